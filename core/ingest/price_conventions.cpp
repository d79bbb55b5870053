#include "core/ingest/price_conventions.h"

#include "core/ingest/price_evidence.h"
#include "core/ingest/price_times.h"

#include <utility>

namespace core {

namespace {

/// What the deciding functions share.
struct Deciding {
    PriceConventions& conventions;
    const PriceEvidence& evidence;
    const PriceLayout& layout;
    const PriceDialect& dialect;
    const ImportOptions& options;
    std::string_view path;
    IssueList& warnings;

    void ask(std::string_view what, const std::string& sentence) const
    {
        if (!conventions.question.empty())
            return;
        const bool dates = what == "dates";
        conventions.questionOf = what;
        conventions.question = displayPath(path) + ": " + sentence
            + (dates ? " Say which: --date-order day or --date-order month"
                     : " Say which: --decimal point or --decimal comma")
            + " (or a whole --dialect: csv-us, csv-uk, csv-de).";
    }

    void warnOfDialect(const std::string& what) const
    {
        warnings.add({.code = "decided_by_dialect",
                      .message = placePrefix(path, 0) + what + "; they were read as the dialect "
                          + std::string(dialect.name) + " has them."});
    }

    void decide(std::string_view what, std::string_view value, std::string reason) const
    {
        conventions.decisions.push_back(
            {.what = std::string(what), .value = std::string(value), .reason = std::move(reason)});
    }

    void takeDecimal(DecimalSign sign, std::string reason) const
    {
        conventions.decimal = sign;
        decide("decimal", toString(sign), std::move(reason));
    }

    void takeDates(DateOrder order, std::string reason) const
    {
        conventions.dates = order;
        conventions.datesMatter = true;
        decide("dates", toString(order), std::move(reason));
    }

    bool isChosen() const { return !options.dialect.empty(); }
    std::string byDialect() const { return "the dialect " + std::string(dialect.name) + " has it"; }
};

constexpr std::string_view kSaidSo = "you said so";

void decideAmbiguousDecimal(const Deciding& deciding)
{
    const NumberEvidence& numbers = deciding.evidence.numbers;
    const PriceDialect& dialect = deciding.dialect;
    if (auto settled = deciding.evidence.readings.settle())
        return deciding.takeDecimal(settled->sign, std::move(settled->reason));
    if (dialect.decimal) {
        deciding.warnOfDialect("numbers such as " + inQuotes(numbers.example())
                               + " can be read in two ways");
        return deciding.takeDecimal(*dialect.decimal, deciding.byDialect());
    }
    // A point behind which three digits stand is a decimal one more often than not.
    deciding.conventions.decimal =
        numbers.example().find('.') != std::string::npos ? DecimalSign::Point : DecimalSign::Comma;
    deciding.ask("decimal",
                 inQuotes(numbers.example())
                     + " and every other number can be read with a decimal sign or with "
                       "grouped thousands.");
}

void decideDecimal(const Deciding& deciding)
{
    using Verdict = NumberEvidence::Verdict;
    const NumberEvidence& numbers = deciding.evidence.numbers;
    const PriceDialect& dialect = deciding.dialect;
    if (deciding.options.decimal)
        return deciding.takeDecimal(*deciding.options.decimal, std::string(kSaidSo));
    if (deciding.isChosen() && dialect.decimal)
        return deciding.takeDecimal(*dialect.decimal, deciding.byDialect() + ", which you named");
    if (deciding.layout.decimal)
        return deciding.takeDecimal(*deciding.layout.decimal, "numbers in JSON have it");
    const Verdict verdict = numbers.verdict();
    if (verdict == Verdict::Ambiguous)
        return decideAmbiguousDecimal(deciding);
    if (verdict == Verdict::NoSeparators) {
        deciding.conventions.decimal = dialect.decimal.value_or(DecimalSign::Point);
        return;
    }
    const DecimalSign sign = verdict == Verdict::Comma ? DecimalSign::Comma : DecimalSign::Point;
    if (verdict == Verdict::Mixed) {
        deciding.conventions.decimal = sign;
        return deciding.ask("decimal",
                            "some numbers have a decimal point (" + inQuotes(numbers.telling(sign))
                                + ") and some a decimal comma ("
                                + inQuotes(numbers.telling(DecimalSign::Comma)) + ").");
    }
    const std::string& telling = numbers.telling(sign);
    deciding.takeDecimal(sign,
                         telling.empty() ? "prices of a thousand and more stand without groups"
                                         : inQuotes(telling) + " cannot be read otherwise");
}

void decideAmbiguousDates(const Deciding& deciding)
{
    const DateEvidence& dates = deciding.evidence.dates;
    const PriceDialect& dialect = deciding.dialect;
    if (auto settled = dates.settle())
        return deciding.takeDates(settled->order, std::move(settled->reason));
    if (dialect.dates) {
        deciding.warnOfDialect("dates such as " + inQuotes(dates.example())
                               + " can be read in two ways");
        return deciding.takeDates(*dialect.dates, deciding.byDialect());
    }
    deciding.conventions.dates = dates.likeliest();
    deciding.conventions.datesMatter = true;
    deciding.ask("dates",
                 inQuotes(dates.example())
                     + " and every other date can begin with the day or with the month.");
}

void decideDates(const Deciding& deciding)
{
    using Verdict = DateEvidence::Verdict;
    const DateEvidence& dates = deciding.evidence.dates;
    const PriceDialect& dialect = deciding.dialect;
    if (deciding.options.dates)
        return deciding.takeDates(*deciding.options.dates, std::string(kSaidSo));
    if (deciding.isChosen() && dialect.dates)
        return deciding.takeDates(*dialect.dates, deciding.byDialect() + ", which you named");
    switch (dates.verdict()) {
    case Verdict::NotNeeded:
        return;
    case Verdict::DayFirst:
        return deciding.takeDates(DateOrder::DayFirst,
                                  std::to_string(dates.dayFirst())
                                      + " dates begin with a number above 12");
    case Verdict::MonthFirst:
        return deciding.takeDates(DateOrder::MonthFirst,
                                  std::to_string(dates.monthFirst())
                                      + " dates have a number above 12 in the middle");
    case Verdict::Mixed:
        deciding.conventions.dates = dates.likeliest();
        deciding.conventions.datesMatter = true;
        return deciding.ask("dates", "some dates begin with the day and some with the month.");
    case Verdict::Ambiguous:
        break;
    }
    decideAmbiguousDates(deciding);
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
    const auto evidence = gatherEvidence(text, layout, progress);
    if (!evidence)
        return tl::unexpected(evidence.error());
    PriceConventions conventions;
    const Deciding deciding{.conventions = conventions,
                            .evidence = *evidence,
                            .layout = layout,
                            .dialect = *layout.dialect,
                            .options = options,
                            .path = path,
                            .warnings = warnings};
    decideDecimal(deciding);
    decideDates(deciding);
    if (auto times = findTimes(conventions, text, layout, path, options, warnings); !times)
        return tl::unexpected(times.error());
    return conventions;
}

} // namespace core
