#pragma once

#include "core/domain/corporate_action.h"
#include "core/domain/ids.h"
#include "core/time/trading_date.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Rebased: lines of the change since a base day. Bars: a stroke from low to high, with the open to
/// its left and the close to its right.
enum class ChartStyle { Candles, Line, Area, Rebased, Bars };

/// "candles", "line", "area", "rebased", "bars".
std::string_view toString(ChartStyle style);
std::optional<ChartStyle> chartStyleFromString(std::string_view text);

/// How prices are put on their axis. Percent: where prices would stand on a linear axis, with the
/// change since the base day as labels; what is rebased has these labels on every axis.
enum class AxisScale { Linear, Log, Percent };

/// "linear", "log", "percent".
std::string_view toString(AxisScale axis);
std::optional<AxisScale> axisScaleFromString(std::string_view text);

enum class FigureFormat { Png, Pdf, Svg };

/// "png", "pdf", "svg".
std::string_view toString(FigureFormat format);
std::optional<FigureFormat> figureFormatFromString(std::string_view text);

enum class LengthUnit { Pixels, Millimetres };
enum class FigureTheme { Light, Dark };

/// Dots an inch of a PNG whose page is measured in millimetres.
inline constexpr double kPrintDots = 300.0;
inline constexpr double kMillimetresPerInch = 25.4;
inline constexpr double kPointsPerInch = 72.0;
/// Pixels an inch of a page that is measured in pixels.
inline constexpr double kScreenDots = 96.0;

/// Width and height of a page. A PNG has kPrintDots or kScreenDots an inch times
/// `FigureSpec::scale`.
struct FigureSize {
    double width = 1200.0;
    double height = 675.0;
    LengthUnit unit = LengthUnit::Pixels;

    bool operator==(const FigureSize&) const = default;
};

/// A usual size and its name on the command line.
struct FigurePreset {
    std::string_view name{};
    FigureSize size{};
};

/// "web" (1200x675 px), "social" (1080x1350 px), "square" (1080x1080 px), "print1" (85 mm wide),
/// "print2" (178 mm wide), "slide" (1920x1080 px).
std::span<const FigurePreset> figurePresets();
/// nullopt for any other name.
std::optional<FigureSize> figurePreset(std::string_view name);

/// Which of the notes on charts of the figure's instruments it shows.
struct FigureAnnotations {
    bool all = false;          ///< all that reach into its span
    std::vector<NoteId> ids{}; ///< else these

    bool operator==(const FigureAnnotations&) const = default;
};

/// Everything that a person decides about a figure. Empty texts are written by the program.
struct FigureSpec {
    std::vector<std::string> instruments{}; ///< symbols as the command line takes them
    std::vector<std::string> events{};      ///< names or ids
    std::optional<TradingDate> from{};      ///< none: the first bar
    std::optional<TradingDate> to{};
    ChartStyle style = ChartStyle::Candles;
    AxisScale axis = AxisScale::Linear;
    bool panels = false; ///< each instrument in a pane of its own, all at the same time
    std::optional<TradingDate> baseDay{}; ///< none: see rebaseDay()
    FigureAnnotations annotations{};
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
    std::vector<std::string> notes{};        ///< lines below the figure
    std::string altText{};                   ///< for who cannot see the figure
    std::string caption{};                   ///< for below it, outside the picture
    FigureFormat format = FigureFormat::Png; ///< where no file's name says it

    bool operator==(const FigureSpec&) const = default;
};

} // namespace core
