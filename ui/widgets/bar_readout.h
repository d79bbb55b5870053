#pragma once

#include "ui/chart/chart_bars.h"
#include "ui/support/text.h"

#include <QWidget>

#include <optional>
#include <string>
#include <vector>

namespace ui {

class Appearance;

/// One bar in figures: day, open, high, low, close, and the change against the bar before. Where
/// there is less room, what stands first is left out, never cut.
class BarReadout final : public QWidget {
    Q_OBJECT

public:
    BarReadout(const Appearance* appearance, QWidget* parent);

    /// `zone`: of intraday times.
    void setSeries(const ChartBars& bars, const std::string& zone = {});
    /// Shows one bar of `bars`. Without an index, or with one beyond them, nothing is shown.
    void setBar(const ChartBars& bars, std::optional<std::size_t> index);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    int widthWithoutDate() const;
    /// What is shown, for those who do not see it.
    QString text() const;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    struct Part {
        QString label{};
        QString value{};
    };
    TextStyle style(int size, QFont::Weight weight = QFont::Normal) const;
    double widestDate() const;
    double widthOf(const QString& label, const QString& value) const;
    double changeWidth() const;
    std::vector<Part> parts(const core::Bar& bar) const;
    /// Both paint leftwards from `right` and give the new right.
    double paintChange(QPainter& painter, double right, double moved) const;
    double paintWords(QPainter& painter, double right, const QString& words, const TextStyle& style,
                      const QColor& colour) const;

    const Appearance* m_appearance;
    Typesetter m_typesetter;
    core::Interval m_interval = core::Interval::Day1;
    std::string m_zone;
    std::optional<core::Bar> m_bar;
    std::optional<double> m_change; ///< against the close before
    core::Bar m_widest;
    double m_dateWidth = 0.0; ///< of the widest
};

} // namespace ui
