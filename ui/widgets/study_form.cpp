#include "ui/widgets/study_form.h"

#include "ui/document/document.h"
#include "ui/document/event_study.h"
#include "ui/support/conversion.h"
#include "ui/widgets/check_menu_button.h"
#include "ui/widgets/instrument_words.h"

#include <QComboBox>
#include <QGridLayout>
#include <QLabel>
#include <QSignalBlocker>
#include <QSpinBox>

#include <algorithm>
#include <utility>

namespace ui {

StudyForm::StudyForm(Document* document, EventStudy* study, QWidget* parent)
    : QWidget(parent)
    , m_document(document)
    , m_study(study)
    , m_instruments(new CheckMenuButton(this))
    , m_market(combo(QStringLiteral("studyMarket"), tr("Benchmark")))
    , m_model(combo(QStringLiteral("studyModel"), tr("Model")))
    , m_returns(combo(QStringLiteral("studyReturns"), tr("Returns")))
    , m_estimation(windowFields(QStringLiteral("studyEstimation"), tr("Estimation window")))
    , m_window(windowFields(QStringLiteral("studyWindow"), tr("Event window")))
    , m_problem(new QLabel(this))
{
    setObjectName(QStringLiteral("studyForm"));
    m_instruments->setObjectName(QStringLiteral("studyInstruments"));
    m_instruments->setAccessibleName(tr("Instruments"));
    m_model->addItem(tr("Market model"), static_cast<int>(core::StudyModel::Market));
    m_model->addItem(tr("Market-adjusted"), static_cast<int>(core::StudyModel::MarketAdjusted));
    m_model->addItem(tr("Mean-adjusted"), static_cast<int>(core::StudyModel::MeanAdjusted));
    m_returns->addItem(tr("Simple"), static_cast<int>(core::StudyReturns::Simple));
    m_returns->addItem(tr("Logarithmic"), static_cast<int>(core::StudyReturns::Log));
    m_problem->setObjectName(QStringLiteral("studyProblem"));
    m_problem->setProperty("danger", true);
    m_problem->setProperty("small", true);
    m_problem->setWordWrap(true);
    m_problem->hide();

    auto* grid = new QGridLayout(this);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(3);
    grid->setColumnStretch(0, 1);
    grid->setColumnStretch(1, 1);
    addField(grid, 0, 0, tr("Instruments"), m_instruments);
    addField(grid, 0, 1, tr("Benchmark"), m_market);
    addField(grid, 1, 0, tr("Model"), m_model);
    addField(grid, 1, 1, tr("Returns"), m_returns);
    addField(grid, 2, 0, tr("Estimation window"), sideBySide(m_estimation));
    addField(grid, 2, 1, tr("Event window"), sideBySide(m_window));
    grid->addWidget(m_problem, 6, 0, 1, 2);
    connect(m_instruments, &CheckMenuButton::chosenChanged, this, &StudyForm::take);
    connect(study, &EventStudy::eventChanged, this, &StudyForm::fill);
    connect(study, &EventStudy::habitChanged, this, &StudyForm::fillHabit);
    connect(document, &Document::listsChanged, this, &StudyForm::fillLists);
    fill();
}

void StudyForm::addField(QGridLayout* grid, int row, int column, const QString& name,
                         QWidget* field)
{
    auto* label = new QLabel(name);
    label->setProperty("muted", true);
    label->setProperty("small", true);
    label->setBuddy(field);
    label->setContentsMargins(0, row == 0 ? 0 : 5, 0, 0);
    field->setMinimumWidth(0);
    grid->addWidget(label, 2 * row, column);
    grid->addWidget(field, 2 * row + 1, column);
}

QComboBox* StudyForm::combo(const QString& name, const QString& title)
{
    auto* box = new QComboBox(this);
    box->setObjectName(name);
    box->setAccessibleName(title);
    box->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    box->setMinimumContentsLength(6);
    box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    connect(box, &QComboBox::currentIndexChanged, this, &StudyForm::take);
    return box;
}

StudyForm::WindowFields StudyForm::windowFields(const QString& name, const QString& title)
{
    const auto field = [&](const QString& end, const QString& accessible) {
        auto* box = new QSpinBox(this);
        box->setObjectName(name + end);
        box->setAccessibleName(accessible);
        box->setToolTip(tr("Sessions, counted from the first one that could react"));
        box->setRange(-core::kFarthestStudyDay, core::kFarthestStudyDay);
        box->setButtonSymbols(QAbstractSpinBox::NoButtons);
        box->setAlignment(Qt::AlignRight);
        box->setProperty("narrow", true);
        box->setMinimumWidth(48);
        box->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
        connect(box, &QSpinBox::valueChanged, this, &StudyForm::take);
        return box;
    };
    return {field(QStringLiteral("First"), tr("%1: first session").arg(title)),
            field(QStringLiteral("Last"), tr("%1: last session").arg(title))};
}

QWidget* StudyForm::sideBySide(const WindowFields& fields)
{
    auto* row = new QWidget;
    row->setFocusProxy(fields.first);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(5);
    //: Between the first and the last session of a window
    auto* to = new QLabel(tr("to"));
    to->setProperty("muted", true);
    layout->addWidget(fields.first, 1);
    layout->addWidget(to);
    layout->addWidget(fields.last, 1);
    return row;
}

void StudyForm::fill()
{
    fillLists();
    fillHabit();
    setEnabled(m_study->event().has_value());
}

/// Only where something has changed: a menu may be open.
void StudyForm::fillLists()
{
    QStringList shown{toQString(m_study->habit().market)};
    for (const core::InstrumentSummary& known : m_document->lists().instruments)
        shown << toQString(core::qualifiedSymbol(known.instrument))
              << instrumentName(known.instrument);
    for (const core::InstrumentId chosen : m_study->instruments())
        shown << QString::number(chosen.value);
    if (std::exchange(m_shown, shown) == shown)
        return;
    m_filling = true;
    fillInstruments();
    fillMarkets();
    m_filling = false;
}

/// A field that is being typed into keeps what it has.
void StudyForm::fillHabit()
{
    m_filling = true;
    const core::StudySettings& settings = m_study->habit().settings;
    m_model->setCurrentIndex(m_model->findData(static_cast<int>(settings.model)));
    m_returns->setCurrentIndex(m_returns->findData(static_cast<int>(settings.returns)));
    const auto show = [](const WindowFields& fields, const core::DayWindow& window) {
        if (fields.first->value() != window.first)
            fields.first->setValue(window.first);
        if (fields.last->value() != window.last)
            fields.last->setValue(window.last);
    };
    show(m_estimation, settings.estimation);
    show(m_window, settings.window);
    m_market->setEnabled(core::needsMarket(settings.model));
    m_filling = false;
    showProblem(settings);
}

void StudyForm::fillInstruments()
{
    const std::vector<core::InstrumentId> chosen = m_study->instruments();
    m_instruments->clearChoices();
    for (const core::InstrumentSummary& known : m_document->lists().instruments) {
        const bool isChosen = std::ranges::find(chosen, known.instrument.id) != chosen.end();
        m_instruments->addChoice(instrumentName(known.instrument),
                                 QString::number(known.instrument.id.value), isChosen);
    }
}

void StudyForm::fillMarkets()
{
    m_market->clear();
    m_market->addItem(tr("Automatic"), QString());
    m_market->setItemData(0, tr("The one index that trades by the same clock"), Qt::ToolTipRole);
    std::vector<const core::Instrument*> markets;
    for (const core::InstrumentSummary& known : m_document->lists().instruments)
        markets.push_back(&known.instrument);
    std::ranges::stable_partition(markets, [](const core::Instrument* instrument) {
        return instrument->kind == core::InstrumentKind::Index;
    });
    for (const core::Instrument* market : markets) {
        const QString symbol = toQString(core::qualifiedSymbol(*market));
        m_market->addItem(instrumentName(*market), symbol);
        m_market->setItemData(m_market->count() - 1, symbol, Qt::ToolTipRole);
    }
    m_market->setCurrentIndex(std::max(0, m_market->findData(toQString(m_study->habit().market))));
}

StudyHabit StudyForm::habit() const
{
    StudyHabit habit = m_study->habit();
    habit.market = toStd(m_market->currentData().toString());
    habit.settings.model = static_cast<core::StudyModel>(m_model->currentData().toInt());
    habit.settings.returns = static_cast<core::StudyReturns>(m_returns->currentData().toInt());
    habit.settings.estimation = {m_estimation.first->value(), m_estimation.last->value()};
    habit.settings.window = {m_window.first->value(), m_window.last->value()};
    return habit;
}

void StudyForm::take()
{
    if (m_filling)
        return;
    const StudyHabit wanted = habit();
    showProblem(wanted.settings);
    m_market->setEnabled(core::needsMarket(wanted.settings.model));
    std::vector<core::InstrumentId> instruments;
    for (const QString& key : m_instruments->chosen())
        instruments.push_back(core::InstrumentId{key.toLongLong()});
    m_study->setInstruments(instruments);
    if (areSound(wanted.settings))
        m_study->setHabit(wanted);
}

void StudyForm::showProblem(const core::StudySettings& settings)
{
    QString problem;
    if (settings.estimation.first > settings.estimation.last
        || settings.window.first > settings.window.last)
        problem = tr("A window cannot end before it begins.");
    else if (settings.estimation.overlaps(settings.window))
        problem = tr("The two windows may not share a session.");
    m_problem->setText(problem);
    m_problem->setVisible(!problem.isEmpty());
}

} // namespace ui
