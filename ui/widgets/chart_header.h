#pragma once

#include <QWidget>

class QLabel;

namespace ui {

class BarReadout;

/// The instrument's name, what kind of prices they are, and a bar in figures, in one row. Where
/// there is less room, the day goes first, then what kind of prices, then prices of the bar.
class ChartHeader final : public QWidget {
    Q_OBJECT

public:
    ChartHeader(BarReadout* readout, QWidget* parent);

    void setTexts(const QString& name, const QString& facts);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;
    bool event(QEvent* event) override;

private:
    void arrange();

    QLabel* m_name;
    QLabel* m_facts;
    BarReadout* m_readout;
    QString m_nameText;
    QString m_factsText;
};

} // namespace ui
