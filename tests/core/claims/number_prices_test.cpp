#include "tests/core/claims/number_reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace core;
using testing::ElementsAre;
using tests::readingOf;
using tests::ReadSentence;
using tests::SubjectCandidate;

namespace {

/// The companies and indices that these sentences name.
const std::vector<SubjectCandidate> kNamed{
    {"Nvidia", InstrumentKind::Share, "USD"},  {"Puma", InstrumentKind::Share, "EUR"},
    {"Adidas", InstrumentKind::Share, "EUR"},  {"Dax", InstrumentKind::Index, ""},
    {"Dow", InstrumentKind::Index, ""},        {"Brent", InstrumentKind::Commodity, "USD"},
    {"Bitcoin", InstrumentKind::Crypto, "USD"}};

void expectReadings(const std::vector<ReadSentence>& sentences, const std::string& language)
{
    for (const ReadSentence& sentence : sentences)
        EXPECT_EQ(readingOf(sentence.body, language, kNamed), sentence.claims) << sentence.body;
}

TEST(PriceNumbers, MoveAsGermanVerbsAndNounsSay)
{
    expectReadings(
        {{"Nvidia fiel um 5 Prozent.", {"change 0.05 percent down"}},
         {"Der Dax legte bis zum Abend, wie H\u00e4ndler sagten, 2 Prozent zu.",
          {"change 0.02 percent up"}},
         {"Das Papier brach am Montag um 17 Prozent ein.", {"change 0.17 percent down"}},
         {"W\u00e4hrend Adidas um 2 Prozent stieg, verlor Puma 3 Prozent.",
          {"change 0.02 percent up", "change 0.03 percent down"}},
         {"Nvidia notierte 1,5 Prozent im Minus.", {"change 0.015 percent down"}},
         {"Adidas (plus 1,3 Prozent) und Puma (-3,2 %) fielen auf.",
          {"change 0.013 percent up", "change 0.032 percent down"}},
         {"F\u00fcr Adidas ging es um 4 Prozent nach unten.", {"change 0.04 percent down"}},
         {"Mit einem Abschlag von 3 Prozent war Puma Schlusslicht.", {"change 0.03 percent down"}},
         {"Rund 300 Punkte hat der Dax verloren.", {"change 300 points down about"}},
         {"Die Aktie notierte 90 Cent unter dem Schlusskurs.", {"change 0.9 EUR down"}}},
        "de");
}

TEST(PriceNumbers, MoveAsEnglishVerbsAndNounsSay)
{
    expectReadings({{"Nvidia slumped 17 percent.", {"change 0.17 percent down"}},
                    {"The Dow gained 2% and Brent lost 3%.",
                     {"change 0.02 percent up", "change 0.03 percent down"}},
                    {"The stock's 15 percent slide went on.", {"change 0.15 percent down"}},
                    {"Brent was down 64 cents, or 1.5 percent, at $81.25.",
                     {"change 0.64 USD down", "change 0.015 percent down", "level 81.25 USD"}},
                    {"The shares put on 4 percent.", {"change 0.04 percent up"}},
                    {"The shares gave up 4 percent.", {"change 0.04 percent down"}},
                    {"Nvidia opened $4 below Friday's close.", {"change 4 USD down"}}},
                   "en");
}

TEST(PriceNumbers, StandOnLevels)
{
    expectReadings(
        {{"Der Dax schloss bei 21.282 Punkten.", {"level 21282 points"}},
         {"Ein Fass Brent kostete 60 Dollar.", {"level 60 USD"}},
         {"Der Dax fiel unter 18.000 Punkte.", {"level 18000 points less_than"}},
         {"Dax 18.325,10 (+0,42 %)", {"level 18325.1 points", "change 0.0042 percent up"}},
         {"Der Euro kostete am Mittag 1,0832 Dollar.", {"level 1.0832 USD"}},
         {"Die Rendite zehnj\u00e4hriger Bundesanleihen stieg auf 2,5 Prozent.",
          {"level 0.025 percent"}}},
        "de");
    expectReadings(
        {{"Nvidia closed at $118.42.", {"level 118.42 USD"}},
         {"Nvidia fell from 142.62 to 118.42.", {"level 142.62 USD", "level 118.42 USD"}},
         {"Bitcoin trades above $60,000.", {"level 60000 USD more_than"}},
         {"The yen weakened to 151.30 per dollar.", {"level 151.3 JPY"}}},
        "en");
}

TEST(PriceNumbers, AreLevelsThatAPriceReached)
{
    expectReadings(
        {{"Der Dax fiel bis auf 21.082 Punkte.", {"level 21082 points up_to"}},
         {"Der Dax rutschte bis auf rund 21.082 Punkte ab.", {"level 21082 points about"}},
         {"Der Dax verlor bis zu 400 Punkte.", {"change 400 points down up_to"}}},
        "de");
    expectReadings({{"Nvidia fell to as low as $116.70.", {"level 116.7 USD up_to"}}}, "en");
}

TEST(PriceNumbers, MarkTheLevelThatAMovementBeganFrom)
{
    const auto read = tests::numbersOf("Die Aktie stieg von 100 auf 110 Euro.", "de");

    ASSERT_EQ(read.size(), 2U);
    EXPECT_TRUE(read[0].isBase);
    EXPECT_FALSE(read[1].isBase);
}

TEST(PriceNumbers, MarkTheDistanceFromAnotherPrice)
{
    EXPECT_TRUE(tests::numbersOf("Die Aktie steht 22 Prozent unter ihrem Rekordhoch.", "de")
                    .at(0)
                    .isDistance);
    EXPECT_FALSE(tests::numbersOf("Die Aktie notierte 2 Prozent unter dem Schlusskurs.", "de")
                     .at(0)
                     .isDistance);
}

TEST(PriceNumbers, AreMarketValues)
{
    expectReadings(
        {{"Der B\u00f6rsenwert brach um fast 600 Milliarden Dollar ein.",
          {"market_value 600000000000 USD down almost"}},
         {"An der B\u00f6rse ist der Konzern 50 Milliarden Euro wert.",
          {"market_value 50000000000 EUR"}},
         {"Der Marktwert des St\u00fcrmers liegt bei 60 Millionen Euro.", {"amount 60000000 EUR"}}},
        "de");
    expectReadings(
        {{"The rout wiped $589 billion off its market value.",
          {"market_value 589000000000 USD down"}},
         {"The market value of Nvidia shrank by $593 billion.",
          {"market_value 593000000000 USD down"}},
         {"Nvidia's market value fell by $593 billion.", {"market_value 593000000000 USD down"}}},
        "en");
}

TEST(PriceNumbers, AreNoneBesideWhatHasNoPrice)
{
    for (const char* body :
         {"Der Umsatz von Nvidia stieg um 5 Prozent.", "Nvidia steigerte den Gewinn um 5 Prozent.",
          "Nvidia hat 5 Prozent der Mitarbeiter entlassen.",
          "Der Gewinn je Aktie stieg um 10 Prozent.", "Die Inflation stieg um 2 Prozent.",
          "Der Ifo-Index fiel um 2 Prozent.", "Er h\u00e4lt 5 Prozent der Aktien.",
          "Mehr als ein Drittel der Verluste ist aufgeholt."}) {
        for (const NumberClaim& read : tests::numbersOf(body, "de", kNamed))
            EXPECT_FALSE(isAboutPrice(read.claim)) << body;
    }
}

TEST(PriceNumbers, AreReadBesideOtherNumbersOfTheirSentence)
{
    expectReadings({{"Der Umsatz stieg um 5 Prozent, die Aktie fiel um 2 Prozent.",
                     {"amount 0.05 percent", "change 0.02 percent down"}},
                    {"Trotz eines Gewinnanstiegs von 20 Prozent sank die Aktie um 3 Prozent.",
                     {"amount 0.2 percent", "change 0.03 percent down"}}},
                   "de");
}

TEST(PriceNumbers, TakeTheSubjectOfTheSentenceBefore)
{
    EXPECT_THAT(readingOf("Sie verlor 5 Prozent.", "de"), ElementsAre("amount 0.05 percent"));
    EXPECT_THAT(readingOf("Sie verlor 5 Prozent.", "de", {}, true),
                ElementsAre("change 0.05 percent down"));
}

TEST(PriceNumbers, PairAChangeWithItsLevel)
{
    const auto read = tests::numbersOf(
        "Der Dax fiel 15,43 Punkte oder 0,64 Prozent auf 2.411,77 Punkte.", "de", kNamed);

    ASSERT_EQ(read.size(), 3U);
    EXPECT_EQ(read[0].claim.partner, 2U);
    EXPECT_EQ(read[1].claim.partner, 2U);
    EXPECT_EQ(read[2].claim.partner, 1U);
}

TEST(PriceNumbers, PairALevelWithTheChangeBehindIt)
{
    const auto read = tests::numbersOf("Nvidia closed at $118.42, down 17 per cent.", "en", kNamed);

    ASSERT_EQ(read.size(), 2U);
    EXPECT_EQ(read[0].claim.partner, 1U);
    EXPECT_EQ(read[1].claim.partner, 0U);
}

TEST(PriceNumbers, AreRecords)
{
    expectReadings(
        {{"Der Dax erreichte ein Rekordhoch von 21.520 Punkten.", {"level 21520 points highest"}},
         {"Mit 11 Prozent verzeichnete die Aktie den gr\u00f6\u00dften Tagesverlust seit 2008.",
          {"change 0.11 percent down largest_loss"}}},
        "de");
    expectReadings({{"The Dow shed 300 points, its biggest one-day loss since 2008.",
                     {"change 300 points down largest_loss"}}},
                   "en");
}

TEST(PriceNumbers, AreRecordsOfTheirOwnPhraseOnly)
{
    expectReadings(
        {{"Der Dax fiel nach dem Rekordhoch auf 21.282 Punkte.", {"level 21282 points"}},
         {"Der Dax verlor 3 Prozent nach dem größten Tagesgewinn seit Mai.",
          {"change 0.03 percent down"}},
         {"Nach dem Rekordhoch von 22.935 Punkten fiel der Dax.", {"level 22935 points highest"}}},
        "de");
    expectReadings({{"In its worst day since March 2020, the Dow lost 12 percent.",
                     {"change 0.12 percent down largest_loss"}},
                    {"After its worst day since March 2020, the Dow gained 9 percent.",
                     {"change 0.09 percent up"}}},
                   "en");
}

TEST(PriceNumbers, AreRecordsOfAllTimeOnlyWhereTheWordsSaySo)
{
    const auto isEver = [](const char* text, const char* language) {
        const auto read = tests::numbersOf(text, language, kNamed);
        EXPECT_NE(read.at(0).claim.superlative, Superlative::None) << text;
        return read.at(0).isRecordEver;
    };

    EXPECT_TRUE(isEver("Der Dax erreichte ein Rekordhoch von 21.520 Punkten.", "de"));
    EXPECT_FALSE(isEver("Der Dax erreichte ein Jahreshoch von 21.520 Punkten.", "de"));
    EXPECT_FALSE(
        isEver("Der Dax schloss bei 21.520 Punkten auf dem höchsten Stand des Jahres.", "de"));
    EXPECT_TRUE(isEver("The Dow hit an all-time high of 40,000 points.", "en"));
    EXPECT_FALSE(isEver("The Dow hit a 52-week high of 40,000 points.", "en"));
    EXPECT_FALSE(
        isEver("The Dow lost 300 points, its biggest one-day loss since the pandemic.", "en"));
    EXPECT_TRUE(isEver("The Dow lost 300 points, its biggest one-day loss ever.", "en"));
}

} // namespace
