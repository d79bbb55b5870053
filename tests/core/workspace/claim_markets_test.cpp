#include "core/workspace/claim_markets.h"

#include "core/workspace/claims.h"
#include "core/workspace/instrument_facts.h"
#include "tests/core/workspace/workspace_fixture.h"

namespace core {

namespace {

/// Four bars of a share in dollars, about 100 before and 50 after two new shares for one old.
struct AShareThatWasSplit : AWorkspace {
    AShareThatWasSplit()
    {
        import("SPLT.csv",
               "Date,Open,High,Low,Close,Volume\n"
               "2025-01-20,100,101,99,100,10\n"
               "2025-01-21,99,101,96,97.92,10\n"
               "2025-01-22,50,51,49,50,20\n"
               "2025-01-23,50,51,49,50,20\n");
        share = workspace.instrument("SPLT").value().id;
        add({.kind = CorporateActionKind::Split, .day = on(22), .value = 2.0});
    }

    static TradingDate on(unsigned day) { return *TradingDate::from(2025, 1, day); }

    void add(CorporateAction action)
    {
        action.instrument = share;
        ASSERT_TRUE(workspace.facts().add(action, "ann", kNow));
    }

    /// What becomes of a claim of these words on the close of this day.
    ClaimCheck checkOf(ClaimCorrection said, unsigned day)
    {
        import("a.txt",
               "Title: A\nPublished: 2025-01-24\nLanguage: en\n\nSo the share closed that day.\n");
        said.article = workspace.article("A").value().id;
        said.begin = 3;
        said.end = 12;
        said.isAdded = true;
        said.subject = "SPLT";
        said.day = on(day);
        said.point = PricePoint::Close;
        EXPECT_TRUE(workspace.claims().correct(said));
        const auto listings = workspace.claims()
                                  .list({.articles = {said.article}, .language = "en"}, progress)
                                  .value();
        EXPECT_EQ(listings.size(), 1U);
        return listings.empty() ? ClaimCheck{} : listings.front().check;
    }

    ClaimCheck levelOf(double dollars, unsigned day)
    {
        return checkOf({.quantity = ClaimQuantity::Level, .value = dollars, .unit = "USD"}, day);
    }

    InstrumentId share{};
};

TEST_F(AShareThatWasSplit, IsComparedWithTheLevelThatWasPrintedBeforeTheSplit)
{
    const ClaimCheck check = levelOf(100.0, 20);

    EXPECT_EQ(check.verdict, Verdict::Supported);
    EXPECT_TRUE(check.asPrinted);
}

TEST_F(AShareThatWasSplit, IsComparedWithTheLevelOfItsNewShares)
{
    const ClaimCheck check = levelOf(50.0, 22);

    EXPECT_EQ(check.verdict, Verdict::Supported);
    EXPECT_FALSE(check.asPrinted);
}

TEST_F(AShareThatWasSplit, HasADividendFromBeforeTheSplitForItsNewShares)
{
    add({.kind = CorporateActionKind::Dividend, .day = on(21), .value = 4.0});

    const ClaimCheck check = checkOf({.quantity = ClaimQuantity::Change,
                                      .value = 0.02, // 97.92 to 100 less 4
                                      .unit = std::string(kPercent),
                                      .direction = Direction::Up},
                                     21);

    EXPECT_EQ(check.verdict, Verdict::Consistent);
    EXPECT_EQ(check.dividend, 2.0);
}

/// A table of closes that a provider adjusted for a dividend paid later, and an article that quotes
/// printed ones.
TEST_F(AWorkspace, AccusesNobodyOfAPrintedCloseByATableOfAdjustedOnes)
{
    std::string table = "Date,ticker,price\n";
    for (int bar = 0; bar < 30; ++bar) {
        const TradingDate day{TradingDate::from(2025, 1, 1)->day() + std::chrono::days{bar}};
        const double printed = 150.0 + 0.37 * (bar % 7) - 1.13 * (bar % 3);
        table += toIso(day) + ",NVDA," + std::to_string(printed * (1.0 - 0.41 / 152.17)) + "\n";
    }
    import("table.csv", table);
    import("article.txt",
           "Title: Nvidia\nPublished: 2025-01-16\nLanguage: de\n\n"
           "Nvidia schloss am 15. Januar 2025 bei 147,74 Dollar. "
           "Die Nvidia-Aktie schloss am 15. Januar 2025 mit einem Minus von 19,2 Prozent.\n");
    ASSERT_TRUE(workspace.link(false, progress));

    const auto listings =
        workspace.claims()
            .list({.articles = {workspace.article("Nvidia").value().id}, .language = "de"},
                  progress)
            .value();

    ASSERT_EQ(listings.size(), 2U);
    EXPECT_EQ(listings[0].check.verdict, Verdict::NotCheckable);
    EXPECT_EQ(listings[0].check.reason, Unchecked::Quality);
    EXPECT_EQ(listings[0].check.findingCode, "unprinted_closes");
    EXPECT_EQ(listings[0].check.findingDay, TradingDate::from(2025, 1, 15));
    EXPECT_EQ(listings[1].check.verdict, Verdict::Contradicted); // no dividend explains that
}

} // namespace

} // namespace core
