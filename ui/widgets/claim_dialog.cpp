#include "ui/widgets/claim_dialog.h"

#include "ui/models/claim_words.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"
#include "ui/support/text.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>
#include <QPushButton>

#include <array>
#include <cmath>

namespace ui {

namespace {

bool isFraction(const std::string& unit)
{
    return unit == core::kPercent || unit == core::kPercentagePoints;
}

/// As a person types it: 17 of "17 Prozent", without separators of thousands.
QString editedNumber(double value, const std::string& unit)
{
    QLocale locale;
    locale.setNumberOptions(QLocale::OmitGroupSeparator);
    constexpr int kDigits = 12;
    return locale.toString(isFraction(unit) ? value * 100.0 : value, 'g', kDigits);
}

template<typename Value>
void addChoice(QComboBox* box, const QString& name, Value value)
{
    box->addItem(name, static_cast<int>(value));
}

template<typename Value>
Value chosen(const QComboBox* box)
{
    return static_cast<Value>(box->currentData().toInt());
}

template<typename Value>
void setChosen(QComboBox* box, Value value)
{
    box->setCurrentIndex(box->findData(static_cast<int>(value)));
}

/// `said` where it differs from what stood there.
template<typename Value>
std::optional<Value> ifChanged(const Value& was, const Value& said)
{
    return said == was ? std::nullopt : std::optional(said);
}

QComboBox* named(QComboBox* box, const char* name)
{
    box->setObjectName(QString::fromLatin1(name));
    return box;
}

} // namespace

core::ClaimCorrection placeOf(const core::ClaimListing& listing)
{
    const core::Claim& claim = listing.claim;
    return {.id = claim.id,
            .article = listing.article,
            .field = claim.field,
            .begin = claim.begin,
            .end = claim.end,
            .text = claim.text};
}

ClaimDialog::ClaimDialog(const core::ClaimListing& listing, const std::string& sentence,
                         const std::vector<core::InstrumentSummary>& instruments, Begin begin,
                         QWidget* parent)
    : QDialog(parent)
    , m_listing(listing)
    , m_subject(named(new QComboBox, "subject"))
    , m_quantity(named(new QComboBox, "quantity"))
    , m_value(new QLineEdit)
    , m_unit(named(new QComboBox, "unit"))
    , m_hedge(named(new QComboBox, "hedge"))
    , m_direction(named(new QComboBox, "direction"))
    , m_hasDay(new QCheckBox(tr("&Day")))
    , m_day(new QDateEdit)
    , m_point(named(new QComboBox, "point"))
    , m_span(named(new QComboBox, "span"))
    , m_remark(new QPlainTextEdit)
    , m_problem(new QLabel)
{
    setObjectName(QStringLiteral("claimDialog"));
    setWindowTitle(tr("Correct Claim"));
    auto* form = new QFormLayout;
    form->setFieldGrowthPolicy(QFormLayout::ExpandingFieldsGrow);
    form->setLabelAlignment(Qt::AlignLeft);
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    addHead(form, sentence);
    addFields(form);
    addSubjects(instruments);

    auto* buttons = new QDialogButtonBox;
    buttons->addButton(tr("Cance&l"), QDialogButtonBox::RejectRole);
    m_accept = buttons->addButton(tr("&Save"), QDialogButtonBox::AcceptRole);
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
    resize(520, sizeHint().height());
    fill();
    (begin == Begin::Remark ? static_cast<QWidget*>(m_remark) : m_subject)->setFocus();
}

void ClaimDialog::addHead(QFormLayout* form, const std::string& sentence)
{
    auto* words = new QLabel(withDirectionsShown(quotedWords(m_listing.claim.text)));
    words->setProperty("heading", true);
    auto* context = new QLabel(withDirectionsShown(toQString(sentence)));
    context->setProperty("muted", true);
    for (QLabel* label : {words, context}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        form->addRow(label);
    }
    context->setVisible(!sentence.empty());
}

void ClaimDialog::addFields(QFormLayout* form)
{
    m_value->setObjectName(QStringLiteral("value"));
    m_hasDay->setObjectName(QStringLiteral("hasDay"));
    m_day->setObjectName(QStringLiteral("day"));
    m_day->setAccessibleName(tr("Day"));
    m_day->setCalendarPopup(true);
    m_day->setMinimumWidth(fontMetrics().horizontalAdvance(QStringLiteral("00.00.0000")) + 56);
    m_day->setDisplayFormat(dayEditFormat());
    m_unit->setEditable(true);
    m_unit->setAccessibleName(tr("Unit"));
    m_remark->setObjectName(QStringLiteral("remark"));
    m_remark->setTabChangesFocus(true);
    m_remark->setFixedHeight(4 * fontMetrics().lineSpacing() + 12);
    addChoices();

    auto* value = new QHBoxLayout;
    value->addWidget(m_hedge);
    value->addWidget(m_value, 1);
    value->addWidget(m_unit);
    form->addRow(tr("S&ubject"), m_subject);
    form->addRow(tr("&It is a"), m_quantity);
    auto* valueLabel = new QLabel(tr("&Value"));
    valueLabel->setBuddy(m_value);
    form->addRow(valueLabel, value);
    form->addRow(tr("Di&rection"), m_direction);
    form->addRow(m_hasDay, m_day);
    form->addRow(tr("&Price of the day"), m_point);
    form->addRow(tr("Change &from"), m_span);
    form->addRow(tr("Re&mark"), m_remark);
    connect(m_value, &QLineEdit::textChanged, this, &ClaimDialog::checkFields);
    connect(m_quantity, &QComboBox::currentIndexChanged, this, &ClaimDialog::checkFields);
    connect(m_hasDay, &QCheckBox::toggled, m_day, &QWidget::setEnabled);
}

void ClaimDialog::addChoices()
{
    for (const auto quantity :
         {core::ClaimQuantity::Change, core::ClaimQuantity::Level, core::ClaimQuantity::MarketValue,
          core::ClaimQuantity::Amount, core::ClaimQuantity::Count})
        addChoice(m_quantity, quantityName(quantity), quantity);
    for (const auto hedge : {core::Hedge::Exact, core::Hedge::About, core::Hedge::Almost,
                             core::Hedge::MoreThan, core::Hedge::LessThan, core::Hedge::UpTo})
        addChoice(m_hedge, hedgeName(hedge), hedge);
    for (const auto direction : {core::Direction::None, core::Direction::Up, core::Direction::Down})
        addChoice(m_direction, directionName(direction), direction);
    for (int point = 0; point <= static_cast<int>(core::PricePoint::AfterHours); ++point)
        m_point->addItem(pricePointName(static_cast<core::PricePoint>(point)), point);
    m_point->setItemText(0, tr("not said"));
    for (int span = 0; span <= static_cast<int>(core::ChangeSpan::Since); ++span)
        m_span->addItem(changeSpanName(static_cast<core::ChangeSpan>(span)), span);
}

void ClaimDialog::addSubjects(const std::vector<core::InstrumentSummary>& instruments)
{
    m_subject->addItem(tr("nothing that is traded"), QString());
    for (const core::InstrumentSummary& summary : instruments) {
        const QString symbol = toQString(core::qualifiedSymbol(summary.instrument));
        m_subject->addItem(summary.instrument.name.empty()
                               ? symbol
                               : tr("%1 (%2)").arg(toQString(summary.instrument.name), symbol),
                           symbol);
    }
    // One that only the vocabulary knows.
    const QString known = toQString(m_listing.subject);
    if (m_subject->findData(known) < 0)
        m_subject->addItem(tr("%1 (%2)").arg(toQString(m_listing.subjectName), known), known);
}

void ClaimDialog::fill()
{
    const core::Claim& claim = m_listing.claim;
    for (const std::string_view unit :
         {core::kPercent, core::kPoints, core::kPercentagePoints, std::string_view("EUR"),
          std::string_view("USD"), std::string_view("GBP"), std::string_view("CHF"),
          std::string_view("JPY"), std::string_view("CNY")})
        m_unit->addItem(unitName(std::string(unit)), toQString(unit));
    const QString unit = toQString(claim.unit);
    if (m_unit->findData(unit) < 0)
        m_unit->addItem(unitName(claim.unit), unit);
    m_unit->setCurrentIndex(m_unit->findData(unit));
    m_subject->setCurrentIndex(m_subject->findData(toQString(m_listing.subject)));
    setChosen(m_quantity, claim.quantity);
    setChosen(m_hedge, claim.hedge);
    setChosen(m_direction, claim.direction);
    setChosen(m_point, claim.point);
    setChosen(m_span, claim.span);
    m_value->setText(editedNumber(claim.value, claim.unit));
    m_hasDay->setChecked(m_listing.check.day.has_value());
    m_day->setEnabled(m_hasDay->isChecked());
    m_day->setDate(m_listing.check.day ? toQDate(*m_listing.check.day) : QDate::currentDate());
    m_remark->setPlainText(toQString(claim.remark));
    checkFields();
}

void ClaimDialog::checkFields()
{
    const auto quantity = chosen<core::ClaimQuantity>(m_quantity);
    m_direction->setEnabled(quantity == core::ClaimQuantity::Change
                            || quantity == core::ClaimQuantity::MarketValue);
    m_span->setEnabled(m_direction->isEnabled());
    m_problem->setText(value() ? QString() : tr("The value is no number."));
    m_accept->setEnabled(value().has_value());
}

std::optional<double> ClaimDialog::value() const
{
    bool understood = false;
    const double number = QLocale().toDouble(m_value->text().trimmed(), &understood);
    if (!understood || !std::isfinite(number) || number < 0.0)
        return std::nullopt;
    return isFraction(unit()) ? number / 100.0 : number;
}

std::string ClaimDialog::unit() const
{
    // What is typed may be one of the words that stand there.
    const int known = m_unit->findText(m_unit->currentText().trimmed());
    return toStd(known >= 0 ? m_unit->itemData(known).toString() : m_unit->currentText().trimmed());
}

core::ClaimCorrection ClaimDialog::correction() const
{
    const core::Claim& claim = m_listing.claim;
    core::ClaimCorrection said = placeOf(m_listing);
    said.subject = ifChanged(m_listing.subject, toStd(m_subject->currentData().toString()));
    said.quantity = ifChanged(claim.quantity, chosen<core::ClaimQuantity>(m_quantity));
    said.hedge = ifChanged(claim.hedge, chosen<core::Hedge>(m_hedge));
    said.direction = ifChanged(claim.direction, chosen<core::Direction>(m_direction));
    said.point = ifChanged(claim.point, chosen<core::PricePoint>(m_point));
    said.span = ifChanged(claim.span, chosen<core::ChangeSpan>(m_span));
    said.unit = ifChanged(claim.unit, unit());
    // What is typed is compared as text: the number behind it has been through a division.
    if (m_value->text() != editedNumber(claim.value, claim.unit) || said.unit)
        said.value = value();
    if (m_hasDay->isChecked()
        && toQDate(m_listing.check.day.value_or(core::TradingDate{})) != m_day->date())
        said.day = toTradingDate(m_day->date());
    said.remark = ifChanged(claim.remark, toStd(m_remark->toPlainText().trimmed()));
    return said;
}

bool ClaimDialog::saysAnythingNew() const
{
    return core::saysAnything(correction());
}

} // namespace ui
