#include "core/claims/claim_reader.h"

#include "core/base/unicode.h"
#include "tests/core/claims/claim_reading.h"

#include <gtest/gtest.h>

#include <string>

using namespace core;
using tests::Example;

namespace {

struct HolderOfAStatement : testing::TestWithParam<Example> { };

TEST_P(HolderOfAStatement, IsWhoSaysSo)
{
    const auto& [language, text, expected] = GetParam();
    const auto claims = tests::claimsOf(text, language);

    ASSERT_FALSE(claims.empty()) << text;
    EXPECT_EQ(claims.back().holder, expected) << text;
}

INSTANTIATE_TEST_SUITE_P(
    , HolderOfAStatement,
    testing::Values(
        Example{"de", "Man brauche 5 Millionen Dollar, sagte Max Muster.", "Max Muster"},
        Example{"de", "Max Muster sagte, man brauche 5 Millionen Dollar.", "Max Muster"},
        Example{"de",
                "Das sagte der Chef der Firma Foobar, Max Muster, und nannte 5 Millionen "
                "Dollar.",
                "Max Muster"},
        Example{"de", "Laut Foobar sind es 5 Millionen Dollar.", "Foobar"},
        Example{"de", "Das kostet 5 Millionen Dollar, so Analystin Erika Muster.", "Erika Muster"},
        Example{"de", "Foobar will mit 5 Millionen Dollar ausgekommen sein und viel gelernt haben.",
                "Foobar"},
        Example{"de", "Max Muster kam. «Es kostet 5 Millionen Dollar», sagte Muster.",
                "Max Muster"},
        Example{"de", "Nvidia verlor 3 Prozent.", ""},
        Example{"en", "It cost 5 million dollars, said John Doe.", "John Doe"},
        Example{"en", "John Doe said it cost 5 million dollars.", "John Doe"},
        Example{"en", "According to Foobar Research, it cost 5 million dollars.",
                "Foobar Research"}));

TEST(ReadClaims, QuotesTheTextExactly)
{
    const std::string body = "Größer: Nvidia «verlor» am Montag 17 Prozent auf 118,42 Dollar – "
                             "SAP\u00a0gab 3\u00a0Prozent nach.\n\nDer Dax fiel um 2 Prozent.";
    const CodePointIndex index(body);

    for (const Claim& claim : tests::claimsOf(body)) {
        EXPECT_EQ(index.slice(claim.begin, claim.end), claim.text);
        EXPECT_LE(claim.sentence.begin, claim.begin);
        EXPECT_GE(claim.sentence.end, claim.end);
    }
}

TEST(ReadClaims, PairsAChangeWithItsLevelThroughTheWholeList)
{
    const auto claims = tests::claimsOf("SAP verlor 3 Prozent. Der Dax stieg um 2 Prozent auf "
                                        "21.414 Punkte.");

    ASSERT_EQ(claims.size(), 3U);
    EXPECT_FALSE(claims[0].partner);
    EXPECT_EQ(claims[1].partner, 2U);
    EXPECT_EQ(claims[2].partner, 1U);
}

TEST(ReadClaims, SaysOfAllStatementsOfADayThatTheMarketWasOpen)
{
    const auto claims =
        tests::claimsOf("Der Dax stieg am Dienstag bis zum Mittag um 2 Prozent. SAP "
                        "legte am Dienstag 6 Prozent zu.");

    ASSERT_EQ(claims.size(), 2U);
    EXPECT_TRUE(claims[1].duringSession);
}

TEST(ReadClaims, TakesTheOnlyInstrumentOfTheArticleWhereASentenceNamesNothing)
{
    const auto subjects = [](const std::string& title, const std::string& body) {
        const auto claims =
            tests::claimsOf(Article{.title = title, .body = body, .language = "de"});
        return claims.empty() || !claims.back().subject ? 0 : 1;
    };

    EXPECT_EQ(subjects("Dax am Morgen", "fiel um 1,19 Prozent auf 21.140,30 Punkte"), 1);
    EXPECT_EQ(subjects("Dax und SAP am Morgen", "fiel um 1,19 Prozent auf 211,30 Euro"), 0);
    EXPECT_EQ(subjects("Dax am Morgen", "Technologiewerte fielen um 3 Prozent."), 0);
}

TEST(ReadClaims, FindsNothingInAnArticleWithoutText)
{
    EXPECT_TRUE(tests::claimsOf(Article{}).empty());
}

/// A text of about `size` bytes that repeats `part`.
std::string repeated(const std::string& part, std::size_t size)
{
    std::string text;
    while (text.size() < size)
        text += part;
    return text;
}

struct HostileText : testing::TestWithParam<const char*> { };

TEST_P(HostileText, IsReadToItsEndAndQuotedExactly)
{
    const std::string text = repeated(GetParam(), 100'000);

    const std::vector<Claim> claims = tests::claimsOf(text, "");

    const CodePointIndex index(text);
    for (const Claim& claim : claims) {
        ASSERT_LT(claim.begin, claim.end);
        ASSERT_EQ(claim.text, index.slice(claim.begin, claim.end));
    }
}

INSTANTIATE_TEST_SUITE_P(
    , HostileText,
    testing::Values("Nvidia 3 Prozent ", "Nvidia, SAP und die Aktie 3 Prozent ",
                    "(am Montag 3 Prozent ", "beide Aktien 3 Prozent am Vortag ",
                    "sagte Foo Bar 3 Prozent, ", "der von ", "A-B & ", "«will 5 Millionen Dollar ",
                    "die Aktie 3 Prozent, ", "\"", "(", "[«", "3 % (", "Nvidia 3 % \"",
                    "sagte Foo. 5 Millionen Dollar ", "will 3 Prozent "));

TEST(ReadClaims, FindTheirHolderInATextThatNamesMany)
{
    const auto claims = tests::claimsOf(
        repeated("Man braucht 5 Millionen Dollar, sagte Foobar.\n\n", 100'000), "de");

    ASSERT_GT(claims.size(), 1000U);
    EXPECT_EQ(claims.back().holder, "Foobar");
}

TEST(ReadClaims, DoNotSayWhenThePriceWasThatAMoveBeganFrom)
{
    const auto claims =
        tests::claimsOf("Nvidia fiel am Montag von 142,62 auf 118,42 Dollar.", "de");

    ASSERT_EQ(claims.size(), 2U);
    EXPECT_EQ(claims[0].day.kind, DayReference::Kind::Date);
    EXPECT_FALSE(claims[0].day.day || claims[0].day.month);
    EXPECT_EQ(claims[1].day.kind, DayReference::Kind::Weekday);
}

} // namespace
