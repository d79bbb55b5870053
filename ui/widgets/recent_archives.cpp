#include "ui/widgets/recent_archives.h"

#include "ui/support/settings_keys.h"

#include <QSettings>

namespace ui {

namespace {

constexpr qsizetype kMost = 10;

} // namespace

QStringList recentArchives()
{
    return QSettings().value(settings::kRecentArchives).toStringList();
}

void addRecentArchive(const QString& path)
{
    QStringList archives = recentArchives();
    archives.removeAll(path);
    archives.prepend(path);
    QSettings().setValue(settings::kRecentArchives, archives.mid(0, kMost));
    QSettings().setValue(settings::kLastArchive, path);
}

void clearRecentArchives()
{
    QSettings().remove(settings::kRecentArchives);
}

} // namespace ui
