#include "tests/core/claims/claim_reading.h"

#include <gtest/gtest.h>

#include <string>

using namespace core;
using tests::Example;

namespace {

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
        Example{"de", "Am Montag verlor SAP 3 Prozent, einen Tag später stieg SAP um 2 Prozent.",
                "Am Montag|einen Tag später"},
        Example{"en", "SAP lost 3 percent on Monday and rose 2 percent the next day.",
                "on Monday|the next day"},
        Example{"en", "The Dax fell from 21,394.93 on Friday to 21,282.18 on Monday.",
                "on Friday|on Monday"},
        Example{"en", "Nvidia fell to $118.42 from $142.62 on Monday.", "on Monday|-"},
        Example{"de",
                "Nach minus 0,5 Prozent am Montag erholte sich der Dax am Dienstag und schloss "
                "0,7 Prozent fester.",
                "am Montag|am Dienstag"},
        Example{"de", "SAP verbuchte 2024 ein Plus von 3 Prozent.", "2024"},
        Example{"de", "Im Börsenjahr 2024 gewann SAP 3 Prozent.", "Im Börsenjahr 2024"},
        Example{"en", "Alphabet shares were $4 below Friday's close.", "-"}));

TEST(DaysOfStatements, AreInTheTitleTheFirstOneOfTheLead)
{
    const auto claims = tests::claimsOf(Article{.title = "Nvidia verliert 17 Prozent",
                                                .body = "Die Börsen fielen am Montag.\n\nMehr.",
                                                .language = "de"});

    ASSERT_EQ(claims.size(), 1U);
    EXPECT_EQ(claims[0].day.text, "am Montag");
}

TEST(DaysOfStatements, CountTheFollowingDayFromTheOneThatWasNamed)
{
    const auto claims = tests::claimsOf("Am Montag fiel SAP. Am Folgetag stieg die Aktie um "
                                        "2 Prozent.");

    ASSERT_EQ(claims.size(), 1U);
    EXPECT_EQ(claims[0].day.weekday, std::chrono::Monday);
    EXPECT_EQ(claims[0].day.sessionsBefore, -1);
}

TEST(DaysOfStatements, AreNoDaysWhereNobodyNamedTheOneBefore)
{
    const auto claims = tests::claimsOf("Am Folgetag stieg SAP um 2 Prozent.");

    ASSERT_EQ(claims.size(), 1U);
    EXPECT_EQ(claims[0].day.kind, DayReference::Kind::Date);
    EXPECT_FALSE(claims[0].day.day);
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
        Example{"de", "Der Dax stieg um 2 Prozent auf ein Rekordhoch.", "unstated"},
        Example{"de", "Der Dax stieg um 2 Prozent auf ein Rekordhoch von 21.520 Punkten.",
                "unstated high"},
        Example{"de", "Der Dax stieg nach seinem Tagestief um 2 Prozent.", "unstated"},
        Example{"de", "Der Dax lag am Tagestief 2 Prozent im Minus.", "low"},
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
        Example{"de", "SAP fiel am Montag um 3 Prozent auf den tiefsten Stand seit Mai.", "day"},
        Example{"de", "SAP fiel am Montag um 3 Prozent auf das niedrigste Niveau in zwei Jahren.",
                "day"},
        Example{"de",
                "SAP fiel am Montag um 3 Prozent, liegt seit Jahresbeginn aber 7 Prozent "
                "im Plus.",
                "day year_to_date"},
        Example{"de", "SAP fiel am Montag um 3 Prozent bei einem Jahresplus von 18 Prozent.",
                "day year_to_date"},
        Example{"de", "SAP verlor 6 Prozent, die schlechteste Woche seit März.", "week(seit März)"},
        Example{"de", "Von Anfang 2023 bis Ende 2024 gewann SAP 43 Prozent.",
                "since(Von Anfang 2023 bis Ende 2024)"},
        Example{"de", "Das Januar-Plus von SAP beträgt 9 Prozent.", "since(Januar-Plus)"},
        Example{"en", "SAP has lost 12 percent from its Jan. 20 peak.",
                "since(from its Jan. 20 peak)"},
        Example{"en", "SAP gained 12 percent for the year.", "year_to_date"},
        Example{"en", "SAP fell 1 percent on Monday, trimming its 2025 gain to 7 percent.",
                "day since(2025 gain)"},
        Example{"de", "Seit der Wahl legte die SAP-Aktie bis Montag 12 Prozent zu.",
                "since(Seit der Wahl)"},
        Example{"en", "SAP fell 1 percent to its lowest since the pandemic.", "day"},
        Example{"de", "SAP gewann seit Montag 3 Prozent.", "since(seit Montag)"},
        Example{"en", "Nvidia has lost 3 percent this year.", "year_to_date"},
        Example{"en", "Nvidia rose 3 percent over the past year.", "twelve_months"},
        Example{"en", "Nvidia lost 3 percent on the week.", "week"},
        Example{"en", "Nvidia has lost 3 percent since Friday.", "since(since Friday)"},
        Example{"en", "Nvidia is 12 percent below its peak, and fell.", "since(below its peak)"}));

} // namespace
