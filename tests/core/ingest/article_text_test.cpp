#include "core/ingest/article_text.h"

#include "core/base/unicode.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace core;
using testing::ElementsAre;

namespace {

TEST(ParagraphsOf, AreWhatBlankLinesSeparate)
{
    EXPECT_THAT(paragraphsOf("\n Erster Absatz. \r\n\r\n\r\nZwischentitel\n\nZweiter.\n"),
                ElementsAre("Erster Absatz.", "Zwischentitel", "Zweiter."));
}

TEST(ParagraphsOf, JoinLinesThatAreBrokenAtAWidth)
{
    EXPECT_THAT(paragraphsOf("Der Dax gab am Montag nach, weil die\nAnleger ihre Technologiewerte\n"
                             "verkauften und Gold kauften.\nNeuer Absatz.\n"),
                ElementsAre("Der Dax gab am Montag nach, weil die Anleger ihre Technologiewerte "
                            "verkauften und Gold kauften.",
                            "Neuer Absatz."));
}

TEST(ParagraphsOf, KeepLinesThatAreParagraphsThemselves)
{
    const std::string first(200, 'a');
    const std::string second(150, 'b');

    EXPECT_THAT(paragraphsOf(first + "\n" + second), ElementsAre(first, second));
}

TEST(ParagraphsOf, KeepAHeadlineApartFromTheDatelineBelowIt)
{
    EXPECT_THAT(paragraphsOf("Nvidia verliert siebzehn Prozent an einem Tag\nNEW YORK (dpa) - Der "
                             "Kurs fiel.\n"),
                ElementsAre("Nvidia verliert siebzehn Prozent an einem Tag",
                            "NEW YORK (dpa) - Der Kurs fiel."));
}

TEST(FirstSentence, EndsAtAStopThatEndsASentence)
{
    EXPECT_EQ(firstSentence("Der Kurs fiel. Dann stieg er."), "Der Kurs fiel.");
    EXPECT_EQ(firstSentence("Was nun? Niemand weiß es."), "Was nun?");
    EXPECT_EQ(firstSentence("„Es ist Panik.“ Das sagte er."), "„Es ist Panik.“");
    EXPECT_EQ(firstSentence("Ohne Ende"), "Ohne Ende");
}

TEST(FirstSentence, DoesNotEndInsideIt)
{
    EXPECT_EQ(firstSentence("Am 27. Januar fiel der Dax um 0.5 Prozent. Ende."),
              "Am 27. Januar fiel der Dax um 0.5 Prozent.");
    EXPECT_EQ(firstSentence("Das sagte Dr. Müller von der U.S. Bank. Ende."),
              "Das sagte Dr. Müller von der U.S. Bank.");
    EXPECT_EQ(firstSentence("Rund 600 Mrd. Dollar waren weg. Ende."),
              "Rund 600 Mrd. Dollar waren weg.");
    EXPECT_EQ(firstSentence("So war es 2025. Ende."), "So war es 2025.");
}

TEST(Shortened, CutsAtAWordAndSaysSo)
{
    EXPECT_EQ(shortened("Der Kurs fiel", 20), "Der Kurs fiel");
    EXPECT_EQ(shortened("Der Kurs, der gestern fiel", 12), "Der Kurs…");
    EXPECT_EQ(shortened("Börsenbörsenbörse", 8), "Börsenb…");
    EXPECT_LE(codePointCount(shortened(std::string(500, 'x') + " y", 140)), 140U);
}

TEST(HasWords, WantsALetterOfAnyScript)
{
    EXPECT_TRUE(hasWords("1 a"));
    EXPECT_TRUE(hasWords("Ж"));
    EXPECT_FALSE(hasWords("123 - 4,5 %\n"));
    EXPECT_FALSE(hasWords(""));
}

} // namespace
