#include "core/base/parallel.h"

#include <gtest/gtest.h>

#include <numeric>
#include <span>
#include <vector>

using namespace core;

namespace {

TEST(Parallel, DoesEachPartOnce)
{
    std::vector<int> done(10'000, 0);

    forEachPart(done.size(), [&](std::size_t part) { ++done[part]; });

    EXPECT_EQ(done, std::vector<int>(10'000, 1));
}

TEST(Parallel, HasNothingToDoWithoutParts)
{
    forEachPart(0, [](std::size_t part) { ADD_FAILURE() << part; });
}

TEST(Parallel, CutsAWholeIntoPartsOfWhichTheLastIsShorter)
{
    std::vector<int> numbers(7);
    std::iota(numbers.begin(), numbers.end(), 0);
    const std::span<const int> whole = numbers;

    ASSERT_EQ(partsOf(whole.size(), 3), 3U);
    EXPECT_EQ(partOf(whole, 0, 3).front(), 0);
    EXPECT_EQ(partOf(whole, 1, 3).size(), 3U);
    EXPECT_EQ(partOf(whole, 2, 3).size(), 1U);
    EXPECT_EQ(partOf(whole, 2, 3).front(), 6);
    EXPECT_EQ(partsOf(0, 3), 0U);
}

} // namespace
