#pragma once

#include "core/domain/figure_sidecar.h"
#include "core/domain/saved_figure.h"

#include <optional>
#include <span>
#include <string>
#include <vector>

/// The JSON documents of the command line about figures; see json.h.

namespace core {

/// What a finished figure file says of itself.
struct FigureListing {
    std::string file{};
    double width = 0.0;
    double height = 0.0;
    std::string altText{};
    std::string caption{};
    std::vector<std::string> footnotes{};
    /// Of one that was made from a sidecar: what is another than then.
    std::optional<std::vector<FigureChange>> changed{};
};

/// A specification that could not be drawn.
struct FigureFailure {
    std::string file{};
    std::string message{};
};

std::string figureToJson(const FigureListing& figure);
/// {"rendered": how many, "failed": [{"file", "message"}]}
std::string renderedFiguresToJson(std::size_t rendered, std::span<const FigureFailure> failed);
/// With their specifications, as `figure` takes them.
std::string savedFiguresToJson(std::span<const SavedFigure> figures);

} // namespace core
