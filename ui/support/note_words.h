#pragma once

#include "core/domain/note.h"

#include <QString>

namespace ui {

/// What a person calls a kind of note, inside a sentence: "trend line".
QString noteKindName(core::NoteKind kind);
/// The same at the beginning of one.
QString noteKindTitle(core::NoteKind kind);

} // namespace ui
