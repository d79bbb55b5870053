#include "ui/widgets/figure_form.h"

#include "ui/document/details.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"
#include "ui/widgets/check_menu_button.h"
#include "ui/widgets/instrument_words.h"
#include "ui/widgets/section_heading.h"

#include <QAbstractSpinBox>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QEvent>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>

#include <algorithm>

namespace ui {

namespace {

constexpr double kMostPixels = 10000.0;

/// A row of several fields; the label belongs to the first.
template<typename First, typename... Widgets>
void addRow(QFormLayout* form, const QString& text, First* first, Widgets*... others)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(8);
    row->addWidget(first, 1);
    (row->addWidget(others, 1), ...);
    auto* label = new QLabel(text);
    label->setBuddy(first);
    form->addRow(label, row);
}

bool contains(const std::vector<std::string>& names, const std::string& name)
{
    return std::ranges::find(names, name) != names.end();
}

} // namespace

FigureForm::FigureForm(const ArchiveLists& lists, const core::FigureSpec& spec, QWidget* parent)
    : QWidget(parent)
{
    auto* form = new QFormLayout(this);
    form->setContentsMargins(0, 0, 6, 0);
    form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    form->setHorizontalSpacing(14);
    form->setVerticalSpacing(7);
    addWords(form);
    addContents(form);
    addAxis(form);
    addOutput(form);
    fillLists(lists, spec);
    setSpec(spec);
    // The wheel scrolls the form; a field under the pointer keeps its value.
    for (QWidget* field : findChildren<QWidget*>()) {
        if (qobject_cast<QComboBox*>(field) != nullptr
            || qobject_cast<QAbstractSpinBox*>(field) != nullptr)
            field->installEventFilter(this);
    }
}

bool FigureForm::eventFilter(QObject* watched, QEvent* event)
{
    if (event->type() != QEvent::Wheel)
        return QWidget::eventFilter(watched, event);
    event->ignore(); // what holds the field takes it
    return true;
}

void FigureForm::say()
{
    if (!m_filling)
        emit changed();
}

QLineEdit* FigureForm::lineEdit(const char* name, const QString& placeholder)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(name));
    edit->setPlaceholderText(placeholder);
    connect(edit, &QLineEdit::textChanged, this, &FigureForm::say);
    return edit;
}

QComboBox* FigureForm::choice(const char* name, const QStringList& texts)
{
    auto* box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    box->addItems(texts);
    // The longest entry must not make the column wide.
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    connect(box, &QComboBox::currentIndexChanged, this, &FigureForm::say);
    return box;
}

QDateEdit* FigureForm::dayEdit(const char* name)
{
    auto* edit = new QDateEdit;
    edit->setObjectName(QString::fromLatin1(name));
    edit->setCalendarPopup(true);
    edit->setDisplayFormat(dayEditFormat());
    connect(edit, &QDateEdit::dateChanged, this, &FigureForm::say);
    return edit;
}

/// Leaves an end of the span to the data.
QCheckBox* FigureForm::openEnd(const char* name, const QString& text, QDateEdit* day)
{
    auto* box = new QCheckBox(text);
    box->setObjectName(QString::fromLatin1(name));
    connect(box, &QCheckBox::toggled, day, &QWidget::setDisabled);
    connect(box, &QCheckBox::toggled, this, &FigureForm::say);
    return box;
}

QDoubleSpinBox* FigureForm::lengthBox(const char* name)
{
    auto* box = new QDoubleSpinBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setRange(0.0, kMostPixels);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    connect(box, &QDoubleSpinBox::valueChanged, this, [this] {
        if (m_filling)
            return;
        emit sizeEdited();
        emit changed();
    });
    return box;
}

void FigureForm::addWords(QFormLayout* form)
{
    const QString automatic = tr("written from the data");
    form->addRow(sectionHeading(tr("Words"), nullptr, 0));
    form->addRow(tr("&Title"), m_title = lineEdit("figureTitle", automatic));
    form->addRow(tr("&Subtitle"), m_subtitle = lineEdit("figureSubtitle", automatic));
    form->addRow(tr("S&ource"), m_source = lineEdit("figureSource", {}));
    form->addRow(tr("&Byline"), m_byline = lineEdit("figureByline", {}));
    m_remarks = new QPlainTextEdit;
    m_remarks->setObjectName(QStringLiteral("figureRemarks"));
    m_remarks->setPlaceholderText(tr("a line each, below the figure"));
    m_remarks->setTabChangesFocus(true);
    m_remarks->setFixedHeight(46);
    connect(m_remarks, &QPlainTextEdit::textChanged, this, &FigureForm::say);
    form->addRow(tr("Re&marks"), m_remarks);
    m_language = choice("figureLanguage", {tr("English"), tr("German")});
    form->addRow(tr("&Language"), m_language);
}

void FigureForm::addContents(QFormLayout* form)
{
    m_instruments = new CheckMenuButton;
    m_instruments->setObjectName(QStringLiteral("figureInstruments"));
    m_events = new CheckMenuButton;
    m_events->setObjectName(QStringLiteral("figureEvents"));
    m_notes = new CheckMenuButton;
    m_notes->setObjectName(QStringLiteral("figureNotes"));
    for (CheckMenuButton* button : {m_instruments, m_events, m_notes})
        connect(button, &CheckMenuButton::chosenChanged, this, &FigureForm::say);
    m_from = dayEdit("figureFrom");
    m_to = dayEdit("figureTo");
    m_to->setAccessibleName(tr("Last day"));
    m_fromFirst = openEnd("figureFromFirst", tr("From first bar"), m_from);
    m_toLast = openEnd("figureToLast", tr("To last bar"), m_to);

    form->addRow(sectionHeading(tr("What is shown"), nullptr, 0));
    form->addRow(tr("&Instruments"), m_instruments);
    form->addRow(tr("&Events"), m_events);
    form->addRow(tr("Note&s"), m_notes);
    addRow(form, tr("&Days"), m_from, m_to);
    addRow(form, QString(), m_fromFirst, m_toLast);
}

void FigureForm::addAxis(QFormLayout* form)
{
    // In the order of the enumerators.
    m_style =
        choice("figureStyle", {tr("Candles"), tr("Line"), tr("Area"), tr("Rebased"), tr("Bars")});
    m_axis = choice("figureAxis", {tr("Linear"), tr("Logarithmic"), tr("Per cent")});
    m_axis->setAccessibleName(tr("Axis"));
    m_panels = new QCheckBox(tr("In panels"));
    m_panels->setObjectName(QStringLiteral("figurePanels"));
    m_panels->setToolTip(tr("Each instrument in a pane of its own, all on one time axis"));
    connect(m_panels, &QCheckBox::toggled, this, &FigureForm::say);
    m_hasBaseDay = new QCheckBox(tr("Changes since"));
    m_hasBaseDay->setObjectName(QStringLiteral("figureHasBaseDay"));
    m_hasBaseDay->setToolTip(tr("The day whose close changes in per cent are counted from"));
    m_baseDay = dayEdit("figureBaseDay");
    m_baseDay->setAccessibleName(tr("The day that changes are counted from"));
    m_baseDay->setEnabled(false);
    connect(m_hasBaseDay, &QCheckBox::toggled, m_baseDay, &QWidget::setEnabled);
    connect(m_hasBaseDay, &QCheckBox::toggled, this, &FigureForm::say);
    addRow(form, tr("St&yle"), m_style, m_axis);
    form->addRow(QString(), m_panels);
    addRow(form, tr("B&ase"), m_hasBaseDay, m_baseDay);
}

void FigureForm::addOutput(QFormLayout* form)
{
    m_format = choice("figureFormat",
                      {tr("PNG, pixels"), tr("PDF, vector, fonts embedded"), tr("SVG, vector")});
    m_width = lengthBox("figureWidth");
    m_height = lengthBox("figureHeight");
    m_height->setAccessibleName(tr("Height"));
    m_unit = choice("figureUnit", {tr("px"), tr("mm")});
    m_unit->setAccessibleName(tr("Unit"));
    m_unit->setMinimumContentsLength(3);
    connect(m_unit, &QComboBox::activated, this, &FigureForm::sizeEdited);
    m_scale = choice("figureScale", {});
    m_scale->setAccessibleName(tr("Scale"));
    m_theme = choice("figureTheme", {tr("Light"), tr("Dark")});
    m_transparent = new QCheckBox(tr("T&ransparent"));
    m_transparent->setObjectName(QStringLiteral("figureTransparent"));
    connect(m_transparent, &QCheckBox::toggled, this, &FigureForm::say);
    m_sidecar = new QCheckBox(tr("Side&car with data and hashes"));
    m_sidecar->setObjectName(QStringLiteral("figureSidecar"));
    m_sidecar->setToolTip(tr("A file beside the figure from which it can be made again, and which "
                             "says what has changed since"));
    connect(m_format, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_scale->setEnabled(index == 0); });

    form->addRow(sectionHeading(tr("Output"), nullptr, 0));
    addRow(form, tr("&Format"), m_format, m_scale);
    addRow(form, tr("Si&ze"), m_width, m_height, m_unit);
    addRow(form, tr("T&heme"), m_theme, m_transparent);
    form->addRow(QString(), m_sidecar);
}

void FigureForm::fillLists(const ArchiveLists& lists, const core::FigureSpec& spec)
{
    for (const core::InstrumentSummary& summary : lists.instruments) {
        const std::string symbol = core::qualifiedSymbol(summary.instrument);
        m_instruments->addChoice(instrumentName(summary.instrument), toQString(symbol),
                                 contains(spec.instruments, symbol));
    }
    for (const core::Event& event : lists.events)
        m_events->addChoice(toQString(event.name), toQString(event.name),
                            contains(spec.events, event.name));
}

bool FigureForm::wantsSidecar() const
{
    return m_sidecar->isChecked();
}

} // namespace ui
