#include "ui/chart/note_tool.h"

#include "tests/ui/chart/demo_series.h"

#include <gtest/gtest.h>

using namespace ui;
using core::NoteKind;

namespace {

core::NoteAnchor at(const char* iso, double price)
{
    return {core::timeOf(tests::day(iso)), price};
}

const core::NoteAnchor kFirst = at("2025-01-24", 142.62);
const core::NoteAnchor kBetween = at("2025-01-26", 130.0);
const core::NoteAnchor kSecond = at("2025-01-27", 118.42);

struct ATool : testing::Test {
    NoteTool tool;
};

TEST_F(ATool, DrawsNothingBeforeItIsChosen)
{
    tool.press(kFirst);

    EXPECT_FALSE(tool.release(kSecond, true));
    EXPECT_FALSE(tool.preview());
    EXPECT_FALSE(tool.cancel());
}

TEST_F(ATool, OfOnePlaceDrawsByAClick)
{
    for (const NoteKind kind :
         {NoteKind::Text, NoteKind::Callout, NoteKind::VerticalLine, NoteKind::HorizontalLevel}) {
        tool.choose(kind);
        tool.press(kFirst);
        const auto note = tool.release(kFirst, false);

        ASSERT_TRUE(note);
        EXPECT_EQ(note->kind, kind);
        EXPECT_EQ(note->begin, kFirst);
        EXPECT_FALSE(note->end);
        EXPECT_FALSE(tool.kind()); // it is put down
    }
}

TEST_F(ATool, OfTwoPlacesDrawsByDragging)
{
    tool.choose(NoteKind::Arrow);
    tool.press(kFirst);
    tool.move(kBetween);
    EXPECT_EQ(tool.preview()->end, kBetween);

    const auto note = tool.release(kSecond, true);

    ASSERT_TRUE(note);
    EXPECT_EQ(note->begin, kFirst);
    EXPECT_EQ(note->end, kSecond);
}

TEST_F(ATool, OfTwoPlacesDrawsByTwoClicks)
{
    tool.choose(NoteKind::TimeBand);
    tool.press(kFirst);
    EXPECT_FALSE(tool.release(kFirst, false));
    EXPECT_TRUE(tool.isDrawing());
    tool.move(kBetween);
    EXPECT_EQ(tool.preview()->end, kBetween);

    tool.press(kSecond);
    const auto note = tool.release(kSecond, false);

    ASSERT_TRUE(note);
    EXPECT_EQ(note->begin, kFirst);
    EXPECT_EQ(note->end, kSecond);
    EXPECT_FALSE(tool.isDrawing());
}

TEST_F(ATool, IsGivenItsPlacesByKeys)
{
    tool.choose(NoteKind::Measure);
    EXPECT_FALSE(tool.give(kFirst));
    const auto note = tool.give(kSecond);

    ASSERT_TRUE(note);
    EXPECT_EQ(note->begin, kFirst);
    EXPECT_EQ(note->end, kSecond);
    tool.choose(NoteKind::HorizontalLevel);
    EXPECT_TRUE(tool.give(kFirst));
}

TEST_F(ATool, GivesUpOneStepAfterAnother)
{
    tool.choose(NoteKind::TrendLine);
    tool.give(kFirst);

    EXPECT_TRUE(tool.cancel());
    EXPECT_EQ(tool.kind(), NoteKind::TrendLine);
    EXPECT_FALSE(tool.isDrawing());
    EXPECT_TRUE(tool.cancel());
    EXPECT_FALSE(tool.kind());
    EXPECT_FALSE(tool.cancel());
}

TEST_F(ATool, AwaitsAPlaceThatIsAnother)
{
    tool.choose(NoteKind::PriceBand);
    tool.give(kFirst);

    EXPECT_FALSE(tool.give(at("2025-01-27", 142.62))); // the same price
    EXPECT_TRUE(tool.isDrawing());
    EXPECT_TRUE(tool.give(kSecond));
}

TEST_F(ATool, OfOnePlaceShowsWhatAClickWouldDraw)
{
    tool.choose(NoteKind::VerticalLine);
    EXPECT_FALSE(tool.preview());

    tool.move(kBetween);

    ASSERT_TRUE(tool.preview());
    EXPECT_EQ(tool.preview()->begin, kBetween);
    tool.choose(NoteKind::TimeBand);
    tool.move(kBetween);
    EXPECT_FALSE(tool.preview());
}

TEST_F(ATool, ThatIsTakenUpAnewBeginsAnew)
{
    tool.choose(NoteKind::Arrow);
    tool.give(kFirst);

    tool.choose(NoteKind::Arrow);

    EXPECT_FALSE(tool.isDrawing());
}

} // namespace
