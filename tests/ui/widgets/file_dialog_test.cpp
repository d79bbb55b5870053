#include "ui/widgets/file_dialog.h"

#include "tests/ui/widgets/demo_window.h"
#include "ui/support/settings_keys.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QFileDialog>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace ui;

namespace {

/// Whether this process keeps a lock on the file. A process does not see its own, so another asks.
bool isLockedByUs(const std::filesystem::path& path)
{
    const pid_t child = ::fork();
    if (child == 0) {
        struct flock lock { };
        lock.l_type = F_WRLCK;
        lock.l_whence = SEEK_SET;
        const int file = ::open(path.c_str(), O_RDWR);
        ::_exit(::fcntl(file, F_GETLK, &lock) == 0 && lock.l_type != F_UNLCK ? 1 : 0);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    return WIFEXITED(status) && WEXITSTATUS(status) == 1;
}

/// Gives up the file dialog as soon as it shows the file with its looks.
struct AWindowThatAsksForFiles : AWindowOnTheDemo {
    AWindowThatAsksForFiles()
    {
        for (const char* purpose : {"archive", "import", "export"})
            QSettings().setValue(settings::kFolder + QString::fromLatin1(purpose), folder.path());
    }
    void look(const char* action, const QString& name)
    {
        QTimer poll;
        bool hasShown = false;
        QObject::connect(&poll, &QTimer::timeout, &window, [&] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr)
                return;
            const auto* list = dialog->findChild<QAbstractItemView*>(QStringLiteral("listView"));
            for (int row = 0; row < list->model()->rowCount(list->rootIndex()); ++row) {
                const QModelIndex file = list->model()->index(row, 0, list->rootIndex());
                const bool isKnown = !file.siblingAtColumn(2).data().toString().isEmpty();
                hasShown = hasShown || (file.data().toString() == name && isKnown);
            }
            if (hasShown)
                dialog->reject();
        });
        poll.start(10);
        trigger(action);
        EXPECT_TRUE(hasShown);
    }
};

TEST_F(AWindowThatAsksForFiles, KeepsItsLocksOnAnArchiveThatIsListed)
{
    ASSERT_TRUE(isLockedByUs(file("demo.pressmark")));

    look("actionOpen", QStringLiteral("demo.pressmark"));

    EXPECT_TRUE(isLockedByUs(file("demo.pressmark")));
}

TEST_F(AWindowThatAsksForFiles, KeepsItsLocksWhereACopyIsSaved)
{
    look("actionSaveCopy", QStringLiteral("demo.pressmark"));

    EXPECT_TRUE(isLockedByUs(file("demo.pressmark")));
}

} // namespace
