#include "ui/widgets/import_form.h"

#include "core/workspace/source_files.h"
#include "ui/models/import_words.h"
#include "ui/support/conversion.h"

#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalBlocker>
#include <QTimeZone>

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr auto kIntervals =
    std::to_array({core::Interval::Minute1, core::Interval::Minute5, core::Interval::Minute15,
                   core::Interval::Minute30, core::Interval::Hour1, core::Interval::Day1,
                   core::Interval::Week1, core::Interval::Month1});

/// The first entry of every choice: what the file itself says.
void setFound(QComboBox* box, const QString& found)
{
    box->setItemText(0,
                     found.isEmpty() ? ImportForm::tr("Automatic")
                                     : ImportForm::tr("Automatic: %1").arg(found));
}

void choose(QComboBox* box, const QVariant& value)
{
    const int index = value.isValid() ? box->findData(value) : 0;
    box->setCurrentIndex(std::max(index, 0));
}

template<typename Enum>
QVariant dataOf(const std::optional<Enum>& value)
{
    return value ? QVariant(static_cast<int>(*value)) : QVariant();
}

template<typename Enum>
std::optional<Enum> chosen(const QComboBox* box)
{
    const QVariant data = box->currentData();
    return data.isValid() ? std::optional(static_cast<Enum>(data.toInt())) : std::nullopt;
}

QVariant dataOf(const std::string& text)
{
    return text.empty() ? QVariant() : QVariant(toQString(text));
}

std::string chosenText(const QComboBox* box)
{
    return toStd(box->currentData().toString());
}

QString plainText(QString label)
{
    return label.remove(QLatin1Char('&'));
}

QString joined(const std::vector<std::string>& symbols)
{
    constexpr std::size_t kNamed = 3;
    QStringList names;
    for (std::size_t index = 0; index < std::min(symbols.size(), kNamed); ++index)
        names << toQString(symbols[index]);
    const auto rest = static_cast<int>(symbols.size() - static_cast<std::size_t>(names.size()));
    const QString list = names.join(QStringLiteral(", "));
    return rest > 0 ? ImportForm::tr("%1 and %Ln more", nullptr, rest).arg(list) : list;
}

} // namespace

ImportForm::ImportForm(QWidget* parent)
    : QWidget(parent)
    , m_kind(choice("importKind"))
    , m_dialect(choice("importDialect"))
    , m_encoding(choice("importEncoding"))
    , m_decimal(choice("importDecimal"))
    , m_dates(choice("importDates"))
    , m_zone(choice("importZone"))
    , m_interval(choice("importInterval"))
    , m_instrument(field("importInstrument"))
    , m_market(field("importMarket"))
    , m_currency(field("importCurrency"))
    , m_published(field("importPublished"))
    , m_readAllSo(new QPushButton(tr("Read All Files &So")))
    , m_reasons(new QLabel)
    , m_dialects(core::dialectInfos())
{
    fillChoices();
    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(12);
    grid->setVerticalSpacing(8);
    grid->setColumnStretch(1, 1);
    grid->setColumnStretch(3, 1);
    int number = 0;
    place(grid, number++, "kind", tr("&Holds"), m_kind);
    place(grid, number++, "dialect", tr("&Format"), m_dialect);
    place(grid, number++, "instrument", tr("I&nstrument"), m_instrument);
    place(grid, number++, "interval", tr("&Bars of"), m_interval);
    place(grid, number++, "decimal", tr("&Decimal sign"), m_decimal);
    place(grid, number++, "dates", tr("Dat&es"), m_dates);
    place(grid, number++, "timezone", tr("Time &zone"), m_zone);
    place(grid, number++, "encoding", tr("Charac&ter set"), m_encoding);
    place(grid, number++, "currency", tr("C&urrency"), m_currency);
    place(grid, number++, "market", tr("&Market"), m_market);
    place(grid, number++, "published", tr("&Published"), m_published);
    m_readAllSo->setObjectName(QStringLiteral("readAllSo"));
    m_readAllSo->setToolTip(tr("Every other file gets the choices of this one, but its instrument "
                               "and day."));
    m_readAllSo->setAutoDefault(false);
    connect(m_readAllSo, &QPushButton::clicked, this, &ImportForm::allAsked);
    grid->addWidget(m_readAllSo, number / 2, 2, 1, 2, Qt::AlignRight);
    m_reasons->setObjectName(QStringLiteral("importReasons"));
    m_reasons->setProperty("muted", true);
    m_reasons->setWordWrap(true);
    m_reasons->setTextInteractionFlags(Qt::TextSelectableByMouse);
    grid->addWidget(m_reasons, (number + 1) / 2, 0, 1, 4);
    m_market->setPlaceholderText(tr("XNAS, XETR, …"));
    m_currency->setPlaceholderText(tr("USD, EUR, …"));
    m_published->setPlaceholderText(tr("as the article says"));
}

QComboBox* ImportForm::choice(const char* name)
{
    auto* box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    connect(box, &QComboBox::currentIndexChanged, this, &ImportForm::edited);
    return box;
}

QLineEdit* ImportForm::field(const char* name)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(name));
    connect(edit, &QLineEdit::editingFinished, this, &ImportForm::edited);
    return edit;
}

void ImportForm::place(QGridLayout* grid, int number, const char* what, const QString& text,
                       QWidget* field)
{
    auto* label = new QLabel(text);
    m_labels.emplace_back(what, label);
    label->setBuddy(field);
    grid->addWidget(label, number / 2, number % 2 * 2);
    grid->addWidget(field, number / 2, number % 2 * 2 + 1);
}

void ImportForm::setHasOthers(bool others)
{
    m_readAllSo->setEnabled(others);
}

void ImportForm::fillChoices()
{
    for (QComboBox* box : {m_kind, m_dialect, m_encoding, m_decimal, m_dates, m_zone, m_interval})
        box->addItem(tr("Automatic"));
    for (const core::ImportKind kind : core::allImportKinds())
        m_kind->addItem(importKindName(kind), static_cast<int>(kind));
    for (const char* name : {"UTF-8", "windows-1252", "ISO-8859-15", "windows-1250", "UTF-16"})
        m_encoding->addItem(QString::fromLatin1(name), QString::fromLatin1(name));
    m_decimal->addItem(decimalName(core::DecimalSign::Point),
                       static_cast<int>(core::DecimalSign::Point));
    m_decimal->addItem(decimalName(core::DecimalSign::Comma),
                       static_cast<int>(core::DecimalSign::Comma));
    m_dates->addItem(dateOrderName(core::DateOrder::DayFirst),
                     static_cast<int>(core::DateOrder::DayFirst));
    m_dates->addItem(dateOrderName(core::DateOrder::MonthFirst),
                     static_cast<int>(core::DateOrder::MonthFirst));
    for (const core::Interval interval : kIntervals)
        m_interval->addItem(barLengthName(interval), static_cast<int>(interval));
    for (const QByteArray& zone : QTimeZone::availableTimeZoneIds())
        m_zone->addItem(QString::fromLatin1(zone), QString::fromLatin1(zone));
}

void ImportForm::fillDialects(core::ImportKind kind)
{
    while (m_dialect->count() > 1)
        m_dialect->removeItem(1);
    for (const core::DialectInfo& dialect : m_dialects) {
        if (dialect.kind != kind)
            continue;
        m_dialect->addItem(toQString(dialect.name), toQString(dialect.name));
        m_dialect->setItemData(m_dialect->count() - 1, toQString(dialect.description),
                               Qt::ToolTipRole);
    }
}

void ImportForm::showFile(const core::ImportOptions& options, const core::ImportPreview* preview)
{
    const QSignalBlocker quiet(this);
    m_shown = options;
    const core::ImportKind kind =
        options.as.value_or(preview != nullptr ? preview->kind : core::ImportKind::Prices);
    fillDialects(kind);
    choose(m_kind, dataOf(options.as));
    choose(m_dialect, dataOf(options.dialect));
    choose(m_encoding, dataOf(options.encoding));
    choose(m_decimal, dataOf(options.decimal));
    choose(m_dates, dataOf(options.dates));
    choose(m_zone, dataOf(options.timezone));
    choose(m_interval, dataOf(options.interval));
    m_instrument->setText(toQString(options.instrument));
    m_market->setText(toQString(options.mic));
    m_currency->setText(toQString(options.currency));
    m_published->setText(toQString(options.published));
    showFound(preview != nullptr ? *preview : core::ImportPreview{.kind = kind});
    enableFor(kind);
}

void ImportForm::showFound(const core::ImportPreview& preview)
{
    const bool isKnown = !preview.dialect.empty() || !preview.encoding.empty();
    const bool isPrices = isKnown && preview.kind == core::ImportKind::Prices;
    setFound(m_kind, isKnown ? importKindName(preview.kind) : QString());
    setFound(m_dialect, toQString(preview.dialect));
    setFound(m_encoding, toQString(preview.encoding));
    setFound(m_decimal, preview.decimal ? decimalName(*preview.decimal) : QString());
    setFound(m_dates, preview.dates ? dateOrderName(*preview.dates) : QString());
    setFound(m_zone, toQString(preview.timezone));
    setFound(m_interval, isPrices ? barLengthName(preview.interval) : QString());
    m_instrument->setPlaceholderText(joined(preview.symbols));
    QStringList reasons;
    for (const auto& [what, label] : m_labels) {
        const auto decision =
            std::ranges::find(preview.decisions, what, &core::ImportDecision::what);
        if (decision != preview.decisions.end() && !decision->reason.empty())
            reasons << QStringLiteral("%1: %2").arg(plainText(label->text()),
                                                    toQString(decision->reason));
    }
    m_reasons->setText(reasons.join(QStringLiteral(" · ")));
}

void ImportForm::enableFor(core::ImportKind kind)
{
    const bool isPrices = kind == core::ImportKind::Prices;
    for (QWidget* field :
         std::initializer_list<QWidget*>{m_instrument, m_interval, m_decimal, m_dates})
        field->setEnabled(isPrices);
    m_published->setEnabled(kind == core::ImportKind::Articles);
}

core::ImportOptions ImportForm::options() const
{
    core::ImportOptions options = m_shown;
    options.as = chosen<core::ImportKind>(m_kind);
    options.dialect = chosenText(m_dialect);
    options.encoding = chosenText(m_encoding);
    options.decimal = chosen<core::DecimalSign>(m_decimal);
    options.dates = chosen<core::DateOrder>(m_dates);
    options.timezone = chosenText(m_zone);
    options.interval = chosen<core::Interval>(m_interval);
    options.instrument = toStd(m_instrument->text().trimmed());
    options.mic = toStd(m_market->text().trimmed());
    options.currency = toStd(m_currency->text().trimmed());
    options.published = toStd(m_published->text().trimmed());
    return options;
}

} // namespace ui
