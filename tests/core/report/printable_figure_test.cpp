#include "core/report/printable_figure.h"

#include "core/report/figure_text.h"
#include "tests/core/report/two_days.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

FigureData comparing(std::size_t count)
{
    FigureData data = tests::twoDays();
    data.spec.style = ChartStyle::Rebased;
    for (std::size_t index = 1; index < count; ++index) {
        FigureSeries other = data.series.front();
        other.instrument.id = InstrumentId{static_cast<std::int64_t>(100 + index)};
        other.instrument.symbol = "S" + std::to_string(index);
        other.instrument.name = "Share " + std::to_string(index);
        other.bars.close.back() *= 1.0 + 0.01 * static_cast<double>(index);
        data.series.push_back(std::move(other));
    }
    return data;
}

TEST(InstrumentsOfOneName, AreToldApartByTheirSymbols)
{
    FigureData data = comparing(3);
    data.series[0].instrument = {.symbol = "DAX", .mic = "XETR", .name = "Dax"};
    data.series[1].instrument = {.symbol = "DAXK", .mic = "XETR", .name = "Dax"};

    EXPECT_EQ(figureText(printableFigure(data)).title, "Dax (DAX), Dax (DAXK) and Share 2");
}

TEST(InstrumentsOfOneName, AreToldApartByTheirMarketsWhereSymbolsAreAlike)
{
    FigureData data = comparing(2);
    data.series[0].instrument = {.symbol = "SAP", .mic = "XETR", .name = "SAP"};
    data.series[1].instrument = {.symbol = "SAP", .mic = "XNYS", .name = "SAP"};

    EXPECT_EQ(figureText(printableFigure(data)).title, "SAP (XETR:SAP) and SAP (XNYS:SAP)");
}

TEST(AFigureOfManyInstruments, NamesThreeInTitleAndCaptionAndCountsTheOthers)
{
    FigureData data = comparing(40);
    data.events.clear();

    const FigureText text = figureText(data);

    EXPECT_EQ(text.title, "Nvidia, Share 1, Share 2 and 37 others");
    EXPECT_NE(text.caption.find("; 37 others between "), std::string::npos) << text.caption;
    EXPECT_LT(text.caption.size(), 300U) << text.caption;
    EXPECT_NE(text.altText.find("Share 10 "), std::string::npos) << text.altText;
    EXPECT_NE(text.altText.find("; 29 others between "), std::string::npos) << text.altText;
    data.spec.locale = "de";
    EXPECT_EQ(figureText(data).title, "Nvidia, Share 1, Share 2 und 37 weitere");
}

TEST(APrintableText, HasNothingThatTurnsLettersAroundUnseen)
{
    EXPECT_EQ(printableText("a\u202Eb\u2066c\x01", Lines::Joined), "a\uFFFDb\uFFFDc\uFFFD");
    EXPECT_EQ(printableText("a\nb\u2028c", Lines::Joined), "a b c");
    EXPECT_EQ(printableText("a\nb", Lines::Kept), "a\nb");
}

/// What somebody wrote in one language is not repeated as if it were the other.
TEST(TheWordsOfAFigure, AreThoseOfItsOwnLanguageFirst)
{
    FigureData data = tests::twoDays();
    data.spec.locale = "de";
    data.spec.title = "Der Sturz";
    data.spec.altText = "Die Linie fällt.";
    data.spec.caption = "Ein schlechter Tag.";

    const auto words = figureWords(data);

    ASSERT_EQ(words.size(), 2U);
    EXPECT_EQ(words[0].language, "de");
    EXPECT_EQ(words[0].title, "Der Sturz");
    EXPECT_EQ(words[0].altText, "Die Linie fällt.");
    EXPECT_EQ(words[1].language, "en");
    EXPECT_EQ(words[1].title, "Nvidia");
    EXPECT_NE(words[1].altText.find("Candlestick chart"), std::string::npos);
    EXPECT_NE(words[1].caption.find(" on 27\u00A0January\u00A02025."), std::string::npos);
}

TEST(BlankWords, AreNone)
{
    FigureData data = tests::twoDays();
    data.spec.source = " ";
    data.spec.title = "\t";

    const FigureText text = figureText(printableFigure(data));

    EXPECT_EQ(text.source, "Chart: Pressmark");
    EXPECT_EQ(text.title, "Nvidia");
}

} // namespace
