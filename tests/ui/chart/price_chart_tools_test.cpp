#include "ui/chart/price_chart.h"

#include "tests/ui/chart/demo_series.h"
#include "ui/chart/measuring_tool.h"
#include "ui/chart/note_board.h"

#include <gtest/gtest.h>

#include <QMouseEvent>
#include <QSignalSpy>
#include <QTest>

using namespace ui;

namespace {

struct ToolsOnAChart : testing::Test {
    ToolsOnAChart()
    {
        chart.resize(900, 640);
        chart.setSeries({.id = {1}, .symbol = "NVDA"}, tests::demoSeries("NVDA"));
        chart.show();
        if (!QTest::qWaitForWindowExposed(&chart))
            ADD_FAILURE() << "The chart is not shown.";
    }

    QWidget* canvas() { return chart.childAt(chart.rect().center()); }
    MeasuringTool* tool() { return chart.measuring(); }

    PriceChart chart;
};

TEST_F(ToolsOnAChart, HasOneToolInHandAtATime)
{
    chart.noteBoard()->setReadOnly(false);
    tool()->setOn(true);

    chart.noteBoard()->setTool(core::NoteKind::Arrow);
    EXPECT_FALSE(tool()->isOn());
    EXPECT_EQ(chart.noteBoard()->tool(), core::NoteKind::Arrow);

    tool()->setOn(true);
    EXPECT_FALSE(chart.noteBoard()->tool());
    EXPECT_TRUE(tool()->isOn());

    chart.noteBoard()->setTool(core::NoteKind::TimeBand);
    chart.setFocus();
    QTest::keyClick(&chart, Qt::Key_M);
    EXPECT_FALSE(chart.noteBoard()->tool());
}

TEST_F(ToolsOnAChart, GivesUpADrawingWithEscapeAndTheToolWithAnother)
{
    NoteBoard* board = chart.noteBoard();
    board->setReadOnly(false);
    const QSignalSpy drawn(board, &NoteBoard::drawn);
    const QSignalSpy clicked(&chart, &PriceChart::noteClicked);
    board->setTool(core::NoteKind::TrendLine);
    const auto move = [this](QPoint at) {
        QMouseEvent event(QEvent::MouseMove, at, canvas()->mapToGlobal(at), Qt::NoButton,
                          Qt::LeftButton, {});
        QCoreApplication::sendEvent(canvas(), &event);
    };

    QTest::mousePress(canvas(), Qt::LeftButton, {}, {300, 300});
    move({400, 250});
    QTest::keyClick(&chart, Qt::Key_Escape);
    EXPECT_EQ(board->tool(), core::NoteKind::TrendLine);
    move({500, 250});
    QTest::mouseRelease(canvas(), Qt::LeftButton, {}, {500, 250});
    EXPECT_EQ(drawn.count(), 0);
    EXPECT_EQ(board->tool(), core::NoteKind::TrendLine);
    QTest::keyClick(&chart, Qt::Key_Escape);

    EXPECT_FALSE(board->tool());
    EXPECT_EQ(clicked.count(), 0);
}

} // namespace
