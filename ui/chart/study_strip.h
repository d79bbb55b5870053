#pragma once

#include "ui/chart/chart_theme.h"
#include "ui/chart/study_strip_data.h"
#include "ui/support/text.h"

#include <QWidget>

#include <vector>

namespace ui {

/// The answers to one question asked in the usual other ways, as a small table: each with its
/// sign, on a tint where it can be told from zero; the chosen way is outlined. So a lucky window
/// shows as one. The pointer, or the arrow keys, tell a cell's parameters.
class StudyStrip final : public QWidget {
    Q_OBJECT

public:
    explicit StudyStrip(QWidget* parent = nullptr);

    /// `isMean`: of several results, else of one.
    void setCells(std::vector<core::SensitivityCell> cells, bool isMean);
    void setTheme(const ChartTheme& theme);

    const std::vector<core::SensitivityCell>& cells() const { return m_cells; }
    /// An index of the cells.
    std::optional<std::size_t> cellAt(QPointF position) const;
    /// REQUIRES: there is such a cell
    QRectF rectOf(std::size_t cell) const;
    /// The parameters and the answer of a cell.
    QString wordsOf(std::size_t cell) const;
    /// "12 of 54 ways to ask say that it can be told from zero."
    QString summary() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    bool event(QEvent* event) override;
    void focusOutEvent(QFocusEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;
    void paintEvent(QPaintEvent* event) override;

private:
    QRectF cellRect(std::size_t row, std::size_t column) const;
    double labelWidth() const;
    QString windowText(const core::DayWindow& window) const;
    void moveTo(std::size_t row, std::size_t column);
    void paintHeads(QPainter& painter) const;
    void paintCell(QPainter& painter, std::size_t row, std::size_t column) const;

    std::vector<core::SensitivityCell> m_cells;
    StudyStripTable m_table;
    bool m_isMean = false;
    ChartTheme m_theme;
    Typesetter m_type;
    std::optional<std::pair<std::size_t, std::size_t>> m_current; ///< row, column
};

} // namespace ui
