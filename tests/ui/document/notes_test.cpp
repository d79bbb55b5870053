#include "demo_document.h"

#include "core/workspace/notes.h"
#include "ui/document/navigator.h"
#include "ui/document/notes_loader.h"

using namespace ui;

namespace {

struct NotesInADocument : TheDemoArchive {
    void SetUp() override
    {
        TheDemoArchive::SetUp();
        const auto articles = onDisk().articles({});
        cited = onDisk().article(articles->front().id).value();
    }

    core::Note onNvidia() const
    {
        return {.instrument = instrument("NVDA"),
                .text = "the record",
                .begin = {core::timeOf(*core::TradingDate::from(2025, 1, 6)), 149.43}};
    }

    core::Note ofAClaim() const
    {
        core::Note note = onNvidia();
        note.kind = core::NoteKind::Measure;
        note.cites = core::NoteCitation{
            .article = cited.id, .span = {0, 5}, .quote = cited.body.substr(0, 5)};
        return note;
    }

    std::vector<core::Note> stored() const { return onDisk().notes().list().value(); }

    core::Article cited;
};

TEST_F(NotesInADocument, AreStoredAtOnceWithTheirAuthor)
{
    const QSignalSpy changed(&document, &Document::notesChanged);

    document.addNote(ofAClaim());

    ASSERT_TRUE(settle());
    ASSERT_EQ(stored().size(), 1U);
    EXPECT_EQ(stored().front().author, "tester");
    EXPECT_EQ(stored().front().at, testNow());
    EXPECT_EQ(changed.count(), 1);
    EXPECT_EQ(document.undoStack()->undoText(), QStringLiteral("Insert measure"));
}

TEST_F(NotesInADocument, ComeAndGoWithUndoAndRedo)
{
    document.addNote(ofAClaim());
    ASSERT_TRUE(settle());
    const auto before = stored();

    document.undoStack()->undo();
    ASSERT_TRUE(settle());
    EXPECT_TRUE(stored().empty());

    document.undoStack()->redo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(stored(), before);
}

TEST_F(NotesInADocument, AreDeletedUntilThatIsUndone)
{
    document.addNote(onNvidia());
    ASSERT_TRUE(settle());
    const auto before = stored();

    document.deleteNote(before.front().id);
    ASSERT_TRUE(settle());
    EXPECT_TRUE(stored().empty());
    EXPECT_EQ(document.undoStack()->undoText(), QStringLiteral("Delete text"));

    document.undoStack()->undo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(stored(), before);
    ASSERT_TRUE(takeBackAndRepeat(1));
    EXPECT_EQ(stored(), before);
}

TEST_F(NotesInADocument, AreChangedUnderANameUntilThatIsUndone)
{
    document.addNote(onNvidia());
    ASSERT_TRUE(settle());
    const auto before = stored();
    core::Note note = before.front();

    note.begin.price = 150.0;
    document.updateNote(note);
    ASSERT_TRUE(settle());
    EXPECT_EQ(document.undoStack()->undoText(), QStringLiteral("Move text"));
    note.style.dash = core::NoteDash::Dashed;
    document.updateNote(note);
    ASSERT_TRUE(settle());
    EXPECT_EQ(document.undoStack()->undoText(), QStringLiteral("Restyle text"));
    note.text = "its record";
    document.updateNote(note);
    ASSERT_TRUE(settle());
    EXPECT_EQ(document.undoStack()->undoText(), QStringLiteral("Rewrite text"));
    note.event = event("DeepSeek shock");
    document.updateNote(note);
    ASSERT_TRUE(settle());
    EXPECT_EQ(document.undoStack()->undoText(), QStringLiteral("Change source of text"));
    const auto after = stored();
    EXPECT_EQ(after.front().text, "its record");

    for (int times = 0; times < 4; ++times)
        document.undoStack()->undo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(stored(), before);
    for (int times = 0; times < 4; ++times)
        document.undoStack()->redo();
    ASSERT_TRUE(settle());
    EXPECT_EQ(stored(), after);
}

TEST_F(NotesInADocument, ThatAreSavedAsTheyAreAreNoStep)
{
    document.addNote(onNvidia());
    ASSERT_TRUE(settle());

    document.updateNote(stored().front());

    ASSERT_TRUE(settle());
    EXPECT_EQ(document.undoStack()->count(), 1);
}

TEST_F(NotesInADocument, SurviveALongWayBackAndForth)
{
    document.addNote(onNvidia());
    ASSERT_TRUE(settle());
    document.addNote(ofAClaim());
    ASSERT_TRUE(settle());
    document.deleteNote(stored().front().id);
    ASSERT_TRUE(settle());
    const auto before = stored();

    ASSERT_TRUE(takeBackAndRepeat(3));
    ASSERT_TRUE(takeBackAndRepeat(3));

    EXPECT_EQ(stored(), before);
}

TEST_F(NotesInADocument, ThatAreGoneAlreadyCannotBeDeleted)
{
    const QSignalSpy failed(&document, &Document::failed);

    document.deleteNote({99});

    ASSERT_TRUE(settle());
    EXPECT_EQ(failed.count(), 1);
    EXPECT_FALSE(document.undoStack()->canUndo());
}

TEST_F(NotesInADocument, AreToldForTheInstrumentThatIsShown)
{
    Navigator navigator(&document, nullptr);
    NotesLoader loader(&document, &navigator, nullptr);
    const QSignalSpy loaded(&loader, &NotesLoader::loaded);
    navigator.chooseInstrument(instrument("NVDA"));
    ASSERT_TRUE(waitUntil([&] { return loaded.count() == 1; }));
    EXPECT_TRUE(loader.notes().empty());

    document.addNote(onNvidia());
    ASSERT_TRUE(waitUntil([&] { return loader.notes().size() == 1; }));
    EXPECT_EQ(loader.note(loader.notes().front().id), &loader.notes().front());

    navigator.chooseInstrument(instrument("DAX"));
    ASSERT_TRUE(waitUntil([&] { return loader.notes().empty(); }));
}

TEST_F(NotesInADocument, LeadToTheArticleThatTheyCite)
{
    Navigator navigator(&document, nullptr);
    const QSignalSpy shown(&navigator, &Navigator::citationShown);

    navigator.chooseCitation(*ofAClaim().cites);

    ASSERT_TRUE(waitUntil([&] { return shown.count() == 1; }));
    EXPECT_EQ(navigator.selection().article, cited.id);
}

} // namespace
