#pragma once

#include <QString>
#include <QStringList>

class QWidget;

namespace ui {

/// What a folder is remembered for.
enum class FolderPurpose { Archive, Import, Export };

/// The only ways to ask for files. Each begins where the last file of that purpose was, at first in
/// the user's documents; empty where nothing was chosen. The dialog is Qt's own and tells files by
/// the ends of their names: others look into the files that they list, and whoever opens and closes
/// an archive beside SQLite takes away the locks that this program has on it (see
/// core::Database::firstBytes). `filter` is one of QFileDialog's, empty for all files.
QString askForFile(QWidget* parent, const QString& title, FolderPurpose purpose,
                   const QString& filter);
QStringList askForFiles(QWidget* parent, const QString& title, FolderPurpose purpose,
                        const QString& filter);
QString askForFolder(QWidget* parent, const QString& title, FolderPurpose purpose);

/// Whether the dialog asks before it gives the name of a file that is there already.
enum class WritingOver { IsAskedFor, IsRefusedLater };

/// A file to write. What is proposed (`name`) and the answer get `ending` ("csv") where they lack
/// it; `files` is what the dialog calls such files.
QString askForNewFile(QWidget* parent, const QString& title, FolderPurpose purpose,
                      const QString& name, const QString& files, const QString& ending,
                      WritingOver writingOver);

/// Asks where something is to be exported to.
QString askForExport(QWidget* parent, const QString& title, const QString& name,
                     const QString& ending);

} // namespace ui
