#include "import_model.h"
#include "store_fixture.h"

#include <gtest/gtest.h>

#include <map>
#include <random>
#include <set>

using namespace core;
using namespace tests;

namespace {

std::map<Instant, Bar> visible(Archive& archive, InstrumentId instrument)
{
    const PriceSeries bars = valueOf(archive.bars().read(instrument, Interval::Day1));
    std::map<Instant, Bar> visible;
    for (std::size_t i = 0; i < bars.size(); ++i)
        visible[bars.times[i]] = bars.bar(i);
    return visible;
}

struct RandomImports : testing::TestWithParam<unsigned> {
    /// Bars on some of the days from a random one on; few different closes, so that imports often
    /// say the same.
    PriceSeries someBars()
    {
        const std::size_t most = m_random() % 8 == 0 ? 9000 : 40;
        const std::size_t count = m_random() % most;
        int at = static_cast<int>(m_random() % (m_random() % 2 == 0 ? 60 : 9000));
        PriceSeries bars;
        for (std::size_t i = 0; i < count; ++i) {
            at += 1 + static_cast<int>(m_random() % 3 == 0 ? m_random() % 4 : 0);
            Bar bar{.time = daysIn(at), .close = static_cast<double>(m_random() % 3)};
            if (m_random() % 5 != 0)
                bar.volume = 100.0;
            bars.append(bar);
        }
        return bars;
    }

    /// Beside some of the bars, or none.
    AdjustedCloses someAdjusted(const PriceSeries& bars)
    {
        AdjustedCloses closes;
        const std::uint64_t outOf = m_random() % 3;
        for (std::size_t i = 0; i < bars.size() && outOf > 0; ++i) {
            if (m_random() % outOf != 0)
                continue;
            closes.times.push_back(bars.times[i]);
            closes.logFactors.push_back(static_cast<double>(m_random() % 4) / 1e6 - 0.25);
        }
        return closes;
    }

    void importSome()
    {
        succeeded(archive.transaction([&]() -> Result<void> {
            const ImportId id = beginImport(archive, "x.csv");
            for (std::size_t writes = 1 + m_random() % 2; writes > 0; --writes) {
                const PriceSeries bars = someBars();
                const std::int64_t before = model.size();
                const auto counts = valueOf(archive.bars().write(id, nvidia, bars));
                const AdjustedCloses adjusted = someAdjusted(bars);
                succeeded(archive.adjustedCloses().write(id, nvidia, Interval::Day1, adjusted));
                model.import(id, bars);
                model.importAdjusted(id, adjusted);
                EXPECT_EQ(counts.accepted, model.size() - before);
                EXPECT_EQ(counts.accepted + counts.duplicates + counts.updated,
                          static_cast<std::int64_t>(bars.size()));
            }
            return archive.imports().finish(id, 1);
        }));
    }

    void undoSome()
    {
        const auto ids = model.imports();
        if (ids.empty())
            return;
        const ImportId id = ids[m_random() % ids.size()];
        ASSERT_TRUE(succeeded(archive.imports().undo(id)));
        model.undo(id);
    }

    std::vector<AdjustedCloses> adjusted()
    {
        return valueOf(archive.adjustedCloses().read(nvidia, Interval::Day1));
    }

    std::mt19937_64 m_random{GetParam()};
    Archive archive = valueOf(Archive::inMemory());
    InstrumentId nvidia = valueOf(archive.instruments().add(instrument("NVDA"), by("ann"))).id;
    ImportModel model;
};

TEST_P(RandomImports, ShowWhatIsLeftHoweverTheyAreTakenBack)
{
    for (int step = 0; step < 25; ++step) {
        if (m_random() % 3 != 0)
            importSome();
        else
            undoSome();
        ASSERT_EQ(visible(archive, nvidia), model.visible()) << "step " << step;
        ASSERT_EQ(adjusted(), model.adjusted()) << "step " << step;
    }
    NoProgress progress;
    EXPECT_EQ(valueOf(archive.check(progress)), std::vector<std::string>{});

    while (!model.imports().empty()) {
        undoSome();
        ASSERT_EQ(visible(archive, nvidia), model.visible());
        ASSERT_EQ(adjusted(), model.adjusted());
    }
    EXPECT_EQ(valueOf(archive.database().integer("SELECT count(*) FROM bar_block")), 0);
    EXPECT_EQ(valueOf(archive.database().integer("SELECT count(*) FROM bar_journal")), 0);
    EXPECT_EQ(valueOf(archive.database().integer("SELECT count(*) FROM adjusted_close")), 0);
    EXPECT_EQ(valueOf(archive.database().integer("SELECT count(*) FROM series")), 0);
}

INSTANTIATE_TEST_SUITE_P(Seeds, RandomImports, testing::Range(0U, 12U));

struct UndoOfAnImport : AnArchive {
    ArticleStore articles = archive.articles();
    ImportStore imports = archive.imports();
    ImportId first = beginImport(archive, "first");
    ImportId second = beginImport(archive, "second");
};

TEST_F(UndoOfAnImport, IsRefusedForOneThatIsNotThere)
{
    EXPECT_EQ(imports.undo(ImportId{99}).error().code, ErrorCode::NotFound);
}

TEST_F(UndoOfAnImport, NeverGivesItsNumberAgain)
{
    ASSERT_TRUE(succeeded(imports.undo(second)));

    EXPECT_GT(beginImport(archive), second);
}

TEST_F(UndoOfAnImport, TakesItsArticlesFromTheListAndTheIndex)
{
    const ArticleId gone = valueOf(articles.add(article("Kurssturz", "Nvidia fällt"), first)).id;
    const ArticleId kept = valueOf(articles.add(article("Erholung", "Nvidia steigt"), second)).id;

    ASSERT_TRUE(succeeded(imports.undo(first)));

    EXPECT_FALSE(valueOf(articles.find(gone)));
    const auto found = valueOf(articles.list({.search = "nvidia"}));
    ASSERT_EQ(found.size(), 1U);
    EXPECT_EQ(found.front().id, kept);
    NoProgress progress;
    EXPECT_EQ(valueOf(archive.check(progress)), std::vector<std::string>{});
}

TEST_F(UndoOfAnImport, LetsTheOtherImportSayWhatAnArticleIs)
{
    Article other = article("Kurssturz", "Nvidia fällt");
    other.publisher = "Other Times";
    other.published = PartialDate::ofMonth(std::chrono::year(2025) / 1);
    const auto one = valueOf(articles.add(article("Kurssturz", "Nvidia fällt"), first));
    const auto two = valueOf(articles.add(other, second));
    ASSERT_EQ(two.id, one.id);
    ASSERT_EQ(two.arrival, Arrival::Repeated);
    ASSERT_EQ(valueOf(articles.find(one.id))->publisher, "Example Post");

    ASSERT_TRUE(succeeded(imports.undo(first)));

    other.id = one.id;
    other.sha256 = articleSha256(other.title, other.body);
    EXPECT_EQ(*valueOf(articles.find(one.id)), other);
    ASSERT_TRUE(succeeded(imports.undo(second)));
    EXPECT_FALSE(valueOf(articles.find(one.id)));
}

TEST_F(UndoOfAnImport, KeepsADateThatAPersonSet)
{
    const PartialDate dated = PartialDate::ofDay(day(2025, 1, 27).day());
    const ArticleId id = valueOf(articles.add(article("Kurssturz", "Text"), first)).id;
    valueOf(articles.add(article("Kurssturz", "Text"), second));
    ASSERT_TRUE(succeeded(articles.setPublished(id, dated, by("ann"))));

    ASSERT_TRUE(succeeded(imports.undo(first)));

    EXPECT_EQ(valueOf(articles.find(id))->published, dated);
}

TEST_F(UndoOfAnImport, TakesMentionsLinksAndWordsOnThemWithTheArticle)
{
    const ArticleId id = valueOf(articles.add(article("Kurssturz", "DeepSeek"), first)).id;
    const EventId event = valueOf(archive.events().add({.name = "DeepSeek shock"}, by("ann"))).id;
    ASSERT_TRUE(succeeded(archive.mentions().replace(
        id, std::vector{Mention{.begin = 0, .end = 8, .text = "DeepSeek", .subject = event}})));
    ASSERT_TRUE(succeeded(archive.links().decide(id, event, LinkStatus::Accepted, by("ann"))));

    ASSERT_TRUE(succeeded(imports.undo(first)));

    EXPECT_EQ(valueOf(archive.links().count()), 0);
    EXPECT_EQ(valueOf(archive.mentions().count()), 0);
    EXPECT_TRUE(valueOf(archive.events().find(event)));
}

TEST_F(UndoOfAnImport, KeepsEventsThatAnotherImportOrAPersonHolds)
{
    EventStore events = archive.events();
    for (const char* name : {"alone", "twice", "edited"})
        valueOf(events.add({.name = name, .aliases = {{.text = "x"}}}, first));
    EXPECT_FALSE(valueOf(events.add({.name = "twice", .aliases = {{.text = "x"}}}, second)).isNew);
    Event edited = *valueOf(events.find("edited"));
    edited.holder = "Alexander Wang";
    ASSERT_TRUE(succeeded(events.update(edited, by("ann"))));

    ASSERT_TRUE(succeeded(imports.undo(first)));

    EXPECT_FALSE(valueOf(events.find("alone")));
    EXPECT_TRUE(valueOf(events.find("twice")));
    EXPECT_TRUE(valueOf(events.find("edited")));
    ASSERT_TRUE(succeeded(imports.undo(second)));
    EXPECT_FALSE(valueOf(events.find("twice")));
}

TEST_F(UndoOfAnImport, KeepsInstrumentsThatSomethingStillNeeds)
{
    InstrumentStore instruments = archive.instruments();
    std::map<std::string, InstrumentId> ids;
    for (const char* symbol : {"ALONE", "TWICE", "EVENT", "BARS", "NAMED", "EDITED"})
        ids[symbol] = valueOf(instruments.add(instrument(symbol), first)).id;
    EXPECT_FALSE(valueOf(instruments.add(instrument("TWICE"), second)).isNew);
    valueOf(archive.events().add({.name = "e", .instruments = {{ids["EVENT"]}}}, by("ann")));
    valueOf(archive.bars().write(second, ids["BARS"], dailyBars(0, {1.0})));
    EXPECT_TRUE(valueOf(instruments.addAlias(ids["NAMED"], {.text = "n"}, by("ann"))));
    Instrument edited = *valueOf(instruments.find(ids["EDITED"]));
    ASSERT_TRUE(succeeded(instruments.update(edited, by("ann"))));

    ASSERT_TRUE(succeeded(imports.undo(first)));

    std::set<std::string> left;
    for (const Instrument& kept : valueOf(instruments.all()))
        left.insert(kept.symbol);
    EXPECT_EQ(left, (std::set<std::string>{"TWICE", "EVENT", "BARS", "NAMED", "EDITED"}));
}

TEST_F(UndoOfAnImport, TakesTheInstrumentThatOnlyItsPricesNamed)
{
    const InstrumentId id = valueOf(archive.instruments().add(instrument("NVDA"), first)).id;
    valueOf(archive.bars().write(first, id, dailyBars(0, {1.0, 2.0})));

    ASSERT_TRUE(succeeded(imports.undo(first)));

    EXPECT_TRUE(valueOf(archive.instruments().all()).empty());
    EXPECT_EQ(valueOf(imports.list()).size(), 1U);
}

} // namespace
