#include "ui/widgets/relation_table.h"

#include "ui/models/event_words.h"
#include "ui/support/conversion.h"

#include <QComboBox>
#include <QGridLayout>
#include <QListWidget>
#include <QPushButton>

#include <algorithm>

namespace ui {

RelationTable::RelationTable(const std::vector<core::Event>& others, QWidget* parent)
    : QWidget(parent)
    , m_kind(new QComboBox)
    , m_other(new QComboBox)
    , m_list(new QListWidget)
    , m_add(new QPushButton(tr("A&dd")))
    , m_remove(new QPushButton(tr("&Remove")))
{
    m_kind->setObjectName(QStringLiteral("relationKind"));
    m_kind->setAccessibleName(tr("Kind of relation"));
    m_other->setObjectName(QStringLiteral("relationOther"));
    m_other->setAccessibleName(tr("Other event"));
    m_list->setObjectName(QStringLiteral("relationList"));
    m_list->setAccessibleName(tr("Relations to other events"));
    m_add->setObjectName(QStringLiteral("addRelation"));
    m_remove->setObjectName(QStringLiteral("removeRelation"));
    for (const auto kind : {core::RelationKind::Causes, core::RelationKind::Contradicts,
                            core::RelationKind::Confounds})
        m_kind->addItem(relationName(kind), static_cast<int>(kind));
    for (const core::Event& other : others)
        m_other->addItem(toQString(other.name),
                         QVariant::fromValue(static_cast<qlonglong>(other.id.value)));
    m_other->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    for (QPushButton* button : {m_add, m_remove})
        button->setAutoDefault(false);
    auto* layout = new QGridLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setColumnStretch(1, 1);
    layout->addWidget(m_kind, 0, 0);
    layout->addWidget(m_other, 0, 1);
    layout->addWidget(m_add, 0, 2);
    layout->addWidget(m_list, 1, 0, 1, 2);
    layout->addWidget(m_remove, 1, 2, Qt::AlignTop);
    connect(m_add, &QPushButton::clicked, this, &RelationTable::add);
    connect(m_remove, &QPushButton::clicked, this, &RelationTable::remove);
    connect(m_list, &QListWidget::currentRowChanged, this,
            [this](int row) { m_remove->setEnabled(row >= 0); });
    m_add->setEnabled(!others.empty());
    fill();
}

void RelationTable::setRelations(const std::vector<core::EventRelation>& relations)
{
    m_relations = relations;
    fill();
}

void RelationTable::add()
{
    const core::EventRelation relation{
        static_cast<core::RelationKind>(m_kind->currentData().toInt()),
        core::EventId{m_other->currentData().toLongLong()}};
    if (std::ranges::find(m_relations, relation) != m_relations.end())
        return;
    m_relations.push_back(relation);
    fill();
}

void RelationTable::remove()
{
    m_relations.erase(m_relations.begin() + m_list->currentRow());
    fill();
}

void RelationTable::fill()
{
    m_list->clear();
    for (const core::EventRelation& relation : m_relations) {
        const int other =
            m_other->findData(QVariant::fromValue(static_cast<qlonglong>(relation.other.value)));
        m_list->addItem(relationName(relation.kind) + QLatin1Char(' ') + m_other->itemText(other));
    }
    m_remove->setEnabled(m_list->currentRow() >= 0);
}

} // namespace ui
