#include "ui/figure/figure_notes.h"

#include "ui/chart/note_shapes.h"
#include "ui/support/note_words.h"

#include <algorithm>
#include <optional>

namespace ui {

std::vector<FigureNoteItem> noteItems(const FigureLayout& layout, const core::FigureData& data,
                                      const FigureCurves& curves)
{
    std::vector<FigureNoteItem> items;
    for (std::size_t index = 0; index < data.notes.size(); ++index) {
        const core::Note& note = data.notes[index];
        const auto series = std::ranges::find(data.series, note.instrument,
                                              [](const auto& one) { return one.instrument.id; });
        if (series == data.series.end())
            continue;
        const auto number = static_cast<std::size_t>(series - data.series.begin());
        const double base = curves.bases[number];
        const PlotArea& plot = layout.paneOf(number).plot;
        const NoteGround ground{plot, curves.axis,
                                curves.rebased ? std::optional(base) : std::nullopt};
        const NoteShape shape = noteShape(note, ground, layout.measures.paint.hairline);
        if (shape.isEmpty())
            continue;
        const bool isBeside =
            shape.words.y2() >= plot.prices.top() && shape.words.y1() <= plot.prices.bottom();
        items.push_back(
            {.index = index, .style = note.style, .shape = shape, .isBeside = isBeside});
    }
    return items;
}

std::vector<NoteLabel> requestNotes(LabelRequest& request, const FigureLayout& layout,
                                    const core::FigureData& data,
                                    const std::vector<std::size_t>& numbered, const QLocale& locale,
                                    const Typesetter& type)
{
    constexpr int kBeforeReactions = 1000;
    const FigureMeasures& measures = layout.measures;
    const double line = type.lineHeight(measures.label);
    const double widest = std::max(layout.plot.prices.width() * 0.3, 8.0 * line);
    std::vector<NoteLabel> labels;
    for (std::size_t item = 0; item < layout.notes.size(); ++item) {
        const FigureNoteItem& note = layout.notes[item];
        const core::Note& drawn = data.notes[note.index];
        const NoteText words = noteText(drawn, locale);
        if (words.isEmpty() || !note.isBeside)
            continue;
        NoteLabel label{item, type.wrapped(words.headline, measures.label, widest)};
        for (const QString& detail : words.details)
            label.lines << type.wrapped(detail, measures.label, widest);
        double width = 0.0;
        for (const QString& text : label.lines)
            width = std::max(width, type.width(text, measures.label));
        request.boxes.push_back(
            {.anchor = note.shape.words,
             .size = {width + 2.0 * measures.wordsPadding(),
                      line * static_cast<double>(label.lines.size())},
             // A person moves them on a chart, whose hairline is 1.
             .moved = QPointF(drawn.labelRight, drawn.labelDown) * measures.paint.hairline,
             .priority = kBeforeReactions - static_cast<int>(item),
             .clearance = measures.ring,
             .ownReach = measures.ring + line * 0.6,
             .farthest = 7.0 * measures.label.size,
             .asNumber = std::ranges::find(numbered, note.index) != numbered.end()});
        labels.push_back(std::move(label));
    }
    return labels;
}

void addNotes(FigureLayout& layout, const std::vector<NoteLabel>& labels, const Typesetter& type)
{
    const FigureMeasures& measures = layout.measures;
    const double line = type.lineHeight(measures.label);
    for (const LabelMark& mark : layout.labels.boxes) {
        if (mark.first() >= labels.size())
            continue;
        for (const std::size_t label : mark.labels)
            layout.notes[labels[label].item].label = mark.rect;
        for (const LabelLeader& leader : mark.leaders)
            layout.notes[labels[leader.label].item].leader = {leader.points.front(),
                                                              leader.points.back()};
        const NoteLabel& first = labels[mark.first()];
        if (!mark.hasWords()) {
            layout.notes[first.item].number = numberText(mark);
            continue;
        }
        double top = mark.rect.top();
        for (const QString& text : first.lines) {
            layout.texts.push_back({FigureTextRole::NoteWords, text, measures.label,
                                    QRectF(mark.rect.left() + measures.wordsPadding(), top,
                                           type.width(text, measures.label), line)});
            top += line;
        }
    }
}

} // namespace ui
