#include "ui/widgets/overflow_row.h"

#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QToolButton>

#include <algorithm>

namespace ui {

namespace {

constexpr int kSpacing = 11; ///< with the line in its middle

QSize sizeOf(const QWidget* widget)
{
    return widget->sizeHint().expandedTo(widget->minimumSize()).boundedTo(widget->maximumSize());
}

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
    m_more->setFixedWidth(26);
    m_more->setPopupMode(QToolButton::InstantPopup);
    m_more->setMenu(m_menu);
    m_menu->setObjectName(QStringLiteral("moreMenu"));
    connect(m_menu, &QMenu::aboutToShow, this, &OverflowRow::fillMenu);
}

void OverflowRow::addGroup(QWidget* group, const QList<QAction*>& actions, int worth,
                           QWidget* shortForm)
{
    group->setParent(this);
    if (shortForm != nullptr) {
        shortForm->setParent(this);
        shortForm->hide();
    }
    m_groups.push_back({group, shortForm, actions, worth, group});
    const auto buttons = group->findChildren<QToolButton*>();
    setTabOrder(buttons.isEmpty() ? group : buttons.last(), m_more);
    updateGeometry();
}

QSize OverflowRow::sizeHint() const
{
    int height = m_more->sizeHint().height();
    int width = 0;
    for (const Group& group : m_groups) {
        height = std::max(height, group.full->sizeHint().height());
        width += group.full->sizeHint().width() + kSpacing;
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
        all = all && group.shown != nullptr;
        width += group.shown != nullptr ? sizeOf(group.shown).width() + kSpacing : 0;
    }
    return all ? width - kSpacing : width + m_more->width() - kSpacing;
}

/// In the order of their worth, groups take their short form or go; then short forms go too.
void OverflowRow::chooseShown()
{
    std::vector<Group*> byWorth;
    for (Group& group : m_groups) {
        group.shown = group.full;
        byWorth.push_back(&group);
    }
    std::ranges::stable_sort(byWorth, {}, &Group::worth);
    for (Group* group : byWorth) {
        if (neededWidth() <= width())
            return;
        group->shown = group->shortForm;
    }
    for (Group* group : byWorth) {
        if (neededWidth() <= width())
            return;
        group->shown = nullptr;
    }
}

void OverflowRow::arrange()
{
    chooseShown();
    int x = 0;
    bool all = true;
    for (const Group& group : m_groups) {
        for (QWidget* form : {group.full, group.shortForm}) {
            if (form != nullptr)
                form->setVisible(form == group.shown);
        }
        all = all && group.shown != nullptr;
        if (group.shown == nullptr)
            continue;
        const QSize size = sizeOf(group.shown);
        const bool isLast = &group == &m_groups.back();
        group.shown->setGeometry(isLast ? width() - size.width() : x,
                                 (height() - size.height()) / 2, size.width(), size.height());
        x += isLast ? 0 : size.width() + kSpacing;
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
    painter.setPen(palette().color(QPalette::Dark));
    const QWidget* before = nullptr;
    for (const Group& group : m_groups) {
        if (group.shown == nullptr || &group == &m_groups.back())
            continue;
        if (before != nullptr) {
            const int x = group.shown->x() - kSpacing / 2 - 1;
            painter.drawLine(x, height() / 2 - 8, x, height() / 2 + 7);
        }
        before = group.shown;
    }
}

void OverflowRow::fillMenu()
{
    m_menu->clear();
    for (const Group& group : m_groups) {
        if (group.shown != nullptr)
            continue;
        m_menu->addSeparator();
        m_menu->addActions(group.actions);
    }
}

} // namespace ui
