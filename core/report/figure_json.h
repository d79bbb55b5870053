#pragma once

#include "core/domain/figure_data.h"
#include "core/domain/figure_sidecar.h"
#include "core/domain/saved_figure.h"
#include "core/report/figure_text.h"

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
    std::vector<FigureWords> words{}; ///< REQUIRES: of at least one language
    std::vector<std::string> footnotes{};
    /// Of one that was made from a sidecar: what is another than then.
    std::optional<std::vector<FigureChange>> changed{};
    std::vector<FigureWarning> warnings{};
};

/// A specification that could not be drawn.
struct FigureFailure {
    std::string file{};
    std::string message{};
};

/// Of a figure that was drawn from a specification or sidecar of that name: what is another than
/// then, and what it does not show as it was asked to.
struct FigureRemarks {
    std::string file{};
    std::vector<FigureChange> changed{};
    std::vector<FigureWarning> warnings{};
};

std::string figureToJson(const FigureListing& figure);
/// {"rendered": how many, "failed": [{"file", "message"}], "changed": [{"file", "changes": [...]}],
/// "warnings": [{"file", "code", "message"}]}
std::string renderedFiguresToJson(std::size_t rendered, std::span<const FigureFailure> failed,
                                  std::span<const FigureRemarks> remarks);
/// With their specifications, as `figure` takes them.
std::string savedFiguresToJson(std::span<const SavedFigure> figures);

} // namespace core
