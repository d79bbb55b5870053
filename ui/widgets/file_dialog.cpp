#include "ui/widgets/file_dialog.h"

#include "ui/support/settings_keys.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileIconProvider>
#include <QFileInfo>
#include <QMessageBox>
#include <QMimeDatabase>
#include <QSettings>
#include <QStandardPaths>

#include <algorithm>

namespace ui {

namespace {

QString keyOf(FolderPurpose purpose)
{
    switch (purpose) {
    case FolderPurpose::Archive:
        return settings::kFolder + QStringLiteral("archive");
    case FolderPurpose::Import:
        return settings::kFolder + QStringLiteral("import");
    case FolderPurpose::Export:
        break;
    }
    return settings::kFolder + QStringLiteral("export");
}

/// Where the last file of this purpose was; at first, the user's documents.
QString rememberedFolder(FolderPurpose purpose)
{
    const QString folder = QSettings().value(keyOf(purpose)).toString();
    return QFileInfo(folder).isDir()
        ? folder
        : QStandardPaths::writableLocation(QStandardPaths::DocumentsLocation);
}

void rememberFolderOf(FolderPurpose purpose, const QString& file)
{
    QSettings().setValue(keyOf(purpose), QFileInfo(file).absolutePath());
}

/// What files look like and are called, by the ends of their names.
class IconsByEnding final : public QFileIconProvider {
public:
    QIcon icon(const QFileInfo& info) const override
    {
        const IconType usual = info.isDir() ? Folder : File;
        return QIcon::fromTheme(mimeOf(info).iconName(), QFileIconProvider::icon(usual));
    }
    QIcon icon(IconType type) const override { return QFileIconProvider::icon(type); }
    QString type(const QFileInfo& info) const override { return mimeOf(info).comment(); }

private:
    QMimeType mimeOf(const QFileInfo& info) const
    {
        return m_types.mimeTypeForFile(info, QMimeDatabase::MatchExtension);
    }

    QMimeDatabase m_types;
};

/// Goes after the dialog, which asks for icons to its end.
struct HoldsIcons {
    IconsByEnding icons{};
};

/// A dialog that opens none of the files that it lists.
class FileDialog final : HoldsIcons, public QFileDialog {
public:
    FileDialog(QWidget* parent, const QString& title, FolderPurpose purpose, FileMode mode,
               const QString& filter)
        : QFileDialog(parent, title)
        , m_purpose(purpose)
    {
        setOption(DontUseNativeDialog);
        setOption(DontUseCustomDirectoryIcons);
        setOption(ShowDirsOnly, mode == Directory);
        setIconProvider(&icons);
        setFileMode(mode);
        setDirectory(rememberedFolder(purpose));
        if (!filter.isEmpty())
            setNameFilters(filter.split(QStringLiteral(";;")));
    }

    /// For a file to write: what is chosen gets the ending (".csv") where it lacks it, and only
    /// then it is looked whether there is such a file.
    void setNew(const QString& name, const QString& dotted, WritingOver writingOver)
    {
        m_dotted = dotted;
        m_asks = writingOver == WritingOver::IsAskedFor;
        setAcceptMode(AcceptSave);
        setOption(DontConfirmOverwrite); // it would look for the name without the ending
        selectFile(whole(name));
    }

    QStringList ask()
    {
        if (exec() != Accepted)
            return {};
        QStringList files = selectedFiles();
        std::ranges::transform(files, files.begin(), [this](const QString& f) { return whole(f); });
        if (!files.isEmpty())
            rememberFolderOf(m_purpose, files.front());
        return files;
    }

protected:
    void accept() override
    {
        const QStringList files = selectedFiles();
        // A folder is gone into.
        if (!m_asks || files.isEmpty() || QFileInfo(files.front()).isDir()
            || mayWriteOver(whole(files.front())))
            QFileDialog::accept();
    }

private:
    QString whole(const QString& file) const
    {
        return file.endsWith(m_dotted, Qt::CaseInsensitive) ? file : file + m_dotted;
    }
    bool mayWriteOver(const QString& file)
    {
        const QFileInfo info(file);
        return !info.exists()
            || QMessageBox::question(this, windowTitle(),
                                     QCoreApplication::translate(
                                         "ui::Export", "There is already a file “%1”. Replace it?")
                                         .arg(info.fileName()),
                                     QMessageBox::Yes | QMessageBox::No, QMessageBox::No)
            == QMessageBox::Yes;
    }

    FolderPurpose m_purpose;
    QString m_dotted{}; ///< empty: names stay as they are
    bool m_asks = false;
};

QString firstOf(const QStringList& files)
{
    return files.isEmpty() ? QString() : files.front();
}

} // namespace

QString askForFile(QWidget* parent, const QString& title, FolderPurpose purpose,
                   const QString& filter)
{
    return firstOf(FileDialog(parent, title, purpose, QFileDialog::ExistingFile, filter).ask());
}

QStringList askForFiles(QWidget* parent, const QString& title, FolderPurpose purpose,
                        const QString& filter)
{
    return FileDialog(parent, title, purpose, QFileDialog::ExistingFiles, filter).ask();
}

QString askForFolder(QWidget* parent, const QString& title, FolderPurpose purpose)
{
    return firstOf(FileDialog(parent, title, purpose, QFileDialog::Directory, {}).ask());
}

QString askForNewFile(QWidget* parent, const QString& title, FolderPurpose purpose,
                      const QString& name, const QString& files, const QString& ending,
                      WritingOver writingOver)
{
    const QString dotted = QLatin1Char('.') + ending;
    FileDialog dialog(parent, title, purpose, QFileDialog::AnyFile,
                      QStringLiteral("%1 (*%2)").arg(files, dotted));
    dialog.setNew(name, dotted, writingOver);
    return firstOf(dialog.ask());
}

QString askForExport(QWidget* parent, const QString& title, const QString& name,
                     const QString& ending)
{
    return askForNewFile(
        parent, title, FolderPurpose::Export, name,
        QCoreApplication::translate("ui::Export", "%1 files").arg(ending.toUpper()), ending,
        WritingOver::IsAskedFor);
}

} // namespace ui
