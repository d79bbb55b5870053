#include "ui/widgets/folders.h"

#include "ui/support/settings_keys.h"

#include <QCoreApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QSettings>
#include <QStandardPaths>

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

} // namespace

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

QString askForExport(QWidget* parent, const QString& title, const QString& name,
                     const QString& ending)
{
    const QString dotted = QLatin1Char('.') + ending;
    const QString filter = QCoreApplication::translate("ui::Export", "%1 files (*.%2)");
    const auto complete = [&](const QString& file) {
        return file.endsWith(dotted, Qt::CaseInsensitive) ? file : file + dotted;
    };
    QString path = QFileDialog::getSaveFileName(
        parent, title, rememberedFolder(FolderPurpose::Export) + QLatin1Char('/') + complete(name),
        filter.arg(ending.toUpper(), ending));
    if (path.isEmpty())
        return path;
    path = complete(path);
    rememberFolderOf(FolderPurpose::Export, path);
    return path;
}

} // namespace ui
