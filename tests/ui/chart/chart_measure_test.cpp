#include "ui/chart/chart_measure.h"

#include "tests/ui/chart/demo_series.h"
#include "ui/support/formatting.h"

#include <gtest/gtest.h>

using namespace ui;
using tests::day;
using Field = core::ClaimInput::Field;
using Shape = ChartMeasure::Shape;

namespace {

const QLocale kEnglish(QLocale::English);

struct AClaimOnNvidia : testing::Test {
    AClaimOnNvidia()
    {
        listing.article = {7};
        listing.subject = "XNAS:NVDA";
        listing.claim = {.field = core::TextField::Body,
                         .begin = 10,
                         .end = 25,
                         .text = "rund 17 Prozent",
                         .quantity = core::ClaimQuantity::Change,
                         .value = 0.17,
                         .unit = std::string(core::kPercent),
                         .direction = core::Direction::Down};
        listing.check = {.verdict = core::Verdict::Supported,
                         .basis = core::ClaimBasis::CloseToClose,
                         .day = day("2025-01-27"),
                         .measured = -0.16968,
                         .inputs = {price("2025-01-24", 142.62), price("2025-01-27", 118.42)}};
    }

    core::ClaimInput price(const char* on, double value, Field field = Field::Close) const
    {
        return {.instrument = nvidia.id, .day = day(on), .field = field, .value = value};
    }

    static MeasurePoint at(const char* on, std::optional<double> value, Field field = Field::Close)
    {
        return {core::timeOf(day(on)), value, field};
    }

    std::optional<ChartMeasure> measure() const
    {
        return measureOf(listing, nvidia, QStringLiteral("−16.97 %"), kEnglish);
    }

    core::Instrument nvidia{.id = {1}, .symbol = "NVDA", .mic = "XNAS"};
    core::ClaimListing listing;
};

TEST_F(AClaimOnNvidia, DrawsTheMoveFromItsBaseToItsValue)
{
    const auto drawn = measure();

    ASSERT_TRUE(drawn);
    EXPECT_EQ(drawn->shape, Shape::Move);
    EXPECT_EQ(drawn->base, at("2025-01-24", 142.62));
    EXPECT_EQ(drawn->value, at("2025-01-27", 118.42));
    EXPECT_EQ(drawn->headline, QStringLiteral("−16.97 %"));
    EXPECT_EQ(drawn->details, QStringList(QStringLiteral("142.62 → 118.42")));
    EXPECT_EQ(drawn->verdict, core::Verdict::Supported);
    EXPECT_EQ(drawn->note, std::nullopt);
}

TEST_F(AClaimOnNvidia, DrawsALevelAtItsPrice)
{
    listing.claim.quantity = core::ClaimQuantity::Level;
    listing.check.basis = core::ClaimBasis::High;
    listing.check.inputs = {price("2025-01-27", 128.4, Field::High)};

    const auto drawn = measure();

    ASSERT_TRUE(drawn);
    EXPECT_EQ(drawn->shape, Shape::Level);
    EXPECT_EQ(drawn->value, at("2025-01-27", 128.4, Field::High));
    EXPECT_EQ(drawn->details, QStringList(QStringLiteral("Mon 27 Jan 2025")));
}

TEST_F(AClaimOnNvidia, DrawsAMoveSinceTheWeekBegan)
{
    listing.check.basis = core::ClaimBasis::Week;
    listing.check.inputs = {price("2025-01-17", 137.71), price("2025-01-24", 142.62)};
    listing.check.day = day("2025-01-24");

    const auto drawn = measure();

    ASSERT_TRUE(drawn);
    EXPECT_EQ(drawn->base, at("2025-01-17", 137.71));
    EXPECT_EQ(drawn->value, at("2025-01-24", 142.62));
}

TEST_F(AClaimOnNvidia, DrawsTheMoveOfAMarketValueByThePriceAlone)
{
    listing.claim.quantity = core::ClaimQuantity::MarketValue;
    listing.check.basis = core::ClaimBasis::MarketValue;
    listing.check.inputs.insert(listing.check.inputs.begin(),
                                price("2024-11-15", 24.49e9, Field::SharesOutstanding));

    const auto drawn = measure();

    ASSERT_TRUE(drawn);
    EXPECT_EQ(drawn->base, at("2025-01-24", 142.62));
    EXPECT_EQ(drawn->value, at("2025-01-27", 118.42));
}

TEST_F(AClaimOnNvidia, StandsWhereItWasMeasuredInsideTheDay)
{
    listing.check.verdict = core::Verdict::Consistent;
    listing.check.basis = core::ClaimBasis::Intraday;
    listing.check.inputs = {price("2025-01-24", 140.0), price("2025-01-27", 116.0, Field::Low),
                            price("2025-01-27", 128.0, Field::High)};
    listing.check.measured = -0.1;

    const auto drawn = measure();

    ASSERT_TRUE(drawn);
    EXPECT_EQ(drawn->base, at("2025-01-24", 140.0));
    EXPECT_EQ(drawn->value.time, at("2025-01-27", {}).time);
    EXPECT_DOUBLE_EQ(*drawn->value.price, 126.0);
    EXPECT_EQ(drawn->details, QStringList(QStringLiteral("140.00 → 126.00")));
}

TEST_F(AClaimOnNvidia, LeadsFromTheImpliedBaseToTheLevelOfTheText)
{
    listing.claim.quantity = core::ClaimQuantity::Level;
    listing.check.measured = 126.5;
    listing.check.basis = core::ClaimBasis::ImpliedBase;
    listing.check.inputs = {price("2025-01-24", 140.0), price("2025-01-27", 116.0, Field::Low),
                            price("2025-01-27", 128.0, Field::High)};

    const auto drawn = measure();

    ASSERT_TRUE(drawn);
    EXPECT_EQ(drawn->shape, Shape::Move);
    EXPECT_EQ(drawn->base, at("2025-01-24", 140.0));
    EXPECT_EQ(drawn->value, at("2025-01-27", 126.5));
}

TEST_F(AClaimOnNvidia, LeavesAPriceFromBeforeASplitToTheBar)
{
    listing.claim.quantity = core::ClaimQuantity::Level;
    listing.check.asPrinted = true;
    listing.check.inputs = {price("2024-06-07", 1208.88)};

    const auto drawn = measure();

    ASSERT_TRUE(drawn);
    EXPECT_EQ(drawn->value, at("2024-06-07", std::nullopt));
    EXPECT_FALSE(noteOf(listing, nvidia, QStringLiteral("1,208.88")));
}

TEST_F(AClaimOnNvidia, ThatCannotBeCheckedDrawsTheRowsThatItNeeds)
{
    listing.check.verdict = core::Verdict::NotCheckable;
    listing.check.reason = core::Unchecked::NoIntraday;

    ASSERT_TRUE(measure());
    EXPECT_EQ(measure()->shape, Shape::Move);
    EXPECT_EQ(measure()->verdict, core::Verdict::NotCheckable);
}

TEST_F(AClaimOnNvidia, ThatCannotBeCheckedMarksTheDayInDoubt)
{
    listing.check = {.reason = core::Unchecked::Quality,
                     .day = day("2025-01-27"),
                     .findingDay = day("2025-01-24")};

    const auto drawn = measure();

    ASSERT_TRUE(drawn);
    EXPECT_EQ(drawn->shape, Shape::Level);
    EXPECT_EQ(drawn->value, at("2025-01-24", std::nullopt));
}

TEST_F(AClaimOnNvidia, DrawsNothingWhereNoRowIsKnown)
{
    listing.check = {.reason = core::Unchecked::DayUnknown};

    EXPECT_FALSE(measure());
    EXPECT_FALSE(noteOf(listing, nvidia, {}));
}

TEST_F(AClaimOnNvidia, DrawsNothingOnTheChartOfAnother)
{
    EXPECT_FALSE(measureOf(listing, {.id = {2}, .symbol = "DAX", .mic = "XETR"}, {}, kEnglish));
    listing.check.inputs.clear();
    EXPECT_FALSE(measureOf(listing, {.id = {2}, .symbol = "DAX", .mic = "XETR"}, {}, kEnglish));
}

TEST_F(AClaimOnNvidia, BecomesANoteThatCitesItsWordsAndDrawsTheSame)
{
    const QString changeText = formatChange(118.42 / 142.62 - 1.0, kEnglish);
    auto note = noteOf(listing, nvidia, changeText, kEnglish);

    ASSERT_TRUE(note);
    EXPECT_EQ(note->instrument, nvidia.id);
    EXPECT_EQ(note->kind, core::NoteKind::Measure);
    EXPECT_EQ(note->cites,
              (core::NoteCitation{.article = {7}, .span = {10, 25}, .quote = "rund 17 Prozent"}));
    note->id = {5};
    const ChartMeasure drawn = measureOf(*note, kEnglish);
    EXPECT_EQ(drawn.note, core::NoteId{5});
    EXPECT_EQ(drawn.shape, Shape::Framed);
    EXPECT_EQ(drawn.base, measure()->base);
    EXPECT_EQ(drawn.value, measure()->value);
    EXPECT_EQ(drawn.headline, changeText);
    EXPECT_EQ(measureOf(*note, QLocale(QLocale::German)).headline,
              formatChange(118.42 / 142.62 - 1.0, QLocale(QLocale::German)));
    EXPECT_EQ(
        drawn.details,
        (QStringList{QStringLiteral("142.62 → 118.42"), QStringLiteral("“rund 17 Prozent”")}));
}

TEST_F(AClaimOnNvidia, KeepsWhatPricesAloneDoNotSay)
{
    listing.claim.quantity = core::ClaimQuantity::MarketValue;

    const auto note = noteOf(listing, nvidia, QStringLiteral("−592.7 bn"), kEnglish);

    ASSERT_TRUE(note);
    EXPECT_EQ(measureOf(*note, kEnglish).headline, QStringLiteral("−592.7 bn"));
}

TEST(ANote, HasALabelWhereItSaysSomething)
{
    const core::NoteAnchor place{core::timeOf(day("2025-01-06")), 149.43};
    const auto label = [&](core::NoteKind kind) {
        return measureOf({.id = {3}, .kind = kind, .begin = place, .end = place}, kEnglish)
            .headline;
    };

    EXPECT_EQ(label(core::NoteKind::TimeBand), QString());
    EXPECT_EQ(label(core::NoteKind::TrendLine), QString());
    const core::Note level{.kind = core::NoteKind::HorizontalLevel, .begin = place};
    EXPECT_EQ(measureOf(level, kEnglish).headline, QStringLiteral("149.43"));
}

TEST(ANote, SaysThatItCites)
{
    core::Note note{.kind = core::NoteKind::Callout, .text = "high", .event = {2}};
    EXPECT_EQ(measureOf(note, kEnglish).details,
              QStringList{QStringLiteral("note · cites an event")});
    EXPECT_EQ(measureOf(note, kEnglish).shape, Shape::Framed);
    note.event = {};
    note.cites = core::NoteCitation{.article = {1}, .quote = "so"};
    EXPECT_EQ(measureOf(note, kEnglish).details,
              QStringList{QStringLiteral("note · cites one sentence")});
}

TEST(ANoteOfWords, StandsWhereItBegins)
{
    const core::Note note{
        .id = {3}, .text = "record close", .begin = {core::timeOf(day("2025-01-06")), 149.43}};

    const ChartMeasure drawn = measureOf(note, kEnglish);

    EXPECT_EQ(drawn.shape, Shape::Words);
    EXPECT_EQ(drawn.value, (MeasurePoint{core::timeOf(day("2025-01-06")), 149.43}));
    EXPECT_EQ(drawn.headline, QStringLiteral("record close"));
    EXPECT_TRUE(drawn.details.isEmpty());
}

} // namespace
