#include "ui/chart/spread.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <random>

using namespace ui;

namespace {

double cost(const std::vector<SpreadItem>& items, const std::vector<double>& edges)
{
    double sum = 0.0;
    for (std::size_t index = 0; index < items.size(); ++index)
        sum += std::pow(edges[index] - items[index].wanted, 2);
    return sum;
}

TEST(Spread, LeavesItemsThatHaveRoomWhereTheyWantToBe)
{
    const std::vector<SpreadItem> items{{10.0, 20.0}, {50.0, 20.0}, {90.0, 20.0}};

    EXPECT_EQ(spread(items, 5.0, 0.0, 200.0), (std::vector<double>{10.0, 50.0, 90.0}));
}

TEST(Spread, MovesTwoThatMeetByTheSameAmount)
{
    const std::vector<SpreadItem> items{{100.0, 20.0}, {100.0, 20.0}};

    EXPECT_EQ(spread(items, 4.0, 0.0, 200.0), (std::vector<double>{88.0, 112.0}));
}

TEST(Spread, KeepsItemsInsideTheBounds)
{
    const std::vector<SpreadItem> items{{-50.0, 20.0}, {190.0, 20.0}};

    EXPECT_EQ(spread(items, 4.0, 0.0, 200.0), (std::vector<double>{0.0, 180.0}));
}

TEST(Spread, SaysThatItemsDoNotFit)
{
    const std::vector<SpreadItem> items{{0.0, 60.0}, {0.0, 60.0}};

    EXPECT_FALSE(spread(items, 4.0, 0.0, 100.0));
    EXPECT_TRUE(spread(items, 4.0, 0.0, 124.0));
}

TEST(Spread, FindsPlacesForNothing)
{
    EXPECT_EQ(spread({}, 4.0, 0.0, 0.0), std::vector<double>{});
}

/// The oracle: no small move of one item, or of all from one on, that keeps the rules costs less.
TEST(Spread, IsNotBettered)
{
    std::mt19937 random(7);
    std::uniform_real_distribution<double> place(0.0, 300.0);
    std::uniform_real_distribution<double> size(5.0, 30.0);
    for (int round = 0; round < 300; ++round) {
        std::vector<SpreadItem> items(1 + random() % 8);
        for (SpreadItem& item : items)
            item = {place(random), size(random)};
        std::ranges::sort(items, {}, &SpreadItem::wanted);
        const auto edges = spread(items, 3.0, 0.0, 300.0);
        ASSERT_TRUE(edges);
        const auto isAllowed = [&](const std::vector<double>& candidate) {
            for (std::size_t index = 0; index < items.size(); ++index) {
                const double end = candidate[index] + items[index].size;
                const double next = index + 1 < items.size() ? candidate[index + 1] - 3.0 : 300.0;
                if (candidate[index] < -1e-9 || end > next + 1e-9)
                    return false;
            }
            return true;
        };
        ASSERT_TRUE(isAllowed(*edges));
        for (std::size_t first = 0; first < items.size(); ++first) {
            for (std::size_t last = first; last < items.size(); ++last) {
                for (const double move : {-0.5, 0.5}) {
                    std::vector<double> moved = *edges;
                    for (std::size_t index = first; index <= last; ++index)
                        moved[index] += move;
                    EXPECT_TRUE(!isAllowed(moved)
                                || cost(items, moved) >= cost(items, *edges) - 1e-9);
                }
            }
        }
    }
}

} // namespace
