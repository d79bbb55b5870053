#include "core/store/note_store.h"

#include "core/store/kept_annotations.h"

#include "store_fixture.h"

#include <gtest/gtest.h>

using namespace core;
using namespace tests;

namespace {

struct NotesInAnArchive : AnArchive {
    NoteStore notes = archive.notes();
    InstrumentId nvidia = valueOf(archive.instruments().add(instrument("NVDA"), by("ann"))).id;
    InstrumentId other = valueOf(archive.instruments().add(instrument("AMD"), by("ann"))).id;
    ArticleId press = valueOf(archive.articles().add(article("Chips", "It fell 3 percent."),
                                                     beginImport(archive)))
                          .id;

    Note text{.instrument = nvidia,
              .text = "record close",
              .begin = {daysIn(6), 149.43},
              .labelRight = -12.0,
              .labelDown = 4.5,
              .author = "ann",
              .at = daysIn(40)};
    Note measure{.instrument = nvidia,
                 .kind = NoteKind::Measure,
                 .text = "−3 %",
                 .begin = {daysIn(2), 100.0},
                 .end = NoteAnchor{daysIn(3), 97.0},
                 .cites = NoteCitation{.article = press, .span = {8, 17}, .quote = "3 percent"},
                 .author = "bob",
                 .at = daysIn(41)};

    Note stored(Note note)
    {
        note.id = valueOf(notes.add(note));
        return note;
    }

    void expectWhole()
    {
        NoProgress progress;
        EXPECT_EQ(valueOf(archive.check(progress)), std::vector<std::string>{});
    }
};

TEST_F(NotesInAnArchive, ComeBackAsTheyWereWritten)
{
    const Note one = stored(text);
    const Note two = stored(measure);

    EXPECT_EQ(valueOf(notes.list()), (std::vector{two, one}));
    expectWhole();
}

TEST_F(NotesInAnArchive, ComeBackInEveryKindWithTheirStyle)
{
    std::vector<Note> all;
    for (int index = 0; index < kNoteKinds; ++index) {
        measure.kind = static_cast<NoteKind>(index);
        measure.begin.time = daysIn(2 + index);
        measure.style = {.colour = index,
                         .width = 0.25 * (index + 1),
                         .dash = static_cast<NoteDash>(index % 3),
                         .filled = index % 2 == 0};
        all.push_back(stored(measure));
    }

    EXPECT_EQ(valueOf(notes.list()), all);
    expectWhole();
}

TEST_F(NotesInAnArchive, CiteAnEventUntilItIsGone)
{
    text.event = valueOf(archive.events().add({.name = "Shock"}, by("ann"))).id;
    const Note one = stored(text);
    EXPECT_EQ(valueOf(notes.list()), std::vector{one});
    EXPECT_EQ(valueOf(notes.listings()).front().eventName, "Shock");

    ASSERT_TRUE(succeeded(archive.events().remove(text.event)));

    EXPECT_EQ(valueOf(notes.list()).front().event, EventId{});
    text.event = {99};
    EXPECT_EQ(notes.add(text).error().code, ErrorCode::NotFound);
}

TEST_F(NotesInAnArchive, LookAsUsualWithoutAStyle)
{
    const Note one = stored(text);
    auto forget = archive.database().prepare("UPDATE note SET style = '{}'");
    forget.run();
    ASSERT_TRUE(succeeded(forget.finish()));

    EXPECT_EQ(valueOf(notes.find(one.id))->style, NoteStyle{});
}

TEST_F(NotesInAnArchive, AreListedForTheirInstrument)
{
    const Note here = stored(text);
    text.instrument = other;
    const Note there = stored(text);

    EXPECT_EQ(valueOf(notes.list(nvidia)), std::vector{here});
    EXPECT_EQ(valueOf(notes.list(other)), std::vector{there});
}

TEST_F(NotesInAnArchive, AreFoundByTheirId)
{
    const Note one = stored(text);
    stored(measure);

    EXPECT_EQ(valueOf(notes.find(one.id)), one);
    EXPECT_EQ(valueOf(notes.find(NoteId{99})), std::nullopt);
}

TEST_F(NotesInAnArchive, AreListedWithTheNamesOfWhatTheyReferTo)
{
    const Note one = stored(text);
    const Note two = stored(measure);

    const auto listings = valueOf(notes.listings());

    ASSERT_EQ(listings.size(), 2U);
    EXPECT_EQ(listings[0].note, two);
    EXPECT_EQ(listings[0].title, "Chips");
    EXPECT_EQ(listings[0].symbol, qualifiedSymbol(instrument("NVDA")));
    EXPECT_EQ(listings[1].note, one);
    EXPECT_EQ(listings[1].title, "");
}

TEST_F(NotesInAnArchive, AreReplacedByTheirId)
{
    const Note one = stored(text);
    measure.id = one.id;

    ASSERT_TRUE(succeeded(notes.update(measure)));

    EXPECT_EQ(valueOf(notes.list()), std::vector{measure});
}

TEST_F(NotesInAnArchive, ComeBackWithTheirIdAfterTheyWereTakenAway)
{
    const Note one = stored(measure);
    ASSERT_TRUE(succeeded(notes.remove(one.id)));
    EXPECT_TRUE(valueOf(notes.list()).empty());
    const Note later = stored(text);

    EXPECT_EQ(valueOf(notes.add(one)), one.id);

    EXPECT_NE(later.id, one.id);
    EXPECT_EQ(valueOf(notes.list()), (std::vector{one, later}));
    EXPECT_EQ(notes.add(one).error().code, ErrorCode::Conflict);
}

TEST_F(NotesInAnArchive, NeedAnInstrumentAndAnArticleThatAreThere)
{
    Note lost = text;
    lost.instrument = {77};
    Note unheard = measure;
    unheard.cites->article = {77};

    EXPECT_EQ(notes.add(lost).error().code, ErrorCode::NotFound);
    EXPECT_EQ(notes.add(unheard).error().code, ErrorCode::NotFound);
    EXPECT_EQ(notes.update(text).error().code, ErrorCode::NotFound);
    EXPECT_EQ(notes.remove({77}).error().code, ErrorCode::NotFound);
}

TEST_F(NotesInAnArchive, FollowTheWordsThatTheyCite)
{
    Article first = article("Chips", "It fell 3 percent.");
    first.guid = "urn:example:9";
    measure.cites->article = valueOf(archive.articles().add(first, beginImport(archive))).id;
    const Note cited = stored(measure);
    Article corrected = first;
    corrected.body = "On Monday it fell 3 percent.";
    corrected.version = 2;

    valueOf(archive.articles().add(corrected, beginImport(archive)));

    const auto moved = valueOf(notes.list()).front().cites;
    EXPECT_EQ(moved->quote, "3 percent");
    EXPECT_EQ(moved->span, (TextSpan{18, 27}));
    EXPECT_FALSE(moved->isLost);
}

TEST_F(NotesInAnArchive, KnowWhenTheWordsThatTheyCiteAreLost)
{
    Article first = article("Chips", "It fell 3 percent.");
    first.guid = "urn:example:9";
    measure.cites->article = valueOf(archive.articles().add(first, beginImport(archive))).id;
    stored(measure);
    Article corrected = first;
    corrected.body = "It hardly moved.";
    corrected.version = 2;

    valueOf(archive.articles().add(corrected, beginImport(archive)));

    const auto cites = valueOf(notes.list()).front().cites;
    EXPECT_TRUE(cites->isLost);
    EXPECT_EQ(cites->quote, "3 percent");
}

TEST_F(NotesInAnArchive, KeepTheWordsOfAnArticleThatIsTakenBack)
{
    const ImportId import = beginImport(archive, "b.txt");
    measure.cites->article =
        valueOf(archive.articles().add(article("Other", "x 3 percent"), import)).id;
    stored(measure);

    ASSERT_TRUE(succeeded(archive.imports().undo(import)));

    const auto cites = valueOf(notes.list()).front().cites;
    EXPECT_EQ(cites->article, ArticleId{});
    EXPECT_EQ(cites->quote, "3 percent");
    expectWhole();
}

TEST_F(NotesInAnArchive, CiteAnArticleAgainThatIsBroughtAgain)
{
    const ImportId import = beginImport(archive, "b.txt");
    const Article rumour = article("Other", "x 3 percent");
    measure.cites->article = valueOf(archive.articles().add(rumour, import)).id;
    measure.cites->span = {2, 11};
    stored(measure);
    ASSERT_TRUE(succeeded(archive.imports().undo(import)));

    const ImportId again = beginImport(archive, "b.txt");
    const ArticleId back = valueOf(archive.articles().add(rumour, again)).id;
    ASSERT_TRUE(succeeded(restoreAnnotations(archive.database())));

    const auto cites = valueOf(notes.list()).front().cites;
    EXPECT_EQ(cites->article, back);
    EXPECT_EQ(cites->span, (TextSpan{2, 11}));
    EXPECT_FALSE(cites->isLost);
    expectWhole();
}

} // namespace
