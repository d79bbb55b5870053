#include "ui/figure/figure_checks.h"

#include "ui/chart/chart_theme.h"
#include "ui/chart/colour_vision.h"

#include <algorithm>
#include <vector>

namespace ui {

namespace {

/// Rectangles of texts are as high as a line, of which letters take the middle.
QRectF inked(const FigureTextItem& item)
{
    const double leading = std::max(0.0, item.rect.height() - item.style.size) / 2.0;
    return item.rect.adjusted(0.0, leading, 0.0, -leading);
}

/// The colours that are told apart.
std::vector<QColor> coloursOf(const core::FigureData& data, const FigureLayout& layout)
{
    const ChartTheme theme =
        data.spec.theme == core::FigureTheme::Dark ? darkTheme() : lightTheme();
    if (!layout.curves.empty() && !layout.curves.front().columns.empty())
        return {theme.rise, theme.fall};
    if (!layout.further.empty())
        return {}; // lines are told apart by their panes
    std::vector<QColor> colours;
    for (std::size_t index = 0; index < std::min(data.series.size(), theme.lines.size()); ++index)
        colours.push_back(theme.lineColour(index));
    return colours;
}

} // namespace

bool hasLabelsApart(const FigureLayout& layout)
{
    const QRectF page(QPointF(), layout.page);
    for (std::size_t index = 0; index < layout.texts.size(); ++index) {
        const QRectF rect = inked(layout.texts[index]);
        if (!page.contains(rect))
            return false;
        const bool hitsText = std::any_of(
            layout.texts.begin(), layout.texts.begin() + static_cast<std::ptrdiff_t>(index),
            [&](const FigureTextItem& other) { return inked(other).intersects(rect); });
        const bool isName = layout.texts[index].role == FigureTextRole::EventName;
        const bool hitsMark =
            !isName && std::ranges::any_of(layout.labels.events, [&](const LabelMark& mark) {
                return mark.rect.intersects(rect);
            });
        if (hitsText || hitsMark)
            return false;
    }
    return true;
}

std::vector<core::Note> notesUnseen(const FigureLayout& layout, const core::FigureData& data)
{
    std::vector<core::Note> unseen;
    for (std::size_t index = 0; index < data.notes.size(); ++index) {
        if (std::ranges::find(layout.notes, index, &FigureNoteItem::index) == layout.notes.end())
            unseen.push_back(data.notes[index]);
    }
    return unseen;
}

QString signsWithoutGlyph(const FigureLayout& layout, const Typesetter& type)
{
    QString signs;
    for (const FigureTextItem& item : layout.texts) {
        for (const char32_t sign : type.withoutGlyph(item.text, item.style).toUcs4()) {
            const QString one = QString::fromUcs4(&sign, 1);
            signs += signs.contains(one) ? QString() : one;
        }
    }
    return signs;
}

QString codesOf(const QString& signs)
{
    QStringList codes;
    for (const char32_t sign : signs.toUcs4())
        codes << QStringLiteral("U+%1 (%2)")
                     .arg(QString::number(sign, 16).toUpper().rightJustified(4, QLatin1Char('0')),
                          QString::fromUcs4(&sign, 1));
    return codes.join(QStringLiteral(", "));
}

std::optional<double> leastColourDifference(const core::FigureData& data,
                                            const FigureLayout& layout)
{
    return leastColourDifference(coloursOf(data, layout));
}

} // namespace ui
