#include "core/store/instrument_store.h"

#include "store_fixture.h"

#include <gtest/gtest.h>

using namespace core;
using namespace tests;

namespace {

struct Instruments : AnArchive {
    InstrumentId add(const Instrument& added)
    {
        return valueOf(instruments.add(added, by("ann"))).id;
    }

    InstrumentStore instruments = archive.instruments();
    ImportId import = beginImport(archive);
};

TEST_F(Instruments, ComeBackAsTheyWere)
{
    Instrument meta = instrument("META");
    meta.aliases = {{.text = "Meta", .needsNear = {"Facebook", "Zuckerberg"}},
                    {.text = "Facebook-Konzern", .language = "de"}};

    meta.id = add(meta);

    EXPECT_EQ(*valueOf(instruments.find(meta.id)), meta);
    EXPECT_EQ(*valueOf(instruments.find("META")), meta);
    EXPECT_EQ(*valueOf(instruments.find("META", "XNAS")), meta);
    EXPECT_EQ(valueOf(instruments.all()), std::vector{meta});
    EXPECT_FALSE(valueOf(instruments.find("META", "XETR")));
    EXPECT_FALSE(valueOf(instruments.find("meta")));
    EXPECT_FALSE(valueOf(instruments.find(InstrumentId{77})));
}

TEST_F(Instruments, ShareASymbolOnDifferentMarkets)
{
    add(instrument("ENR", "XETR"));
    add(instrument("ENR", "XNYS"));

    EXPECT_EQ(instruments.find("ENR").error().code, ErrorCode::Conflict);
    EXPECT_EQ(valueOf(instruments.find("ENR", "XETR"))->mic, "XETR");
}

TEST_F(Instruments, AreNotAddedTwiceByAPerson)
{
    add(instrument("NVDA"));

    EXPECT_EQ(instruments.add(instrument("NVDA"), by("bob")).error().code, ErrorCode::Conflict);
}

TEST_F(Instruments, StayAsTheyAreWhenAnImportBringsThemAgain)
{
    const InstrumentId id = add(instrument("NVDA"));
    Instrument other = instrument("NVDA");
    other.name = "Other";

    EXPECT_EQ(valueOf(instruments.add(other, import)), (Stored<InstrumentId>{id, false}));
    EXPECT_EQ(valueOf(instruments.find(id))->name, "NVDA Inc.");
}

TEST_F(Instruments, ChangeAsAWhole)
{
    Instrument changed = instrument("NVDA");
    changed.aliases = {{.text = "Nvidia"}, {.text = "old"}};
    changed.id = add(changed);
    changed.name = "Nvidia";
    changed.kind = InstrumentKind::Other;
    changed.aliases = {{.text = "new"}, {.text = "Nvidia", .needsNear = {"chip"}}};

    ASSERT_TRUE(succeeded(instruments.update(changed, by("bob"))));

    EXPECT_EQ(*valueOf(instruments.find(changed.id)), changed);
    auto authors = archive.database().prepare(
        "SELECT group_concat(author) FROM (SELECT author FROM instrument_alias ORDER BY text)");
    ASSERT_TRUE(authors.next());
    EXPECT_EQ(authors.text(0), "ann,bob");
}

TEST_F(Instruments, DoNotTakeAnothersSymbol)
{
    add(instrument("NVDA"));
    Instrument other = instrument("AMD");
    other.id = add(other);
    other.symbol = "NVDA";

    EXPECT_EQ(instruments.update(other, by("ann")).error().code, ErrorCode::Conflict);
    other.id = InstrumentId{77};
    other.symbol = "X";
    EXPECT_EQ(instruments.update(other, by("ann")).error().code, ErrorCode::NotFound);
}

TEST_F(Instruments, TakeOneMoreName)
{
    const InstrumentId id = add(instrument("NVDA"));

    EXPECT_TRUE(valueOf(instruments.addAlias(id, {.text = "Nvidia"}, by("ann"))));
    EXPECT_FALSE(valueOf(instruments.addAlias(id, {.text = "Nvidia"}, by("ann"))));

    EXPECT_EQ(valueOf(instruments.find(id))->aliases, std::vector<Alias>{{.text = "Nvidia"}});
    EXPECT_EQ(instruments.addAlias(InstrumentId{77}, {.text = "x"}, by("a")).error().code,
              ErrorCode::NotFound);
}

TEST_F(Instruments, AreSummedUpWithTheirBars)
{
    Instrument nvidia = instrument("NVDA");
    nvidia.id = add(nvidia);
    const Instrument dax{.id = add({.symbol = "DAX", .kind = InstrumentKind::Index}),
                         .symbol = "DAX",
                         .kind = InstrumentKind::Index};
    std::vector<double> closes;
    for (int i = 0; i < 100; ++i)
        closes.push_back(100.0 + i);
    valueOf(archive.bars().write(import, nvidia.id, dailyBars(0, closes)));
    PriceSeries minutes = dailyBars(0, {1.0, 2.0, 3.0});
    minutes.interval = Interval::Minute1;
    valueOf(archive.bars().write(import, nvidia.id, minutes));

    const auto summaries = valueOf(instruments.summaries());

    ASSERT_EQ(summaries.size(), 2U);
    EXPECT_EQ(summaries[0], (InstrumentSummary{.instrument = dax}));
    EXPECT_EQ(summaries[1],
              (InstrumentSummary{.instrument = nvidia,
                                 .first = dateOf(daysIn(0)),
                                 .last = dateOf(daysIn(99)),
                                 .bars = 103,
                                 .lastClose = 199.0,
                                 .previousClose = 198.0,
                                 .recentCloses = {closes.end() - 60, closes.end()}}));
}

TEST_F(Instruments, HaveTheDaysOfTheirOtherBarsWithoutDailyOnes)
{
    const InstrumentId id = add(instrument("NVDA"));
    PriceSeries weeks = dailyBars(3, {1.0, 2.0});
    weeks.interval = Interval::Week1;
    valueOf(archive.bars().write(import, id, weeks));

    const auto summary = valueOf(instruments.summaries()).front();

    EXPECT_EQ(summary.first, dateOf(daysIn(3)));
    EXPECT_EQ(summary.last, dateOf(daysIn(4)));
}

TEST_F(Instruments, LoseANameWithTheImportThatGaveItToThem)
{
    const InstrumentId id = add(instrument("NVDA"));
    const ImportId later = valueOf(archive.imports().begin({.path = "names.csv"}));
    EXPECT_TRUE(valueOf(instruments.addAlias(id, {.text = "Chipkonzern"}, later)));
    EXPECT_FALSE(valueOf(instruments.addAlias(id, {.text = "Chipkonzern"}, later)));

    ASSERT_TRUE(succeeded(archive.imports().undo(later)));

    EXPECT_TRUE(valueOf(instruments.find(id))->aliases.empty());
}

TEST_F(Instruments, AreSummedUpAcrossBlocks)
{
    const InstrumentId id = add(instrument("NVDA"));
    std::vector<double> closes;
    for (int i = 0; i < 4097; ++i)
        closes.push_back(i);
    valueOf(archive.bars().write(import, id, dailyBars(0, closes)));

    const auto summary = valueOf(instruments.summaries()).front();

    EXPECT_EQ(summary.bars, 4097);
    EXPECT_EQ(summary.recentCloses, std::vector<double>(closes.end() - 60, closes.end()));
}

} // namespace
