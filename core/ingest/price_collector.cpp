#include "core/ingest/price_collector.h"

#include "core/ingest/number_parts.h"

#include <algorithm>
#include <utility>

namespace core {

PriceCollector::PriceCollector(std::string_view text, std::string_view path,
                               const PriceLayout& layout, const PriceConventions& conventions)
    : m_text(text)
    , m_path(path)
    , m_layout(layout)
    , m_conventions(conventions)
    , m_clock(conventions.zone)
{
    if (layout.ticker)
        return;
    for (const PriceColumns& columns : layout.instruments)
        m_collected.push_back(
            {.symbol = columns.symbol,
             .currency = columns.currency.empty() ? layout.headerCurrency : columns.currency,
             .builder = SeriesBuilder(conventions.interval)});
}

void PriceCollector::reserveFor(const CsvRow& row)
{
    // A short first row must not make room for more than there is memory.
    constexpr std::size_t kShortest = 16;
    constexpr std::size_t kMost = std::size_t{1} << 22;
    if (m_layout.ticker)
        return;
    const std::size_t bars = std::min(m_text.size() / std::max(row.text.size(), kShortest), kMost);
    for (Collected& collected : m_collected)
        collected.builder.reserve(bars / m_collected.size() + 1);
}

void PriceCollector::reject(const CsvRow& row, std::string_view code, std::string message)
{
    m_rejected.add({.line = row.line,
                    .code = std::string(code),
                    .message = placePrefix(m_path, row.line) + std::move(message),
                    .text = excerpt(row.text)});
}

void PriceCollector::warn(const CsvRow& row, const RowFault& fault)
{
    if (!fault.code.empty())
        m_warnings.add({.line = row.line,
                        .code = std::string(fault.code),
                        .message = placePrefix(m_path, row.line) + fault.message});
}

std::optional<Instant> PriceCollector::instantOf(const CsvRow& row)
{
    const std::string_view field = row.fields[m_layout.date];
    if (m_lastTime && field == m_lastField)
        return m_lastTime;
    const auto time = timeOfRow(row, m_layout, m_conventions.dates);
    if (!time || (time->isMonth && m_conventions.interval != Interval::Month1)) {
        reject(row, "bad_date",
               inQuotes(row.fields[m_layout.date]) + " is not a date that was expected.");
        return std::nullopt;
    }
    if (!isIntraday(m_conventions.interval))
        return timeOf(TradingDate{time->day});
    const auto instant = m_clock.instantOf(*time);
    const bool isOfText = !std::less<>()(field.data(), m_text.data())
        && std::less<>()(field.data(), m_text.data() + m_text.size());
    if (isOfText && !m_layout.time && (time->offset || m_conventions.zone.empty())) {
        m_lastField = field;
        m_lastTime = instant;
    }
    if (!instant)
        reject(row, "no_such_time",
               inQuotes(row.fields[m_layout.date]) + " was skipped by the clocks in "
                   + m_conventions.zone + ".");
    return instant;
}

PriceCollector::Collected& PriceCollector::collectedFor(const CsvRow& row, std::size_t instrument)
{
    return m_layout.ticker ? collectedFor(row.fields[*m_layout.ticker]) : m_collected[instrument];
}

PriceCollector::Collected& PriceCollector::collectedFor(std::string_view ticker)
{
    if (m_last < m_collected.size() && m_collected[m_last].symbol == ticker)
        return m_collected[m_last];
    const auto known = m_bySymbol.find(ticker);
    m_last = known != m_bySymbol.end() ? known->second : m_collected.size();
    if (known == m_bySymbol.end()) {
        m_bySymbol.emplace(ticker, m_last);
        m_collected.push_back({.symbol = std::string(ticker),
                               .currency = m_layout.headerCurrency,
                               .builder = SeriesBuilder(m_conventions.interval)});
    }
    return m_collected[m_last];
}

std::string_view PriceCollector::currencyOf(const CsvRow& row, const PriceColumns& columns) const
{
    if (m_layout.currency && *m_layout.currency < row.fields.size())
        return row.fields[*m_layout.currency];
    const std::string_view close = row.fields[columns.close];
    if (isDigit(close.front()) && isDigit(close.back()))
        return {};
    return close.front() == '$' ? m_layout.dialect->currencyOfDollar
                                : currencyOfSign(close).value_or(std::string_view{});
}

void PriceCollector::addBar(const CsvRow& row, Instant time, std::size_t instrument)
{
    const PriceColumns& columns = m_layout.instruments[instrument];
    BarReading bar = readBar(row, columns, m_conventions.decimal);
    const auto inColumn = [&] {
        return inQuotes(row.fields[bar.column]) + " in the column "
            + excerpt(m_layout.headers[bar.column]);
    };
    switch (bar.state) {
    case BarReading::State::Bar:
        break;
    case BarReading::State::NoPrices:
        if (m_withoutPrices++ == 0)
            m_firstWithoutPrices = row.line;
        return addActions(row, instrument);
    case BarReading::State::NoClose:
        return reject(row, "no_close", "there is no close.");
    case BarReading::State::NotANumber:
        return reject(row, "bad_number", inColumn() + " is not a number.");
    case BarReading::State::NotFinite:
        return reject(row, "not_finite", inColumn() + " is not a finite number.");
    }
    if (bar.isRounded)
        warn(row,
             {.code = "rounded",
              .message = "a number has more digits than are kept: some 16 of them."});
    if (!isUsual(bar.values)) {
        warn(row, oddity(bar.values));
        warn(row, volumeOddity(bar.values));
    }
    addAdjustedClose(row, columns, bar.values);
    Collected& collected = collectedFor(row, instrument);
    const std::string_view currency = currencyOf(row, columns);
    if (!std::exchange(collected.currencySought, true) && collected.currency.empty())
        collected.currency = currency;
    if (!currency.empty() && !collected.currency.empty() && currency != collected.currency)
        return reject(row, "other_currency",
                      "its price is in " + inQuotes(currency) + ", those before are in "
                          + inQuotes(collected.currency) + ".");
    collected.builder.append(time, bar.values,
                             static_cast<std::size_t>(row.text.data() - m_text.data()));
    addActions(row, instrument);
}

void PriceCollector::addAdjustedClose(const CsvRow& row, const PriceColumns& columns,
                                      BarValues& values)
{
    if (!columns.adjustedClose)
        return;
    const auto adjusted = readAdjustedClose(row, *columns.adjustedClose, m_conventions.decimal);
    warn(row, adjusted.fault);
    if (adjusted.value)
        values.adjustedClose = *adjusted.value;
}

/// A file of bars of several lengths gives those of the first.
bool PriceCollector::isOfPeriod(const CsvRow& row)
{
    if (*m_layout.period >= row.fields.size())
        return true;
    const std::string_view period = row.fields[*m_layout.period];
    if (m_period.empty())
        m_period = period;
    return period == m_period;
}

void PriceCollector::add(const CsvRow& row)
{
    ++m_rows;
    const bool isComplete = row.fields.size() == m_layout.columnCount;
    if (!isComplete) { // as a row with a fault, which has no fields
        if (const RowFault fault = checkFields(row, m_layout); !fault.code.empty())
            return reject(row, fault.code, fault.message);
    }
    if (m_layout.ticker && row.fields[*m_layout.ticker].empty())
        return reject(row, "no_symbol", "the row names no instrument.");
    if (m_layout.period && !isOfPeriod(row))
        return reject(row, "other_interval",
                      "the row is of the period " + inQuotes(row.fields[*m_layout.period])
                          + ", those before are of " + inQuotes(m_period) + ".");
    const auto time = instantOf(row);
    if (!time)
        return;
    if (!isComplete)
        warn(row, missingEnd(row, m_layout));
    for (std::size_t index = 0; index < m_layout.instruments.size(); ++index)
        addBar(row, *time, index);
}

void PriceCollector::addActions(const CsvRow& row, std::size_t instrument)
{
    const PriceColumns& columns = m_layout.instruments[instrument];
    if (columns.dividend)
        addAction(row, instrument, readDividend(row, *columns.dividend, m_conventions.decimal),
                  CorporateActionKind::Dividend);
    if (columns.split)
        addAction(row, instrument, readSplit(row, *columns.split, m_conventions.decimal),
                  CorporateActionKind::Split);
}

void PriceCollector::addAction(const CsvRow& row, std::size_t instrument,
                               const ActionReading& reading, CorporateActionKind kind)
{
    if (!reading.fault.code.empty())
        return warn(row, reading.fault);
    if (!reading.value)
        return;
    const auto time = timeOfRow(row, m_layout, m_conventions.dates);
    collectedFor(row, instrument)
        .actions.push_back({.kind = kind,
                            .day = TradingDate{time->day},
                            .value = *reading.value,
                            .besidePrices = true});
}

/// By day; of several of one kind on one day the file's first.
std::vector<CorporateAction> PriceCollector::onceEach(std::vector<CorporateAction> actions)
{
    std::ranges::stable_sort(actions, {}, [](const CorporateAction& action) {
        return std::pair(action.day, action.kind);
    });
    std::vector<CorporateAction> once;
    for (CorporateAction& action : actions) {
        const bool isNew =
            once.empty() || once.back().day != action.day || once.back().kind != action.kind;
        if (!isNew && once.back() != action)
            m_warnings.add({.code = "contradicting_action",
                            .message = placePrefix(m_path, 0) + "there are two "
                                + std::string(toString(action.kind)) + "s on " + toIso(action.day)
                                + ", and the first is kept."});
        if (isNew)
            once.push_back(std::move(action));
    }
    return once;
}

void PriceCollector::warnOfSkipped()
{
    if (m_withoutPrices > 0)
        m_warnings.add({.line = m_firstWithoutPrices,
                        .code = "no_prices",
                        .message = placePrefix(m_path, m_firstWithoutPrices)
                            + "this row has a date but no prices and was left out"
                            + (m_withoutPrices == 1 ? std::string(".")
                                                    : ", as were "
                                       + std::to_string(m_withoutPrices - 1) + " more.")});
    if (m_clock.repeated() > 0)
        m_warnings.add({.code = "clock_set_back",
                        .message = placePrefix(m_path, 0) + std::to_string(m_clock.repeated())
                            + " times of day happened twice in " + m_conventions.zone
                            + "; they were told apart by the order of the rows."});
}

std::vector<ReadSeries> PriceCollector::finish()
{
    warnOfSkipped();
    std::vector<ReadSeries> series;
    for (Collected& collected : m_collected) {
        PriceSeries bars = collected.builder.finish(m_text, m_path, m_duplicates, m_rejected);
        if (!bars.empty())
            series.push_back({.symbol = std::move(collected.symbol),
                              .currency = std::move(collected.currency),
                              .bars = std::move(bars),
                              .adjustedCloses = collected.builder.takeAdjustedCloses(),
                              .actions = onceEach(std::move(collected.actions))});
    }
    return series;
}

} // namespace core
