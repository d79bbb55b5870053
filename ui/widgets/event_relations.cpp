#include "ui/widgets/event_relations.h"

#include "ui/document/details.h"
#include "ui/models/event_words.h"
#include "ui/support/conversion.h"
#include "ui/widgets/instrument_words.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

namespace ui {

EventRelations::EventRelations(const ArchiveLists& lists, const core::Event& event, int side,
                               QWidget* parent)
    : QWidget(parent)
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(side, 0, side, 0);
    layout->setSpacing(2);
    for (const core::EventRelation& relation : event.relations) {
        if (const core::Event* other = lists.event(relation.other))
            addLine(relationName(relation.kind), *other);
    }
    for (const core::Event& other : lists.events) {
        for (const core::EventRelation& relation : other.relations) {
            if (relation.other == event.id)
                addLine(reverseRelationName(relation.kind), other);
        }
    }
}

void EventRelations::addLine(const QString& relation, const core::Event& other)
{
    auto* kind = new QLabel(relation);
    kind->setProperty("muted", true);
    auto* name = new QToolButton;
    name->setObjectName(QStringLiteral("relatedEvent"));
    name->setText(buttonText(toQString(other.name)));
    name->setAccessibleName(relation + QLatin1Char(' ') + toQString(other.name));
    name->setProperty("link", true);
    connect(name, &QToolButton::clicked, this, [this, id = other.id] { emit eventChosen(id); });
    auto* line = new QHBoxLayout;
    line->setSpacing(3);
    line->addWidget(kind);
    line->addWidget(name);
    line->addStretch(1);
    static_cast<QVBoxLayout*>(layout())->addLayout(line);
    m_isEmpty = false;
}

} // namespace ui
