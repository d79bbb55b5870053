#include "ui/figure/study_figure.h"

#include "core/report/printable_figure.h"
#include "core/report/words.h"
#include "ui/figure/page_file.h"
#include "ui/support/conversion.h"

#include <QPainter>

namespace ui {

namespace {

constexpr double kWidth = 640.0;
constexpr double kMargin = 24.0;
constexpr double kBarWidth = 40.0;
constexpr double kBarHeight = 5.0;
constexpr double kPlotHeight = 320.0;
constexpr double kGap = 14.0;
constexpr double kDots = 2.0;
constexpr TextStyle kHeadline{21.0, QFont::Bold};
constexpr TextStyle kSentence{13.5};
constexpr TextStyle kNotes{11.0};

/// Sets words below each other; gives where they end.
double setWords(StudyFigureLayout& layout, const QString& words, const TextStyle& style, bool muted,
                double top, const Typesetter& type)
{
    const double width = layout.page.width() - 2.0 * kMargin;
    const double height = type.lineHeight(style);
    for (const QString& line : type.wrapped(words, style, width)) {
        layout.lines.push_back({QRectF(kMargin, top, width, height), line, style, muted});
        top += height;
    }
    return top;
}

void paint(QPainter& painter, const StudyFigure& figure, const StudyFigureLayout& layout,
           const Typesetter& type)
{
    // A little beyond the page, whose edges need not be whole pixels.
    painter.fillRect(QRectF(QPointF(), layout.page).adjusted(-2, -2, 2, 2), figure.theme.panel);
    painter.fillRect(layout.brandBar, figure.theme.brand);
    for (const StudyFigureLine& line : layout.lines)
        type.draw(painter, line.cell, Qt::AlignLeft | Qt::AlignVCenter, line.text, line.style,
                  line.muted ? figure.theme.mutedText : figure.theme.text);
    const StudyInk ink{
        .theme = figure.theme, .paint = {.pixel = 0.0}, .type = type, .locale = figure.locale};
    paintStudy(painter, layout.scene, figure.data, std::nullopt, ink);
    paintStudyLegend(painter, layout.scene, figure.legend, ink);
}

} // namespace

StudyFigureLayout layOutStudyFigure(const StudyFigure& figure, double width, const Typesetter& type)
{
    StudyFigureLayout layout{.page = QSizeF(width, 0.0)};
    layout.brandBar = QRectF(kMargin, kMargin, kBarWidth, kBarHeight);
    double top = layout.brandBar.bottom() + kGap;
    top = setWords(layout, figure.headline, kHeadline, false, top, type) + kGap / 2.0;
    top = setWords(layout, figure.sentence, kSentence, false, top, type) + kGap;
    const QRectF plot(kMargin, top, width - 2.0 * kMargin, kPlotHeight);
    layout.scene = layOutStudy(figure.data, plot, figure.locale, type);
    top = setWords(layout, figure.notes, kNotes, true, plot.bottom() + kGap, type);
    layout.page.setHeight(top + kMargin);
    return layout;
}

core::Result<void> exportStudyFigure(StudyFigure figure, const std::filesystem::path& file)
{
    if (figure.data.isEmpty())
        return core::fail(core::ErrorCode::InsufficientData,
                          "There is no result that could be drawn.");
    for (QString* text : {&figure.headline, &figure.sentence, &figure.otherSentence, &figure.notes,
                          &figure.legend.title, &figure.legend.bars, &figure.legend.line})
        *text = toQString(core::printableText(toStd(*text), core::Lines::Joined));
    const Typesetter type;
    const StudyFigureLayout layout = layOutStudyFigure(figure, kWidth, type);
    const std::string language = figure.locale.language() == QLocale::German ? "de" : "en";
    const auto wordsOf = [&](const std::string& code, const QString& sentence) {
        return PageWords{toQString(code), figure.headline, sentence, {}};
    };
    return writePage({.size = layout.page,
                      .dotsPerUnit = kDots,
                      .words = {wordsOf(language, figure.sentence),
                                wordsOf(core::otherLanguage(language), figure.otherSentence)},
                      .source = figure.notes,
                      .paint = [&](QPainter& painter) { paint(painter, figure, layout, type); }},
                     file);
}

} // namespace ui
