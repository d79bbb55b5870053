#include "tests/core/claims/number_reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace core;
using tests::readingOf;
using tests::ReadSentence;
using tests::SubjectCandidate;

namespace {

const std::vector<SubjectCandidate> kNamed{{"Nvidia", InstrumentKind::Share, "USD"},
                                           {"Boeing", InstrumentKind::Share, "USD"},
                                           {"Dax", InstrumentKind::Index, ""},
                                           {"MDax", InstrumentKind::Index, ""},
                                           {"Dow", InstrumentKind::Index, ""}};

void expectReadings(const std::vector<ReadSentence>& sentences, const std::string& language)
{
    for (const ReadSentence& sentence : sentences)
        EXPECT_EQ(readingOf(sentence.body, language, kNamed), sentence.claims) << sentence.body;
}

TEST(WordingOfNumbers, LeadsToLevels)
{
    expectReadings({{"The Dow ended the day 12 points higher, near 38,611.",
                     {"change 12 points up", "level 38611 points about"}},
                    {"The Dow fell 25 points to 24,811 - its lowest close since May.",
                     {"change 25 points down", "level 24811 points lowest"}},
                    {"KEEPING SCORE: The Dow index fell 25 points.", {"change 25 points down"}},
                    {"Nvidia crossed the $600 mark.", {"level 600 USD"}},
                    {"Crude oil could reach $95 a barrel.", {"level 95 USD forecast"}},
                    {"Oil steadied around the $70-a-barrel level.", {"level 70 USD about"}},
                    {"Nvidia shares opened at $62.10, above Monday's close of $60.55.",
                     {"level 62.1 USD", "level 60.55 USD"}},
                    {"The dollar gained 0.4% on the yen to 150.2150.",
                     {"change 0.004 percent up", "level 150.215 JPY"}},
                    {"The pound slipped, while versus the euro it lost 0.3% to 1.155.",
                     {"change 0.003 percent down", "level 1.155 EUR"}}},
                   "en");
    expectReadings(
        {{"Der Dax wurde mit 9.311,50 Punkten berechnet.", {"level 9311.5 points"}},
         {"Seit dem Rekordhoch im Mai von 8.000 Punkten hat der Dax 5 Prozent verloren.",
          {"level 8000 points", "change 0.05 percent down"}},
         {"Die H\u00f6chstst\u00e4nde lagen bei 8.000 Punkten beim Dax und 9.000 Punkten beim "
          "MDax.",
          {"level 8000 points highest", "level 9000 points"}},
         {"Die Aktien notierten mit 12,50 Euro etwas h\u00f6her.", {"level 12.5 EUR"}},
         {"Das \u00d6l fiel von 90 Dollar laufend bis auf 40 Dollar.",
          {"level 90 USD", "level 40 USD"}},
         {"Die EZB setzte den Euro auf 0,85 (0,86) Pfund, 121,19 (121,20) Yen fest.",
          {"level 0.85 GBP", "level 0.86 GBP", "level 121.19 JPY", "level 121.2 JPY"}},
         {"Im S\u00fcden rentierten Anleihen mit 4,1 Prozent, im Norden mit 2,2 Prozent.",
          {"level 0.041 percent", "level 0.022 percent"}}},
        "de");
}

TEST(WordingOfNumbers, SaysHowFarAPriceMoved)
{
    expectReadings(
        {{"The Dow pared its decline to 118 points.", {"change 118 points down"}},
         {"The rupee closed two paise lower against the dollar.", {"change 0.02 INR down"}},
         {"An index closes at least 10% below its peak.", {"change 0.1 percent down more_than"}},
         {"Boeing slumped Tuesday as much as 9% after sales were weak.",
          {"change 0.09 percent down up_to"}},
         {"The stock gave back gains of as much as 4% to stand 1% lower.",
          {"change 0.04 percent up up_to", "change 0.01 percent down"}},
         {"For the week, it gained around 3%.", {"change 0.03 percent up about"}},
         {"They had climbed 8% since the rally began.", {"change 0.08 percent up"}}},
        "en");
    expectReadings(
        {{"Der Leitindex d\u00e4mmte das Minus auf 40 Punkte ein.", {"change 40 points down"}},
         {"Der Kupferpreis legte stark zu um mehr als 3 Prozent.",
          {"change 0.03 percent up more_than"}},
         {"Nvidia waren zum Handelsschluss 5 Prozent teurer und kosteten 13,95 Euro.",
          {"change 0.05 percent up", "level 13.95 EUR"}},
         {"Auf Monatssicht summiert sich der Verlust auf 2,5 Prozent.",
          {"change 0.025 percent down"}},
         {"Das Plus seit Jahresbeginn betr\u00e4gt 9 Prozent.", {"change 0.09 percent up"}},
         {"Das entspricht einem Minus von 0,12 Prozent.", {"change 0.0012 percent down"}}},
        "de");
}

TEST(WordingOfNumbers, SaysWhatMarketsGainedAndLost)
{
    expectReadings({{"That wiped about $90 billion off the value of the carmaker.",
                     {"market_value 90000000000 USD down about"}},
                    {"The crypto market cap shrank, having dropped below $2.5 trillion.",
                     {"market_value 2500000000000 USD less_than"}},
                    {"At Monday's close, the company was worth $48 billion.",
                     {"market_value 48000000000 USD"}}},
                   "en");
    expectReadings(
        {{"An den B\u00f6rsen wurden 300 Milliarden Dollar vernichtet.",
          {"market_value 300000000000 USD down"}},
         {"Von den 50 Mrd. Euro, die der Dax an B\u00f6rsenwert gewann, blieb wenig.",
          {"market_value 50000000000 EUR up"}},
         {"Der Kryptomarkt verlor 40 Prozent seines Gesamtwerts.", {"change 0.4 percent down"}}},
        "de");
}

TEST(WordingOfNumbers, NamesTargetsThatWereReplaced)
{
    expectReadings(
        {{"The broker raised its price target to $800 from an earlier $530.",
          {"level 800 USD forecast", "level 530 USD forecast"}},
         {"One broker rates the stock a buy with a $140 target.", {"level 140 USD forecast"}}},
        "en");
    expectReadings(
        {{"Die Bank ist mit 37 Franken am optimistischsten.", {"level 37 CHF forecast"}}}, "de");
}

TEST(WordingOfNumbers, IsOfOtherThings)
{
    const auto prices = [](const char* body, const char* language) {
        std::vector<std::string> found;
        for (const std::string& text : readingOf(body, language, kNamed)) {
            if (!text.starts_with("amount") && !text.starts_with("count"))
                found.push_back(text);
        }
        return found;
    };

    EXPECT_THAT(prices("The firm crossed the $100 million mark in sales.", "en"),
                testing::IsEmpty());
    EXPECT_THAT(prices("They have fallen 12% since last year, the ministry said.", "en"),
                testing::IsEmpty());
    EXPECT_THAT(prices("Attendance dropped Tuesday by 10%.", "en"), testing::IsEmpty());
    EXPECT_THAT(prices("The fire destroyed $2 billion of inventory.", "en"), testing::IsEmpty());
    EXPECT_THAT(prices("Total value locked on the network is down 12.7%.", "en"),
                testing::IsEmpty());
    EXPECT_THAT(prices("Sein Marktwert stieg von 20 auf 30 Millionen Euro.", "de"),
                testing::IsEmpty());
    EXPECT_THAT(prices("Die Preise f\u00fcr Heiz\u00f6l stiegen um 8 Prozent, Erdgas blieb "
                       "billig.",
                       "de"),
                testing::IsEmpty());
    EXPECT_THAT(prices("Mit einem Plus von 3,41 Prozent wuchs die Stadt am meisten.", "de"),
                testing::IsEmpty());
    EXPECT_THAT(prices("Seit Jahresbeginn wuchs das Plus der Zulassungen um 12 Prozent.", "de"),
                testing::IsEmpty());
    EXPECT_THAT(prices("Der Index der Erzeugerpreise sank um 1,1 Prozent.", "de"),
                testing::IsEmpty());
    EXPECT_THAT(prices("Die Fahrkarten wurden 5 Prozent teurer und kosten 49 Euro.", "de"),
                testing::IsEmpty());
}

} // namespace
