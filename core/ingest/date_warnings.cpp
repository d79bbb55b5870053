#include "core/ingest/date_warnings.h"

namespace core {

void warnOfUnreadableDate(std::string_view text, ArticleCollector& articles, std::size_t line)
{
    articles.warn(line, "unreadable_date",
                  inQuotes(text) + " could not be read as a date (--published).");
}

void warnOfUnknownZone(ArticleCollector& articles, std::size_t line)
{
    articles.warn(line, "timezone_unknown",
                  "the time of day does not name its zone and was taken for UTC (--timezone).");
}

void warnOfDate(std::string_view text, const std::optional<ArticleDate>& date,
                ArticleCollector& articles, std::size_t line)
{
    if (!date && !text.empty())
        warnOfUnreadableDate(text, articles, line);
    if (date && date->ambiguous)
        articles.warn(line, "ambiguous_date",
                      "the date can be read in two ways and was left out (--published).");
    if (date && date->zoneUnknown)
        warnOfUnknownZone(articles, line);
}

} // namespace core
