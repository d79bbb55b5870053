#include "ui/widgets/colour_bar.h"

#include <QPainter>

namespace ui {

ColourBar::ColourBar(const QColor& colour, QWidget* parent)
    : QWidget(parent)
    , m_colour(colour)
{
    setFixedSize(8, 26);
}

void ColourBar::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Qt::NoPen);
    painter.setBrush(m_colour);
    painter.drawRoundedRect(rect(), 3.0, 3.0);
}

} // namespace ui
