#include "core/ingest/series_builder.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <numeric>
#include <span>
#include <utility>

namespace core {

namespace {

/// Two bars of one time that differ, as bytes at which their rows begin.
struct Contradiction {
    std::size_t first = 0;
    std::size_t later = 0;
    Instant time{};
};

bool same(double left, double right)
{
    return left == right || (std::isnan(left) && std::isnan(right));
}

/// The number of the line that begins at each of some bytes.
std::map<std::size_t, std::size_t> linesAt(std::string_view text,
                                           const std::vector<Contradiction>& contradictions)
{
    std::map<std::size_t, std::size_t> lines;
    for (const Contradiction& contradiction : contradictions) {
        lines[contradiction.first] = 0;
        lines[contradiction.later] = 0;
    }
    std::size_t line = 1;
    std::size_t at = 0;
    for (auto& [begin, number] : lines) {
        for (; at < begin; ++at) {
            const bool crlf = text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n';
            line += text[at] == '\n' || (text[at] == '\r' && !crlf) ? 1 : 0;
        }
        number = line;
    }
    return lines;
}

std::string timeText(Instant time, Interval interval)
{
    return isIntraday(interval) ? toIso(time) : toIso(dateOf(time));
}

void reject(const std::vector<Contradiction>& contradictions, Interval interval,
            std::string_view text, std::string_view path, IssueList& rejected)
{
    const auto lines = linesAt(text, contradictions);
    for (const Contradiction& contradiction : contradictions) {
        const std::size_t line = lines.at(contradiction.later);
        const std::string_view row = text.substr(contradiction.later);
        rejected.add({.line = line,
                      .code = "contradicts_earlier_row",
                      .message = placePrefix(path, line) + timeText(contradiction.time, interval)
                          + " stands with other values in line "
                          + std::to_string(lines.at(contradiction.first))
                          + ", and the first is kept.",
                      .text = excerpt(row.substr(0, row.find_first_of("\r\n")))});
    }
}

template<typename T>
void reorder(std::vector<T>& column, const std::vector<std::size_t>& order)
{
    std::vector<T> sorted;
    sorted.reserve(column.size());
    for (const std::size_t index : order)
        sorted.push_back(column[index]);
    column = std::move(sorted);
}

template<typename T>
void moveBehind(std::vector<T>& column, const std::vector<T>& later)
{
    column.insert(column.end(), later.begin(), later.end());
}

/// The first `count` values; `column` keeps the others.
template<typename T>
std::vector<T> takeFront(std::vector<T>& column, std::size_t count)
{
    std::vector<T> rest(column.begin() + static_cast<std::ptrdiff_t>(count), column.end());
    column.resize(count);
    return std::exchange(column, std::move(rest));
}

} // namespace

void SeriesBuilder::append(Instant time, const BarValues& values, std::size_t rowBegin)
{
    if (!m_adjusted.empty() || !std::isnan(values.adjustedClose)) {
        m_adjusted.resize(m_bars.size(), std::numeric_limits<double>::quiet_NaN());
        m_adjusted.push_back(values.adjustedClose);
    }
    m_bars.times.push_back(time);
    m_bars.open.push_back(values.open);
    m_bars.high.push_back(values.high);
    m_bars.low.push_back(values.low);
    m_bars.close.push_back(values.close);
    m_bars.volume.push_back(values.volume);
    m_rowBegins.push_back(rowBegin);
}

void SeriesBuilder::reserve(std::size_t bars)
{
    m_bars.reserve(bars);
    m_rowBegins.reserve(bars);
}

void SeriesBuilder::append(SeriesBuilder&& later)
{
    if (m_bars.empty() && m_adjusted.empty()) {
        m_bars = std::move(later.m_bars);
        m_adjusted = std::move(later.m_adjusted);
        m_rowBegins = std::move(later.m_rowBegins);
        return;
    }
    if (!m_adjusted.empty() || !later.m_adjusted.empty()) {
        m_adjusted.resize(m_bars.size(), std::numeric_limits<double>::quiet_NaN());
        later.m_adjusted.resize(later.m_bars.size(), std::numeric_limits<double>::quiet_NaN());
    }
    moveBehind(m_bars.times, later.m_bars.times);
    moveBehind(m_bars.open, later.m_bars.open);
    moveBehind(m_bars.high, later.m_bars.high);
    moveBehind(m_bars.low, later.m_bars.low);
    moveBehind(m_bars.close, later.m_bars.close);
    moveBehind(m_bars.volume, later.m_bars.volume);
    moveBehind(m_adjusted, later.m_adjusted);
    moveBehind(m_rowBegins, later.m_rowBegins);
}

std::optional<PriceSeries> SeriesBuilder::takeRising(std::size_t bars)
{
    const std::span<const Instant> times = std::span(m_bars.times).first(bars);
    const bool rises = bars == 0
        || (times.front() > m_lastTaken
            && std::ranges::adjacent_find(times, std::ranges::greater_equal()) == times.end());
    if (!rises)
        return std::nullopt;
    if (bars > 0)
        m_lastTaken = times.back();
    m_rowBegins.erase(m_rowBegins.begin(), m_rowBegins.begin() + static_cast<std::ptrdiff_t>(bars));
    return PriceSeries{.interval = m_bars.interval,
                       .times = takeFront(m_bars.times, bars),
                       .open = takeFront(m_bars.open, bars),
                       .high = takeFront(m_bars.high, bars),
                       .low = takeFront(m_bars.low, bars),
                       .close = takeFront(m_bars.close, bars),
                       .volume = takeFront(m_bars.volume, bars)};
}

/// Most providers hand out the newest day first.
void SeriesBuilder::reverse()
{
    std::ranges::reverse(m_bars.times);
    for (auto* column : {&m_bars.open, &m_bars.high, &m_bars.low, &m_bars.close, &m_bars.volume})
        std::ranges::reverse(*column);
    std::ranges::reverse(m_adjusted);
}

/// By time; of one time, by the order of the file.
void SeriesBuilder::sort()
{
    std::vector<std::size_t> order(m_bars.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::sort(order, {}, [&](std::size_t index) {
        return std::pair(m_bars.times[index], m_rowBegins[index]);
    });
    reorder(m_bars.times, order);
    for (auto* column : {&m_bars.open, &m_bars.high, &m_bars.low, &m_bars.close, &m_bars.volume})
        reorder(*column, order);
    if (!m_adjusted.empty())
        reorder(m_adjusted, order);
    reorder(m_rowBegins, order);
}

bool SeriesBuilder::sameValues(std::size_t left, std::size_t right) const
{
    return same(m_bars.open[left], m_bars.open[right])
        && same(m_bars.high[left], m_bars.high[right]) && same(m_bars.low[left], m_bars.low[right])
        && same(m_bars.close[left], m_bars.close[right])
        && same(m_bars.volume[left], m_bars.volume[right]);
}

PriceSeries SeriesBuilder::withAdjusted(PriceSeries bars, const std::vector<double>& adjusted)
{
    m_adjustedCloses = adjustedClosesOf(bars, adjusted);
    return bars;
}

PriceSeries SeriesBuilder::finish(std::string_view text, std::string_view path,
                                  std::int64_t& duplicates, IssueList& rejected)
{
    const auto notRising = [](Instant left, Instant right) { return left >= right; };
    if (std::ranges::adjacent_find(m_bars.times, notRising) == m_bars.times.end())
        return withAdjusted(std::move(m_bars), m_adjusted);
    const auto notFalling = [](Instant left, Instant right) { return left <= right; };
    if (std::ranges::adjacent_find(m_bars.times, notFalling) == m_bars.times.end()) {
        reverse();
        return withAdjusted(std::move(m_bars), m_adjusted);
    }
    sort();
    PriceSeries once{.interval = m_bars.interval};
    once.reserve(m_bars.size());
    std::vector<double> onceAdjusted;
    std::vector<Contradiction> contradictions;
    std::size_t kept = 0;
    for (std::size_t index = 0; index < m_bars.size(); ++index) {
        if (once.empty() || once.times.back() != m_bars.times[index]) {
            kept = index;
            once.append(m_bars.bar(index));
            if (!m_adjusted.empty())
                onceAdjusted.push_back(m_adjusted[index]);
        } else if (sameValues(kept, index)) {
            ++duplicates;
        } else {
            contradictions.push_back({.first = m_rowBegins[kept],
                                      .later = m_rowBegins[index],
                                      .time = m_bars.times[index]});
        }
    }
    reject(contradictions, once.interval, text, path, rejected);
    return withAdjusted(std::move(once), onceAdjusted);
}

} // namespace core
