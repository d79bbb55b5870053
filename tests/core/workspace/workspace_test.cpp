#include "core/workspace/workspace.h"

#include "core/base/unicode.h"
#include "tests/core/workspace/workspace_fixture.h"

#include <algorithm>

using namespace core;

namespace {

TEST_F(AWorkspace, KnowsTheNamesOfAnInstrumentFromItsSymbol)
{
    import("NVDA.csv", kNvidia);

    const Instrument nvidia = workspace.instrument("NVDA").value();

    EXPECT_EQ(nvidia.name, "Nvidia");
    EXPECT_EQ(nvidia.mic, "XNAS");
    EXPECT_EQ(nvidia.currency, "USD");
    EXPECT_EQ(workspace.instrument("XNAS:NVDA").value(), nvidia);
    EXPECT_EQ(workspace.instrument("XETR:NVDA").error().code, ErrorCode::NotFound);
}

TEST_F(AWorkspace, FindsAnInstrumentUnderAnotherProvidersSymbol)
{
    import("^GDAXI.csv", "Date,Close\n2025-01-27,21282.18\n");

    EXPECT_EQ(workspace.instrument("DAX").value().symbol, "^GDAXI");
}

TEST_F(AWorkspace, GivesTheBarsOfASpanWithBothItsDays)
{
    import("NVDA.csv", kNvidia);
    const InstrumentId nvidia = workspace.instrument("NVDA").value().id;

    const PriceSeries bars = workspace
                                 .bars(nvidia, Interval::Day1, TradingDate::from(2025, 1, 21),
                                       TradingDate::from(2025, 1, 24))
                                 .value();

    EXPECT_EQ(bars.close, (std::vector{140.83, 142.62}));
    EXPECT_EQ(workspace.bars(nvidia, Interval::Day1).value().size(), 4U);
}

TEST_F(AWorkspace, PlacesAnEventOnTheFirstSessionThatCouldReact)
{
    import("NVDA.csv", kNvidia);
    const Event holiday = addEvent("On a holiday", "2025-01-20", {"NVDA"});
    const Event evening = addEvent("After the close", "2025-01-24T21:30Z", {"NVDA"});
    const Event month = addEvent("Some day", "2025-01", {"NVDA"});

    const FirstSession first = workspace.firstSessions(holiday).value().front();

    EXPECT_EQ(first.session, TradingDate::from(2025, 1, 21));
    EXPECT_NE(first.closure.find("Martin Luther King"), std::string::npos);
    EXPECT_EQ(workspace.firstSessions(evening).value().front().session,
              TradingDate::from(2025, 1, 27));
    EXPECT_FALSE(workspace.firstSessions(month).value().front().session);
}

TEST_F(AWorkspace, PlacesAnEventOnTheDayOfUtcWhereTradingNeverRests)
{
    ASSERT_TRUE(
        workspace.addInstrument({.symbol = "BTCUSD", .kind = InstrumentKind::Crypto}, "me", kNow));
    const Event evening = addEvent("Evening in New York", "2025-01-27T23:30-05:00", {"BTCUSD"});

    EXPECT_EQ(workspace.firstSessions(evening).value().front().session,
              TradingDate::from(2025, 1, 28));
}

TEST_F(AWorkspace, TakesADayWithABarForASessionWhereNoCalendarIsKnown)
{
    import("ODD.csv", "Date,Close\n2025-01-24,1\n2025-01-29,2\n");
    const Event event = addEvent("Odd", "2025-01-25", {"ODD"});

    EXPECT_EQ(workspace.firstSessions(event).value().front().session,
              TradingDate::from(2025, 1, 29));
}

TEST_F(AWorkspace, NamesWhatAnArticleMentionsAlsoBeforeItWasLinked)
{
    import("NVDA.csv", kNvidia);
    import("a.txt", kArticle);
    const Article article = workspace.article("Chips fall").value();

    const auto before = workspace.mentions(article.id).value();
    ASSERT_TRUE(workspace.link(false, progress));
    const auto after = workspace.mentions(article.id).value();

    ASSERT_EQ(before.size(), 1U);
    EXPECT_EQ(before, after);
    EXPECT_EQ(before[0].text, "Nvidias");
    EXPECT_EQ(CodePointIndex(article.body).slice(before[0].begin, before[0].end), "Nvidias");
}

TEST_F(AWorkspace, ReadsOnlyTheArticlesForWhichSomethingChanged)
{
    import("NVDA.csv", kNvidia);
    import("a.txt", kArticle);

    EXPECT_EQ(workspace.link(false, progress).value().articles, 1);
    EXPECT_EQ(workspace.link(false, progress).value().articles, 0);
    import("b.txt",
           "Title: Other\nPublished: 2025-01-28\n\nNvidia rose again today in New York.\n");
    EXPECT_EQ(workspace.link(false, progress).value().articles, 1);
    addEvent("Acme", "2025-01-27");
    EXPECT_EQ(workspace.link(false, progress).value().articles, 1); // that names it
    EXPECT_EQ(workspace.link(true, progress).value().articles, 2);
}

TEST_F(AWorkspace, KeepsAPersonsWordWhenItLinksAgain)
{
    import("NVDA.csv", kNvidia);
    import("a.txt", kArticle);
    const Event event = addEvent("Acme", "2025-01-27", {"NVDA"});
    ASSERT_TRUE(workspace.link(false, progress));
    const auto suggested = workspace.links({.event = event.id}).value();
    ASSERT_EQ(suggested.size(), 1U);

    ASSERT_TRUE(
        workspace.decideLink(suggested[0].article, event.id, LinkStatus::Rejected, "me", kNow));
    ASSERT_TRUE(workspace.link(true, progress));

    const Link kept = workspace.links({.event = event.id}).value().at(0);
    EXPECT_EQ(kept.status, LinkStatus::Rejected);
    EXPECT_EQ(kept.author, "me");
}

TEST_F(AWorkspace, GivesAFigureTheMoveAndTheSentenceOfAnEvent)
{
    import("NVDA.csv", kNvidia);
    import("a.txt", kArticle);
    addEvent("Acme", "2025-01-27", {"NVDA"});
    ASSERT_TRUE(workspace.link(false, progress));

    const FigureData data =
        workspace.figureData({.instruments = {"NVDA"}, .events = {"Acme"}}).value();

    ASSERT_EQ(data.events.size(), 1U);
    const FigureEvent& marked = data.events[0];
    EXPECT_EQ(marked.day, TradingDate::from(2025, 1, 27));
    ASSERT_EQ(marked.reactions.size(), 1U);
    EXPECT_EQ(marked.reactions[0].closeBefore, 142.62);
    EXPECT_NEAR(marked.reactions[0].change, -0.169682, 1e-6); // statistics.md, R4
    EXPECT_EQ(marked.quote, "The Acme model sank Nvidias Aktie.");
    EXPECT_EQ(creditedTo(*marked.article), "Example Wire");
}

TEST_F(AWorkspace, MeasuresTheFirstDayOfAFigureFromTheBarBeforeIt)
{
    import("NVDA.csv", kNvidia);
    addEvent("Acme", "2025-01-27", {"NVDA"});

    const FigureData data = workspace
                                .figureData({.instruments = {"NVDA"},
                                             .events = {"Acme"},
                                             .from = TradingDate::from(2025, 1, 27)})
                                .value();

    EXPECT_EQ(data.events[0].reactions.at(0).closeBefore, 142.62);
}

TEST_F(AWorkspace, QuotesNoArticleThatAPersonRejected)
{
    import("NVDA.csv", kNvidia);
    import("a.txt", kArticle);
    const Event event = addEvent("Acme", "2025-01-27", {"NVDA"});
    ASSERT_TRUE(workspace.decideLink(workspace.article("Chips fall").value().id, event.id,
                                     LinkStatus::Rejected, "me", kNow));

    const FigureData data =
        workspace.figureData({.instruments = {"NVDA"}, .events = {"Acme"}}).value();

    EXPECT_FALSE(data.events[0].article);
}

TEST_F(AWorkspace, KeepsNoImportOfAFileInWhichEveryRowIsBad)
{
    const ImportReport bad = import("X.csv", "Date,Close\n2025-01-24,one\n2025-01-27,two\n");

    EXPECT_EQ(bad.accepted, 0);
    EXPECT_EQ(bad.rejected.size(), 2U);
    EXPECT_FALSE(bad.import);
    EXPECT_TRUE(workspace.imports().value().empty());
    EXPECT_TRUE(workspace.instruments().value().empty());
}

TEST_F(AWorkspace, CountsBarsThatItHasAndBarsThatChanged)
{
    import("NVDA.csv", kNvidia);

    const ImportReport later = import("NVDA_b.csv",
                                      "Date,Open,High,Low,Close,Volume\n"
                                      "2025-01-24,148.37,148.97,141.88,142.62,234657600\n"
                                      "2025-01-27,124.80,128.40,116.70,118.50,818830900\n"
                                      "2025-01-28,121.81,129.00,116.25,128.99,579666400\n");

    EXPECT_EQ(later.accepted, 1);
    EXPECT_EQ(later.duplicates, 1);
    EXPECT_EQ(later.updated, 1);
    ASSERT_TRUE(workspace.undoImport(*later.import));
    const InstrumentId nvidia = workspace.instrument("NVDA").value().id;
    EXPECT_EQ(workspace.bars(nvidia, Interval::Day1).value().close.back(), 118.42);
}

TEST_F(AWorkspace, FillsInTheDemoOnlyWhereNothingElseIs)
{
    import("NVDA.csv", kNvidia);

    const auto refused = workspace.importDemo(kNow, progress);

    ASSERT_FALSE(refused);
    EXPECT_EQ(refused.error().code, ErrorCode::Conflict);
    EXPECT_EQ(workspace.imports().value().size(), 1U);
}

/// Says stop at once.
class Impatient final : public Progress {
public:
    bool report(double, std::string_view) override { return false; }
};

TEST_F(AWorkspace, ChangesNothingWhenAnImportIsCancelled)
{
    Impatient impatient;

    const auto cancelled = workspace.importBytes("NVDA.csv", kNvidia, {}, kNow, false, impatient);

    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().code, ErrorCode::Cancelled);
    EXPECT_TRUE(workspace.instruments().value().empty());
    EXPECT_TRUE(workspace.imports().value().empty());
}

} // namespace
