#include "store_fixture.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <random>

using namespace core;
using namespace tests;
using testing::ElementsAre;

namespace {

struct AShareWithActions : AnArchive {
    CorporateAction split(double ratio, int days = 5)
    {
        return {.instrument = nvidia,
                .kind = CorporateActionKind::Split,
                .day = dateOf(daysIn(days)),
                .value = ratio};
    }
    DatedFact shares(double count)
    {
        return {
            .instrument = nvidia, .firstDay = dateOf(daysIn(5)), .value = count, .source = "10-Q"};
    }
    Word hear(const CorporateAction& action, const Origin& origin)
    {
        return valueOf(archive.actions().add(action, origin)).word;
    }
    Word hear(const DatedFact& fact, const Origin& origin)
    {
        return valueOf(archive.facts().add(fact, origin)).word;
    }
    std::vector<double> values()
    {
        std::vector<double> values;
        for (const ActionListing& listing : valueOf(archive.actions().list(nvidia)))
            values.push_back(listing.action.value);
        return values;
    }
    std::vector<double> counts()
    {
        std::vector<double> values;
        for (const FactListing& listing : valueOf(archive.facts().list(nvidia)))
            values.push_back(listing.fact.value);
        return values;
    }

    InstrumentId nvidia = valueOf(archive.instruments().add(instrument("NVDA"), by("ann"))).id;
    ImportId first = beginImport(archive, "a.csv");
    ImportId second = beginImport(archive, "b.csv");
};

TEST_F(AShareWithActions, ListsWhatWasSaidAndByWhom)
{
    CorporateAction paid = split(0.25, 3);
    paid.kind = CorporateActionKind::Dividend;
    paid.currency = "USD";
    paid.source = "press release";
    hear(split(10.0), first);
    hear(paid, by("ann"));

    const auto listed = valueOf(archive.actions().list());

    ASSERT_EQ(listed.size(), 2U); // by day
    paid.id = listed[0].action.id;
    EXPECT_EQ(listed[0], (ActionListing{.action = paid, .symbol = "XNAS:NVDA", .author = "ann"}));
    EXPECT_EQ(listed[1].import, first);
    EXPECT_EQ(listed[1].author, "");
}

TEST_F(AShareWithActions, CountsTheSameFromTwoSourcesOnce)
{
    EXPECT_EQ(hear(split(10.0), first), Word::New);
    EXPECT_EQ(hear(split(10.0), second), Word::Same);
    EXPECT_EQ(hear(split(10.0), by("ann")), Word::Same);
    EXPECT_EQ(hear(split(10.0, 6), second), Word::New);

    EXPECT_THAT(values(), ElementsAre(10.0, 10.0));
}

TEST_F(AShareWithActions, BelievesTheLaterImportAndThePersonMost)
{
    EXPECT_EQ(hear(split(10.0), first), Word::New);
    EXPECT_EQ(hear(split(4.0), second), Word::Replaces);
    EXPECT_THAT(values(), ElementsAre(4.0));
    EXPECT_EQ(hear(split(2.0), by("ann")), Word::Replaces);
    EXPECT_EQ(hear(split(5.0), beginImport(archive, "c.csv")), Word::Outranked);
    EXPECT_THAT(values(), ElementsAre(2.0));
    EXPECT_EQ(hear(split(3.0), by("bob")), Word::Replaces); // one person's word, not two

    EXPECT_THAT(values(), ElementsAre(3.0));
}

TEST_F(AShareWithActions, GoesBackToTheEarlierWordWhenAnImportIsTakenBack)
{
    hear(split(10.0), first);
    hear(split(4.0), second);

    ASSERT_TRUE(succeeded(archive.imports().undo(second)));
    EXPECT_THAT(values(), ElementsAre(10.0));
    ASSERT_TRUE(succeeded(archive.imports().undo(first)));
    EXPECT_THAT(values(), ElementsAre());
}

TEST_F(AShareWithActions, StaysWhenOneOfTwoSourcesIsTakenBack)
{
    hear(split(10.0), first);
    hear(split(10.0), second);

    ASSERT_TRUE(succeeded(archive.imports().undo(first)));

    EXPECT_THAT(values(), ElementsAre(10.0));
}

TEST_F(AShareWithActions, LosesAnActionWithAllThatWasSaidOfIt)
{
    hear(split(10.0), first);
    const auto id = valueOf(archive.actions().add(split(4.0), by("ann"))).id;

    ASSERT_TRUE(succeeded(archive.actions().remove(id)));

    EXPECT_THAT(values(), ElementsAre());
    EXPECT_EQ(archive.actions().remove(id).error().code, ErrorCode::NotFound);
}

TEST_F(AShareWithActions, HoldsFactsByTheSameRules)
{
    EXPECT_EQ(hear(shares(24.6e9), first), Word::New);
    EXPECT_EQ(hear(shares(24.6e9), second), Word::Same);
    EXPECT_EQ(hear(shares(24.4e9), beginImport(archive, "c.csv")), Word::Replaces);
    const auto id = valueOf(archive.facts().add(shares(24.5e9), by("ann"))).id;
    EXPECT_EQ(hear(shares(24.1e9), beginImport(archive, "d.csv")), Word::Outranked);
    EXPECT_THAT(counts(), ElementsAre(24.5e9));

    const FactListing listed = valueOf(archive.facts().list()).front();
    EXPECT_EQ(listed.symbol, "XNAS:NVDA");
    EXPECT_EQ(listed.author, "ann");
    EXPECT_EQ(listed.fact.source, "10-Q");
    ASSERT_TRUE(succeeded(archive.facts().remove(id)));
    EXPECT_THAT(counts(), ElementsAre());
    EXPECT_EQ(archive.facts().remove(id).error().code, ErrorCode::NotFound);
}

TEST_F(AShareWithActions, IsKeptWithAPersonsActionWhateverImportIsTakenBack)
{
    const auto other = valueOf(archive.instruments().add(instrument("AMD"), Origin{first})).id;
    CorporateAction action = split(2.0);
    action.instrument = other;
    hear(action, by("ann"));

    ASSERT_TRUE(succeeded(archive.imports().undo(first)));

    EXPECT_TRUE(valueOf(archive.instruments().find("AMD")));
    EXPECT_EQ(valueOf(archive.actions().list(other)).size(), 1U);
}

TEST_F(AShareWithActions, MustBeThere)
{
    CorporateAction action = split(2.0);
    action.instrument = InstrumentId{99};

    EXPECT_EQ(archive.actions().add(action, by("ann")).error().code, ErrorCode::NotFound);
}

TEST_F(AShareWithActions, ShowsTheLatestWordThatIsLeftInAnyOrderOfTakingBack)
{
    std::mt19937 random(7);
    std::map<ImportId, double> said;
    for (int step = 0; step < 200; ++step) {
        if (said.empty() || random() % 3 != 0) {
            const ImportId import = beginImport(archive, "x.csv");
            said[import] = 2.0 + static_cast<double>(random() % 3);
            hear(split(said[import]), import);
        } else {
            const auto gone =
                std::next(said.begin(), static_cast<std::ptrdiff_t>(random() % said.size()));
            ASSERT_TRUE(succeeded(archive.imports().undo(gone->first)));
            said.erase(gone);
        }
        const std::vector<double> expected =
            said.empty() ? std::vector<double>{} : std::vector{said.rbegin()->second};
        ASSERT_EQ(values(), expected);
    }
}

} // namespace
