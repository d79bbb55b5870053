#pragma once

#include <QStringList>

namespace ui {

/// The archives that were open, the newest first; at most ten.
QStringList recentArchives();
void addRecentArchive(const QString& path);
void clearRecentArchives();

} // namespace ui
