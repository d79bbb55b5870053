#include "core/linking/time_evidence.h"

#include "core/base/unicode.h"
#include "core/linking/day_in_text.h"

#include <algorithm>
#include <chrono>
#include <cmath>
#include <string>
#include <vector>

namespace core {

namespace {

using std::chrono::days;

constexpr double kHalfLife = 14.0; ///< days
constexpr double kHalvedBy = 45.0; ///< days that an event lasts
constexpr double kLeastNear = 0.05;

constexpr days kFarBegins{180};
constexpr double kFarthest = 365.0; ///< days beyond

constexpr double kEventUndated = 3.0;
constexpr double kDayNamed = 0.7;

constexpr std::size_t kYearDigits = 4;
constexpr int kYearsAgo = 3;          ///< texts often look back to the last year or two
constexpr int kHistory = 8;           ///< years; what a text names from before is background
constexpr int kHistoryAtOnce = 20;    ///< of years in the opening
constexpr std::size_t kOpening = 300; ///< code points; a year there dates what the text is about
constexpr double kLater = 0.08;

constexpr days kLongBefore{30};
constexpr double kDayBefore = 0.25;
constexpr double kBefore = 1.0;
constexpr double kFarBefore = 1.25;

std::chrono::local_days lastDayOf(const Event& event)
{
    const bool known = event.until && event.until->precision != Precision::Unknown;
    return known ? std::max(event.until->lastDay(), event.when.lastDay()) : event.when.lastDay();
}

/// To be near an event of a day says more than to be near one of half a year.
double shareOfShortness(const Event& event)
{
    const auto lasts = static_cast<double>((lastDayOf(event) - event.when.firstDay).count());
    return kHalvedBy / (kHalvedBy + lasts);
}

double nearness(days after)
{
    const auto passed = static_cast<double>(std::max(after, days{0}).count());
    return std::exp2(-passed / kHalfLife);
}

double meanNearness(const PartialDate& published, const Event& event)
{
    const auto first = std::max(published.firstDay, event.when.firstDay);
    const auto last = published.lastDay();
    double sum = 0.0;
    for (auto day = first; day <= last; day += days{1})
        sum += nearness(day - lastDayOf(event));
    return sum / static_cast<double>((last - first).count() + 1);
}

double weightBefore(days gap)
{
    if (gap <= days{1})
        return kDayBefore;
    return gap < kLongBefore ? kBefore : kFarBefore;
}

bool isMinutesBefore(const PartialDate& published, const PartialDate& when)
{
    return published.precision == Precision::Minute && when.precision == Precision::Minute
        && published.instant < when.instant;
}

/// A year that stands in the text by itself, as four digits.
struct NamedYear {
    int year = 0;
    std::size_t begin = 0; ///< bytes of the field
};

/// From 1900 to 2099; "2022.5", "EN 2022-1" and parts of longer numbers are none.
std::vector<NamedYear> yearsIn(std::string_view text)
{
    std::vector<NamedYear> years;
    for (std::size_t at = 0; at < text.size(); ++at) {
        if (!isDigit(text[at]))
            continue;
        std::size_t end = at;
        while (end < text.size() && isDigit(text[end]))
            ++end;
        const std::string_view digits = text.substr(at, end - at);
        const bool isPart = (at > 1 && (text[at - 1] == ',' || text[at - 1] == '.')
                             && isDigit(text[at - 2]) && digits.size() != kYearDigits)
            || (end + 1 < text.size() && (text[end] == ',' || text[end] == '.')
                && isDigit(text[end + 1]));
        if (digits.size() == kYearDigits && !isPart
            && (digits.starts_with("19") || digits.starts_with("20")))
            years.push_back({std::stoi(std::string(digits)), at});
        at = end - 1;
    }
    return years;
}

int yearOf(std::chrono::local_days day)
{
    return static_cast<int>(std::chrono::year_month_day{day}.year());
}

const std::string& textOf(const Article& article, TextField field)
{
    return field == TextField::Title ? article.title : article.body;
}

/// A sign that rests on the words from byte `begin` to `end`.
LinkEvidence signAt(const char* rule, double weight, const Article& article, TextField field,
                    DayInText place)
{
    const std::string& text = textOf(article, field);
    const std::string words = text.substr(place.begin, place.end - place.begin);
    const std::size_t begin = codePointCount(std::string_view(text).substr(0, place.begin));
    return {.rule = rule,
            .weight = weight,
            .field = field,
            .begin = begin,
            .end = begin + codePointCount(words),
            .text = words};
}

LinkEvidence fromYear(const char* rule, double weight, const Article& article, TextField field,
                      const NamedYear& year)
{
    return signAt(rule, weight, article, field, {year.begin, year.begin + kYearDigits});
}

bool isDay(const PartialDate& date)
{
    return date.precision == Precision::Day || date.precision == Precision::Minute;
}

} // namespace

std::optional<TimeSign> timeSign(const PartialDate& published, const Event& event)
{
    if (published.precision == Precision::Unknown || event.when.precision == Precision::Unknown)
        return std::nullopt;
    const days gapBefore = event.when.firstDay - published.lastDay();
    if (gapBefore > days{0} || isMinutesBefore(published, event.when))
        return TimeSign{"before the event", weightBefore(gapBefore)};
    const double near = meanNearness(published, event);
    if (near >= kLeastNear)
        return TimeSign{"near in time", near * shareOfShortness(event)};
    const days beyond = published.firstDay - lastDayOf(event) - kFarBegins;
    if (beyond <= days{0})
        return std::nullopt;
    const double far = static_cast<double>(beyond.count()) / kFarthest;
    return TimeSign{"far in time", std::min(far, 1.0)};
}

double unknownDates(const PartialDate& published, const Event& event)
{
    if (event.when.precision == Precision::Unknown)
        return kEventUndated;
    return published.precision == Precision::Unknown ? 1.0 : 0.0;
}

std::optional<LinkEvidence> yearSign(const Article& article, const Event& event)
{
    if (article.published.precision != Precision::Unknown
        || event.when.precision == Precision::Unknown)
        return std::nullopt;
    const int first = yearOf(event.when.firstDay);
    const int last = yearOf(lastDayOf(event));
    std::optional<LinkEvidence> other;
    int latest = 0;
    bool isInOpening = false;
    for (const TextField field : {TextField::Title, TextField::Body}) {
        const std::string& text = textOf(article, field);
        for (const NamedYear& named : yearsIn(text)) {
            if (first <= named.year && named.year <= last)
                return fromYear("year of the event", 1.0, article, field, named);
            const bool isEarly = named.begin < kOpening;
            if (named.year >= first || first - named.year > (isEarly ? kHistoryAtOnce : kHistory))
                continue;
            isInOpening = isInOpening || isEarly;
            if (named.year <= latest)
                continue;
            latest = named.year;
            const double ago = static_cast<double>(first - latest) / kYearsAgo;
            other = fromYear("other years", std::min(1.0, ago * ago), article, field, named);
        }
    }
    if (other && !isInOpening)
        other->weight *= kLater;
    return other;
}

std::optional<LinkEvidence> daySign(const Article& article, const Event& event)
{
    for (const PartialDate& date : {event.when, event.until.value_or(event.when)}) {
        if (!isDay(date))
            continue;
        for (const TextField field : {TextField::Title, TextField::Body}) {
            if (const auto day =
                    findDay(textOf(article, field), std::chrono::year_month_day{date.firstDay}))
                return signAt("near in time", kDayNamed, article, field, *day);
        }
    }
    return std::nullopt;
}

} // namespace core
