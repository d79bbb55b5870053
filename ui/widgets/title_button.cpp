#include "ui/widgets/title_button.h"

#include "ui/chart/chart_theme.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/row_delegate.h"

#include <QPainter>

namespace ui {

namespace {

constexpr int kMostLines = 2;

} // namespace

TitleButton::TitleButton(const QString& title, const Appearance* appearance, QWidget* parent)
    : QAbstractButton(parent)
    , m_appearance(appearance)
{
    setText(title);
    setAccessibleName(title);
    setCursor(Qt::PointingHandCursor);
    setFocusPolicy(Qt::StrongFocus);
    setAttribute(Qt::WA_Hover);
    QSizePolicy policy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

QFont TitleButton::titleFont() const
{
    QFont bold = font();
    bold.setWeight(QFont::DemiBold);
    bold.setUnderline(underMouse());
    return bold;
}

QSize TitleButton::sizeHint() const
{
    return {220, heightForWidth(220)};
}

int TitleButton::heightForWidth(int width) const
{
    const auto lines = elidedLines(text(), titleFont(), width, kMostLines).size();
    return static_cast<int>(lines) * QFontMetrics(titleFont()).height() + 2;
}

void TitleButton::paintEvent(QPaintEvent*)
{
    const ChartTheme& theme = m_appearance->theme();
    QPainter painter(this);
    drawLines(painter, QPoint(0, 1), elidedLines(text(), titleFont(), width(), kMostLines),
              titleFont(), theme.text);
    if (hasFocus()) {
        painter.setPen(theme.accent);
        painter.drawRect(rect().adjusted(0, 0, -1, -1));
    }
}

} // namespace ui
