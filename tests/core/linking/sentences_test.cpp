#include "core/linking/sentences.h"

#include "core/base/unicode.h"
#include "core/linking/matcher.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace core;
using testing::ElementsAre;
using testing::IsEmpty;
using testing::SizeIs;

namespace {

std::vector<std::string> split(const std::string& text, const std::string& language = "de")
{
    std::vector<std::string> parts;
    const CodePointIndex index(text);
    for (const Sentence& sentence : sentences(text, language))
        parts.emplace_back(index.slice(sentence.begin, sentence.end));
    return parts;
}

TEST(Sentences, EndWithAFullStopAQuestionOrAnExclamation)
{
    EXPECT_THAT(split("Der Dax fiel. Warum? Niemand weiß es! Ende"),
                ElementsAre("Der Dax fiel.", "Warum?", "Niemand weiß es!", "Ende"));
}

TEST(Sentences, AreNotSplitByGermanAbbreviations)
{
    for (const char* text : {
             "Chips, z. B. Grafikkarten, fielen.",
             "Das sind z.B. Chips.",
             "Rund 600 Mrd. Dollar.",
             "Etwa 5 Mio. Euro.",
             "Laut Dr. Weber und Prof. Krause.",
             "Das war ca. Mitte Mai.",
             "Siehe Nr. 5 bzw. Nummer 6.",
             "Das gilt u. a. Nvidia.",
             "Die Firma von J. Powell.",
             "Der Analyst X. Eyeé sprach.",
             "Am St. Gotthard.",
             "Der sog. DeepSeek-Schock.",
         })
        EXPECT_THAT(split(text), SizeIs(1)) << text;
}

TEST(Sentences, AreNotSplitByDatesAndNumbers)
{
    for (const char* text : {
             "Am 27. Januar fiel der Dax.",
             "Im 3. Quartal stieg er.",
             "Am 27. Jan. fiel er.",
             "Er stieg um 0,62 Prozent auf 21.414,25 Punkte.",
             "Vom 24. bis 27. Januar fiel er.",
             "Am 27.01.2025 fiel er.",
         })
        EXPECT_THAT(split(text), SizeIs(1)) << text;
}

TEST(Sentences, AreNotSplitByEnglishAbbreviations)
{
    for (const char* text : {
             "Shares of Nvidia Corp. fell.",
             "U.S. export rules bar it.",
             "Mr. Wang said so.",
             "It fell on Jan. 27 in New York.",
             "Apple Inc. Chief Executive Tim Cook spoke.",
             "It rose 2.27 per cent to $118.42.",
         })
        EXPECT_THAT(split(text, "en"), SizeIs(1)) << text;
}

TEST(Sentences, EndWithAnAbbreviationBeforeANewBeginning)
{
    EXPECT_THAT(split("Er zählt Chips, Server usw. Der Kurs fiel."), SizeIs(2));
    EXPECT_THAT(split("Das kostete 5 Mio. Der Kurs fiel."), SizeIs(2));
    EXPECT_THAT(split("It left the U.S. The price fell.", "en"), SizeIs(2));
    EXPECT_THAT(split("It fell by 17. Then it rose.", "en"), SizeIs(2));
}

TEST(Sentences, KeepTheirQuotationMarks)
{
    EXPECT_THAT(split("«Das ist Panik», sagte er. «Nicht mehr.» Er ging."),
                ElementsAre("«Das ist Panik», sagte er.", "«Nicht mehr.»", "Er ging."));
    EXPECT_THAT(split("„Das ist Panik.“ Er ging."), ElementsAre("„Das ist Panik.“", "Er ging."));
}

TEST(Sentences, EndWithTheirParagraphAndNotWithALine)
{
    EXPECT_THAT(split("Kalte Füße\n\nDer Dax\nfiel.\r\n \t\r\nEr stieg."),
                ElementsAre("Kalte Füße", "Der Dax\nfiel.", "Er stieg."));
    EXPECT_THAT(split(""), IsEmpty());
    EXPECT_THAT(split(" \n\n \n"), IsEmpty());
}

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
