#include "core/linking/day_in_text.h"
#include "core/linking/linker.h"

#include <gtest/gtest.h>

#include <string>

using namespace core;

namespace {

/// One event and what is found of it in short texts.
struct WhatStandsAroundAName : testing::Test {
    /// The sum of what a rule says, not weighed.
    double sum(const std::string& rule, const std::string& body, const std::string& title = "")
    {
        const Article article{.title = title, .body = body, .language = "de"};
        const std::vector<Event> events{event};
        const std::vector<Instrument> instruments{{.id = {1}, .symbol = "ACME", .name = "Acme"}};
        const Matcher matcher(matchNames(instruments, events));
        double found = 0.0;
        for (const LinkEvidence& sign :
             Linker(events).signs(article, matcher.find(article), event.id))
            found += sign.rule == rule ? sign.weight : 0.0;
        return found;
    }

    Event event{.id = {1},
                .name = "Umbau der Werkbank",
                .when = parsePartialDate("2015-10-11").value(),
                .description = "Drehmaschinen ziehen nach Norden.",
                .aliases = {{.text = "Halle"}, {.text = "Hallenbau"}}};
};

TEST_F(WhatStandsAroundAName, MakesItTellMore)
{
    EXPECT_LT(sum("body", "Die Halle war leer."),
              sum("body", "In die Halle ziehen Drehmaschinen."));
    EXPECT_LT(sum("body", "Die Halle war leer."), sum("body", "Der Umbau der Halle beginnt."));
}

TEST_F(WhatStandsAroundAName, MattersLessInAHeadline)
{
    EXPECT_GT(sum("headline", "Ein Satz.", "Streit um die Halle"),
              4.0 * sum("lead", "Streit um die Halle."));
}

TEST_F(WhatStandsAroundAName, MayBeTheEndOfACompoundThatMeansSomethingElse)
{
    EXPECT_LT(sum("headline", "Ein Satz.", "Neues Halle-Plakat"),
              sum("headline", "Ein Satz.", "Neue Halle"));
}

TEST_F(WhatStandsAroundAName, IsNoOtherNameWhereItIsAFormOfTheSame)
{
    EXPECT_EQ(sum("other name", "Die Halle, also der Hallenbau."), 0.0);
    EXPECT_EQ(sum("other name", "Die Halle, also der Umbau der Werkbank."), 1.5);
}

TEST_F(WhatStandsAroundAName, AddsToWordsOfTheDescription)
{
    const std::string far(600, '.');

    EXPECT_GT(sum("description", "Drehmaschinen in der Halle."), 0.0);
    EXPECT_LT(sum("description", "Drehmaschinen. " + far + " Die Halle."),
              sum("description", "Drehmaschinen in der Halle."));
}

TEST_F(WhatStandsAroundAName, IsNoWordOfTheDescriptionIfItIsAFormOfTheName)
{
    event.description = "Die Hallen der Werkbänke.";

    EXPECT_EQ(sum("description", "Die Hallen stehen neben der Halle."), 0.0);
}

TEST_F(WhatStandsAroundAName, IsNoHolderIfItIsAnInstrumentOfTheEvent)
{
    event.holder = "Acme";
    EXPECT_EQ(sum("holder", "Acme und die Halle."), 1.0);

    event.instruments = {{{1}}};
    EXPECT_EQ(sum("holder", "Acme und die Halle."), 0.0);
}

TEST_F(WhatStandsAroundAName, CanBeTheDayOfTheEvent)
{
    EXPECT_GT(sum("near in time", "Die Halle brennt am 11. Oktober."), 0.0);
    EXPECT_EQ(sum("near in time", "Die Halle brennt am 12. Oktober."), 0.0);
}

TEST(ALongCompound, IsNamedByOthersThatBeginAsItDoes)
{
    const std::vector<Event> events{{.id = {1}, .name = "Bundespräsidentenwahl"}};
    const Matcher matcher(matchNames(std::vector<Instrument>(), events));

    EXPECT_EQ(matcher.find({.body = "Die Bundespräsidentschaftskandidatin."}).size(), 1U);
    EXPECT_TRUE(matcher.find({.body = "Der Bundespräsident und Bundespräsidenten."}).empty());
}

TEST(ANamedDay, IsFoundInGermanAndEnglishWords)
{
    using namespace std::chrono;
    const year_month_day day = 2025y / January / 27;
    const auto textOf = [&](std::string_view text) {
        const auto found = findDay(text, day);
        return found ? text.substr(found->begin, found->end - found->begin) : "";
    };

    EXPECT_EQ(textOf("am 27. Januar 2025"), "27. Januar");
    EXPECT_EQ(textOf("am 27. Jänner"), "27. Jänner");
    EXPECT_EQ(textOf("on January 27th, 2025"), "January 27th");
    EXPECT_EQ(textOf("on 27 January"), "27 January");
    EXPECT_EQ(textOf("am 27. Jan. 2025"), "27. Jan");
    EXPECT_EQ(textOf("am 27. Januar 2024"), "");
    EXPECT_EQ(textOf("am 27. Januarwochen, am 27. NichtJanuar, am 27. Februar"), "");
    EXPECT_EQ(textOf("am 127. Januar, am 7. Januar, January 270"), "");
}

} // namespace
