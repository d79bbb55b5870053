#pragma once

#include <QString>

class QWidget;

namespace ui {

/// What a folder is remembered for.
enum class FolderPurpose { Archive, Import, Export };

/// Where the last file of this purpose was; at first, the user's documents.
QString rememberedFolder(FolderPurpose purpose);
/// Remembers the folder of a file that was chosen.
void rememberFolderOf(FolderPurpose purpose, const QString& file);

/// Asks where a file is to be exported to, and remembers its folder. What is proposed (`name`) and
/// the answer get `ending` where they lack it. Empty where nothing was chosen.
QString askForExport(QWidget* parent, const QString& title, const QString& name,
                     const QString& ending);

} // namespace ui
