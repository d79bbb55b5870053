#pragma once

#include "core/base/result.h"
#include "core/domain/figure.h"
#include "core/domain/figure_data.h"
#include "core/domain/figure_sidecar.h"
#include "core/report/figure_json.h"
#include "core/workspace/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace CLI {
class App;
}

namespace app {

/// The options as they were given; what was not given is empty and leaves the specification's
/// own value.
struct FigureArguments {
    std::string specFile{};
    std::vector<std::string> instruments{};
    std::vector<std::string> events{};
    std::string from{};
    std::string to{};
    std::string style{};
    std::string adjust{};
    std::string preset{};
    std::string size{};
    std::string unit{};
    std::string theme{};
    std::string locale{};
    std::string title{};
    std::string subtitle{};
    std::string source{};
    std::string byline{};
    std::vector<std::string> notes{};
    std::optional<double> scale{};
    std::string axis{};
    std::string baseDay{};
    std::vector<std::string> annotations{};
    std::string altText{};
    std::string caption{};
    std::optional<double> dots{};
    std::string saved{};
    std::string saveAs{};
    bool log = false;
    bool panels = false;
    bool transparent = false;
    bool sidecar = false;
    std::string output{};
};

/// Adds them to the command; `arguments` outlives the parsing.
void addFigureOptions(CLI::App& command, FigureArguments& arguments);

/// What is to be drawn.
struct FigureOrder {
    core::FigureSpec spec{};
    std::optional<core::FigureSidecar> sidecar{}; ///< that the specification comes from
};

/// The specification of the file, the archive or neither, changed as the options say. Fails with
/// InvalidArgument when an option makes no sense, and as reading the file does.
/// REQUIRES: `workspace`, when --saved is given
core::Result<FigureOrder> figureOrder(const FigureArguments& arguments,
                                      const core::Workspace* workspace);

/// What is gone from the archive since a sidecar was written is said, not refused.
core::Gone goneIn(const FigureOrder& order);

/// Says on standard error what changed since then and what is not shown as it was asked to.
void printRemarks(const core::FigureRemarks& remarks, const std::string& before = {});

/// The specification or sidecar in a file.
core::Result<FigureOrder> figureOrderIn(const std::string& file);

} // namespace app
