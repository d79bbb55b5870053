#include "tests/ui/document/demo_document.h"

#include <fstream>

using Access = core::Workspace::Access;

namespace {

/// A user whose own calendar of New York, the market of the demo's Nvidia, is one broken line.
struct AUserWithABrokenCalendar : testing::Test {
    AUserWithABrokenCalendar()
    {
        std::ofstream(path("mine.calendar")) << "mics,XNAS\nclosed,soon,Nothing\n";
        std::filesystem::copy_file(demoOriginal(), path("demo.pressmark"));
    }
    std::filesystem::path path(const char* name) const
    {
        return folder.filePath(QString::fromLatin1(name)).toStdString();
    }

    QTemporaryDir folder;
    ui::Document document{"tester", &testNow, folder.path().toStdString()};
    QSignalSpy listed{&document, &ui::Document::listsChanged};
    QSignalSpy failed{&document, &ui::Document::failed};
};

TEST_F(AUserWithABrokenCalendar, IsToldOnceWhileTheArchiveIsOpen)
{
    document.open(path("demo.pressmark"), Access::ReadWrite);
    ASSERT_TRUE(waitUntil([&] { return listed.size() == 1; }));
    document.addEvent({.name = "Another", .when = core::PartialDate::ofDay({})});
    ASSERT_TRUE(waitUntil([&] { return listed.size() >= 2; }));

    ASSERT_EQ(failed.size(), 1);
    const QString sentence = failed.front().front().toString();
    EXPECT_TRUE(sentence.contains(QStringLiteral("mine.calendar, line 2:")))
        << sentence.toStdString();
    EXPECT_TRUE(sentence.endsWith(QStringLiteral("The file is left out.")));
}

TEST_F(AUserWithABrokenCalendar, StillSeesTheSessionsOfTheBuiltInOne)
{
    document.open(path("demo.pressmark"), Access::ReadWrite);
    ASSERT_TRUE(waitUntil([&] { return listed.size() == 1; }));

    bool found = false;
    for (const auto& sessions : document.lists().sessions) {
        for (const core::FirstSession& session : sessions)
            found = found || session.session.has_value();
    }
    EXPECT_TRUE(found);
}

} // namespace
