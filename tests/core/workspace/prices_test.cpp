#include "tests/core/workspace/workspace_fixture.h"

using namespace core;

namespace {

/// Minute bars of Nvidia at the close of three sessions, and the first after the close of one.
constexpr const char* kMinutes = "Date,Close,Volume\n"
                                 "2025-01-23 20:58:00+00:00,147.10,1000\n"
                                 "2025-01-23 20:59:00+00:00,147.22,1100\n"
                                 "2025-01-24 20:59:00+00:00,142.62,1200\n"
                                 "2025-01-27 14:30:00+00:00,124.80,1300\n"
                                 "2025-01-27 20:59:00+00:00,118.42,1400\n"
                                 "2025-01-27 22:30:00+00:00,119.90,1500\n";

struct MinuteBarsOnly : AWorkspace {
    MinuteBarsOnly() { import("NVDA.csv", kMinutes); }

    InstrumentId nvidia() const { return workspace.instrument("NVDA").value().id; }
};

TEST_F(MinuteBarsOnly, GiveDaysByTheSessionsOfTheExchange)
{
    const PriceSeries days = workspace.bars(nvidia(), Interval::Day1).value();

    EXPECT_EQ(days.times.size(), 3U);
    EXPECT_EQ(days.close, (std::vector{147.22, 142.62, 118.42}));
    EXPECT_EQ(days.volume, (std::vector{2100.0, 1200.0, 2700.0}));
    EXPECT_EQ(workspace.storedInterval(nvidia(), Interval::Day1).value(), Interval::Minute1);
}

TEST_F(MinuteBarsOnly, GiveWholeBarsAtTheEndsOfASpan)
{
    const auto bars = [&](Interval interval, TradingDate from, TradingDate to) {
        return workspace.bars(nvidia(), interval, from, to).value();
    };
    const auto day = [](unsigned date) { return *TradingDate::from(2025, 1, date); };

    EXPECT_EQ(bars(Interval::Day1, day(24), day(24)).close, std::vector{142.62});
    EXPECT_EQ(bars(Interval::Week1, day(20), day(20)).close, std::vector{142.62});
    EXPECT_EQ(bars(Interval::Month1, day(1), day(1)).volume, std::vector{6000.0});
    EXPECT_TRUE(bars(Interval::Month1, day(2), day(31)).empty());
    EXPECT_EQ(bars(Interval::Hour1, day(27), day(27)).close, (std::vector{124.80, 118.42, 119.90}));
}

TEST_F(MinuteBarsOnly, GiveTheListItsDailyCloses)
{
    const InstrumentSummary summary = workspace.instruments().value().at(0);

    EXPECT_EQ(summary.bars, 6);
    EXPECT_EQ(summary.recentCloses, (std::vector{147.22, 142.62, 118.42}));
    EXPECT_EQ(summary.lastClose, 118.42);
    EXPECT_EQ(summary.previousClose, 142.62);
}

TEST_F(MinuteBarsOnly, GiveAFigureItsReactions)
{
    addEvent("Acme", "2025-01-27", {"NVDA"});

    const FigureData data = workspace
                                .figureData({.instruments = {"NVDA"},
                                             .events = {"Acme"},
                                             .from = TradingDate::from(2025, 1, 27)})
                                .value();

    ASSERT_EQ(data.events[0].reactions.size(), 1U);
    EXPECT_EQ(data.events[0].reactions[0].closeBefore, 142.62);
    EXPECT_EQ(data.events[0].reactions[0].close, 118.42);
    EXPECT_EQ(data.series[0].bars.size(), 1U);
}

TEST_F(MinuteBarsOnly, StepBackWhereDaysAreStored)
{
    import("NVDA_daily.csv", kNvidia);

    EXPECT_EQ(workspace.storedInterval(nvidia(), Interval::Day1).value(), Interval::Day1);
    EXPECT_EQ(workspace.storedInterval(nvidia(), Interval::Week1).value(), Interval::Day1);
    EXPECT_EQ(workspace.storedInterval(nvidia(), Interval::Hour1).value(), Interval::Minute1);
    EXPECT_EQ(workspace.bars(nvidia(), Interval::Day1).value().size(), 4U);
    EXPECT_EQ(workspace.bars(nvidia(), Interval::Week1).value().close,
              (std::vector{137.71, 142.62, 118.42}));
}

TEST_F(MinuteBarsOnly, HaveAnOutlineAndAWindowOfWhatIsStored)
{
    const SeriesOutline outline = workspace.outline(nvidia(), Interval::Minute1).value();
    const BarWindow window =
        workspace.window(nvidia(), Interval::Minute1, 0, outline.bars(), 1).value();

    EXPECT_EQ(outline.bars(), 6);
    EXPECT_EQ(window.level, 1);
    EXPECT_EQ(window.firstBars, (std::vector<std::int64_t>{0, 6}));
    EXPECT_EQ(window.bars.high, std::vector{147.22});
    EXPECT_TRUE(workspace.outline(nvidia(), Interval::Day1).value().parts.empty());
}

TEST_F(AWorkspace, MakesNoShorterBarsOfLongerOnes)
{
    import("NVDA.csv", kNvidia);
    const InstrumentId nvidia = workspace.instrument("NVDA").value().id;

    EXPECT_FALSE(workspace.storedInterval(nvidia, Interval::Hour1).value());
    EXPECT_TRUE(workspace.bars(nvidia, Interval::Hour1).value().empty());
}

} // namespace
