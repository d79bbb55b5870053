#include "core/domain/corporate_action.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

TEST(SplitRatio, IsNewSharesForOldHoweverItIsWritten)
{
    EXPECT_EQ(parseSplitRatio("10:1"), 10.0);
    EXPECT_EQ(parseSplitRatio("10"), 10.0);
    EXPECT_EQ(parseSplitRatio("1:10"), 0.1);
    EXPECT_EQ(parseSplitRatio("3:2"), 1.5);
    EXPECT_EQ(parseSplitRatio("2/1"), 2.0);
    EXPECT_EQ(parseSplitRatio("0.7654"), 0.7654);
}

TEST(SplitRatio, IsNothingElse)
{
    for (const char* text : {"", ":", "10:", ":1", "0:1", "1:0", "-2:1", "1:1", "1", "0", "nan",
                             "inf", "1e999", "10 : 1", "10:1:1", "ten", "10,5"})
        EXPECT_FALSE(parseSplitRatio(text)) << text;
}

TEST(SplitRatio, IsPrintedAsPeopleSayIt)
{
    for (const char* text : {"10:1", "4:1", "3:2", "1:10", "1:10000", "20:21", "0.7654:1"})
        EXPECT_EQ(splitRatioText(*parseSplitRatio(text)), text);
}

TEST(PriceAdjustments, LeadBackFromTheirNames)
{
    for (const char* name : {"none", "splits", "all"})
        EXPECT_EQ(toString(*priceAdjustmentFromString(name)), name);
    EXPECT_FALSE(priceAdjustmentFromString("both"));
}

} // namespace
