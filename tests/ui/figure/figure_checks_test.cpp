#include "ui/figure/figure_checks.h"

#include "core/report/figure_text.h"
#include "tests/ui/figure/figure_builder.h"
#include "ui/support/formatting.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

using namespace ui;
using tests::FigureBuilder;

namespace {

core::Result<FigureLayout> checkedLayout(const core::FigureData& data)
{
    return layOutFigure(data, core::figureText(data), Typesetter());
}

std::vector<QString> seriesValues(const FigureLayout& layout)
{
    std::vector<QString> values;
    for (const FigureTextItem& item : layout.texts) {
        if (item.role == FigureTextRole::SeriesValue)
            values.push_back(item.text);
    }
    return values;
}

TEST(AnInstrumentThatBeganLate, HasItsOwnBaseDayAtItsLabelAndInAFootnote)
{
    FigureBuilder figure;
    figure.series("Late", "USD", 60);
    core::FigureData data = figure.data();
    core::PriceSeries late;
    for (std::size_t index = 30; index < 60; ++index)
        late.append(data.series[1].bars.bar(index));
    data.series[1].bars = late;
    data.spec.style = core::ChartStyle::Rebased;
    const double change = data.series[1].bars.close[19] / late.close.front() - 1.0;

    const auto layout = checkedLayout(data);

    ASSERT_TRUE(layout) << layout.error().message;
    EXPECT_TRUE(hasLabelsApart(*layout));
    const auto values = seriesValues(*layout);
    ASSERT_EQ(values.size(), 2U);
    EXPECT_FALSE(values[0].contains(QStringLiteral("since")));
    EXPECT_EQ(values[1],
              formatChange(change, QLocale(QLocale::English), 1)
                  + QStringLiteral(" since 13 Jan 2025"));
    EXPECT_TRUE(std::ranges::any_of(layout->footnotes, [](const std::string& note) {
        return note.starts_with("Late: no close up to 2\u00A0December\u00A02024");
    }));
}

/// Of a figure with a note at its tenth bar; `roles` takes those that it has.
void expectNoSmallType(const FigureBuilder& figure, std::set<FigureTextRole>& roles)
{
    core::FigureData data = figure.data();
    const core::FigureSeries& series = data.series.front();
    data.notes.push_back({.instrument = series.instrument.id,
                          .text = "a note",
                          .begin = {series.bars.times[10], series.bars.close[10]}});
    const auto layout = checkedLayout(data);
    ASSERT_TRUE(layout) << layout.error().message;
    EXPECT_GE(layout->measures.number.size, 6.0);
    for (const FigureTextItem& item : layout->texts) {
        EXPECT_GE(item.style.size, 6.0) << item.text.toStdString();
        roles.insert(item.role);
    }
}

/// The least that newspapers set, in every role and style.
TEST(AFigureInPrint, HasNoTypeBelowSixPoints)
{
    FigureBuilder figure;
    figure.event("The shock", 20);
    std::set<FigureTextRole> roles;
    for (const char* preset : {"print1", "print2"}) {
        for (int style = 0; style <= static_cast<int>(core::ChartStyle::Bars); ++style) {
            figure.spec().size = *core::figurePreset(preset);
            figure.spec().style = static_cast<core::ChartStyle>(style);
            expectNoSmallType(figure, roles);
            FigureBuilder compared = figure;
            compared.series("Dax", "EUR").series("Gold", "USD");
            expectNoSmallType(compared, roles);
            compared.spec().panels = true;
            expectNoSmallType(compared, roles);
        }
    }
    for (int role = 0; role <= static_cast<int>(FigureTextRole::Source); ++role)
        EXPECT_TRUE(roles.contains(static_cast<FigureTextRole>(role))) << role;
}

/// English days are longer than German ones: names give way, as far as they have to.
TEST(AFigureInPrint, HasRoomForTwelveLongNamesInOneColumn)
{
    for (const char* language : {"de", "en"}) {
        FigureBuilder figure;
        for (std::size_t index = 1; index <= 12; ++index)
            figure.event("A surprisingly long name of an event that happened "
                             + std::to_string(index),
                         index * 4);
        figure.spec().size = *core::figurePreset("print1");
        figure.spec().locale = language;

        const auto layout = checkedLayout(figure.data());

        ASSERT_TRUE(layout) << language << ": " << layout.error().message;
        EXPECT_TRUE(hasLabelsApart(*layout));
        EXPECT_EQ(layout->marked.size(), 12U);
        ASSERT_EQ(layout->footnotes.size(), 12U);
        for (const std::string& footnote : layout->footnotes) {
            const bool isWhole = footnote.find("that happened") != std::string::npos;
            EXPECT_TRUE(isWhole || footnote.find("…") != std::string::npos) << footnote;
        }
    }
}

struct TheCheckOfLabels : testing::Test {
    TheCheckOfLabels()
    {
        figure.event("The shock", 20);
        layout = checkedLayout(figure.data()).value_or(FigureLayout{});
    }

    FigureTextItem& text(FigureTextRole role)
    {
        return *std::ranges::find(layout.texts, role, &FigureTextItem::role);
    }

    FigureBuilder figure;
    FigureLayout layout;
};

TEST_F(TheCheckOfLabels, FindsATextOnAnother)
{
    ASSERT_TRUE(hasLabelsApart(layout));

    text(FigureTextRole::Subtitle).rect = text(FigureTextRole::Title).rect;

    EXPECT_FALSE(hasLabelsApart(layout));
}

TEST_F(TheCheckOfLabels, FindsATextOffThePage)
{
    text(FigureTextRole::Source).rect.moveLeft(layout.page.width() - 2.0);

    EXPECT_FALSE(hasLabelsApart(layout));
}

TEST_F(TheCheckOfLabels, FindsATextOnTheMarkOfAnEvent)
{
    ASSERT_FALSE(layout.labels.events.empty());

    layout.labels.events.front().rect = text(FigureTextRole::TimeLabel).rect;

    EXPECT_FALSE(hasLabelsApart(layout));
}

} // namespace
