#include "ui/widgets/figure_form.h"

#include "ui/document/details.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"
#include "ui/widgets/check_menu_button.h"
#include "ui/widgets/instrument_words.h"
#include "ui/widgets/section_heading.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDoubleSpinBox>
#include <QFormLayout>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>

#include <algorithm>

namespace ui {

namespace {

constexpr double kMostPixels = 10000.0;
constexpr std::array kScales{1.0, 2.0, 3.0};

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
    addWords(form, spec);
    addContents(form, lists, spec);
    addOutput(form);
    setSize(spec.size);
}

QLineEdit* FigureForm::lineEdit(const char* name, const std::string& text,
                                const QString& placeholder)
{
    auto* edit = new QLineEdit(toQString(text));
    edit->setObjectName(QString::fromLatin1(name));
    edit->setPlaceholderText(placeholder);
    connect(edit, &QLineEdit::textChanged, this, &FigureForm::changed);
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
    connect(box, &QComboBox::currentIndexChanged, this, &FigureForm::changed);
    return box;
}

QDoubleSpinBox* FigureForm::lengthBox(const char* name)
{
    auto* box = new QDoubleSpinBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setRange(20.0, kMostPixels);
    box->setDecimals(0);
    box->setButtonSymbols(QAbstractSpinBox::NoButtons);
    connect(box, &QDoubleSpinBox::valueChanged, this, [this] {
        if (m_filling)
            return;
        emit sizeEdited();
        emit changed();
    });
    return box;
}

void FigureForm::addWords(QFormLayout* form, const core::FigureSpec& spec)
{
    const QString automatic = tr("written from the data");
    form->addRow(sectionHeading(tr("Words"), nullptr, 0));
    form->addRow(tr("&Title"), m_title = lineEdit("figureTitle", spec.title, automatic));
    form->addRow(tr("&Subtitle"),
                 m_subtitle = lineEdit("figureSubtitle", spec.subtitle, automatic));
    form->addRow(tr("S&ource"), m_source = lineEdit("figureSource", spec.source, {}));
    form->addRow(tr("&Byline"), m_byline = lineEdit("figureByline", spec.byline, {}));
    m_language = choice("figureLanguage", {tr("English"), tr("German")});
    m_language->setCurrentIndex(spec.locale == "de" ? 1 : 0);
    form->addRow(tr("&Language"), m_language);
}

void FigureForm::addContents(QFormLayout* form, const ArchiveLists& lists,
                             const core::FigureSpec& spec)
{
    m_instruments = new CheckMenuButton;
    m_instruments->setObjectName(QStringLiteral("figureInstruments"));
    for (const core::InstrumentSummary& summary : lists.instruments) {
        const std::string symbol = core::qualifiedSymbol(summary.instrument);
        m_instruments->addChoice(instrumentName(summary.instrument), toQString(symbol),
                                 contains(spec.instruments, symbol));
    }
    m_events = new CheckMenuButton;
    m_events->setObjectName(QStringLiteral("figureEvents"));
    for (const core::Event& event : lists.events)
        m_events->addChoice(toQString(event.name), toQString(event.name),
                            contains(spec.events, event.name));
    connect(m_instruments, &CheckMenuButton::chosenChanged, this, &FigureForm::changed);
    connect(m_events, &CheckMenuButton::chosenChanged, this, &FigureForm::changed);

    m_style = choice("figureStyle", {tr("Candles"), tr("Line"), tr("Area"), tr("Rebased")});
    m_style->setCurrentIndex(static_cast<int>(spec.style));
    m_logScale = new QCheckBox(tr("Lo&garithmic"));
    m_logScale->setChecked(spec.axis == core::AxisScale::Log);
    connect(m_logScale, &QCheckBox::toggled, this, &FigureForm::changed);
    m_from = new QDateEdit(spec.from ? toQDate(*spec.from) : QDate(2000, 1, 1));
    m_to = new QDateEdit(spec.to ? toQDate(*spec.to) : QDate::currentDate());
    m_from->setObjectName(QStringLiteral("figureFrom"));
    m_to->setObjectName(QStringLiteral("figureTo"));
    m_to->setAccessibleName(tr("Last day"));
    for (QDateEdit* edit : {m_from, m_to}) {
        edit->setCalendarPopup(true);
        edit->setDisplayFormat(dayEditFormat());
        connect(edit, &QDateEdit::dateChanged, this, &FigureForm::changed);
    }

    form->addRow(sectionHeading(tr("What is shown"), nullptr, 0));
    form->addRow(tr("&Instruments"), m_instruments);
    form->addRow(tr("&Events"), m_events);
    addRow(form, tr("St&yle"), m_style, m_logScale);
    addRow(form, tr("&Days"), m_from, m_to);
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
    m_scale = choice("figureScale", {tr("Scale 1"), tr("Scale 2"), tr("Scale 3")});
    m_scale->setAccessibleName(tr("Scale"));
    m_theme = choice("figureTheme", {tr("Light"), tr("Dark")});
    m_transparent = new QCheckBox(tr("T&ransparent"));
    m_transparent->setObjectName(QStringLiteral("figureTransparent"));
    connect(m_transparent, &QCheckBox::toggled, this, &FigureForm::changed);
    connect(m_format, &QComboBox::currentIndexChanged, this,
            [this](int index) { m_scale->setEnabled(index == 0); });

    form->addRow(sectionHeading(tr("Output"), nullptr, 0));
    addRow(form, tr("&Format"), m_format, m_scale);
    addRow(form, tr("Si&ze"), m_width, m_height, m_unit);
    addRow(form, tr("T&heme"), m_theme, m_transparent);
}

void FigureForm::setSize(const core::FigureSize& size)
{
    m_filling = true;
    m_width->setValue(size.width);
    m_height->setValue(size.height);
    m_unit->setCurrentIndex(size.unit == core::LengthUnit::Millimetres ? 1 : 0);
    m_filling = false;
    emit changed();
}

FigureFormat FigureForm::format() const
{
    return static_cast<FigureFormat>(m_format->currentIndex());
}

core::FigureSpec FigureForm::spec() const
{
    core::FigureSpec spec;
    for (const QString& symbol : m_instruments->chosen())
        spec.instruments.push_back(toStd(symbol));
    for (const QString& event : m_events->chosen())
        spec.events.push_back(toStd(event));
    spec.from = toTradingDate(m_from->date());
    spec.to = toTradingDate(m_to->date());
    spec.style = static_cast<core::ChartStyle>(m_style->currentIndex());
    spec.axis = m_logScale->isChecked() ? core::AxisScale::Log : core::AxisScale::Linear;
    spec.size = {m_width->value(), m_height->value(),
                 m_unit->currentIndex() == 1 ? core::LengthUnit::Millimetres
                                             : core::LengthUnit::Pixels};
    spec.scale = m_format->currentIndex() == 0
        ? kScales[static_cast<std::size_t>(m_scale->currentIndex())]
        : 1.0;
    spec.theme = m_theme->currentIndex() == 1 ? core::FigureTheme::Dark : core::FigureTheme::Light;
    spec.transparent = m_transparent->isChecked();
    spec.locale = m_language->currentIndex() == 1 ? "de" : "en";
    spec.title = toStd(m_title->text());
    spec.subtitle = toStd(m_subtitle->text());
    spec.source = toStd(m_source->text());
    spec.byline = toStd(m_byline->text());
    return spec;
}

} // namespace ui
