#include "tests/ui/widgets/demo_window.h"
#include "ui/widgets/file_commands.h"

#include <QAbstractButton>
#include <QFile>

using namespace ui;

namespace {

TEST_F(AWindowOnTheDemo, ShowsNoFirstPageWhileAnArchiveOpens)
{
    const auto* welcome = child<QWidget>("welcomePage");
    const std::filesystem::path path = document.path();
    document.close();
    ASSERT_TRUE(waitUntil([&] { return welcome->isVisible(); }));

    document.open(path, core::Workspace::Access::ReadWrite);

    EXPECT_FALSE(welcome->isVisible());
    EXPECT_TRUE(waitUntil([&] { return document.isOpen(); }));
}

TEST_F(AWindowOnTheDemo, ShowsTheFirstPageAgainWhenAnOpeningIsStopped)
{
    const auto* welcome = child<QWidget>("welcomePage");
    const std::filesystem::path path = document.path();
    document.close();
    Job* opening = nullptr;
    QObject::connect(&document, &Document::jobStarted, [&](Job* job) {
        opening = job;
        job->cancel();
    });

    document.open(path, core::Workspace::Access::ReadWrite);

    ASSERT_NE(opening, nullptr);
    EXPECT_TRUE(waitUntil([&] { return !document.isOpening(); }));
    EXPECT_TRUE(document.isOpen() || waitUntil([&] { return welcome->isVisible(); }));
}

using AWindowOnNothing = AWindowOn<AnEmptyArchive>;

TEST_F(AWindowOnNothing, ShowsHowToBegin)
{
    auto* welcome = child<QWidget>("welcomePage");
    ASSERT_TRUE(waitUntil([&] { return welcome->isVisible(); }));

    document.importFiles(
        {{write("NVDA.csv", "Date,Close\n2025-01-24,142.62\n2025-01-27,118.42\n")}});

    EXPECT_TRUE(waitUntil([&] { return !welcome->isVisible(); }));
    EXPECT_TRUE(waitUntil([&] { return label("instrumentName") == QStringLiteral("Nvidia"); }));
}

TEST_F(AWindowOnNothing, ReportsWhatBecameOfImportedFiles)
{
    document.importFiles({{write("NVDA.csv", "Date,Close\n2025-01-24,142.62\n2025-01-27,none\n")}});

    const QDialog* report = dialog("importReport");
    ASSERT_NE(report, nullptr);
    EXPECT_EQ(report->findChild<QLabel*>(QStringLiteral("importSummary"))->text(),
              QStringLiteral("1 file read"));
}

TEST_F(AWindowOnNothing, OpensTheDemoFromTheFirstPage)
{
    QFile::remove(demoArchive()); // of a run before
    auto* demo = child<QAbstractButton>("welcomeDemo");
    ASSERT_TRUE(waitUntil([&] { return demo->isVisible(); }));

    QTest::mouseClick(demo, Qt::LeftButton);

    EXPECT_TRUE(waitUntil([&] { return document.lists().events.size() == 3; }));
}

} // namespace
