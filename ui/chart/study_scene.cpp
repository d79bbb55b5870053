#include "ui/chart/study_scene.h"

#include "ui/support/formatting.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr double kTickPadding = 8.0;
constexpr double kSide = 2.0;
constexpr double kTitleGap = 2.0; ///< between the two lines above the pane
constexpr double kHeadGap = 10.0;
constexpr double kAxisGap = 6.0;
constexpr double kBarShare = 0.62;
constexpr double kWidestBar = 26.0;
constexpr double kLeastTickHeight = 26.0;
constexpr double kSmallest = 60.0;
constexpr double kAir = 0.06; ///< above and below, of the range's height
constexpr double kTagHeight = 20.0;

double axisWidth(const StudyScene& scene, const StudyChartData& data, const QLocale& locale,
                 const Typesetter& type)
{
    double width = 0.0;
    for (const double tick : scene.ticks)
        width = std::max(width,
                         type.tabularWidth(formatChange(tick, locale, scene.decimals), kStudyText));
    for (const StudyChartDay& day : data.days) {
        if (std::isfinite(day.cumulative))
            width = std::max(
                width,
                type.tabularWidth(formatChange(day.cumulative, locale, 1), kStudyStrongText));
    }
    return width + 2.0 * kTickPadding;
}

void placeBars(StudyScene& scene, const StudyChartData& data)
{
    const double width = std::min(scene.area.step() * kBarShare, kWidestBar);
    for (std::size_t index = 0; index < data.days.size(); ++index) {
        const StudyChartDay& day = data.days[index];
        const double position = static_cast<double>(index);
        scene.line.emplace_back(position, day.cumulative);
        if (!std::isfinite(day.abnormal)) {
            scene.bars.emplace_back();
            continue;
        }
        const double top = scene.area.yOf(std::max(day.abnormal, 0.0));
        const double bottom = scene.area.yOf(std::min(day.abnormal, 0.0));
        scene.bars.emplace_back(scene.area.xOf(position) - width / 2.0, top, width,
                                std::max(bottom - top, 1.0));
    }
}

/// Every how many days one is named, so that names stay apart.
int dayStep(const StudyScene& scene, const StudyChartData& data, const QLocale& locale,
            const Typesetter& type)
{
    double widest = 0.0;
    for (const StudyChartDay& day : data.days)
        widest = std::max(widest, type.width(studyDayText(day.day, locale), kStudyStrongText));
    const double least = (widest + kTickPadding) / std::max(scene.area.step(), 1e-9);
    for (const int step : {1, 2, 5, 10, 20, 50, 100, 200, 500, 1000}) {
        if (step >= least)
            return step;
    }
    return 5000;
}

void placeDays(StudyScene& scene, const StudyChartData& data, const QLocale& locale,
               const Typesetter& type)
{
    const QRectF& pane = scene.area.prices;
    const double height = type.lineHeight(kStudyText);
    const int step = dayStep(scene, data, locale, type);
    for (std::size_t index = 0; index < data.days.size(); ++index) {
        const int day = data.days[index].day;
        if (day % step != 0)
            continue;
        const QString label = studyDayText(day, locale);
        const double width = type.width(label, day == 0 ? kStudyStrongText : kStudyText);
        const double x = scene.area.xOf(static_cast<double>(index));
        scene.days.push_back(
            {index, label, QRectF(x - width / 2.0, pane.bottom() + kAxisGap, width, height)});
    }
    const auto zero = data.dayZero();
    if (!zero)
        return;
    const double x = scene.area.xOf(static_cast<double>(*zero));
    const double step0 = scene.area.step();
    scene.dayZero = QRectF(x - step0 / 2.0, pane.top(), step0, pane.height());
    if (!data.days[*zero].date)
        return;
    scene.dayZeroDate = formatDate(*data.days[*zero].date, DateStyle::Short, locale);
    const double width = type.width(scene.dayZeroDate, kStudyText);
    const double left =
        std::clamp(x - width / 2.0, pane.left(), std::max(pane.left(), pane.right() - width));
    scene.dayZeroCell = QRectF(left, pane.bottom() + kAxisGap + height, width, height);
}

/// The last value of the line, at its height on the axis.
void placeLastTag(StudyScene& scene, const StudyChartData& data)
{
    const auto last =
        std::find_if(data.days.rbegin(), data.days.rend(),
                     [](const StudyChartDay& day) { return std::isfinite(day.cumulative); });
    if (last == data.days.rend())
        return;
    const QRectF& pane = scene.area.prices;
    const double y = std::clamp(scene.area.yOf(last->cumulative), pane.top() + kTagHeight / 2.0,
                                pane.bottom() - kTagHeight / 2.0);
    scene.lastTag = QRectF(pane.right() + 1.0, y - kTagHeight / 2.0, 0.0, kTagHeight);
}

} // namespace

std::optional<std::size_t> StudyScene::dayAt(double x) const
{
    if (isEmpty() || x < area.prices.left() || x > area.prices.right() || line.empty())
        return std::nullopt;
    const double position =
        std::clamp(std::round(area.positionAt(x)), 0.0, static_cast<double>(line.size() - 1));
    return static_cast<std::size_t>(position);
}

StudyScene layOutStudy(const StudyChartData& data, const QRectF& page, const QLocale& locale,
                       const Typesetter& type)
{
    StudyScene scene;
    if (data.isEmpty())
        return scene;
    const double line = type.lineHeight(kStudyText);
    const double top = page.top() + 2.0 * line + kTitleGap + kHeadGap;
    const double bottom = page.bottom() - 2.0 * line - kAxisGap;
    if (bottom - top < kSmallest)
        return scene;
    scene.area.scale = scaleFor(studyRange(data), false, 0.0, kAir, kAir);
    scene.ticks = priceTicks(scene.area.scale, kLeastTickHeight / (bottom - top));
    scene.decimals = std::max(0, decimalsOf(scene.ticks) - 2);
    const double axis = axisWidth(scene, data, locale, type);
    const QRectF pane(QPointF(page.left() + kSide, top), QPointF(page.right() - axis, bottom));
    if (pane.width() < kSmallest)
        return {};
    scene.area.prices = pane;
    scene.area.first = -0.5;
    scene.area.last = static_cast<double>(data.days.size()) - 0.5;
    scene.title = QRectF(page.left() + kSide, page.top(), page.width() - 2.0 * kSide, line);
    scene.head = scene.title.translated(0.0, line + kTitleGap);
    placeBars(scene, data);
    placeDays(scene, data, locale, type);
    placeLastTag(scene, data);
    if (!scene.lastTag.isNull())
        scene.lastTag.setWidth(axis - 1.0);
    return scene;
}

QString studyDayText(int day, const QLocale& locale)
{
    const QString number = formatCount(day, locale);
    return day > 0 ? QLatin1Char('+') + number : number;
}

} // namespace ui
