#include "core/ingest/price_conventions.h"

#include "core/ingest/interval_guess.h"
#include "core/ingest/number_evidence.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kTellingRows = 200;
constexpr std::size_t kRowsPerReport = 65536;

struct Evidence {
    NumberEvidence numbers{};
    DateEvidence dates{};

    bool isEnough() const
    {
        using Numbers = NumberEvidence::Verdict;
        const auto numbersSay = numbers.verdict();
        return (numbersSay == Numbers::Point || numbersSay == Numbers::Comma)
            && dates.verdict() != DateEvidence::Verdict::Ambiguous;
    }
};

void addRow(Evidence& evidence, const CsvRow& row, const PriceLayout& layout)
{
    const auto add = [&](const Column& column, bool isPrice) {
        if (column && *column < row.fields.size())
            evidence.numbers.add(row.fields[*column], isPrice);
    };
    if (layout.date < row.fields.size())
        evidence.dates.add(row.fields[layout.date]);
    for (const PriceColumns& columns : layout.instruments) {
        add(columns.open, true);
        add(columns.high, true);
        add(columns.low, true);
        add(columns.close, true);
        add(columns.volume, false);
    }
}

Result<Evidence> gather(std::string_view text, const PriceLayout& layout, Progress& progress)
{
    CsvTokenizer tokenizer(text.substr(layout.dataBegin), layout.delimiter, layout.dataLine);
    Evidence evidence;
    CsvRow row;
    for (std::size_t count = 1; tokenizer.next(row); ++count) {
        addRow(evidence, row, layout);
        if (count >= kTellingRows && evidence.isEnough())
            break;
        if (count % kRowsPerReport == 0 && !progress.report(0.0, "Looking at numbers and dates"))
            return fail(ErrorCode::Cancelled, "The import was stopped.");
    }
    return evidence;
}

tl::unexpected<Error> twoWays(std::string_view path, const std::string& what)
{
    return fail(ErrorCode::InvalidArgument,
                displayPath(path) + ": " + what
                    + " Name the dialect: --dialect csv-us (1,234.56; month/day/year), csv-uk "
                      "(1,234.56; day/month/year) or csv-de (1.234,56; day.month.year).");
}

void warnOfDialect(IssueList& warnings, std::string_view path, const PriceDialect& dialect,
                   const std::string& what)
{
    warnings.add({.code = "decided_by_dialect",
                  .message = placePrefix(path, 0) + what + "; they were read as the dialect "
                      + std::string(dialect.name) + " has them."});
}

Result<DecimalSign> decideDecimal(const NumberEvidence& evidence, const PriceDialect& dialect,
                                  bool chosen, std::string_view path, IssueList& warnings)
{
    if (chosen && dialect.decimal)
        return *dialect.decimal;
    switch (evidence.verdict()) {
    case NumberEvidence::Verdict::Point:
        return DecimalSign::Point;
    case NumberEvidence::Verdict::Comma:
        return DecimalSign::Comma;
    case NumberEvidence::Verdict::NoSeparators:
        return dialect.decimal.value_or(DecimalSign::Point);
    case NumberEvidence::Verdict::Mixed:
        return twoWays(path, "some numbers have a decimal point and some a decimal comma.");
    case NumberEvidence::Verdict::Ambiguous:
        break;
    }
    if (!dialect.decimal)
        return twoWays(path,
                       quoted(evidence.example())
                           + " and every other number can be read with a decimal sign or with "
                             "grouped thousands.");
    warnOfDialect(warnings, path, dialect,
                  "numbers such as " + quoted(evidence.example()) + " can be read in two ways");
    return *dialect.decimal;
}

Result<DateOrder> decideDates(const DateEvidence& evidence, const PriceDialect& dialect,
                              bool chosen, std::string_view path, IssueList& warnings)
{
    if (chosen && dialect.dates)
        return *dialect.dates;
    switch (evidence.verdict()) {
    case DateEvidence::Verdict::DayFirst:
    case DateEvidence::Verdict::NotNeeded:
        return DateOrder::DayFirst;
    case DateEvidence::Verdict::MonthFirst:
        return DateOrder::MonthFirst;
    case DateEvidence::Verdict::Mixed:
        return twoWays(path, "some dates begin with the day and some with the month.");
    case DateEvidence::Verdict::Ambiguous:
        break;
    }
    if (!dialect.dates)
        return twoWays(path,
                       quoted(evidence.example())
                           + " and every other date can begin with the day or with the month.");
    warnOfDialect(warnings, path, dialect,
                  "dates such as " + quoted(evidence.example()) + " can be read in two ways");
    return *dialect.dates;
}

/// Times of the first instrument's rows, enough to see how far they are apart.
std::vector<RowTime> sampleTimes(std::string_view text, const PriceLayout& layout, DateOrder order)
{
    constexpr std::size_t kTimes = 2000;
    constexpr std::size_t kRows = 100000;
    CsvTokenizer tokenizer(text.substr(layout.dataBegin), layout.delimiter, layout.dataLine);
    std::vector<RowTime> times;
    std::string ticker;
    CsvRow row;
    for (std::size_t count = 0; count < kRows && times.size() < kTimes && tokenizer.next(row);
         ++count) {
        const auto time = timeOfRow(row, layout, order);
        if (!time)
            continue;
        if (layout.ticker && *layout.ticker < row.fields.size()) {
            if (times.empty())
                ticker = row.fields[*layout.ticker];
            else if (row.fields[*layout.ticker] != ticker)
                continue;
        }
        times.push_back(*time);
    }
    return times;
}

bool hasClock(const RowTime& time)
{
    return time.clock && time.clock->count() != 0;
}

/// nullopt for bars shorter than a minute.
std::optional<Interval> intervalOf(const std::vector<RowTime>& times)
{
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

Result<Interval> decideInterval(const std::vector<RowTime>& times, std::string_view path,
                                const ImportOptions& options)
{
    const auto found = intervalOf(times);
    if (!found)
        return fail(ErrorCode::Format,
                    displayPath(path)
                        + " holds ticks or bars shorter than a minute, which are not kept.");
    if (!options.interval)
        return *found;
    if (isIntraday(*options.interval) != isIntraday(*found) && !times.empty())
        return fail(ErrorCode::InvalidArgument,
                    displayPath(path) + " holds bars of " + std::string(toString(*found))
                        + ", which cannot be bars of " + std::string(toString(*options.interval))
                        + " (--interval).");
    return *options.interval;
}

/// The zone of times without an offset; UTC, with a warning, if nobody says.
std::string decideZone(const std::vector<RowTime>& times, const PriceLayout& layout,
                       std::string_view path, const ImportOptions& options, IssueList& warnings)
{
    if (!options.timezone.empty())
        return options.timezone;
    const bool said =
        std::ranges::all_of(times, [](const RowTime& time) { return time.offset.has_value(); });
    if (!said && !layout.dialect->inUtc)
        warnings.add({.code = "timezone_unknown",
                      .message = placePrefix(path, 0)
                          + "the times of day do not name their zone and were taken for UTC; "
                            "name it if that is wrong (--timezone)."});
    return {};
}

} // namespace

std::optional<RowTime> timeOfRow(const CsvRow& row, const PriceLayout& layout, DateOrder order)
{
    if (layout.date >= row.fields.size())
        return std::nullopt;
    auto time = parseRowTime(row.fields[layout.date], order);
    if (!time || !layout.time)
        return time;
    if (*layout.time >= row.fields.size())
        return std::nullopt;
    const std::string_view clock = row.fields[*layout.time];
    if (clock.empty())
        return time;
    time->clock = parseTimeOfDay(clock);
    return time->clock ? time : std::nullopt;
}

Result<PriceConventions> findConventions(std::string_view text, const PriceLayout& layout,
                                         std::string_view path, const ImportOptions& options,
                                         IssueList& warnings, Progress& progress)
{
    const auto evidence = gather(text, layout, progress);
    if (!evidence)
        return tl::unexpected(evidence.error());
    const bool chosen = !options.dialect.empty();
    const auto decimal = decideDecimal(evidence->numbers, *layout.dialect, chosen, path, warnings);
    if (!decimal)
        return tl::unexpected(decimal.error());
    const auto dates = decideDates(evidence->dates, *layout.dialect, chosen, path, warnings);
    if (!dates)
        return tl::unexpected(dates.error());
    const std::vector<RowTime> times = sampleTimes(text, layout, *dates);
    const auto interval = decideInterval(times, path, options);
    if (!interval)
        return tl::unexpected(interval.error());
    PriceConventions conventions{.decimal = *decimal, .dates = *dates, .interval = *interval};
    if (isIntraday(*interval))
        conventions.zone = decideZone(times, layout, path, options, warnings);
    return conventions;
}

} // namespace core
