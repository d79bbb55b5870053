#include "ui/chart/note_board.h"
#include "ui/chart/price_chart.h"
#include "ui/support/settings_keys.h"
#include "ui/widgets/chart_card.h"
#include "ui/widgets/detail_panel.h"
#include "ui/widgets/main_window.h"

#include <QSettings>

/// What the window has to do with the notes on its chart.

namespace ui {

void MainWindow::followNotes(DetailPanel* detail)
{
    NoteBoard* board = m_chart->chart()->noteBoard();
    detail->followNotes(board);
    board->setShown(QSettings().value(settings::kShowNotes, true).toBool());
}

void MainWindow::setNotesShown(bool on)
{
    QSettings().setValue(settings::kShowNotes, on);
    m_chart->chart()->noteBoard()->setShown(on);
}

void MainWindow::drawNote(core::NoteKind kind)
{
    m_chart->chart()->setFocus();
    m_chart->chart()->noteBoard()->setTool(kind);
}

} // namespace ui
