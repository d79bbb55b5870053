#include "tests/ui/document/demo_document.h"

#include <QUndoStack>

#include <algorithm>

using namespace ui;

namespace {

core::Event someEvent(const std::string& name)
{
    return {.name = name,
            .when = core::PartialDate::ofDay(
                std::chrono::local_days{std::chrono::year{2025} / 1 / 27})};
}

std::size_t countOf(const core::Result<std::vector<core::Event>>& events)
{
    return events ? events->size() : 0;
}

TEST_F(DocumentInFolder, MakesTheArchiveThatIsOpenedWhenItShallBeCreated)
{
    QSignalSpy opened(&document, &Document::opened);

    document.open(file("new.pressmark"), core::Workspace::Access::Create);

    ASSERT_TRUE(waitUntil([&] { return opened.size() == 1; }));
    EXPECT_TRUE(std::filesystem::exists(file("new.pressmark")));
    EXPECT_EQ(document.path(), file("new.pressmark"));
    EXPECT_FALSE(document.isReadOnly());
}

TEST_F(DocumentInFolder, SaysASentenceWhenTheFileIsNoArchive)
{
    const auto picture = write("picture.pressmark", "\x89PNG\r\n\x1a\n and more of a picture");
    QSignalSpy failed(&document, &Document::failed);

    document.open(picture, core::Workspace::Access::ReadWrite);

    ASSERT_TRUE(waitUntil([&] { return failed.size() == 1; }));
    EXPECT_FALSE(failed.front().front().toString().isEmpty());
    EXPECT_FALSE(document.isOpen());
}

TEST_F(DocumentInFolder, FillsANewArchiveWithTheDemo)
{
    QSignalSpy listed(&document, &Document::listsChanged);

    document.openDemo(file("demo.pressmark"));

    ASSERT_TRUE(waitUntil([&] { return listed.size() == 1; }));
    EXPECT_EQ(document.lists().events.size(), 3U);
    EXPECT_EQ(document.lists().instruments.size(), 3U);
}

TEST_F(TheDemoArchive, StaysOpenWhenAnotherOneCannotBeOpened)
{
    QSignalSpy failed(&document, &Document::failed);

    document.open(file("none.pressmark"), core::Workspace::Access::ReadWrite);

    ASSERT_TRUE(waitUntil([&] { return failed.size() == 1; }));
    EXPECT_TRUE(document.isOpen());
    EXPECT_EQ(document.path(), file("demo.pressmark"));
    EXPECT_EQ(document.lists().events.size(), 3U);
}

TEST_F(AnEmptyArchive, ImportsFilesAndFoldersAndTellsWhatBecameOfEach)
{
    std::filesystem::create_directory(file("folder"));
    const auto prices = write("NVDA.csv", "Date,Close\n2025-01-24,142.62\n2025-01-27,118.42\n");
    write("folder/DAX.csv", "Date,Close\n2025-01-24,21394.93\n2025-01-27,no price\n");
    write("folder/empty.csv", "");
    QSignalSpy finished(&document, &Document::importFinished);

    document.importFiles({{prices}, {file("folder")}});

    ASSERT_TRUE(waitUntil([&] { return finished.size() == 1; }));
    const auto outcome = finished.front().front().value<ImportOutcome>();
    ASSERT_EQ(outcome.files.size(), 3U);
    EXPECT_EQ(outcome.files[0].report->accepted, 2);
    EXPECT_EQ(outcome.files[1].report->rejected.size(), 1U);
    EXPECT_FALSE(outcome.files[2].report);
    ASSERT_TRUE(waitUntil([&] { return document.lists().instruments.size() == 2; }));
}

TEST_F(AnEmptyArchive, TakesAnImportBackAndImportsAgain)
{
    const auto prices = write("NVDA.csv", "Date,Close\n2025-01-24,142.62\n2025-01-27,118.42\n");
    document.importFiles({{prices}});
    ASSERT_TRUE(waitUntil([&] { return document.lists().instruments.size() == 1; }));
    ASSERT_TRUE(settle());

    document.undoStack()->undo();
    ASSERT_TRUE(waitUntil([&] {
        return document.lists().instruments.empty() || document.lists().instruments[0].bars == 0;
    }));
    ASSERT_TRUE(settle());
    document.undoStack()->redo();

    EXPECT_TRUE(waitUntil([&] {
        return document.lists().instruments.size() == 1
            && document.lists().instruments[0].bars == 2;
    }));
}

TEST_F(AnEmptyArchive, StopsAnImportBetweenFilesAndSaysWhatWasLeft)
{
    std::vector<ImportSource> files;
    for (int number = 0; number < 200; ++number)
        files.push_back({write(("A" + std::to_string(number) + ".csv").c_str(),
                               "Date,Close\n2025-01-24,1\n2025-01-27,2\n")});
    QSignalSpy finished(&document, &Document::importFinished);
    QObject::connect(&document, &Document::jobStarted, &document,
                     [](Job* job) { QObject::connect(job, &Job::changed, job, &Job::cancel); });

    document.importFiles(files);

    ASSERT_TRUE(waitUntil([&] { return finished.size() == 1; }));
    const auto outcome = finished.front().front().value<ImportOutcome>();
    EXPECT_LT(outcome.files.size(), files.size());
    EXPECT_EQ(outcome.files.size() + outcome.notReached, files.size());
}

TEST_F(TheDemoArchive, KeepsADecisionOnALinkAndTakesItBack)
{
    const core::EventId shock = event("DeepSeek shock");
    const auto before = onDisk().links({.event = shock});
    ASSERT_TRUE(before);
    ASSERT_FALSE(before->empty());
    const core::ArticleId article = before->front().article;
    const auto statusOnDisk = [&] {
        return onDisk().links({.event = shock, .article = article})->front().status;
    };

    document.decideLink(article, shock, core::LinkStatus::Accepted);
    EXPECT_TRUE(document.isSaving());
    ASSERT_TRUE(settle());
    EXPECT_EQ(statusOnDisk(), core::LinkStatus::Accepted);
    EXPECT_EQ(document.undoStack()->undoText(), QStringLiteral("Accept Link"));

    document.undoStack()->undo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(statusOnDisk(), core::LinkStatus::Suggested);

    document.undoStack()->redo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(statusOnDisk(), core::LinkStatus::Accepted);
}

TEST_F(TheDemoArchive, LinksANewEventBesideAndForgetsItOnUndo)
{
    core::Event shock = someEvent("AI shock");
    shock.aliases = {{.text = "DeepSeek"}};
    QSignalSpy added(&document, &Document::eventAdded);
    QSignalSpy linked(&document, &Document::linksChanged);

    document.addEvent(shock);

    ASSERT_TRUE(waitUntil([&] { return added.size() == 1 && linked.size() == 1; }));
    ASSERT_TRUE(settle());
    EXPECT_EQ(countOf(onDisk().events()), 4U);
    EXPECT_FALSE(onDisk().links({.event = event("AI shock")})->empty());

    document.undoStack()->undo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(countOf(onDisk().events()), 3U);
    document.undoStack()->redo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(countOf(onDisk().events()), 4U);
}

TEST_F(TheDemoArchive, SaysASentenceWhenANameIsTaken)
{
    QSignalSpy failed(&document, &Document::failed);

    document.addEvent(someEvent("DeepSeek shock"));

    ASSERT_TRUE(waitUntil([&] { return failed.size() == 1; }));
    EXPECT_EQ(document.undoStack()->count(), 0);
}

TEST_F(TheDemoArchive, ChangesAnEventAndBringsTheOldOneBack)
{
    core::Event changed = *document.lists().event(event("DeepSeek shock"));
    changed.status = core::EventStatus::Refuted;

    document.updateEvent(changed);
    ASSERT_TRUE(settle());
    EXPECT_EQ(onDisk().event("DeepSeek shock")->status, core::EventStatus::Refuted);

    document.undoStack()->undo();
    ASSERT_TRUE(settle());
    EXPECT_NE(onDisk().event("DeepSeek shock")->status, core::EventStatus::Refuted);
}

TEST_F(TheDemoArchive, ChangesAnInsertedEventAgainAfterBothWereTakenBack)
{
    document.addEvent(someEvent("AI shock"));
    ASSERT_TRUE(settle());
    core::Event changed = *onDisk().event("AI shock");
    changed.name = "Record of the Dax";
    document.updateEvent(changed);
    ASSERT_TRUE(settle());
    QSignalSpy failed(&document, &Document::failed);

    document.undoStack()->undo();
    document.undoStack()->undo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(countOf(onDisk().events()), 3U);
    document.undoStack()->redo();
    document.undoStack()->redo();
    ASSERT_TRUE(settle());

    EXPECT_TRUE(failed.empty());
    EXPECT_EQ(countOf(onDisk().events()), 4U);
    EXPECT_TRUE(onDisk().event("Record of the Dax"));
}

TEST_F(TheDemoArchive, RelatesAnInsertedEventToAnotherThatWasInsertedAgain)
{
    document.addEvent(someEvent("Cause"));
    ASSERT_TRUE(settle());
    core::Event effect = someEvent("Effect");
    effect.relations = {{core::RelationKind::Contradicts, onDisk().event("Cause")->id}};
    document.addEvent(effect);
    ASSERT_TRUE(settle());

    ASSERT_TRUE(takeBackAndRepeat(2));

    const auto again = onDisk().event("Effect");
    ASSERT_TRUE(again);
    ASSERT_EQ(again->relations.size(), 1U);
    EXPECT_EQ(again->relations[0].other, onDisk().event("Cause")->id);
}

TEST_F(TheDemoArchive, DecidesAgainOnLinksOfAnEventThatWasInsertedAgain)
{
    document.addEvent(someEvent("AI shock"));
    ASSERT_TRUE(settle());
    const core::ArticleId article = onDisk().articles({})->front().id;
    document.decideLink(article, onDisk().event("AI shock")->id, core::LinkStatus::Accepted);
    ASSERT_TRUE(settle());

    ASSERT_TRUE(takeBackAndRepeat(2));

    const auto links = onDisk().links({.event = onDisk().event("AI shock")->id});
    ASSERT_EQ(links->size(), 1U);
    EXPECT_EQ(links->front().article, article);
    EXPECT_EQ(links->front().status, core::LinkStatus::Accepted);
}

TEST_F(TheDemoArchive, BringsBackWhatOthersHadSaidToTheLinksOfAnInsertedEvent)
{
    document.addEvent(someEvent("AI shock"));
    ASSERT_TRUE(settle());
    const core::ArticleId article = onDisk().articles({})->front().id;
    auto others = core::Workspace::open(file("demo.pressmark"), core::Workspace::Access::ReadWrite);
    ASSERT_TRUE(others->decideLink(article, others->event("AI shock")->id,
                                   core::LinkStatus::Rejected, "colleague", testNow()));

    document.undoStack()->undo();
    document.undoStack()->redo();
    ASSERT_TRUE(settle());

    const auto links = onDisk().links({.event = onDisk().event("AI shock")->id});
    ASSERT_EQ(links->size(), 1U);
    EXPECT_EQ(links->front().status, core::LinkStatus::Rejected);
    EXPECT_EQ(links->front().author, "colleague");
}

TEST_F(TheDemoArchive, DecidesAgainOnAnArticleThatWasImportedAgain)
{
    const auto text = write("new.txt", "Chips fallen\n\nDie Aktie von Nvidia verliert kräftig.\n");
    document.importFiles({{text}});
    ASSERT_TRUE(settle());
    const core::EventId shock = event("DeepSeek shock");
    const core::ArticleId before = onDisk().article("Chips fallen")->id;
    document.decideLink(before, shock, core::LinkStatus::Accepted);
    ASSERT_TRUE(settle());
    QSignalSpy failed(&document, &Document::failed);

    ASSERT_TRUE(takeBackAndRepeat(2));

    EXPECT_TRUE(failed.empty());
    const auto article = onDisk().article("Chips fallen");
    ASSERT_TRUE(article);
    EXPECT_NE(article->id, before);
    const auto links = onDisk().links({.event = shock, .article = article->id});
    ASSERT_EQ(links->size(), 1U);
    EXPECT_EQ(links->front().status, core::LinkStatus::Accepted);
}

TEST_F(TheDemoArchive, LeavesTheUndoStackAsItWasWhenANewNameIsRefused)
{
    core::Event renamed = *document.lists().event(event("DeepSeek shock"));
    renamed.name = "DeepSeek release";
    QSignalSpy failed(&document, &Document::failed);

    document.updateEvent(renamed);

    ASSERT_TRUE(waitUntil([&] { return failed.size() == 1; }));
    ASSERT_TRUE(settle());
    EXPECT_EQ(document.undoStack()->count(), 0);
    EXPECT_TRUE(onDisk().event("DeepSeek shock"));
}

TEST_F(TheDemoArchive, TakesAChangeThatWasAskedForBeforeTheLastOneWasStored)
{
    const core::Event original = *document.lists().event(event("DeepSeek shock"));
    core::Event changed = original;
    changed.status = core::EventStatus::Refuted;

    document.updateEvent(changed);
    document.updateEvent(original);
    ASSERT_TRUE(settle());
    EXPECT_EQ(onDisk().event("DeepSeek shock")->status, original.status);

    document.undoStack()->undo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(onDisk().event("DeepSeek shock")->status, core::EventStatus::Refuted);
}

TEST_F(TheDemoArchive, DoesNotLoseAChangeThatWasMadeJustBeforeClosing)
{
    document.addEvent(someEvent("Last minute"));

    document.close();

    EXPECT_EQ(countOf(onDisk().events()), 4U);
}

TEST_F(TheDemoArchive, IsFoundWhole)
{
    QSignalSpy checked(&document, &Document::checked);

    document.check();

    ASSERT_TRUE(waitUntil([&] { return checked.size() == 1; }));
    EXPECT_TRUE(checked.front().front().toStringList().isEmpty());
}

TEST_F(TheDemoArchive, IsCopiedWhileItIsOpenAndNeverOverAnotherFile)
{
    QSignalSpy saved(&document, &Document::copySaved);
    QSignalSpy failed(&document, &Document::failed);

    document.saveCopy(file("copy.pressmark"));
    ASSERT_TRUE(waitUntil([&] { return saved.size() == 1; }));
    document.saveCopy(file("copy.pressmark"));

    ASSERT_TRUE(waitUntil([&] { return failed.size() == 1; }));
    auto copy = core::Workspace::open(file("copy.pressmark"), core::Workspace::Access::ReadOnly);
    ASSERT_TRUE(copy);
    EXPECT_EQ(countOf(copy->events()), 3U);
}

TEST_F(TheDemoArchive, GivesEachEventANumberThatStays)
{
    const int before = document.lists().colourIndex(event("DeepSeek shock"));

    core::Event early = someEvent("Early");
    early.when = core::PartialDate::ofYear(std::chrono::year{2024});
    document.addEvent(early);
    ASSERT_TRUE(waitUntil([&] { return document.lists().events.size() == 4; }));

    EXPECT_EQ(document.lists().events.front().name, "Early");
    EXPECT_EQ(document.lists().colourIndex(event("DeepSeek shock")), before);
}

} // namespace
