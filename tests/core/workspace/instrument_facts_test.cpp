#include "core/workspace/instrument_facts.h"

#include "tests/core/workspace/workspace_fixture.h"

#include <cmath>

namespace core {

namespace {

constexpr const char* kPrinted = "Date,Open,High,Low,Close,Volume\n"
                                 "2024-06-06,1240.48,1255.87,1183.20,1209.98,66469619\n"
                                 "2024-06-07,1197.70,1216.92,1180.22,1208.88,41238580\n"
                                 "2024-06-10,120.37,123.10,117.01,121.79,314162700\n"
                                 "2024-06-11,121.77,122.87,118.74,120.91,222551200\n";

constexpr const char* kWithActions =
    "Date,Open,High,Low,Close,Adj Close,Volume,Dividends,Stock Splits\n"
    "2024-06-07,119.77,121.69,118.02,120.888,120.82,412385800,0.0,0.0\n"
    "2024-06-10,120.37,123.10,117.01,121.79,121.72,314162700,0.0,10.0\n"
    "2024-06-11,121.77,122.87,118.74,120.91,120.85,222551200,0.01,0.0\n";

/// Nvidia as printed, around its split.
struct ASplitShare : AWorkspace {
    ASplitShare() { import("NVDA.csv", kPrinted); }

    CorporateAction split(double ratio = 10.0)
    {
        return {.instrument = nvidia().id,
                .kind = CorporateActionKind::Split,
                .day = *TradingDate::from(2024, 6, 10),
                .value = ratio};
    }
    ActionListing add(const CorporateAction& action)
    {
        return workspace.facts().add(action, "me", kNow).value();
    }
    Instrument nvidia() { return workspace.instrument("NVDA").value(); }
    PriceSeries bars(PriceAdjustment adjust, std::optional<TradingDate> from = {},
                     std::optional<TradingDate> to = {})
    {
        return workspace.bars(nvidia().id, Interval::Day1, from, to, adjust).value();
    }
};

TEST_F(ASplitShare, KeepsItsBarsAsPrintedAndAdjustsThemWhenTheyAreRead)
{
    add(split());

    EXPECT_EQ(bars(PriceAdjustment::None).close, (std::vector{1209.98, 1208.88, 121.79, 120.91}));
    EXPECT_EQ(bars(PriceAdjustment::Splits).close,
              (std::vector{1209.98 / 10.0, 1208.88 / 10.0, 121.79, 120.91}));
    // Also where the span ends ahead of the split.
    EXPECT_EQ(bars(PriceAdjustment::Splits, {}, *TradingDate::from(2024, 6, 6)).close,
              (std::vector{1209.98 / 10.0}));
}

TEST_F(ASplitShare, SaysWhetherItsPricesHaveTheSplitAlready)
{
    EXPECT_EQ(add(split()).inPrices, false);
    import("NVDA_yahoo.csv", kWithActions);

    const auto listed = workspace.facts().actions().value();

    ASSERT_EQ(listed.size(), 2U);
    EXPECT_EQ(listed[0].inPrices, true);
    EXPECT_EQ(listed[1].inPrices, std::nullopt); // a dividend
}

TEST_F(ASplitShare, TakesTheActionsBesideImportedPricesAndGivesThemBack)
{
    const ImportReport report = import("NVDA_yahoo.csv", kWithActions);

    const auto listed = workspace.facts().actions(nvidia().id).value();
    ASSERT_EQ(listed.size(), 2U);
    EXPECT_EQ(listed[0].action.value, 10.0);
    EXPECT_EQ(listed[1].action.value, 0.01);
    EXPECT_TRUE(listed[1].action.besidePrices);
    EXPECT_EQ(report.accepted + report.updated + report.duplicates, 3); // bars
    ASSERT_EQ(report.warnings.size(), 3U);
    EXPECT_EQ(report.warnings[0].code, "quality"); // 1208.88 stays beside 120.888
    EXPECT_EQ(report.warnings[1].code, "prices_replaced");
    EXPECT_EQ(report.warnings[2].code, "actions_beside_prices");

    ASSERT_TRUE(workspace.undoImport(*report.import));
    EXPECT_TRUE(workspace.facts().actions().value().empty());
}

TEST_F(ASplitShare, ImportsFactsAndCountsWhatWasKnown)
{
    constexpr const char* kFacts = "instrument,kind,from,value,source\n"
                                   "NVDA,split,2024-06-10,10:1,\n"
                                   "NVDA,shares_outstanding,2024-11-15,24490000000,10-Q\n";
    const ImportReport first = import("facts.csv", kFacts);
    const ImportReport again = import("copy.csv", kFacts);
    const ImportReport other = import("other.csv",
                                      "instrument,kind,from,value,source\n"
                                      "NVDA,split,2024-06-10,4:1,\n");

    EXPECT_EQ(first.kind, ImportKind::Facts);
    EXPECT_EQ(first.accepted, 2);
    EXPECT_EQ(again.duplicates, 2);
    EXPECT_EQ(other.updated, 1);
    EXPECT_EQ(workspace.facts().actions().value().at(0).action.value, 4.0);
    ASSERT_TRUE(workspace.undoImport(*other.import));
    EXPECT_EQ(workspace.facts().actions().value().at(0).action.value, 10.0);
    EXPECT_EQ(workspace.facts().facts().value().at(0).fact.value, 24490000000.0);
}

TEST_F(ASplitShare, KeepsAPersonsWordAgainstAnImport)
{
    add(split(10.0));

    const ImportReport report = import("facts.csv",
                                       "instrument,kind,from,value,source\n"
                                       "NVDA,split,2024-06-10,4:1,\n");

    EXPECT_EQ(workspace.facts().actions().value().at(0).action.value, 10.0);
    EXPECT_EQ(report.updated, 0);
    EXPECT_EQ(report.warnings.at(0).code, "person_outranks");
}

TEST_F(ASplitShare, RefusesWhatCannotBe)
{
    const auto refusal = [&](const CorporateAction& action) {
        const auto added = workspace.facts().add(action, "me", kNow);
        return added ? ErrorCode::Io : added.error().code;
    };
    CorporateAction unknown = split();
    unknown.instrument = InstrumentId{77};
    CorporateAction foreign = split();
    foreign.kind = CorporateActionKind::Dividend;
    foreign.currency = "dollars";

    for (const double value : {0.0, -1.0, 1.0, std::nan(""), HUGE_VAL})
        EXPECT_EQ(refusal(split(value)), ErrorCode::InvalidArgument) << value;
    EXPECT_EQ(refusal(foreign), ErrorCode::InvalidArgument);
    EXPECT_EQ(refusal(unknown), ErrorCode::NotFound);
    EXPECT_FALSE(
        workspace.facts().add(DatedFact{.instrument = nvidia().id, .value = 1.0}, "me", kNow));
    EXPECT_TRUE(workspace.facts().actions().value().empty());
}

TEST_F(ASplitShare, ShowsNoFallOnTheDayOfItsSplitInListsAndFigures)
{
    add(split());
    addEvent("Split", "2024-06-10", {"NVDA"});
    FigureSpec spec{.instruments = {"NVDA"}, .events = {"Split"}};

    const FigureData data = workspace.figureData(spec).value();
    spec.from = TradingDate::from(2024, 6, 10);
    const FigureData late = workspace.figureData(spec).value();
    spec.adjust = PriceAdjustment::None;
    const FigureData printed = workspace.figureData(spec).value();

    EXPECT_NEAR(data.events[0].reactions.at(0).change, 0.00746, 1e-5);
    EXPECT_EQ(data.series[0].adjusted, PriceAdjustment::Splits);
    EXPECT_NEAR(late.events[0].reactions.at(0).change, 0.00746, 1e-5);
    EXPECT_NEAR(printed.events[0].reactions.at(0).change, -0.8993, 1e-4);
    EXPECT_EQ(printed.series[0].adjusted, PriceAdjustment::None);

    const InstrumentSummary summary = workspace.instruments().value().at(0);
    EXPECT_EQ(summary.recentCloses, bars(PriceAdjustment::Splits).close);
    EXPECT_EQ(summary.previousClose, 121.79);
}

TEST_F(ASplitShare, SaysInAFigureThatNothingWasAdjustedWhereNothingWas)
{
    add(split());

    const FigureData after =
        workspace.figureData({.instruments = {"NVDA"}, .from = TradingDate::from(2024, 6, 11)})
            .value();

    EXPECT_EQ(after.series[0].adjusted, PriceAdjustment::None);
}

} // namespace

} // namespace core
