#include "core/workspace/studies.h"

#include "core/workspace/instrument_facts.h"
#include "tests/core/workspace/shares_of_new_york.h"

namespace core {

namespace {

TEST_F(SharesOfNewYork, AreMeasuredAgainstTheOneIndexThatTradesByTheirClock)
{
    const StudyListing listing = studied();

    ASSERT_TRUE(listing.market);
    EXPECT_EQ(listing.market->symbol, "SPX");
    EXPECT_TRUE(listing.market->isDefault);
    ASSERT_EQ(listing.study.pairs.size(), 2U);
    ASSERT_TRUE(listing.study.pairs[0].car);
    EXPECT_NEAR(listing.study.pairs[0].car->value, -0.1, 0.03);
    ASSERT_TRUE(listing.pairIntervals[0]);
    EXPECT_LT(listing.pairIntervals[0]->low, listing.study.pairs[0].car->value);
    EXPECT_TRUE(warns(listing, StudyWarningCode::Clustering));
}

TEST_F(SharesOfNewYork, WithTwoIndicesAskForTheMarket)
{
    import("NDX.csv", pricesOf(0, 15000.0));

    const auto listing = run();

    ASSERT_FALSE(listing);
    EXPECT_EQ(listing.error().code, ErrorCode::InvalidArgument);
    EXPECT_NE(listing.error().message.find("XNYS:SPX"), std::string::npos);
    query.market = index;
    EXPECT_FALSE(studied().market->isDefault);
    query.market.reset();
    query.settings.model = StudyModel::MeanAdjusted;
    EXPECT_FALSE(studied().market); // needs none
}

TEST_F(SharesOfNewYork, AreNotMeasuredAgainstThemselves)
{
    query.instruments = {nvidia, index};

    const auto listing = run();

    ASSERT_FALSE(listing);
    EXPECT_EQ(listing.error().code, ErrorCode::InvalidArgument);
}

TEST_F(SharesOfNewYork, AreAdjustedForSplits)
{
    const double before = studied().study.pairs[0].car->value;
    const double betaBefore = studied().study.pairs[0].fit->beta;
    import("NVDA.csv", pricesOf(1, 100.0, 10.0));

    const StudyListing unknown = studied();
    ASSERT_TRUE(workspace.facts().add({.instrument = nvidia,
                                       .kind = CorporateActionKind::Split,
                                       .day = *TradingDate::from(2024, 8, 1),
                                       .value = 10.0},
                                      "ann", kNow));
    query.settings.ignoreQuality = true; // the same days came twice, with other prices
    const StudyListing known = studied();

    ASSERT_TRUE(unknown.study.pairs[0].blocked);
    EXPECT_EQ(unknown.study.pairs[0].blocked->obstacle, StudyObstacle::Quality);
    ASSERT_TRUE(known.study.pairs[0].car);
    EXPECT_NEAR(known.study.pairs[0].car->value, before, 1e-5);
    EXPECT_NEAR(known.study.pairs[0].fit->beta, betaBefore, 1e-3);
}

TEST_F(SharesOfNewYork, HaveTheNextSessionAsDay0OfAHolidayAndSaySo)
{
    query.day = *TradingDate::from(2024, 12, 25);

    const StudyListing listing = studied();

    EXPECT_EQ(toIso(*listing.study.pairs[0].day0), "2024-12-26");
    EXPECT_TRUE(warns(listing, StudyWarningCode::NotASession));
    EXPECT_EQ(toIso(listing.events.front().day), "2024-12-25");
}

TEST_F(SharesOfNewYork, ReactToAnEventAfterTheCloseOnTheNextDayWithoutAWarning)
{
    query.day.reset();
    query.events = {addEvent("Late news", "2024-11-05T18:00:00-05:00").id};

    const StudyListing listing = studied();

    EXPECT_EQ(toIso(*listing.study.pairs[0].day0), "2024-11-06");
    EXPECT_FALSE(warns(listing, StudyWarningCode::NotASession));
}

TEST_F(SharesOfNewYork, AreConfoundedByOtherNamedEventsInTheWindowThatConcernThem)
{
    query.day.reset();
    query.instruments.clear();
    query.events = {addEvent("Shock", "2024-11-06", {"NVDA", "AMD"}).id};
    addEvent("Vote", "2024-11-05", {"AMD"});
    addEvent("Far away", "2024-12-20", {"AMD"});

    const StudyListing listing = studied();

    const auto& warnings = listing.study.warnings;
    const auto found =
        std::ranges::find(warnings, StudyWarningCode::ConfoundingEvent, &StudyWarning::code);
    ASSERT_NE(found, warnings.end());
    EXPECT_EQ(found->name, "Vote");
    EXPECT_EQ(found->pairs, std::vector<std::size_t>{1});
    EXPECT_EQ(std::ranges::count(warnings, StudyWarningCode::ConfoundingEvent, &StudyWarning::code),
              1);
}

TEST_F(SharesOfNewYork, AreConfoundedByWhatBeganLongBeforeAndWentOn)
{
    query.day.reset();
    query.events = {addEvent("Shock", "2024-11-06").id};
    Event talks{.name = "Talks", .when = parsePartialDate("2024-02-05").value()};
    talks.until = parsePartialDate("2025-03").value();
    ASSERT_TRUE(workspace.addEvent(talks, "me", kNow));
    talks.name = "Earlier talks";
    talks.until = parsePartialDate("2024-10").value();
    ASSERT_TRUE(workspace.addEvent(talks, "me", kNow));

    const StudyListing listing = studied();

    const auto& warnings = listing.study.warnings;
    const auto found =
        std::ranges::find(warnings, StudyWarningCode::ConfoundingEvent, &StudyWarning::code);
    ASSERT_NE(found, warnings.end());
    EXPECT_EQ(found->name, "Talks");
    EXPECT_EQ(toIso(*found->day), "2024-02-05");
    EXPECT_EQ(toIso(*found->lastDay), "2025-03-31");
    EXPECT_EQ(std::ranges::count(warnings, StudyWarningCode::ConfoundingEvent, &StudyWarning::code),
              1);
    EXPECT_FALSE(warns(listing, StudyWarningCode::EventInEstimation)); // neither names a share
}

TEST_F(SharesOfNewYork, HaveEventsThatNameThemInTheirEstimationWindowNoted)
{
    query.day.reset();
    query.events = {addEvent("Shock", "2024-11-06", {"NVDA", "AMD"}).id};
    addEvent("Results", "2024-05-22", {"NVDA"});
    addEvent("Vote", "2024-06-05");

    const StudyListing listing = studied();

    const auto& warnings = listing.study.warnings;
    const auto found =
        std::ranges::find(warnings, StudyWarningCode::EventInEstimation, &StudyWarning::code);
    ASSERT_NE(found, warnings.end());
    EXPECT_EQ(found->name, "Results");
    EXPECT_EQ(found->pairs, std::vector<std::size_t>{0});
    EXPECT_EQ(
        std::ranges::count(warnings, StudyWarningCode::EventInEstimation, &StudyWarning::code), 1);
    EXPECT_FALSE(warns(listing, StudyWarningCode::ConfoundingEvent));
}

TEST_F(SharesOfNewYork, AreStudiedForEveryEventOfAKindAndThoseWithoutADayAreNamed)
{
    query.day.reset();
    query.instruments.clear();
    query.kind = "rule";
    for (const auto& [name, when] : {std::pair("B", "2024-11-06"), std::pair("A", "2024-10-01"),
                                     std::pair("Some time", "2024-10")}) {
        Event event{.name = name, .when = parsePartialDate(when).value(), .kind = "rule"};
        event.instruments = {{nvidia}};
        ASSERT_TRUE(workspace.addEvent(event, "me", kNow));
    }

    const StudyListing listing = studied();

    ASSERT_EQ(listing.study.pairs.size(), 2U);
    EXPECT_EQ(listing.study.pairs[0].eventName, "A"); // by day
    ASSERT_EQ(listing.omitted.size(), 1U);
    EXPECT_EQ(listing.omitted[0].reason, StudyOmission::NoDay);
    EXPECT_EQ(listing.study.groups.size(), 1U);
}

TEST_F(SharesOfNewYork, WithoutPricesAreBlockedAndFailNothing)
{
    query.instruments.push_back(
        workspace.addInstrument({.symbol = "INTC", .mic = "XNAS"}, "me", kNow).value().id);

    const StudyListing listing = studied();

    ASSERT_TRUE(listing.study.pairs[2].blocked);
    EXPECT_EQ(listing.study.pairs[2].blocked->obstacle, StudyObstacle::NoPrices);
    EXPECT_EQ(listing.study.groups[0].pairs.size(), 2U);
    EXPECT_FALSE(listing.pairIntervals[2]);
}

TEST_F(SharesOfNewYork, WhosePriceNeverMovesGiveNoNumberAndNoNan)
{
    std::string flat = pricesOf(1, 100.0);
    std::string text = "Date,Close\n";
    for (std::size_t at = flat.find("2024-"); at != std::string::npos; at = flat.find("\n20", at)) {
        at += flat[at] == '\n' ? 1 : 0;
        text += flat.substr(at, 10) + ",50\n";
    }
    import("INTC.csv", text);
    query.instruments = {workspace.instrument("INTC").value().id};
    query.settings.ignoreQuality = true; // the gate calls them copies
    query.withSensitivity = true;

    const StudyListing listing = studied();

    ASSERT_TRUE(listing.study.pairs[0].blocked);
    EXPECT_EQ(listing.study.pairs[0].blocked->obstacle, StudyObstacle::ConstantPrice);
    EXPECT_FALSE(listing.groupIntervals[0]);
    for (const SensitivityCell& cell : listing.sensitivity)
        EXPECT_FALSE(cell.caar || cell.statistic.value);
}

TEST_F(SharesOfNewYork, AreComparedWithOtherWindowsAndModelsIfAskedFor)
{
    query.withSensitivity = true;

    const StudyListing listing = studied();

    EXPECT_EQ(std::ranges::count(listing.sensitivity, true, &SensitivityCell::isChosen), 1);
    const auto chosen = std::ranges::find(listing.sensitivity, true, &SensitivityCell::isChosen);
    EXPECT_NEAR(*chosen->caar, *listing.study.groups[0].caar, 1e-12);
}

struct StopsAt : Progress {
    explicit StopsAt(int calls)
        : left(calls)
    {
    }
    [[nodiscard]] bool report(double fraction, std::string_view) override
    {
        EXPECT_LE(last, fraction);
        last = fraction;
        return left-- > 0;
    }
    int left;
    double last = 0.0;
};

TEST_F(SharesOfNewYork, CanBeCancelledAtEveryReport)
{
    query.withSensitivity = true;
    StopsAt all(1000);
    ASSERT_TRUE(workspace.studies().run(query, all));
    const int reports = 1000 - all.left;
    EXPECT_GT(reports, 5);

    for (int call = 0; call < reports; ++call) {
        StopsAt stops(call);
        const auto listing = workspace.studies().run(query, stops);
        ASSERT_FALSE(listing) << call;
        EXPECT_EQ(listing.error().code, ErrorCode::Cancelled);
    }
}

TEST_F(SharesOfNewYork, NeedEventsOrADayThatAreThere)
{
    const auto codeOf = [&] {
        const auto listing = run();
        return listing ? std::nullopt : std::optional(listing.error().code);
    };
    query.events = {EventId{77}};
    EXPECT_EQ(codeOf(), ErrorCode::InvalidArgument); // and a day
    query.day.reset();
    EXPECT_EQ(codeOf(), ErrorCode::NotFound);
    query.events.clear();
    EXPECT_EQ(codeOf(), ErrorCode::InvalidArgument);
    query.kind = "none";
    EXPECT_EQ(codeOf(), ErrorCode::NotFound);
    query.kind.clear();
    query.events = {addEvent("Nobody's", "2024-11-06").id};
    query.instruments.clear();
    EXPECT_EQ(codeOf(), ErrorCode::InsufficientData);
    query.instruments = {InstrumentId{77}};
    EXPECT_EQ(codeOf(), ErrorCode::NotFound);
    query.instruments = {nvidia};
    query.market = InstrumentId{77};
    EXPECT_EQ(codeOf(), ErrorCode::NotFound);
}

} // namespace

} // namespace core
