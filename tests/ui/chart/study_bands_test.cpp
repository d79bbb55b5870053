#include "ui/chart/study_bands.h"

#include "tests/ui/chart/demo_series.h"
#include "ui/chart/price_chart.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTest>

using namespace ui;
using tests::day;

namespace {

/// A pane on which a session is 10 wide; day 0 stands at 50.
struct WindowsOnAPane : testing::Test {
    static constexpr double kZero = 50.0;
    const PlotArea area{.prices = QRectF(0.0, 0.0, 400.0, 200.0), .first = 20.0, .last = 60.0};
    const StudyBands bands{.estimation = {-40, -11}, .window = {-2, 3}};
};

TEST_F(WindowsOnAPane, ReachFromEdgeToEdgeOfTheirSessionsAndNoFurtherThanThePane)
{
    const PlacedStudyBands placed = placeStudyBands(bands, area, kZero);

    // Sessions -2 to 3 are positions 47.5 to 53.5.
    EXPECT_NEAR(placed.window.left(), 275.0, 1e-9);
    EXPECT_NEAR(placed.window.right(), 335.0, 1e-9);
    EXPECT_NEAR(placed.estimation.left(), 0.0, 1e-9);
    EXPECT_NEAR(placed.estimation.right(), 195.0, 1e-9);
    EXPECT_FALSE(placed.edges[0]);
    EXPECT_TRUE(placed.edges[1]);
}

TEST_F(WindowsOnAPane, CanBeTakenHoldOfNearAnEdgeOnly)
{
    const PlacedStudyBands placed = placeStudyBands(bands, area, kZero);

    EXPECT_EQ(placed.edgeAt(area, {278.0, 50.0}), StudyEdge::WindowFirst);
    EXPECT_EQ(placed.edgeAt(area, {333.0, 50.0}), StudyEdge::WindowLast);
    EXPECT_EQ(placed.edgeAt(area, {300.0, 50.0}), std::nullopt);
    EXPECT_EQ(placed.edgeAt(area, {278.0, 250.0}), std::nullopt);
}

TEST_F(WindowsOnAPane, SnapToSessions)
{
    EXPECT_EQ(withEdgeAt(bands, StudyEdge::WindowLast, 55.7, kZero).window.last, 5);
    EXPECT_EQ(withEdgeAt(bands, StudyEdge::WindowLast, 56.2, kZero).window.last, 6);
    EXPECT_EQ(withEdgeAt(bands, StudyEdge::WindowFirst, 44.4, kZero).window.first, -5);
}

TEST_F(WindowsOnAPane, KeepASessionAndLeaveEachOtherAlone)
{
    EXPECT_EQ(withEdgeAt(bands, StudyEdge::WindowLast, 10.0, kZero).window,
              (core::DayWindow{-2, -2}));
    EXPECT_EQ(withEdgeAt(bands, StudyEdge::WindowFirst, 0.0, kZero).window.first, -10);
    EXPECT_EQ(withEdgeAt(bands, StudyEdge::EstimationLast, 58.0, kZero).estimation.last, -3);
}

struct WindowsOnAChart : testing::Test {
    WindowsOnAChart()
    {
        chart.resize(900, 640);
        chart.setSeries({.id = {1}, .symbol = "NVDA"}, tests::demoSeries("NVDA"));
        chart.setStudyBands(
            StudyBands{.dayZero = day("2025-01-27"), .estimation = {-60, -11}, .window = {-3, 3}});
        chart.show();
        if (!QTest::qWaitForWindowExposed(&chart))
            ADD_FAILURE() << "The chart is not shown.";
    }

    QWidget* canvas() { return chart.childAt(chart.rect().center()); }

    PriceChart chart;
};

TEST_F(WindowsOnAChart, FollowThePointerAndLeaveThePaneWhereItIs)
{
    const auto before = chart.visibleRange();
    const auto edge = chart.edgeOf(StudyEdge::WindowLast);
    const auto other = chart.edgeOf(StudyEdge::WindowFirst);
    ASSERT_TRUE(edge && other);
    const double step = (*edge - *other) / 7.0;
    const QSignalSpy dragged(&chart, &PriceChart::studyBandsDragged);
    const QPoint start(static_cast<int>(*edge), 200);

    QTest::mousePress(canvas(), Qt::LeftButton, {}, start);
    QTest::mouseMove(canvas(), start + QPoint(static_cast<int>(2.1 * step), 0));
    QTest::mouseRelease(canvas(), Qt::LeftButton, {},
                        start + QPoint(static_cast<int>(2.1 * step), 0));

    ASSERT_GE(dragged.count(), 1);
    EXPECT_EQ(dragged.back()[1].value<core::DayWindow>(), (core::DayWindow{-3, 5}));
    EXPECT_EQ(chart.studyBands()->window, (core::DayWindow{-3, 5}));
    EXPECT_EQ(chart.visibleRange(), before);
}

TEST_F(WindowsOnAChart, GoWithTheStudy)
{
    chart.setStudyBands(std::nullopt);

    EXPECT_FALSE(chart.edgeOf(StudyEdge::WindowLast));
}

} // namespace
