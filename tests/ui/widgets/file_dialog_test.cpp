#include "ui/widgets/file_dialog.h"

#include "tests/ui/widgets/demo_window.h"
#include "ui/support/settings_keys.h"

#include <QAbstractItemView>
#include <QApplication>
#include <QDir>
#include <QElapsedTimer>
#include <QFileDialog>
#include <QLineEdit>
#include <QMessageBox>
#include <QPushButton>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <utility>

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

/// Gives up the file dialog as soon as it shows the file with its looks, or has not for long.
struct AWindowThatAsksForFiles : AWindowOnTheDemo {
    static constexpr qint64 kLongest = 30'000; // milliseconds

    AWindowThatAsksForFiles()
    {
        for (const char* purpose : {"archive", "import", "export"})
            QSettings().setValue(settings::kFolder + QString::fromLatin1(purpose), folder.path());
    }
    void look(const char* action, const QString& name)
    {
        QTimer poll;
        QElapsedTimer since;
        since.start();
        bool hasShown = false;
        QObject::connect(&poll, &QTimer::timeout, &window, [&] {
            auto* dialog = qobject_cast<QFileDialog*>(QApplication::activeModalWidget());
            if (dialog == nullptr)
                return;
            // Qt takes a folder that is new for one that is gone, and goes up, when it has read the
            // one above just before: other tests make and remove folders beside this one.
            if (dialog->directory() != QDir(folder.path()))
                dialog->setDirectory(folder.path());
            const auto* list = dialog->findChild<QAbstractItemView*>(QStringLiteral("listView"));
            for (int row = 0; row < list->model()->rowCount(list->rootIndex()); ++row) {
                const QModelIndex file = list->model()->index(row, 0, list->rootIndex());
                const bool isKnown = !file.siblingAtColumn(2).data().toString().isEmpty();
                hasShown = hasShown || (file.data().toString() == name && isKnown);
            }
            if (hasShown || since.hasExpired(kLongest))
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

/// Types a name without its ending into the dialog, and answers what is asked then.
struct AnExportThatIsThereAlready : AWindowThatAsksForFiles {
    /// What is exported to; empty where the dialog was given up. Where the answer is no, the dialog
    /// has to stay, and is given up then.
    QString exportTo(const QString& typed, QMessageBox::StandardButton answer)
    {
        QTimer poll;
        bool isTyped = false;
        QObject::connect(&poll, &QTimer::timeout, &window, [&] {
            QWidget* modal = QApplication::activeModalWidget();
            if (auto* box = qobject_cast<QMessageBox*>(modal)) {
                questions << box->text();
                box->button(answer)->click();
            } else if (auto* dialog = qobject_cast<QFileDialog*>(modal)) {
                if (std::exchange(isTyped, true)) {
                    dialog->reject();
                    return;
                }
                // With its folder: see look().
                dialog->findChild<QLineEdit*>()->setText(QDir(folder.path()).filePath(typed));
                QMetaObject::invokeMethod(dialog, "accept", Qt::QueuedConnection);
            }
        });
        poll.start(10);
        return askForExport(&window, QStringLiteral("Export"), QStringLiteral("x"),
                            QStringLiteral("png"));
    }

    QStringList questions;
};

TEST_F(AnExportThatIsThereAlready, IsAskedForUnderItsWholeName)
{
    const std::filesystem::path there = write("BRK.B.png", "picture");

    EXPECT_TRUE(exportTo(QStringLiteral("BRK.B"), QMessageBox::No).isEmpty());
    ASSERT_EQ(questions.size(), 1);
    EXPECT_TRUE(questions.front().contains(QStringLiteral("BRK.B.png")));

    EXPECT_EQ(exportTo(QStringLiteral("BRK.B"), QMessageBox::Yes).toStdString(), there.string());
    EXPECT_EQ(questions.size(), 2);
}

TEST_F(AnExportThatIsThereAlready, IsNotMistakenForAFileOfItsNameWithoutTheEnding)
{
    write("BRK.B", "no picture");

    EXPECT_EQ(exportTo(QStringLiteral("BRK.B"), QMessageBox::No).toStdString(),
              file("BRK.B.png").string());
    EXPECT_EQ(exportTo(QStringLiteral("x.PNG"), QMessageBox::No).toStdString(),
              file("x.PNG").string());
    EXPECT_TRUE(questions.isEmpty());
}

} // namespace
