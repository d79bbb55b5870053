#include "ui/widgets/sources_dialog.h"

#include "tests/ui/document/feed_server.h"
#include "tests/ui/widgets/demo_window.h"
#include "ui/document/source_watch.h"
#include "ui/widgets/feed_dialog.h"

#include <QAbstractItemModelTester>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QListWidget>
#include <QMessageBox>
#include <QPushButton>
#include <QStatusBar>
#include <QTableView>

#include <optional>

using namespace ui;
using core::SourceResult;

namespace {

constexpr char kArticle[] = "Title: Copper rises\nPublished: 2025-01-27\n\nCopper rose a little.\n";

struct WatchingFromAWindow : AWindowOnTheDemo {
    void SetUp() override
    {
        AWindowOnTheDemo::SetUp();
        trigger("actionSources");
        sources = dialog("sourcesDialog");
        ASSERT_NE(sources, nullptr);
        tester.emplace(table()->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    }
    QTableView* table() const { return sources->findChild<QTableView*>(); }
    QPushButton* button(const char* name) const
    {
        return sources->findChild<QPushButton*>(QString::fromLatin1(name));
    }
    QString cell(int column) const { return table()->model()->index(0, column).data().toString(); }
    SourceWatch* watch() const { return window.findChild<SourceWatch*>(); }

    /// Types a feed of this machine into the dialog for feeds.
    void addFeed(const QString& address) const
    {
        QTest::mouseClick(button("addFeed"), Qt::LeftButton);
        auto* asked = sources->findChild<FeedDialog*>();
        ASSERT_NE(asked, nullptr);
        auto* field = asked->findChild<QLineEdit*>(QStringLiteral("feedAddress"));
        auto* accept = asked->findChild<QPushButton*>(QStringLiteral("accept"));
        EXPECT_FALSE(accept->isEnabled());
        QTest::keyClicks(field, QStringLiteral("file:///x"));
        EXPECT_FALSE(accept->isEnabled());
        field->clear();
        QTest::keyClicks(field, QStringLiteral("https://me:secret@example.org/"));
        EXPECT_FALSE(accept->isEnabled());
        EXPECT_TRUE(asked->findChild<QLabel*>(QStringLiteral("problem"))
                        ->text()
                        .contains(QStringLiteral("not supported")));
        field->clear();
        QTest::keyClicks(field, address);
        asked->findChild<QCheckBox*>()->setChecked(true);
        EXPECT_TRUE(accept->isEnabled());
        QTest::mouseClick(accept, Qt::LeftButton);
    }
    bool comesTo(SourceResult result) const
    {
        return waitUntil([&] {
            return !watch()->sources().empty() && watch()->sources().front().state.result == result;
        });
    }

    QDialog* sources = nullptr;
    std::optional<QAbstractItemModelTester> tester;
    QTcpServer tcp;
    tests::FeedServer server{tcp};
};

TEST_F(WatchingFromAWindow, TellsOfNewArticlesAndLeavesTheSelectionAlone)
{
    server.sayBody("/feed.txt", kArticle);
    const auto selected = window.navigator()->selection().article;
    ASSERT_TRUE(selected);

    addFeed(server.address("/feed.txt"));

    ASSERT_TRUE(comesTo(SourceResult::News));
    EXPECT_EQ(window.statusBar()->currentMessage(), QStringLiteral("1 new article from 127.0.0.1"));
    auto* list = child<QListView>("articleList");
    EXPECT_TRUE(waitUntil([&] { return list->model()->rowCount() == 4; }));
    EXPECT_EQ(window.navigator()->selection().article, selected);
    EXPECT_FALSE(child<QLabel>("archiveCounts")->isVisible()); // the message stands there
    window.statusBar()->clearMessage();
    EXPECT_TRUE(child<QLabel>("archiveCounts")->isVisible());
    EXPECT_EQ(window.findChild<QDialog*>(QStringLiteral("importReport")), nullptr);
    EXPECT_EQ(cell(3), QStringLiteral("1 new"));
}

TEST_F(WatchingFromAWindow, SaysWhatIsWrongInTheDialogAndNowhereElse)
{
    server.say("/feed", "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n");

    addFeed(server.address("/feed"));

    ASSERT_TRUE(comesTo(SourceResult::Status));
    const auto* problem = sources->findChild<QLabel*>(QStringLiteral("sourceProblem"));
    EXPECT_TRUE(waitUntil([&] { return problem->isVisible(); }));
    EXPECT_EQ(problem->text(), QStringLiteral("The server answered: 404 Not Found."));
    EXPECT_TRUE(window.findChildren<QMessageBox*>().isEmpty());
}

TEST_F(WatchingFromAWindow, SubscribesToAFeedThatAPageNames)
{
    server.sayBody("/", "<html><link rel=alternate type=application/rss+xml href=/feed.txt>",
                   "Content-Type: text/html\r\n");
    server.sayBody("/feed.txt", kArticle);
    addFeed(server.address("/"));
    ASSERT_TRUE(comesTo(SourceResult::NoFeed));
    QPushButton* subscribe = button("subscribe");
    ASSERT_TRUE(waitUntil([&] { return subscribe->isVisible() && subscribe->isEnabled(); }));

    QTest::mouseClick(subscribe, Qt::LeftButton);

    ASSERT_TRUE(comesTo(SourceResult::News));
    EXPECT_EQ(watch()->sources().size(), 1U);
    EXPECT_EQ(watch()->sources().front().address, server.address("/feed.txt").toStdString());
}

TEST_F(WatchingFromAWindow, SwitchesOffByTheKeyboardAndTakesAway)
{
    server.sayBody("/feed.txt", kArticle);
    addFeed(server.address("/feed.txt"));
    ASSERT_TRUE(comesTo(SourceResult::News));

    table()->setCurrentIndex(table()->model()->index(0, 0));
    QTest::keyClick(table(), Qt::Key_Space);

    ASSERT_TRUE(waitUntil([&] { return !watch()->sources().front().isOn; }));
    EXPECT_EQ(cell(4), QStringLiteral("Off"));
    QTest::mouseClick(button("removeSource"), Qt::LeftButton);
    EXPECT_TRUE(waitUntil([&] { return table()->model()->rowCount() == 0; }));
    EXPECT_FALSE(button("removeSource")->isEnabled());
}

TEST_F(WatchingFromAWindow, ListsTheFilesOfAFolderThatCouldNotBeImported)
{
    QDir(folder.path()).mkdir(QStringLiteral("news"));
    write("news/bad.json", "{ no json");

    watch()->add({.address = file("news").string()});

    ASSERT_TRUE(comesTo(SourceResult::NothingNew)); // it may be growing
    ASSERT_TRUE(comesTo(SourceResult::SomeFailed));
    const auto* files = sources->findChild<QListWidget*>(QStringLiteral("sourceItems"));
    ASSERT_TRUE(waitUntil([&] { return files->isVisible(); }));
    EXPECT_EQ(files->count(), 1);
    EXPECT_TRUE(files->item(0)->text().contains(QStringLiteral("bad.json")));
    EXPECT_TRUE(waitUntil([&] { return button("showSourceReport")->isEnabled(); }));
}

} // namespace
