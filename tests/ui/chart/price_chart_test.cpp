#include "ui/chart/price_chart.h"

#include "tests/ui/chart/demo_series.h"
#include "tests/ui/chart/long_series.h"
#include "ui/chart/overview_strip.h"

#include <gtest/gtest.h>

#include <QAccessible>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

using namespace ui;
using tests::day;

namespace {

struct AChartOfNvidia : testing::Test {
    AChartOfNvidia()
    {
        chart.resize(900, 640);
        chart.setSeries({.id = {1}, .symbol = "NVDA", .name = "Nvidia"}, tests::demoSeries("NVDA"));
        chart.setEvents({event(1, "DeepSeek release", "2025-01-20", "2025-01-21"),
                         event(3, "DeepSeek shock", "2025-01-27", "2025-01-27"),
                         event(4, "Stock split", "2024-06-10", "2024-06-10")});
        chart.show();
        if (!QTest::qWaitForWindowExposed(&chart))
            ADD_FAILURE() << "The chart is not shown.";
    }

    static ChartEvent event(int id, const char* name, const char* when, const char* session)
    {
        return {.id = {id},
                .label = QString::fromUtf8(name),
                .day = day(when),
                .session = day(session)};
    }

    /// The part of the chart that takes the pointer.
    QWidget* canvas() { return chart.childAt(chart.rect().center()); }

    void wheel(QPoint at, int turn, Qt::KeyboardModifiers modifiers = Qt::NoModifier)
    {
        QWheelEvent event(at, canvas()->mapToGlobal(at), {}, {0, turn}, Qt::NoButton, modifiers,
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(canvas(), &event);
    }

    static int daysIn(const std::optional<DayRange>& range)
    {
        return static_cast<int>((range->last.day() - range->first.day()).count());
    }

    PriceChart chart;
};

TEST_F(AChartOfNvidia, BeginsWithTheLastThreeMonths)
{
    EXPECT_EQ(chart.visibleRange(), (DayRange{day("2024-11-29"), day("2025-02-28")}));
}

TEST_F(AChartOfNvidia, ShowsTheRangeThatIsAskedFor)
{
    const QSignalSpy changed(&chart, &PriceChart::rangeChanged);

    chart.showRange(day("2025-01-06"), day("2025-01-31"));

    EXPECT_EQ(chart.visibleRange(), (DayRange{day("2025-01-06"), day("2025-01-31")}));
    EXPECT_EQ(changed.count(), 1);
    chart.showAll();
    EXPECT_EQ(chart.visibleRange(), (DayRange{day("2024-01-02"), day("2025-02-28")}));
}

TEST_F(AChartOfNvidia, KeepsTheDaysWhenTheInstrumentChanges)
{
    chart.showRange(day("2025-01-06"), day("2025-01-31"));

    chart.setSeries({.id = {2}, .symbol = "DAX", .name = "Dax"}, tests::demoSeries("DAX"));

    EXPECT_EQ(chart.visibleRange(), (DayRange{day("2025-01-06"), day("2025-01-31")}));
}

TEST_F(AChartOfNvidia, MovesToAnEventThatIsOutOfSight)
{
    EXPECT_EQ(chart.pillOf({4}), std::nullopt);

    chart.focusEvent({4});
    QTest::qWait(400); // it gets there smoothly

    EXPECT_TRUE(chart.pillOf({4}));
    EXPECT_LT(chart.visibleRange()->first, day("2024-06-03"));
    EXPECT_GT(chart.visibleRange()->last, day("2024-06-17"));
    EXPECT_EQ(chart.focusedEvent(), core::EventId{4});
}

TEST_F(AChartOfNvidia, StaysWhereAnEventIsWellInside)
{
    const auto before = chart.visibleRange();

    chart.focusEvent({3});

    EXPECT_EQ(chart.visibleRange(), before);
}

TEST_F(AChartOfNvidia, TellsWhichEventWasClicked)
{
    QSignalSpy clicked(&chart, &PriceChart::eventClicked);
    const QPoint pill = chart.pillOf({3})->center();

    QTest::mouseClick(canvas(), Qt::LeftButton, {}, pill);

    ASSERT_EQ(clicked.count(), 1);
    EXPECT_EQ(clicked[0][0].value<core::EventId>(), core::EventId{3});
    EXPECT_EQ(chart.eventAt(pill), core::EventId{3});
}

TEST_F(AChartOfNvidia, TakesADragForNoClick)
{
    QSignalSpy clicked(&chart, &PriceChart::eventClicked);
    const QPoint pill = chart.pillOf({3})->center();

    QTest::mousePress(canvas(), Qt::LeftButton, {}, pill);
    QTest::mouseMove(canvas(), pill - QPoint(80, 0));
    QTest::mouseRelease(canvas(), Qt::LeftButton, {}, pill - QPoint(80, 0));

    EXPECT_EQ(clicked.count(), 0);
}

TEST_F(AChartOfNvidia, PansWhatIsUnderThePointer)
{
    const auto before = chart.visibleRange();
    const QPoint from(400, 300);

    QTest::mousePress(canvas(), Qt::LeftButton, {}, from);
    QTest::mouseMove(canvas(), from + QPoint(150, 0));
    QTest::mouseMove(canvas(), from + QPoint(300, 0));
    QTest::mouseRelease(canvas(), Qt::LeftButton, {}, from + QPoint(300, 0));

    EXPECT_LT(chart.visibleRange()->first, before->first);
    EXPECT_NEAR(daysIn(chart.visibleRange()), daysIn(before), 5);
}

TEST_F(AChartOfNvidia, ZoomsWithTheWheel)
{
    const int before = daysIn(chart.visibleRange());

    wheel({400, 300}, 240);
    EXPECT_LT(daysIn(chart.visibleRange()), before);
    wheel({400, 300}, -1200);
    EXPECT_GT(daysIn(chart.visibleRange()), before);
}

TEST_F(AChartOfNvidia, ObeysTheKeyboard)
{
    const auto before = chart.visibleRange();

    QTest::keyClick(&chart, Qt::Key_Home);
    EXPECT_EQ(chart.visibleRange()->first, day("2024-01-02"));
    QTest::keyClick(&chart, Qt::Key_End);
    EXPECT_EQ(chart.visibleRange()->last, day("2025-02-28"));
    QTest::keyClick(&chart, Qt::Key_Plus);
    EXPECT_LT(daysIn(chart.visibleRange()), daysIn(before));
    QTest::keyClick(&chart, Qt::Key_Minus);
    EXPECT_NEAR(daysIn(chart.visibleRange()), daysIn(before), 10);
    QTest::keyClick(&chart, Qt::Key_Left, Qt::ShiftModifier);
    EXPECT_LT(chart.visibleRange()->last, day("2025-02-20"));
}

TEST_F(AChartOfNvidia, MovesTheCrosshairFromBarToBarAndChoosesTheEventThere)
{
    std::optional<std::size_t> bar;
    QObject::connect(&chart, &PriceChart::barHovered, &chart, [&](auto index) { bar = index; });
    QSignalSpy clicked(&chart, &PriceChart::eventClicked);

    QTest::keyClick(&chart, Qt::Key_Left);
    EXPECT_EQ(bar, 290U);
    for (int step = 0; step < 23; ++step)
        QTest::keyClick(&chart, Qt::Key_Left);
    EXPECT_EQ(bar, 267U); // 27 January 2025
    QTest::keyClick(&chart, Qt::Key_Return);

    ASSERT_EQ(clicked.count(), 1);
    EXPECT_EQ(clicked[0][0].value<core::EventId>(), core::EventId{3});
}

TEST_F(AChartOfNvidia, SaysWhichBarIsUnderThePointer)
{
    std::vector<std::optional<std::size_t>> bars;
    QObject::connect(&chart, &PriceChart::barHovered, &chart,
                     [&](auto index) { bars.push_back(index); });
    const QPoint over = chart.pillOf({3})->center() + QPoint(0, 200);

    QTest::mouseMove(canvas(), over);
    QTest::mouseMove(canvas(), over + QPoint(60, 0));
    QEvent leave(QEvent::Leave);
    QCoreApplication::sendEvent(canvas(), &leave);

    ASSERT_GE(bars.size(), 3U);
    EXPECT_LT(bars[0], bars[1]);
    EXPECT_EQ(bars.back(), std::nullopt);
}

TEST_F(AChartOfNvidia, FollowsItsOverview)
{
    auto* strip = chart.findChild<OverviewStrip*>();

    emit strip->windowMoved(10.0, 60.0);

    EXPECT_LT(chart.visibleRange()->last, day("2024-04-10"));
}

TEST_F(AChartOfNvidia, MovesItsWindowInTheOverviewWithThePointer)
{
    auto* strip = chart.findChild<OverviewStrip*>();
    const auto before = chart.visibleRange();
    const QPoint far(60, strip->height() / 2);

    QTest::mouseClick(strip, Qt::LeftButton, {}, far); // outside the window: it comes here

    EXPECT_LT(chart.visibleRange()->last, before->first);
    QTest::mousePress(strip, Qt::LeftButton, {}, far);
    QTest::mouseMove(strip, far + QPoint(200, 0));
    QTest::mouseRelease(strip, Qt::LeftButton, {}, far + QPoint(200, 0));
    EXPECT_GT(chart.visibleRange()->last, day("2024-05-01"));
}

TEST_F(AChartOfNvidia, IsAChartToAScreenReader)
{
    QAccessibleInterface* interface = QAccessible::queryAccessibleInterface(&chart);

    ASSERT_NE(interface, nullptr);
    EXPECT_EQ(interface->role(), QAccessible::Chart);
    const QString text = interface->text(QAccessible::Description);
    EXPECT_TRUE(text.contains(QStringLiteral("Nvidia"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("124.92"))) << text.toStdString();
    EXPECT_TRUE(text.contains(QStringLiteral("DeepSeek shock"))) << text.toStdString();
}

TEST_F(AChartOfNvidia, DrawsEveryStyleInBothThemesAndLanguages)
{
    chart.setOverlays({{{.symbol = "DAX", .name = "Dax"}, tests::demoSeries("DAX")}});
    for (const ChartTheme& theme : {lightTheme(), darkTheme()}) {
        chart.setTheme(theme);
        for (const auto style :
             {core::ChartStyle::Candles, core::ChartStyle::Bars, core::ChartStyle::Line,
              core::ChartStyle::Area, core::ChartStyle::Rebased}) {
            chart.setLook({.style = style,
                           .scale = theme.dark ? core::AxisScale::Log : core::AxisScale::Percent,
                           .panels = theme.dark});
            chart.setLocale(QLocale(theme.dark ? QLocale::German : QLocale::English));
            QTest::qWait(5);
            const QImage image = chart.grab().toImage();
            EXPECT_EQ(image.size(), chart.size() * image.devicePixelRatio());
            EXPECT_EQ(image.pixelColor(2, 300), theme.panel);
        }
    }
}

TEST_F(AChartOfNvidia, CanBeEmptied)
{
    chart.clear();
    QTest::keyClick(&chart, Qt::Key_Left);
    wheel({400, 300}, 120);

    EXPECT_EQ(chart.visibleRange(), std::nullopt);
    EXPECT_FALSE(chart.grab().isNull());
}

TEST(PriceChart, SaysThatItIsEmpty)
{
    PriceChart chart;
    chart.resize(500, 300);
    chart.show();
    QTest::qWait(20);
    const QImage before = chart.grab().toImage();

    chart.setEmptyText(QStringLiteral("Drop a price file here"));
    QTest::qWait(20);

    EXPECT_NE(chart.grab().toImage(), before);
    chart.showAll();
    chart.focusEvent({1});
    EXPECT_EQ(chart.eventAt({100, 100}), std::nullopt);
}

TEST(PriceChart, TakesASeriesWithoutBars)
{
    PriceChart chart;
    chart.resize(500, 300);

    chart.setSeries({.name = "Nothing"}, std::make_shared<const core::PriceSeries>());

    EXPECT_EQ(chart.visibleRange(), std::nullopt);
    EXPECT_FALSE(chart.grab().isNull());
}

TEST(PriceChart, ShowsOneBar)
{
    PriceChart chart;
    chart.resize(500, 300);

    chart.setSeries({.name = "Young"},
                    tests::seriesOf({tests::bar("2025-01-27", 124.80, 128.40, 116.70, 118.42)}));

    EXPECT_EQ(chart.visibleRange(), (DayRange{day("2025-01-27"), day("2025-01-27")}));
    EXPECT_FALSE(chart.grab().isNull());
}

} // namespace
