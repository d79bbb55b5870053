#include "ui/chart/study_strip.h"

#include <QHelpEvent>
#include <QKeyEvent>
#include <QToolTip>

#include <algorithm>
#include <utility>

/// How a person looks at single cells of a StudyStrip.

namespace ui {

bool StudyStrip::event(QEvent* event)
{
    if (event->type() != QEvent::ToolTip)
        return QWidget::event(event);
    const auto* help = static_cast<QHelpEvent*>(event);
    if (const auto cell = cellAt(help->pos()))
        QToolTip::showText(help->globalPos(), wordsOf(*cell), this, rectOf(*cell).toRect());
    else
        QToolTip::hideText();
    return true;
}

void StudyStrip::moveTo(std::size_t row, std::size_t column)
{
    m_current = std::pair(row, column);
    const auto cell = m_table.at(row, column);
    setAccessibleDescription(cell ? wordsOf(*cell) : summary());
    if (cell)
        QToolTip::showText(mapToGlobal(rectOf(*cell).bottomLeft().toPoint()), wordsOf(*cell), this);
    update();
}

void StudyStrip::focusOutEvent(QFocusEvent* event)
{
    m_current.reset();
    setAccessibleDescription(summary());
    update();
    QWidget::focusOutEvent(event);
}

void StudyStrip::keyPressEvent(QKeyEvent* event)
{
    const bool arrow = event->key() >= Qt::Key_Left && event->key() <= Qt::Key_Down;
    if (!arrow || m_table.rows.empty()) {
        QWidget::keyPressEvent(event);
        return;
    }
    if (!m_current) {
        const auto chosen = std::ranges::find(m_cells, true, &core::SensitivityCell::isChosen);
        const auto place =
            std::ranges::find(m_table.cells,
                              std::optional(static_cast<std::size_t>(
                                  chosen == m_cells.end() ? 0 : chosen - m_cells.begin())));
        const auto number = static_cast<std::size_t>(place - m_table.cells.begin());
        moveTo(number / m_table.windows.size(), number % m_table.windows.size());
        return;
    }
    auto [row, column] = *m_current;
    if (event->key() == Qt::Key_Left && column > 0)
        --column;
    if (event->key() == Qt::Key_Right && column + 1 < m_table.windows.size())
        ++column;
    if (event->key() == Qt::Key_Up && row > 0)
        --row;
    if (event->key() == Qt::Key_Down && row + 1 < m_table.rows.size())
        ++row;
    moveTo(row, column);
}

} // namespace ui
