#include "core/report/figure_course.h"

#include "core/report/figure_base.h"
#include "core/report/words.h"

#include <algorithm>
#include <optional>
#include <vector>

namespace core {

namespace {

std::string say(const FigureData& data, std::string_view english, std::string_view german)
{
    return std::string(data.spec.locale == "de" ? german : english);
}

/// "Nvidia −2.6 %", rounded as it stands at the end of the line; "Arm +50.0 % (since
/// 27 January 2025)".
std::string rebasedCourse(const FigureData& data, std::size_t index)
{
    const auto end = rebasedEnd(data, index);
    const auto own = ownBaseDay(data, index);
    return data.series[index].instrument.name
        + (end ? " " + shortChangeWords(*end, data.spec.locale) : std::string())
        + (own ? say(data, " (since ", " (gegenüber dem ") + dayWords(*own, data.spec.locale) + ")"
               : "");
}

/// From the first to the last close, or as the picture counts it.
std::optional<double> changeOf(const FigureData& data, std::size_t index)
{
    if (countsChanges(data))
        return rebasedEnd(data, index);
    const DrawnBars drawn = drawnBars(data, index);
    const std::vector<double>& closes = data.series[index].bars.close;
    if (drawn.count() == 0 || !(closes[drawn.first] > 0.0))
        return std::nullopt;
    return closes[drawn.last - 1] / closes[drawn.first] - 1.0;
}

/// "37 others between −3.1 % and +9.4 %": those from `first` on.
std::string othersWords(const FigureData& data, std::size_t first)
{
    const std::string text =
        std::to_string(data.series.size() - first) + say(data, " others", " weitere");
    std::vector<double> changes;
    for (std::size_t index = first; index < data.series.size(); ++index) {
        if (const auto change = changeOf(data, index))
            changes.push_back(*change);
    }
    if (changes.empty())
        return text;
    const auto [low, high] = std::ranges::minmax(changes);
    return text + say(data, " between ", " zwischen ") + shortChangeWords(low, data.spec.locale)
        + say(data, " and ", " und ") + shortChangeWords(high, data.spec.locale);
}

} // namespace

std::string spanWords(const FigureData& data)
{
    const std::vector<Instant>& times = data.series.front().bars.times;
    const std::string first = dayWords(dateOf(times.front()), data.spec.locale);
    const std::string last = dayWords(dateOf(times.back()), data.spec.locale);
    return first == last ? first : first + say(data, " to ", " bis ") + last;
}

std::string unitWords(const FigureSeries& series, std::string_view language)
{
    return hasUnit(series.instrument) ? currencyWords(series.instrument.currency, language)
                                      : std::string();
}

std::string rebasedWords(const FigureData& data)
{
    return say(data, "Change since ", "Veränderung gegenüber dem ")
        + dayWords(rebaseDay(data), data.spec.locale);
}

std::string ofTheDayWords(const FigureData& data)
{
    return countsChanges(data) ? say(data, " on the day", " am Tag") : std::string();
}

std::string courseOf(const FigureData& data, std::size_t index)
{
    const FigureSeries& series = data.series[index];
    const std::string& language = data.spec.locale;
    const DrawnBars drawn = drawnBars(data, index);
    if (drawn.count() == 0)
        return series.instrument.name
            + say(data, " without prices in this span", " ohne Kurse in dieser Spanne");
    const double last = series.bars.close[drawn.last - 1];
    const std::string unit = unitWords(series, language);
    const std::string end = priceWords(last, language) + (unit.empty() ? "" : " " + unit);
    const bool isOneDay = drawn.count() == 1;
    const std::optional<Bar> before =
        drawn.first > 0 ? std::optional(series.bars.bar(drawn.first - 1)) : series.before;
    if (isOneDay && !before)
        return series.instrument.name + say(data, " at ", " bei ") + end;
    const double first = isOneDay ? before->close : series.bars.close[drawn.first];
    std::string text =
        series.instrument.name + say(data, " from ", " von ") + priceWords(first, language);
    if (isOneDay)
        text += " (" + dayWords(dateOf(before->time), language) + ")";
    text += say(data, " to ", " auf ") + end;
    if (first > 0.0)
        text += " (" + changeWords(last / first - 1.0, language) + ")";
    return text;
}

std::string courseWords(const FigureData& data, std::size_t most)
{
    const bool isRebased = countsChanges(data);
    const std::size_t count = data.series.size();
    const std::size_t named = count > most ? most - 1 : count;
    std::string courses;
    for (std::size_t index = 0; index < named; ++index)
        courses += (index == 0 ? "" : "; ")
            + (isRebased ? rebasedCourse(data, index) : courseOf(data, index));
    if (named < count)
        courses += "; " + othersWords(data, named);
    return spanWords(data)
        + (isRebased ? ". " + rebasedWords(data) + say(data, ", at the end", ", am Ende") : "")
        + ": " + courses + ".";
}

} // namespace core
