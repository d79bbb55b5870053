#include "ui/widgets/check_menu_button.h"

#include "ui/widgets/instrument_words.h"

#include <QMenu>
#include <QStyleOptionButton>
#include <QStylePainter>

namespace ui {

namespace {

constexpr int kPadding = 10;
constexpr const char* kAll = "all"; ///< a property of the choice of all

} // namespace

CheckMenuButton::CheckMenuButton(QWidget* parent)
    : QPushButton(parent)
{
    setMenu(new QMenu(this));
}

void CheckMenuButton::clearChoices()
{
    menu()->clear();
    describe();
}

void CheckMenuButton::addChoice(const QString& text, const QString& key, bool chosen)
{
    add(text, key, chosen);
}

void CheckMenuButton::addChoiceOfAll(const QString& text, const QString& key)
{
    add(text, key, false)->setProperty(kAll, true);
    describe();
}

QAction* CheckMenuButton::add(const QString& text, const QString& key, bool chosen)
{
    QAction* action = menu()->addAction(buttonText(text));
    action->setProperty("words", text);
    action->setCheckable(true);
    action->setChecked(chosen);
    action->setData(key);
    describe();
    connect(action, &QAction::toggled, this, [this] {
        describe();
        emit chosenChanged();
    });
    return action;
}

void CheckMenuButton::describe()
{
    const QString number = count();
    setAccessibleDescription(number.isEmpty() ? summary()
                                              : summary() + QStringLiteral(", ") + number);
    update();
}

void CheckMenuButton::setChosen(const QStringList& keys)
{
    for (QAction* action : menu()->actions())
        action->setChecked(keys.contains(action->data().toString()));
}

QStringList CheckMenuButton::keys() const
{
    QStringList keys;
    for (const QAction* action : menu()->actions())
        keys << action->data().toString();
    return keys;
}

QStringList CheckMenuButton::chosen() const
{
    QStringList keys;
    for (const QAction* action : menu()->actions()) {
        if (action->isChecked())
            keys << action->data().toString();
    }
    return keys;
}

QString CheckMenuButton::summary() const
{
    QStringList names;
    for (const QAction* action : menu()->actions()) {
        if (action->isChecked())
            names << action->property("words").toString();
    }
    return names.isEmpty() ? tr("none") : names.join(QStringLiteral(", "));
}

QString CheckMenuButton::count() const
{
    int all = 0;
    int chosen = 0;
    for (const QAction* action : menu()->actions()) {
        const bool isAll = action->property(kAll).toBool();
        if (isAll && action->isChecked())
            return {};
        all += isAll ? 0 : 1;
        chosen += !isAll && action->isChecked() ? 1 : 0;
    }
    return tr("%1 of %2").arg(chosen).arg(all);
}

void CheckMenuButton::paintEvent(QPaintEvent*)
{
    QStyleOptionButton option;
    initStyleOption(&option);
    option.text.clear();
    option.features.setFlag(QStyleOptionButton::HasMenu, false);
    QStylePainter painter(this);
    painter.drawControl(QStyle::CE_PushButton, option);

    const QString number = count();
    const QRect inside = rect().adjusted(kPadding, 0, -kPadding, 0);
    painter.setPen(palette().color(QPalette::PlaceholderText));
    painter.drawText(inside, Qt::AlignRight | Qt::AlignVCenter, number);
    const int room = inside.width() - fontMetrics().horizontalAdvance(number) - kPadding;
    painter.setPen(palette().color(QPalette::Text));
    painter.drawText(inside, Qt::AlignLeft | Qt::AlignVCenter,
                     fontMetrics().elidedText(summary(), Qt::ElideRight, room));
}

} // namespace ui
