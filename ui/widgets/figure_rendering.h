#pragma once

#include "core/domain/figure_data.h"
#include "core/workspace/workspace.h"
#include "ui/figure/figure_export.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <filesystem>
#include <memory>
#include <optional>
#include <vector>

class QMimeData;

namespace ui {

/// A figure as it will be exported, and what is known of it.
struct FigureRendering {
    core::FigureData data{};
    QImage picture{}; ///< the pixels of a PNG
    QString altText{};
    QString caption{};
    QString file{}; ///< an export in the format of the specification
    QByteArray svg{};
    std::vector<core::FigureWarning> warnings{};
    QString withoutGlyph{}; ///< see FigureDrawing::withoutGlyph
    bool labelsApart = false;
    std::optional<double> colours{}; ///< see leastColourDifference()
};

/// For a worker's thread. `folder` takes the file.
core::Result<FigureRendering> renderFigure(const core::Workspace& workspace,
                                           const core::FigureSpec& spec,
                                           const std::filesystem::path& folder);

/// How many claims the sentences below a figure make, and how many of them prices bear out.
struct FigureClaims {
    int all = 0;
    int borneOut = 0;
    int contradicted = 0;
};

core::Result<FigureClaims> checkFigureClaims(const core::Workspace& workspace,
                                             const core::FigureData& data,
                                             core::Progress& progress);

/// "NVDA.png": what a file of the figure is called at first.
QString figureFileName(const core::FigureSpec& spec);

/// A copy of the figure's file that stays as it is until the program ends, for who takes it later;
/// empty where it cannot be made.
QString ownFileOf(const FigureRendering& figure);

/// The picture as PNG, the drawing as SVG, the rows as text with tabs, and `file`, unless empty.
std::unique_ptr<QMimeData> mimeOf(const FigureRendering& figure, const QString& file = {});

/// Day and prices of each instrument, a line a bar.
QString rowsOf(const core::FigureData& data);

} // namespace ui
