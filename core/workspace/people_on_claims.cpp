#include "core/claims/claim_corrections.h"

#include "core/base/unicode.h"
#include "core/workspace/claim_run.h"
#include "core/workspace/claims.h"
#include "core/workspace/workspace_state.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <utility>

/// What people say of claims and of the dates of articles.

namespace core {

namespace {

std::string faultOf(const ClaimCorrection& said)
{
    const auto isWrong = [](const std::optional<double>& value) {
        return value && (!std::isfinite(*value) || *value < 0.0);
    };
    if (isWrong(said.value) || isWrong(said.upTo))
        return "The value of a claim is a number without a sign; its direction says which way.";
    if (said.step && (!std::isfinite(*said.step) || *said.step <= 0.0))
        return "The step of a claim is a number above zero.";
    return {};
}

/// The words at the place of `said`. Fails with InvalidArgument where the text has none.
Result<std::string> wordsAt(const Article& article, const ClaimCorrection& said)
{
    const std::string& text = said.field == TextField::Title ? article.title : article.body;
    const CodePointIndex index(text);
    if (said.begin >= said.end || said.end > codePointCount(text))
        return fail(ErrorCode::InvalidArgument,
                    "Article " + std::to_string(article.id.value) + " has no words from "
                        + std::to_string(said.begin) + " to " + std::to_string(said.end) + ".");
    return std::string(index.slice(said.begin, said.end));
}

bool overlap(const ClaimCorrection& a, const ClaimCorrection& b)
{
    return !a.isLost && a.field == b.field && a.begin < b.end && b.begin < a.end;
}

/// What was said of the same place before.
Result<std::optional<ClaimCorrection>> earlierWord(Archive& archive, const ClaimCorrection& said)
{
    const auto all = archive.claims().list(said.article);
    if (!all)
        return tl::unexpected(all.error());
    const auto found =
        std::ranges::find_if(*all, [&](const auto& word) { return overlap(word, said); });
    return found == all->end() ? std::nullopt : std::optional(*found);
}

/// The claim that the program reads there, if it reads one.
Result<std::optional<Claim>> claimRead(const Workspace& workspace, Workspace::State& state,
                                       const Article& article, const ClaimCorrection& said)
{
    const auto mentions = workspace.mentions(article.id);
    const auto run = ClaimRun::begin(workspace, state, article.id);
    if (!mentions || !run)
        return tl::unexpected(!mentions ? mentions.error() : run.error());
    const std::vector<Claim> claims = run->claims(article, *mentions);
    const auto index = claimAt(claims, said.field, {said.begin, said.end});
    return index ? std::optional(claims[*index]) : std::nullopt;
}

/// Writes the subject as the archive or the vocabulary does.
Result<void> qualifySubject(Workspace::State& state, ClaimCorrection& said)
{
    if (!said.subject || said.subject->empty())
        return {};
    const auto subject = subjectOf(state, *said.subject);
    if (!subject)
        return tl::unexpected(subject.error());
    if (!*subject)
        return fail(ErrorCode::NotFound,
                    "There is no instrument \"" + *said.subject + "\" that Pressmark knows.");
    if (const auto* known = std::get_if<KnownInstrument>(&**subject)) {
        said.subject = known->symbol;
        return {};
    }
    const auto instrument = state.archive.instruments().find(std::get<InstrumentId>(**subject));
    if (!instrument)
        return tl::unexpected(instrument.error());
    said.subject = qualifiedSymbol(**instrument);
    return {};
}

/// `said` at the words of the claim that is there, or as one that is added.
Result<void> anchor(ClaimCorrection& said, const std::optional<Claim>& read)
{
    if (read && !said.isAdded) {
        said.begin = read->begin;
        said.end = read->end;
        said.text = read->text;
        return {};
    }
    if (said.dismissed.value_or(false))
        return fail(ErrorCode::NotFound, "There is no claim at that place.");
    if (!said.quantity || !said.value)
        return fail(ErrorCode::InvalidArgument,
                    "There is no claim at that place; to add one, say its quantity and value.");
    said.isAdded = true;
    return {};
}

/// `wanted` where `now` stands: the text may have changed in between.
ClaimCorrection anchoredAs(ClaimCorrection wanted, const ClaimCorrection& now)
{
    wanted.id = now.id;
    wanted.field = now.field;
    wanted.begin = now.begin;
    wanted.end = now.end;
    wanted.text = now.text;
    wanted.isLost = now.isLost;
    return wanted;
}

} // namespace

Result<std::vector<ClaimCorrection>> Claims::corrections(std::optional<ArticleId> article) const
{
    return m_state.archive.claims().list(article);
}

Result<ClaimChange> Claims::correct(ClaimCorrection said)
{
    if (const std::string fault = faultOf(said); !fault.empty())
        return fail(ErrorCode::InvalidArgument, fault);
    return m_state.archive.transaction([&]() -> Result<ClaimChange> {
        const auto article = m_workspace.article(said.article);
        if (!article)
            return tl::unexpected(article.error());
        auto words = wordsAt(*article, said);
        if (!words)
            return tl::unexpected(words.error());
        said.text = std::move(*words);
        if (auto known = qualifySubject(m_state, said); !known)
            return tl::unexpected(known.error());
        auto before = earlierWord(m_state.archive, said);
        if (!before)
            return tl::unexpected(before.error());
        if (!*before) {
            const auto read = claimRead(m_workspace, m_state, *article, said);
            if (!read)
                return tl::unexpected(read.error());
            if (auto anchored = anchor(said, *read); !anchored)
                return tl::unexpected(anchored.error());
        }
        ClaimCorrection after = withoutTakingBack(*before ? joined(**before, said) : said);
        if (!saysAnything(after))
            return *before ? remove((*before)->id)
                           : fail(ErrorCode::NotFound, "Nobody has said anything of that claim.");
        const auto stored = m_state.archive.claims().put(after);
        if (!stored)
            return tl::unexpected(stored.error());
        after.id = *stored;
        return ClaimChange{std::move(*before), std::move(after)};
    });
}

Result<ClaimChange> Claims::dismiss(ClaimCorrection place)
{
    place.dismissed = true;
    return correct(std::move(place));
}

Result<ClaimChange> Claims::restore(ClaimCorrection place)
{
    return m_state.archive.transaction([&]() -> Result<ClaimChange> {
        const auto before = earlierWord(m_state.archive, place);
        if (!before)
            return tl::unexpected(before.error());
        if (!*before || !(*before)->dismissed.value_or(false))
            return fail(ErrorCode::NotFound, "Nobody has said that it is no claim.");
        ClaimCorrection after = **before;
        after.dismissed.reset();
        after.author = place.author;
        after.at = place.at;
        if (!saysAnything(after))
            return remove(after.id);
        const auto stored = m_state.archive.claims().put(after);
        if (!stored)
            return tl::unexpected(stored.error());
        return ClaimChange{*before, std::move(after)};
    });
}

Result<ClaimChange> Claims::remove(ClaimId correction)
{
    return m_state.archive.transaction([&]() -> Result<ClaimChange> {
        auto before = m_state.archive.claims().find(correction);
        if (!before)
            return tl::unexpected(before.error());
        if (auto removed = m_state.archive.claims().remove(correction); !removed)
            return tl::unexpected(removed.error());
        return ClaimChange{std::move(*before), std::nullopt};
    });
}

Result<void> Claims::put(const std::optional<ClaimCorrection>& wanted,
                         const std::optional<ClaimCorrection>& inPlaceOf)
{
    ClaimStore store = m_state.archive.claims();
    return m_state.archive.transaction([&]() -> Result<void> {
        auto now = inPlaceOf ? store.find(inPlaceOf->id)
                             : Result<std::optional<ClaimCorrection>>(std::nullopt);
        if (!now)
            return tl::unexpected(now.error());
        if (!wanted)
            return *now ? store.remove((*now)->id) : Result<void>();
        const auto stored = store.put(*now ? anchoredAs(*wanted, **now) : *wanted);
        return stored ? Result<void>() : tl::unexpected(stored.error());
    });
}

Result<void> Claims::relink(ArticleId article)
{
    NoProgress progress;
    std::int64_t seen = -1;
    return m_state.linkAll(std::span(&article, 1), seen, progress);
}

Result<void> Claims::setPublished(ArticleId article, const PartialDate& published,
                                  const std::string& author, Instant now)
{
    if (published.precision == Precision::Unknown)
        return fail(ErrorCode::InvalidArgument, "A date needs at least its year.");
    return m_state.archive.transaction([&]() -> Result<void> {
        const auto set = m_state.archive.articles().setPublished(article, published, {author, now});
        return set ? relink(article) : set;
    });
}

Result<void> Claims::clearPublished(ArticleId article)
{
    const auto found = m_workspace.article(article);
    if (!found)
        return tl::unexpected(found.error());
    return m_state.archive.transaction([&]() -> Result<void> {
        const auto cleared = m_state.archive.articles().clearPublished(article);
        return cleared ? relink(article) : cleared;
    });
}

} // namespace core
