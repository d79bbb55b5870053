#include "core/workspace/figures.h"

#include "core/store/archive.h"
#include "core/store/figure_store.h"
#include "core/workspace/notes.h"
#include "tests/core/workspace/workspace_fixture.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

struct KeptFigures : AWorkspace {
    KeptFigures() { import("NVDA.csv", kNvidia); }

    Figures figures() const { return workspace.figures(); }

    SavedFigure saved(const std::string& name, const std::string& title)
    {
        return figures().save(name, {.instruments = {"NVDA"}, .title = title}, "ann", kNow).value();
    }

    std::vector<std::string> names() const
    {
        std::vector<std::string> names;
        const std::vector<SavedFigure> all = figures().list().value().figures;
        for (const SavedFigure& figure : all)
            names.push_back(figure.name);
        return names;
    }
};

TEST_F(KeptFigures, AreFoundByNameAndNumber)
{
    const SavedFigure figure = saved("Shock", "A");
    saved(std::to_string(figure.id.value + 1), "named as a number");

    EXPECT_EQ(figures().find("Shock").value(), figure);
    EXPECT_EQ(figures().find(std::to_string(figure.id.value)).value(), figure);
    EXPECT_EQ(figures().find(figure.id).value(), figure);
    EXPECT_EQ(figures().find(std::to_string(figure.id.value + 1))->spec.title, "named as a number");
    EXPECT_EQ(figures().find("shock").error().code, ErrorCode::NotFound);
    EXPECT_EQ(figure.author, "ann");
    EXPECT_EQ(figure.at, kNow);
}

TEST_F(KeptFigures, AreReplacedUnderTheirName)
{
    const SavedFigure first = saved("Shock", "A");
    const SavedFigure second = saved("Shock", "B");

    EXPECT_EQ(second.id, first.id);
    EXPECT_EQ(figures().list()->figures, std::vector{second});
}

TEST_F(KeptFigures, AreRenamedUnlessTheNameIsTaken)
{
    const SavedFigure one = saved("b", "A");
    saved("c", "B");

    ASSERT_TRUE(figures().rename(one.id, "d"));
    EXPECT_EQ(names(), (std::vector<std::string>{"c", "d"}));
    EXPECT_EQ(figures().rename(one.id, "c").error().code, ErrorCode::Conflict);
    EXPECT_EQ(figures().rename(FigureId{99}, "e").error().code, ErrorCode::NotFound);
    EXPECT_EQ(names(), (std::vector<std::string>{"c", "d"}));
}

TEST_F(KeptFigures, ComeBackAsTheyWere)
{
    const SavedFigure figure = saved("Shock", "A");

    EXPECT_EQ(figures().take(figure.id).value(), figure);
    EXPECT_TRUE(names().empty());
    ASSERT_TRUE(figures().restore(figure));
    EXPECT_EQ(figures().list()->figures, std::vector{figure});

    saved("Shock", "B");
    ASSERT_TRUE(figures().restore(figure));
    EXPECT_EQ(figures().list()->figures, std::vector{figure});
}

TEST_F(KeptFigures, ThatCannotBeReadHideNoOthers)
{
    const SavedFigure good = saved("Good", "A");
    saved("Spoilt", "B");
    {
        Archive archive = Archive::open(folder.path() / "x.pressmark").value();
        StoredFigure spoilt = archive.figures().list()->back();
        spoilt.spec = R"({"style": "pie"})";
        ASSERT_TRUE(archive.figures().put(spoilt));
    }

    const FigureShelf shelf = figures().list().value();

    EXPECT_EQ(shelf.figures, std::vector{good});
    ASSERT_EQ(shelf.unread.size(), 1U);
    EXPECT_EQ(shelf.unread[0].name, "Spoilt");
    EXPECT_NE(shelf.unread[0].message.find("Spoilt"), std::string::npos) << shelf.unread[0].message;
    EXPECT_EQ(figures().find("Spoilt").error().code, ErrorCode::Format);
    EXPECT_TRUE(figures().discard("Spoilt"));
    EXPECT_TRUE(figures().list()->unread.empty());
    EXPECT_EQ(figures().discard("Spoilt").error().code, ErrorCode::NotFound);
}

TEST_F(KeptFigures, NeedANameWithLetters)
{
    for (const char* name : {"", " ", "\n"})
        EXPECT_EQ(figures().save(name, {}, "ann", kNow).error().code, ErrorCode::InvalidArgument);
    EXPECT_EQ(figures().save(std::string(201, 'x'), {}, "ann", kNow).error().code,
              ErrorCode::InvalidArgument);
}

struct NotesInAFigure : KeptFigures {
    NoteId note(unsigned day, NoteKind kind = NoteKind::Text)
    {
        const Note note{.instrument = workspace.instrument("NVDA").value().id,
                        .kind = kind,
                        .text = "x",
                        .begin = {timeOf(*TradingDate::from(2025, 1, day)), 120.0}};
        return workspace.notes().add(note, "ann", kNow)->id;
    }

    std::vector<NoteId> drawn(const FigureAnnotations& annotations)
    {
        FigureSpec spec{.instruments = {"NVDA"}, .from = TradingDate::from(2025, 1, 21)};
        spec.annotations = annotations;
        std::vector<NoteId> ids;
        const FigureData data = workspace.figureData(spec).value();
        for (const Note& note : data.notes)
            ids.push_back(note.id);
        return ids;
    }
};

TEST_F(NotesInAFigure, AreThoseThatReachIntoItsSpan)
{
    const NoteId before = note(17);
    const NoteId inside = note(24);
    const NoteId level = note(2, NoteKind::HorizontalLevel);

    EXPECT_TRUE(drawn({}).empty());
    EXPECT_EQ(drawn({.all = true}), (std::vector{level, inside}));
    EXPECT_EQ(drawn({.ids = {before}}), std::vector{before});
    EXPECT_EQ(drawn({.ids = {inside, inside}}), std::vector{inside});
}

TEST_F(NotesInAFigure, MustBeThereAndOnItsChart)
{
    import("SPX.csv", "Date,Open,High,Low,Close\n2025-01-24,6121,6128,6088,6101\n");
    const NoteId inside = note(24);
    const auto refused = [&](const char* symbol, NoteId id) {
        FigureSpec spec{.instruments = {symbol}};
        spec.annotations.ids = {id};
        return workspace.figureData(spec).error().code;
    };

    EXPECT_EQ(refused("NVDA", NoteId{99}), ErrorCode::NotFound);
    EXPECT_EQ(refused("SPX", inside), ErrorCode::InvalidArgument);
}

TEST_F(KeptFigures, CountChangesFromADayBeforeTheirSpan)
{
    FigureSpec spec{.instruments = {"NVDA"}, .from = TradingDate::from(2025, 1, 24)};
    spec.style = ChartStyle::Rebased;
    spec.baseDay = TradingDate::from(2025, 1, 20); // a holiday: the close of the 17th counts

    const FigureData data = workspace.figureData(spec).value();

    ASSERT_TRUE(data.series.front().base);
    EXPECT_EQ(data.series.front().base->close, 137.71);
}

} // namespace
