#include "tests/core/claims/number_reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace core;
using testing::ElementsAre;
using testing::IsEmpty;
using tests::readingOf;
using tests::ReadSentence;

namespace {

void expectReadings(const std::vector<ReadSentence>& sentences, const std::string& language)
{
    for (const ReadSentence& sentence : sentences)
        EXPECT_EQ(readingOf(sentence.body, language), sentence.claims) << sentence.body;
}

TEST(NumberForms, HaveSeparatorsSignsAndUnitsOfGermanTexts)
{
    expectReadings({{"Der Index stieg auf 21.414,25 Punkte.", {"level 21414.25 points"}},
                    {"Der Index stieg auf 21 414,25 Punkte.", {"level 21414.25 points"}},
                    {"Die Aktie gab um 1,5 Prozent nach.", {"change 0.015 percent down"}},
                    {"Die Aktie (-0,62%) schloss leichter.", {"change 0.0062 percent down"}},
                    {"Die Aktie (\u2212 0,62 %) schloss.", {"change 0.0062 percent down"}},
                    {"Ein 1,5-prozentiges Kursplus folgte.", {"change 0.015 percent up"}},
                    {"Die Aktie stieg auf \u20ac 54,52.", {"level 54.52 EUR"}},
                    {"Die Aktie stieg auf CHF 54,52.", {"level 54.52 CHF"}},
                    {"Die Aktie kostet 54,52 Schweizer Franken.", {"level 54.52 CHF"}},
                    {"Der Kurs stieg um 20 Basispunkte.", {"amount 0.002 percentage_points"}}},
                   "de");
}

TEST(NumberForms, HaveSeparatorsSignsAndUnitsOfEnglishTexts)
{
    expectReadings(
        {{"The index rose to 21,414.25 points.", {"level 21414.25 points"}},
         {"The stock had a 17-per-cent fall.", {"change 0.17 percent down"}},
         {"The shares closed at US$118.42.", {"level 118.42 USD"}},
         {"The shares closed at USD 118.42.", {"level 118.42 USD"}},
         {"The shares closed at 118.42 dollars.", {"level 118.42 USD"}},
         {"The shares closed at A$12.30.", {"level 12.3 AUD"}},
         {"The shares rose to \u00a34.87.", {"level 4.87 GBP"}},
         {"The shares rose to 487.5 pence.", {"level 4.875 GBP"}},
         {"The stock rose 12 cents to $3.", {"change 0.12 USD up", "level 3 USD"}},
         {"The shares rose 2-1/8 to 45-3/8.", {"change 2.125 USD up", "level 45.375 USD"}},
         {"The stock fell 1 1/2 percent.", {"change 0.015 percent down"}},
         {"The stock fell 2\u00bd percent.", {"change 0.025 percent down"}}},
        "en");
}

TEST(NumberForms, HaveMagnitudesOfTheirLanguage)
{
    expectReadings({{"Der Umsatz lag bei 1,2 Mrd. Euro.", {"amount 1200000000 EUR"}},
                    {"Der Umsatz lag bei 823 Mio. Euro.", {"amount 823000000 EUR"}},
                    {"Der Umsatz lag bei zwei Billionen Dollar.", {"amount 2000000000000 USD"}}},
                   "de");
    expectReadings({{"Revenue was $2 billion.", {"amount 2000000000 USD"}},
                    {"Revenue was $600bn.", {"amount 600000000000 USD"}},
                    {"Revenue was $3.5M.", {"amount 3500000 USD"}},
                    {"Bitcoin rose to $62K.", {"level 62000 USD"}},
                    {"Revenue was 4 mln dlrs.", {"amount 4000000 USD"}}},
                   "en");
}

TEST(NumberForms, MayBeWords)
{
    expectReadings({{"Die Aktie stieg um drei Prozent.", {"change 0.03 percent up"}},
                    {"Die Aktie stieg um einundzwanzig Prozent.", {"change 0.21 percent up"}},
                    {"Die Aktie stieg um ein Prozent.", {"change 0.01 percent up"}},
                    {"Die Aktie stieg um ein halbes Prozent.", {"change 0.005 percent up"}},
                    {"Die Aktie stieg um anderthalb Prozent.", {"change 0.015 percent up"}},
                    {"Die Aktie stieg um zweieinhalb Prozent.", {"change 0.025 percent up"}},
                    {"Die Aktie fiel um ein Drittel.", {"change 0.33333333333333 percent down"}},
                    {"Die Aktie fiel um die H\u00e4lfte.", {"change 0.5 percent down"}},
                    {"Der Kurs verdoppelte sich.", {"change 1 percent up"}},
                    {"Der Kurs halbierte sich.", {"change 0.5 percent down"}}},
                   "de");
    expectReadings(
        {{"The stock fell twenty-one percent.", {"change 0.21 percent down"}},
         {"The stock fell half a per cent.", {"change 0.005 percent down"}},
         {"The stock fell three and a half percent.", {"change 0.035 percent down"}},
         {"The index lost a hundred points.", {"change 100 points down"}},
         {"The stock lost two-thirds of its value.", {"change 0.66666666666667 percent down"}},
         {"The stock price tripled.", {"change 2 percent up"}}},
        "en");
}

TEST(NumberForms, MayBeRanges)
{
    expectReadings(
        {{"Die Aktie fiel um zwei bis drei Prozent.", {"change 0.02..0.03 percent down"}},
         {"Die Aktie fiel um 2-3 Prozent.", {"change 0.02..0.03 percent down"}},
         {"Die Aktie stieg von 100 auf 110 Euro.", {"level 100 EUR", "level 110 EUR"}}},
        "de");
    expectReadings({{"The stock fell between 2 and 3 percent.", {"change 0.02..0.03 percent down"}},
                    {"The stock rose $4 to $30.", {"change 4 USD up", "level 30 USD"}},
                    {"Analysts expect revenue of two to three million dollars.",
                     {"amount 2000000..3000000 USD forecast"}}},
                   "en");
}

TEST(NumberForms, TakeTheStyleOfTheOtherNumbersWhereTheirOwnIsOpen)
{
    EXPECT_THAT(readingOf("Der Index stieg um 1.19 Prozent auf 21,140 Punkte.", "de"),
                ElementsAre("change 0.0119 percent up", "level 21140 points"));
}

TEST(NumberForms, AreNoneInDatesTimesAndNames)
{
    for (const char* sentence :
         {"Am 27. Januar 2025 um 12.30 Uhr traf man sich.", "Die Firma wurde 2023 gegr\u00fcndet.",
          "Der Airbus A380 und die Boeing 737 flogen.", "Bayern gewann 3:2 gegen Bremen.",
          "Die Telefonnummer lautet 030 1234567.", "Er ist 47 Jahre alt.",
          "Nach \u00a7 5 ist das erlaubt.", "Eine Aktie kostet einen Euro mehr Geduld."})
        EXPECT_THAT(readingOf(sentence, "de"), IsEmpty()) << sentence;
}

TEST(NumberForms, AreNoneInTheNamesOfInstruments)
{
    EXPECT_TRUE(
        tests::numbersOf("The 500 is a list.", "en", {{"500", InstrumentKind::Index, ""}}).empty());
}

TEST(NumberForms, CountWhatFollows)
{
    EXPECT_THAT(readingOf("DeepSeek habe Zugriff auf 50.000 H100-Chipsysteme.", "de"),
                ElementsAre("count 50000 H100-Chipsysteme"));
}

TEST(NumberForms, SpanHedgeNumberAndUnit)
{
    const auto read = tests::numbersOf("Die Aktie fiel um rund 17 Prozent.", "de");

    ASSERT_EQ(read.size(), 1U);
    EXPECT_EQ(read[0].claim.text, "rund 17 Prozent");
    EXPECT_EQ(read[0].claim.begin, 18U);
    EXPECT_EQ(read[0].claim.end, 33U);
    EXPECT_EQ(read[0].lastToken - read[0].firstToken, 2U);
}

TEST(NumberForms, AreNoneWhereTheyAreExponents)
{
    for (const char* body : {"Nvidia fell 1e400 percent.", "Nvidia fell 1e-400 percent.",
                             "Nvidia fell 1E+2 percent.", "Nvidia fell 1e-2%."})
        EXPECT_TRUE(tests::numbersOf(body, "en").empty()) << body;
    EXPECT_EQ(tests::numbersOf("Die E-10-Aktie fiel um 5 Prozent.", "de").back().claim.value, 0.05);
}

TEST(NumberForms, SayTheUnitOfTheirLastDigit)
{
    const auto step = [](const char* body) {
        return tests::numbersOf(body, "de").at(0).claim.step;
    };

    EXPECT_DOUBLE_EQ(step("Die Aktie fiel um 17 Prozent."), 0.01);
    EXPECT_DOUBLE_EQ(step("Die Aktie fiel um 0,62 Prozent."), 0.0001);
    EXPECT_DOUBLE_EQ(step("Der Index stieg auf 21.414,25 Punkte."), 0.01);
}

TEST(NumberForms, AreRoundUnderAHedgeButNotByMoreThanAShareOfThemselves)
{
    const auto step = [](const char* body) {
        return tests::numbersOf(body, "de").at(0).claim.step;
    };

    EXPECT_DOUBLE_EQ(step("Der B\u00f6rsenwert fiel um rund 600 Milliarden Dollar."), 1e11);
    EXPECT_DOUBLE_EQ(step("Der B\u00f6rsenwert fiel um rund 3 Milliarden Dollar."), 1e9);
    EXPECT_DOUBLE_EQ(step("Der Dax stieg auf rund 22.000 Punkte."), 1000.0);
    EXPECT_DOUBLE_EQ(step("Der Dax stieg auf rund 20.000 Punkte."), 1000.0);
    EXPECT_DOUBLE_EQ(step("Der Dax stieg auf rund 21.414 Punkte."), 1.0);
    EXPECT_DOUBLE_EQ(step("Die Aktie stieg auf rund 3 Euro."), 1.0);
}

TEST(NumberForms, InPerCentAreAsExactAsTheirDigitsUnderAHedge)
{
    const auto step = [](const char* body) {
        return tests::numbersOf(body, "de").at(0).claim.step;
    };

    EXPECT_DOUBLE_EQ(step("Die Aktie fiel um rund 20 Prozent."), 0.01);
    EXPECT_DOUBLE_EQ(step("Die Aktie fiel um bis zu 20 Prozent."), 0.01);
    EXPECT_DOUBLE_EQ(step("Die Aktie fiel um mehr als 0,50 Prozent."), 0.0001);
}

TEST(NumberForms, AreAsExactAsTheirDigitsWhereTheyAreAnEnd)
{
    const auto step = [](const char* body) {
        return tests::numbersOf(body, "de").at(0).claim.step;
    };

    EXPECT_DOUBLE_EQ(step("Der Dax stieg auf knapp 22.000 Punkte."), 1.0);
    EXPECT_DOUBLE_EQ(step("Der Dax verlor bis zu 400 Punkte."), 1.0);
}

TEST(NumberForms, AreReadInTextsOfAnyLengthWithTheirTokens)
{
    for (const char* part : {"9", "1 % ", "Aktie ", "legte 1 ", "auf 1, ", "1.1-", "( 1 ) ", "a ",
                             "one hundred ", "1 bis ", "mehr als ", "\"'"}) {
        std::string body;
        while (body.size() < 200'000)
            body += part;
        const TokenSentence sentence{.span = {0, body.size()}, .tokens = tokensOf(body)};

        for (const char* language : {"de", "en"}) {
            for (const NumberClaim& number : numberClaims(sentence, language)) {
                ASSERT_LE(number.firstToken, number.lastToken) << part;
                ASSERT_LT(number.lastToken, sentence.tokens.size()) << part;
            }
        }
    }
}

} // namespace
