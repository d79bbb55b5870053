#include "ui/chart/chart_pane.h"

#include "ui/support/conversion.h"
#include "ui/support/formatting.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

constexpr double kVolumeShare = 0.16;
constexpr double kPaneGap = 14.0;
constexpr double kLeastWithVolume = 170.0; ///< a lower pane among several has prices only
constexpr double kTitleHeight = 20.0;
constexpr double kTickRoom = 44.0;       ///< between two ticks, at least
constexpr double kTickRoomOfMany = 28.0; ///< the same in one of several panes
constexpr double kAir = 0.06;            ///< above and below the prices, as a share of their height

std::size_t columnsOn(const ChartView& view)
{
    return static_cast<std::size_t>(std::max(1.0, view.page.width()));
}

bool isVisible(double position, const ChartView& view)
{
    return position >= view.first - 0.5 && position <= view.last + 0.5;
}

SceneLine lineOf(const ScenePane& pane, const ChartContent& content, std::size_t number,
                 const SessionAxis& axis, const ChartView& view)
{
    const ChartSeries& series = content.seriesAt(number);
    SceneLine line{
        .name = nameOf(series), .colour = content.theme.lineColour(number), .series = number};
    const BarSpan visible = barsBetween(series.bars, axis, view.first, view.last);
    const BarGroups groups = series.bars.groupsFor(visible);
    line.points = number == 0 ? closePoints(groups, visible, columnsOn(view))
                              : closePoints(groups, visible, axis, columnsOn(view));
    line.base = pane.percentFrom.value_or(std::nan(""));
    line.ownBase = pane.ownBase;
    if (pane.isRebased()) {
        const core::Instant base = baseTime(content, axis, view);
        line.base = closeUpTo(series.bars, base);
        line.ownBase = firstDayAfter(series.bars, base, content.zone);
        rebase(line.points, line.base);
    } else {
        line.colour = content.theme.accent;
    }
    const auto shown = std::find_if(line.points.rbegin(), line.points.rend(), [&](QPointF point) {
        return point.x() <= view.last && std::isfinite(point.y());
    });
    line.lastValue = shown == line.points.rend() ? std::nan("") : shown->y();
    return line;
}

/// What of the lines lies between the edges.
std::optional<ValueRange> rangeOf(const std::vector<SceneLine>& lines, const ChartView& view)
{
    std::optional<ValueRange> range;
    for (const SceneLine& line : lines)
        range = united(range, ui::rangeOf(line.points, view.first, view.last));
    return range;
}

/// The columns of another instrument stand where its bars are in time.
void moveTo(const SessionAxis& axis, const SessionAxis& own, std::vector<BarColumn>& columns,
            const ChartView& view)
{
    std::size_t nearOwn = 0;
    std::size_t near = 0;
    for (BarColumn& column : columns)
        column.position = axis.positionOf(own.timeAt(column.position, nearOwn), near);
    std::erase_if(columns,
                  [&](const BarColumn& column) { return !isVisible(column.position, view); });
    keepApart(columns);
}

void collectColumns(ScenePane& pane, const ChartContent& content, const SessionAxis& axis,
                    const ChartView& view)
{
    const ChartBars& bars = content.seriesAt(pane.series).bars;
    pane.visible = pane.series == 0 ? visibleBars(view.first, view.last, bars.size())
                                    : barsBetween(bars, axis, view.first, view.last);
    if (content.style == core::ChartStyle::Rebased)
        return; // lines alone
    const BarGroups groups = bars.groupsFor(pane.visible);
    pane.columns = barColumns(groups, pane.visible, columnsOn(view));
    if (pane.series != 0)
        moveTo(axis, bars.axis(content.zone), pane.columns, view);
    const bool wantsCandles =
        content.style == core::ChartStyle::Candles || content.style == core::ChartStyle::Bars;
    pane.candles = wantsCandles && hasCandles(groups, pane.visible);
}

std::vector<double> ticksOf(const ScenePane& pane, double leastShare)
{
    if (!pane.percentFrom)
        return priceTicks(pane.area.scale, leastShare);
    const auto change = [&](double price) { return (price / *pane.percentFrom - 1.0) * 100.0; };
    std::vector<double> ticks = priceTicks(
        {.low = change(pane.area.scale.low), .high = change(pane.area.scale.high)}, leastShare);
    for (double& tick : ticks)
        tick = *pane.percentFrom * (1.0 + tick / 100.0);
    return ticks;
}

struct Heights {
    double title = 0.0;
    double prices = 0.0;
    double volumes = 0.0; ///< 0: none are drawn
};

Heights heightsOf(const ScenePane& pane, double height, bool titled)
{
    Heights heights{.title = titled ? kTitleHeight : 0.0};
    const bool highEnough = !titled || height >= kLeastWithVolume;
    const bool withVolume = !pane.isRebased() && highEnough && pane.area.highestVolume > 0.0;
    const double rest = height - heights.title;
    heights.volumes = withVolume ? rest * kVolumeShare : 0.0;
    heights.prices = rest - (withVolume ? heights.volumes + kPaneGap : 0.0);
    return heights;
}

int decimalsFor(const ScenePane& pane)
{
    std::vector<double> labels = pane.valueTicks;
    for (double& label : labels) {
        if (pane.percentFrom)
            label = std::round((label / *pane.percentFrom - 1.0) * 1e8) / 1e6;
    }
    return decimalsOf(labels);
}

} // namespace

double ScenePane::onScale(double close) const
{
    return rebasedFrom ? (close / *rebasedFrom - 1.0) * 100.0 : close;
}

core::Instant baseTime(const ChartContent& content, const SessionAxis& axis, const ChartView& view)
{
    if (!content.baseDay) {
        const double last = static_cast<double>(axis.size()) - 1.0;
        return axis.timeAt(std::clamp(std::ceil(view.first), 0.0, last));
    }
    const core::TradingDate day = *content.baseDay;
    if (!core::isIntraday(axis.interval()))
        return core::timeOf(day);
    const auto midnight = day.day() + std::chrono::days{1} + std::chrono::milliseconds{0};
    const auto next = core::toInstant(midnight, content.zone);
    return next.value_or(core::timeOf(core::TradingDate{day.day() + std::chrono::days{1}}))
        - std::chrono::milliseconds{1};
}

double closeUpTo(const ChartBars& bars, core::Instant time)
{
    const std::size_t after = bars.indexAtOrAfter(time);
    if (after == 0)
        return bars.bar(0).close;
    const bool isThere = after < bars.size() && bars.bar(after).time == time;
    return bars.bar(isThere ? after : after - 1).close;
}

std::optional<core::TradingDate> firstDayAfter(const ChartBars& bars, core::Instant time,
                                               const std::string& zone)
{
    const core::Instant first = bars.bar(0).time;
    if (first <= time)
        return std::nullopt;
    return core::isIntraday(bars.interval()) ? bars.axis(zone).dayAt(0.0) : core::dateOf(first);
}

QString changeSince(double change, std::optional<core::TradingDate> ownBase, const QLocale& locale)
{
    const QString words = formatChange(change, locale);
    return ownBase ? QCoreApplication::translate("ui::PriceChart", "%1 since %2")
                         .arg(words, formatDate(*ownBase, DateStyle::Short, locale))
                   : words;
}

ScenePane paneOf(const ChartContent& content, std::size_t series, const SessionAxis& axis,
                 const ChartView& view)
{
    ScenePane pane{.series = series};
    pane.area.first = view.first;
    pane.area.last = view.last;
    collectColumns(pane, content, axis, view);
    const bool isRebased = content.style == core::ChartStyle::Rebased;
    const ChartBars& bars = content.seriesAt(series).bars;
    const core::Instant baseline = baseTime(content, axis, view);
    const double base = closeUpTo(bars, baseline);
    if (isRebased)
        pane.rebasedFrom = base;
    else if (content.scale == core::AxisScale::Percent && base > 0.0)
        pane.percentFrom = base;
    if (pane.rebasedFrom || pane.percentFrom)
        pane.ownBase = firstDayAfter(bars, baseline, content.zone);
    if (!pane.candles) {
        pane.lines.push_back(lineOf(pane, content, series, axis, view));
        const std::size_t others = isRebased && !content.panels ? content.overlays.size() : 0;
        for (std::size_t number = 1; number <= others; ++number) {
            if (!content.seriesAt(number).bars.isEmpty())
                pane.lines.push_back(lineOf(pane, content, number, axis, view));
        }
    }
    const auto range = pane.candles ? rangeOf(pane.columns) : rangeOf(pane.lines, view);
    pane.area.scale =
        scaleFor(range.value_or(ValueRange{0.0, 1.0}), content.scale == core::AxisScale::Log,
                 isRebased ? 100.0 : 0.0, kAir, kAir);
    // No price was below zero: the air below them need not be.
    if (range && range->low >= 0.0 && !isRebased)
        pane.area.scale.low = std::max(pane.area.scale.low, 0.0);
    pane.area.highestVolume = highestVolume(pane.columns);
    pane.isBlank = !range;
    return pane;
}

double priceAxisWidth(const ScenePane& pane, const ChartContent& content, const Typesetter& type)
{
    constexpr double kWidestName = 130.0;
    double width = 0.0;
    for (const double value : {pane.area.scale.low, pane.area.scale.high}) {
        const QString text = axisText(pane, content, value, std::max(pane.decimals, 2));
        width = std::max(width, type.tabularWidth(text, kAxisText));
    }
    if (pane.isRebased() && !content.panels) {
        for (const SceneLine& line : pane.lines) {
            width = std::max(width, std::min(type.width(line.name, kNameText), kWidestName));
            if (line.ownBase)
                width = std::max(width,
                                 type.tabularWidth(changeSince(line.lastValue / 100.0, line.ownBase,
                                                               content.locale),
                                                   kAxisText));
        }
    }
    return std::ceil(width + 2.0 * kAxisPadding);
}

void giveTicks(ScenePane& pane, double height, bool titled)
{
    const double prices = heightsOf(pane, height, titled).prices;
    if (!pane.isBlank)
        pane.valueTicks =
            ticksOf(pane, (titled ? kTickRoomOfMany : kTickRoom) / std::max(prices, 1.0));
    pane.decimals = decimalsFor(pane);
}

void placePane(ScenePane& pane, const QRectF& room, double axisWidth, bool titled)
{
    const Heights heights = heightsOf(pane, room.height(), titled);
    const double width = room.width() - axisWidth;
    pane.area.prices = QRectF(room.left(), room.top() + heights.title, width, heights.prices);
    if (heights.volumes > 0.0)
        pane.area.volumes =
            QRectF(room.left(), room.bottom() - heights.volumes, width, heights.volumes);
    pane.priceAxis = QRectF(room.left() + width, pane.area.prices.top(), axisWidth,
                            room.height() - heights.title);
    if (titled)
        pane.title = QRectF(room.left(), room.top(), room.width(), heights.title);
}

QString axisText(const ScenePane& pane, const ChartContent& content, double value, int decimals)
{
    if (pane.isRebased())
        return formatChange(value / 100.0, content.locale, decimals);
    if (pane.percentFrom)
        return formatChange(value / *pane.percentFrom - 1.0, content.locale, decimals);
    // Prices of less than four digits before the point read best with all that they have.
    const bool isShort = std::abs(value) < 1000.0;
    return formatNumber(value, isShort ? std::max(decimals, 2) : decimals, content.locale);
}

} // namespace ui
