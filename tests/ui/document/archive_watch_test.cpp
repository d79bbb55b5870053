#include "ui/document/archive_watch.h"

#include "core/store/archive.h"
#include "core/workspace/figures.h"
#include "tests/ui/document/demo_document.h"
#include "ui/document/article_search.h"
#include "ui/document/saved_figures.h"

#include <algorithm>

using namespace ui;

namespace {

/// The demo in a document, and another connection that writes as a command does.
struct AnArchiveThatOthersChange : TheDemoArchive {
    void SetUp() override
    {
        TheDemoArchive::SetUp();
        ASSERT_TRUE(settle());
    }
    core::Workspace other() const
    {
        auto workspace =
            core::Workspace::open(file("demo.pressmark"), core::Workspace::Access::ReadWrite);
        EXPECT_TRUE(workspace) << workspace.error().message;
        return std::move(*workspace);
    }
    static core::Event named(const char* name)
    {
        return {.name = name, .when = *core::parsePartialDate("2025-02-03")};
    }
    bool lists(const char* name) const
    {
        return std::ranges::count(document.lists().events, name, &core::Event::name) == 1;
    }
    /// Looks, and waits until what is seen is shown.
    static void lookAndSettle(ArchiveWatch& watch, Document& document)
    {
        watch.look();
        bool answered = false;
        document.writer()->run(
            nullptr, &document,
            [](core::Workspace&, core::Progress&) { return core::Result<void>(); },
            [&](const core::Result<void>&) { answered = true; });
        ASSERT_TRUE(waitUntil([&] {
            return answered && !document.isSaving() && document.findChildren<Job*>().isEmpty();
        }));
    }

    ArchiveWatch watch{&document, nullptr};
};

TEST_F(AnArchiveThatOthersChange, ShowsAnEventThatAnotherProgramAdds)
{
    ASSERT_TRUE(other().addEvent(named("From outside"), "ann", testNow()));

    EXPECT_TRUE(waitUntil([&] { return lists("From outside"); }));
}

TEST_F(AnArchiveThatOthersChange, ListsAndLinksAnArticleThatAnotherProgramImports)
{
    ArticleSearch search(&document, nullptr);
    core::NoProgress progress;
    ASSERT_TRUE(other().importFile(
        write("a.txt", "Title: Nvidia again\nPublished: 2025-01-27T15:00Z\n\nDeepSeek shook it.\n"),
        {}, testNow(), false, progress));

    ASSERT_TRUE(waitUntil([&] { return search.articles().size() == 4; }));

    EXPECT_TRUE(waitUntil([&] {
        const auto article = onDisk().article("Nvidia again");
        return article && !onDisk().links({.article = article->id}).value().empty();
    }));
}

TEST_F(AnArchiveThatOthersChange, SaysThatNotesClaimsFiguresAndSourcesMayBeOthers)
{
    SavedFigures figures(&document, nullptr);
    QSignalSpy notes(&document, &Document::notesChanged);
    QSignalSpy claims(&document, &Document::claimsChanged);
    QSignalSpy sources(&document, &Document::sourcesChanged);
    ASSERT_TRUE(other().figures().save("Kept", {.instruments = {{"NVDA"}}}, "ann", testNow()));

    EXPECT_TRUE(waitUntil([&] { return figures.all().size() == 1; }));

    EXPECT_EQ(notes.size(), 1);
    EXPECT_EQ(claims.size(), 1);
    EXPECT_EQ(sources.size(), 1);
}

TEST_F(AnArchiveThatOthersChange, IsNotShownAgainForWhatTheDocumentWritesItself)
{
    QSignalSpy again(&document, &Document::sourcesChanged);
    document.addEvent(named("Own"));
    ASSERT_TRUE(waitUntil([&] { return lists("Own"); }));
    ASSERT_TRUE(settle());

    for (int times = 0; times < 3; ++times)
        lookAndSettle(watch, document);

    EXPECT_EQ(again.size(), 0);
}

TEST_F(AnArchiveThatOthersChange, ComesToRestInTwoWindows)
{
    Document second("second", &testNow);
    ArchiveWatch secondWatch(&second, nullptr);
    second.open(file("demo.pressmark"), core::Workspace::Access::ReadWrite);
    ASSERT_TRUE(waitUntil([&] { return !second.lists().events.empty(); }));
    document.addEvent(named("DeepSeek"));
    ASSERT_TRUE(waitUntil([&] { return lists("DeepSeek"); }));
    QSignalSpy firstAgain(&document, &Document::sourcesChanged);
    QSignalSpy secondAgain(&second, &Document::sourcesChanged);
    const auto lookInBoth = [&] {
        lookAndSettle(watch, document);
        lookAndSettle(secondWatch, second);
    };

    for (int times = 0; times < 3; ++times)
        lookInBoth();
    const auto seen = std::pair(firstAgain.size(), secondAgain.size());
    for (int times = 0; times < 3; ++times)
        lookInBoth();

    EXPECT_GE(seen.second, 1);
    EXPECT_EQ(std::pair(firstAgain.size(), secondAgain.size()), seen);
}

TEST_F(AnArchiveThatOthersChange, LeavesLinkingToWhoKeepsTheArchiveToHimself)
{
    QSignalSpy failed(&document, &Document::failed);
    auto writing = core::Archive::open(file("demo.pressmark"));
    ASSERT_TRUE(writing);
    ASSERT_TRUE(writing->events().add(named("Before"), core::Authorship{.author = "ann"}));
    ASSERT_TRUE(writing->transaction([&]() -> core::Result<void> {
        // Here the window has to come to its end while the other keeps the archive.
        EXPECT_TRUE(waitUntil([&] { return lists("Before"); }));
        EXPECT_TRUE(waitUntil(
            [&] { return !document.isSaving() && document.findChildren<Job*>().isEmpty(); },
            std::chrono::seconds(20)));
        return {};
    }));

    EXPECT_TRUE(failed.isEmpty());
}

TEST_F(AnArchiveThatOthersChange, IsLinkedWhenWhoKeptItLeavesItAsItWas)
{
    auto writing = core::Archive::open(file("demo.pressmark"));
    ASSERT_TRUE(writing);
    core::Event added = named("DeepSeek");
    added.when = *core::parsePartialDate("2025-01-27");
    ASSERT_TRUE(writing->events().add(added, core::Authorship{.author = "ann"}));
    const auto nothing = writing->transaction([&]() -> core::Result<void> {
        EXPECT_TRUE(waitUntil([&] { return lists("DeepSeek"); }));
        // Here linking has met the other program.
        EXPECT_TRUE(waitUntil(
            [&] { return !document.isSaving() && document.findChildren<Job*>().isEmpty(); },
            std::chrono::seconds(20)));
        return core::fail(core::ErrorCode::Cancelled, {});
    });
    ASSERT_FALSE(nothing);

    EXPECT_TRUE(waitUntil([&] {
        const auto links = onDisk().links({.event = event("DeepSeek")});
        return links && !links->empty();
    }));
}

} // namespace
