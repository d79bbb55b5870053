#include "ui/widgets/overflow_row.h"

#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

constexpr int kSpacing = 17; ///< with the line in its middle

} // namespace

OverflowRow::OverflowRow(QWidget* parent)
    : QWidget(parent)
    , m_more(new QToolButton(this))
    , m_menu(new QMenu(m_more))
{
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    m_more->setObjectName(QStringLiteral("moreButton"));
    m_more->setText(QStringLiteral("⋯"));
    m_more->setAccessibleName(tr("More"));
    m_more->setToolTip(tr("More"));
    m_more->setProperty("chip", true);
    m_more->setFixedWidth(30);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_menu->setObjectName(QStringLiteral("moreMenu"));
    connect(m_menu, &QMenu::aboutToShow, this, &OverflowRow::fillMenu);
}

void OverflowRow::addGroup(QWidget* group, const QList<QAction*>& actions, int worth)
{
    group->setParent(this);
    m_groups.push_back({group, actions, worth});
    const auto buttons = group->findChildren<QToolButton*>();
    setTabOrder(buttons.isEmpty() ? group : buttons.last(), m_more);
    updateGeometry();
}

QSize OverflowRow::sizeHint() const
{
    int height = m_more->sizeHint().height();
    int width = 0;
    for (const Group& group : m_groups) {
        height = std::max(height, group.widget->sizeHint().height());
        width += group.widget->sizeHint().width() + kSpacing;
    }
    return {width, height};
}

QSize OverflowRow::minimumSizeHint() const
{
    return {m_more->sizeHint().width(), sizeHint().height()};
}

int OverflowRow::neededWidth() const
{
    int width = 0;
    bool all = true;
    for (const Group& group : m_groups) {
        all = all && group.shown;
        width += group.shown ? group.widget->sizeHint().width() + kSpacing : 0;
    }
    return all ? width - kSpacing : width + m_more->width();
}

void OverflowRow::chooseShown()
{
    for (Group& group : m_groups)
        group.shown = true;
    while (neededWidth() > width()) {
        Group* least = nullptr;
        for (Group& group : m_groups) {
            if (group.shown && (least == nullptr || group.worth < least->worth))
                least = &group;
        }
        if (least == nullptr)
            return;
        least->shown = false;
    }
}

void OverflowRow::arrange()
{
    chooseShown();
    int x = 0;
    bool all = true;
    const auto place = [&](QWidget* widget, int left) {
        const QSize size = widget->sizeHint();
        widget->setGeometry(left, (height() - size.height()) / 2, size.width(), size.height());
    };
    for (const Group& group : m_groups) {
        all = all && group.shown;
        group.widget->setVisible(group.shown);
        if (!group.shown)
            continue;
        const int wide = group.widget->sizeHint().width();
        const bool isLast = &group == &m_groups.back();
        place(group.widget, isLast ? width() - wide : x);
        x += isLast ? 0 : wide + kSpacing;
    }
    m_more->setVisible(!all);
    m_more->setGeometry(x - kSpacing / 2, (height() - m_more->sizeHint().height()) / 2,
                        m_more->width(), m_more->sizeHint().height());
    update();
}

void OverflowRow::resizeEvent(QResizeEvent*)
{
    arrange();
}

/// A group became wider or narrower: with the typeface or the language.
bool OverflowRow::event(QEvent* event)
{
    const bool done = QWidget::event(event);
    if (event->type() == QEvent::LayoutRequest || event->type() == QEvent::Show)
        arrange();
    return done;
}

void OverflowRow::paintEvent(QPaintEvent*)
{
    QPainter painter(this);
    painter.setPen(palette().color(QPalette::Mid));
    const QWidget* before = nullptr;
    for (const Group& group : m_groups) {
        if (!group.shown || &group == &m_groups.back())
            continue;
        if (before != nullptr) {
            const int x = group.widget->x() - kSpacing / 2 - 1;
            painter.drawLine(x, height() / 2 - 8, x, height() / 2 + 7);
        }
        before = group.widget;
    }
}

void OverflowRow::fillMenu()
{
    m_menu->clear();
    for (const Group& group : m_groups) {
        if (group.shown)
            continue;
        m_menu->addSeparator();
        m_menu->addActions(group.actions);
    }
}

} // namespace ui
