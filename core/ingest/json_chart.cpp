#include "core/ingest/json_prices.h"
#include "core/time/instant.h"
#include "core/time/trading_date.h"

#include <algorithm>
#include <array>
#include <map>
#include <utility>

namespace core {

namespace {

using simdjson::SUCCESS;
using simdjson::dom::array;
using simdjson::dom::element;

enum Field {
    Time,
    Ticker,
    Currency,
    Open,
    High,
    Low,
    Close,
    AdjustedClose,
    Volume,
    Dividend,
    Split,
    FieldCount
};
using Row = std::array<std::string, FieldCount>;

constexpr std::int64_t kDay = 86400; // seconds

/// False for what would not fit milliseconds; the years of prices are checked where rows are read.
bool isTime(std::int64_t seconds)
{
    constexpr std::int64_t kFarthest = 100'000'000'000;
    return seconds > -kFarthest && seconds < kFarthest;
}

/// One instrument of a chart.
class ChartReader {
public:
    explicit ChartReader(element result)
        : m_result(result)
    {
        element meta;
        if (m_result["meta"].get(meta) != SUCCESS)
            return;
        nameByMembers(m_names, meta);
        const std::string_view granularity = textMember(meta, "dataGranularity");
        m_interval = intervalFromString(granularity == "1wk" ? "1w" : granularity);
        m_hasClock = granularity.ends_with('m') || granularity.ends_with('h');
        const std::string_view zone = textMember(meta, "exchangeTimezoneName");
        if (isKnownZone(zone) && !zone.empty())
            m_zone = zone;
        std::int64_t offset = 0;
        if (meta["gmtoffset"].get(offset) == SUCCESS && offset >= -kDay && offset <= kDay)
            m_offset = std::chrono::seconds{offset};
    }

    std::optional<Interval> interval() const { return m_interval; }

    /// By time, so that dividends and splits stand in the row of their day.
    std::map<std::int64_t, Row> rows() const
    {
        std::map<std::int64_t, Row> rows;
        addBars(rows);
        addActions(rows, "dividends", Dividend, "amount");
        addActions(rows, "splits", Split, "splitRatio");
        return rows;
    }

private:
    /// A day of the exchange for days and more, else the seconds since 1970.
    std::string timeText(std::int64_t seconds) const
    {
        if (m_hasClock)
            return std::to_string(seconds);
        const Instant instant{std::chrono::seconds{seconds}};
        const auto local = m_zone.empty()
            ? std::chrono::local_time<std::chrono::milliseconds>{instant.time_since_epoch()
                                                                 + m_offset}
            : toLocal(instant, m_zone);
        return toIso(TradingDate{std::chrono::floor<std::chrono::days>(local)});
    }

    Row& rowAt(std::map<std::int64_t, Row>& rows, std::int64_t seconds) const
    {
        Row& row = rows[seconds];
        row[Time] = timeText(seconds);
        row[Ticker] = m_names.symbol;
        row[Currency] = m_names.currency;
        return row;
    }

    void addBars(std::map<std::int64_t, Row>& rows) const
    {
        array times;
        element quote;
        if (m_result["timestamp"].get(times) != SUCCESS
            || m_result.at_pointer("/indicators/quote/0").get(quote) != SUCCESS)
            return;
        std::vector<std::int64_t> seconds;
        for (const element time : times) {
            std::int64_t second = 0;
            if (time.get(second) == SUCCESS && isTime(second))
                rowAt(rows, second);
            seconds.push_back(second);
        }
        const auto add = [&](element from, const char* name, Field field) {
            array values;
            if (from[name].get(values) != SUCCESS)
                return;
            std::size_t index = 0;
            for (const element value : values) {
                if (index == seconds.size())
                    return;
                if (const auto row = rows.find(seconds[index++]); row != rows.end())
                    row->second[field] = fieldOfJson(value);
            }
        };
        add(quote, "open", Open);
        add(quote, "high", High);
        add(quote, "low", Low);
        add(quote, "close", Close);
        add(quote, "volume", Volume);
        element adjusted;
        if (m_result.at_pointer("/indicators/adjclose/0").get(adjusted) == SUCCESS)
            add(adjusted, "adjclose", AdjustedClose);
    }

    void addActions(std::map<std::int64_t, Row>& rows, const char* kind, Field field,
                    const char* value) const
    {
        simdjson::dom::object actions;
        if (m_result["events"][kind].get(actions) != SUCCESS)
            return;
        std::map<std::string, std::int64_t> seconds;
        for (const auto& [second, row] : rows)
            seconds.emplace(row[Time], second);
        for (const auto& [key, action] : actions) {
            std::int64_t second = 0;
            element amount;
            if (action["date"].get(second) != SUCCESS || !isTime(second)
                || action[value].get(amount) != SUCCESS)
                continue;
            const auto same = seconds.find(timeText(second));
            rowAt(rows, same == seconds.end() ? second : same->second)[field] = fieldOfJson(amount);
        }
    }

    element m_result;
    PriceTable m_names;
    std::optional<Interval> m_interval;
    bool m_hasClock = false; ///< its bars are shorter than a day
    std::string m_zone;
    std::chrono::seconds m_offset{0};
};

} // namespace

std::optional<PriceTable> yahooChartTable(element root, std::string_view)
{
    array results;
    if (root["chart"]["result"].get(results) != SUCCESS)
        return std::nullopt;
    bool some = false;
    const std::vector<std::string> headers{"Date",   "Ticker",    "Currency",    "Open",
                                           "High",   "Low",       "Close",       "Adj Close",
                                           "Volume", "Dividends", "Stock Splits"};
    PriceTableWriter writer(headers);
    PriceTable table{.dialect = "yahoo-chart", .decimal = DecimalSign::Point};
    for (const element result : results) {
        const ChartReader chart(result);
        if (!table.interval)
            table.interval = chart.interval();
        for (const auto& [second, row] : chart.rows()) {
            writer.add(row);
            some = true;
        }
    }
    if (!some)
        return std::nullopt;
    table.text = writer.take();
    return table;
}

} // namespace core
