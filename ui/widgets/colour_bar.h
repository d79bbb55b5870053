#pragma once

#include <QColor>
#include <QWidget>

namespace ui {

/// A short upright bar in the colour of an event.
class ColourBar final : public QWidget {
    Q_OBJECT

public:
    explicit ColourBar(const QColor& colour, QWidget* parent = nullptr);

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    QColor m_colour;
};

} // namespace ui
