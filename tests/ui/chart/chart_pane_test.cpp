#include "ui/chart/chart_scene.h"
#include "ui/chart/crosshair_card.h"
#include "ui/chart/series_readout.h"

#include "tests/ui/chart/demo_series.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <cmath>

using namespace ui;
using tests::day;

namespace {

struct ThreeInstruments : testing::Test {
    ThreeInstruments()
    {
        content.theme = lightTheme();
        content.locale = QLocale(QLocale::English);
        content.series = {{.id = {1}, .symbol = "NVDA", .name = "Nvidia"},
                          tests::demoSeries("NVDA")};
        content.overlays = {
            {{.id = {2}, .symbol = "DAX", .name = "Dax"}, tests::demoSeries("DAX")},
            {{.id = {3}, .symbol = "SPX", .name = "S&P 500"}, tests::demoSeries("SPX")}};
    }

    ChartScene scene() { return layOutScene(content, view, type); }
    static core::Instant at(const char* iso) { return core::timeOf(day(iso)); }

    ChartContent content;
    ChartView view{.page = QRectF(0, 0, 900, 700), .first = 228.5, .last = 291.5};
    Typesetter type;
};

TEST_F(ThreeInstruments, LabelTheirAxisWithRoundChangesOnAScaleInPerCent)
{
    content.scale = core::AxisScale::Percent;
    content.baseDay = day("2025-01-24");

    const ChartScene laidOut = scene();

    ASSERT_TRUE(laidOut.percentFrom);
    EXPECT_DOUBLE_EQ(*laidOut.percentFrom, 142.62);
    EXPECT_TRUE(laidOut.candles);
    ASSERT_GE(laidOut.valueTicks.size(), 3U);
    for (const double tick : laidOut.valueTicks) {
        const double change = (tick / 142.62 - 1.0) * 100.0;
        EXPECT_NEAR(change, std::round(change), 1e-9);
    }
    EXPECT_EQ(axisText(laidOut, content, 118.42, 2).toStdString(), "−16.97\u00A0%");
}

TEST_F(ThreeInstruments, StandWhereTheyStandOnALinearScaleWhenItIsInPerCent)
{
    const ChartScene linear = scene();
    content.scale = core::AxisScale::Percent;

    EXPECT_EQ(scene().area.scale, linear.area.scale);
}

TEST_F(ThreeInstruments, CountFromTheFirstVisibleBarWithoutABaseDay)
{
    content.scale = core::AxisScale::Percent;

    EXPECT_DOUBLE_EQ(*scene().percentFrom, content.series.bars.bar(229).close);
}

// Closes of 24 and 27 January 2025: Nvidia 142.62 and 118.42, Dax 21,394.93 and 21,282.18,
// S&P 500 6,101.24 and 6,012.28.
TEST_F(ThreeInstruments, AreRebasedToACommonDayThatIsNotTheFirst)
{
    content.style = core::ChartStyle::Rebased;
    content.baseDay = day("2025-01-24");

    const ChartScene laidOut = scene();
    const auto readings = readingsAt(laidOut, content, at("2025-01-27"));

    ASSERT_EQ(readings.size(), 3U);
    EXPECT_NEAR(*readings[0].change, 118.42 / 142.62 - 1.0, 1e-12);
    EXPECT_NEAR(*readings[1].change, 21282.18 / 21394.93 - 1.0, 1e-12);
    EXPECT_NEAR(*readings[2].change, 6012.28 / 6101.24 - 1.0, 1e-12);
    for (const SceneLine& line : laidOut.lines) {
        const double base = content.axis().positionOf(day("2025-01-24"));
        const auto point = std::ranges::find(line.points, base, &QPointF::x);
        ASSERT_NE(point, line.points.end());
        EXPECT_NEAR(point->y(), 0.0, 1e-9);
    }
}

TEST_F(ThreeInstruments, SayFromWhichDayOneCountsThatBeganAfterTheBaseDay)
{
    content.style = core::ChartStyle::Rebased;
    content.baseDay = day("2025-01-24");
    content.overlays[0].bars = tests::seriesOf(
        {tests::closeOnly("2025-01-27", 10.0), tests::closeOnly("2025-01-28", 15.0)});

    const ChartScene laidOut = scene();
    const auto readings = readingsAt(laidOut, content, at("2025-01-28"));

    ASSERT_EQ(laidOut.lines.size(), 3U);
    EXPECT_EQ(laidOut.lines[0].ownBase, std::nullopt);
    EXPECT_EQ(laidOut.lines[1].ownBase, day("2025-01-27"));
    EXPECT_EQ(laidOut.wordsOf(content, {LabelKind::LineEnd, 1}).toStdString(),
              "Dax +50.00\u00A0% since 27 Jan 2025");
    ASSERT_EQ(readings.size(), 3U);
    EXPECT_EQ(readings[0].ownBase, std::nullopt);
    EXPECT_EQ(readings[1].ownBase, day("2025-01-27"));
    EXPECT_NEAR(*readings[1].change, 0.5, 1e-12);
}

TEST_F(ThreeInstruments, SayWhenAValueIsOfAnotherDay)
{
    content.style = core::ChartStyle::Rebased;
    // 20 January was a holiday in New York, and no bar of Nvidia's stands there.
    std::swap(content.series, content.overlays[0]);

    const auto readings = readingsAt(scene(), content, at("2025-01-20"));

    ASSERT_EQ(readings.size(), 3U);
    EXPECT_TRUE(readings[0].isOfThatTime);
    EXPECT_FALSE(readings[1].isOfThatTime);
    EXPECT_EQ(core::dateOf(readings[1].bar.time), day("2025-01-17"));
}

TEST_F(ThreeInstruments, HavePanesOfTheirOwnOverOneTimeAxis)
{
    content.panels = true;

    const ChartScene laidOut = scene();

    const auto panes = laidOut.panes();
    ASSERT_EQ(panes.size(), 3U);
    for (std::size_t pane = 0; pane < panes.size(); ++pane) {
        EXPECT_DOUBLE_EQ(panes[pane]->area.prices.left(), laidOut.area.prices.left());
        EXPECT_DOUBLE_EQ(panes[pane]->area.prices.right(), laidOut.area.prices.right());
        EXPECT_DOUBLE_EQ(panes[pane]->area.first, view.first);
        EXPECT_TRUE(panes[pane]->candles);
        EXPECT_FALSE(panes[pane]->title.isEmpty());
        EXPECT_GE(panes[pane]->valueTicks.size(), 2U);
        if (pane > 0) {
            EXPECT_GE(panes[pane]->title.top(), panes[pane - 1]->bottom());
        }
        for (const BarColumn& column : panes[pane]->columns) {
            EXPECT_GE(panes[pane]->area.yOf(column.high), panes[pane]->area.prices.top() - 1e-6);
            EXPECT_LE(panes[pane]->area.yOf(column.low), panes[pane]->area.prices.bottom() + 1e-6);
        }
    }
    EXPECT_GE(laidOut.timeAxis.top(), panes.back()->bottom());
    EXPECT_EQ(laidOut.paneAt(panes[1]->area.prices.center().y()), panes[1]);
}

TEST_F(ThreeInstruments, StandAtTheSameTimesInAllPanes)
{
    content.panels = true;

    const ChartScene laidOut = scene();

    const SessionAxis axis = content.axis();
    for (const ScenePane* pane : laidOut.panes()) {
        const auto& bars = content.seriesAt(pane->series).bars;
        const std::size_t bar = bars.indexAtOrAfter(at("2025-01-27"));
        const double close = bars.bar(bar).close;
        const auto column = std::ranges::find(pane->columns, axis.positionOf(day("2025-01-27")),
                                              &BarColumn::position);
        ASSERT_NE(column, pane->columns.end());
        EXPECT_DOUBLE_EQ(column->close, close);
    }
}

TEST_F(ThreeInstruments, LeaveOutPanesThatHaveNoRoom)
{
    content.panels = true;
    view.page = QRectF(0, 0, 900, 260);

    EXPECT_EQ(scene().panes().size(), 2U);
    EXPECT_EQ(scene().leftOut, 1);
}

TEST_F(ThreeInstruments, MarkFaultyDaysInEveryStyleAndPane)
{
    using enum core::QualitySeverity;
    content.series.findings = {{.day = day("2025-01-24"), .code = "spike", .severity = Blocks}};
    content.overlays[1].findings = {{.day = day("2025-01-27"), .code = "stale_copy"}};
    for (const auto style :
         {core::ChartStyle::Candles, core::ChartStyle::Bars, core::ChartStyle::Line,
          core::ChartStyle::Area, core::ChartStyle::Rebased}) {
        content.style = style;
        content.panels = false;
        EXPECT_EQ(scene().findings.size(), 1U);
        content.panels = true;
        const ChartScene panels = scene();
        ASSERT_EQ(panels.further.size(), 2U);
        ASSERT_EQ(panels.further[1].findings.size(), 1U);
        EXPECT_NE(panels.findingAt(panels.further[1].findings[0].rect.center()), nullptr);
    }
}

TEST_F(ThreeInstruments, TellWhatIsKnownOfTheEventAtTheCrosshair)
{
    content.events = {{.id = {1},
                       .label = QStringLiteral("DeepSeek release"),
                       .day = day("2025-01-20"),
                       .session = day("2025-01-21"),
                       .reason = QStringLiteral("Martin Luther King Day"),
                       .words = QStringLiteral("DeepSeek publishes R1."),
                       .status = core::EventStatus::Confirmed}};
    const ChartScene laidOut = scene();
    const double x = laidOut.area.xOf(content.axis().positionOf(day("2025-01-21")));

    EXPECT_EQ(eventsNear(laidOut, content, {x, laidOut.area.prices.center().y()}),
              std::vector<std::size_t>{0});
    EXPECT_TRUE(eventsNear(laidOut, content, {x + 60.0, laidOut.area.prices.center().y()}).empty());
    EXPECT_EQ(
        eventsNear(laidOut, content, laidOut.labels.markOf({LabelKind::Event, 0})->rect.center()),
        std::vector<std::size_t>{0});
    const EventWords words = wordsOf(content.events[0], content, 280.0, type);
    EXPECT_EQ(words.facts.front().toStdString(), "Mon 20 Jan 2025 · confirmed");
    EXPECT_EQ(words.facts.mid(1).join(QLatin1Char(' ')).toStdString(),
              "First session: Tue 21 Jan 2025 (Martin Luther King Day)");
    EXPECT_EQ(words.summary.join(QLatin1Char(' ')).toStdString(), "DeepSeek publishes R1.");
}

TEST_F(ThreeInstruments, DrawBarsWithTheOpenLeftAndTheCloseRight)
{
    content.overlays.clear();
    content.style = core::ChartStyle::Bars;
    const ChartScene laidOut = scene();
    QImage image(view.page.size().toSize(), QImage::Format_RGB32);
    image.fill(content.theme.panel);
    QPainter painter(&image);
    paintScene(painter, laidOut, content, view, type);
    painter.end();

    const std::size_t bar = content.series.bars.indexAtOrAfter(at("2025-01-27"));
    const core::Bar shock = content.series.bars.bar(bar);
    const double x = laidOut.area.xOf(static_cast<double>(bar));
    const auto colourAt = [&](double dx, double price) {
        return image.pixelColor(static_cast<int>(x + dx),
                                static_cast<int>(std::floor(laidOut.area.yOf(price))));
    };
    EXPECT_EQ(colourAt(-3.0, *shock.open), content.theme.fall);
    EXPECT_NE(colourAt(3.0, *shock.open), content.theme.fall);
    EXPECT_EQ(colourAt(3.0, shock.close), content.theme.fall);
    EXPECT_NE(colourAt(-3.0, shock.close), content.theme.fall);
}

} // namespace
