#include "ui/figure/figure_blocks.h"

#include "ui/support/conversion.h"

#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

/// One line of the foot before its place is known.
struct FootLine {
    FigureTextRole role = FigureTextRole::Note;
    QString number{}; ///< in front of a footnote's first line
    QString text{};
    double indent = 0.0;
};

TextStyle numberStyle(const FigureMeasures& measures)
{
    return {measures.note.size, QFont::Bold};
}

/// Puts lines under each other from `top` on; gives where they end.
double placeLines(FigureLayout& layout, const QStringList& lines, FigureTextRole role,
                  const TextStyle& style, double top, const Typesetter& type)
{
    const double height = type.lineHeight(style);
    for (const QString& line : lines) {
        layout.texts.push_back(
            {role, line, style,
             QRectF(layout.measures.margin, top, type.width(line, style), height)});
        top += height;
    }
    return top;
}

void addWrapped(std::vector<FootLine>& lines, FigureTextRole role, const QString& number,
                const QString& text, const FigureLayout& layout, double indent,
                const Typesetter& type)
{
    const double width = layout.page.width() - 2.0 * layout.measures.margin - indent;
    QString front = number;
    for (const QString& line : type.wrapped(text, layout.measures.note, width)) {
        lines.push_back({role, front, line, indent});
        front.clear();
    }
}

/// One paragraph: "1 DeepSeek release, 20 January 2025, +2.27 %  2 DeepSeek shock, ..."
void addRow(std::vector<FootLine>& lines, const FigureLayout& layout, const Typesetter& type)
{
    QStringList row;
    for (std::size_t index = 0; index < layout.marked.size(); ++index)
        row << QString::number(index + 1) + QChar(QChar::Nbsp) + toQString(layout.footnotes[index]);
    addWrapped(lines, FigureTextRole::Note, {}, row.join(QStringLiteral(" \u00B7 ")), layout, 0.0,
               type);
}

void addNumbered(std::vector<FootLine>& lines, const FigureLayout& layout, const Typesetter& type)
{
    const FigureMeasures& measures = layout.measures;
    double indent = 0.0;
    for (std::size_t index = 0; index < layout.marked.size(); ++index)
        indent = std::max(indent, type.width(QString::number(index + 1), numberStyle(measures)));
    indent += measures.note.size * 0.45;
    for (std::size_t index = 0; index < layout.marked.size(); ++index)
        addWrapped(lines, FigureTextRole::Note, QString::number(index + 1),
                   toQString(layout.footnotes[index]), layout, indent, type);
}

/// Which events have a footnote, in the order of their footnotes: an event that is outside the span
/// has one all the same, without a number.
std::vector<std::size_t> eventsByNote(const FigureLayout& layout, const core::FigureData& data)
{
    std::vector<std::size_t> order = layout.marked;
    for (std::size_t event = 0; event < data.events.size(); ++event) {
        if (std::ranges::find(layout.marked, event) == layout.marked.end())
            order.push_back(event);
    }
    return order;
}

std::vector<FootLine> footLines(const FigureLayout& layout, const core::FigureData& data,
                                const core::FigureText& text, core::FootnoteDetail detail,
                                const QStringList& noteLines, const Typesetter& type)
{
    std::vector<FootLine> lines;
    if (detail == core::FootnoteDetail::Brief)
        addRow(lines, layout, type);
    else
        addNumbered(lines, layout, type);
    for (std::size_t index = layout.marked.size(); index < layout.footnotes.size(); ++index)
        addWrapped(lines, FigureTextRole::Note, {}, toQString(layout.footnotes[index]), layout, 0.0,
                   type);
    for (const QString& line : noteLines)
        addWrapped(lines, FigureTextRole::Note, {}, line, layout, 0.0, type);
    for (const std::string& note : data.spec.notes)
        addWrapped(lines, FigureTextRole::Note, {}, toQString(note), layout, 0.0, type);
    addWrapped(lines, FigureTextRole::Source, {}, toQString(text.source), layout, 0.0, type);
    return lines;
}

} // namespace

double placeHead(FigureLayout& layout, const core::FigureText& text, const Typesetter& type)
{
    const FigureMeasures& measures = layout.measures;
    const double width = layout.page.width() - 2.0 * measures.margin;
    const double top = measures.margin * 0.8;
    layout.brandBar = QRectF(measures.margin, top, measures.brandWidth, measures.brandHeight);
    double y = layout.brandBar.bottom() + measures.gap * 0.6;
    y = placeLines(layout, type.wrapped(toQString(text.title), measures.title, width),
                   FigureTextRole::Title, measures.title, y, type);
    y += measures.gap * 0.2;
    y = placeLines(layout, type.wrapped(toQString(text.subtitle), measures.subtitle, width),
                   FigureTextRole::Subtitle, measures.subtitle, y, type);
    return y + measures.gap;
}

double placeFoot(FigureLayout& layout, const core::FigureData& data, const core::FigureText& text,
                 core::FootnoteDetail detail, const QStringList& noteLines, const Typesetter& type)
{
    const FigureMeasures& measures = layout.measures;
    const std::vector<std::string> notes = core::figureFootnotes(data, detail);
    layout.footnotes.clear();
    for (const std::size_t event : eventsByNote(layout, data))
        layout.footnotes.push_back(notes[event]);
    const std::vector<FootLine> lines = footLines(layout, data, text, detail, noteLines, type);
    const double height = type.lineHeight(measures.note);
    const double top =
        layout.page.height() - measures.margin * 0.8 - height * static_cast<double>(lines.size());
    const TextStyle number = numberStyle(measures);
    double y = top;
    for (const FootLine& line : lines) {
        if (!line.number.isEmpty())
            layout.texts.push_back(
                {FigureTextRole::NoteNumber, line.number, number,
                 QRectF(measures.margin, y, type.width(line.number, number), height)});
        layout.texts.push_back({line.role, line.text, measures.note,
                                QRectF(measures.margin + line.indent, y,
                                       type.width(line.text, measures.note), height)});
        y += height;
    }
    return top;
}

} // namespace ui
