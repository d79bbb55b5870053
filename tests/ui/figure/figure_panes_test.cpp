#include "core/report/figure_text.h"
#include "tests/ui/figure/figure_builder.h"
#include "ui/figure/figure_checks.h"
#include "ui/figure/figure_layout.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace ui;
using tests::FigureBuilder;

namespace {

/// Three instruments, each in a pane of its own, and one event.
struct AFigureInPanels : testing::Test {
    AFigureInPanels()
    {
        figure.series("Dax", "").series("Arm", "USD").event("The shock", 20);
        figure.spec().panels = true;
        figure.spec().size = {1200.0, 1000.0, core::LengthUnit::Pixels};
    }

    FigureLayout laidOut() const { return laidOut(figure.data()); }

    static FigureLayout laidOut(const core::FigureData& data)
    {
        auto layout = layOutFigure(data, core::figureText(data), Typesetter());
        EXPECT_TRUE(layout) << layout.error().message;
        return layout.value_or(FigureLayout{});
    }

    static QStringList words(const FigureLayout& layout, FigureTextRole role)
    {
        QStringList found;
        for (const FigureTextItem& item : layout.texts) {
            if (item.role == role)
                found << item.text;
        }
        return found;
    }

    FigureBuilder figure;
};

TEST_F(AFigureInPanels, HasAPaneForEachInstrumentBelowItsName)
{
    const FigureLayout layout = laidOut();

    const auto panes = layout.panes();
    ASSERT_EQ(panes.size(), 3U);
    EXPECT_EQ(
        words(layout, FigureTextRole::PaneTitle),
        (QStringList{QStringLiteral("Nvidia"), QStringLiteral("Dax"), QStringLiteral("Arm")}));
    for (std::size_t index = 0; index < panes.size(); ++index) {
        EXPECT_FALSE(layout.curves[index].columns.empty());
        EXPECT_EQ(panes[index]->plot.prices.left(), panes[0]->plot.prices.left());
        EXPECT_EQ(panes[index]->plot.prices.right(), panes[0]->plot.prices.right());
        EXPECT_NEAR(panes[index]->plot.prices.height(), panes[0]->plot.prices.height(), 0.01);
        EXPECT_FALSE(panes[index]->grid.empty());
        if (index > 0) {
            EXPECT_GT(panes[index]->plot.prices.top(), panes[index - 1]->bottom());
        }
    }
    EXPECT_TRUE(hasLabelsApart(layout));
}

TEST_F(AFigureInPanels, HasTheSameDaysAboveEachOther)
{
    const FigureLayout layout = laidOut();

    for (const FigurePane* pane : layout.panes()) {
        const FigureCurve& curve = layout.curves[pane->firstSeries];
        ASSERT_EQ(curve.columns.size(), 50U);
        EXPECT_NEAR(pane->plot.xOf(curve.columns[20].position), layout.plot.xOf(20.0), 1e-9);
    }
}

/// The second instrument is closed on one of the first one's days: its bars stand at their days.
TEST_F(AFigureInPanels, PutsBarsAtTheirDaysWhereMarketsCloseOnOthers)
{
    core::FigureData data = figure.data();
    core::PriceSeries& bars = data.series[1].bars;
    for (auto* values : {&bars.open, &bars.high, &bars.low, &bars.close, &bars.volume})
        values->erase(values->begin() + 10);
    bars.times.erase(bars.times.begin() + 10);

    const FigureLayout layout = laidOut(data);

    ASSERT_EQ(layout.curves[1].columns.size(), 49U);
    EXPECT_DOUBLE_EQ(layout.curves[1].columns[9].position, 9.0);
    EXPECT_DOUBLE_EQ(layout.curves[1].columns[10].position, 11.0);
}

TEST_F(AFigureInPanels, HasOneLaneOfMarksAndTheMoveInEachPane)
{
    core::FigureData data = figure.data();
    core::Reaction other = data.events[0].reactions[0];
    other.instrument = data.series[1].instrument.id;
    other.change = -0.07;
    data.events[0].reactions.push_back(other);

    const FigureLayout layout = laidOut(data);

    EXPECT_EQ(layout.labels.events.size(), 1U);
    const QStringList moves = words(layout, FigureTextRole::Reaction);
    ASSERT_EQ(moves.size(), 2);
    for (const FigureTextItem& item : layout.texts) {
        if (item.role != FigureTextRole::Reaction)
            continue;
        const bool isSecond = item.text.contains(QStringLiteral("7.0"));
        const QRectF& prices = layout.paneOf(isSecond ? 1 : 0).plot.prices;
        EXPECT_TRUE(prices.adjusted(0, -20, 0, 20).contains(item.rect)) << item.text.toStdString();
    }
}

TEST_F(AFigureInPanels, DrawsNotesInThePaneOfTheirInstrument)
{
    core::FigureData data = figure.data();
    for (const std::size_t series : {0U, 2U}) {
        const core::FigureSeries& of = data.series[series];
        data.notes.push_back({.instrument = of.instrument.id,
                              .kind = core::NoteKind::Text,
                              .text = "about " + of.instrument.name,
                              .begin = {of.bars.times[30], of.bars.close[30]}});
    }

    const FigureLayout layout = laidOut(data);

    ASSERT_EQ(layout.notes.size(), 2U);
    EXPECT_TRUE(layout.paneOf(0).plot.prices.contains(layout.notes[0].shape.words.p1()));
    EXPECT_TRUE(layout.paneOf(2).plot.prices.contains(layout.notes[1].shape.words.p1()));
    EXPECT_TRUE(notesUnseen(layout, data).empty());
    EXPECT_TRUE(hasLabelsApart(layout));
}

TEST_F(AFigureInPanels, HasNoLabelsAtTheEndsOfLines)
{
    figure.spec().style = core::ChartStyle::Rebased;

    const FigureLayout layout = laidOut();

    EXPECT_TRUE(layout.labels.ends.empty());
    EXPECT_EQ(words(layout, FigureTextRole::PaneValue).size(), 3);
}

TEST_F(AFigureInPanels, SaysWhenThePageIsTooSmallForThem)
{
    for (int index = 0; index < 30; ++index)
        figure.series("Share " + std::to_string(index), "USD");

    const core::FigureData& data = figure.data();
    const auto layout = layOutFigure(data, core::figureText(data), Typesetter());

    ASSERT_FALSE(layout);
    EXPECT_NE(layout.error().message.find("33 panels"), std::string::npos)
        << layout.error().message;
}

TEST_F(AFigureInPanels, NeverLetsWordsTouchWhateverItsSize)
{
    figure.event("Another one", 22).event("The third", 40);
    for (const auto style : {core::ChartStyle::Candles, core::ChartStyle::Line,
                             core::ChartStyle::Area, core::ChartStyle::Rebased}) {
        for (const core::FigurePreset& preset : core::figurePresets()) {
            figure.spec().style = style;
            figure.spec().size = preset.size;
            const core::FigureData& data = figure.data();
            const auto layout = layOutFigure(data, core::figureText(data), Typesetter());
            ASSERT_TRUE(layout) << preset.name << ": " << layout.error().message;
            EXPECT_TRUE(hasLabelsApart(*layout)) << preset.name;
        }
    }
}

TEST_F(AFigureInPanels, ShowsInEachWhereTheAxisClosesUpALongTimeWithoutPrices)
{
    EXPECT_TRUE(laidOut().holes.empty());
    core::FigureData data = figure.data();
    for (core::FigureSeries& series : data.series) {
        for (std::size_t bar = 25; bar < series.bars.size(); ++bar)
            series.bars.times[bar] += std::chrono::days{70};
    }

    const FigureLayout layout = laidOut(data);

    ASSERT_EQ(layout.holes.size(), 1U);
    EXPECT_NEAR(layout.holes[0], layout.plot.xOf(24.5), 1e-9);
}

} // namespace
