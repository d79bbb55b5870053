#include "ui/widgets/folders.h"

#include "ui/support/settings_keys.h"

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

} // namespace ui
