#include "core/base/sha256.h"
#include "minute_bars.h"

#include <gtest/gtest.h>

using namespace core;
using namespace tests;

namespace {

struct AWindow : MinuteBars, testing::Test { };

TEST_F(AWindow, HasTheBarsThemselvesWhereTheyAreFewEnough)
{
    const PriceSeries written = some(5000, 0);
    write(written);

    const BarWindow window = this->window(4000, 4200, 200);

    EXPECT_EQ(window.level, 0);
    EXPECT_EQ(window.bars.times.front(), written.times[4000]);
    EXPECT_EQ(window.bars.size(), 200U);
    EXPECT_EQ(window.begin(), 4000);
    EXPECT_EQ(window.end(), 4200);
    EXPECT_EQ(this->window(4000, 4200, 199).level, 1);
}

TEST_F(AWindow, ReturnsGroupsThatAnEndCutsWhole)
{
    write(some(5000, 0));

    const BarWindow window = this->window(100, 4101, 1000);

    EXPECT_EQ(window.level, 1);
    EXPECT_EQ(window.begin(), 96);
    EXPECT_EQ(window.end(), 4112);
    EXPECT_EQ(window.firstBars.size(), window.bars.size() + 1);
}

TEST_F(AWindow, IsEmptyWhereThereIsNothing)
{
    EXPECT_TRUE(window(0, 100, 10).bars.empty());
    write(some(10, 0));
    EXPECT_TRUE(window(10, 20, 10).bars.empty());
    EXPECT_TRUE(window(5, 5, 10).bars.empty());
    EXPECT_EQ(window(-5, 99, 10).end(), 10);
    EXPECT_EQ(valueOf(store.window(nvidia, Interval::Day1, 0, 9, 9)).bars.interval, Interval::Day1);
}

TEST_F(AWindow, OfAMillionBarsComesFromEveryLevel)
{
    write(some(1'100'000, 0));
    expectLevels();
    expectWindows(2);

    const auto rows = [&](int level) {
        return valueOf(archive.database().integer("SELECT count(*) FROM bar_block WHERE level = "
                                                  + std::to_string(level)));
    };
    EXPECT_EQ(rows(1), 17);
    EXPECT_EQ(rows(2), 2);
    EXPECT_EQ(rows(3), 1);
    EXPECT_EQ(window(0, 1'100'000, 300).level, 3);
    EXPECT_EQ(window(0, 1'100'000, 20).level, 4);
    EXPECT_EQ(window(0, 1'100'000, 1).level, 6);
}

TEST_F(AWindow, ReadsTheBlocksOfItsSpanOnly)
{
    write(some(200'000, 0));
    const PriceSeries series = all();
    const SeriesOutline parts = outline();
    ASSERT_TRUE(succeeded(archive.database().execute(
        "UPDATE bar_block SET payload = x'00' WHERE level = 0 OR first_time > "
        + std::to_string(series.times[100'000].time_since_epoch().count()))));

    expectSame(window(2000, 60'000, 4000), plainWindow(series, parts, 2000, 60'000, 4000));
    EXPECT_EQ(outline(), parts);
    EXPECT_EQ(store.window(nvidia, Interval::Minute1, 0, 100, 100).error().code, ErrorCode::Format);
}

TEST_F(AWindow, ComesFromTheLevelBelowWhereALevelIsDamagedOrMissing)
{
    write(some(100'000, 0));
    const BarWindow whole = window(0, 100'000, 500);
    ASSERT_EQ(whole.level, 2);

    for (const char* damage : {"UPDATE bar_block SET payload = x'00' WHERE level = 2",
                               "DELETE FROM bar_block WHERE level = 2",
                               "DELETE FROM bar_block WHERE level > 0 AND id % 2 = 0",
                               "DELETE FROM bar_block WHERE level > 0"}) {
        ASSERT_TRUE(succeeded(archive.database().execute(damage)));
        expectSame(window(0, 100'000, 500), whole);
    }
}

TEST_F(AWindow, IsMadeAnewByTheNextWriteWhereAnArchiveHasNoLevels)
{
    write(some(100'000, 0));
    ASSERT_TRUE(succeeded(archive.database().execute("DELETE FROM bar_block WHERE level > 0")));
    expectWhole(); // it is slower, but nothing is wrong

    write(some(1, 50'000));

    expectLevels();
}

TEST_F(AWindow, LetsACheckNameTheLevelsThatAreWrong)
{
    write(some(100'000, 0));
    const auto problemsAfter = [&](const std::string& damage) {
        NoProgress progress;
        TemporaryFolder folder;
        succeeded(archive.backup(folder / "copy", false, progress));
        Archive copy = valueOf(Archive::open(folder / "copy"));
        succeeded(copy.database().execute(damage));
        return valueOf(copy.check(progress));
    };
    const std::string row = std::to_string(
        valueOf(archive.database().integer("SELECT id FROM bar_block WHERE level = 1 LIMIT 1")));
    using Problems = std::vector<std::string>;

    EXPECT_EQ(problemsAfter("DELETE FROM bar_block WHERE level = 2"),
              Problems{"Level 2 of the bars (1m) of NVDA is missing."});
    EXPECT_EQ(problemsAfter("DELETE FROM bar_block WHERE level = 0 AND id = 1").size(), 2U);
    EXPECT_EQ(problemsAfter("UPDATE bar_block SET payload = x'00' WHERE id = " + row),
              Problems{"Price block " + row + " does not fit its hash."});
    // Another close under the right times, with a hash of its own.
    PriceSeries wrong = stored(1);
    wrong.close[7] += 1.0;
    const std::size_t count = std::min(wrong.size(), BarBlockCodec::kMaxBars);
    const std::string payload = BarBlockCodec().encode(wrong, 0, count);
    auto update = archive.database().prepare(
        "UPDATE bar_block SET payload = ?, sha256 = ? WHERE id = " + row);
    update.bindBlob(payload).bind(sha256(payload)).run();
    ASSERT_TRUE(succeeded(update.finish()));
    EXPECT_EQ(problemsAfter("SELECT 1"),
              Problems{"Price block " + row + " (level 1) does not hold what its bars make."});
}

TEST_F(AWindow, CostsARewriteOfFewRowsForALateBar)
{
    write(some(140'000, 0, 2));
    const auto before = valueOf(archive.database().integer("SELECT count(*) FROM bar_block"));

    write(some(1, 70'001));

    EXPECT_LE(valueOf(archive.database().integer("SELECT count(*) FROM bar_block")), before + 3);
    expectLevels();
}

} // namespace
