#include "tests/core/claims/claim_reading.h"

#include <gtest/gtest.h>

#include <string>

using namespace core;

namespace {

struct Example {
    const char* language = "";
    const char* text = "";
    const char* expected = "";

    friend void PrintTo(const Example& example, std::ostream* out) { *out << example.text; }
};

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
        Example{"en", "Alphabet shares were $4 below Friday's close.", "-"}));

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

} // namespace
