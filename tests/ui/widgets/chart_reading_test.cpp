#include "tests/ui/widgets/demo_window.h"
#include "ui/chart/chart_views.h"
#include "ui/chart/measuring_tool.h"
#include "ui/widgets/action_chips.h"
#include "ui/widgets/bar_readout.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/go_to_date.h"
#include "ui/widgets/overflow_row.h"

#include <gtest/gtest.h>

#include <QMenu>
#include <QMenuBar>
#include <QToolButton>

#include <algorithm>

using namespace ui;

namespace {

struct AReaderOfTheDemo : AWindowOnTheDemo {
    void compareWithDax()
    {
        for (const core::InstrumentSummary& summary : document.lists().instruments) {
            if (summary.instrument.symbol == "DAX")
                window.navigator()->setOverlay(summary.instrument.id, true);
        }
    }
    void goTo(const char* text)
    {
        trigger("actionGoToDate");
        auto* field = child<QLineEdit>("goToDateField");
        QTest::keyClicks(field, QString::fromLatin1(text));
        QTest::keyClick(field, Qt::Key_Return);
    }
    bool isShown(const char* button) const { return child<QToolButton>(button)->isVisible(); }
};

TEST_F(AReaderOfTheDemo, GoesToADayAMonthAndAYear)
{
    goTo("10.6.2024");
    EXPECT_TRUE(waitUntil([&] { return chartShows(2024, 6, 10); }));
    EXPECT_FALSE(chartShows(2025, 1, 27));

    goTo("Mar 2024");
    EXPECT_TRUE(waitUntil([&] {
        const auto range = chart()->visibleRange();
        return range->first == *core::TradingDate::from(2024, 3, 1)
            && range->last == *core::TradingDate::from(2024, 3, 28);
    }));
}

TEST_F(AReaderOfTheDemo, SaysWhyItCannotGoToADate)
{
    goTo("someday");
    EXPECT_TRUE(label("goToDateMessage").contains(QStringLiteral("no date")));
    EXPECT_TRUE(child<QFrame>("goToDate")->isVisible());
    child<QFrame>("goToDate")->hide();

    goTo("1999");
    EXPECT_TRUE(label("goToDateMessage").contains(QStringLiteral("2 Jan 2024")))
        << label("goToDateMessage").toStdString();
}

TEST_F(AReaderOfTheDemo, GoesBackByTheMenuAndTheKeys)
{
    const auto before = chart()->visibleRange();
    child<QToolButton>("spanAll")->click();
    EXPECT_TRUE(child<QAction>("actionBack")->isEnabled());
    EXPECT_EQ(child<QAction>("actionBack")->shortcut(), QKeySequence(Qt::ALT | Qt::Key_Left));

    trigger("actionBack");

    EXPECT_EQ(chart()->visibleRange(), before);
    EXPECT_TRUE(child<QAction>("actionForward")->isEnabled());
}

TEST_F(AReaderOfTheDemo, ComparesInPanelsWithoutChangingTheStyle)
{
    compareWithDax();
    ASSERT_TRUE(waitUntil([&] { return chart()->chartStyle() == core::ChartStyle::Rebased; }));

    trigger("actionPanels");
    EXPECT_TRUE(chart()->look().panels);
    EXPECT_EQ(chart()->chartStyle(), core::ChartStyle::Candles);
    const core::FigureSpec spec = child<ChartCard>("chartCard")->figureSpec();
    EXPECT_TRUE(spec.panels);
    EXPECT_EQ(spec.style, core::ChartStyle::Candles);
    EXPECT_EQ(spec.instruments.size(), 2U);

    trigger("actionPanels");
    EXPECT_EQ(chart()->chartStyle(), core::ChartStyle::Rebased);
}

TEST_F(AReaderOfTheDemo, KeepsTheLookForTheNextWindow)
{
    child<QToolButton>("styleBars")->click();
    child<QToolButton>("scaleLog")->click();

    EXPECT_EQ(chart()->chartStyle(), core::ChartStyle::Bars);
    EXPECT_EQ(chart()->look().scale, core::AxisScale::Log);
    const MainWindow next(&document, &appearance);
    EXPECT_EQ(next.findChild<PriceChart*>()->chartStyle(), core::ChartStyle::Bars);
    EXPECT_EQ(next.findChild<PriceChart*>()->look().scale, core::AxisScale::Log);
    child<QToolButton>("styleCandles")->click();
    child<QToolButton>("scaleLinear")->click();
}

TEST_F(AReaderOfTheDemo, HandsTheBaseDayToTheFigure)
{
    ChartLook look = chart()->look();
    look.baseDay = core::TradingDate::from(2025, 1, 24);
    look.style = core::ChartStyle::Rebased;

    emit chart()->lookChosen(look);

    const core::FigureSpec spec = child<ChartCard>("chartCard")->figureSpec();
    EXPECT_EQ(spec.baseDay, look.baseDay);
    EXPECT_EQ(spec.style, core::ChartStyle::Rebased);
    trigger("actionFirstVisibleBase");
    EXPECT_EQ(chart()->look().baseDay, std::nullopt);
}

TEST_F(AReaderOfTheDemo, SwitchesTheRulerOnAndOffWithItsAction)
{
    trigger("actionMeasure");
    EXPECT_TRUE(chart()->measuring()->isOn());

    QTest::keyClick(chart(), Qt::Key_Escape);

    EXPECT_FALSE(child<QAction>("actionMeasure")->isChecked());
}

TEST_F(AReaderOfTheDemo, HasItsButtonsInOneRowAndTheRestInAMenu)
{
    EXPECT_TRUE(isShown("exportButton"));
    for (const int width : {1600, 1280, 1000, 900}) {
        window.resize(width, 800);
        QTest::qWait(30);
        auto* row = window.findChild<OverflowRow*>();
        EXPECT_LT(row->height(), 40) << width;
        EXPECT_EQ(isShown("span3m"), width >= 1280) << width;
        for (const QToolButton* button : row->findChildren<QToolButton*>()) {
            if (!button->isVisible())
                continue;
            const QRect place(button->mapTo(row, QPoint()), button->size());
            EXPECT_TRUE(row->rect().contains(place)) << width << button->text().toStdString();
        }
    }
    ASSERT_TRUE(isShown("moreButton"));
    auto* menu = child<QMenu>("moreMenu");
    emit menu->aboutToShow();
    QStringList names;
    for (const QAction* action : menu->actions())
        names << action->objectName();
    EXPECT_TRUE(names.contains(QStringLiteral("actionMeasure")));
    // Of scales, the button that says which is chosen is left.
    EXPECT_FALSE(isShown("scaleLog"));
    const auto shortForms = window.findChildren<ActionMenuButton*>();
    EXPECT_TRUE(std::ranges::any_of(shortForms, [&](const ActionMenuButton* button) {
        return button->isVisible()
            && button->menu()->actions().contains(child<QAction>("scaleLog"));
    }));
}

TEST_F(AReaderOfTheDemo, NeverCutsTheBarInFigures)
{
    for (const int width : {1600, 1280, 1100, 900}) {
        window.resize(width, 800);
        QTest::qWait(30);
        const auto* readout = window.findChild<BarReadout*>();
        const auto* name = child<QLabel>("instrumentName");
        EXPECT_GE(readout->x(), name->geometry().right()) << width;
        EXPECT_LE(readout->geometry().right(), readout->parentWidget()->width()) << width;
        EXPECT_GE(readout->width(), readout->minimumSizeHint().width()) << width;
    }
}

} // namespace
