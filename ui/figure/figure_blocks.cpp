#include "ui/figure/figure_blocks.h"

#include "ui/support/conversion.h"

#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

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

FigureFoot::FigureFoot(const FigureLayout& layout, const core::FigureData& data,
                       const core::FigureText& text, core::FootnoteDetail detail,
                       std::size_t numbered, const Typesetter& type)
    : m_layout(layout)
    , m_type(type)
{
    if (detail >= core::FootnoteDetail::Brief)
        addRow(numbered);
    else
        addNumbered(numbered);
    for (std::size_t index = numbered; index < layout.footnotes.size(); ++index)
        addWrapped(FigureTextRole::Note, {}, toQString(layout.footnotes[index]), 0.0);
    for (const std::string& note : data.spec.notes)
        addWrapped(FigureTextRole::Note, {}, toQString(note), 0.0);
    addWrapped(FigureTextRole::Source, {}, toQString(text.source), 0.0);
    const FigureMeasures& measures = layout.measures;
    m_top = layout.page.height() - measures.margin * 0.8
        - type.lineHeight(measures.note) * static_cast<double>(m_lines.size());
}

void FigureFoot::place(FigureLayout& layout, const Typesetter& type) const
{
    const FigureMeasures& measures = layout.measures;
    const double height = type.lineHeight(measures.note);
    const TextStyle number = numberStyle(measures);
    double y = m_top;
    for (const Line& line : m_lines) {
        if (!line.number.isEmpty())
            layout.texts.push_back(
                {FigureTextRole::NoteNumber, line.number, number,
                 QRectF(measures.margin, y, type.width(line.number, number), height)});
        layout.texts.push_back({line.role, line.text, measures.note,
                                QRectF(measures.margin + line.indent, y,
                                       type.width(line.text, measures.note), height)});
        y += height;
    }
}

void FigureFoot::addWrapped(FigureTextRole role, const QString& number, const QString& text,
                            double indent)
{
    const double width = m_layout.page.width() - 2.0 * m_layout.measures.margin - indent;
    QString front = number;
    for (QString line : m_type.wrapped(text, m_layout.measures.note, width)) {
        if (line.endsWith(QStringLiteral(" \u00B7"))) // what parts two notes ends no line
            line.chop(2);
        m_lines.push_back({role, front, line, indent});
        front.clear();
    }
}

/// One paragraph: "1 DeepSeek release, 20 January 2025, +2.27 %  2 DeepSeek shock, ..."
void FigureFoot::addRow(std::size_t numbered)
{
    QStringList row;
    for (std::size_t index = 0; index < numbered; ++index)
        row << QString::number(index + 1) + QChar(QChar::Nbsp)
                + toQString(m_layout.footnotes[index]);
    addWrapped(FigureTextRole::Note, {}, row.join(QStringLiteral(" \u00B7 ")), 0.0);
}

void FigureFoot::addNumbered(std::size_t numbered)
{
    const FigureMeasures& measures = m_layout.measures;
    double indent = 0.0;
    for (std::size_t index = 0; index < numbered; ++index)
        indent = std::max(indent, m_type.width(QString::number(index + 1), numberStyle(measures)));
    indent += measures.note.size * 0.45;
    for (std::size_t index = 0; index < numbered; ++index)
        addWrapped(FigureTextRole::Note, QString::number(index + 1),
                   toQString(m_layout.footnotes[index]), indent);
}

} // namespace ui
