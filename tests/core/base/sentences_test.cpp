#include "core/base/sentences.h"

#include "core/base/unicode.h"

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

} // namespace
