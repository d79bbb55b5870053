#pragma once

#include "core/domain/price_series.h"
#include "ui/support/text.h"

#include <QWidget>

#include <memory>
#include <optional>
#include <vector>

namespace ui {

class Appearance;

/// One bar in figures: day, open, high, low, close, and the change against the bar before.
class BarReadout final : public QWidget {
    Q_OBJECT

public:
    BarReadout(const Appearance* appearance, QWidget* parent);

    void setSeries(std::shared_ptr<const core::PriceSeries> bars);
    /// Without an index, or with one beyond the bars, nothing is shown.
    void setBar(std::optional<std::size_t> index);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }
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
    std::vector<Part> parts(const core::Bar& bar) const;
    std::optional<double> change() const;
    /// Both paint leftwards from `right` and give the new right; negative: there is no room left.
    double paintChange(QPainter& painter, double right, double moved) const;
    double paintWords(QPainter& painter, double right, const QString& words, const TextStyle& style,
                      const QColor& colour) const;

    const Appearance* m_appearance;
    Typesetter m_typesetter;
    std::shared_ptr<const core::PriceSeries> m_bars;
    std::optional<std::size_t> m_index;
    double m_highest = 0.0;
    double m_dateWidth = 0.0; ///< of the widest
};

} // namespace ui
