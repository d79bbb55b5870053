#include "tests/ui/widgets/drawing_on_the_demo.h"

#include <QClipboard>
#include <QUndoStack>

#include <set>

using namespace ui;
using core::NoteKind;

namespace {

TEST_F(DrawingOnTheDemo, KeepsEveryKindWithItsWords)
{
    drawAll();

    std::set<NoteKind> kinds;
    for (const core::Note& note : stored()) {
        kinds.insert(note.kind);
        EXPECT_EQ(note.text, "words " + std::to_string(static_cast<int>(note.kind)));
        EXPECT_EQ(note.end.has_value(), core::hasTwoPlaces(note.kind));
        EXPECT_EQ(note.author, "tester");
        EXPECT_EQ(note.instrument, *window.navigator()->selection().instrument);
    }
    EXPECT_EQ(kinds.size(), std::size_t{core::kNoteKinds});
    EXPECT_EQ(document.undoStack()->undoText(), QStringLiteral("Insert measure"));
}

TEST_F(DrawingOnTheDemo, IsTheSameAfterUndoRedoAndReopening)
{
    const QImage empty = picture();
    drawAll();
    const core::NoteId line = stored().at(3).id;
    board()->choose(line);
    key(Qt::Key_Right);
    ASSERT_TRUE(waitUntil([&] { return document.undoStack()->count() == 10 && settled(); }));
    board()->rewrite(line);
    write(QStringLiteral("rewritten"));
    ASSERT_TRUE(waitUntil([&] { return document.undoStack()->count() == 11 && settled(); }));
    key(Qt::Key_D, Qt::ControlModifier);
    ASSERT_TRUE(shows(core::kNoteKinds + 1));
    key(Qt::Key_Delete);
    ASSERT_TRUE(shows(core::kNoteKinds));
    const auto notes = stored();
    const QImage drawn = picture();
    EXPECT_NE(drawn, empty);

    takeBackAll();
    EXPECT_TRUE(stored().empty());
    EXPECT_EQ(picture(), empty);
    repeatAll();
    EXPECT_EQ(stored(), notes);
    EXPECT_EQ(picture(), drawn);

    const auto days = chart()->visibleRange();
    document.close();
    document.open(file("demo.pressmark"), core::Workspace::Access::ReadWrite);
    ASSERT_TRUE(waitUntil([&] {
        return document.isOpen() && !document.lists().events.empty()
            && chart()->focusedEvent() == event("DeepSeek shock") && settled();
    }));
    chart()->showRange(days->first, days->last);
    EXPECT_EQ(stored(), notes);
    EXPECT_TRUE(waitUntil([&] { return picture() == drawn; }));
}

TEST_F(DrawingOnTheDemo, IsStoredBeforeItsWordsWhichAreNoStepOfTheirOwn)
{
    ASSERT_TRUE(waitUntil([&] { return !board()->isReadOnly(); }));
    trigger("noteTool_trend_line");
    drag(place(0.3, 0.3), place(0.5, 0.5));
    ASSERT_TRUE(shows(1));
    EXPECT_TRUE(editor()->isVisible());
    EXPECT_EQ(stored().front().text, "");

    write(QStringLiteral("the slope"));
    ASSERT_TRUE(waitUntil([&] { return stored().front().text == "the slope" && settled(); }));
    EXPECT_EQ(document.undoStack()->count(), 1);
    const auto notes = stored();

    takeBackAll();
    EXPECT_TRUE(stored().empty());
    repeatAll();
    EXPECT_EQ(stored(), notes);
}

TEST_F(DrawingOnTheDemo, KeepsTheWordsOfEachNoteThatIsDrawnBeforeTheLastOneIsStored)
{
    ASSERT_TRUE(waitUntil([&] { return !board()->isReadOnly(); }));
    for (const double across : {0.2, 0.3, 0.4}) { // nothing is handed over in between
        board()->setTool(NoteKind::Arrow);
        drag(place(across, 0.3), place(across + 0.05, 0.4));
        editor()->setText(QStringLiteral("at %1").arg(across));
        editor()->end();
    }

    ASSERT_TRUE(shows(3));
    std::multiset<std::string> words;
    EXPECT_TRUE(waitUntil([&] {
        words.clear();
        for (const core::Note& note : stored())
            words.insert(note.text);
        return words.count("") == 0;
    }));
    EXPECT_EQ(words, (std::multiset<std::string>{"at 0.2", "at 0.3", "at 0.4"}));
    EXPECT_EQ(document.undoStack()->count(), 3);
}

TEST_F(DrawingOnTheDemo, KeepsWordsThatAreWrittenWhileSomethingElseFails)
{
    ASSERT_TRUE(waitUntil([&] { return !board()->isReadOnly(); }));
    trigger("noteTool_arrow");
    drag(place(0.3, 0.3), place(0.5, 0.5));
    board()->forgetChanges(); // as of any failure

    write(QStringLiteral("still here"));

    EXPECT_TRUE(waitUntil([&] {
        return stored().size() == 1 && stored().front().text == "still here" && settled();
    }));
}

TEST_F(DrawingOnTheDemo, KeepsWordsForANoteThatIsRewrittenBeforeItHadAny)
{
    ASSERT_TRUE(waitUntil([&] { return !board()->isReadOnly(); }));
    trigger("noteTool_horizontal_level");
    drag(place(0.3, 0.3), place(0.3, 0.3));
    ASSERT_TRUE(shows(1));
    board()->rewrite(stored().front().id); // by a double click

    write(QStringLiteral("a level"));

    EXPECT_TRUE(waitUntil([&] { return stored().front().text == "a level" && settled(); }));
    EXPECT_EQ(document.undoStack()->count(), 1);
}

TEST_F(DrawingOnTheDemo, IsGoneWhenItIsTakenBackWhileItsWordsAreWritten)
{
    ASSERT_TRUE(waitUntil([&] { return !board()->isReadOnly(); }));
    trigger("noteTool_arrow");
    drag(place(0.3, 0.3), place(0.5, 0.5));
    ASSERT_TRUE(shows(1));
    document.undoStack()->undo();
    ASSERT_TRUE(waitUntil([&] { return stored().empty() && settled(); }));

    write(QStringLiteral("too late"));

    EXPECT_TRUE(waitUntil([&] { return settled() && !document.isSaving(); }));
    EXPECT_TRUE(stored().empty());
    EXPECT_EQ(board()->chosen(), nullptr);
}

TEST_F(DrawingOnTheDemo, IsDoneByKeysAlone)
{
    chart()->setFocus();
    key(Qt::Key_L);
    ASSERT_EQ(board()->tool(), NoteKind::TrendLine);
    key(Qt::Key_Left); // the crosshair comes
    key(Qt::Key_Return);
    for (int times = 0; times < 5; ++times)
        key(Qt::Key_Left);
    key(Qt::Key_Up);
    key(Qt::Key_Return);
    write(QString());
    ASSERT_TRUE(shows(1));

    const core::Note note = stored().front();
    const ChartBars& bars = chart()->bars();
    const core::Bar first = bars.bar(bars.indexAtOrAfter(note.begin.time));
    const core::Bar second = bars.bar(bars.indexAtOrAfter(note.end->time));
    EXPECT_EQ(note.begin, (core::NoteAnchor{first.time, first.close}));
    EXPECT_EQ(note.end->time, second.time);
    EXPECT_GT(note.end->price, second.close);
    EXPECT_LT(note.end->time, note.begin.time);
}

TEST_F(DrawingOnTheDemo, IsGivenUpWithEscape)
{
    trigger("noteTool_arrow");
    QTest::mouseClick(canvas(), Qt::LeftButton, {}, place(0.3, 0.4));
    key(Qt::Key_Escape);
    EXPECT_EQ(board()->tool(), NoteKind::Arrow);
    key(Qt::Key_Escape);
    EXPECT_EQ(board()->tool(), std::nullopt);

    trigger("noteTool_text");
    QTest::mouseClick(canvas(), Qt::LeftButton, {}, place(0.3, 0.4));
    QTest::keyClick(editor(), Qt::Key_Escape);
    EXPECT_FALSE(editor()->isVisible());
    EXPECT_TRUE(stored().empty()); // a text without words is nothing

    trigger("noteTool_time_band");
    drag(place(0.3, 0.4), place(0.4, 0.4));
    QTest::keyClick(editor(), Qt::Key_Escape);
    ASSERT_TRUE(shows(1));
    EXPECT_EQ(stored().front().text, "");
}

TEST_F(DrawingOnTheDemo, IsMovedAndResizedByDragging)
{
    draw(NoteKind::TrendLine, place(0.3, 0.3), place(0.5, 0.5), {});
    ASSERT_TRUE(shows(1));
    const core::Note before = stored().front();

    drag(place(0.4, 0.4), place(0.45, 0.4));
    ASSERT_TRUE(waitUntil([&] { return stored().front() != before && settled(); }));
    EXPECT_EQ(document.undoStack()->undoText(), QStringLiteral("Move trend line"));
    const core::Note moved = stored().front();
    EXPECT_GT(moved.begin.time, before.begin.time);
    EXPECT_GT(moved.end->time, before.end->time);

    // It is chosen now, and its handles can be taken.
    drag(place(0.55, 0.5), place(0.6, 0.35));
    ASSERT_TRUE(waitUntil([&] { return stored().front() != moved && settled(); }));
    EXPECT_EQ(stored().front().begin, moved.begin);
    EXPECT_GT(stored().front().end->price, moved.end->price);
}

TEST_F(DrawingOnTheDemo, IsCopiedToAnotherChart)
{
    draw(NoteKind::Callout, place(0.4, 0.4), place(0.4, 0.4), QStringLiteral("high"));
    ASSERT_TRUE(shows(1));
    ASSERT_TRUE(waitUntil([&] { return board()->chosen() != nullptr; }));
    key(Qt::Key_C, Qt::ControlModifier);
    EXPECT_EQ(QGuiApplication::clipboard()->text(), QStringLiteral("high"));

    window.navigator()->chooseInstrument(instrument("DAX"));
    ASSERT_TRUE(waitUntil([&] {
        return window.navigator()->selection().instrument == instrument("DAX")
            && chart()->bars().lastClose() > 10000.0;
    }));
    key(Qt::Key_V, Qt::ControlModifier);
    ASSERT_TRUE(waitUntil([&] { return stored().size() == 2 && !document.isSaving(); }));

    const auto dax = onDisk().notes().list(instrument("DAX")).value();
    ASSERT_EQ(dax.size(), 1U);
    EXPECT_EQ(dax.front().text, "high");
    EXPECT_GT(dax.front().begin.price, 10000.0);
    EXPECT_EQ(document.undoStack()->undoText(), QStringLiteral("Paste callout"));
}

TEST_F(DrawingOnTheDemo, IsRestyledRewrittenAndGivenASource)
{
    draw(NoteKind::HorizontalLevel, place(0.4, 0.4), place(0.4, 0.4), QStringLiteral("level"));
    ASSERT_TRUE(shows(1));
    ASSERT_TRUE(waitUntil([&] { return board()->chosen() != nullptr; }));
    child<QTabBar>("detailTabs")->setCurrentIndex(3);

    child<QAbstractButton>("noteColour3")->click();
    ASSERT_TRUE(waitUntil([&] { return stored().front().style.colour == 3 && settled(); }));
    auto* words = child<QLineEdit>("noteWords");
    words->setText(QStringLiteral("the level"));
    QTest::keyClick(words, Qt::Key_Return);
    ASSERT_TRUE(waitUntil([&] { return stored().front().text == "the level" && settled(); }));
    child<QAbstractButton>("noteCiteEvent")->click();
    ASSERT_TRUE(waitUntil([&] { return stored().front().event == event("DeepSeek shock"); }));
    QTextCursor marked(article()->document());
    marked.setPosition(article()->bodyBegin());
    marked.setPosition(article()->bodyBegin() + 9, QTextCursor::KeepAnchor);
    article()->setTextCursor(marked);
    child<QAbstractButton>("noteCiteWords")->click();
    ASSERT_TRUE(waitUntil([&] { return stored().front().cites.has_value() && settled(); }));

    const auto& cites = stored().front().cites;
    EXPECT_EQ(cites->span, (core::TextSpan{0, 9}));
    EXPECT_EQ(toStd(articleText().mid(article()->bodyBegin(), 9)), cites->quote);
    EXPECT_EQ(label("noteKind"), QStringLiteral("Horizontal level"));
}

TEST_F(DrawingOnTheDemo, IsHiddenAndShownByTheMenu)
{
    draw(NoteKind::VerticalLine, place(0.4, 0.4), place(0.4, 0.4), QStringLiteral("day"));
    ASSERT_TRUE(shows(1));
    const core::NoteId note = stored().front().id;
    ASSERT_TRUE(chart()->labelOf(note));

    trigger("actionShowNotes");
    EXPECT_FALSE(chart()->labelOf(note));
    trigger("actionShowNotes");
    EXPECT_TRUE(chart()->labelOf(note));
}

} // namespace
