#pragma once

#include "core/domain/note.h"

#include <optional>

namespace ui {

/// How a person gives a new note its places, one after another: by a press and a release of the
/// pointer, by two clicks, or by keys. It knows places only, neither widgets nor pages.
class NoteTool {
public:
    /// Takes up the tool for a kind of note; what was begun with another is given up.
    void choose(core::NoteKind kind);
    /// Gives up the place that was given or, without one, puts the tool down; false when no tool
    /// was chosen.
    bool cancel();

    std::optional<core::NoteKind> kind() const { return m_kind; }
    /// The first place was given, and the second is awaited.
    bool isDrawing() const { return m_stage != Stage::Ready; }
    /// What is drawn meanwhile; nullopt while the tool has been nowhere.
    std::optional<core::Note> preview() const;

    void press(const core::NoteAnchor& at);
    void move(const core::NoteAnchor& at);
    /// `dragged`: farther than a click is. The finished note, if it is; the tool is then put down.
    std::optional<core::Note> release(const core::NoteAnchor& at, bool dragged);
    /// A place that is given by a key.
    std::optional<core::Note> give(const core::NoteAnchor& at);

private:
    enum class Stage {
        Ready,
        Pressed, ///< on the first place
        Awaits,  ///< the second place, which moves along
    };

    std::optional<core::Note> finish(const core::NoteAnchor& at);

    std::optional<core::NoteKind> m_kind;
    Stage m_stage = Stage::Ready;
    std::optional<core::NoteAnchor> m_begin;
    core::NoteAnchor m_end;
};

/// How a new note of that kind looks.
core::NoteStyle usualStyle(core::NoteKind kind);

} // namespace ui
