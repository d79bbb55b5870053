#pragma once

#include "core/domain/article.h"
#include "core/domain/corporate_action.h"
#include "core/domain/event.h"
#include "core/domain/instrument.h"
#include "core/domain/price_series.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

enum class ChartStyle { Candles, Line, Area, Rebased };

/// "candles", "line", "area", "rebased".
std::string_view toString(ChartStyle style);
std::optional<ChartStyle> chartStyleFromString(std::string_view text);

enum class LengthUnit { Pixels, Millimetres };
enum class FigureTheme { Light, Dark };

/// Width and height of a page. PNG of millimetres is rendered at 300 dots an inch, PDF and SVG
/// of pixels at 96 pixels an inch, times `FigureSpec::scale` for PNG.
struct FigureSize {
    double width = 1200.0;
    double height = 675.0;
    LengthUnit unit = LengthUnit::Pixels;

    bool operator==(const FigureSize&) const = default;
};

/// The size of "web" (1200x675 px), "social" (1080x1350 px), "print1" (85 mm wide) or "print2"
/// (178 mm wide); nullopt for any other name.
std::optional<FigureSize> figurePreset(std::string_view name);

/// Everything that a person decides about a figure. Empty texts are written by the program.
struct FigureSpec {
    std::vector<std::string> instruments{}; ///< symbols as the command line takes them
    std::vector<std::string> events{};      ///< names or ids
    std::optional<TradingDate> from{};      ///< none: the first bar
    std::optional<TradingDate> to{};
    ChartStyle style = ChartStyle::Candles;
    bool logScale = false;
    PriceAdjustment adjust = PriceAdjustment::Splits; ///< a split is no fall of the price
    FigureSize size{};
    double scale = 1.0;
    FigureTheme theme = FigureTheme::Light;
    bool transparent = false;
    std::string locale = "en"; ///< "de" or "en"
    std::string title{};
    std::string subtitle{};
    std::string source{};
    std::string byline{};
    std::vector<std::string> notes{};

    bool operator==(const FigureSpec&) const = default;
};

/// One instrument with the bars that the figure shows. `before` is the last bar ahead of the
/// span, for the first day's change; both are adjusted as the specification says.
struct FigureSeries {
    Instrument instrument{};
    PriceSeries bars{};
    std::optional<Bar> before{};
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
};

} // namespace core
