#pragma once

#include "core/domain/article.h"
#include "core/domain/event.h"
#include "core/domain/figure.h"
#include "core/domain/instrument.h"
#include "core/domain/note.h"
#include "core/domain/price_series.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// One instrument with the bars that the figure shows. `before` is the last bar ahead of the
/// span, for the first day's change; all are adjusted as the specification says.
struct FigureSeries {
    Instrument instrument{};
    PriceSeries bars{};
    std::optional<Bar> before{};
    /// The last bar up to the specification's base day, where that day is outside of the span.
    std::optional<Bar> base{};
    /// What bars of the span really are adjusted for, by us or by who printed them: None where
    /// there was nothing to adjust for.
    PriceAdjustment adjusted = PriceAdjustment::None;
};

/// How one instrument moved, close to close, in the session that first could react.
struct Reaction {
    InstrumentId instrument{};
    TradingDate day{};
    double closeBefore = 0.0;
    double close = 0.0;
    double change = 0.0; ///< a fraction
};

/// One event as the figure marks and explains it.
struct FigureEvent {
    Event event{};
    std::optional<TradingDate> day{}; ///< where the mark stands on the first instrument's axis
    std::string closure{}; ///< why the market was closed on the event's own day, as people say it
    std::vector<Reaction> reactions{}; ///< of the figure's instruments that have the bars
    std::optional<Article> article{};  ///< the best linked one
    std::string quote{};               ///< its best sentence
};

/// A specification with all that it needs from the archive.
struct FigureData {
    FigureSpec spec{};
    std::vector<FigureSeries> series{};
    std::vector<FigureEvent> events{};
    std::vector<Note> notes{}; ///< what the specification's annotations come to
};

/// What becomes of a figure whose events or notes are no more in the archive: a person's is
/// refused; one that is made again is drawn without them.
enum class Gone { Refused, LeftOut };

/// What a figure does not show, or not as it was asked to.
struct FigureWarning {
    std::string code{};    ///< for decisions: "missing_glyphs"
    std::string message{}; ///< one sentence

    bool operator==(const FigureWarning&) const = default;
};

} // namespace core
