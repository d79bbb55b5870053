#include "tests/core/claims/number_reading.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace core;
using tests::readingOf;
using tests::ReadSentence;
using tests::SubjectCandidate;

namespace {

const std::vector<SubjectCandidate> kNamed{{"Novartis", InstrumentKind::Share, "CHF"},
                                           {"Roche", InstrumentKind::Share, "CHF"},
                                           {"Dax", InstrumentKind::Index, ""},
                                           {"Dow", InstrumentKind::Index, ""},
                                           {"Brent", InstrumentKind::Commodity, "USD"}};

void expectReadings(const std::vector<ReadSentence>& sentences, const std::string& language)
{
    for (const ReadSentence& sentence : sentences)
        EXPECT_EQ(readingOf(sentence.body, language, kNamed), sentence.claims) << sentence.body;
}

TEST(ShapesOfNumbers, SayTheSameMoveInTwoUnits)
{
    const std::vector<std::string> rise{"change 0.009 percent up", "change 312.5 points up",
                                        "level 34500 points"};
    expectReadings({{"The Dow rose 0.9 percent, or 312.5 points, to 34,500.", rise},
                    {"The Dow closed 0.9 percent, or 312.5 points, higher at 34,500.", rise},
                    {"The Dow gained 0.9 percent (312.5 points) to 34,500.", rise}},
                   "en");
    expectReadings(
        {{"Der Dax gewann 0,9 Prozent oder 312,5 Punkte auf 34.500 Z\u00e4hler.", rise},
         {"Der Dax legte 0,9 Prozent beziehungsweise 312,5 Punkte auf 34.500 Punkte zu.", rise}},
        "de");
}

TEST(ShapesOfNumbers, NameTheSideOfALine)
{
    expectReadings(
        {{"Der Dax fiel unter die Marke von 18.000 Punkten.", {"level 18000 points less_than"}},
         {"Brent kletterte \u00fcber die runde Marke von 80 US-$.", {"level 80 USD more_than"}}},
        "de");
    expectReadings({{"Brent dropped below the key $80 mark.", {"level 80 USD less_than"}},
                    {"The Dow broke through the 40,000 level.", {"level 40000 points"}}},
                   "en");
}

TEST(ShapesOfNumbers, AreNoTimesOfDay)
{
    expectReadings({{"Brent fell 2.1 per cent by 07:05 GMT (02:05 ET) to $71.20.",
                     {"change 0.021 percent down", "level 71.2 USD"}}},
                   "en");
}

TEST(ShapesOfNumbers, AreRatesOfPairs)
{
    expectReadings(
        {{"Sterling lost 0.4% against the dollar to 1.262 and gained 0.2% versus the euro to "
          "1.164.",
          {"change 0.004 percent down", "level 1.262 USD", "change 0.002 percent up",
           "level 1.164 EUR"}},
         {"The dollar rose 0.3 percent against the yen to 151.30.",
          {"change 0.003 percent up", "level 151.3 JPY"}},
         {"The dollar slipped against the euro to 1.0845.", {"level 1.0845 USD"}}},
        "en");
    expectReadings({{"Zum Franken wurde der Euro mit 0,9567 gehandelt.", {"level 0.9567 CHF"}},
                    {"Der Euro stieg am Mittag auf 1,0845.", {"level 1.0845 USD"}}},
                   "de");
}

TEST(ShapesOfNumbers, AreYieldsOfBonds)
{
    expectReadings(
        {{"The 10-year note hit 4.5%.", {"level 0.045 percent"}},
         {"The 10-year Treasury yield is up to 4.66% from 4.57%.",
          {"level 0.0466 percent", "level 0.0457 percent"}},
         {"The 30-year rate went above the 4% threshold.", {"level 0.04 percent more_than"}}},
        "en");
    expectReadings({{"Zehnj\u00e4hrige Bundesanleihen rentierten bei 2,34 Prozent.",
                     {"level 0.0234 percent"}}},
                   "de");
}

TEST(ShapesOfNumbers, BelongToNounsThatDoNotMove)
{
    expectReadings(
        {{"Shares fell as futures showed a 60% probability of a cut.", {"amount 0.6 percent"}},
         {"The stock rose after it bought a 30% holding.", {"amount 0.3 percent"}},
         {"The Dow extended a 3% slide.", {"change 0.03 percent down"}}},
        "en");
}

TEST(ShapesOfNumbers, AreOfWhatStandsBeforeTheirClauseOrBracket)
{
    expectReadings({{"Brent traded at $80.10 a barrel, down $2 on heavy volume.",
                     {"level 80.1 USD", "change 2 USD down"}}},
                   "en");
    expectReadings({{"Auf den Markt lasteten Abgaben bei Roche (-1,7 Prozent).",
                     {"change 0.017 percent down"}},
                    {"Der Kurs stieg von gut 310 auf rund 350 Dollar.",
                     {"level 310 USD more_than", "level 350 USD about"}}},
                   "de");
}

TEST(ShapesOfNumbers, AreComparedWithTheDayBefore)
{
    expectReadings({{"Das waren 31 Cent mehr als am Freitag.", {"change 0.31 EUR up"}},
                    {"Das sind 45 Cent weniger als die Firma braucht.", {"amount 0.45 EUR"}}},
                   "de");
}

TEST(ShapesOfNumbers, AreOfNamesThatNobodyKnows)
{
    expectReadings({{"Snapdeal plunged 43% to $12.79 after it warned of weak sales.",
                     {"change 0.43 percent down", "level 12.79 USD"}},
                    {"The fare climbed 5% to $12.", {"amount 0.05 percent", "amount 12 USD"}}},
                   "en");
}

TEST(ShapesOfNumbers, AreOfCompaniesWithoutAName)
{
    expectReadings({{"Der Autobauer verlor 3,4 Prozent auf 45,60 Euro.",
                     {"change 0.034 percent down", "level 45.6 EUR"}},
                    {"Die Miete stieg um 3,4 Prozent auf 900 Euro.",
                     {"amount 0.034 percent", "amount 900 EUR"}},
                    {"Pixelpark gewannen 3,4 Prozent.", {"change 0.034 percent up"}},
                    {"Asylantr\u00e4ge stiegen um 3,4 Prozent.", {"amount 0.034 percent"}}},
                   "de");
    expectReadings(
        {{"The carmaker fell 3.4% to $45.60.", {"change 0.034 percent down", "level 45.6 USD"}}},
        "en");
}

TEST(ShapesOfNumbers, AreNoResultsOfAShare)
{
    expectReadings({{"Analysten rechneten mit einem Gewinn von 1,20 Euro je Aktie.",
                     {"amount 1.2 EUR forecast"}}},
                   "de");
    expectReadings({{"Analysts had expected a loss of 23 cents a share.", {"amount 0.23 USD"}}},
                   "en");
}

TEST(ShapesOfNumbers, AreOfTheSentenceAroundARelativeClause)
{
    expectReadings(
        {{"The stock, which moves with sales, fell 3 percent.", {"change 0.03 percent down"}}},
        "en");
}

TEST(ShapesOfNumbers, ShareTheirMagnitude)
{
    expectReadings({{"Der B\u00f6rsenwert stieg von 10 auf 80 Millionen Euro.",
                     {"market_value 10000000 EUR", "market_value 80000000 EUR"}}},
                   "de");
}

TEST(ShapesOfNumbers, MayTouchTheirCurrency)
{
    expectReadings(
        {{"Brent was quoted at USD71.45 a barrel, up from USD70.90 on Monday.",
          {"level 71.45 USD", "level 70.9 USD"}},
         {"Novartis paid EUR3.4 billion.", {"amount 3400000000 EUR"}},
         {"The H100 and the ABC12 sold well.", {}},
         {"Pinewood put on 34p to \u00a315.67.", {"change 0.34 GBP up", "level 15.67 GBP"}}},
        "en");
}

TEST(ShapesOfNumbers, LeadOnBeforeAnAdverb)
{
    expectReadings({{"F\u00fcr die Titel ging es um 5,4 Prozent auf 12,34 Franken bergauf.",
                     {"change 0.054 percent up", "level 12.34 CHF"}}},
                   "de");
}

} // namespace
