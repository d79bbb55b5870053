#include "core/ingest/price_times.h"

#include "core/ingest/interval_guess.h"

#include <algorithm>
#include <map>
#include <utility>

namespace core {

namespace {

/// Times of the first rows of one instrument, enough to see how far they are apart.
struct Sample {
    std::vector<RowTime> times{};
    std::size_t repeated = 0; ///< rows with the time of the row before
};
using Samples = std::map<std::string, Sample, std::less<>>; ///< by ticker

constexpr std::size_t kTimes = 2000;

Samples sampleTimes(std::string_view text, const PriceLayout& layout, DateOrder order)
{
    constexpr std::size_t kRows = 100000;
    constexpr std::size_t kTickers = 64;
    CsvTokenizer tokenizer(text.substr(layout.dataBegin), layout.delimiter, layout.dataLine);
    Samples samples;
    std::size_t full = 0;
    CsvRow row;
    for (std::size_t count = 0;
         count < kRows && (samples.empty() || full < samples.size()) && tokenizer.next(row);
         ++count) {
        std::string_view ticker;
        if (layout.ticker && *layout.ticker < row.fields.size())
            ticker = row.fields[*layout.ticker];
        auto sample = samples.find(ticker);
        if (sample != samples.end() && sample->second.times.size() >= kTimes)
            continue;
        const auto time = timeOfRow(row, layout, order);
        if (!time || (sample == samples.end() && samples.size() >= kTickers))
            continue;
        if (sample == samples.end())
            sample = samples.emplace(ticker, Sample{}).first;
        std::vector<RowTime>& times = sample->second.times;
        sample->second.repeated += !times.empty() && times.back() == *time ? 1 : 0;
        times.push_back(*time);
        full += times.size() == kTimes && !layout.ticker ? 1 : 0;
    }
    return samples;
}

bool hasClock(const RowTime& time)
{
    return time.clock && time.clock->count() != 0;
}

/// Daily bars may carry a time of day, that of the close, say: most then have the same. Where they
/// differ, these may be single minutes of many days.
bool mayBeMinutes(const std::vector<RowTime>& times)
{
    std::map<std::chrono::milliseconds, std::size_t> counts;
    std::size_t most = 0;
    for (const RowTime& time : times)
        most = std::max(most, ++counts[time.clock.value_or(std::chrono::milliseconds{0})]);
    return most * 5 < times.size() * 4;
}

/// nullopt for bars shorter than a minute.
std::optional<Interval> intervalOf(const std::vector<RowTime>& times)
{
    if (!times.empty() && std::ranges::all_of(times, &RowTime::isMonth))
        return Interval::Month1;
    if (std::ranges::none_of(times, hasClock)) {
        std::vector<std::chrono::local_days> days;
        for (const RowTime& time : times)
            days.push_back(time.day);
        return intervalOfDays(std::move(days));
    }
    std::vector<std::chrono::local_time<std::chrono::milliseconds>> instants;
    for (const RowTime& time : times)
        instants.push_back(time.day + time.clock.value_or(std::chrono::milliseconds{0})
                           - time.offset.value_or(std::chrono::minutes{0}));
    return intervalOfTimes(std::move(instants));
}

/// Several prices at one time, and nothing that says how far they went: trades, not bars.
bool areTicks(const Samples& samples, const PriceLayout& layout)
{
    const PriceColumns& columns = layout.instruments.front();
    return !columns.high && !columns.low && std::ranges::any_of(samples, [](const auto& entry) {
        const Sample& sample = entry.second;
        return std::ranges::any_of(sample.times, hasClock)
            && sample.repeated * 4 > sample.times.size();
    });
}

tl::unexpected<Error> notBars(std::string_view path, std::string_view what)
{
    return fail(ErrorCode::Format, displayPath(path) + " holds " + std::string(what));
}

/// The interval of the first instrument; all others must be of its kind.
Result<Interval> sampledInterval(const Samples& samples, const PriceLayout& layout,
                                 std::string_view path)
{
    if (areTicks(samples, layout))
        return notBars(path,
                       "ticks (several prices at one time), not bars, and only bars are kept.");
    std::optional<Interval> first;
    std::string_view firstTicker;
    for (const auto& [ticker, sample] : samples) {
        const auto found = intervalOf(sample.times);
        if (!found)
            return notBars(path, "ticks or bars shorter than a minute, which are not kept.");
        constexpr std::size_t kTelling = 3;
        if (sample.times.size() < kTelling && samples.size() > 1)
            continue;
        if (first && isIntraday(*first) != isIntraday(*found))
            return notBars(path,
                           "bars of different lengths (" + std::string(firstTicker) + " "
                               + std::string(toString(*first)) + ", " + ticker + " "
                               + std::string(toString(*found))
                               + "); import those of one length at a time.");
        if (!first || *found < *first)
            first = *found;
        if (firstTicker.empty())
            firstTicker = ticker;
    }
    return first.value_or(Interval::Day1);
}

std::string_view reasonOf(Interval interval, const Samples& samples)
{
    const auto& sample = samples.begin()->second;
    if (sample.times.size() < 2)
        return "there is a single row";
    switch (interval) {
    case Interval::Day1:
        return "the rows name days";
    case Interval::Week1:
        return "most rows are a week apart";
    case Interval::Month1:
        return "most rows are a month apart";
    default:
        return "most rows are that far apart";
    }
}

Result<void> decideInterval(PriceConventions& conventions, const Samples& samples,
                            const PriceLayout& layout, std::string_view path,
                            const ImportOptions& options)
{
    const auto decide = [&](Interval interval, std::string_view reason) {
        conventions.interval = interval;
        conventions.decisions.push_back({.what = "interval",
                                         .value = std::string(toString(interval)),
                                         .reason = std::string(reason)});
    };
    const auto found = sampledInterval(samples, layout, path);
    if (!found)
        return tl::unexpected(found.error());
    const Interval said = layout.interval.value_or(*found);
    if (options.interval) {
        const bool hasTimes = std::ranges::any_of(samples, [](const auto& entry) {
            return std::ranges::any_of(entry.second.times, hasClock);
        });
        const bool fits = isIntraday(*options.interval) ? hasTimes : !isIntraday(said);
        if (!fits && !samples.empty())
            return fail(ErrorCode::InvalidArgument,
                        displayPath(path) + " holds bars of " + std::string(toString(said))
                            + ", which cannot be bars of "
                            + std::string(toString(*options.interval)) + " (--interval).");
        decide(*options.interval, "you said so");
    } else if (layout.interval) {
        decide(*layout.interval, "the file says so");
    } else if (!samples.empty()) {
        decide(*found, reasonOf(*found, samples));
        const bool isOpen = !isIntraday(*found) && conventions.question.empty()
            && std::ranges::any_of(
                samples, [](const auto& entry) { return mayBeMinutes(entry.second.times); });
        if (isOpen) {
            conventions.questionOf = "interval";
            conventions.question = displayPath(path)
                + ": its rows are days apart and name different times of day, so that they may be "
                  "bars of days or of minutes. Say which: --interval 1d, --interval 1m, ...";
        }
    }
    return {};
}

/// The zone of times without an offset; UTC, with a warning, if nobody says.
void decideZone(PriceConventions& conventions, const Samples& samples, const PriceLayout& layout,
                std::string_view path, const ImportOptions& options, IssueList& warnings)
{
    const auto decide = [&](std::string_view zone, std::string_view reason) {
        conventions.decisions.push_back({.what = "timezone",
                                         .value = std::string(zone.empty() ? "UTC" : zone),
                                         .reason = std::string(reason)});
        conventions.zone = zone == "UTC" ? std::string_view{} : zone;
    };
    const bool said = std::ranges::all_of(samples, [](const auto& entry) {
        return std::ranges::all_of(entry.second.times,
                                   [](const RowTime& time) { return time.offset.has_value(); });
    });
    if (said)
        return decide("UTC", "every time names its offset or counts from 1970");
    if (!options.timezone.empty())
        return decide(options.timezone, "you said so");
    if (!layout.zone.empty())
        return decide(layout.zone, "the file says so");
    if (!layout.dialect->zone.empty())
        return decide(layout.dialect->zone,
                      "the dialect " + std::string(layout.dialect->name) + " has it");
    decide("UTC", "nothing names a zone");
    warnings.add({.code = "timezone_unknown",
                  .message = placePrefix(path, 0)
                      + "the times of day do not name their zone and were taken for UTC; "
                        "name it if that is wrong (--timezone)."});
}

} // namespace

Result<void> findTimes(PriceConventions& conventions, std::string_view text,
                       const PriceLayout& layout, std::string_view path,
                       const ImportOptions& options, IssueList& warnings)
{
    const Samples samples = sampleTimes(text, layout, conventions.dates);
    if (auto interval = decideInterval(conventions, samples, layout, path, options); !interval)
        return interval;
    if (isIntraday(conventions.interval))
        decideZone(conventions, samples, layout, path, options, warnings);
    return {};
}

} // namespace core
