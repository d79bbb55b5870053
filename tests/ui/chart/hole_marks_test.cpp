#include "ui/chart/hole_marks.h"

#include "tests/ui/chart/nvidia_scene.h"
#include "ui/chart/chart_scene.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

#include <memory>

using namespace ui;

namespace {

struct AChartWithAHole : tests::ANvidiaScene {
    AChartWithAHole()
    {
        view.first = 208.5;
        view.last = 271.5;
    }
};

/// The bars of a series but for those from `first` up to `last`.
std::shared_ptr<const core::PriceSeries> without(const core::PriceSeries& all, std::size_t first,
                                                 std::size_t last)
{
    auto rest = std::make_shared<core::PriceSeries>();
    rest->interval = all.interval;
    for (std::size_t bar = 0; bar < all.size(); ++bar) {
        if (bar < first || bar >= last)
            rest->append(all.bar(bar));
    }
    return rest;
}

TEST_F(AChartWithAHole, ShowsWhereTheAxisClosesUpMonthsWithoutPrices)
{
    EXPECT_TRUE(scene().holes.empty()); // no holiday is one
    const auto all = tests::demoSeries("NVDA");
    content.series.bars = without(*all, 235, 255);

    const ChartScene shown = scene();

    ASSERT_EQ(shown.holes.size(), 1U);
    EXPECT_DOUBLE_EQ(shown.holes[0], shown.area.xOf(234.5));
    ChartScene silent = shown;
    silent.holes.clear();
    const QImage with = painted(shown);
    const QImage plain = painted(silent);
    QRect changed;
    for (int y = 0; y < with.height(); ++y) {
        for (int x = 0; x < with.width(); ++x) {
            if (with.pixel(x, y) != plain.pixel(x, y))
                changed |= QRect(x, y, 1, 1);
        }
    }
    EXPECT_NEAR(changed.center().x(), shown.holes[0], 2.0);
    EXPECT_LT(changed.width(), 12);
    EXPECT_NEAR(changed.top(), shown.area.prices.top(), 4.0);
    EXPECT_GT(changed.bottom(), shown.timeAxis.top());
    EXPECT_LT(changed.bottom(), shown.timeAxis.top() + 6.0); // above the words of the axis
}

TEST_F(AChartWithAHole, HasNoSignForHolesOutOfSightNorTwoOnOnePlace)
{
    const auto all = tests::demoSeries("NVDA");
    content.series.bars = without(*without(*all, 235, 255), 236, 256);
    view.first = 100.0;
    view.last = 230.0;
    EXPECT_TRUE(scene().holes.empty());
    view.first = 0.0;
    view.last = 260.0;
    ASSERT_EQ(content.series.bars.holes().size(), 2U);
    EXPECT_EQ(scene().holes.size(), 1U);
}

} // namespace
