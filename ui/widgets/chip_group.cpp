#include "ui/widgets/chip_group.h"

#include <QButtonGroup>
#include <QHBoxLayout>
#include <QToolButton>

namespace ui {

namespace {

constexpr int kPadding = 15;

} // namespace

ChipGroup::ChipGroup(const QList<Chip>& chips, QWidget* parent)
    : QWidget(parent)
    , m_group(new QButtonGroup(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    for (int index = 0; index < chips.size(); ++index) {
        auto* button = new QToolButton;
        button->setObjectName(chips[index].name);
        button->setText(chips[index].text);
        button->setToolTip(chips[index].toolTip);
        button->setCheckable(true);
        button->setProperty("chip", true);
        // The chosen one is bold: room for that from the start, so that nothing moves.
        QFont bold = button->font();
        bold.setWeight(QFont::DemiBold);
        button->setFixedWidth(QFontMetrics(bold).horizontalAdvance(chips[index].text) + kPadding);
        m_group->addButton(button, index);
        layout->addWidget(button);
    }
    connect(m_group, &QButtonGroup::idClicked, this, &ChipGroup::chosen);
    // Tab leads to the chosen one, the arrow keys from there to the others.
    connect(m_group, &QButtonGroup::buttonToggled, this, [this](QAbstractButton* button, bool on) {
        for (QAbstractButton* other : m_group->buttons()) {
            if (on)
                other->setFocusPolicy(other == button ? Qt::TabFocus : Qt::NoFocus);
        }
    });
}

int ChipGroup::current() const
{
    return m_group->checkedId();
}

void ChipGroup::setCurrent(int index)
{
    if (QAbstractButton* button = m_group->button(index)) {
        button->setChecked(true);
        return;
    }
    // An exclusive group does not let go of its last one.
    m_group->setExclusive(false);
    if (QAbstractButton* checked = m_group->checkedButton())
        checked->setChecked(false);
    m_group->setExclusive(true);
}

} // namespace ui
