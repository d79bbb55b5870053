#pragma once

#include "core/domain/figure_data.h"
#include "core/workspace/workspace.h"
#include "ui/figure/figure_drawing.h"

#include <QByteArray>
#include <QImage>
#include <QString>

#include <memory>
#include <optional>
#include <vector>

class QMimeData;

namespace ui {

/// A figure as it will be exported, and what is known of it.
struct FigureRendering {
    core::FigureData data{};
    std::shared_ptr<const FigureDrawing> drawing{}; ///< for the thread that made it
    QImage picture{};                               ///< the pixels of a PNG
    QString altText{};
    QString caption{};
    std::vector<core::FigureWarning> warnings{};
    QString withoutGlyph{}; ///< see FigureDrawing::withoutGlyph
    bool labelsApart = false;
    std::optional<double> colours{}; ///< see leastColourDifference()
};

/// For a worker's thread. Draws the figure once.
core::Result<FigureRendering> renderFigure(const core::Workspace& workspace,
                                           const core::FigureSpec& spec);

/// What of a figure goes onto the clipboard and into other windows, beside its picture.
struct FigureForms {
    QString file{}; ///< in the format of the specification; stays until the program ends
    QByteArray svg{};
    QString rows{}; ///< see rowsOf()
};

/// For the thread that made the drawing. Draws it once more for each format.
core::Result<FigureForms> formsOf(const FigureDrawing& drawing);

/// How many statements that prices can be held against the sentences below a figure make, and how
/// many of them prices contradict.
struct FigureClaims {
    int all = 0;
    int contradicted = 0;
};

core::Result<FigureClaims> checkFigureClaims(const core::Workspace& workspace,
                                             const core::FigureData& data,
                                             core::Progress& progress);

/// "NVDA.png": what a file of the figure is called at first.
QString figureFileName(const core::FigureSpec& spec);

/// The picture as PNG, the drawing as SVG and the rows as text with tabs.
std::unique_ptr<QMimeData> mimeOf(const QImage& picture, const FigureForms& forms);

/// Day and prices of each instrument, a line a bar.
QString rowsOf(const core::FigureData& data);

} // namespace ui
