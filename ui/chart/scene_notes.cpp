#include "ui/chart/scene_notes.h"

#include "ui/chart/note_painter.h"

#include <QPainter>

#include <algorithm>
#include <ranges>

namespace ui {

NoteGround noteGround(const ChartScene& scene, const SessionAxis& axis)
{
    return {.area = scene.area, .axis = axis, .rebasedFrom = scene.rebasedFrom};
}

void layOutNotes(ChartScene& scene, const ChartContent& content, const SessionAxis& axis)
{
    const NoteGround ground = noteGround(scene, axis);
    for (const core::Note& note : content.notes)
        scene.notes.push_back(noteShape(note, ground));
}

std::vector<std::optional<QLineF>> wordAnchors(const ChartScene& scene, const ChartContent& content)
{
    std::vector<std::optional<QLineF>> anchors;
    for (const ChartMeasure& measure : content.measures) {
        const auto note = std::ranges::find_if(
            content.notes, [&](const core::Note& one) { return measure.note == one.id; });
        std::optional<QLineF> anchor;
        if (measure.note && note != content.notes.end()) {
            const NoteShape& shape =
                scene.notes[static_cast<std::size_t>(note - content.notes.begin())];
            if (!shape.isEmpty())
                anchor = shape.words;
        }
        anchors.push_back(anchor);
    }
    return anchors;
}

void paintNotes(QPainter& painter, const ChartScene& scene, const ChartContent& content,
                const PaintStyle& style)
{
    painter.save();
    painter.setClipRect(scene.area.prices);
    for (std::size_t index = 0; index < scene.notes.size(); ++index)
        paintNote(painter, scene.notes[index], content.notes[index].style, content.theme, style);
    painter.restore();
    for (std::size_t index = 0; index < scene.notes.size(); ++index) {
        if (content.chosenNote == content.notes[index].id)
            paintNoteHandles(painter, scene.notes[index], content.theme, style);
    }
}

/// What is painted last is on top; of the note that is chosen, the handles are.
std::optional<NoteHit> ChartScene::noteHit(const ChartContent& content, QPointF point) const
{
    constexpr double kReach = 5.0;
    const auto found = [&](std::size_t index, NotePart part) {
        return NoteHit{.note = content.notes[index].id, .part = part};
    };
    for (std::size_t index = 0; index < notes.size(); ++index) {
        if (content.chosenNote != content.notes[index].id)
            continue;
        const auto part = partAt(notes[index], point, kReach, true);
        if (part == NotePart::Begin || part == NotePart::End)
            return found(index, *part);
    }
    for (const PlacedMeasure& placed : measures | std::views::reverse) {
        const auto& note = content.measures[placed.index].note;
        if (note && placed.label.contains(point))
            return NoteHit{.note = *note, .part = NotePart::Words};
    }
    std::optional<NoteHit> inside;
    for (std::size_t index = notes.size(); index-- > 0;) {
        const auto part = partAt(notes[index], point, kReach, false);
        if (part == NotePart::Body)
            return found(index, *part);
        if (part && !inside)
            inside = found(index, *part);
    }
    return inside;
}

std::optional<core::NoteId> ChartScene::noteAt(const ChartContent& content, QPointF point) const
{
    const auto hit = noteHit(content, point);
    return hit && hit->part != NotePart::Inside ? std::optional(hit->note) : std::nullopt;
}

} // namespace ui
