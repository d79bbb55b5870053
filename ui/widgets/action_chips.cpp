#include "ui/widgets/action_chips.h"

#include <QAction>
#include <QHBoxLayout>
#include <QMenu>

#include <algorithm>

namespace ui {

namespace {

constexpr int kPadding = 10;
constexpr int kIconSize = 18;

QHBoxLayout* rowOf(QWidget* widget)
{
    auto* layout = new QHBoxLayout(widget);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    return layout;
}

QToolButton* buttonOf(QAction* action)
{
    auto* button = new QToolButton;
    button->setObjectName(action->objectName());
    button->setDefaultAction(action);
    button->setProperty("chip", true);
    return button;
}

} // namespace

ActionChips::ActionChips(const QList<QAction*>& actions, QWidget* parent)
    : QWidget(parent)
{
    QHBoxLayout* layout = rowOf(this);
    QList<QToolButton*> buttons;
    for (QAction* action : actions) {
        QToolButton* button = buttonOf(action);
        button->setToolButtonStyle(Qt::ToolButtonTextOnly);
        // The chosen one is bold: room for that from the start, so that nothing moves.
        QFont bold = button->font();
        bold.setWeight(QFont::DemiBold);
        button->setFixedWidth(QFontMetrics(bold).horizontalAdvance(action->iconText()) + kPadding);
        layout->addWidget(button);
        buttons << button;
    }
    // Tab leads to the chosen one, or else to the first, the arrow keys from there to the others.
    const auto followChosen = [buttons] {
        const auto chosen = std::ranges::find_if(buttons, &QToolButton::isChecked);
        QToolButton* entry = chosen == buttons.end() ? buttons.front() : *chosen;
        for (QToolButton* button : buttons)
            button->setFocusPolicy(button == entry ? Qt::TabFocus : Qt::NoFocus);
    };
    for (const QToolButton* button : buttons)
        connect(button, &QToolButton::toggled, this, followChosen);
    followChosen();
}

ActionMenuButton::ActionMenuButton(const QList<QAction*>& actions, const QString& name,
                                   QWidget* parent)
    : QToolButton(parent)
{
    setProperty("chip", true);
    setAccessibleName(name);
    setToolTip(name);
    setPopupMode(QToolButton::InstantPopup);
    auto* menu = new QMenu(this);
    menu->addActions(actions);
    setMenu(menu);
    int widest = 0;
    for (const QAction* action : actions)
        widest = std::max(widest, fontMetrics().horizontalAdvance(action->iconText()));
    setFixedWidth(widest + 3 * kPadding);
    const auto follow = [this, actions] {
        const auto chosen = std::ranges::find_if(actions, &QAction::isChecked);
        const QAction* shown = chosen == actions.end() ? nullptr : *chosen;
        setText((shown != nullptr ? shown->iconText() : QStringLiteral("–"))
                + QStringLiteral(" ▾"));
    };
    for (const QAction* action : actions)
        connect(action, &QAction::toggled, this, follow);
    follow();
}

ActionIcons::ActionIcons(const QList<QAction*>& actions, QWidget* parent)
    : QWidget(parent)
{
    QHBoxLayout* layout = rowOf(this);
    for (QAction* action : actions) {
        QToolButton* button = buttonOf(action);
        button->setToolButtonStyle(Qt::ToolButtonIconOnly);
        button->setIconSize({kIconSize, kIconSize});
        button->setFixedWidth(kIconSize + kPadding);
        button->setFocusPolicy(Qt::TabFocus);
        button->setAccessibleName(action->iconText());
        layout->addWidget(button);
    }
}

} // namespace ui
