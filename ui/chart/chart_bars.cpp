#include "ui/chart/chart_bars.h"

#include <algorithm>
#include <cmath>
#include <utility>

namespace ui {

void ChartBars::KnownTimes::add(core::Instant time, std::int64_t bar)
{
    if (!bars.empty() && bar <= bars.back())
        return;
    times.push_back(time);
    bars.push_back(bar);
}

BarGroups ChartBars::Part::groups() const
{
    BarGroups groups(*bars);
    if (firstBars != nullptr) {
        groups.firstBars = *firstBars;
        groups.barsOfGroup = std::int64_t{1} << (4 * level);
    }
    return groups;
}

bool ChartBars::Part::holds(BarSpan span) const
{
    if (bars == nullptr || bars->empty())
        return false;
    const BarGroups all = groups();
    return all.firstBar(0) <= span.first && all.firstBar(bars->size()) >= span.last;
}

ChartBars::Part ChartBars::partOf(const std::shared_ptr<const core::BarWindow>& window)
{
    if (window == nullptr || window->bars.empty())
        return {};
    Part part{.bars = {window, &window->bars}, .level = window->level};
    if (window->level > 0 || window->begin() > 0)
        part.firstBars = {window, &window->firstBars};
    return part;
}

ChartBars::ChartBars(std::shared_ptr<const core::PriceSeries> bars)
    : m_overview{.bars = std::move(bars)}
{
    if (m_overview.bars == nullptr)
        return;
    m_interval = m_overview.bars->interval;
    m_size = m_overview.bars->size();
    collectHoles();
}

ChartBars::ChartBars(const core::SeriesOutline& outline,
                     std::shared_ptr<const core::BarWindow> overview)
    : m_overview(partOf(overview))
    , m_interval(outline.interval)
{
    if (m_overview.bars == nullptr)
        return;
    m_size = static_cast<std::size_t>(outline.bars());
    if (m_overview.level > 0)
        m_outline = std::make_shared<const core::SeriesOutline>(outline);
    collectTimes();
    collectHoles();
}

void ChartBars::setDetail(std::shared_ptr<const core::BarWindow> detail)
{
    m_detail = partOf(detail);
    if (m_detail.bars != nullptr) // also where it begins with the series: it need not end with it
        m_detail.firstBars = {detail, &detail->firstBars};
    collectTimes();
    if (m_known != nullptr)
        collectHoles();
}

/// Those of the overview, with those of the detailed part in their place, and the ends of what is
/// stored together: between them nothing is known.
void ChartBars::collectTimes()
{
    if (m_outline == nullptr)
        return;
    KnownTimes known;
    const auto append = [&](const Part& part, std::int64_t from, std::int64_t to) {
        const auto begin = std::ranges::lower_bound(*part.firstBars, from);
        for (auto bar = begin; bar != part.firstBars->end() - 1 && *bar < to; ++bar)
            known.add(part.bars->times[static_cast<std::size_t>(bar - part.firstBars->begin())],
                      *bar);
    };
    const std::int64_t size = m_outline->bars();
    if (m_detail.bars != nullptr) {
        append(m_overview, 0, m_detail.firstBars->front());
        append(m_detail, m_detail.firstBars->front(), m_detail.firstBars->back());
        append(m_overview, m_detail.firstBars->back(), size);
    } else {
        append(m_overview, 0, size);
    }
    known.add(m_outline->parts.back().last, size - 1);
    m_known = std::make_shared<const KnownTimes>(std::move(known));
}

void ChartBars::collectHoles()
{
    auto holes = m_known != nullptr ? core::sessionHoles(m_known->times, m_interval, m_known->bars)
                                    : core::sessionHoles(m_overview.bars->times, m_interval);
    m_holes = std::make_shared<const std::vector<core::SessionHole>>(std::move(holes));
}

std::span<const core::SessionHole> ChartBars::holes() const
{
    return m_holes == nullptr ? std::span<const core::SessionHole>() : *m_holes;
}

SessionAxis ChartBars::axis(std::string zone) const
{
    if (m_known != nullptr)
        return {m_known->times, m_known->bars, m_interval, std::move(zone)};
    if (m_overview.bars == nullptr)
        return {{}, m_interval, std::move(zone)};
    return {m_overview.bars->times, m_interval, std::move(zone)};
}

const ChartBars::Part& ChartBars::partFor(BarSpan span) const
{
    return m_detail.level < m_overview.level && m_detail.holds(span) ? m_detail : m_overview;
}

BarGroups ChartBars::groupsFor(BarSpan span) const
{
    return partFor(span).groups();
}

BarGroups ChartBars::overview() const
{
    return m_overview.groups();
}

bool ChartBars::isCoarse(BarSpan span, std::size_t columns) const
{
    const Part& part = partFor(span);
    if (isEmpty() || part.level == 0)
        return false;
    return part.groups().groupsOf(span).size() < std::min(columns, span.size());
}

core::Bar ChartBars::bar(std::size_t index) const
{
    const Part& part = partFor({index, index + 1});
    return part.bars->bar(part.groups().groupsOf({index, index + 1}).first);
}

std::optional<double> ChartBars::closeBefore(std::size_t index) const
{
    if (index == 0)
        return std::nullopt;
    const Part& part = partFor({index - 1, index + 1});
    if (part.level > 0)
        return std::nullopt;
    return part.bars->close[part.groups().groupsOf({index - 1, index}).first];
}

double ChartBars::lastClose() const
{
    return m_overview.bars->close.back();
}

std::size_t ChartBars::indexAtOrAfter(core::Instant time) const
{
    if (m_known == nullptr)
        return m_overview.bars == nullptr ? 0 : m_overview.bars->indexAtOrAfter(time);
    const auto next = std::ranges::lower_bound(m_known->times, time);
    return next == m_known->times.end()
        ? m_size
        : static_cast<std::size_t>(
            m_known->bars[static_cast<std::size_t>(next - m_known->times.begin())]);
}

BarSpan barsBetween(const ChartBars& bars, const SessionAxis& axis, double first, double last)
{
    const std::size_t begin = bars.indexAtOrAfter(axis.timeAt(std::floor(first)));
    const std::size_t end = bars.indexAtOrAfter(axis.timeAt(std::ceil(last)));
    return {begin == 0 ? 0 : begin - 1, std::min(bars.size(), end + 2)};
}

} // namespace ui
