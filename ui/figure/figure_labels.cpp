#include "ui/figure/figure_labels.h"

#include "ui/chart/measure_layout.h"
#include "ui/figure/figure_marks.h"
#include "ui/figure/figure_notes.h"
#include "ui/figure/figure_reactions.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"
#include "ui/support/note_words.h"

#include <algorithm>
#include <cmath>

namespace ui {

namespace {

/// The last point of a curve that is a number.
std::optional<QPointF> endOf(const FigureCurve& curve)
{
    if (!curve.columns.empty())
        return QPointF(curve.columns.back().position, curve.columns.back().close);
    for (auto point = curve.points.rbegin(); point != curve.points.rend(); ++point) {
        if (std::isfinite(point->y()))
            return *point;
    }
    return std::nullopt;
}

/// "+50.0 % since 27 Jan": a change that does not count from the day of the others.
QString changeWords(const core::FigureData& data, std::size_t index, double change,
                    const QLocale& locale)
{
    const QString words = formatChange(change, locale, 1);
    const auto own = core::ownBaseDay(data, index);
    if (!own)
        return words;
    const bool isOfThatYear =
        own->yearMonthDay().year() == core::rebaseDay(data).yearMonthDay().year();
    return words + QString::fromUtf8(data.spec.locale == "de" ? " seit " : " since ")
        + formatDate(*own, isOfThatYear ? DateStyle::DayMonth : DateStyle::Short, locale);
}

/// Texts and rings that stand already, where labels of the pane come near.
std::vector<QRectF> takenRects(const FigureLayout& layout)
{
    std::vector<QRectF> rects;
    for (const FigureTextItem& item : layout.texts) {
        if (item.rect.bottom() > layout.plot.prices.top())
            rects.push_back(item.rect);
    }
    // From one pane to the next no words reach.
    const std::vector<const FigurePane*> panes = layout.panes();
    for (std::size_t index = 1; index < panes.size(); ++index)
        rects.emplace_back(QPointF(layout.plot.prices.left(), panes[index - 1]->bottom()),
                           QPointF(layout.plot.prices.right(), panes[index]->plot.prices.top()));
    const double ring = layout.measures.ring;
    for (const FigureRing& one : layout.rings)
        rects.emplace_back(one.centre.x() - ring, one.centre.y() - ring, 2.0 * ring, 2.0 * ring);
    return rects;
}

/// The lines of a person's notes.
std::vector<QLineF> noteLines(const FigureLayout& layout)
{
    std::vector<QLineF> lines;
    for (const FigureNoteItem& note : layout.notes) {
        for (const NoteStroke& stroke : note.shape.strokes)
            lines.push_back(stroke.line);
    }
    return lines;
}

/// Curves and the base line, from left to right.
std::vector<QRectF> drawnRects(const FigureLayout& layout)
{
    std::vector<QRectF> rects;
    for (std::size_t index = 0; index < layout.curves.size(); ++index) {
        const FigureCurve& curve = layout.curves[index];
        const std::vector<QRectF> boxes =
            barBoxes(layout.paneOf(index).plot, curve.columns, curve.points);
        rects.insert(rects.end(), boxes.begin(), boxes.end());
    }
    constexpr int kPieces = 32; // as narrow as what else stands there
    for (const FigurePane* pane : layout.panes()) {
        const QRectF& prices = pane->plot.prices;
        const double width = prices.width() / kPieces;
        for (const FigureGridLine& line : pane->grid) {
            for (int piece = 0; line.isBase && piece < kPieces; ++piece)
                rects.emplace_back(prices.left() + piece * width, line.y - 0.5, width, 1.0);
        }
    }
    std::ranges::stable_sort(rects, {}, [](const QRectF& rect) { return rect.left(); });
    return rects;
}

/// The words of `layout.labels` at the ends of lines.
void addEndLabels(FigureLayout& layout, const EndLabels& labels, const Typesetter& type)
{
    const FigureMeasures& measures = layout.measures;
    const double line = type.lineHeight(measures.label);
    for (const LabelMark& mark : layout.labels.ends) {
        if (!mark.hasWords())
            continue;
        const std::size_t index = mark.first();
        const QPointF corner = mark.rect.topLeft();
        layout.texts.push_back(
            {FigureTextRole::SeriesName, labels.names[index], measures.strong,
             QRectF(corner, QSizeF(type.width(labels.names[index], measures.strong), line)),
             index});
        const double width = type.width(labels.values[index], measures.label);
        const QPointF value = labels.onOneLine ? QPointF(mark.rect.right() - width, corner.y())
                                               : corner + QPointF(0.0, line);
        layout.texts.push_back({FigureTextRole::SeriesValue, labels.values[index], measures.label,
                                QRectF(value, QSizeF(width, line)), index});
    }
}

/// What a footnote says of the end of a line.
QString endNote(const core::FigureData& data, const FigureCurves& curves, std::size_t series,
                const QLocale& locale)
{
    return toQString(data.series[series].instrument.name) + QChar(QChar::Nbsp)
        + endValue(data, curves, series, locale);
}

} // namespace

QString endValue(const core::FigureData& data, const FigureCurves& curves, std::size_t index,
                 const QLocale& locale)
{
    const auto end = endOf(curves.curves[index]);
    if (!end)
        return {};
    return curves.rebased ? changeWords(data, index, end->y() / 100.0, locale)
                          : formatPrice(end->y(), locale);
}

EndLabels endLabels(const core::FigureData& data, const FigureCurves& curves, const QLocale& locale,
                    const FigureMeasures& measures, double height, const Typesetter& type)
{
    EndLabels labels;
    const bool standAlone = curves.panes.size() > 1; // above each pane stands what its line ends at
    if (standAlone || (data.series.size() < 2 && !curves.rebased))
        return labels;
    double valueWidth = 0.0;
    for (std::size_t index = 0; index < data.series.size(); ++index) {
        const QString name = toQString(data.series[index].instrument.name);
        const double most = measures.label.size * 9.0;
        labels.names.push_back(type.elided(name, measures.strong, most));
        labels.values.push_back(endValue(data, curves, index, locale));
        labels.nameWidth =
            std::max(labels.nameWidth, type.width(labels.names.back(), measures.strong));
        valueWidth = std::max(valueWidth, type.width(labels.values.back(), measures.label));
    }
    const double lines = 2.2 * static_cast<double>(data.series.size());
    labels.onOneLine = lines * type.lineHeight(measures.label) > height;
    labels.width = labels.onOneLine ? labels.nameWidth + measures.label.size * 0.5 + valueWidth
                                    : std::max(labels.nameWidth, valueWidth);
    return labels;
}

void requestEndLabels(LabelRequest& request, const FigureLayout& layout, const EndLabels& labels,
                      const std::vector<std::size_t>& numbered, double top, const Typesetter& type)
{
    if (labels.names.empty())
        return;
    const FigureMeasures& measures = layout.measures;
    const QRectF& pane = layout.plot.prices;
    const double line = type.lineHeight(measures.label);
    for (std::size_t index = 0; index < labels.names.size(); ++index) {
        const auto end = endOf(layout.curves[index]);
        const double width = labels.onOneLine
            ? labels.width
            : std::max(type.width(labels.names[index], measures.strong),
                       type.width(labels.values[index], measures.label));
        const QPointF at = end ? QPointF(layout.plot.xOf(end->x()), layout.plot.yOf(end->y()))
                               : QPointF(pane.right(), pane.bottom());
        request.ends.push_back(
            {.end = {std::min(at.x(), pane.right()), std::clamp(at.y(), pane.top(), pane.bottom())},
             .size = {width, labels.onOneLine ? line : 2.0 * line},
             .priority = index == 0 ? 1 : 0,
             .asNumber = std::ranges::find(numbered, index) != numbered.end()});
    }
    const double left = pane.right() + measures.label.size * 0.8;
    request.column = {
        .area = QRectF(QPointF(left, std::max(top, pane.top() - line)),
                       QPointF(left + labels.width, pane.bottom() + measures.label.size * 0.3)),
        .gap = measures.label.size * 0.2,
        .number = {measures.mark, measures.mark},
        .group = {request.lanes.groupWidth, measures.mark},
        .ownReach = measures.label.size * 0.3};
}

bool placeLabels(FigureLayout& layout, LabelRequest& request, const core::FigureData& data,
                 const FigureCurves& curves, const EndLabels& ends,
                 const std::vector<std::size_t>& numberedNotes, const QLocale& locale,
                 const Typesetter& type)
{
    layout.notes = noteItems(layout, data, curves);
    const std::vector<NoteLabel> notes =
        requestNotes(request, layout, data, numberedNotes, locale, type);
    const std::vector<ReactionLabel> reactions = reactionLabels(layout, data, curves, locale);
    addRings(layout, reactions);
    requestReactions(request, layout, reactions, type);
    request.pane = layout.plotRoom();
    const PlotArea& lowest = layout.panes().back()->plot;
    if (!lowest.volumes.isEmpty()) // the gap above the volumes is as good as the pane
        request.pane.setBottom(lowest.volumes.top());
    const std::vector<QRectF> taken = takenRects(layout);
    const std::vector<QRectF> avoided = drawnRects(layout);
    const std::vector<QLineF> lines = noteLines(layout);
    const double mark = layout.measures.mark;
    const double least = layout.measures.label.size * 0.8;
    request.boxRoom = {
        .area = request.pane,
        .gap = layout.measures.label.size * 0.25,
        .number = {mark, mark},
        .group = {type.width(QStringLiteral("10–12"), layout.measures.number) + mark, mark},
        .taken = taken,
        .avoided = avoided,
        .mostCovered = least * least,
        .lines = lines};
    layout.labels = layOutLabels(request);
    addMarkNames(layout, data, type);
    addEndLabels(layout, ends, type);
    addNotes(layout, notes, type);
    addReactions(layout, reactions, notes.size(), type);
    return std::ranges::all_of(layout.labels.dropped, [&](const LabelRef& label) {
        return label.kind == LabelKind::Box && request.boxes[label.label].isOptional;
    });
}

std::vector<LabelRef> numberedThings(const FigureLayout& layout, const core::FigureData& data,
                                     const QLocale& locale)
{
    std::vector<std::size_t> withWords; // the boxes of notes
    for (const FigureNoteItem& note : layout.notes) {
        if (!noteText(data.notes[note.index], locale).isEmpty())
            withWords.push_back(note.index);
    }
    std::vector<LabelRef> things;
    for (const LabelFootnote& footnote : layout.labels.footnotes) {
        things.push_back(footnote.label);
        if (footnote.label.kind == LabelKind::Box)
            things.back().label = withWords[footnote.label.label];
    }
    return things;
}

std::vector<std::size_t> ofKind(const std::vector<LabelRef>& things, LabelKind kind)
{
    std::vector<std::size_t> found;
    for (const LabelRef& thing : things) {
        if (thing.kind == kind)
            found.push_back(thing.label);
    }
    return found;
}

void setFootnotes(FigureLayout& layout, const core::FigureData& data, const FigureCurves& curves,
                  core::FootnoteDetail detail, const std::vector<LabelRef>& things,
                  const QLocale& locale)
{
    const std::vector<std::string> ofEvents = core::figureFootnotes(data, detail);
    layout.footnotes.clear();
    for (const LabelRef& thing : things) {
        if (thing.kind == LabelKind::Event)
            layout.footnotes.push_back(ofEvents[layout.marked[thing.label]]);
        else if (thing.kind == LabelKind::Box)
            layout.footnotes.push_back(
                noteText(data.notes[thing.label], locale).inARow().toStdString());
        else
            layout.footnotes.push_back(endNote(data, curves, thing.label, locale).toStdString());
    }
    for (std::size_t event = 0; event < ofEvents.size(); ++event) {
        if (std::ranges::find(layout.marked, event) == layout.marked.end())
            layout.footnotes.push_back(ofEvents[event]);
    }
    const std::vector<std::string> ofBases = core::baseFootnotes(data);
    layout.footnotes.insert(layout.footnotes.end(), ofBases.begin(), ofBases.end());
}

} // namespace ui
