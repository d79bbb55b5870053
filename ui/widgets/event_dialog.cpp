#include "ui/widgets/event_dialog.h"

#include "ui/document/details.h"
#include "ui/models/event_words.h"
#include "ui/support/conversion.h"
#include "ui/widgets/alias_table.h"
#include "ui/widgets/instrument_picker.h"
#include "ui/widgets/partial_date_edit.h"
#include "ui/widgets/relation_table.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

std::vector<core::Event> othersThan(const core::Event& event, std::vector<core::Event> events)
{
    std::erase_if(events, [&](const core::Event& other) { return other.id == event.id; });
    return events;
}

} // namespace

EventDialog::EventDialog(const ArchiveLists& lists, const core::Event& event, QWidget* parent)
    : QDialog(parent)
    , m_event(event)
    , m_name(new QLineEdit)
    , m_when(new PartialDateEdit)
    , m_hasUntil(new QCheckBox(tr("Lasts &until")))
    , m_until(new PartialDateEdit)
    , m_status(new QComboBox)
    , m_holder(new QLineEdit)
    , m_aliases(new AliasTable)
    , m_instruments(new InstrumentPicker(lists.instruments, nullptr))
    , m_relations(new RelationTable(othersThan(event, lists.events), nullptr))
    , m_problem(new QLabel)
{
    setObjectName(QStringLiteral("eventDialog"));
    setWindowTitle(event.id ? tr("Edit Event") : tr("Insert Event"));
    for (const core::Event& other : lists.events) {
        if (other.id != event.id)
            m_takenNames << toQString(other.name);
    }

    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    addFields(form);
    addTables(form, lists);

    auto* buttons = new QDialogButtonBox;
    buttons->addButton(tr("Cance&l"), QDialogButtonBox::RejectRole);
    m_accept =
        buttons->addButton(event.id ? tr("&Save") : tr("&Insert"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("accept"));
    m_accept->setDefault(true);
    m_problem->setObjectName(QStringLiteral("problem"));
    m_problem->setProperty("muted", true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);

    auto* bottom = new QHBoxLayout;
    bottom->addWidget(m_problem, 1);
    bottom->addWidget(buttons);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(16);
    layout->addLayout(form, 1);
    layout->addLayout(bottom);
    resize(620, 740);
    fill();
}

void EventDialog::addFields(QFormLayout* form)
{
    m_name->setObjectName(QStringLiteral("name"));
    m_when->setObjectName(QStringLiteral("when"));
    m_hasUntil->setObjectName(QStringLiteral("hasUntil"));
    m_until->setObjectName(QStringLiteral("until"));
    m_until->setAccessibleName(tr("Lasts until"));
    m_status->setObjectName(QStringLiteral("status"));
    m_holder->setObjectName(QStringLiteral("holder"));
    m_holder->setPlaceholderText(tr("who says so, if it is a claim"));
    for (const auto status :
         {core::EventStatus::Reported, core::EventStatus::Claimed, core::EventStatus::Disputed,
          core::EventStatus::Confirmed, core::EventStatus::Refuted})
        m_status->addItem(eventStatusName(status), static_cast<int>(status));

    form->addRow(tr("&Name"), m_name);
    form->addRow(tr("&When"), m_when);
    form->addRow(m_hasUntil, m_until);
    form->addRow(tr("S&tatus"), m_status);
    form->addRow(tr("&Held by"), m_holder);
    connect(m_name, &QLineEdit::textChanged, this, &EventDialog::checkFields);
    connect(m_when, &PartialDateEdit::dateChanged, this, &EventDialog::checkFields);
    connect(m_until, &PartialDateEdit::dateChanged, this, &EventDialog::checkFields);
    connect(m_hasUntil, &QCheckBox::toggled, m_until, &QWidget::setEnabled);
    connect(m_hasUntil, &QCheckBox::toggled, this, &EventDialog::checkFields);
}

void EventDialog::addTables(QFormLayout* form, const ArchiveLists& lists)
{
    m_aliases->setObjectName(QStringLiteral("aliases"));
    m_instruments->setObjectName(QStringLiteral("instruments"));
    m_aliases->setMinimumHeight(120);
    m_instruments->setMinimumHeight(120);
    form->addRow(tr("&Also called"), m_aliases);
    m_relations->setMinimumHeight(110);
    form->addRow(tr("&Concerns"), m_instruments);
    form->addRow(tr("Other &events"), m_relations);
    m_instruments->setEnabled(!lists.instruments.empty());
}

void EventDialog::fill()
{
    m_name->setText(toQString(m_event.name));
    m_when->setDate(m_event.when);
    m_hasUntil->setChecked(m_event.until.has_value());
    m_until->setEnabled(m_event.until.has_value());
    m_until->setDate(m_event.until.value_or(m_event.when));
    m_status->setCurrentIndex(m_status->findData(static_cast<int>(m_event.status)));
    m_holder->setText(toQString(m_event.holder));
    m_aliases->setAliases(m_event.aliases);
    m_instruments->setPicked(m_event.instruments);
    m_relations->setRelations(m_event.relations);
    checkFields();
}

void EventDialog::checkFields()
{
    const QString name = m_name->text().trimmed();
    QString problem;
    if (name.isEmpty())
        problem = tr("The event needs a name.");
    else if (m_takenNames.contains(name))
        problem = tr("There is an event of this name.");
    else if (m_hasUntil->isChecked() && m_until->date().lastDay() < m_when->date().firstDay)
        problem = tr("It ends before it begins.");
    m_problem->setText(problem);
    m_accept->setEnabled(problem.isEmpty());
}

core::Event EventDialog::event() const
{
    core::Event event = m_event;
    event.name = toStd(m_name->text().trimmed());
    event.when = m_when->date();
    event.until = m_hasUntil->isChecked() ? std::optional(m_until->date()) : std::nullopt;
    event.status = static_cast<core::EventStatus>(m_status->currentData().toInt());
    event.holder = toStd(m_holder->text().trimmed());
    event.aliases = m_aliases->aliases();
    event.instruments = m_instruments->picked();
    event.relations = m_relations->relations();
    return event;
}

} // namespace ui
