#include "core/report/note_rows.h"

#include "core/domain/price_series.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

using namespace core;

namespace {

Instant on(int year, unsigned month, unsigned day)
{
    return timeOf(*TradingDate::from(year, month, day));
}

/// A move that cites an article, and words that cite nothing.
std::vector<NoteListing> twoNotes()
{
    const Note move{.id = {3},
                    .instrument = {1},
                    .kind = NoteKind::Measure,
                    .text = "the fall",
                    .begin = {on(2025, 1, 24), 142.62},
                    .end = NoteAnchor{on(2025, 1, 27), 118.42},
                    .cites = NoteCitation{.article = {7}, .span = {4, 9}, .quote = "=fell"},
                    .author = "ann",
                    .at = on(2025, 2, 3)};
    const Note words{.id = {4},
                     .instrument = {1},
                     .text = "record",
                     .begin = {on(2025, 1, 6), 149.43},
                     .labelRight = -12.0,
                     .style = {.colour = 2, .width = 2.5, .dash = NoteDash::Dashed},
                     .event = {5}};
    return {{.note = move, .symbol = "XNAS:NVDA", .title = "Chips, falling"},
            {.note = words, .symbol = "XNAS:NVDA", .eventName = "Shock"}};
}

TEST(NoteRows, AreADocumentWithPlacesAndCitations)
{
    const auto rows = nlohmann::json::parse(notesJson(twoNotes()));

    ASSERT_EQ(rows.size(), 2U);
    EXPECT_EQ(rows[0]["kind"], "measure");
    EXPECT_EQ(rows[0]["begin"]["price"], 142.62);
    EXPECT_EQ(rows[0]["end"]["time"], toIso(on(2025, 1, 27)));
    EXPECT_EQ(rows[0]["cites"]["article"], 7);
    EXPECT_EQ(rows[0]["cites"]["quote"], "=fell");
    EXPECT_TRUE(rows[1]["end"].is_null());
    EXPECT_TRUE(rows[1]["cites"].is_null());
}

TEST(NoteRows, SayHowNotesLookAndWhichEventTheyCite)
{
    const auto rows = nlohmann::json::parse(notesJson(twoNotes()));

    EXPECT_EQ(rows[1]["style"]["colour"], 2);
    EXPECT_EQ(rows[1]["style"]["width"], 2.5);
    EXPECT_EQ(rows[1]["style"]["dash"], "dashed");
    EXPECT_EQ(rows[1]["style"]["filled"], true);
    EXPECT_EQ(rows[1]["label"]["right"], -12);
    EXPECT_EQ(rows[1]["event"]["event"], 5);
    EXPECT_EQ(rows[1]["event"]["name"], "Shock");
    EXPECT_TRUE(rows[0]["event"].is_null());
    EXPECT_NE(notesCsv(twoNotes()).find(",-12,0,2,2.5,dashed,1,"), std::string::npos);
}

TEST(NoteRows, SayThatAnArticleIsGone)
{
    auto notes = twoNotes();
    notes[0].note.cites->article = {};
    notes[0].title.clear();

    const auto rows = nlohmann::json::parse(notesJson(notes));

    EXPECT_TRUE(rows[0]["cites"]["article"].is_null());
    EXPECT_TRUE(rows[0]["cites"]["title"].is_null());
    EXPECT_EQ(rows[0]["cites"]["quote"], "=fell");
}

TEST(NoteRows, AreATableOfAsManyCellsInEachRow)
{
    const std::string table = notesCsv(twoNotes());

    EXPECT_TRUE(table.starts_with("note,instrument,kind,text,begin_time,"));
    EXPECT_NE(table.find("\"Chips, falling\""), std::string::npos);
    EXPECT_NE(table.find(",'=fell,"), std::string::npos); // no formula
    const std::string last = table.substr(table.rfind("\r\n", table.size() - 3) + 2);
    EXPECT_EQ(std::count(last.begin(), last.end(), ','), 24);
}

} // namespace
