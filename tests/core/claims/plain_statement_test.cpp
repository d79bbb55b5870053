#include "tests/core/claims/claim_reading.h"

#include <gtest/gtest.h>

#include <string>

using namespace core;

namespace {

struct Sentence {
    const char* language = "";
    const char* text = "";

    friend void PrintTo(const Sentence& sentence, std::ostream* out) { *out << sentence.text; }
};

/// Whether the last claim of the sentence may be contradicted.
bool isPlain(const Sentence& sentence)
{
    const auto claims = tests::claimsOf(sentence.text, sentence.language);
    EXPECT_FALSE(claims.empty()) << sentence.text;
    return !claims.empty() && claims.back().isPlain;
}

struct APlainStatement : testing::TestWithParam<Sentence> { };

TEST_P(APlainStatement, MayBeContradicted)
{
    EXPECT_TRUE(isPlain(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(
    , APlainStatement,
    testing::Values(Sentence{"en", "Nvidia fell 17 percent on Monday."},
                    Sentence{"en", "Shares of Nvidia fell 17 percent to $118.42 on Monday."},
                    Sentence{"en", "Nvidia's shares lost 17 percent on Monday."},
                    Sentence{"de", "Der Dax stieg am Montag um 1,8 Prozent."},
                    Sentence{"de", "Der Dax schloss am Montag bei 17.339 Punkten."},
                    Sentence{"de", "SAP (minus 3 Prozent) fiel am Montag."},
                    Sentence{"de", "Die Nvidia-Aktie verlor am Montag 17 Prozent."}));

struct AnUnclearStatement : testing::TestWithParam<Sentence> { };

TEST_P(AnUnclearStatement, AccusesNobody)
{
    EXPECT_FALSE(isPlain(GetParam()));
}

INSTANTIATE_TEST_SUITE_P(
    , AnUnclearStatement,
    testing::Values(
        Sentence{"en", "SAP slipped on Monday as Nvidia plunged 17 percent."},
        Sentence{"en", "The Dax fell 1 percent on Monday with copper up 5 percent."},
        Sentence{"en", "The Dax fell 1 percent on Monday as oil prices plunged 4 percent."},
        Sentence{"en", "In euro terms, the S&P 500 gained 1.4 percent on Monday."},
        Sentence{"en", "Excluding technology, the Dax fell 2 percent on Monday."},
        Sentence{"en", "The equal-weighted S&P 500 edged up 0.02 percent on Monday."},
        Sentence{"en", "The Dax closed 0.65 percent above where it opened on Monday."},
        Sentence{"en", "From its opening price, the Dax gained 0.4 percent on Monday."},
        Sentence{"en", "The Dax recovered two thirds of a 1.8 percent drop on Monday."},
        Sentence{"en", "From Thursday to Monday, the Dax gained 1.0 percent."},
        Sentence{"en", "The Dax has gained 11.5 percent over the past month."},
        Sentence{"en", "The Dax fell on Monday by 0.3 percent rather than the 3.8 percent feared."},
        Sentence{"de", "Der Dax gab am Montag ein Plus von 0,6 Prozent wieder ab."},
        Sentence{"de", "Der Dax erholte sich am Montag von seinem Tagestief um 0,7 Prozent."},
        Sentence{"de", "Der Dax verteidigte am Montag die Marke von 21.000 Punkten."},
        Sentence{"de", "Der Dax beendete den Juli mit einem Plus von 1,5 Prozent."},
        Sentence{"de", "Der Dax gewann in den drei Tagen bis Montag 1,0 Prozent."},
        Sentence{"de", "Falsch ist die Behauptung, der Dax habe am Montag 5,3 Prozent verloren."},
        Sentence{"de", "Die Meldung, wonach der Dax am Montag um 3 Prozent fiel, ist unwahr."},
        Sentence{"de", "An der Spitze des Dax gewann Musterfirma am Montag 3,8 Prozent."},
        Sentence{"de", "Nvidia legte am Montag beim Gewinn um 5,3 Prozent zu."},
        Sentence{"de", "Im Schnitt bewegt sich der Dax am Montag um 2,2 Prozent."},
        Sentence{"en", "Nvidia lost $1.10 on Friday."},
        Sentence{"en", "Shares of companies supplying Nvidia fell 8 percent on Monday."},
        Sentence{"en", "Nvidia bulls lost 30 percent on Monday."},
        Sentence{"en", "Nvidia fell 17 percent Monday, then clawed back 8.9 percent Tuesday."},
        Sentence{"en", "Nvidia fell on Monday and gained 9 percent a day later."},
        Sentence{"en", "Nvidia erased an early gain of 2 percent on Monday."},
        Sentence{"en", "Nvidia fell 13 percent in China on Monday."},
        Sentence{"de", "SAP verlor im Rekordmonat am Montag 9,2 Prozent."},
        Sentence{"de", "Auf Tradegate verlor SAP am Montag 14 Prozent."},
        Sentence{"de", "SAP fiel am Montag und legte einen Tag später um 8,9 Prozent zu."}));

} // namespace
