#include "ui/chart/note_tool.h"

#include <utility>

namespace ui {

namespace {

/// Two places that differ in nothing that the kind draws make no note.
bool areApart(core::NoteKind kind, const core::NoteAnchor& a, const core::NoteAnchor& b)
{
    switch (kind) {
    case core::NoteKind::TimeBand:
        return a.time != b.time;
    case core::NoteKind::PriceBand:
        return a.price != b.price;
    default:
        return a != b;
    }
}

} // namespace

void NoteTool::choose(core::NoteKind kind)
{
    *this = {};
    m_kind = kind;
}

bool NoteTool::cancel()
{
    const bool hadTool = m_kind.has_value();
    const auto kind = isDrawing() ? m_kind : std::nullopt;
    *this = {};
    m_kind = kind;
    return hadTool;
}

std::optional<core::Note> NoteTool::preview() const
{
    if (!m_kind || !m_begin || (hasTwoPlaces(*m_kind) && !isDrawing()))
        return std::nullopt;
    core::Note note{.kind = *m_kind, .begin = *m_begin, .style = usualStyle(*m_kind)};
    if (hasTwoPlaces(*m_kind))
        note.end = m_end;
    return note;
}

void NoteTool::press(const core::NoteAnchor& at)
{
    if (!m_kind)
        return;
    if (m_stage == Stage::Ready) {
        m_begin = at;
        m_stage = Stage::Pressed;
    }
    m_end = at;
}

void NoteTool::move(const core::NoteAnchor& at)
{
    if (!m_kind)
        return;
    if (m_stage == Stage::Ready || !hasTwoPlaces(*m_kind))
        m_begin = at;
    m_end = at;
}

std::optional<core::Note> NoteTool::release(const core::NoteAnchor& at, bool dragged)
{
    if (!m_kind || m_stage == Stage::Ready)
        return std::nullopt;
    move(at);
    if (hasTwoPlaces(*m_kind) && m_stage == Stage::Pressed && !dragged) {
        m_stage = Stage::Awaits;
        return std::nullopt;
    }
    return finish(at);
}

std::optional<core::Note> NoteTool::give(const core::NoteAnchor& at)
{
    press(at);
    return release(at, false);
}

std::optional<core::Note> NoteTool::finish(const core::NoteAnchor& at)
{
    if (hasTwoPlaces(*m_kind) && !areApart(*m_kind, *m_begin, at)) {
        m_stage = Stage::Awaits;
        return std::nullopt;
    }
    const auto note = preview();
    *this = {};
    return note;
}

core::NoteStyle usualStyle(core::NoteKind kind)
{
    constexpr int kBlue = 5;
    switch (kind) {
    case core::NoteKind::TimeBand:
    case core::NoteKind::PriceBand:
        return {.colour = kBlue, .width = 1.0};
    case core::NoteKind::VerticalLine:
    case core::NoteKind::HorizontalLevel:
        return {.colour = kBlue};
    default:
        return {};
    }
}

} // namespace ui
