#pragma once

#include <memory>

namespace ui {

struct NoteChange;

/// A note that is on its way to the archive, or has arrived. Only Document looks into it.
using AddedNote = std::shared_ptr<NoteChange>;

} // namespace ui
