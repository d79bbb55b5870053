#pragma once

#include "core/workspace/workspace.h"

#include <QString>

/// What commands on the undo stack ask before they change something: what is taken back and made
/// again gets another id, as no id is given twice.

namespace ui {

/// `sentence` has a %1 for the name.
core::Error noLongerThere(const QString& sentence, const std::string& name);

/// The article that had that id, or else the same text; only id, title and hash of `before` count.
core::Result<core::ArticleId> articleNow(const core::Workspace& workspace,
                                         const core::Article& before);

/// For undo: what was taken back by other means is no failure.
core::Result<void> unlessNotThere(core::Result<void> result);

} // namespace ui
