#include "ui/widgets/application.h"

#include "core/base/user_name.h"
#include "ui/document/document.h"
#include "ui/support/conversion.h"
#include "ui/support/icons.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/main_window.h"
#include "ui/widgets/session.h"
#include "ui/widgets/style_sheet.h"

#include <QApplication>
#include <QStandardPaths>

#include <chrono>
#include <optional>

namespace ui {

namespace {

core::Instant systemNow()
{
    return std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
}

bool isUsersOwn(const QString& archive)
{
    return archive
        == QStandardPaths::writableLocation(QStandardPaths::GenericDataLocation)
        + QStringLiteral("/pressmark/default.pressmark");
}

void openAtStart(Document& document, const std::filesystem::path& archive)
{
    using Access = core::Workspace::Access;
    if (!isUsersOwn(toQString(archive)))
        document.open(archive, Access::ReadWrite);
    else if (const QString last = lastArchive(); !last.isEmpty())
        document.open(toPath(last), Access::ReadWrite);
    else
        document.open(archive, Access::Create);
}

} // namespace

int runWindow(char* name, const std::filesystem::path& archive,
              const std::filesystem::path& calendars)
{
    int count = 1;
    char* arguments[] = {name, nullptr};
    QApplication application(count, arguments);
    QApplication::setOrganizationName(QStringLiteral("pressmark"));
    QApplication::setApplicationName(QStringLiteral("pressmark"));
    QApplication::setApplicationDisplayName(QStringLiteral("Pressmark"));
    QApplication::setApplicationVersion(QStringLiteral(PRESSMARK_VERSION));
    QApplication::setDesktopFileName(QStringLiteral("pressmark"));
    QApplication::setWindowIcon(applicationIcon());

    Appearance appearance;
    Document document(core::userName(), &systemNow, calendars);
    std::optional<StyleSheetPause> pause(std::in_place);
    MainWindow window(&document, &appearance);
    pause.reset();
    window.show();
    openAtStart(document, archive);
    return QApplication::exec();
}

} // namespace ui
