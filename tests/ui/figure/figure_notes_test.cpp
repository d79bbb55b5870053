#include "tests/ui/figure/figure_builder.h"
#include "ui/chart/chart_measure.h"
#include "ui/figure/figure_checks.h"
#include "ui/figure/figure_layout.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace ui;
using tests::FigureBuilder;

namespace {

struct NotesOnAFigure : testing::Test {
    /// At the bar of that index, on its close.
    core::Note note(const std::string& text, std::size_t bar,
                    core::NoteKind kind = core::NoteKind::Text) const
    {
        const core::FigureSeries& series = figure.data().series.front();
        return {.instrument = series.instrument.id,
                .kind = kind,
                .text = text,
                .begin = {series.bars.times[bar], series.bars.close[bar]}};
    }

    FigureLayout laidOut(std::vector<core::Note> notes)
    {
        core::FigureData data = figure.data();
        data.notes = std::move(notes);
        const Typesetter type;
        auto layout = layOutFigure(data, core::figureText(data), type);
        EXPECT_TRUE(layout) << layout.error().message;
        return layout.value_or(FigureLayout{});
    }

    static std::vector<QString> words(const FigureLayout& layout, FigureTextRole role)
    {
        std::vector<QString> found;
        for (const FigureTextItem& item : layout.texts) {
            if (item.role == role)
                found.push_back(item.text);
        }
        return found;
    }

    FigureBuilder figure;
};

TEST_F(NotesOnAFigure, StandInThePlotApartFromAllOtherWords)
{
    figure.event("The shock", 20);

    const FigureLayout layout = laidOut({note("the trough", 20), note("the peak", 35)});

    EXPECT_EQ(words(layout, FigureTextRole::NoteWords),
              (std::vector{QStringLiteral("the trough"), QStringLiteral("the peak")}));
    EXPECT_TRUE(hasLabelsApart(layout));
    for (const FigureNoteItem& item : layout.notes) {
        EXPECT_TRUE(layout.plot.prices.contains(item.label));
        EXPECT_TRUE(item.shape.dot);
        EXPECT_TRUE(item.number.isEmpty());
    }
}

TEST_F(NotesOnAFigure, BecomeNumbersWithTheirWordsBelowWhereThereIsNoRoom)
{
    figure.spec().size = *core::figurePreset("print1");
    std::vector<core::Note> notes;
    for (std::size_t bar = 0; bar < 40; ++bar)
        notes.push_back(note("a note of quite some words, number " + std::to_string(bar), bar));

    const FigureLayout layout = laidOut({notes.begin(), notes.begin() + 14});

    std::size_t numbers = 0;
    for (const FigureNoteItem& item : layout.notes)
        numbers += item.number.isEmpty() ? 0 : 1;
    const auto below = words(layout, FigureTextRole::Note);
    const auto inPlot = words(layout, FigureTextRole::NoteWords);
    EXPECT_GT(numbers, 0U);
    EXPECT_GT(
        std::ranges::count_if(
            below, [](const QString& line) { return line.contains(QStringLiteral("a note of")); }),
        0);
    EXPECT_EQ(layout.notes.size(), 14U);
    EXPECT_TRUE(hasLabelsApart(layout));
}

TEST_F(NotesOnAFigure, SayTheirMoveWhereNobodyWroteAnything)
{
    core::Note move = note("", 10, core::NoteKind::Measure);
    move.begin.price = 100.0;
    move.end = core::NoteAnchor{figure.data().series.front().bars.times[20], 110.0};

    const FigureLayout layout = laidOut({move, note("", 30, core::NoteKind::VerticalLine)});

    EXPECT_EQ(words(layout, FigureTextRole::NoteWords),
              (std::vector{QStringLiteral("+10.00\u00A0%"), QStringLiteral("100.00 → 110.00")}));
}

TEST_F(NotesOnAFigure, AreReadOutEvenWithoutWords)
{
    core::FigureData data = figure.data();
    core::Note move = note("", 10, core::NoteKind::Measure);
    move.begin.price = 100.0;
    move.end = core::NoteAnchor{data.series.front().bars.times[20], 110.0};
    core::Note level = note("", 10, core::NoteKind::HorizontalLevel);
    level.begin.price = 123.0;
    data.notes = {move, level, note("", 30, core::NoteKind::VerticalLine)};

    const std::string text = core::figureText(data).altText;

    EXPECT_TRUE(text.ends_with(" Note: from 100.00 to 110.00 (+10.00\u00A0%). Note: 123.00."))
        << text;
}

TEST_F(NotesOnAFigure, SayTheSameAsOnTheChart)
{
    std::vector<core::Note> notes{note("", 5, core::NoteKind::HorizontalLevel),
                                  note("", 10, core::NoteKind::Measure),
                                  note("all", 20, core::NoteKind::Measure)};
    notes[1].end = notes[2].end = core::NoteAnchor{notes[2].begin.time, 121.0};
    notes[1].begin.price = 0.0;

    for (const core::Note& one : notes) {
        const ChartMeasure onChart = measureOf(one, QLocale(QLocale::English));
        const FigureLayout layout = laidOut({one});
        std::vector<QString> lines{onChart.headline};
        lines.insert(lines.end(), onChart.details.begin(), onChart.details.end());
        if (layout.notes.empty()) // a price of 0 is not on the page
            EXPECT_EQ(onChart.headline, QStringLiteral("0.00 → 121.00"));
        else
            EXPECT_EQ(words(layout, FigureTextRole::NoteWords), lines);
    }
}

TEST_F(NotesOnAFigure, HaveTheirWordsWhereAPersonMovedThem)
{
    core::Note moved = note("the trough", 20);
    const QRectF usual = laidOut({moved}).notes.front().label;
    moved.labelRight = 30.0;
    moved.labelDown = -50.0;

    const FigureLayout layout = laidOut({moved});

    const QPointF way = layout.notes.front().label.topLeft() - usual.topLeft();
    const double unit = layout.measures.paint.hairline;
    EXPECT_NEAR(way.x(), 30.0 * unit, 0.5);
    EXPECT_NEAR(way.y(), -50.0 * unit, 0.5);
}

TEST_F(NotesOnAFigure, AreLeftOutWhereNothingOfThemIsVisible)
{
    core::Note far = note("far", 10);
    far.begin.price = 1e6;

    EXPECT_TRUE(laidOut({far}).notes.empty());
}

TEST_F(NotesOnAFigure, OfEveryKindAreDrawn)
{
    for (int kind = 0; kind < core::kNoteKinds; ++kind) {
        core::Note one = note("words", 10, static_cast<core::NoteKind>(kind));
        one.end = core::NoteAnchor{figure.data().series.front().bars.times[25], 125.0};
        for (const core::AxisScale axis :
             {core::AxisScale::Linear, core::AxisScale::Log, core::AxisScale::Percent}) {
            figure.spec().axis = axis;
            const FigureLayout layout = laidOut({one});
            ASSERT_EQ(layout.notes.size(), 1U) << kind;
            EXPECT_GE(words(layout, FigureTextRole::NoteWords).size(), 1U) << kind;
        }
    }
}

} // namespace
