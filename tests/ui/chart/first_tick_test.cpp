#include "tests/ui/chart/demo_series.h"
#include "ui/chart/session_ticks.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

using namespace ui;

namespace {

TEST(TheFirstTick, SaysTheYearOnAnyChart)
{
    const auto bars = tests::demoSeries("NVDA");
    const SessionAxis axis(bars->times, bars->interval);
    const auto width = [](const QString& text) { return 6.5 * static_cast<double>(text.size()); };
    std::mt19937 random(5);
    int named = 0;
    for (int chart = 0; chart < 2000; ++chart) {
        const double first = static_cast<double>(random() % 250);
        const double pixels = 150.0 + static_cast<double>(random() % 1500);
        const TickRoom room{.first = first,
                            .last = first + 5.0 + static_cast<double>(random() % 100),
                            .right = pixels,
                            .labelRight = pixels};

        const auto ticks =
            timeTicks(axis, room, QLocale(QLocale::English), FirstYear::Named, width);

        const auto label =
            std::ranges::find_if(ticks, [](const TimeTick& tick) { return !tick.label.isEmpty(); });
        if (label == ticks.end())
            continue;
        ++named;
        EXPECT_TRUE(label->label.contains(QStringLiteral("202"))) << label->label.toStdString();
    }
    EXPECT_GT(named, 1900);
}

} // namespace
