#include "ui/document/things_now.h"

#include "ui/document/document.h"
#include "ui/support/conversion.h"

namespace ui {

core::Error noLongerThere(const QString& sentence, const std::string& name)
{
    return {core::ErrorCode::NotFound, toStd(sentence.arg(toQString(name)))};
}

core::Result<core::ArticleId> articleNow(const core::Workspace& workspace,
                                         const core::Article& before)
{
    if (workspace.article(before.id))
        return before.id;
    const auto all = workspace.articles({});
    if (!all)
        return tl::unexpected(all.error());
    for (const core::ArticleSummary& summary : *all) {
        if (summary.title != before.title)
            continue;
        const auto article = workspace.article(summary.id);
        if (article && article->sha256 == before.sha256)
            return summary.id;
    }
    const QString sentence = Document::tr("There is no article “%1” any more.");
    return tl::unexpected(noLongerThere(sentence, before.title));
}

core::Result<void> unlessNotThere(core::Result<void> result)
{
    if (!result && result.error().code == core::ErrorCode::NotFound)
        return {};
    return result;
}

} // namespace ui
