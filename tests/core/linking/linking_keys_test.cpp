#include "core/linking/linking_keys.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

TEST(TheKeyOfAName, ChangesWithAllThatCountsOfIt)
{
    const MatchName name{.subject = InstrumentId{1}, .text = "Acme", .language = "de"};
    MatchName otherText = name;
    otherText.text = "Acmes";
    MatchName otherKind = name;
    otherKind.kind = NameKind::Phrase;
    MatchName needy = name;
    needy.needsNear.push_back("x");
    MatchName ofEvent = name;
    ofEvent.subject = EventId{1};
    MatchName onlyKnown = name;
    onlyKnown.subject = KnownInstrument{"1"};

    EXPECT_EQ(keyOf(name), keyOf(MatchName(name)));
    for (const MatchName& other : {otherText, otherKind, needy, ofEvent, onlyKnown})
        EXPECT_NE(keyOf(other), keyOf(name));
}

TEST(TheKeyOfAName, KeepsItsPartsApart)
{
    EXPECT_NE(keyOf(MatchName{.text = "ab", .language = "c"}),
              keyOf(MatchName{.text = "a", .language = "bc"}));
    EXPECT_NE(keyOf(MatchName{.text = "a", .needsNear = {"b", "c"}}),
              keyOf(MatchName{.text = "a", .needsNear = {"bc"}}));
}

TEST(TheKeyOfAnEvent, ChangesWithItsDateHolderWordsAndInstruments)
{
    const Event event{.id = {1}, .name = "Quake"};
    Event dated = event;
    dated.when = PartialDate::ofYear(std::chrono::year{2025});
    Event held = event;
    held.holder = "Ann Lee";
    Event described = event;
    described.description = "It shook.";
    Event concerning = event;
    concerning.instruments = {{{1}}};

    EXPECT_EQ(keyOf(event), keyOf(Event(event)));
    for (const Event& other : {dated, held, described, concerning})
        EXPECT_NE(keyOf(other), keyOf(event));
}

TEST(TheKeyOfTheRules, IsAHash)
{
    EXPECT_EQ(rulesKey().size(), 64U);
    EXPECT_EQ(rulesKey(), rulesKey());
}

} // namespace
