#include "core/domain/study_listing.h"
#include "tests/ui/widgets/demo_window.h"
#include "ui/document/event_study.h"
#include "ui/widgets/study_actions.h"

#include <QClipboard>
#include <QComboBox>
#include <QFile>
#include <QGuiApplication>
#include <QSpinBox>
#include <QTableView>
#include <QToolButton>

#include <chrono>
#include <thread>

using namespace ui;

namespace {

/// A window on two years of made-up prices of two shares and a market that they follow, and on an
/// event that lets both fall.
struct AStudyInAWindow : AWindowOn<AnEmptyArchive> {
    static constexpr int kSessions = 520;
    static constexpr int kEventSession = 450;

    void SetUp() override
    {
        AWindowOn::SetUp();
        document.importFiles({{write("MKT.csv", prices(0.0, 1U))},
                              {write("ALFA.csv", prices(1.2, 2U))},
                              {write("BETA.csv", prices(0.8, 3U))}});
        ASSERT_TRUE(settle());
        ASSERT_TRUE(waitUntil([&] { return document.lists().instruments.size() == 3; }));
        document.addEvent(crash());
        ASSERT_TRUE(settle());
        ASSERT_TRUE(waitUntil([&] { return document.lists().events.size() == 1; }));
        click("eventList", row("eventList", "Crash"));
        ASSERT_TRUE(waitUntil([&] { return study()->event().has_value(); }));
        child<QTabBar>("detailTabs")->setCurrentIndex(2);
    }

    /// Numbers between -1 and 1 that are the same on every machine.
    static double wobble(unsigned seed, int session)
    {
        const unsigned mixed = (seed * 7919U + static_cast<unsigned>(session)) * 2654435761U;
        return static_cast<double>((mixed >> 8) % 2001U) / 1000.0 - 1.0;
    }
    static std::string prices(double beta, unsigned seed)
    {
        std::string rows = "Date,Close\n";
        double price = 100.0;
        auto day = std::chrono::sys_days{std::chrono::year{2023} / 1 / 2};
        for (int session = 0; session < kSessions; ++day) {
            const std::chrono::weekday weekday{day};
            if (weekday == std::chrono::Saturday || weekday == std::chrono::Sunday)
                continue;
            const double market = 0.01 * wobble(1U, session);
            const bool falls = beta != 0.0 && session == kEventSession;
            price *= 1.0 + (beta == 0.0 ? market : beta * market + 0.004 * wobble(seed, session))
                - (falls ? 0.08 : 0.0);
            rows += isoOf(day) + "," + std::to_string(price) + "\n";
            ++session;
        }
        return rows;
    }
    static std::string isoOf(std::chrono::sys_days day)
    {
        return core::toIso(core::TradingDate{std::chrono::local_days{day.time_since_epoch()}});
    }
    core::Event crash() const
    {
        // kEventSession is 90 weeks after the first Monday.
        const auto day = std::chrono::local_days{std::chrono::year{2023} / 1 / 2}
            + std::chrono::days{7 * kEventSession / 5};
        core::Event event{.name = "Crash"};
        event.when.firstDay = day;
        event.when.precision = core::Precision::Day;
        event.instruments = {{instrument("ALFA")}, {instrument("BETA")}};
        return event;
    }
    core::InstrumentId instrument(const std::string& symbol) const
    {
        for (const core::InstrumentSummary& known : document.lists().instruments) {
            if (known.instrument.symbol == symbol)
                return known.instrument.id;
        }
        ADD_FAILURE() << "There is no " << symbol;
        return {};
    }

    EventStudy* study() const { return window.findChild<EventStudy*>(); }
    const QAbstractItemModel* pairs() const { return child<QTableView>("studyPairs")->model(); }
    void chooseMarket() const
    {
        auto* market = child<QComboBox>("studyMarket");
        for (int index = 0; index < market->count(); ++index) {
            if (market->itemText(index) == QStringLiteral("MKT"))
                market->setCurrentIndex(index);
        }
    }
    bool hasResult() const
    {
        return waitUntil([&] { return study()->outcome() != nullptr && !study()->isRunning(); });
    }
    const core::Study& result() const { return study()->outcome()->listing.study; }
};

TEST_F(AStudyInAWindow, AsksForABenchmarkWhereNoneSuggestsItself)
{
    ASSERT_TRUE(waitUntil([&] { return !study()->failure().isEmpty(); }));

    EXPECT_TRUE(child<QLabel>("studyNotice")->isVisible());
    EXPECT_EQ(label("studyNotice"), study()->failure());
}

TEST_F(AStudyInAWindow, FindsTheFallOfBothShares)
{
    chooseMarket();

    ASSERT_TRUE(hasResult());
    ASSERT_EQ(pairs()->rowCount(), 3);
    ASSERT_EQ(result().pairs.size(), 2U);
    for (const core::StudyPair& pair : result().pairs) {
        ASSERT_TRUE(pair.car) << pair.symbol;
        EXPECT_NEAR(pair.car->value, -0.08, 0.03) << pair.symbol;
        EXPECT_LT(pair.car->p, 0.001) << pair.symbol;
    }
    EXPECT_FALSE(label("studySentence").isEmpty());
    EXPECT_TRUE(child<QWidget>("studyChart")->isVisible());
    EXPECT_FALSE(study()->outcome()->listing.sensitivity.empty());
}

TEST_F(AStudyInAWindow, FollowsItsWindowAndRemembersIt)
{
    chooseMarket();
    ASSERT_TRUE(hasResult());

    child<QSpinBox>("studyWindowLast")->setValue(1);
    child<QSpinBox>("studyWindowFirst")->setValue(-1);

    ASSERT_TRUE(waitUntil([&] {
        return !study()->isRunning() && result().settings.window == core::DayWindow{-1, 1};
    }));
    EXPECT_EQ(result().pairs[0].days.size(), 3U);
    EXPECT_EQ(savedStudyHabit(document.path()).settings.window, (core::DayWindow{-1, 1}));
}

TEST_F(AStudyInAWindow, SaysWhyAWindowCannotBeStudiedAndKeepsTheLastOne)
{
    chooseMarket();
    ASSERT_TRUE(hasResult());

    child<QSpinBox>("studyWindowFirst")->setValue(-40);

    EXPECT_TRUE(child<QLabel>("studyProblem")->isVisible());
    EXPECT_EQ(study()->habit().settings.window, core::StudySettings().window);
}

TEST_F(AStudyInAWindow, CanBeStoppedAndKeepsWhatWasThere)
{
    chooseMarket();
    ASSERT_TRUE(hasResult());
    const auto before = study()->outcome();
    bool stopped = false;
    const auto watching = QObject::connect(study(), &EventStudy::changed, &window, [&] {
        if (!study()->isRunning() || stopped)
            return;
        stopped = true;
        child<QToolButton>("studyCancel")->click();
    });

    child<QSpinBox>("studyWindowLast")->setValue(2);

    ASSERT_TRUE(waitUntil([&] { return stopped && settle(); }));
    QObject::disconnect(watching);
    EXPECT_FALSE(study()->isRunning());
    EXPECT_EQ(study()->outcome(), before);
}

TEST_F(AStudyInAWindow, ShowsHowFarItIsWhereARunTakesLong)
{
    chooseMarket();
    ASSERT_TRUE(hasResult());
    // Something else keeps the thread busy for a while.
    document.calculator()->run(
        nullptr, &document,
        [](core::Workspace&, core::Progress&) {
            std::this_thread::sleep_for(std::chrono::milliseconds(800));
            return core::Result<void>();
        },
        [](const core::Result<void>&) {});

    child<QSpinBox>("studyWindowLast")->setValue(2);

    EXPECT_TRUE(waitUntil([&] { return child<QWidget>("studyProgress")->isVisible(); }));
    ASSERT_TRUE(waitUntil([&] {
        return !study()->isRunning() && result().settings.window == core::DayWindow{-5, 2};
    }));
    EXPECT_FALSE(child<QWidget>("studyProgress")->isVisible());
}

TEST_F(AStudyInAWindow, ShowsTheChartOfTheInstrumentThatIsChosen)
{
    chooseMarket();
    ASSERT_TRUE(hasResult());
    auto* table = child<QTableView>("studyPairs");

    table->setCurrentIndex(table->model()->index(2, 0));

    EXPECT_TRUE(child<QWidget>("studyChart")
                    ->accessibleDescription()
                    .startsWith(QString::fromStdString(result().pairs[1].symbol)));
}

TEST_F(AStudyInAWindow, LendsItsWindowsToThePriceChartWhileItIsLookedAt)
{
    chooseMarket();
    ASSERT_TRUE(hasResult());
    window.navigator()->chooseInstrument(instrument("ALFA"));
    const auto* chart = child<PriceChart>("priceChart");
    ASSERT_TRUE(waitUntil([&] { return chart->studyBands().has_value(); }));

    EXPECT_EQ(chart->studyBands()->window, study()->habit().settings.window);
    EXPECT_EQ(chart->studyBands()->dayZero, result().pairs[0].day0);
    child<QTabBar>("detailTabs")->setCurrentIndex(0);
    EXPECT_FALSE(chart->studyBands());
}

TEST_F(AStudyInAWindow, FollowsAWindowThatIsDraggedOnThePriceChart)
{
    chooseMarket();
    ASSERT_TRUE(hasResult());

    emit child<PriceChart>("priceChart")->studyBandsDragged({-200, -31}, {-5, 8});

    ASSERT_TRUE(waitUntil([&] {
        return !study()->isRunning() && result().settings.window == core::DayWindow{-5, 8};
    }));
    EXPECT_EQ(child<QSpinBox>("studyWindowLast")->value(), 8);
    EXPECT_EQ(child<QSpinBox>("studyEstimationFirst")->value(), -200);
}

TEST_F(AStudyInAWindow, IsCopiedAsItsSentenceAndTables)
{
    chooseMarket();
    ASSERT_TRUE(hasResult());

    child<QToolButton>("studyCopy")->click();

    const QString copied = QGuiApplication::clipboard()->text();
    EXPECT_TRUE(copied.startsWith(study()->outcome()->sentence));
    EXPECT_TRUE(copied.contains(QStringLiteral("\nALFA\t"))) << copied.toStdString();
    EXPECT_TRUE(copied.contains(QStringLiteral("Test\tStatistic\tp")));
}

TEST_F(AStudyInAWindow, IsWrittenInEachFormat)
{
    chooseMarket();
    ASSERT_TRUE(hasResult());
    auto* actions = child<StudyActions>("studyActions");
    const auto written = [&](const char* name, StudyFormat format) {
        QSignalSpy done(actions, &StudyActions::written);
        const QString path = folder.filePath(QString::fromLatin1(name));
        actions->writeTo(path, format);
        EXPECT_TRUE(waitUntil([&] { return done.size() == 1; }));
        QFile file(path);
        EXPECT_TRUE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };

    const QByteArray csv = written("study.csv", StudyFormat::Csv);
    // A row for each of the eleven days of a share, at least.
    EXPECT_GE(csv.count("ALFA"), 11);
    EXPECT_GE(csv.count("BETA"), 11);
    EXPECT_TRUE(written("study.json", StudyFormat::Json).startsWith('{'));
    EXPECT_TRUE(written("study.md", StudyFormat::Markdown)
                    .contains(study()->outcome()->sentence.toUtf8().left(30)));
}

TEST_F(AStudyInAWindow, RestsWhileNobodyLooks)
{
    chooseMarket();
    ASSERT_TRUE(hasResult());
    child<QTabBar>("detailTabs")->setCurrentIndex(1);
    const auto before = study()->outcome();

    StudyHabit habit = study()->habit();
    habit.settings.window = {0, 1};
    study()->setHabit(habit);
    QTest::qWait(300);
    EXPECT_EQ(study()->outcome(), before);

    child<QTabBar>("detailTabs")->setCurrentIndex(2);
    EXPECT_TRUE(waitUntil([&] { return result().settings.window == core::DayWindow{0, 1}; }));
}

} // namespace
