#include "core/base/weighed_work.h"

#include <gtest/gtest.h>

#include <atomic>

using core::WeighedWork;

namespace {

TEST(WeighedWork, IsAllDoneAtItsEnd)
{
    std::vector<int> done(200, 0);
    {
        WeighedWork work(3, 10.0);
        for (std::size_t piece = 0; piece < done.size(); ++piece)
            work.add(1.0, [&done, piece] { ++done[piece]; });
    }
    EXPECT_EQ(done, std::vector<int>(200, 1));
}

TEST(WeighedWork, IsNeverHeavierThanItMay)
{
    std::atomic<int> weight = 0;
    std::atomic<int> heaviest = 0;
    std::atomic<int> together = 0;
    std::atomic<int> most = 0;
    const auto raise = [](std::atomic<int>& top, int value) {
        for (int before = top; before < value && !top.compare_exchange_weak(before, value);) { }
    };
    {
        WeighedWork work(4, 10.0);
        for (int piece = 0; piece < 300; ++piece) {
            const int own = 1 + piece % 6;
            // Its weight counts from when it is taken on.
            work.add(own, [&, own] {
                raise(heaviest, weight += own);
                raise(most, ++together);
                std::this_thread::yield();
                --together;
                weight -= own;
            });
        }
    }
    EXPECT_LE(heaviest, 10);
    EXPECT_LE(most, 4);
    EXPECT_GE(heaviest, 6);
}

/// Else it would wait for ever.
TEST(WeighedWork, DoesAloneWhatIsTooHeavy)
{
    std::atomic<int> together = 0;
    std::atomic<int> done = 0;
    std::atomic<bool> isAlone = true;
    {
        WeighedWork work(4, 10.0);
        for (const double weight : {1.0, 99.0, 1.0, 99.0}) {
            work.add(weight, [&, weight] {
                const int others = together++;
                if (weight > 10.0 && others > 0)
                    isAlone = false;
                --together;
                ++done;
            });
        }
    }
    EXPECT_TRUE(isAlone);
    EXPECT_EQ(done, 4);
}

} // namespace
