#include "ui/chart/price_chart.h"

#include "tests/ui/chart/demo_series.h"
#include "ui/chart/chart_views.h"
#include "ui/chart/measuring_tool.h"
#include "ui/support/formatting.h"

#include <gtest/gtest.h>

#include <QAction>
#include <QApplication>
#include <QMenu>
#include <QSignalSpy>
#include <QTest>
#include <QWheelEvent>

#include <memory>

using namespace ui;
using tests::day;

namespace {

const core::Instrument kNvidia{.id = {1}, .symbol = "NVDA", .name = "Nvidia"};
const core::Instrument kDax{.id = {2}, .symbol = "DAX", .name = "Dax"};

/// What a person does with the mouse and the keys to read a chart.
struct AReaderOfNvidia : testing::Test {
    AReaderOfNvidia()
    {
        chart.resize(900, 640);
        chart.setSeries(kNvidia, tests::demoSeries("NVDA"));
        chart.setEvents({{.id = {3},
                          .label = QStringLiteral("DeepSeek shock"),
                          .day = day("2025-01-27"),
                          .session = day("2025-01-27")}});
        chart.show();
        if (!QTest::qWaitForWindowExposed(&chart))
            ADD_FAILURE() << "The chart is not shown.";
    }

    QWidget* canvas() { return chart.childAt(chart.rect().center()); }
    MeasuringTool* tool() { return chart.measuring(); }

    void drag(QPoint from, QPoint to, Qt::KeyboardModifiers modifiers = {})
    {
        QTest::mousePress(canvas(), Qt::LeftButton, modifiers, from);
        for (const QPoint at : {(from + to) / 2, to}) {
            QMouseEvent move(QEvent::MouseMove, at, canvas()->mapToGlobal(at), Qt::NoButton,
                             Qt::LeftButton, modifiers);
            QCoreApplication::sendEvent(canvas(), &move);
        }
        QTest::mouseRelease(canvas(), Qt::LeftButton, modifiers, to);
    }

    void wheel(QPoint at, QPoint turn, QPoint pixels = {})
    {
        QWheelEvent event(at, canvas()->mapToGlobal(at), pixels, turn, Qt::NoButton, {},
                          Qt::NoScrollPhase, false);
        QCoreApplication::sendEvent(canvas(), &event);
    }

    std::size_t hovered() { return bar.value_or(9999); }

    PriceChart chart;
    std::optional<std::size_t> bar;
    QMetaObject::Connection following =
        QObject::connect(&chart, &PriceChart::barHovered, &chart, [this](auto at) { bar = at; });
};

TEST_F(AReaderOfNvidia, MeasuresByDraggingWithShiftAndTheViewStays)
{
    const auto before = chart.visibleRange();

    drag({300, 300}, {500, 250}, Qt::ShiftModifier);

    ASSERT_TRUE(tool()->ruler());
    EXPECT_LT(tool()->ruler()->from.bar, tool()->ruler()->to.bar);
    EXPECT_LT(tool()->ruler()->from.value, tool()->ruler()->to.value);
    EXPECT_EQ(chart.visibleRange(), before);
    QTest::keyClick(&chart, Qt::Key_Escape);
    EXPECT_FALSE(tool()->ruler());
}

TEST_F(AReaderOfNvidia, TakesTheBarAlongThatIsUnderThePointer)
{
    QTest::mouseMove(canvas(), {500, 300});
    const std::size_t before = hovered();
    drag({500, 300}, {600, 300});

    EXPECT_EQ(hovered(), before);
}

TEST_F(AReaderOfNvidia, MeasuresByDraggingWhileTheToolIsOnUntilEscape)
{
    QSignalSpy switched(tool(), &MeasuringTool::switched);
    tool()->setOn(true);

    drag({300, 300}, {500, 250});
    EXPECT_TRUE(tool()->ruler());
    QTest::keyClick(&chart, Qt::Key_Escape);
    EXPECT_FALSE(tool()->ruler());
    EXPECT_TRUE(tool()->isOn());
    QTest::keyClick(&chart, Qt::Key_Escape);

    EXPECT_FALSE(tool()->isOn());
    EXPECT_EQ(switched.count(), 2);
}

TEST_F(AReaderOfNvidia, MeasuresByKeyboardFromTheCrosshair)
{
    QTest::keyClick(&chart, Qt::Key_Left);
    QTest::keyClick(&chart, Qt::Key_M);
    for (int step = 0; step < 5; ++step)
        QTest::keyClick(&chart, Qt::Key_Left);

    ASSERT_TRUE(tool()->ruler());
    EXPECT_EQ(tool()->ruler()->from.bar, 290U);
    EXPECT_EQ(tool()->ruler()->to.bar, 285U);
    EXPECT_DOUBLE_EQ(tool()->ruler()->to.value, chart.bars().bar(285).close);
}

TEST_F(AReaderOfNvidia, ForgetsWhatWasMeasuredAtAClickAndWithAnotherInstrument)
{
    drag({300, 300}, {500, 250}, Qt::ShiftModifier);
    QTest::mouseClick(canvas(), Qt::LeftButton, {}, {350, 400});
    EXPECT_FALSE(tool()->ruler());

    drag({300, 300}, {500, 250}, Qt::ShiftModifier);
    chart.setSeries(kDax, tests::demoSeries("DAX"));
    EXPECT_FALSE(tool()->ruler());
}

TEST_F(AReaderOfNvidia, GoesBackAndForwardWithTheSideButtons)
{
    const auto first = chart.visibleRange();
    chart.showRange(day("2024-06-03"), day("2024-06-28"));
    const auto second = chart.visibleRange();
    chart.showAll();

    QTest::mouseClick(canvas(), Qt::BackButton, {}, {300, 300});
    EXPECT_EQ(chart.visibleRange(), second);
    QTest::mouseClick(canvas(), Qt::BackButton, {}, {300, 300});
    EXPECT_EQ(chart.visibleRange(), first);
    EXPECT_FALSE(chart.views()->canGoBack());
    QTest::mouseClick(canvas(), Qt::ForwardButton, {}, {300, 300});
    EXPECT_EQ(chart.visibleRange(), second);
    EXPECT_TRUE(chart.views()->canGoForward());
}

TEST_F(AReaderOfNvidia, GoesBackToTheInstrumentThatWasShown)
{
    chart.showRange(day("2024-06-03"), day("2024-06-28"));
    const auto there = chart.visibleRange();
    chart.setSeries(kDax, tests::demoSeries("DAX"));
    chart.showAll();
    QSignalSpy wanted(&chart, &PriceChart::instrumentWanted);

    chart.views()->goBack(); // Dax in June
    chart.views()->goBack();

    ASSERT_EQ(wanted.count(), 1);
    EXPECT_EQ(wanted[0][0].value<core::InstrumentId>(), kNvidia.id);
    chart.setSeries(kNvidia, tests::demoSeries("NVDA"));
    EXPECT_EQ(chart.visibleRange(), there);
    EXPECT_TRUE(chart.views()->canGoForward());
}

TEST_F(AReaderOfNvidia, TakesOneTurnOfTheWheelForOneStepBack)
{
    const auto before = chart.visibleRange();
    for (int notch = 0; notch < 4; ++notch)
        wheel({400, 300}, {0, 120});

    chart.views()->goBack();

    EXPECT_EQ(chart.visibleRange(), before);
    EXPECT_FALSE(chart.views()->canGoBack());
}

TEST_F(AReaderOfNvidia, GlidesAroundThePointerWhileItZooms)
{
    QApplication::setEffectEnabled(Qt::UI_General, true);
    const QPoint at(600, 300);
    QTest::mouseMove(canvas(), at);
    const std::size_t under = hovered();

    for (int notch = 0; notch < 3; ++notch) {
        wheel(at, {0, 120});
        QTest::qWait(30);
    }
    QTest::qWait(400);
    QTest::mouseMove(canvas(), at + QPoint(1, 0));

    EXPECT_NEAR(static_cast<double>(hovered()), static_cast<double>(under), 1.0);
    EXPECT_GT(chart.visibleRange()->first, day("2024-12-10"));
}

TEST_F(AReaderOfNvidia, GlidesOnlyWhereTheSystemLetsThingsGlide)
{
    for (const bool glides : {true, false}) {
        QApplication::setEffectEnabled(Qt::UI_General, glides);
        const auto before = chart.pillOf({3});
        wheel({400, 300}, {0, 120});
        const auto atOnce = chart.pillOf({3});
        QTest::qWait(400);

        EXPECT_NE(chart.pillOf({3}), before);
        EXPECT_EQ(atOnce == chart.pillOf({3}), !glides);
    }
}

TEST_F(AReaderOfNvidia, PansAsFarAsATouchPadScrolls)
{
    QTest::mouseMove(canvas(), {400, 300});
    const std::size_t under = hovered();

    wheel({400, 300}, {120, 0}, {200, 0});
    QTest::mouseMove(canvas(), {601, 300});

    EXPECT_NEAR(static_cast<double>(hovered()), static_cast<double>(under), 1.0);
}

TEST_F(AReaderOfNvidia, ShowsADayWithTheCrosshairAtItsSession)
{
    chart.showDay(day("2024-06-10"));

    EXPECT_EQ(hovered(), chart.bars().indexAtOrAfter(core::timeOf(day("2024-06-10"))));
    EXPECT_LT(chart.visibleRange()->first, day("2024-06-10"));
    chart.showDay(day("1999-01-01"));
    EXPECT_EQ(hovered(), 0U);
}

TEST_F(AReaderOfNvidia, IsRebasedAtADayByItsMenu)
{
    QSignalSpy chosen(&chart, &PriceChart::lookChosen);
    const int x = chart.pillOf({3})->center().x();
    QContextMenuEvent event(QContextMenuEvent::Mouse, {x, 300},
                            canvas()->mapToGlobal(QPoint{x, 300}));
    QCoreApplication::sendEvent(canvas(), &event);
    auto* menu = chart.findChild<QMenu*>(QStringLiteral("chartMenu"));
    ASSERT_NE(menu, nullptr);

    menu->actions().front()->trigger();
    menu->close();

    ASSERT_EQ(chosen.count(), 1);
    const auto look = chosen[0][0].value<ChartLook>();
    EXPECT_TRUE(look.baseDay);
    EXPECT_EQ(look.scale, core::AxisScale::Percent);
    EXPECT_EQ(look.style, core::ChartStyle::Candles);
    EXPECT_NEAR(static_cast<double>((look.baseDay->day() - day("2025-01-27").day()).count()), 0.0,
                9.0); // a pill may stand beside its line
}

TEST_F(AReaderOfNvidia, MovesTheCrosshairThroughAllPanels)
{
    chart.setOverlays({{kDax, tests::demoSeries("DAX")}});
    chart.setLook({.panels = true});
    QTest::qWait(20);
    const QImage before = chart.grab().toImage();

    QTest::mouseMove(canvas(), {400, 200});
    QTest::qWait(20);

    const QImage after = chart.grab().toImage();
    const auto changedIn = [&](int top, int bottom) {
        int count = 0;
        for (int y = top; y < bottom; ++y) {
            for (int x = 380; x < 420; ++x)
                count += before.pixel(x, y) != after.pixel(x, y) ? 1 : 0;
        }
        return count;
    };
    EXPECT_GT(changedIn(100, 250), 10);
    EXPECT_GT(changedIn(380, 520), 10);
}

TEST_F(AReaderOfNvidia, HearsBetweenWhichDaysThereAreNoPrices)
{
    EXPECT_FALSE(chart.accessibleDescription().contains(QStringLiteral("no prices")));
    const auto all = tests::demoSeries("NVDA");
    core::PriceSeries rest;
    for (std::size_t each = 0; each < all->size(); ++each) {
        if (each < 235 || each >= 255)
            rest.append(all->bar(each));
    }

    chart.setSeries(kNvidia, std::make_shared<const core::PriceSeries>(rest));

    const QLocale locale;
    const auto words = [&](std::size_t number) {
        return formatDate(core::dateOf(all->times[number]), DateStyle::Long, locale);
    };
    EXPECT_TRUE(chart.accessibleDescription().contains(
        QStringLiteral("no prices between %1 and %2").arg(words(234), words(255))))
        << chart.accessibleDescription().toStdString();
}

} // namespace
