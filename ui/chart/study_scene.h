#pragma once

#include "ui/chart/chart_theme.h"
#include "ui/chart/price_painter.h"
#include "ui/chart/study_chart_data.h"
#include "ui/support/text.h"

#include <QLocale>
#include <QRectF>
#include <QString>

#include <optional>
#include <vector>

class QPainter;

namespace ui {

inline constexpr TextStyle kStudyText{12.0};
inline constexpr TextStyle kStudyStrongText{12.0, QFont::DemiBold};

/// A day that the axis names.
struct StudyDayTick {
    std::size_t index = 0; ///< among the days
    QString label{};       ///< "−5", "0", "+5"
    QRectF cell{};
};

/// Everything that a study's chart shows, with its places on the page.
struct StudyScene {
    PlotArea area{};             ///< `prices` is the pane; positions are numbers of days
    std::vector<QRectF> bars{};  ///< one a day, empty where there is none
    std::vector<QPointF> line{}; ///< (position, value), NaN where there is a gap
    std::vector<double> ticks{}; ///< values
    int decimals = 0;            ///< of per cent
    std::vector<StudyDayTick> days{};
    QRectF dayZero{}; ///< the height of the pane; empty where the window leaves it out
    QString dayZeroDate{};
    QRectF dayZeroCell{}; ///< of its date
    QRectF title{};       ///< above the pane: whose chart it is
    QRectF head{};        ///< below that: the legend, or a day in words
    QRectF lastTag{};     ///< for the last value of the line, on the axis

    bool isEmpty() const { return area.prices.isEmpty(); }
    /// The day at an x; nullopt beside the pane.
    std::optional<std::size_t> dayAt(double x) const;
};

/// Empty where there is nothing to show or no room for it. Texts are in the locale's language.
StudyScene layOutStudy(const StudyChartData& data, const QRectF& page, const QLocale& locale,
                       const Typesetter& type);

/// What stands above the pane.
struct StudyLegend {
    QString title{};
    QString bars{};
    QString line{};
    QString day{}; ///< in place of both, if it is not empty
};

struct StudyInk {
    const ChartTheme& theme;
    PaintStyle paint{};
    const Typesetter& type;
    QLocale locale{};
};

/// `hovered`: an index of the days, which is marked. What stands above the pane is left to
/// paintStudyLegend.
void paintStudy(QPainter& painter, const StudyScene& scene, const StudyChartData& data,
                std::optional<std::size_t> hovered, const StudyInk& ink);
void paintStudyLegend(QPainter& painter, const StudyScene& scene, const StudyLegend& legend,
                      const StudyInk& ink);

/// "−5", "0", "+5".
QString studyDayText(int day, const QLocale& locale);

} // namespace ui
