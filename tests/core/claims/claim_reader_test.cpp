#include "core/claims/claim_reader.h"

#include "tests/core/claims/claim_reading.h"

#include <gtest/gtest.h>

#include <string>

using namespace core;

namespace {

struct Example {
    const char* language = "";
    const char* text = "";
    const char* expected = "";
};

struct SubjectOfAStatement : testing::TestWithParam<Example> { };

TEST_P(SubjectOfAStatement, IsFoundOrLeftOpen)
{
    const auto& [language, text, expected] = GetParam();

    EXPECT_EQ(tests::subjectsOf(text, language), expected) << text;
}

INSTANTIATE_TEST_SUITE_P(
    German, SubjectOfAStatement,
    testing::Values(
        Example{"de", "Nvidia verlor am Montag 17 Prozent.", "NVDA"},
        Example{"de", "Um 17 Prozent fiel Nvidia am Montag.", "NVDA"},
        Example{"de", "Die Aktie von Nvidia fiel um 17 Prozent.", "NVDA"},
        Example{"de", "Die Nvidia-Aktie fiel um 17 Prozent.", "NVDA"},
        Example{"de", "Nvidias Börsenwert fiel um 600 Milliarden Dollar.", "NVDA"},
        Example{"de", "Die Aktie des Softwarekonzerns SAP gab um 3 Prozent nach.", "SAP"},
        Example{"de", "Der Chipkonzern Nvidia verlor 17 Prozent.", "NVDA"},
        Example{"de", "Der Dax stieg um 2 Prozent auf 21.414 Punkte.", "DAX DAX"},
        Example{"de", "Die Papiere von SAP gaben 3 Prozent nach, die von Siemens 2 Prozent.",
                "SAP SIE"},
        Example{"de", "SAP und Siemens verloren 3 und 4 Prozent.", "SAP SIE"},
        Example{"de", "Papiere von SAP und Siemens verloren jeweils 3 Prozent.", "SAP SIE"},
        Example{"de", "Nvidia (minus 17 Prozent) und SAP (minus 2 Prozent) verloren.", "NVDA SAP"},
        Example{"de", "Nvidia legte Zahlen vor. Die Aktie stieg um 3 Prozent.", "NVDA"},
        Example{"de", "Nvidia legte Zahlen vor. Am Dienstag stieg der Chipspezialist um 3 Prozent.",
                "NVDA"},
        Example{"de", "Der Dax erholte sich. Das Börsenbarometer stieg um 3 Prozent.", "DAX"},
        Example{"de", "Nvidia und SAP legten Zahlen vor. Die Aktie stieg um 3 Prozent.", "-"},
        Example{"de", "Nvidia und SAP legten Zahlen vor. Beide Aktien stiegen um 3 Prozent.",
                "NVDA SAP"},
        Example{"de", "Nvidia legte Zahlen vor. Die Aktie von Foobar fiel um 3 Prozent.", "-"},
        Example{"de", "Nvidia legte Zahlen vor. Die Foobar-Aktie fiel um 3 Prozent.", "-"},
        Example{"de", "Nvidia legte Zahlen vor. Foobar fiel um 3 Prozent.", "-"},
        Example{"de", "Nvidia legte Zahlen vor, und Foobar verlor 3 Prozent.", "-"},
        Example{"de", "Nvidia fiel. Der Chipkonzern Foobar verlor 3 Prozent.", "-"},
        Example{"de", "Nvidia fiel. Technologiewerte verloren 3 Prozent.", "-"},
        Example{"de", "Nvidia fiel. Der Gesamtmarkt verlor 3 Prozent.", "-"},
        Example{"de", "Im Dax verlor SAP 3 Prozent.", "SAP"},
        Example{"de", "Der Dax-Konzern SAP verlor 3 Prozent.", "SAP"},
        Example{"de", "Größter Verlierer im Dax war SAP mit einem Minus von 3 Prozent.", "SAP"},
        Example{"de", "Wie Nvidia verlor SAP 3 Prozent.", "SAP"},
        Example{"de", "Der Nvidia-Rivale AMD verlor 3 Prozent.", "AMD"},
        Example{"de", "Analysten von Goldman Sachs sehen Nvidia 3 Prozent im Minus.", "NVDA"},
        Example{"de", "Der Leitindex in Wien verlor 3 Prozent. Der Dax fiel.", "-"},
        Example{"de",
                "Siemens Energy, mit einem Minus von rund 18 Prozent einer der Verlierer am "
                "Montag, legte am Dienstag um über sechs Prozent zu.",
                "ENR ENR"},
        Example{"de", "Für Intel ging es um 3 Prozent bergab.", "INTC"}));

INSTANTIATE_TEST_SUITE_P(
    English, SubjectOfAStatement,
    testing::Values(
        Example{"en", "Nvidia fell 17 percent on Monday.", "NVDA"},
        Example{"en", "Shares of Nvidia fell 17 percent.", "NVDA"},
        Example{"en", "Nvidia's shares fell 17 percent, closing at $118.42.", "NVDA NVDA"},
        Example{"en", "Shares in the chipmaker Nvidia fell 17 percent.", "NVDA"},
        Example{"en", "Nvidia reported results. Its shares rose 3 percent.", "NVDA"},
        Example{"en", "Nvidia reported results. The stock rose 3 percent.", "NVDA"},
        Example{"en", "The Nasdaq 100 fell. The index lost 3 percent.", "NDX"},
        Example{"en", "Nvidia reported results. Foobar shares rose 3 percent.", "-"},
        Example{"en", "Nvidia reported results. Shares of Foobar rose 3 percent.", "-"},
        Example{"en", "Nvidia reported results. Foobar Corp rose 3 percent.", "-"},
        Example{"en", "Nvidia fell. Tech stocks lost 3 percent.", "-"},
        Example{"en", "Nvidia rival AMD fell 3 percent.", "AMD"},
        Example{"en", "Unlike Nvidia, AMD fell 3 percent.", "AMD"},
        Example{"en", "Nvidia fell 3 percent, while Foobar lost 2 percent.", "NVDA -"},
        Example{"en", "Nvidia fell 3 percent and closed at $118.42.", "NVDA NVDA"},
        Example{"en", "Losers included Boeing (down 2 percent) and Intel (3 percent).", "BA INTC"},
        Example{"en", "Nvidia and AMD fell 3 percent and 4 percent, respectively.", "NVDA AMD"}));

struct DayOfAStatement : testing::TestWithParam<Example> { };

TEST_P(DayOfAStatement, IsThatOfItsClauseOrOfWhatWasSaidBefore)
{
    const auto& [language, text, expected] = GetParam();

    EXPECT_EQ(tests::daysOf(text, language), expected) << text;
}

INSTANTIATE_TEST_SUITE_P(
    , DayOfAStatement,
    testing::Values(
        Example{"de", "Nvidia verlor am Montag 17 Prozent.", "am Montag"},
        Example{"de", "Am Montag verlor Nvidia 17 Prozent und am Dienstag 3 Prozent.",
                "Am Montag|am Dienstag"},
        Example{"de", "Am Montag verlor Nvidia, das entspricht einem Minus von 17 Prozent.",
                "Am Montag"},
        Example{"de", "Am Montag fiel Nvidia. Die Aktie verlor 17 Prozent.", "Am Montag"},
        Example{"de",
                "Am Dienstag kam der Dax seinem erst am Freitag erreichten Rekordhoch von "
                "21.520 Punkten nahe.",
                "am Freitag"},
        Example{"de",
                "Am Dienstag kam der Dax nach dem am Freitag erreichten Rekordhoch auf "
                "21.414 Punkte.",
                "Am Dienstag"},
        Example{"de",
                "SAP, mit einem Minus von 18 Prozent Verlierer am Montag, legte am Dienstag "
                "6 Prozent zu.",
                "am Montag|am Dienstag"},
        Example{"de", "SAP, am Montag noch Verlierer, legte um 6 Prozent zu.", "-"},
        Example{"de", "Nachdem SAP am Freitag gefallen war, stieg die Aktie um 6 Prozent.", "-"},
        Example{"de", "SAP stieg um 6 Prozent, nachdem die Aktie am Freitag gefallen war.", "-"},
        Example{"de", "Am Montag fiel Nvidia.\n\nIm Dax verlor SAP 3 Prozent.", "-"},
        Example{"de",
                "Am Dienstag stieg SAP um 3 Prozent. Am Vortag hatte die Aktie 2 Prozent "
                "verloren.",
                "Am Dienstag|Am Vortag"},
        Example{"de", "SAP stieg am Dienstag gegenüber dem Vortag um 3 Prozent.", "am Dienstag"},
        Example{"en", "Nvidia fell 17 percent on Monday.", "on Monday"},
        Example{"en", "Nvidia rose 3 percent on Tuesday after falling 17 percent on Monday.",
                "on Tuesday|on Monday"},
        Example{"en", "Alphabet was $4 below Friday's close.", "-"}));

TEST(DaysOfStatements, AreInTheTitleTheFirstOneOfTheLead)
{
    const auto claims = tests::claimsOf(Article{.title = "Nvidia verliert 17 Prozent",
                                                .body = "Die Börsen fielen am Montag.\n\nMehr.",
                                                .language = "de"});

    ASSERT_EQ(claims.size(), 1U);
    EXPECT_EQ(claims[0].day.text, "am Montag");
}

TEST(DaysOfStatements, CountThePreviousDayFromTheOneThatWasNamed)
{
    const auto claims =
        tests::claimsOf("Am Dienstag stieg SAP. Am Vortag hatte die Aktie 2 Prozent "
                        "verloren.");

    ASSERT_EQ(claims.size(), 1U);
    EXPECT_EQ(claims[0].day.weekday, std::chrono::Tuesday);
    EXPECT_EQ(claims[0].day.sessionsBefore, 1);
}

struct PriceOfAStatement : testing::TestWithParam<Example> { };

TEST_P(PriceOfAStatement, IsTheOneThatItsWordsName)
{
    const auto& [language, text, expected] = GetParam();

    EXPECT_EQ(tests::pointsOf(text, language), expected) << text;
}

INSTANTIATE_TEST_SUITE_P(
    , PriceOfAStatement,
    testing::Values(
        Example{"de", "Der Dax schloss bei 21.282 Punkten.", "close"},
        Example{"de", "Der Dax ging mit 21.282 Punkten aus dem Handel.", "close"},
        Example{"de", "SAP eröffnete bei 250 Euro.", "open"},
        Example{"de", "SAP fiel vorbörslich um 3 Prozent.", "pre_market"},
        Example{"de", "SAP fiel nachbörslich um 3 Prozent.", "after_hours"},
        Example{"de", "Das Tagestief des Dax lag bei 21.082 Punkten.", "low"},
        Example{"de", "SAP legte in der Spitze um 3 Prozent zu.", "high"},
        Example{"de", "Zeitweise verlor SAP 3 Prozent.", "low"},
        Example{"de", "Der Dax stieg bis zum Mittag um 1 Prozent auf 21.414 Punkte.",
                "intraday* intraday*"},
        Example{"de", "SAP fiel im frühen Handel um 3 Prozent.", "intraday*"},
        Example{"de", "Der Dax stieg auf ein Rekordhoch von 21.520 Punkten.", "high"},
        Example{"de", "Der Dax schloss auf einem Rekordhoch von 21.520 Punkten.", "close"},
        Example{"de", "SAP fiel am Freitagvormittag um 3 Prozent.", "intraday*"},
        Example{"de", "SAP verlor 3 Prozent.", "unstated"},
        Example{"de", "SAP lag bei 250 Euro und damit 3 Euro unter dem Schlusskurs.",
                "unstated unstated"},
        Example{"en", "Nvidia closed at $118.42.", "close"},
        Example{"en", "Nvidia opened at $124.80.", "open"},
        Example{"en", "Nvidia fell 3 percent in premarket trading.", "pre_market"},
        Example{"en", "Nvidia rose 3 percent after hours.", "after_hours"},
        Example{"en", "Nvidia fell 3 percent in early trading.", "intraday*"},
        Example{"en", "Nvidia was trading at $120.", "intraday*"},
        Example{"en", "Nvidia fell as low as $116.", "low"},
        Example{"en", "Nvidia fell 17 percent, closing at $118.42.", "unstated close"}));

struct SpanOfAChange : testing::TestWithParam<Example> { };

TEST_P(SpanOfAChange, IsWhatItsWordsSay)
{
    const auto& [language, text, expected] = GetParam();

    EXPECT_EQ(tests::spansOf(text, language), expected) << text;
}

INSTANTIATE_TEST_SUITE_P(
    , SpanOfAChange,
    testing::Values(
        Example{"de", "SAP verlor am Montag 3 Prozent.", "day"},
        Example{"de", "SAP verlor in dieser Woche 3 Prozent.", "week"},
        Example{"de", "SAP verlor vergangene Woche 3 Prozent.", "week"},
        Example{"de", "SAP verlor am Freitag vergangener Woche 3 Prozent.", "day"},
        Example{"de", "SAP verlor im Januar 3 Prozent.", "month"},
        Example{"de", "SAP legte seit Jahresbeginn 3 Prozent zu.", "year_to_date"},
        Example{"de", "SAP legte binnen eines Jahres 3 Prozent zu.", "twelve_months"},
        Example{"de", "SAP legte seit Montag 3 Prozent zu.", "since(seit Montag)"},
        Example{"de", "SAP verlor seit dem Hoch 3 Prozent.", "since(seit dem Hoch)"},
        Example{"de", "SAP verlor binnen zwei Jahren 3 Prozent.", "since(binnen zwei Jahren)"},
        Example{"en", "Nvidia has lost 3 percent this year.", "year_to_date"},
        Example{"en", "Nvidia rose 3 percent over the past year.", "twelve_months"},
        Example{"en", "Nvidia lost 3 percent on the week.", "week"},
        Example{"en", "Nvidia has lost 3 percent since Friday.", "since(since Friday)"},
        Example{"en", "Nvidia is 12 percent below its peak, and fell.", "since(below its peak)"}));

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

TEST(ReadClaims, FindsNothingInAnArticleWithoutText)
{
    EXPECT_TRUE(tests::claimsOf(Article{}).empty());
}

struct HostileText : testing::TestWithParam<const char*> { };

TEST_P(HostileText, IsReadInTime)
{
    std::string text;
    while (text.size() < 100'000)
        text += GetParam();

    for (const char* language : {"de", "en", ""})
        static_cast<void>(tests::claimsOf(text, language));
}

INSTANTIATE_TEST_SUITE_P(, HostileText,
                         testing::Values("Nvidia 3 Prozent ",
                                         "Nvidia, SAP und die Aktie 3 Prozent ",
                                         "(am Montag 3 Prozent ",
                                         "beide Aktien 3 Prozent am Vortag ",
                                         "sagte Foo Bar 3 Prozent, ", "der von ", "A-B & ",
                                         "«will 5 Millionen Dollar ", "die Aktie 3 Prozent, "));

} // namespace
