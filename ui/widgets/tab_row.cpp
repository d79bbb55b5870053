#include "ui/widgets/tab_row.h"

#include <QFrame>
#include <QTabBar>
#include <QVBoxLayout>

namespace ui {

QTabBar* tabRow(QWidget* parent)
{
    auto* tabs = new QTabBar(parent);
    tabs->setDrawBase(false);
    tabs->setExpanding(false);
    tabs->setUsesScrollButtons(false);
    tabs->setElideMode(Qt::ElideRight);
    tabs->setFocusPolicy(Qt::TabFocus);
    return tabs;
}

QVBoxLayout* withRule(QWidget* top, QWidget* parent)
{
    auto* rule = new QFrame(parent);
    rule->setProperty("rule", true);
    rule->setFixedHeight(1);
    auto* layout = new QVBoxLayout;
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(top);
    layout->addWidget(rule);
    return layout;
}

} // namespace ui
