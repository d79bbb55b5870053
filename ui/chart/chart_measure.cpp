#include "ui/chart/chart_measure.h"

#include "ui/support/conversion.h"
#include "ui/support/formatting.h"
#include "ui/support/note_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <cmath>
#include <utility>
#include <vector>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ChartMeasure)
};

using Field = core::ClaimInput::Field;

std::vector<core::ClaimInput> pricesOf(const core::ClaimCheck& check, core::InstrumentId shown)
{
    std::vector<core::ClaimInput> prices;
    std::ranges::copy_if(check.inputs, std::back_inserter(prices), [&](const auto& input) {
        return input.instrument == shown && input.field != Field::SharesOutstanding;
    });
    return prices;
}

/// The price of the day that the verdict is about.
const core::ClaimInput& valueAmong(const std::vector<core::ClaimInput>& prices,
                                   const core::ClaimCheck& check)
{
    const auto ofDay = std::find_if(prices.rbegin(), prices.rend(), [&](const auto& input) {
        return check.day && input.day == *check.day;
    });
    return ofDay == prices.rend() ? prices.back() : *ofDay;
}

/// Where the whole day was compared, the price inside it that was measured; nullopt where one price
/// was, or where what was measured is no price.
std::optional<double> priceInside(const core::ClaimListing& listing,
                                  const std::vector<core::ClaimInput>& prices,
                                  core::TradingDate day)
{
    const core::ClaimCheck& check = listing.check;
    const auto has = [&](Field field) {
        return std::ranges::any_of(prices, [&](const core::ClaimInput& input) {
            return input.day == day && input.field == field;
        });
    };
    if (!check.measured || check.asPrinted || !has(Field::Low) || !has(Field::High))
        return std::nullopt;
    const double base = prices.front().value;
    switch (listing.claim.quantity) {
    case core::ClaimQuantity::Level:
        return *check.measured;
    case core::ClaimQuantity::Change:
        return listing.claim.unit == core::kPercent ? base * (1.0 + *check.measured)
                                                    : base + *check.measured;
    default:
        return std::nullopt;
    }
}

MeasurePoint pointOf(const core::ClaimInput& input, const core::ClaimCheck& check)
{
    // A price as it was before a later split is no height of a chart that counts today's shares.
    return {core::timeOf(input.day), check.asPrinted ? std::nullopt : std::optional(input.value),
            input.field};
}

QString dayText(core::Instant time, const QLocale& locale)
{
    return formatDate(core::dateOf(time), DateStyle::Weekday, locale);
}

/// The day of which a claim would need the prices that cannot be relied on, or are not known.
std::optional<ChartMeasure> neededDay(const core::ClaimListing& listing,
                                      const core::Instrument& shown, ChartMeasure measure,
                                      const QLocale& locale)
{
    const auto& day = listing.check.findingDay ? listing.check.findingDay : listing.check.day;
    if (!day || listing.subject != core::qualifiedSymbol(shown))
        return std::nullopt;
    measure.value.time = core::timeOf(*day);
    measure.details << dayText(measure.value.time, locale);
    return measure;
}

} // namespace

std::optional<ChartMeasure> measureOf(const core::ClaimListing& listing,
                                      const core::Instrument& shown, const QString& headline,
                                      const QLocale& locale)
{
    const core::ClaimCheck& check = listing.check;
    ChartMeasure measure{.headline = headline, .verdict = check.verdict};
    const std::vector<core::ClaimInput> prices = pricesOf(check, shown.id);
    if (prices.empty())
        return neededDay(listing, shown, std::move(measure), locale);

    const core::ClaimInput& base = prices.front();
    const core::ClaimInput& value = valueAmong(prices, check);
    measure.value = pointOf(value, check);
    double shownValue = value.value;
    if (const auto inside = priceInside(listing, prices, value.day)) {
        measure.value = {core::timeOf(value.day), inside};
        shownValue = *inside;
    }
    const bool isLevel = listing.claim.quantity == core::ClaimQuantity::Level
        && check.basis != core::ClaimBasis::ImpliedBase;
    if (isLevel || pointOf(base, check) == measure.value
        || core::timeOf(base.day) > measure.value.time) {
        measure.details << dayText(measure.value.time, locale);
        return measure;
    }
    measure.shape = ChartMeasure::Shape::Move;
    measure.base = pointOf(base, check);
    measure.details << moveText(base.value, shownValue, locale);
    return measure;
}

ChartMeasure measureOf(const core::Note& note, const QLocale& locale)
{
    using Kind = core::NoteKind;
    const bool isMeasure = note.kind == Kind::Measure;
    NoteText text = noteText(note, locale);
    ChartMeasure measure{.note = note.id,
                         .cites = (note.cites && note.cites->article) || note.event,
                         .shape = isMeasure || note.kind == Kind::Callout
                             ? ChartMeasure::Shape::Framed
                             : ChartMeasure::Shape::Words,
                         .value = {note.begin.time, note.begin.price},
                         .headline = std::move(text.headline),
                         .details = std::move(text.details),
                         .labelRight = note.labelRight,
                         .labelDown = note.labelDown};
    if (isMeasure && note.end) {
        measure.base = measure.value;
        measure.value = {note.end->time, note.end->price};
    }
    if (measure.headline.isEmpty() || (isMeasure && note.cites))
        return measure;
    if (note.cites)
        measure.details << Words::tr("note · cites one sentence");
    else if (note.event)
        measure.details << Words::tr("note · cites an event");
    return measure;
}

std::optional<core::Note> noteOf(const core::ClaimListing& listing, const core::Instrument& shown,
                                 const QString& headline, const QLocale& locale)
{
    const auto measure = measureOf(listing, shown, headline, locale);
    const bool isMove = measure && measure->shape == ChartMeasure::Shape::Move;
    if (!measure || !measure->value.price || (isMove && !measure->base.price))
        return std::nullopt;
    const core::Claim& claim = listing.claim;
    const core::NoteAnchor value{measure->value.time, *measure->value.price};
    core::Note note{.instrument = shown.id,
                    .kind = core::NoteKind::Measure,
                    .text = toStd(headline),
                    .begin = value,
                    .cites = core::NoteCitation{.article = listing.article,
                                                .field = claim.field,
                                                .span = {claim.begin, claim.end},
                                                .quote = claim.text}};
    if (isMove) {
        note.begin = {measure->base.time, *measure->base.price};
        note.end = value;
    }
    // What can be told from the prices is told in the language of who reads it.
    if (headline == measuredText(note, locale))
        note.text.clear();
    return note;
}

} // namespace ui
