#include "core/ingest/page_dates.h"

#include "core/ingest/date_warnings.h"
#include "core/ingest/feed_date.h"

#include <string>

namespace core {

std::optional<ArticleDate> pageDate(std::string_view text, std::string_view zone)
{
    const std::string separated = withDateMarks(text);
    auto date = wholeDate(separated, zone);
    if (!date)
        date = leadingDate(separated, zone);
    return date && !date->withoutYear ? std::move(date) : std::nullopt;
}

PartialDate readPageDate(std::string_view text, ArticleCollector& articles,
                         const ImportOptions& options)
{
    if (text.empty())
        return {};
    const auto date = pageDate(text, options.timezone);
    if (!options.published.empty())
        return date ? date->date : PartialDate{};
    warnOfDate(text, date, articles, 0);
    return date ? date->date : PartialDate{};
}

} // namespace core
