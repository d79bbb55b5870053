#include "core/store/bar_store.h"

#include "store_fixture.h"

#include <gtest/gtest.h>

using namespace core;
using namespace tests;

namespace {

struct Bars : AnArchive {
    BarCounts write(const PriceSeries& written)
    {
        return valueOf(bars.write(beginImport(archive), nvidia, written));
    }

    PriceSeries all() { return valueOf(bars.read(nvidia, Interval::Day1)); }

    std::int64_t blocks()
    {
        return valueOf(
            archive.database().integer("SELECT count(*) FROM bar_block WHERE level = 0"));
    }

    /// Closes 0, 1, 2 ... on as many days.
    PriceSeries manyBars(int first, int count)
    {
        std::vector<double> closes;
        for (int i = 0; i < count; ++i)
            closes.push_back(first + i);
        return dailyBars(first, closes);
    }

    BarStore bars = archive.bars();
    InstrumentId nvidia = valueOf(archive.instruments().add(instrument("NVDA"), by("ann"))).id;
};

TEST_F(Bars, ComeBackBitForBit)
{
    PriceSeries written = dailyBars(0, {142.62, 118.42, 128.99});
    written.volume[1] = kMissing;
    written.open[0] = written.high[0] = written.low[0] = kMissing;
    written.close[2] = 1.0 / 3.0;

    EXPECT_EQ(write(written), (BarCounts{.accepted = 3}));
    EXPECT_TRUE(sameSeries(all(), written));
}

TEST_F(Bars, AreKeptApartByIntervalAndInstrument)
{
    PriceSeries minutes = dailyBars(0, {1.0});
    minutes.interval = Interval::Minute1;
    write(minutes);
    write(dailyBars(5, {2.0, 3.0}));
    const InstrumentId dax = valueOf(archive.instruments().add(instrument("DAX"), by("ann"))).id;

    EXPECT_EQ(valueOf(bars.read(nvidia, Interval::Minute1)).close, std::vector{1.0});
    EXPECT_EQ(all().close, (std::vector{2.0, 3.0}));
    EXPECT_TRUE(valueOf(bars.read(dax, Interval::Day1)).empty());
    EXPECT_EQ(valueOf(bars.extents(nvidia)),
              (std::vector<SeriesExtent>{{Interval::Minute1, daysIn(0), daysIn(0), 1},
                                         {Interval::Day1, daysIn(5), daysIn(6), 2}}));
    EXPECT_TRUE(valueOf(bars.extents(dax)).empty());
}

TEST_F(Bars, AreCountedAsNewTheSameOrChanged)
{
    write(dailyBars(0, {1.0, 2.0, 3.0}));

    EXPECT_EQ(write(dailyBars(1, {2.0, 3.5, 4.0})),
              (BarCounts{.accepted = 1, .duplicates = 1, .updated = 1}));
    EXPECT_EQ(all().close, (std::vector{1.0, 2.0, 3.5, 4.0}));
}

TEST_F(Bars, ChangeWhenAValueGoesMissing)
{
    PriceSeries written = dailyBars(0, {1.0});
    write(written);
    written.volume[0] = kMissing;

    EXPECT_EQ(write(written), (BarCounts{.updated = 1}));
    EXPECT_EQ(write(written), (BarCounts{.duplicates = 1}));
}

TEST_F(Bars, WithOpenHighAndLowStayWhereOnlyClosesCome)
{
    PriceSeries full = dailyBars(0, {1.0, 2.0, 3.0});
    for (auto* column : {&full.open, &full.high, &full.low})
        column->assign(3, 2.5);
    write(full);
    PriceSeries closes = dailyBars(1, {2.0, 3.5, 4.0});
    for (auto* column : {&closes.open, &closes.high, &closes.low})
        column->assign(3, kMissing);
    PriceSeries partly = closes;
    partly.high[1] = 9.0;

    EXPECT_EQ(write(closes), (BarCounts{.accepted = 1, .duplicates = 2}));
    EXPECT_EQ(all().close, (std::vector{1.0, 2.0, 3.0, 4.0}));
    EXPECT_EQ(all().open[2], 2.5);
    EXPECT_EQ(write(partly), (BarCounts{.duplicates = 2, .updated = 1}));
    EXPECT_EQ(all().close, (std::vector{1.0, 2.0, 3.5, 4.0}));
}

TEST_F(Bars, FillBlocksAsTheyComeDayByDay)
{
    for (int i = 0; i < 30; ++i)
        write(manyBars(i * 150, 150));

    EXPECT_EQ(blocks(), 2);
    EXPECT_TRUE(sameSeries(all(), manyBars(0, 4500)));
}

TEST_F(Bars, GoBetweenAndBeforeThoseThatAreThere)
{
    PriceSeries even;
    PriceSeries odd;
    const PriceSeries whole = manyBars(0, 9001);
    for (std::size_t i = 0; i < whole.size(); ++i)
        (i % 2 == 0 ? odd : even).append(whole.bar(i));

    write(even);
    EXPECT_EQ(write(odd).accepted, 4501);

    EXPECT_TRUE(sameSeries(all(), whole));
    NoProgress progress;
    EXPECT_EQ(valueOf(archive.check(progress)), std::vector<std::string>{});
}

TEST_F(Bars, MayComeBackwards)
{
    for (int i = 3; i >= 0; --i)
        write(manyBars(i * 5000, 5000));

    EXPECT_TRUE(sameSeries(all(), manyBars(0, 20'000)));
    EXPECT_LE(blocks(), 8);
}

TEST_F(Bars, AreReadBetweenTimes)
{
    write(manyBars(0, 10'000));

    const PriceSeries part = valueOf(bars.read(nvidia, Interval::Day1, daysIn(4000), daysIn(4200)));

    EXPECT_TRUE(sameSeries(part, manyBars(4000, 201)));
    EXPECT_EQ(valueOf(bars.read(nvidia, Interval::Day1, daysIn(9999))).size(), 1U);
    EXPECT_EQ(valueOf(bars.read(nvidia, Interval::Day1, std::nullopt, daysIn(0))).size(), 1U);
    EXPECT_TRUE(valueOf(bars.read(nvidia, Interval::Day1, daysIn(10'000))).empty());
    EXPECT_TRUE(valueOf(bars.read(nvidia, Interval::Day1, daysIn(7), daysIn(6))).empty());
}

TEST_F(Bars, AreReadFromTheBlocksThatHoldThemOnly)
{
    write(manyBars(0, 10'000));
    ASSERT_TRUE(
        succeeded(archive.database().execute("UPDATE bar_block SET payload = x'00' WHERE id = 1")));

    EXPECT_TRUE(bars.read(nvidia, Interval::Day1, daysIn(5000), daysIn(9000)));
    EXPECT_EQ(write(manyBars(9000, 2000)).accepted, 1000);
    EXPECT_EQ(bars.read(nvidia, Interval::Day1).error().code, ErrorCode::Format);
}

TEST_F(Bars, GiveTheLastOneBeforeATime)
{
    write(manyBars(0, 5000));

    EXPECT_EQ(valueOf(bars.lastBefore(nvidia, Interval::Day1, daysIn(4096)))->close, 4095.0);
    EXPECT_EQ(valueOf(bars.lastBefore(nvidia, Interval::Day1, daysIn(9999)))->close, 4999.0);
    EXPECT_FALSE(valueOf(bars.lastBefore(nvidia, Interval::Day1, daysIn(0))));
    EXPECT_FALSE(valueOf(bars.lastBefore(nvidia, Interval::Minute1, daysIn(9))));
}

TEST_F(Bars, AreRefusedWhenTheyAreNoSeries)
{
    PriceSeries unordered = dailyBars(0, {1.0, 2.0});
    std::swap(unordered.times[0], unordered.times[1]);
    PriceSeries twice = dailyBars(0, {1.0, 2.0});
    twice.times[1] = twice.times[0];
    PriceSeries ragged = dailyBars(0, {1.0});
    ragged.volume.clear();
    const std::vector<PriceSeries> all{unordered, twice, ragged, dailyBars(0, {kMissing}),
                                       dailyBars(0, {std::numeric_limits<double>::infinity()})};
    const ImportId import = beginImport(archive);

    for (const PriceSeries& wrong : all)
        EXPECT_EQ(bars.write(import, nvidia, wrong).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(blocks(), 0);
}

TEST_F(Bars, NeedAnImportAndAnInstrument)
{
    EXPECT_EQ(bars.write(ImportId{77}, nvidia, dailyBars(0, {1.0})).error().code,
              ErrorCode::NotFound);
    EXPECT_EQ(bars.write(beginImport(archive), InstrumentId{77}, dailyBars(0, {1.0})).error().code,
              ErrorCode::NotFound);
}

TEST_F(Bars, AreNotWrittenByAnImportThatALaterOneHasOvertaken)
{
    const ImportId earlier = beginImport(archive);
    write(dailyBars(0, {1.0}));

    EXPECT_EQ(bars.write(earlier, nvidia, dailyBars(0, {2.0})).error().code, ErrorCode::Conflict);
}

TEST_F(Bars, MayBeNone)
{
    EXPECT_EQ(write(PriceSeries{}), BarCounts{});
    EXPECT_TRUE(all().empty());
    EXPECT_TRUE(valueOf(bars.extents(nvidia)).empty());
}

TEST_F(Bars, ThatWereReplacedAreRememberedByTheImportThatReplacedThem)
{
    write(dailyBars(0, {1.0, 2.0, 3.0}));
    EXPECT_TRUE(valueOf(bars.replaced(nvidia, Interval::Day1)).empty());
    write(dailyBars(1, {2.5, 3.0, 4.0}));
    write(dailyBars(2, {3.5}));

    const auto replaced = valueOf(bars.replaced(nvidia, Interval::Day1));

    ASSERT_EQ(replaced.size(), 2U);
    EXPECT_LT(replaced[0].import, replaced[1].import);
    EXPECT_EQ(replaced[0].before.close, (std::vector{2.0, 3.0}));
    EXPECT_EQ(replaced[1].before.close, std::vector{3.0});
    EXPECT_TRUE(valueOf(bars.replaced(nvidia, Interval::Week1)).empty());
}

} // namespace
