#include "core/report/figure_text.h"

#include "tests/core/report/two_days.h"

#include <gtest/gtest.h>

using namespace core;
using tests::twoDays;

namespace {

bool holds(const std::string& text, const std::string& part)
{
    return text.find(part) != std::string::npos;
}

TEST(AFootnote, QuotesTheSentenceAndShowsTheArithmetic)
{
    const FigureText text = figureText(twoDays());

    EXPECT_EQ(text.footnotes.at(0),
              "DeepSeek shock, 27\u00A0January\u00A02025: “Shares of Nvidia fell.” "
              "(Agency B, 27\u00A0January\u00A02025). "
              "Nvidia 142.62\u00A0→\u00A0118.42\u00A0=\u00A0\u221216.97\u00A0%.");
}

TEST(AFootnote, SaysTheSessionOfABriefNoteThatWasNoTradingDay)
{
    FigureData data = twoDays();
    data.events[0].event.when = parsePartialDate("2025-01-25").value();

    EXPECT_EQ(figureFootnotes(data, FootnoteDetail::Brief).at(0),
              "DeepSeek shock, 25\u00A0January\u00A02025, Nvidia\u00A0\u221216.97\u00A0% "
              "(Mon\u00A027\u00A0Jan)");
}

TEST(AFootnote, IsGermanInAGermanFigure)
{
    FigureData data = twoDays();
    data.spec.locale = "de";

    const std::string footnote = figureText(data).footnotes.at(0);

    EXPECT_TRUE(holds(footnote, "27.\u00A0Januar\u00A02025"));
    EXPECT_TRUE(holds(footnote, "„Shares of Nvidia fell.“"));
    EXPECT_TRUE(holds(footnote, "142,62\u00A0→\u00A0118,42\u00A0=\u00A0\u221216,97\u00A0%"));
}

TEST(AFootnote, SaysWhyTheMarketReactedOnAnotherDay)
{
    FigureData data = twoDays();
    data.events[0].event.when = parsePartialDate("2025-01-20").value();
    data.events[0].day = TradingDate::from(2025, 1, 21);
    data.events[0].closure = "Martin Luther King Day";

    const std::string footnote = figureText(data).footnotes.at(0);

    EXPECT_TRUE(
        holds(footnote, "first session 21\u00A0January\u00A02025 (Martin Luther King Day)"));
}

TEST(AFootnote, ShortensALongSentenceAtAWord)
{
    FigureData data = twoDays();
    for (int i = 0; i < 100; ++i)
        data.events[0].quote += " Börsen";

    const std::string footnote = figureText(data).footnotes.at(0);

    EXPECT_TRUE(holds(footnote, "Börsen\u00A0…”"));
    EXPECT_LT(footnote.size(), 500U);
}

TEST(AFootnote, SaysHowLongAnEventLasted)
{
    FigureData data = twoDays();
    data.events[0].event.until = parsePartialDate("2025-02-05").value();

    EXPECT_TRUE(figureText(data).footnotes.at(0).starts_with(
        "DeepSeek shock, 27\u00A0January to 5\u00A0February\u00A02025: “"));
}

TEST(AFootnote, StandsWithoutAnArticleOrABar)
{
    FigureData data = twoDays();
    data.events[0].article.reset();
    data.events[0].reactions.clear();

    EXPECT_EQ(figureText(data).footnotes.at(0), "DeepSeek shock, 27\u00A0January\u00A02025.");
}

TEST(AFootnote, SaysLessWhereThereIsLessRoom)
{
    FigureData data = twoDays();
    data.events[0].reactions.push_back({.instrument = InstrumentId{2},
                                        .day = *TradingDate::from(2025, 1, 27),
                                        .closeBefore = 100.0,
                                        .close = 99.0,
                                        .change = -0.01});
    data.events[0].quote = std::string(60, 'a') + " " + std::string(60, 'b');
    const auto note = [&](FootnoteDetail detail) { return figureFootnotes(data, detail).at(0); };

    EXPECT_TRUE(holds(note(FootnoteDetail::Full), "99.00"));
    EXPECT_FALSE(holds(note(FootnoteDetail::OneMove), "99.00"));
    EXPECT_TRUE(holds(note(FootnoteDetail::OneMove), "bbb"));
    EXPECT_FALSE(holds(note(FootnoteDetail::ShortQuote), "bbb"));
    EXPECT_TRUE(holds(note(FootnoteDetail::ShortQuote), "aaa"));
    EXPECT_TRUE(holds(note(FootnoteDetail::FewWords), "“" + std::string(48, 'a') + "…”"));
    EXPECT_FALSE(holds(note(FootnoteDetail::NoQuote), "aaa"));
    EXPECT_EQ(note(FootnoteDetail::Brief),
              "DeepSeek shock, 27\u00A0January\u00A02025, Nvidia\u00A0\u221216.97\u00A0%");
}

TEST(TheTextsOfAFigure, ComeFromTheDataWhereNoneAreGiven)
{
    const FigureText text = figureText(twoDays());

    EXPECT_EQ(text.title, "Nvidia");
    EXPECT_TRUE(holds(text.subtitle, "US dollars"));
    EXPECT_TRUE(holds(text.altText, "Candlestick chart"));
    EXPECT_TRUE(holds(text.altText, "142.62 to 118.42 US dollars (\u221216.97\u00A0%)"));
    EXPECT_TRUE(holds(text.caption, "DeepSeek shock"));
}

TEST(TheTextsOfAFigure, CallALineALineWhereCandlesHaveNoRoom)
{
    FigureData data = twoDays();
    data.spec.size = {1.0, 1.0};

    const FigureText text = figureText(data);

    EXPECT_TRUE(holds(text.subtitle, "Closing prices in US dollars"));
    EXPECT_TRUE(holds(text.altText, "Line chart"));
    data.spec.locale = "de";
    EXPECT_TRUE(holds(figureText(data).subtitle, "Schlusskurse in US-Dollar"));
}

TEST(TheTextsOfAFigure, SayOfRebasedLinesWhereTheyEnd)
{
    FigureData data = twoDays();
    data.spec.style = ChartStyle::Rebased;
    FigureSeries dax{.instrument = {.id = InstrumentId{2}, .name = "Dax"}};
    dax.bars.append({.time = timeOf(*TradingDate::from(2025, 1, 24)), .close = 21394.93});
    dax.bars.append({.time = timeOf(*TradingDate::from(2025, 1, 27)), .close = 21282.18});
    data.series.push_back(dax);

    const FigureText text = figureText(data);

    EXPECT_EQ(text.subtitle, "Change since 24\u00A0January\u00A02025, in per cent");
    EXPECT_TRUE(holds(text.altText,
                      "Line chart, 24\u00A0January\u00A02025 to 27\u00A0January\u00A02025. Change "
                      "since 24\u00A0January\u00A02025, at the end: Nvidia \u221217.0\u00A0%; Dax "
                      "\u22120.5\u00A0%."))
        << text.altText;
}

/// And one that began on the second day.
FigureData withALateOne()
{
    FigureData data = twoDays();
    FigureSeries late{.instrument = {.id = InstrumentId{2}, .name = "Late"}};
    late.bars.append({.time = timeOf(*TradingDate::from(2025, 1, 27)), .close = 10.0});
    late.bars.append({.time = timeOf(*TradingDate::from(2025, 1, 28)), .close = 15.0});
    data.series.push_back(late);
    data.series[0].bars.append({.time = timeOf(*TradingDate::from(2025, 1, 28)), .close = 128.99});
    return data;
}

TEST(TheTextsOfAFigure, SayFromWhichDayAnInstrumentCountsThatBeganLater)
{
    FigureData data = withALateOne();
    data.spec.style = ChartStyle::Rebased;
    const FigureText english = figureText(data);
    data.spec.locale = "de";
    const FigureText german = figureText(data);

    EXPECT_TRUE(holds(english.altText,
                      "Nvidia \u22129.6\u00A0%; Late +50.0\u00A0% (since "
                      "27\u00A0January\u00A02025)."))
        << english.altText;
    EXPECT_EQ(english.footnotes.back(),
              "Late: no close up to 24\u00A0January\u00A02025; change since "
              "27\u00A0January\u00A02025.");
    EXPECT_TRUE(
        holds(german.altText, "Late +50,0\u00A0% (gegenüber dem 27.\u00A0Januar\u00A02025)."))
        << german.altText;
    EXPECT_EQ(german.footnotes.back(),
              "Late: ohne Schlusskurs bis zum 24.\u00A0Januar\u00A02025; Veränderung gegenüber dem "
              "27.\u00A0Januar\u00A02025.");
    EXPECT_EQ(figureText(twoDays()).footnotes.size(), 1U);
}

// 128.99 / 118.42, not from the first bar of the span.
TEST(TheCaptionOfAFigure, CountsFromTheBaseDayOfThePictureAndNamesAllInstruments)
{
    FigureData data = withALateOne();
    data.spec.style = ChartStyle::Rebased;
    data.events.clear();
    data.spec.baseDay = TradingDate::from(2025, 1, 27);
    const std::string rebased = figureText(data).caption;
    data.series.pop_back();
    data.spec.style = ChartStyle::Candles;
    data.spec.axis = AxisScale::Percent;
    const std::string inPerCent = figureText(data).caption;
    data.spec.axis = AxisScale::Linear;

    EXPECT_EQ(rebased,
              "24\u00A0January\u00A02025 to 28\u00A0January\u00A02025. Change since "
              "27\u00A0January\u00A02025, at the end: Nvidia +8.9\u00A0%; Late +50.0\u00A0%.");
    EXPECT_EQ(inPerCent,
              "24\u00A0January\u00A02025 to 28\u00A0January\u00A02025. Change since "
              "27\u00A0January\u00A02025, at the end: Nvidia +8.9\u00A0%.");
    EXPECT_TRUE(holds(figureText(data).caption, "Nvidia from 142.62 to 128.99 US dollars"));
}

TEST(TheTextsOfAFigure, NameNoUnitThatNobodyKnows)
{
    FigureData data = twoDays();
    data.series[0].instrument.currency.clear();
    const FigureText unknown = figureText(data);
    data.series[0].instrument.kind = InstrumentKind::Index;
    const FigureText index = figureText(data);

    EXPECT_TRUE(unknown.subtitle.starts_with("Daily prices, 24"));
    EXPECT_TRUE(holds(unknown.altText, "to 118.42 (\u2212"));
    EXPECT_TRUE(holds(index.subtitle, "Daily prices in points"));
}

TEST(TheTextsOfAFigure, CallOnlyWhatHasAMarkMarked)
{
    FigureData data = twoDays();
    data.events.push_back(
        {.event = {.name = "Winter", .when = parsePartialDate("2025-01").value()}});

    const std::string alt = figureText(data).altText;

    EXPECT_TRUE(holds(alt, "Marked: DeepSeek shock"));
    EXPECT_TRUE(holds(alt, "In a note: Winter, January\u00A02025."));
}

TEST(TheTextsOfAFigure, TellTheMoveOfASingleDay)
{
    FigureData data = twoDays();
    FigureSeries& series = data.series[0];
    const Bar before = series.bars.bar(0);
    const Bar only = series.bars.bar(1);
    series.bars = {};
    series.bars.append(only);
    EXPECT_TRUE(holds(figureText(data).altText, "Nvidia at 118.42 US dollars."));

    series.before = before;
    EXPECT_TRUE(holds(figureText(data).altText,
                      "Nvidia from 142.62 (24\u00A0January\u00A02025) to 118.42 US dollars "
                      "(\u221216.97\u00A0%)."));
}

TEST(TheTextsOfAFigure, StandAsTheyAreGiven)
{
    FigureData data = twoDays();
    data.spec.title = "T";
    data.spec.subtitle = "S";
    data.spec.source = "Nasdaq";
    data.spec.byline = "Chart: me";

    const FigureText text = figureText(data);

    EXPECT_EQ(text.title, "T");
    EXPECT_EQ(text.subtitle, "S");
    EXPECT_EQ(text.source, "Source: Nasdaq. Chart: me");
}

TEST(TheTextsOfAFigure, SayBetweenWhichDaysThereAreNoPrices)
{
    FigureData data = twoDays();
    PriceSeries& bars = data.series.front().bars;
    EXPECT_FALSE(holds(figureText(data).altText, "No prices"));
    for (int bar = 0; bar < 20; ++bar) {
        Bar next = bars.bar(bars.size() - 1);
        next.time += std::chrono::days{bar == 10 ? 60 : 1};
        bars.append(next);
    }

    EXPECT_TRUE(holds(figureText(data).altText,
                      " No prices between 6\u00A0February\u00A02025 and 7\u00A0April\u00A02025."))
        << figureText(data).altText;
    data.spec.locale = "de";
    EXPECT_TRUE(holds(figureText(data).altText,
                      " Keine Kurse zwischen dem 6.\u00A0Februar\u00A02025 und dem "
                      "7.\u00A0April\u00A02025."))
        << figureText(data).altText;
}

} // namespace
