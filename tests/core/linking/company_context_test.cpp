#include "tests/core/linking/linking_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace core;
using testing::ElementsAre;
using testing::IsEmpty;
using tests::found;
using tests::foundInEnglish;

/// Names that are common words, in reports that say nothing of the company's business.
namespace {

TEST(AnAmbiguousName, IsACompanyInASentenceOfShares)
{
    EXPECT_THAT(found("Zu den Gewinnern zählten die Aktien von Merck, Linde, Henkel und Gea."),
                ElementsAre("Merck [name] MRK", "Linde [name] LIN", "Henkel [name] HEN3",
                            "Gea [name] G1A"));
    EXPECT_THAT(foundInEnglish("Shares in Shell, Zurich, Vinci and Orange rose on Tuesday."),
                ElementsAre("Shell [name] SHEL", "Zurich [name] ZURN", "Vinci [name] DG",
                            "Orange [name] ORA"));
    EXPECT_THAT(
        foundInEnglish("Apple, Meta, Visa and Target shares rose."),
        ElementsAre("Apple [name] AAPL", "Meta [name] META", "Visa [name] V", "Target [name] TGT"));
    EXPECT_THAT(found("Die Aktie von Gea stieg. Bei Sika gaben die Papiere nach."),
                ElementsAre("Gea [name] G1A", "Sika [name] SIKA"));
}

TEST(AnAmbiguousName, IsACompanyInACompoundWithACompanyWord)
{
    EXPECT_THAT(found("Zurich-Aktie, Target-Aktie, Gea-Aktie, Renk-Aktien, Rational-Aktie"),
                ElementsAre("Zurich-Aktie [compound] ZURN", "Target-Aktie [compound] TGT",
                            "Gea-Aktie [compound] G1A", "Renk-Aktien [compound] R3NK",
                            "Rational-Aktie [compound] RAA"));
    EXPECT_THAT(found("Der Gea-Chef geht."), ElementsAre("Gea-Chef [compound] G1A"));
    EXPECT_THAT(found("Die Meta-Ebene, die Visa-Stelle"), IsEmpty());
}

TEST(AnAmbiguousName, IsACompanyBehindAWordForOne)
{
    EXPECT_THAT(found("Der Versicherungskonzern Zurich wächst."),
                ElementsAre("Zurich [name] ZURN"));
    EXPECT_THAT(found("Der MDax-Konzern Gea, der Getriebehersteller Renk, des Panzerbauers Renk"),
                ElementsAre("MDax-Konzern [compound] MDAX", "Gea [name] G1A", "Renk [name] R3NK",
                            "Renk [name] R3NK"));
    EXPECT_THAT(foundInEnglish("The company Meta and the toymaker Target met."),
                ElementsAre("Meta [name] META", "Target [name] TGT"));
    EXPECT_THAT(found("Der Bauer Linde pflügt."), IsEmpty());
}

TEST(AnAmbiguousName, IsACompanyInAListBesideAnother)
{
    EXPECT_THAT(found("Strafen gegen Apple und Meta"),
                ElementsAre("Apple [name] AAPL", "Meta [name] META"));
    EXPECT_THAT(found("Gea, Linde, Henkel sowie Siemens bauen aus."),
                ElementsAre("Gea [name] G1A", "Linde [name] LIN", "Henkel [name] HEN3",
                            "Siemens [name] SIE"));
    EXPECT_THAT(found("Siemens baut neben der alten Linde."), ElementsAre("Siemens [name] SIE"));
}

TEST(AnAmbiguousName, IsACommonWordWhereNoCompanyIsTold)
{
    EXPECT_THAT(found("Die Linde blüht. Aktien fielen. Im Verbund mit anderen sank die Aktie."),
                IsEmpty());
    EXPECT_THAT(found("Rational betrachtet ist die Aktie teuer. In Salzgitter fielen Aktien."),
                IsEmpty());
    EXPECT_THAT(foundInEnglish("Target prices for shares rose. He shares a target, an orange."),
                IsEmpty());
}

TEST(AnAmbiguousName, IsNoneInAHeadlineOfCapitals)
{
    EXPECT_THAT(foundInEnglish("Why Shares Rise When Prices Miss Another Target This Year"),
                IsEmpty());
    EXPECT_THAT(foundInEnglish("Next, shares in the bank fell. Swiss stocks rose in Zurich."),
                IsEmpty());
}

TEST(AnAmbiguousName, OfSeveralCompaniesNeedsTheRestOfTheArticle)
{
    EXPECT_THAT(found("Die Aktien der Post stiegen."), IsEmpty());
}

TEST(AnAmbiguousName, WithAnIndefiniteArticleIsACommonWord)
{
    EXPECT_THAT(found("Bayer AG: Söder ist ein Bayer. Eine Bayer-Aktie stieg."),
                ElementsAre("Bayer AG [name] BAYN", "Bayer-Aktie [compound] BAYN"));
}

TEST(AnAmbiguousName, TakesLinearTimeInALongText)
{
    std::string text;
    for (int i = 0; i < 50'000; ++i)
        text += "Linde und Meta, ";
    EXPECT_THAT(found(text), IsEmpty());
}

TEST(APhrase, OfScienceOfficesOrNatureHoldsNoCompany)
{
    for (const char* text : {"Die ETH Zürich forscht zu Bitcoin.", "Ethereum der ETH Lausanne",
                             "Versicherer: die Allianz der Wissenschaften",
                             "Die Botschaft stellt Visa aus: Mastercard"})
        EXPECT_THAT(found(text),
                    testing::Each(testing::Not(testing::AnyOf(testing::HasSubstr("ETH "),
                                                              testing::HasSubstr("Allianz"),
                                                              testing::HasSubstr("Visa")))))
            << text;
    for (const char* text :
         {"Chips: Intel officials said", "Chips: Intel agencies said", "Caterpillar larvae, Dow",
          "H-1B Visa holders, payments", "Sap of trees", "An eon of time", "An Eon of time",
          "Online: in the Amazon", "Sage advice on accounting", "Oil: Shell shock"})
        EXPECT_THAT(
            foundInEnglish(text),
            testing::Not(testing::Contains(testing::AnyOf(
                testing::HasSubstr(" INTC"), testing::HasSubstr("CAT"), testing::HasSubstr(" V"),
                testing::HasSubstr("SAP"), testing::HasSubstr("EOAN"), testing::HasSubstr("AMZN"),
                testing::HasSubstr("SGE"), testing::HasSubstr("SHEL")))))
            << text;
    EXPECT_THAT(found("Caterpillar larvae, Intel officials, an Eon of time", ""), IsEmpty());
}

TEST(AName, OfAFigureAndALetterIsNoCount)
{
    EXPECT_THAT(found("3M Menschen, 3M Euro, $3M, 3M people"), IsEmpty());
    EXPECT_THAT(found("3M Deutschland"), ElementsAre("3M [name] MMM"));
}

TEST(AName, IsNoHandleAndNoSite)
{
    EXPECT_THAT(found("@nvidia, nvidia.com, bei siemens.de."), IsEmpty());
    EXPECT_THAT(found("Amazon.com, @ Nvidia. Siemens.Dann"),
                ElementsAre("Amazon.com [name] AMZN", "Nvidia [name] NVDA", "Siemens [name] SIE"));
}

} // namespace
