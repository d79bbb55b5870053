#include "core/workspace/claims.h"
#include "ui/document/document.h"
#include "ui/document/things_now.h"

#include <optional>
#include <utility>

/// What people say of claims and of the dates of articles; see document_changes.cpp for how such
/// changes are made and undone.

namespace ui {

namespace {

using Correction = std::optional<core::ClaimCorrection>;

/// The correction at the article as it is there now.
core::Result<Correction> at(const core::Workspace& workspace, const core::Article& article,
                            Correction correction)
{
    if (!correction)
        return correction;
    const auto id = articleNow(workspace, article);
    if (!id)
        return tl::unexpected(id.error());
    correction->article = *id;
    return correction;
}

} // namespace

/// What was said of a claim, before and after.
struct Document::ClaimWord {
    core::Article article{}; ///< id, title and hash
    core::ClaimChange change{};

    core::Result<void> make(core::Workspace& workspace, ClaimAct act,
                            const core::ClaimCorrection& said)
    {
        auto named = workspace.article(said.article);
        if (!named)
            return tl::unexpected(named.error());
        article = std::move(*named);
        article.body.clear();
        core::Claims claims = workspace.claims();
        auto made = act == ClaimAct::Correct ? claims.correct(said)
            : act == ClaimAct::Dismiss       ? claims.dismiss(said)
                                             : claims.restore(said);
        if (!made)
            return tl::unexpected(made.error());
        change = std::move(*made);
        return {};
    }

    core::Result<void> put(core::Workspace& workspace, const Correction& wanted,
                           const Correction& inPlaceOf) const
    {
        const auto there = at(workspace, article, wanted);
        const auto here = at(workspace, article, inPlaceOf);
        if (!there || !here)
            return tl::unexpected(!there ? there.error() : here.error());
        return workspace.claims().put(*there, *here);
    }
};

void Document::sayOfClaim(ClaimAct act, core::ClaimCorrection said)
{
    auto word = std::make_shared<ClaimWord>();
    const QString text = act == ClaimAct::Correct ? tr("Correct Claim")
        : act == ClaimAct::Dismiss                ? tr("Not a Claim")
                                                  : tr("It Is a Claim");
    const auto tell = [this] { emit claimsChanged(); };
    changeAsAuthor(
        [=](core::Workspace& workspace, const By& by) mutable {
            said.author = by.author;
            said.at = by.now;
            return word->make(workspace, act, said);
        },
        [=, this] {
            const auto step = [=, this](bool again) {
                return [=, this] {
                    changeAsAuthor(
                        [=](core::Workspace& workspace, const By&) {
                            return again
                                ? word->put(workspace, word->change.after, word->change.before)
                                : unlessNotThere(
                                    word->put(workspace, word->change.before, word->change.after));
                        },
                        tell);
                };
            };
            pushDone(text, step(false), step(true));
            tell();
        });
}

/// When an article was published, as its source or a person said before, and as a person says now.
struct Document::Dating {
    core::Article before{};                   ///< without its text
    std::optional<core::PartialDate> after{}; ///< none: what the source says

    core::Result<void> make(core::Workspace& workspace, core::ArticleId article, const By& by)
    {
        auto named = workspace.article(article);
        if (!named)
            return tl::unexpected(named.error());
        before = std::move(*named);
        before.body.clear();
        return redo(workspace, by);
    }

    core::Result<void> redo(core::Workspace& workspace, const By& by) const
    {
        return set(workspace, after, by);
    }

    core::Result<void> undo(core::Workspace& workspace, const By& by) const
    {
        if (before.datedBy.empty())
            return set(workspace, std::nullopt, by);
        return set(workspace, before.published, {before.datedBy, before.datedAt.value_or(by.now)});
    }

    core::Result<void> set(core::Workspace& workspace,
                           const std::optional<core::PartialDate>& published, const By& by) const
    {
        const auto article = articleNow(workspace, before);
        if (!article)
            return tl::unexpected(article.error());
        core::Claims claims = workspace.claims();
        return published ? claims.setPublished(*article, *published, by.author, by.now)
                         : claims.clearPublished(*article);
    }
};

void Document::datePublished(core::ArticleId article,
                             const std::optional<core::PartialDate>& published)
{
    auto dating = std::make_shared<Dating>(Dating{.after = published});
    const auto tell = [this] {
        emit articlesChanged();
        emit linksChanged();
        refreshLists();
    };
    changeAsAuthor([=](core::Workspace& workspace,
                       const By& by) { return dating->make(workspace, article, by); },
                   [=, this] {
                       const auto step = [=, this](auto method) {
                           return [=, this] {
                               changeAsAuthor(
                                   [=](core::Workspace& workspace, const By& by) {
                                       return (*dating.*method)(workspace, by);
                                   },
                                   tell);
                           };
                       };
                       pushDone(published ? tr("Date Article") : tr("Take Back Date"),
                                step(&Dating::undo), step(&Dating::redo));
                       tell();
                   });
}

} // namespace ui
