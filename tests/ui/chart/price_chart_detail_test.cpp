#include "ui/chart/price_chart.h"

#include "tests/ui/chart/demo_series.h"
#include "tests/ui/chart/long_series.h"

#include <gtest/gtest.h>

#include <QTest>

#include <optional>
#include <vector>

using namespace ui;

namespace {

TEST(AChartOfALongSeries, AsksForDetailOnceAndForMoreWhenItIsZoomedIn)
{
    const core::PriceSeries whole = tests::minutes(200);
    const core::Instrument instrument{.id = core::InstrumentId{7}};
    PriceChart chart;
    chart.resize(800, 500);
    std::vector<BarSpan> asked;
    QObject::connect(&chart, &PriceChart::detailWanted, &chart,
                     [&](core::InstrumentId id, core::Interval interval, BarSpan bars, auto) {
                         EXPECT_EQ(id, instrument.id);
                         EXPECT_EQ(interval, core::Interval::Minute1);
                         asked.push_back(bars);
                     });
    chart.setSeries(instrument,
                    ChartBars(tests::outlineOf(whole), tests::windowOf(whole, 2, 0, whole.size())));
    chart.showRange(tests::day("2018-03-05"), tests::day("2018-03-16"));

    ASSERT_FALSE(asked.empty());
    const std::size_t questions = asked.size();
    const auto visible = chart.visibleRange();
    EXPECT_LE(whole.times[asked.back().first], core::timeOf(visible->first));
    EXPECT_GT(whole.times[asked.back().last - 1], core::timeOf(visible->last));

    chart.showRange(tests::day("2018-03-06"), tests::day("2018-03-15"));
    EXPECT_EQ(asked.size(), questions); // is on its way

    chart.setDetail(instrument.id,
                    tests::windowOf(whole, 0, asked.back().first, asked.back().last));
    chart.showRange(tests::day("2018-03-08"), tests::day("2018-03-08"));
    EXPECT_EQ(asked.size(), questions); // every bar is there
    EXPECT_EQ(chart.visibleRange()->first, tests::day("2018-03-08"));
    EXPECT_EQ(chart.visibleRange()->last, tests::day("2018-03-08"));
}

TEST(AChartOfALongSeries, SaysWhichBarIsUnderThePointerAnewWhenItsDetailHasCome)
{
    const core::PriceSeries whole = tests::minutes(200);
    const core::Instrument instrument{.id = core::InstrumentId{7}};
    PriceChart chart;
    chart.resize(800, 500);
    chart.setSeries(instrument,
                    ChartBars(tests::outlineOf(whole), tests::windowOf(whole, 2, 0, whole.size())));
    chart.showRange(tests::day("2018-03-08"), tests::day("2018-03-08"));
    chart.show();
    QTest::mouseMove(chart.childAt(chart.rect().center()), QPoint(300, 200));
    std::vector<std::optional<std::size_t>> bars;
    QObject::connect(&chart, &PriceChart::barHovered, &chart,
                     [&](auto index) { bars.push_back(index); });

    chart.setDetail(instrument.id, tests::windowOf(whole, 0, 0, whole.size()));

    ASSERT_EQ(bars.size(), 1U);
    EXPECT_TRUE(bars[0].has_value());
}

} // namespace
