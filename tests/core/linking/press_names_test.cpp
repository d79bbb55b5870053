#include "tests/core/linking/linking_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace core;
using testing::ElementsAre;
using testing::IsEmpty;
using tests::found;
using tests::foundInEnglish;

/// Names as German and English newsrooms write them, and words that only look like them.
namespace {

TEST(GermanPress, InflectsAndCompoundsNames)
{
    EXPECT_THAT(found("der Kurs des Chipkonzerns Nvidia, Nvidias Kurs, ein DAX-Konzern, die "
                      "Infineon-Aktie, VWs Werk, BMWs Absatz"),
                ElementsAre("Nvidia [name] NVDA", "Nvidias [inflected] NVDA",
                            "DAX-Konzern [compound] DAX", "Infineon-Aktie [compound] IFX",
                            "VWs [inflected] VOW3", "BMWs [inflected] BMW"));
    EXPECT_THAT(found("der Österreichischen Post, des Flughafens Wien, der Schweizer Rück"),
                ElementsAre("Österreichischen Post [name] POST", "Flughafens Wien [name] FLU",
                            "Schweizer Rück [name] SREN"));
}

TEST(EnglishPress, WritesPossessivesAndPlurals)
{
    EXPECT_THAT(foundInEnglish("Nvidia's chips, the Nvidias' price, Siemens' trains, Wall Street: "
                               "the Dow\u2019s fall, BMWs and VWs"),
                ElementsAre("Nvidia's [inflected] NVDA", "Nvidias [inflected] NVDA",
                            "Siemens [name] SIE", "Dow\u2019s [inflected] DJI",
                            "BMWs [inflected] BMW", "VWs [inflected] VOW3"));
}

TEST(ThePress, WritesUmlautsHyphensAndEmojiInManyWays)
{
    EXPECT_THAT(found("🚀🚀 Mu\u0308nchener Ru\u0308ck, Mün\u00ADche\u00ADner Rück"),
                ElementsAre("Mu\u0308nchener Ru\u0308ck [name] MUV2",
                            "Mün\u00ADche\u00ADner Rück [name] MUV2"));
    EXPECT_THAT(found("L\u2019Oréal, L'Oreal, McDonald\u2019s, Moody's"),
                ElementsAre("L\u2019Oréal [name] OR", "L'Oreal [name] OR",
                            "McDonald\u2019s [name] MCD", "Moody's [name] MCO"));
}

TEST(ThePress, TellsHousesOfSimilarNamesApart)
{
    EXPECT_THAT(found("Deutsche Bank, Deutsche Börse, Deutsche Post, Deutsche Telekom, Deutsche "
                      "Wohnen"),
                ElementsAre("Deutsche Bank [name] DBK", "Deutsche Börse [name] DB1",
                            "Deutsche Post [name] DHL", "Deutsche Telekom [name] DTE",
                            "Deutsche Wohnen [name] DWNI"));
    EXPECT_THAT(found("Siemens Energy, Siemens Healthineers, Siemens Gamesa, Siemens"),
                ElementsAre("Siemens Energy [name] ENR", "Siemens Healthineers [name] SHL",
                            "Siemens Gamesa [name] SGRE", "Siemens [name] SIE"));
    EXPECT_THAT(found("Telekom Austria, Magyar Telekom, Erste Group, Bank Austria"),
                ElementsAre("Telekom Austria [name] TKA", "Magyar Telekom [name] MTELEKOM",
                            "Erste Group [name] EBS"));
    EXPECT_THAT(foundInEnglish("Wall Street: Dow Chemical, the Dow Jones, S&P 500, Nasdaq 100"),
                ElementsAre("Dow Chemical [name] DOW", "Dow Jones [name] DJI", "S&P 500 [name] SPX",
                            "Nasdaq 100 [name] NDX"));
    EXPECT_THAT(foundInEnglish("downgraded by S&P; the S&P 500 fell"),
                ElementsAre("S&P [name] SPGI", "S&P 500 [name] SPX"));
}

TEST(ThePress, TellsWhichPostAndWhichTelekomByTheRestOfTheArticle)
{
    EXPECT_THAT(found("Die Österreichische Post wächst. Die Post sucht Briefträger."),
                ElementsAre("Österreichische Post [name] POST", "Post [name] POST"));
    EXPECT_THAT(found("Die Deutsche Post wächst. Die Post sucht Fahrer."),
                ElementsAre("Deutsche Post [name] DHL", "Post [name] DHL"));
    EXPECT_THAT(found("Telekom Austria: die Telekom"),
                ElementsAre("Telekom Austria [name] TKA", "Telekom [name] TKA"));
    EXPECT_THAT(found("Die Bonner Telekom"), ElementsAre("Telekom [name] DTE"));
    EXPECT_THAT(found("Ein Brief kam mit der Post."), IsEmpty());
}

TEST(ThePress, WritesSmallAndCapitalLettersAtWill)
{
    EXPECT_THAT(found("E.on, E.ON, EON, Basf, Thyssen-Krupp, THYSSENKRUPP"),
                ElementsAre("E.on [name] EOAN", "E.ON [name] EOAN", "EON [name] EOAN",
                            "Basf [name] BAS", "Thyssen-Krupp [name] TKA",
                            "THYSSENKRUPP [name] TKA"));
}

TEST(ThePress, TellsTheTwoMercksByTheirTown)
{
    EXPECT_THAT(found("Der Darmstädter Konzern Merck"), ElementsAre("Merck [name] MRK"));
    EXPECT_THAT(tests::knownMatcher().find({.body = "Merck of Rahway", .language = "en"}).size(),
                1U);
    EXPECT_THAT(found("Eine Familie namens Merck"), IsEmpty());
}

TEST(ThePress, WritesFormerNames)
{
    EXPECT_THAT(found("Daimler, Facebook, Google, Twitter, Wirecard, Innogy, GlaxoSmithKline, "
                      "Raytheon, Royal Dutch Shell, Fiat Chrysler, Linde AG"),
                ElementsAre("Daimler [name] MBG", "Facebook [name] META", "Google [name] GOOGL",
                            "Twitter [name] TWTR", "Wirecard [name] WDI", "Innogy [name] IGY",
                            "GlaxoSmithKline [name] GSK", "Raytheon [name] RTX",
                            "Royal Dutch Shell [name] SHEL", "Fiat Chrysler [name] STLAP",
                            "Linde AG [name] LIN"));
}

TEST(ACommonWord, NamesACompanyWhereTheArticleSaysSo)
{
    EXPECT_THAT(found("Der Mobilfunker A1, die Autobahn a1"), ElementsAre("A1 [name] TKA"));
    EXPECT_THAT(found("Der Stromkonzern Verbund"), ElementsAre("Verbund [name] VER"));
    EXPECT_THAT(found("Im Verbund mit anderen auf der A1 zur Post"), IsEmpty());
    EXPECT_THAT(found("Der Faserhersteller Lenzing"), ElementsAre("Lenzing [name] LNZ"));
    EXPECT_THAT(foundInEnglish("The retailer Target, a target of Walmart"),
                ElementsAre("Target [name] TGT", "Walmart [name] WMT"));
    EXPECT_THAT(foundInEnglish("Target prices: an orange gap, the next sage"), IsEmpty());
}

TEST(ACommonWord, NamesACompanyWhereItsFullNameStands)
{
    EXPECT_THAT(foundInEnglish("Gap Inc opens. Gap said so."),
                ElementsAre("Gap Inc [name] GAP", "Gap [name] GAP"));
    EXPECT_THAT(found("Die Salzgitter AG wächst. In Salzgitter selbst"),
                ElementsAre("Salzgitter AG [name] SZG", "Salzgitter [name] SZG"));
    EXPECT_THAT(found("In Salzgitter selbst"), IsEmpty());
}

TEST(AName, OfAFigureAndALetterIsNoLength)
{
    EXPECT_THAT(found("3M baut um, 3m hoch"), ElementsAre("3M [name] MMM"));
}

TEST(APhrase, OfSportOrPoliticsHoldsNoCompany)
{
    EXPECT_THAT(found("Versicherer: Allianz Arena, eine strategische Allianz, Generali Open, "
                      "Deutsche Bank Park, im Visa-Verfahren, Post mortem, die Washington Post, "
                      "der Amazonas, die Dachse"),
                IsEmpty());
}

TEST(AParentCompany, IsNotTheSiteThatTellsIt)
{
    EXPECT_THAT(found("die Google-Mutter Alphabet, der Facebook-Konzern Meta"),
                ElementsAre("Alphabet [name] GOOGL", "Meta [name] META"));
}

} // namespace
