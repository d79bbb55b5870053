#include "ui/figure/figure_layout.h"

#include "core/report/figure_text.h"
#include "tests/ui/figure/figure_builder.h"

#include <gtest/gtest.h>

#include <random>

using namespace ui;
using tests::FigureBuilder;

namespace {

core::Result<FigureLayout> layOut(const core::FigureData& data)
{
    return layOutFigure(data, core::figureText(data), Typesetter());
}

/// What every figure promises: all words on the page, none on another or on a mark.
void expectNothingTouches(const FigureLayout& layout)
{
    const QRectF page = QRectF(QPointF(), layout.page).adjusted(-0.01, -0.01, 0.01, 0.01);
    for (std::size_t i = 0; i < layout.texts.size(); ++i) {
        const FigureTextItem& text = layout.texts[i];
        EXPECT_TRUE(page.contains(text.rect)) << text.text.toStdString();
        for (std::size_t j = i + 1; j < layout.texts.size(); ++j) {
            const QRectF common = text.rect.intersected(layout.texts[j].rect);
            EXPECT_TRUE(common.width() < 0.01 || common.height() < 0.01)
                << text.text.toStdString() << " / " << layout.texts[j].text.toStdString();
        }
    }
    for (const LabelMark& mark : layout.labels.events) {
        EXPECT_TRUE(page.contains(mark.rect));
        for (const FigureTextItem& text : layout.texts) {
            if (text.role != FigureTextRole::EventName) {
                EXPECT_FALSE(mark.rect.adjusted(0.01, 0.01, -0.01, -0.01).intersects(text.rect))
                    << text.text.toStdString();
            }
        }
    }
    EXPECT_TRUE(page.contains(layout.plot.prices));
}

std::vector<QString> textsOf(const FigureLayout& layout, FigureTextRole role)
{
    std::vector<QString> texts;
    for (const FigureTextItem& item : layout.texts) {
        if (item.role == role)
            texts.push_back(item.text);
    }
    return texts;
}

TEST(AFigure, HasItsTitleMarksFootnotesAndSource)
{
    FigureBuilder figure;
    figure.event("The shock", 20);
    figure.spec().title = "A title";
    figure.spec().source = "Nasdaq";

    const auto layout = layOut(figure.data());

    ASSERT_TRUE(layout) << layout.error().message;
    expectNothingTouches(*layout);
    EXPECT_EQ(textsOf(*layout, FigureTextRole::Title),
              std::vector<QString>{QStringLiteral("A title")});
    EXPECT_EQ(textsOf(*layout, FigureTextRole::EventName),
              std::vector<QString>{QStringLiteral("The shock")});
    EXPECT_EQ(textsOf(*layout, FigureTextRole::NoteNumber),
              std::vector<QString>{QStringLiteral("1")});
    EXPECT_EQ(layout->labels.events.size(), 1U);
    EXPECT_FALSE(layout->plot.volumes.isEmpty());
}

TEST(AFigure, PutsTheMarkOverItsBar)
{
    FigureBuilder figure;
    figure.event("The shock", 20);

    const auto layout = layOut(figure.data());

    ASSERT_TRUE(layout);
    EXPECT_NEAR(layout->labels.events.at(0).leaders.at(0).points.back().x(), layout->plot.xOf(20.0),
                0.01);
}

TEST(AFigure, HasNumbersInsteadOfNamesWhereItIsNarrow)
{
    FigureBuilder figure;
    figure.event("The shock", 20).event("The answer", 30);
    figure.spec().size = *core::figurePreset("print1");

    const auto layout = layOut(figure.data());

    ASSERT_TRUE(layout) << layout.error().message;
    expectNothingTouches(*layout);
    EXPECT_TRUE(textsOf(*layout, FigureTextRole::EventName).empty());
    EXPECT_EQ(textsOf(*layout, FigureTextRole::NoteNumber).size(), 2U);
}

TEST(AFigure, NumbersItsMarksFromLeftToRight)
{
    FigureBuilder figure;
    figure.event("Later", 30).event("Earlier", 10);

    const auto layout = layOut(figure.data());

    ASSERT_TRUE(layout);
    EXPECT_EQ(layout->marked, (std::vector<std::size_t>{1, 0}));
    EXPECT_TRUE(textsOf(*layout, FigureTextRole::Note).at(0).startsWith(QStringLiteral("Earlier")));
}

TEST(AFigure, LabelsTheEndsOfSeveralLinesDirectly)
{
    FigureBuilder figure;
    figure.series("Dax", "").series("S&P 500", "");
    figure.spec().style = core::ChartStyle::Rebased;

    const auto layout = layOut(figure.data());

    ASSERT_TRUE(layout);
    expectNothingTouches(*layout);
    EXPECT_EQ(textsOf(*layout, FigureTextRole::SeriesName).size(), 3U);
    EXPECT_TRUE(std::ranges::any_of(layout->grid, &FigureGridLine::isBase));
}

TEST(AFigure, CountsRebasedLinesFromTheCloseAheadOfTheStrongestMove)
{
    FigureBuilder figure;
    figure.series("Dax", "").event("The shock", 20);
    figure.spec().style = core::ChartStyle::Rebased;
    const double change = figure.data().events[0].reactions[0].change;

    const auto layout = layOut(figure.data());

    ASSERT_TRUE(layout) << layout.error().message;
    const FigureCurve& curve = layout->curves.front();
    EXPECT_NEAR(curve.points[19].y(), 0.0, 1e-9);
    EXPECT_NEAR(curve.points[20].y(), change * 100.0, 1e-9);
}

TEST(AFigure, WritesTheMoveBesideItsBar)
{
    FigureBuilder figure;
    figure.event("The shock", 20);
    figure.spec().style = core::ChartStyle::Line;

    const auto layout = layOut(figure.data());

    ASSERT_TRUE(layout) << layout.error().message;
    ASSERT_EQ(layout->rings.size(), 1U);
    const auto label =
        std::ranges::find(layout->texts, FigureTextRole::Reaction, &FigureTextItem::role);
    ASSERT_NE(label, layout->texts.end());
    EXPECT_LT(std::abs(label->rect.center().y() - layout->rings[0].centre.y()), 60.0);
    EXPECT_LT(std::abs(label->rect.center().x() - layout->rings[0].centre.x()), 80.0);
}

TEST(AFigure, WritesTheMoveOfASessionOnceWhateverTheNumberOfItsEvents)
{
    FigureBuilder figure;
    figure.event("One", 20).event("Two", 20).event("Three", 20);

    const auto layout = layOut(figure.data());

    ASSERT_TRUE(layout) << layout.error().message;
    EXPECT_EQ(textsOf(*layout, FigureTextRole::Reaction).size(), 1U);
}

TEST(AFigure, NamesNoUnitThatNobodyKnows)
{
    FigureBuilder figure;
    figure.event("One", 20);
    core::FigureData data = figure.data();
    data.series[0].instrument.currency.clear();

    const auto layout = layOut(data);

    ASSERT_TRUE(layout) << layout.error().message;
    const auto prices = textsOf(*layout, FigureTextRole::ReactionPrice);
    ASSERT_EQ(prices.size(), 1U);
    EXPECT_FALSE(prices[0].contains(QChar(QChar::Nbsp))) << prices[0].toStdString();
}

TEST(AFigure, NeverDrawsTwoDaysAsOne)
{
    for (const int bars : {50, 136, 300, 3000}) {
        FigureBuilder figure;
        core::FigureData data = figure.series("Long", "USD", bars).data();
        data.series.erase(data.series.begin());
        data.spec.size = *core::figurePreset("print1");

        const auto layout = layOut(data);

        ASSERT_TRUE(layout) << layout.error().message;
        const FigureCurve& curve = layout->curves.front();
        EXPECT_EQ(layout->plot.volumes.isEmpty(), curve.columns.empty());
        for (const BarColumn& column : curve.columns) {
            EXPECT_EQ(column.bars, 1U);
            const double half = layout->plot.step() * 0.5;
            EXPECT_LE(layout->plot.xOf(column.position) + half, layout->plot.prices.right() + 1e-9);
        }
        EXPECT_EQ(curve.points.empty(), bars <= 136); // two pixels each of 0.85 times 321
    }
}

TEST(AFigure, DrawsSeveralInstrumentsAsChanges)
{
    FigureBuilder figure;
    figure.series("Dax", "");
    figure.spec().style = core::ChartStyle::Line;
    figure.spec().axis = core::AxisScale::Percent;

    const auto layout = layOut(figure.data());

    ASSERT_TRUE(layout) << layout.error().message;
    EXPECT_TRUE(std::ranges::any_of(layout->grid, &FigureGridLine::isBase));
    EXPECT_TRUE(textsOf(*layout, FigureTextRole::Subtitle)
                    .at(0)
                    .startsWith(QStringLiteral("Change since")));
}

TEST(AFigure, QuotesAFewWordsInOneColumnOfANewspaper)
{
    FigureBuilder figure;
    figure.event("DeepSeek release", 12).event("Export-control claims", 15);
    figure.event("DeepSeek shock", 17);
    core::FigureData data = figure.data();
    for (core::FigureEvent& event : data.events) {
        event.article = core::Article{.publisher = "Zeitung C"};
        event.quote = "Im DeepSeek-Schock war Nvidia am Montag um beinahe ein Fünftel gefallen, "
                      "nach 142,62 Dollar am Freitag, wie Händler in New York später sagten.";
    }
    data.spec.size = *core::figurePreset("print1");

    const auto layout = layOut(data);

    ASSERT_TRUE(layout) << layout.error().message;
    expectNothingTouches(*layout);
    for (const std::string& note : layout->footnotes)
        EXPECT_NE(note.find("Zeitung C"), std::string::npos) << note;
    const double plot = layout->plot.volumes.bottom() - layout->plot.prices.top();
    EXPECT_GT(plot, 0.33 * layout->page.height());
}

TEST(AFigure, LetsItsFootnotesSayLessRatherThanItsPictureShrink)
{
    FigureBuilder figure;
    for (std::size_t bar = 5; bar < 45; bar += 8)
        figure.event("An event with quite a long name " + std::to_string(bar), bar);
    core::FigureData data = figure.data();
    for (core::FigureEvent& event : data.events) {
        event.article = core::Article{.publisher = "Agency"};
        event.quote = std::string(60, 'q') + " " + std::string(60, 'r');
    }
    data.spec.size = *core::figurePreset("print1");

    const auto layout = layOut(data);

    ASSERT_TRUE(layout) << layout.error().message;
    expectNothingTouches(*layout);
    EXPECT_GT(layout->plot.prices.height(), 0.3 * layout->page.height());
}

TEST(AFigure, SetsTheNotesOfManyEventsInARow)
{
    FigureBuilder figure;
    for (std::size_t index = 0; index < 48; ++index)
        figure.event("Event " + std::to_string(index), index + 1);

    const auto layout = layOut(figure.data());

    ASSERT_TRUE(layout) << layout.error().message;
    expectNothingTouches(*layout);
    EXPECT_EQ(layout->marked.size(), 48U);
    EXPECT_TRUE(textsOf(*layout, FigureTextRole::NoteNumber).empty());
    QString row;
    for (const QString& line : textsOf(*layout, FigureTextRole::Note))
        row += line + QLatin1Char(' ');
    for (int number = 1; number <= 48; ++number)
        EXPECT_TRUE(row.contains(QString::number(number) + QChar(QChar::Nbsp)
                                 + QStringLiteral("Event %1,").arg(number - 1)))
            << number;
}

TEST(AFigure, HasRoomForTheNamesOfTwelveInstruments)
{
    FigureBuilder figure;
    for (int index = 1; index < 12; ++index)
        figure.series("Instrument with a long name " + std::to_string(index), "");
    figure.spec().style = core::ChartStyle::Rebased;

    const auto layout = layOut(figure.data());

    ASSERT_TRUE(layout) << layout.error().message;
    expectNothingTouches(*layout);
    EXPECT_EQ(textsOf(*layout, FigureTextRole::SeriesName).size(), 12U);
    EXPECT_EQ(textsOf(*layout, FigureTextRole::Title).size(), 1U);
}

TEST(AFigure, OfOneBarStillHasAPlot)
{
    FigureBuilder figure;
    core::FigureData data = figure.data();
    core::PriceSeries one;
    one.append(data.series[0].bars.bar(0));
    data.series[0].bars = one;

    for (const core::ChartStyle style : {core::ChartStyle::Candles, core::ChartStyle::Line,
                                         core::ChartStyle::Area, core::ChartStyle::Rebased}) {
        data.spec.style = style;
        const auto layout = layOut(data);

        ASSERT_TRUE(layout) << layout.error().message;
        expectNothingTouches(*layout);
    }
}

TEST(AFigure, SaysWhenThePageIsTooSmallForIt)
{
    FigureBuilder figure;
    figure.spec().size = {60.0, 40.0};

    const auto layout = layOut(figure.data());

    ASSERT_FALSE(layout);
    EXPECT_EQ(layout.error().code, core::ErrorCode::InvalidArgument);
}

TEST(AFigure, IsLaidOutTheSameTwice)
{
    FigureBuilder figure;
    figure.event("a", 5).event("b", 6).event("c", 7);

    const auto first = layOut(figure.data());
    const auto second = layOut(figure.data());

    ASSERT_TRUE(first && second);
    ASSERT_EQ(first->texts.size(), second->texts.size());
    for (std::size_t index = 0; index < first->texts.size(); ++index)
        EXPECT_EQ(first->texts[index].rect, second->texts[index].rect);
}

TEST(AFigure, NeverLetsWordsTouchWhateverItsSizeAndItsEvents)
{
    std::mt19937 random(20250127);
    const auto upTo = [&](int most) {
        return static_cast<int>(random() % static_cast<unsigned>(most));
    };
    int drawn = 0;
    for (int round = 0; round < 150; ++round) {
        FigureBuilder figure;
        const int instruments = upTo(4);
        for (int index = 0; index < instruments; ++index)
            figure.series("Instrument " + std::to_string(index), "EUR");
        const int events = upTo(14);
        for (int index = 0; index < events; ++index)
            figure.event("Event number " + std::to_string(index),
                         static_cast<std::size_t>(upTo(50)));
        core::FigureSpec& spec = figure.spec();
        spec.style = static_cast<core::ChartStyle>(upTo(4));
        spec.locale = upTo(2) == 0 ? "de" : "en";
        spec.axis = static_cast<core::AxisScale>(upTo(3));
        spec.title = std::string(static_cast<std::size_t>(1 + upTo(40)), 'T') + " title of it";
        spec.size = upTo(2) == 0
            ? core::FigureSize{80.0 + upTo(200), 80.0 + upTo(200), core::LengthUnit::Millimetres}
            : core::FigureSize{300.0 + upTo(3000), 250.0 + upTo(2000)};

        const auto layout = layOut(figure.data());

        if (!layout) {
            EXPECT_EQ(layout.error().code, core::ErrorCode::InvalidArgument);
            continue;
        }
        ++drawn;
        expectNothingTouches(*layout);
        if (HasFailure())
            FAIL() << "round " << round;
    }
    EXPECT_GT(drawn, 75);
}

} // namespace
