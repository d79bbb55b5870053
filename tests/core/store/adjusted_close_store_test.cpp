#include "store_fixture.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace core;
using namespace tests;

namespace {

struct AdjustedClosesInTheArchive : AnArchive {
    AdjustedClosesInTheArchive()
    {
        valueOf(archive.bars().write(first, nvidia, dailyBars(0, {10.0, 11.0, 12.0, 13.0})));
    }

    Result<void> write(ImportId import, const AdjustedCloses& closes)
    {
        return archive.adjustedCloses().write(import, nvidia, Interval::Day1, closes);
    }
    std::vector<AdjustedCloses> read()
    {
        return valueOf(archive.adjustedCloses().read(nvidia, Interval::Day1));
    }
    std::int64_t rows()
    {
        return valueOf(archive.database().integer("SELECT count(*) FROM adjusted_close"));
    }
    std::vector<std::string> problems()
    {
        NoProgress progress;
        return valueOf(archive.check(progress));
    }

    InstrumentId nvidia = valueOf(archive.instruments().add(instrument("NVDA"), by("ann"))).id;
    ImportId first = beginImport(archive, "first");
    ImportId second = beginImport(archive, "second");
    AdjustedCloses all{.import = first,
                       .times = {daysIn(0), daysIn(1), daysIn(2), daysIn(3)},
                       .logFactors = {-0.02, -0.02, 0.0, 0.0}};
    AdjustedCloses tail{
        .import = second, .times = {daysIn(2), daysIn(3)}, .logFactors = {-0.05, -0.05}};
};

TEST_F(AdjustedClosesInTheArchive, StandEachImportsApart)
{
    ASSERT_TRUE(succeeded(write(first, all)));
    ASSERT_TRUE(succeeded(write(second, tail)));

    EXPECT_EQ(read(), (std::vector{all, tail}));
    EXPECT_EQ(problems(), std::vector<std::string>{});
}

TEST_F(AdjustedClosesInTheArchive, GoWithTheImportThatBroughtThem)
{
    ASSERT_TRUE(succeeded(write(first, all)));
    valueOf(archive.bars().write(second, nvidia, dailyBars(2, {12.0, 13.0})));
    ASSERT_TRUE(succeeded(write(second, tail)));

    ASSERT_TRUE(succeeded(archive.imports().undo(second)));
    EXPECT_EQ(read(), std::vector{all});

    ASSERT_TRUE(succeeded(archive.imports().undo(first)));
    EXPECT_EQ(read(), std::vector<AdjustedCloses>{});
    EXPECT_EQ(rows(), 0);
}

TEST_F(AdjustedClosesInTheArchive, TakeNothingWhereThereAreNone)
{
    ASSERT_TRUE(succeeded(write(first, {})));

    EXPECT_EQ(rows(), 0);
    EXPECT_EQ(read(), std::vector<AdjustedCloses>{});
}

TEST_F(AdjustedClosesInTheArchive, AreReplacedWhereTheSameImportSpeaksAgain)
{
    ASSERT_TRUE(succeeded(write(first, all)));
    ASSERT_TRUE(succeeded(write(first, tail)));

    ASSERT_EQ(read().size(), 1U);
    EXPECT_EQ(read().front().times, all.times);
    EXPECT_EQ(read().front().logFactors, (std::vector{-0.02, -0.02, -0.05, -0.05}));
}

TEST_F(AdjustedClosesInTheArchive, AreRefusedWhereTheyCannotBe)
{
    AdjustedCloses repeated = tail;
    repeated.times.back() = repeated.times.front();
    AdjustedCloses endless = tail;
    endless.logFactors.back() = INFINITY;

    EXPECT_EQ(write(first, repeated).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(write(first, endless).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(write(ImportId{99}, tail).error().code, ErrorCode::NotFound);
    EXPECT_EQ(archive.adjustedCloses().write(first, nvidia, Interval::Week1, tail).error().code,
              ErrorCode::NotFound);
    EXPECT_EQ(rows(), 0);
}

TEST_F(AdjustedClosesInTheArchive, AreKnownToBeDamaged)
{
    ASSERT_TRUE(succeeded(write(first, all)));
    ASSERT_TRUE(succeeded(archive.database().execute(
        "UPDATE adjusted_close SET payload = zeroblob(length(payload))")));

    EXPECT_EQ(archive.adjustedCloses().read(nvidia, Interval::Day1).error().code,
              ErrorCode::Format);
    EXPECT_EQ(problems(),
              std::vector<std::string>{"Adjusted close block 1 does not fit its hash."});
}

TEST_F(AdjustedClosesInTheArchive, TakeLittleRoomBesideManyBars)
{
    // Ten years of days in which single precision is all that the closes are printed with.
    PriceSeries bars;
    std::vector<double> adjusted;
    for (int day = 0; day < 9000; ++day) {
        const float close = 100.0F + 0.37F * static_cast<float>(day % 101);
        bars.append({.time = daysIn(day), .close = close});
        adjusted.push_back(close * static_cast<float>(std::pow(0.99, (9000 - day) / 63)));
    }

    ASSERT_TRUE(succeeded(write(first, adjustedClosesOf(bars, adjusted))));

    EXPECT_EQ(rows(), 3);
    EXPECT_LT(
        valueOf(archive.database().integer("SELECT sum(length(payload)) FROM adjusted_close")),
        9000);
    EXPECT_EQ(read().front().times, bars.times);
}

} // namespace
