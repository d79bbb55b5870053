#pragma once

#include "core/base/result.h"
#include "core/domain/figure_data.h"
#include "core/domain/figure_sidecar.h"
#include "core/report/figure_text.h"

#include <filesystem>
#include <string>
#include <vector>

namespace ui {

class FigureDrawing;

/// What was written. `width` and `height` are pixels of a PNG, else in the unit of the figure.
struct FigureFile {
    std::filesystem::path file{};
    double width = 0.0;
    double height = 0.0;
    std::vector<core::FigureWords> words{}; ///< in the figure's language, then in others
    std::vector<std::string> footnotes{};   ///< as printed, see FigureLayout
    std::string sha256{};                   ///< of the file, where there is a sidecar
    std::vector<core::FigureWarning> warnings{};
    std::vector<core::FigureChange> changed{}; ///< since the sidecar that it was made from
};

/// What is written beside a figure, and what it is compared with.
struct SidecarWish {
    bool isWanted = false;                     ///< a sidecar is written
    std::string version{};                     ///< of the program, for the sidecar
    const core::FigureSidecar* then = nullptr; ///< the figure is made from this one
    /// What the specification of `then` comes to now, where the figure has another one.
    const core::FigureData* again = nullptr;
};

/// The longest side of a page, and of its picture, in its own units.
inline constexpr double kLargestFigureSide = 30'000.0;

/// The most pixels of one picture, which are 800 MB.
inline constexpr double kMostFigurePixels = 200e6;

/// How many pixels the picture has that is drawn for such a file; none where it is no picture.
double pixelsOf(const core::FigureSpec& spec, const std::filesystem::path& file);

/// Draws the figure and writes it; the ending of `file` (.png, .pdf, .svg) chooses the format.
/// A file of that name is replaced whole or not at all. Needs a QGuiApplication, but no display.
///
/// Fails with InvalidArgument when the ending, the size or the scale makes no sense or the page
/// has no room for what it has to say, with InsufficientData when there is no bar to draw, and
/// with Io when the file cannot be written.
core::Result<FigureFile> exportFigure(const core::FigureData& data,
                                      const std::filesystem::path& file,
                                      const SidecarWish& sidecar = {});

/// The same for `drawing`, which was made of `data`.
core::Result<FigureFile> exportFigure(const core::FigureData& data, const FigureDrawing& drawing,
                                      const std::filesystem::path& file,
                                      const SidecarWish& sidecar);

/// Where the sidecar of a file stands: "x.png.json" for "x.png".
std::filesystem::path sidecarOf(const std::filesystem::path& file);

} // namespace ui
