#include "ui/document/navigator.h"

#include "tests/ui/document/demo_document.h"

using namespace ui;

namespace {

/// Follows what the columns would show.
struct NavigatingTheDemo : TheDemoArchive {
    NavigatingTheDemo()
    {
        QObject::connect(&navigator, &Navigator::eventShown, &navigator,
                         [this](const EventDetails& shown) { eventDetails = shown; });
        QObject::connect(&navigator, &Navigator::articleShown, &navigator,
                         [this](const ArticleDetails& shown) { articleDetails = shown; });
        QObject::connect(&navigator, &Navigator::seriesShown, &navigator,
                         [this](const SeriesDetails& shown) { series = shown; });
        QObject::connect(&navigator, &Navigator::eventFocused, &navigator,
                         [this](core::EventId shown) { focused = shown; });
    }
    void SetUp() override
    {
        TheDemoArchive::SetUp();
        ASSERT_TRUE(waitUntil([&] { return focused.has_value() && !series.isEmpty(); }));
    }
    bool waitForFocus(core::EventId event)
    {
        return waitUntil([&] { return focused == event && eventDetails.event.id == event; });
    }

    Navigator navigator{&document, nullptr};
    EventDetails eventDetails;
    ArticleDetails articleDetails;
    SeriesDetails series;
    std::optional<core::EventId> focused;
};

TEST_F(NavigatingTheDemo, BeginsWithTheLatestEventAndAnInstrumentThatItConcerns)
{
    EXPECT_EQ(eventDetails.event.name, "DeepSeek shock");
    EXPECT_EQ(navigator.selection().event, event("DeepSeek shock"));
    EXPECT_TRUE(navigator.selection().article);
    EXPECT_FALSE(series.isEmpty());
}

TEST_F(NavigatingTheDemo, ShowsTheBestArticleOfAnEventWithItsBestSentence)
{
    navigator.chooseEvent(event("DeepSeek release"));

    ASSERT_TRUE(waitForFocus(event("DeepSeek release")));
    EXPECT_EQ(articleDetails.article.id, *bestArticle(eventDetails));
    EXPECT_TRUE(articleDetails.sentence);
}

TEST_F(NavigatingTheDemo, GoesFromAnArticleToItsBestEvent)
{
    const core::ArticleId article = onDisk().article("Wie viele Chips hat DeepSeek wirklich?")->id;

    navigator.chooseArticle(article);

    ASSERT_TRUE(waitUntil([&] { return articleDetails.article.id == article; }));
    EXPECT_EQ(navigator.selection().event, bestEvent(articleDetails));
    EXPECT_FALSE(articleDetails.sentence);
}

TEST_F(NavigatingTheDemo, KeepsTheArticleWhenOnlyTheEventIsAskedFor)
{
    const auto article = navigator.selection().article;

    navigator.chooseEventOnly(event("Export-control claims"));

    ASSERT_TRUE(waitForFocus(event("Export-control claims")));
    EXPECT_EQ(navigator.selection().article, article);
}

TEST_F(NavigatingTheDemo, ShowsTheInstrumentThatIsChosen)
{
    navigator.chooseInstrument(instrument("DAX"));

    ASSERT_TRUE(waitUntil([&] { return series.instrument.symbol == "DAX"; }));
    EXPECT_EQ(navigator.selection().instrument, instrument("DAX"));
}

TEST_F(NavigatingTheDemo, ChangesToAnInstrumentOfTheEventWhenTheChartShowsAnotherOne)
{
    navigator.chooseInstrument(instrument("SPX"));
    ASSERT_TRUE(waitUntil([&] { return series.instrument.symbol == "SPX"; }));
    const core::Event& claims = *document.lists().event(event("Export-control claims"));
    const bool concernsIndex = std::ranges::any_of(claims.instruments, [&](const auto& entry) {
        return entry.instrument == instrument("SPX");
    });
    ASSERT_FALSE(concernsIndex);

    navigator.chooseEvent(claims.id);

    ASSERT_TRUE(waitForFocus(claims.id));
    EXPECT_EQ(series.instrument.id, claims.instruments.front().instrument);
}

TEST_F(NavigatingTheDemo, KeepsWhatWasJustChosenWhileLinksChange)
{
    navigator.chooseEvent(event("DeepSeek release"));
    emit document.linksChanged();

    ASSERT_TRUE(waitForFocus(event("DeepSeek release")));
    EXPECT_EQ(navigator.selection().event, event("DeepSeek release"));
}

TEST_F(NavigatingTheDemo, LoadsTheInstrumentsThatAreCompared)
{
    std::vector<SeriesDetails> overlays;
    QObject::connect(&navigator, &Navigator::overlaysShown, &navigator,
                     [&](const std::vector<SeriesDetails>& shown) { overlays = shown; });

    navigator.chooseInstrument(instrument("NVDA"));
    navigator.setOverlay(instrument("DAX"), true);
    navigator.setOverlay(instrument("SPX"), true);

    ASSERT_TRUE(waitUntil([&] { return overlays.size() == 2; }));
    EXPECT_FALSE(overlays.front().isEmpty());
    navigator.setOverlay(instrument("DAX"), false);
    EXPECT_TRUE(waitUntil([&] { return overlays.size() == 1; }));
}

TEST_F(NavigatingTheDemo, ShowsWithTheBarsWhenTheirMarketCouldReact)
{
    navigator.chooseInstrument(instrument("NVDA"));
    ASSERT_TRUE(waitUntil([&] { return series.instrument.symbol == "NVDA"; }));

    const core::EventId shock = event("DeepSeek shock");

    EXPECT_EQ(series.sessionOf(shock),
              onDisk().firstSession(*document.lists().event(shock), series.instrument).session);
    EXPECT_TRUE(series.sessionOf(shock));
    EXPECT_FALSE(series.sessionOf(core::EventId{4711}));
}

TEST_F(NavigatingTheDemo, TellsTheFirstSessionsAnewWhenAnEventMoves)
{
    EventSessions sessions;
    QObject::connect(&navigator, &Navigator::sessionsShown, &navigator,
                     [&](const EventSessions& shown) { sessions = shown; });
    core::Event moved = *document.lists().event(event("DeepSeek shock"));
    moved.when = core::PartialDate::ofDay(
        std::chrono::local_days{std::chrono::year{2025} / 1 / 18}); // a Saturday before a holiday

    document.updateEvent(moved);

    EXPECT_TRUE(waitUntil([&] {
        return sessions.contains(moved.id)
            && sessions.at(moved.id) == *core::TradingDate::from(2025, 1, 21);
    }));
}

TEST_F(AnEmptyArchive, ShowsWeeklyBarsWhereThereAreNoOthers)
{
    auto workspace =
        core::Workspace::open(file("archive.pressmark"), core::Workspace::Access::ReadWrite);
    core::NoProgress progress;
    ASSERT_TRUE(
        workspace->importBytes("NVDA.csv", "Date,Close\n2025-01-24,142.62\n2025-01-31,120\n",
                               {.interval = core::Interval::Week1}, testNow(), false, progress));

    const auto series = loadSeries(*workspace, *workspace->instrument("NVDA"));

    ASSERT_TRUE(series);
    EXPECT_EQ(series->outline.interval, core::Interval::Week1);
    EXPECT_EQ(series->outline.bars(), 2);
}

TEST_F(NavigatingTheDemo, GoesToAnEventThatWasAdded)
{
    document.addEvent({.name = "A new one",
                       .when = core::PartialDate::ofDay(
                           std::chrono::local_days{std::chrono::year{2025} / 1 / 15})});

    ASSERT_TRUE(waitUntil([&] { return eventDetails.event.name == "A new one"; }));
    EXPECT_EQ(navigator.selection().event, eventDetails.event.id);
}

TEST_F(NavigatingTheDemo, ForgetsEverythingWhenTheArchiveIsClosed)
{
    QSignalSpy cleared(&navigator, &Navigator::cleared);

    document.close();

    EXPECT_EQ(cleared.size(), 1);
    EXPECT_EQ(navigator.selection(), Selection{});
}

TEST_F(DocumentInFolder, TakesUpWhatWasChosenLastTime)
{
    std::filesystem::copy_file(demoOriginal(), file("demo.pressmark"));
    Navigator navigator(&document, nullptr);
    Selection wanted;
    QObject::connect(&document, &Document::opened, &navigator, [&] {
        wanted = {document.workspace().events()->front().id,
                  document.workspace().articles({})->back().id,
                  document.workspace().instrument("DAX")->id};
        navigator.restore(wanted);
    });

    document.open(file("demo.pressmark"), core::Workspace::Access::ReadWrite);

    ASSERT_TRUE(waitUntil([&] { return navigator.selection().article.has_value(); }));
    EXPECT_EQ(navigator.selection().event, wanted.event);
    EXPECT_EQ(navigator.selection().article, wanted.article);
}

} // namespace
