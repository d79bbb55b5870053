#include "core/ingest/page_dates.h"

#include "core/ingest/issue_list.h"
#include "core/ingest/number_parts.h"

#include <algorithm>
#include <string>

namespace core {

namespace {

/// "2025-01-27T22:10" of "20250127T2210", as some metadata write it; others as they are.
std::string withSeparators(std::string_view text)
{
    constexpr std::size_t kDay = 8; // figures
    constexpr std::size_t kMinute = 13;
    if (text.size() < kDay || !std::ranges::all_of(text.substr(0, kDay), isDigit)
        || (text.size() > kDay && text[kDay] != 'T'))
        return std::string(text);
    std::string date = std::string(text.substr(0, 4))
                           .append("-")
                           .append(text.substr(4, 2))
                           .append("-")
                           .append(text.substr(6, 2));
    if (text.size() >= kMinute)
        date.append(text.substr(kDay, 3)).append(":").append(text.substr(kDay + 3, 2));
    if (text.ends_with('Z'))
        date += 'Z';
    return date;
}

} // namespace

std::optional<ArticleDate> pageDate(std::string_view text, std::string_view zone)
{
    const std::string separated = withSeparators(text);
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
    if (!date)
        articles.warn(0, "unreadable_date",
                      quoted(text) + " could not be read as a date (--published).");
    if (date && date->ambiguous)
        articles.warn(0, "ambiguous_date",
                      "the date can be read in two ways and was left out (--published).");
    if (date && date->zoneUnknown)
        articles.warn(0, "timezone_unknown",
                      "the time of day does not name its zone and was taken for UTC (--timezone).");
    return date ? date->date : PartialDate{};
}

} // namespace core
