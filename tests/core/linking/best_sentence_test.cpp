#include "core/linking/best_sentence.h"

#include "core/base/unicode.h"
#include "core/linking/matcher.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace core;

namespace {

struct TheBestSentence : testing::Test {
    TheBestSentence()
        : event{.id = {1}, .name = "Quake", .instruments = {{{1}}}}
    {
    }

    std::string bestOf(const std::string& body)
    {
        const std::vector<Instrument> instruments{{.id = {1}, .symbol = "ACME", .name = "Acme"},
                                                  {.id = {2}, .symbol = "BCME", .name = "Bcme"}};
        const std::vector<Event> events{event,
                                        {.id = {2}, .name = "Storm", .aliases = {{"Disaster"}}}};
        const Article article{.title = "Quake 17 Acme.", .body = body, .language = "en"};
        const std::vector<Instrument> known{{.symbol = "DCME", .name = "Dcme"}};
        const Matcher matcher(matchNames(instruments, events, {}, known));
        const auto best = bestSentence(article, event, matcher.find(article));
        return best ? std::string(CodePointIndex(body).slice(best->begin, best->end)) : "";
    }

    Event event;
};

TEST_F(TheBestSentence, NamesTheEventWithAFigureAndAnInstrument)
{
    EXPECT_EQ(bestOf("The quake came as a surprise. The quake cost Acme 17 per cent. A quake cost "
                     "someone 3 dollars."),
              "The quake cost Acme 17 per cent.");
}

TEST_F(TheBestSentence, MayNameWhatTheArchiveDoesNotHold)
{
    EXPECT_EQ(bestOf("Dcme was hit by the quake. The quake cost Acme and Dcme 17 per cent."),
              "The quake cost Acme and Dcme 17 per cent.");
}

TEST_F(TheBestSentence, IsNoHeadingAndNoQuestion)
{
    EXPECT_EQ(bestOf("Quake hits Acme\n\nHow hard did the quake hit Acme?\n\nThe quake was a hard "
                     "one."),
              "The quake was a hard one.");
}

TEST_F(TheBestSentence, IsTheFirstOfEquals)
{
    EXPECT_EQ(bestOf("The quake came at first. The quake came again."), "The quake came at first.");
}

TEST_F(TheBestSentence, PrefersANameThatNoOtherEventHas)
{
    event.aliases = {{"Disaster"}};

    EXPECT_EQ(bestOf("The disaster cost Acme 17 dollars. The quake cost Acme 18 dollars."),
              "The quake cost Acme 18 dollars.");
}

TEST_F(TheBestSentence, LeavesASentenceAboutAnotherEvent)
{
    EXPECT_EQ(bestOf("Quake and storm were twins of old. The quake came alone and fast."),
              "The quake came alone and fast.");
}

TEST_F(TheBestSentence, NamesAnInstrumentWhereNoneNamesTheEvent)
{
    EXPECT_EQ(bestOf("Bcme fell by 3 per cent. Then Acme fell by 17 per cent."),
              "Then Acme fell by 17 per cent.");
    EXPECT_EQ(bestOf("Bcme fell by 3 per cent."), "");
    EXPECT_EQ(bestOf(""), "");
}

} // namespace
