#pragma once

#include <QString>

namespace ui {

/// What a folder is remembered for.
enum class FolderPurpose { Archive, Import, Export };

/// Where the last file of this purpose was; at first, the user's documents.
QString rememberedFolder(FolderPurpose purpose);
/// Remembers the folder of a file that was chosen.
void rememberFolderOf(FolderPurpose purpose, const QString& file);

} // namespace ui
