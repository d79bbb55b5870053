#include "core/workspace/notes.h"

#include "core/workspace/instrument_facts.h"
#include "tests/core/workspace/workspace_fixture.h"

#include <gtest/gtest.h>

#include <cmath>

using namespace core;

namespace {

struct NotesOnNvidia : AWorkspace {
    NotesOnNvidia()
    {
        import("NVDA.csv", kNvidia);
        import("chips.txt", kArticle);
    }

    static Instant on(unsigned dayOfMonth)
    {
        return timeOf(*TradingDate::from(2025, 1, dayOfMonth));
    }

    Note move() const
    {
        return {.instrument = workspace.instrument("NVDA").value().id,
                .kind = NoteKind::Measure,
                .text = "the fall",
                .begin = {on(24), 142.62},
                .end = NoteAnchor{on(27), 118.42},
                .cites = NoteCitation{.article = workspace.article("Chips fall").value().id,
                                      .span = {0, 6},
                                      .quote = "Shares"}};
    }

    Note added(const Note& note) { return workspace.notes().add(note, "ann", kNow).value(); }
    std::vector<Note> all() { return workspace.notes().list().value(); }
};

TEST_F(NotesOnNvidia, AreListedWithTheirAuthorAndTime)
{
    const Note note = added(move());

    EXPECT_EQ(note.author, "ann");
    EXPECT_EQ(note.at, kNow);
    EXPECT_EQ(all(), std::vector{note});
    EXPECT_EQ(workspace.notes().list(note.instrument).value(), std::vector{note});
    EXPECT_TRUE(workspace.notes().list(InstrumentId{99}).value().empty());
}

TEST_F(NotesOnNvidia, AreChanged)
{
    Note note = added(move());
    note.text = "the shock";

    ASSERT_TRUE(workspace.notes().update(note, "bob", kNow));

    EXPECT_EQ(all().front().text, "the shock");
    EXPECT_EQ(all().front().author, "bob");
}

TEST_F(NotesOnNvidia, ComeBackAsTheyWereWhenTheyWereTakenAway)
{
    const Note note = added(move());

    const KeptNote taken = workspace.notes().take(note.id).value();
    EXPECT_TRUE(all().empty());
    ASSERT_TRUE(workspace.notes().restore(taken));

    EXPECT_EQ(all(), std::vector{note});
    EXPECT_EQ(workspace.notes().restore(taken).error().code, ErrorCode::Conflict);
}

TEST_F(NotesOnNvidia, ComeBackWithoutAnArticleThatIsGone)
{
    const ImportReport report = import("more.txt", "Title: More\n\nShares rose.\n");
    Note note = move();
    note.cites->article = workspace.article("More").value().id;
    const KeptNote taken = workspace.notes().take(added(note).id).value();
    ASSERT_TRUE(workspace.undoImport(*report.import));

    ASSERT_TRUE(workspace.notes().restore(taken));

    EXPECT_EQ(all().front().cites->article, ArticleId{});
    EXPECT_EQ(all().front().cites->quote, "Shares");
}

TEST_F(NotesOnNvidia, StandAtPricesThatAreNumbers)
{
    Note note = move();
    note.end->price = std::nan("");

    EXPECT_EQ(workspace.notes().add(note, "ann", kNow).error().code, ErrorCode::InvalidArgument);
    EXPECT_TRUE(all().empty());
}

TEST_F(NotesOnNvidia, AreNotWrittenTwice)
{
    added(move());
    Note other = move();
    other.text = "another word on it";

    EXPECT_EQ(workspace.notes().add(move(), "bob", kNow).error().code, ErrorCode::Conflict);
    EXPECT_TRUE(workspace.notes().add(other, "ann", kNow));
    EXPECT_EQ(all().size(), 2U);
}

TEST_F(NotesOnNvidia, FailWithoutTheirInstrument)
{
    Note note = move();
    note.instrument = {99};

    EXPECT_EQ(workspace.notes().add(note, "ann", kNow).error().code, ErrorCode::NotFound);
    EXPECT_EQ(workspace.notes().take(NoteId{99}).error().code, ErrorCode::NotFound);
}

TEST_F(NotesOnNvidia, StayOnTheirBarsWhenASplitIsRecorded)
{
    // Four bars of 100 before and 50 after two new shares for one old.
    import("SPLT.csv",
           "Date,Open,High,Low,Close,Volume\n"
           "2025-01-20,100,101,99,100,10\n"
           "2025-01-21,100,101,99,100,10\n"
           "2025-01-22,50,51,49,50,20\n"
           "2025-01-23,50,51,49,50,20\n");
    const InstrumentId share = workspace.instrument("SPLT").value().id;
    added({.instrument = share,
           .kind = NoteKind::Measure,
           .begin = {on(21), 100.0},
           .end = NoteAnchor{on(23), 50.0}});

    ASSERT_TRUE(workspace.facts().add(CorporateAction{.instrument = share,
                                                      .kind = CorporateActionKind::Split,
                                                      .day = *TradingDate::from(2025, 1, 22),
                                                      .value = 2.0},
                                      "ann", kNow));

    const Note note = all().front();
    EXPECT_DOUBLE_EQ(note.begin.price, 50.0);
    EXPECT_DOUBLE_EQ(note.end->price, 50.0);
    ASSERT_TRUE(workspace.notes().update(note, "ann", kNow));
    EXPECT_DOUBLE_EQ(all().front().begin.price, 50.0);
}

TEST_F(NotesOnNvidia, ComeBackAsTheyWereWhenAChangeIsTakenBack)
{
    const Note before = added(move());
    Note changed = before;
    changed.text = "the shock";
    changed.style = {.colour = 3, .width = 2.5, .dash = NoteDash::Dotted, .filled = false};
    const auto kept = workspace.notes().update(changed, "bob", kNow + std::chrono::hours{1});
    ASSERT_TRUE(kept && *kept);

    const KeptNote after = workspace.notes().exchange(**kept).value();
    EXPECT_EQ(all(), std::vector{before}); // author and time too

    ASSERT_TRUE(workspace.notes().exchange(after));
    EXPECT_EQ(all().front().text, "the shock");
    EXPECT_EQ(all().front().style, changed.style);
    EXPECT_EQ(all().front().author, "bob");
}

TEST_F(NotesOnNvidia, AreNotChangedToWhatTheyAre)
{
    const Note note = added(move());

    EXPECT_EQ(workspace.notes().update(note, "bob", kNow).value(), std::nullopt);

    EXPECT_EQ(all().front().author, "ann");
}

TEST_F(NotesOnNvidia, NeedTheirPlacesAndALineThatCanBeDrawn)
{
    Note line = move();
    line.kind = NoteKind::TrendLine;
    line.end.reset();
    Note thick = move();
    thick.style.width = 40.0;

    EXPECT_EQ(workspace.notes().add(line, "ann", kNow).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(workspace.notes().add(thick, "ann", kNow).error().code, ErrorCode::InvalidArgument);
    line.kind = NoteKind::HorizontalLevel;
    EXPECT_TRUE(workspace.notes().add(line, "ann", kNow));
}

TEST_F(NotesOnNvidia, ThatAreGoneCannotBeChanged)
{
    Note note = added(move());
    const KeptNote taken = workspace.notes().take(note.id).value();

    EXPECT_EQ(workspace.notes().update(note, "ann", kNow).error().code, ErrorCode::NotFound);
    EXPECT_EQ(workspace.notes().exchange(taken).error().code, ErrorCode::NotFound);
}

} // namespace
