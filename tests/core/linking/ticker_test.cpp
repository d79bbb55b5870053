#include "tests/core/linking/linking_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace core;
using testing::ElementsAre;
using testing::IsEmpty;
using tests::found;
using tests::foundInEnglish;

namespace {

TEST(ATicker, IsFoundAsThePressMarksIt)
{
    EXPECT_THAT(foundInEnglish("(NVDA.O), NASDAQ: NVDA, Nasdaq:NVDA, $NVDA, (NVDA), NVDA"),
                ElementsAre("NVDA.O [symbol] NVDA", "NVDA [symbol] NVDA", "NVDA [symbol] NVDA",
                            "NVDA [symbol] NVDA", "NVDA [symbol] NVDA", "NVDA [symbol] NVDA"));
    EXPECT_THAT(found("RHM.DE, Xetra: RHM, NVDA-Aktie"),
                ElementsAre("RHM.DE [symbol] RHM", "RHM [symbol] RHM", "NVDA-Aktie [symbol] NVDA"));
}

TEST(ATicker, IsNoWord)
{
    EXPECT_THAT(foundInEnglish("nvda, Nvda, META, OPEN, SPOT, CAT, MA, V, F, (BA), US$V"),
                IsEmpty());
    EXPECT_THAT(foundInEnglish("the U.S. and V.I. and C.O.D."), IsEmpty());
    EXPECT_THAT(foundInEnglish("$META and (META.O)"),
                ElementsAre("META [symbol] META", "META.O [symbol] META"));
}

TEST(ATicker, IsFoundBehindTheNameOfItsExchange)
{
    for (const char* text :
         {"(NASDAQ: NVDA)", "(Nasdaq:NVDA)", "(NASDAQ:\u00A0NVDA)", "NasdaqGS: NVDA"})
        EXPECT_THAT(foundInEnglish(text), ElementsAre("NVDA [symbol] NVDA")) << text;
    for (const char* text : {"(ETR: SIE)", "(Xetra: SIE)", "XETRA:SIE", "FRA:SIE"})
        EXPECT_THAT(found(text), ElementsAre("SIE [symbol] SIE")) << text;
    EXPECT_THAT(found("FRA:DTE, (VIE: RBI)"), ElementsAre("DTE [symbol] DTE", "RBI [symbol] RBI"));
    EXPECT_THAT(
        foundInEnglish("(NYSE: GM), NYSE:F, NYSE: T and (HKG: 0700)"),
        ElementsAre("GM [symbol] GM", "F [symbol] F", "T [symbol] T", "0700 [symbol] 0700"));
    EXPECT_THAT(foundInEnglish("note: SIE; about: GM"), IsEmpty());
}

TEST(ATicker, IsFoundInAngleBracketsAsReutersWritesIt)
{
    EXPECT_THAT(foundInEnglish("General Motors Corp <GM> and <IBM.N>, <T.N>, <X>, <SIEGn.DE>, "
                               "<VOWG_p.DE>, <.GDAXI>"),
                ElementsAre("General Motors [name] GM", "GM [name] GM", "IBM.N [symbol] IBM",
                            "T.N [symbol] T", "X [symbol] X", "SIEGn.DE [symbol] SIE",
                            "VOWG_p.DE [symbol] VOW3", "GDAXI [symbol] DAX"));
    EXPECT_THAT(foundInEnglish("a <b> of <SIE"), IsEmpty());
}

TEST(ATicker, IsOfTheMarketThatTheTextSays)
{
    EXPECT_THAT(foundInEnglish("(MRK.N), (MRK.DE), NYSE: MRK, XETRA: MRK"),
                ElementsAre("MRK.N [symbol] MRK", "MRK.DE [symbol] MRK", "MRK [symbol] MRK",
                            "MRK [symbol] MRK"));
    EXPECT_THAT(foundInEnglish("(ENR.DE), (NVDA.L), NVD.DE, (BP.L), LON: VOD"),
                ElementsAre("ENR.DE [symbol] ENR", "NVD.DE [symbol] NVDA", "BP.L [symbol] BP",
                            "VOD [symbol] VOD"));
}

TEST(ATicker, MayBeAFormerOne)
{
    EXPECT_THAT(foundInEnglish("(TWTR.N), NASDAQ: FB, $YHOO, (NYSE: UTX), Xetra: DAI"),
                ElementsAre("TWTR.N [symbol] TWTR", "FB [symbol] META", "YHOO [symbol] YHOO",
                            "UTX [symbol] RTX", "DAI [symbol] MBG"));
    EXPECT_THAT(foundInEnglish("FB, UTX and DAI"), IsEmpty());
}

TEST(ATicker, OfThreeLettersIsTakenInParenthesesOnlyBesideItsName)
{
    EXPECT_THAT(found("Das Amt (ADS) und der Verein (RHM)"), IsEmpty());
    EXPECT_THAT(found("Rheinmetall (RHM)"),
                ElementsAre("Rheinmetall [name] RHM", "RHM [symbol] RHM"));
    EXPECT_THAT(foundInEnglish("The port (USB) of U.S. Bancorp (USB)"),
                ElementsAre("U.S. Bancorp [name] USB"));
}

TEST(ATicker, OfFiguresIsNoYearAndNoAmount)
{
    EXPECT_THAT(foundInEnglish("(2007), (2222), $1211, 7203, <2317>"), IsEmpty());
    EXPECT_THAT(foundInEnglish("(7203.T) and 2317.TW"),
                ElementsAre("7203.T [symbol] 7203", "2317.TW [symbol] 2317"));
}

TEST(ATicker, MayHaveTheExchangeCodeOfBloomberg)
{
    EXPECT_THAT(found("(ENR GY), (NVDA US), (MRK GR), (MRK US)"),
                ElementsAre("ENR GY [symbol] ENR", "NVDA US [symbol] NVDA", "MRK GR [symbol] MRK",
                            "MRK US [symbol] MRK"));
    EXPECT_THAT(found("Siemens Energy ENR GY Equity"),
                ElementsAre("Siemens Energy [name] ENR", "ENR GY [symbol] ENR"));
    EXPECT_THAT(found("Der Verein ENR GY, ALL US, IT IN, (ENR XY), (ENR GY x"), IsEmpty());
    EXPECT_THAT(foundInEnglish("NVDA IN FOCUS"), ElementsAre("NVDA [symbol] NVDA"));
}

TEST(ATicker, MayHaveTheLetterOfItsClass)
{
    EXPECT_THAT(foundInEnglish("BRK.B, BRK-B, BRK/B and (BRK.B)"),
                ElementsAre("BRK.B [symbol] BRK.B", "BRK-B [symbol] BRK.B", "BRK/B [symbol] BRK.B",
                            "BRK.B [symbol] BRK.B"));
    EXPECT_THAT(foundInEnglish("brk.b, BRK B, XBRK.B"), IsEmpty());
}

TEST(ATicker, OfAnIndexHasACaret)
{
    EXPECT_THAT(found("^GDAXI stieg, auch ^GSPC"),
                ElementsAre("GDAXI [symbol] DAX", "GSPC [symbol] SPX"));
    EXPECT_THAT(found("x^GDAXI, GDAXI"), IsEmpty());
}

TEST(ATicker, IsQuotedWithoutAPossessive)
{
    EXPECT_THAT(foundInEnglish("$NVDA's rally, NVDA\u2019s chips"),
                ElementsAre("NVDA [symbol] NVDA", "NVDA [symbol] NVDA"));
}

TEST(AnIsin, IsFoundAnywhere)
{
    EXPECT_THAT(found("ISIN DE0007164600, (ISIN: DE0007236101), US67066G1040"),
                ElementsAre("DE0007164600 [symbol] SAP", "DE0007236101 [symbol] SIE",
                            "US67066G1040 [symbol] NVDA"));
    EXPECT_THAT(found("DE0007164601, de0007164600, xDE0007164600"), IsEmpty());
}

TEST(AWkn, IsFoundBehindThatWord)
{
    for (const char* text : {"WKN: 716460", "WKN 716460", "(WKN 716460)", "WKN\u00A0716460",
                             "Wertpapierkennnummer 716460"})
        EXPECT_THAT(found(text), ElementsAre("716460 [symbol] SAP")) << text;
    EXPECT_THAT(found("(WKN 716460 / ISIN DE0007164600)"),
                ElementsAre("716460 [symbol] SAP", "DE0007164600 [symbol] SAP"));
    EXPECT_THAT(found("(ISIN/WKN: DE0007164600 / 716460)"),
                ElementsAre("DE0007164600 [symbol] SAP", "716460 [symbol] SAP"));
    EXPECT_THAT(found("WKN: A1EWWW, WKN: ENER6Y"),
                ElementsAre("A1EWWW [symbol] ADS", "ENER6Y [symbol] ENR"));
    EXPECT_THAT(found("716460 Stück, im Saal 716460, (716460), A1EWWW"), IsEmpty());
}

} // namespace
