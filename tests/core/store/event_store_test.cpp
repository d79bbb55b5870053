#include "core/store/event_store.h"

#include "store_fixture.h"

#include <gtest/gtest.h>

using namespace core;
using namespace tests;

namespace {

struct Events : AnArchive {
    Event full()
    {
        const InstrumentId nvidia =
            valueOf(archive.instruments().add(instrument("NVDA"), by("ann"))).id;
        const InstrumentId dax =
            valueOf(archive.instruments().add(instrument("DAX"), by("ann"))).id;
        const EventId release = valueOf(events.add({.name = "DeepSeek release"}, by("ann"))).id;
        return {.name = "DeepSeek shock",
                .when = valueOf(parsePartialDate("2025-01-27T09:30", "America/New_York")),
                .until = PartialDate::ofMonth(std::chrono::year(2025) / 2),
                .kind = "market_move",
                .status = EventStatus::Disputed,
                .holder = "Alexander Wang",
                .description = "what is said",
                .aliases = {{.text = "DeepSeek", .needsNear = {"Kurs"}},
                            {.text = "KI-Schock", .language = "de"}},
                .instruments = {{nvidia, ExpectedSign::Down}, {dax, ExpectedSign::Unknown}},
                .relations = {{RelationKind::Causes, release}, {RelationKind::Confounds, release}}};
    }

    EventStore events = archive.events();
    ImportId import = beginImport(archive);
};

TEST_F(Events, ComeBackAsTheyWere)
{
    Event event = full();

    event.id = valueOf(events.add(event, by("ann"))).id;

    EXPECT_EQ(*valueOf(events.find(event.id)), event);
    EXPECT_EQ(*valueOf(events.find("DeepSeek shock")), event);
    EXPECT_FALSE(valueOf(events.find("deepseek shock")));
    EXPECT_FALSE(valueOf(events.find(EventId{77})));
}

TEST_F(Events, AreListedByTheirFirstDay)
{
    for (const auto& [name, when] : std::vector<std::pair<std::string, std::string>>{
             {"undated", ""}, {"27", "2025-01-27"}, {"january", "2025-01"}, {"20", "2025-01-20"}})
        valueOf(events.add(
            {.name = name, .when = when.empty() ? PartialDate{} : valueOf(parsePartialDate(when))},
            by("ann")));

    std::vector<std::string> names;
    for (const Event& event : valueOf(events.all()))
        names.push_back(event.name);

    EXPECT_EQ(names, (std::vector<std::string>{"january", "20", "27", "undated"}));
}

TEST_F(Events, AreListedWithAllTheirParts)
{
    Event event = full();
    event.id = valueOf(events.add(event, by("ann"))).id;

    const auto all = valueOf(events.all());

    EXPECT_EQ(all, (std::vector{event, *valueOf(events.find("DeepSeek release"))}));
}

TEST_F(Events, HaveAName)
{
    valueOf(events.add({.name = "a"}, by("ann")));

    EXPECT_EQ(events.add({.name = "a"}, by("bob")).error().code, ErrorCode::Conflict);
    EXPECT_EQ(events.add({.name = "a", .holder = "x"}, import).error().code, ErrorCode::Conflict);
    EXPECT_FALSE(valueOf(events.add({.name = "a"}, import)).isNew);
    EXPECT_FALSE(events.add({.name = ""}, by("ann")));
}

TEST_F(Events, ReferToWhatExists)
{
    EXPECT_EQ(
        events.add({.name = "a", .instruments = {{InstrumentId{77}}}}, by("ann")).error().code,
        ErrorCode::NotFound);
    EXPECT_EQ(
        events.add({.name = "a", .relations = {{RelationKind::Causes, EventId{77}}}}, by("ann"))
            .error()
            .code,
        ErrorCode::NotFound);
    EXPECT_TRUE(valueOf(events.all()).empty());
}

TEST_F(Events, ChangeAsAWhole)
{
    const EventId id = valueOf(events.add(full(), by("ann"))).id;
    Event changed{.id = id, .name = "other", .aliases = {{.text = "x"}}};

    ASSERT_TRUE(succeeded(events.update(changed, by("bob"))));

    EXPECT_EQ(*valueOf(events.find(id)), changed);
    changed.name = "DeepSeek release";
    EXPECT_EQ(events.update(changed, by("bob")).error().code, ErrorCode::Conflict);
    EXPECT_EQ(events.update({.id = EventId{77}, .name = "y"}, by("bob")).error().code,
              ErrorCode::NotFound);
}

TEST_F(Events, GoWithTheirLinksAndMentions)
{
    const EventId id = valueOf(events.add(full(), by("ann"))).id;
    const ArticleId read = valueOf(archive.articles().add(article("a", "b"), import)).id;
    ASSERT_TRUE(succeeded(archive.links().decide(read, id, LinkStatus::Accepted, by("ann"))));

    ASSERT_TRUE(succeeded(events.remove(id)));

    EXPECT_FALSE(valueOf(events.find(id)));
    EXPECT_EQ(valueOf(archive.links().count()), 0);
    EXPECT_EQ(events.remove(id).error().code, ErrorCode::NotFound);
}

} // namespace
