#pragma once

#include "core/domain/claim_listing.h"
#include "core/domain/instrument.h"
#include "core/domain/note.h"

#include <QLocale>
#include <QString>
#include <QStringList>

#include <optional>

namespace ui {

/// A place that a measure names: a price of a bar, or any other one.
struct MeasurePoint {
    core::Instant time{};
    std::optional<double> price{}; ///< as the chart's bars count; none: that of the bar of `time`
    core::ClaimInput::Field field = core::ClaimInput::Field::Close; ///< of that bar

    bool operator==(const MeasurePoint&) const = default;
};

/// What is drawn over the bars with a label: the move that a claim speaks of, or the height of a
/// level; or the label of a note alone, whose lines note_painter.h draws.
struct ChartMeasure {
    enum class Shape {
        Words,  ///< of a note whose lines are drawn apart, without a frame
        Framed, ///< the same in a frame
        Level,  ///< the height of `value`
        Move,   ///< from `base` to `value`
    };

    std::optional<core::NoteId> note{}; ///< none: the claim that is chosen
    bool cites = false;                 ///< a note that leads to words of an article, or an event
    Shape shape = Shape::Level;
    MeasurePoint base{};
    MeasurePoint value{};
    QString headline{};                     ///< "−16.97 %"
    QStringList details{};                  ///< "142.62 → 118.42"
    std::optional<core::Verdict> verdict{}; ///< its sign stands behind the headline
    double labelRight = 0.0;                ///< how far the label was moved, see core::Note
    double labelDown = 0.0;

    bool operator==(const ChartMeasure&) const = default;
};

/// What a checked claim draws on the chart of `shown`: the prices that its verdict rests on, or,
/// where it cannot be checked, those that it would need. Where the whole day was compared, its
/// price is the one inside that day that was measured. nullopt where no row of `shown` is known.
/// `headline` says what was measured.
std::optional<ChartMeasure> measureOf(const core::ClaimListing& listing,
                                      const core::Instrument& shown, const QString& headline,
                                      const QLocale& locale = QLocale());

/// The label of a note; without headline and details where it has none.
ChartMeasure measureOf(const core::Note& note, const QLocale& locale = QLocale());

/// The note that keeps what measureOf() draws for a claim, and cites the claim's words; nullopt
/// where it draws nothing, or no price is known. `headline` is in the language of `locale`.
std::optional<core::Note> noteOf(const core::ClaimListing& listing, const core::Instrument& shown,
                                 const QString& headline, const QLocale& locale = QLocale());

} // namespace ui
