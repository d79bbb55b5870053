#include "ui/widgets/study_result.h"

#include "ui/chart/study_chart.h"
#include "ui/chart/study_strip.h"
#include "ui/models/study_pair_model.h"
#include "ui/models/study_test_model.h"
#include "ui/support/conversion.h"
#include "ui/support/icons.h"
#include "ui/support/text.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/copy_rows.h"
#include "ui/widgets/section_heading.h"
#include "ui/widgets/study_table.h"

#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kWarningsAtOnce = 3;
constexpr int kSign = 16;

QLabel* wordsOf(const QString& name, const QString& text = {})
{
    auto* label = new QLabel(withDirectionsShown(text));
    label->setObjectName(name);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

QLabel* smallWordsOf(const QString& name, const QString& text = {})
{
    QLabel* label = wordsOf(name, text);
    label->setProperty("small", true);
    return label;
}

} // namespace

StudyResult::StudyResult(const Appearance* appearance, QWidget* parent)
    : QWidget(parent)
    , m_appearance(appearance)
    , m_warnings(new QWidget)
    , m_warningRows(new QVBoxLayout(m_warnings))
    , m_sentence(wordsOf(QStringLiteral("studySentence")))
    , m_chart(new StudyChart)
    , m_pairs(new StudyPairModel(this))
    , m_tests(new StudyTestModel(this))
    , m_pairTable(studyTable(QStringLiteral("studyPairs"), tr("Results by instrument"), m_pairs))
    , m_testHeading(sectionHeading(tr("Tests · bold: adjusted"), nullptr, 0))
    , m_testTable(studyTable(QStringLiteral("studyTests"), tr("Tests over all results"), m_tests))
    , m_stripHeading(sectionHeading(tr("Asked in other ways, in per cent"), nullptr, 0))
    , m_stripSummary(smallWordsOf(QStringLiteral("studyStripSummary")))
    , m_strip(new StudyStrip)
    , m_conventions(smallWordsOf(QStringLiteral("studyConventions")))
{
    setObjectName(QStringLiteral("studyResult"));
    m_warnings->setObjectName(QStringLiteral("studyWarnings"));
    m_warnings->setAttribute(Qt::WA_StyledBackground);
    m_stripSummary->setProperty("muted", true);
    m_conventions->setProperty("muted", true);
    m_chart->setLocale(QLocale());
    m_strip->setLocale(QLocale());
    for (QLabel* heading : {m_testHeading, m_stripHeading})
        heading->setWordWrap(true);
    m_testTable->setSelectionMode(QAbstractItemView::NoSelection);
    layOut();
    connect(m_pairTable->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &StudyResult::showChart);
    connect(appearance, &Appearance::themeChanged, this, &StudyResult::applyTheme);
    applyTheme();
    setOutcome(nullptr);
}

void StudyResult::layOut()
{
    m_warningRows->setContentsMargins(10, 8, 10, 8);
    m_warningRows->setSpacing(6);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_warnings);
    layout->addSpacing(12);
    layout->addWidget(m_sentence);
    layout->addSpacing(14);
    layout->addWidget(m_chart);
    layout->addWidget(sectionHeading(tr("Instruments"), nullptr, 0));
    layout->addWidget(m_pairTable);
    layout->addWidget(m_testHeading);
    layout->addWidget(m_testTable);
    layout->addWidget(m_stripHeading);
    layout->addWidget(m_stripSummary);
    layout->addSpacing(6);
    layout->addWidget(m_strip);
    layout->addWidget(sectionHeading(tr("How it was computed"), nullptr, 0));
    layout->addWidget(m_conventions);
}

void StudyResult::setOutcome(const std::shared_ptr<const StudyOutcome>& outcome)
{
    if (outcome != nullptr && outcome == m_outcome)
        return;
    const QString chosen = m_pairTable->currentIndex().siblingAtColumn(0).data().toString();
    m_outcome = outcome;
    m_allWarnings = false;
    showWarnings();
    m_sentence->setText(outcome ? withDirectionsShown(outcome->sentence) : QString());
    m_pairs->setOutcome(outcome);
    m_tests->setOutcome(outcome);
    showTables();
    chooseRow(chosen);
    const bool isMean = m_tests->rowCount() > 0;
    m_strip->setCells(outcome ? outcome->listing.sensitivity : std::vector<core::SensitivityCell>(),
                      isMean);
    const bool hasStrip = !m_strip->cells().empty();
    m_stripSummary->setText(hasStrip ? m_strip->summary() : QString());
    for (QWidget* part : {static_cast<QWidget*>(m_stripHeading),
                          static_cast<QWidget*>(m_stripSummary), static_cast<QWidget*>(m_strip)})
        part->setVisible(hasStrip);
    m_conventions->setText(outcome ? withDirectionsShown(outcome->conventions) : QString());
    showChart();
    setVisible(outcome != nullptr);
}

/// The row that was looked at before, or the first.
void StudyResult::chooseRow(const QString& symbol)
{
    int chosen = 0;
    for (int row = 0; row < m_pairs->rowCount(); ++row) {
        if (m_pairs->index(row, StudyPairModel::Symbol).data().toString() == symbol)
            chosen = row;
    }
    m_pairTable->setCurrentIndex(m_pairs->index(chosen, 0));
}

void StudyResult::showWarnings()
{
    while (QLayoutItem* item = m_warningRows->takeAt(0)) {
        if (item->widget() != nullptr)
            item->widget()->deleteLater();
        delete item;
    }
    const QStringList warnings = m_outcome ? m_outcome->warnings : QStringList();
    const int count = static_cast<int>(warnings.size());
    const int shown = m_allWarnings ? count : std::min(count, kWarningsAtOnce);
    const QIcon icon = themedIcon(QStringLiteral("warning"), m_appearance->theme().warning);
    for (int index = 0; index < shown; ++index) {
        auto* row = new QWidget;
        auto* sign = new QLabel;
        sign->setPixmap(icon.pixmap(QSize(kSign, kSign), devicePixelRatioF()));
        sign->setAlignment(Qt::AlignTop);
        QLabel* words = smallWordsOf(QStringLiteral("studyWarning"), warnings[index]);
        words->setAccessibleName(tr("Warning"));
        auto* layout = new QHBoxLayout(row);
        layout->setContentsMargins(0, 0, 0, 0);
        layout->setSpacing(8);
        layout->addWidget(sign, 0, Qt::AlignTop);
        layout->addWidget(words, 1);
        m_warningRows->addWidget(row);
    }
    if (count > shown) {
        auto* more = new QPushButton(tr("Show %Ln more", nullptr, count - shown));
        more->setObjectName(QStringLiteral("moreWarnings"));
        more->setProperty("link", true);
        more->setProperty("small", true);
        connect(more, &QPushButton::clicked, this, [this] {
            m_allWarnings = true;
            // The button is still being clicked: it may not go before that is over.
            QTimer::singleShot(0, this, &StudyResult::showWarnings);
        });
        m_warningRows->addWidget(more, 0, Qt::AlignLeft);
    }
    m_warnings->setVisible(count > 0);
}

void StudyResult::showTables()
{
    m_pairTable->clearSpans();
    for (int row = 0; row < m_pairs->rowCount(); ++row) {
        if (m_pairs->isMean(row)) // it has no day and no beta of its own
            m_pairTable->setSpan(row, StudyPairModel::Symbol, 1, StudyPairModel::Cumulative);
        if (m_pairs->isBlocked(row))
            m_pairTable->setSpan(row, StudyPairModel::DayZero, 1, StudyPairModel::ColumnCount - 1);
    }
    fitToRows(m_pairTable);
    fitToRows(m_testTable);
    const bool hasTests = m_tests->rowCount() > 0;
    m_testHeading->setVisible(hasTests);
    m_testTable->setVisible(hasTests);
}

void StudyResult::showChart()
{
    if (!m_outcome) {
        m_chart->setData({}, {});
        m_chart->hide();
        return;
    }
    const int row = std::max(m_pairTable->currentIndex().row(), 0);
    const auto pair = m_pairs->pairAt(row);
    const StudyChartData points = studyChartData(m_outcome->listing, pair);
    const auto name = m_pairs->index(row, StudyPairModel::Symbol);
    m_chart->setData(points, name.data().toString());
    m_chart->setVisible(!points.isEmpty());
}

void StudyResult::applyTheme()
{
    m_chart->setTheme(m_appearance->theme());
    m_strip->setTheme(m_appearance->theme());
    showWarnings();
}

QString StudyResult::text() const
{
    if (!m_outcome)
        return {};
    QStringList parts{m_outcome->sentence};
    for (const QAbstractItemModel* model : {static_cast<const QAbstractItemModel*>(m_pairs),
                                            static_cast<const QAbstractItemModel*>(m_tests)}) {
        if (model->rowCount() == 0)
            continue;
        QStringList heads;
        for (int column = 0; column < model->columnCount(); ++column)
            heads << model->headerData(column, Qt::Horizontal).toString();
        parts << heads.join(QLatin1Char('\t')) + QLatin1Char('\n') + textOfRows(*model);
    }
    return parts.join(QStringLiteral("\n\n"));
}

} // namespace ui
