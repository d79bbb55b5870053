#include "ui/widgets/import_form.h"

#include "core/workspace/source_files.h"
#include "ui/models/import_decision_words.h"
#include "ui/models/import_words.h"
#include "ui/support/conversion.h"
#include "ui/widgets/import_choices.h"

#include <QAbstractItemView>
#include <QGridLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

#include <algorithm>
#include <string_view>
#include <type_traits>

namespace ui {

namespace {

QString plainText(QString label)
{
    return label.remove(QLatin1Char('&'));
}

const core::ImportDecision* decisionOn(const core::ImportPreview& preview, std::string_view what)
{
    const auto found = std::ranges::find(preview.decisions, what, &core::ImportDecision::what);
    return found == preview.decisions.end() ? nullptr : &*found;
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
    m_published->setPlaceholderText(tr("as the article says"));
}

QComboBox* ImportForm::choice(const char* name)
{
    auto* box = new QComboBox;
    box->setObjectName(QString::fromLatin1(name));
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(10);
    connect(box, &QComboBox::activated, this, &ImportForm::takeEdit);
    return box;
}

QLineEdit* ImportForm::field(const char* name)
{
    auto* edit = new QLineEdit;
    edit->setObjectName(QString::fromLatin1(name));
    connect(edit, &QLineEdit::editingFinished, this, &ImportForm::takeEdit);
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
    fillWithKinds(m_kind);
    fillWithEncodings(m_encoding);
    fillWithDecimalSigns(m_decimal);
    fillWithDateOrders(m_dates);
    fillWithZones(m_zone);
    fillWithIntervals(m_interval);
}

std::optional<core::ImportKind> ImportForm::kindOfDialect() const
{
    const auto dialect = std::ranges::find(m_dialects, m_shown.dialect, &core::DialectInfo::name);
    return dialect == m_dialects.end() ? std::nullopt : std::optional(dialect->kind);
}

core::ImportKind ImportForm::kind() const
{
    if (m_shown.as)
        return *m_shown.as;
    if (const auto kind = kindOfDialect())
        return *kind;
    return m_found ? m_found->kind : core::ImportKind::Prices;
}

void ImportForm::showFile(const core::ImportOptions& options)
{
    m_found.reset();
    setFields(options);
    showFound();
}

void ImportForm::showPreview(const core::ImportOptions& options, const Preview& preview)
{
    if (options != m_shown)
        setFields(options);
    if (preview && *preview) {
        m_found = **preview;
        m_foundWith = options;
    } else if (preview && m_found) {
        m_found->decisions.clear();
    }
    showFound();
}

void ImportForm::setFields(const core::ImportOptions& options)
{
    m_shown = options;
    choose(m_kind, options.as);
    choose(m_encoding, options.encoding);
    choose(m_decimal, options.decimal);
    choose(m_dates, options.dates);
    choose(m_zone, options.timezone);
    choose(m_interval, options.interval);
    m_instrument->setText(toQString(options.instrument));
    m_market->setText(toQString(options.mic));
    m_currency->setText(toQString(options.currency));
    m_published->setText(toQString(options.published));
}

void ImportForm::showDialects()
{
    // Not under the pointer of somebody who chooses one; a dialect decides on the kind then.
    if (m_dialect->view()->isVisible())
        return;
    if (m_dialectsOf != kind())
        fillWithDialects(m_dialect, m_dialects, kind());
    m_dialectsOf = kind();
    choose(m_dialect, m_shown.dialect);
}

void ImportForm::showFound()
{
    using Options = core::ImportOptions;
    const core::ImportPreview found = m_found.value_or(core::ImportPreview{});
    // What a person said is not what the file says.
    const auto text = [&](auto option, const QString& said) {
        const std::remove_cvref_t<decltype(m_shown.*option)> none{};
        const bool isOwn = m_found && m_shown.*option == none && m_foundWith.*option == none;
        return isOwn ? said : QString();
    };
    setFound(m_kind, text(&Options::as, importKindName(found.kind)));
    setFound(m_dialect, text(&Options::dialect, toQString(found.dialect)));
    setFound(m_encoding, text(&Options::encoding, toQString(found.encoding)));
    // What is not decided but has to be asked is filled too, with the likeliest.
    const bool hasDecimal = found.decimal && decisionOn(found, "decimal") != nullptr;
    setFound(m_decimal,
             text(&Options::decimal, hasDecimal ? decimalName(*found.decimal) : QString()));
    const bool hasDates = found.dates && decisionOn(found, "dates") != nullptr;
    setFound(m_dates, text(&Options::dates, hasDates ? dateOrderName(*found.dates) : QString()));
    setFound(m_zone, text(&Options::timezone, toQString(found.timezone)));
    const bool isPrices = found.kind == core::ImportKind::Prices;
    setFound(m_interval,
             text(&Options::interval, isPrices ? barLengthName(found.interval) : QString()));
    m_instrument->setPlaceholderText(text(&Options::instrument, joined(found.symbols)));
    const QString currency = text(&Options::currency, toQString(found.currency));
    m_currency->setPlaceholderText(currency.isEmpty() ? tr("USD, EUR, …") : currency);
    showReasons(found);
    showDialects();
    enableFor(kind());
}

void ImportForm::showReasons(const core::ImportPreview& preview)
{
    QStringList reasons;
    for (const auto& [what, label] : m_labels) {
        const core::ImportDecision* decision = decisionOn(preview, what);
        if (decision != nullptr && !decision->reason.empty())
            reasons << QStringLiteral("%1: %2").arg(plainText(label->text()),
                                                    decisionReason(*decision));
    }
    m_reasons->setText(reasons.join(QStringLiteral(" · ")));
}

void ImportForm::takeEdit()
{
    m_shown = options();
    if (const auto kind = kindOfDialect(); kind && m_shown.as && m_shown.as != kind)
        m_shown.dialect.clear();
    showFound();
    emit edited();
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
