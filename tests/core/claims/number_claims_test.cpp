#include "tests/core/claims/number_reading.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace core;

namespace {

struct HedgedSentence {
    const char* body = "";
    Hedge hedge = Hedge::Exact;
};

TEST(NumberClaims, HaveTheHedgeBesideThem)
{
    for (const auto& [words, hedge] :
         std::vector<HedgedSentence>{{"", Hedge::Exact},
                                     {"rund", Hedge::About},
                                     {"sch\u00e4tzungsweise", Hedge::About},
                                     {"knapp", Hedge::Almost},
                                     {"nahezu", Hedge::Almost},
                                     {"gut", Hedge::MoreThan},
                                     {"\u00fcber", Hedge::MoreThan},
                                     {"deutlich mehr als", Hedge::MoreThan},
                                     {"gut und gerne", Hedge::MoreThan},
                                     {"mindestens", Hedge::MoreThan},
                                     {"weniger als", Hedge::LessThan},
                                     {"nicht mehr als", Hedge::LessThan},
                                     {"h\u00f6chstens", Hedge::LessThan},
                                     {"bis zu", Hedge::UpTo}}) {
        const std::string body = "Die Aktie fiel um " + std::string(words) + " 17 Prozent.";
        const auto read = tests::numbersOf(body, "de");
        ASSERT_EQ(read.size(), 1U) << body;
        EXPECT_EQ(read[0].claim.hedge, hedge) << body;
    }
}

TEST(NumberClaims, HaveTheEnglishHedgeBesideThem)
{
    for (const auto& [words, hedge] : std::vector<HedgedSentence>{{"roughly", Hedge::About},
                                                                  {"some", Hedge::About},
                                                                  {"nearly", Hedge::Almost},
                                                                  {"just under", Hedge::Almost},
                                                                  {"just over", Hedge::MoreThan},
                                                                  {"at least", Hedge::MoreThan},
                                                                  {"no more than", Hedge::LessThan},
                                                                  {"as much as", Hedge::UpTo}}) {
        const std::string body = "The stock fell " + std::string(words) + " 17 percent.";
        const auto read = tests::numbersOf(body, "en");
        ASSERT_EQ(read.size(), 1U) << body;
        EXPECT_EQ(read[0].claim.hedge, hedge) << body;
    }
}

TEST(NumberClaims, HaveTheHedgeOfTheirClauseOutsideTheirSpan)
{
    const auto read =
        tests::numbersOf("In der Spitze fiel die Aktie um 7 Prozent, zuletzt um 5 Prozent.", "de");

    ASSERT_EQ(read.size(), 2U);
    EXPECT_EQ(read[0].claim.hedge, Hedge::UpTo);
    EXPECT_EQ(read[0].claim.text, "7 Prozent");
    EXPECT_EQ(read[1].claim.hedge, Hedge::Exact);
}

struct ModalSentence {
    const char* body = "";
    Modality modality = Modality::Asserted;
};

void expectModality(const std::vector<ModalSentence>& sentences, const std::string& language)
{
    for (const auto& [body, modality] : sentences) {
        const auto read = tests::numbersOf(body, language);
        ASSERT_FALSE(read.empty()) << body;
        EXPECT_EQ(read.back().claim.modality, modality) << body;
    }
}

TEST(NumberClaims, SayWhetherAGermanTextClaimsIt)
{
    expectModality(
        {{"Die Aktie fiel um 5 Prozent.", Modality::Asserted},
         {"Die Aktie fiel nicht zuletzt deshalb um 5 Prozent.", Modality::Asserted},
         {"Die Aktie fiel st\u00e4rker als erwartet um 5 Prozent.", Modality::Asserted},
         {"Die Aktie k\u00f6nnte um 5 Prozent fallen.", Modality::Forecast},
         {"Das Kursziel liegt bei 175 Dollar.", Modality::Forecast},
         {"Der Index steigt auf 20.000 Punkte, erwartet die Bank.", Modality::Forecast},
         {"Falls die Aktie um 5 Prozent f\u00e4llt, wird gekauft.", Modality::Conditional},
         {"Die Aktie fiel nicht um 5 Prozent.", Modality::Negated},
         {"Von einem Kurssturz um 20 Prozent k\u00f6nne keine Rede sein.", Modality::Negated},
         {"Die Aktie fiel um 5 Prozent, das ist nicht passiert.", Modality::Negated},
         {"Der Index schloss nicht, wie gemeldet, 1,5 Prozent im Minus.", Modality::Negated}},
        "de");
}

TEST(NumberClaims, SayWhetherAnEnglishTextClaimsIt)
{
    expectModality({{"The stock fell 5 percent.", Modality::Asserted},
                    {"The stock fell not only 5 percent.", Modality::Asserted},
                    {"The stock fell by no more than 5 percent.", Modality::Asserted},
                    {"The stock would fall 5 percent.", Modality::Forecast},
                    {"Futures pointed to a gain of 5 percent.", Modality::Forecast},
                    {"The bank cut its target for the stock to $150.", Modality::Forecast},
                    {"If the stock falls 5 percent, they buy.", Modality::Conditional},
                    {"The stock did not fall 5 percent.", Modality::Negated},
                    {"The stock never traded above $50.", Modality::Negated}},
                   "en");
}

TEST(NumberClaims, AreReadWithoutALanguage)
{
    EXPECT_EQ(tests::readingOf("Die Aktie fiel um zwei Prozent auf 1.234 Euro.", ""),
              tests::readingOf("Die Aktie fiel um zwei Prozent auf 1.234 Euro.", "de"));
    EXPECT_EQ(tests::readingOf("The stock fell by two percent to $1,234.", ""),
              tests::readingOf("The stock fell by two percent to $1,234.", "en"));
}

TEST(NumberClaims, AreNoneOfAnEmptySentence)
{
    EXPECT_TRUE(numberClaims({}, "de").empty());
}

} // namespace
