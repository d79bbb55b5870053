#include "ui/widgets/file_commands.h"

#include "ui/document/document.h"
#include "ui/support/conversion.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/import_dialog.h"
#include "ui/widgets/message.h"
#include "ui/widgets/open_once.h"

#include <QFileInfo>
#include <QStandardPaths>

namespace ui {

namespace {

const QLatin1String kEnding(".pressmark");

QString archives()
{
    return FileCommands::tr("Pressmark archives");
}

/// Asks for a file that is not there yet. Nothing is ever written over: an archive is work.
QString askNewFile(QWidget* window, const QString& title, const QString& proposed)
{
    const QString path = askForNewFile(window, title, FolderPurpose::Archive, proposed, archives(),
                                       kEnding.mid(1), WritingOver::IsRefusedLater);
    if (path.isEmpty() || !QFileInfo::exists(path))
        return path;
    showMessage(window, title,
                FileCommands::tr("There is already a file “%1”.").arg(QFileInfo(path).fileName()),
                FileCommands::tr("Choose another name; an archive is not written over."));
    return {};
}

} // namespace

FileCommands::FileCommands(Document* document, QWidget* window)
    : QObject(window)
    , m_document(document)
    , m_window(window)
{
}

void FileCommands::newArchive()
{
    const QString path = askNewFile(m_window, tr("New Archive"), tr("Untitled"));
    if (!path.isEmpty())
        m_document->open(toPath(path), core::Workspace::Access::Create);
}

void FileCommands::openArchive()
{
    const QString path = askForFile(m_window, tr("Open Archive"), FolderPurpose::Archive,
                                    archives() + QStringLiteral(" (*.pressmark)"));
    if (!path.isEmpty())
        openRecent(path);
}

void FileCommands::openRecent(const QString& path)
{
    m_document->open(toPath(path), core::Workspace::Access::ReadWrite);
}

void FileCommands::openDemo()
{
    m_document->openDemo(toPath(demoArchive()));
}

void FileCommands::importFiles()
{
    importPaths(askForFiles(m_window, tr("Import"), FolderPurpose::Import,
                            tr("Prices, articles, events (*.csv *.txt *.json);;All files (*)")));
}

void FileCommands::importFolder()
{
    const QString folder = askForFolder(m_window, tr("Import Folder"), FolderPurpose::Import);
    if (!folder.isEmpty())
        importPaths({folder});
}

void FileCommands::importPaths(const QStringList& paths)
{
    std::vector<std::filesystem::path> files;
    for (const QString& path : paths) {
        if (!path.endsWith(kEnding)) {
            files.push_back(toPath(path));
            continue;
        }
        // An archive is never read into another one.
        openRecent(path);
        return;
    }
    if (files.empty() || !m_document->isOpen())
        return;
    auto* dialog = new ImportDialog(m_document, files, m_window);
    connect(dialog, &QDialog::accepted, m_document,
            [this, dialog] { m_document->importFiles(dialog->sources()); });
    openOnce(dialog);
}

void FileCommands::saveCopy()
{
    const QString name = toQString(m_document->path().stem());
    const QString path = askNewFile(m_window, tr("Save a Copy"), tr("%1 copy").arg(name));
    if (!path.isEmpty())
        m_document->saveCopy(toPath(path));
}

QString demoArchive()
{
    return QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/pressmark/demo.pressmark");
}

} // namespace ui
