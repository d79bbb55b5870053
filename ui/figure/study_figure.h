#pragma once

#include "core/base/result.h"
#include "ui/chart/study_scene.h"

#include <QSizeF>
#include <QString>
#include <QStringList>

#include <filesystem>
#include <vector>

class QPainter;

namespace ui {

/// A study as a page that explains itself.
struct StudyFigure {
    StudyChartData data{};
    StudyLegend legend{};
    QString headline{};
    QString sentence{};      ///< what came of it
    QString otherSentence{}; ///< the same in the other language, see core::otherLanguage
    QString notes{};         ///< how it was computed, and from what
    ChartTheme theme{};
    QLocale locale{};
};

/// One line of words with its place.
struct StudyFigureLine {
    QRectF cell{};
    QString text{};
    TextStyle style{};
    bool muted = false;
};

struct StudyFigureLayout {
    QSizeF page{};
    QRectF brandBar{};
    std::vector<StudyFigureLine> lines{};
    StudyScene scene{};
};

/// The page is as wide as asked for and as high as it needs, in pixels at 96 dots an inch.
StudyFigureLayout layOutStudyFigure(const StudyFigure& figure, double width,
                                    const Typesetter& type);

/// Writes a page of 640 by what it needs (a PNG has two dots for each of them); the ending of
/// `file` chooses the format.
///
/// Fails with InsufficientData where there is no result to draw, and as writePage does.
core::Result<void> exportStudyFigure(StudyFigure figure, const std::filesystem::path& file);

} // namespace ui
