#include "ui/widgets/dating_dialog.h"

#include "core/workspace/claims.h"
#include "ui/document/article_claims.h"
#include "ui/document/document.h"
#include "ui/models/claim_list_model.h"
#include "ui/models/claim_words.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"
#include "ui/support/text.h"
#include "ui/widgets/claim_delegate.h"
#include "ui/widgets/row_view.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QSplitter>
#include <QTableWidget>
#include <QVBoxLayout>

namespace ui {

namespace {

enum Column { Day, Supported, Consistent, Contradicted, ColumnCount };

QTableWidgetItem* countItem(int count)
{
    auto* item = new QTableWidgetItem(count == 0 ? QStringLiteral("–") : formatCount(count));
    item->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    return item;
}

} // namespace

DatingDialog::DatingDialog(Document* document, const core::Article& article,
                           const Appearance* appearance, QWidget* parent)
    : QDialog(parent)
    , m_article(article)
    , m_finding(new QLabel(tr("Trying the days…")))
    , m_days(new QTableWidget(0, ColumnCount))
    , m_claims(new ClaimListModel(this))
    , m_claimView(new RowView)
    , m_explanation(new QLabel)
{
    setObjectName(QStringLiteral("datingDialog"));
    setWindowTitle(tr("Date by Figures"));
    m_article.body.clear();
    m_claimView->setRowDelegate(new ClaimDelegate(appearance, m_claimView));
    layOut();
    look(document);
}

void DatingDialog::layOut()
{
    auto* title = new QLabel(withDirectionsShown(toQString(m_article.title)));
    title->setProperty("heading", true);
    m_finding->setObjectName(QStringLiteral("datingFinding"));
    for (QLabel* label : {title, m_finding}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    auto* parts = new QSplitter;
    parts->setChildrenCollapsible(false);
    parts->setHandleWidth(12);
    parts->addWidget(days());
    parts->addWidget(statements());
    parts->setStretchFactor(0, 0);
    parts->setStretchFactor(1, 1);
    parts->setSizes({390, 420});

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(12);
    layout->addWidget(title);
    layout->addWidget(m_finding);
    layout->addWidget(parts, 1);
    layout->addWidget(buttons());
    resize(860, 520);
}

QWidget* DatingDialog::buttons()
{
    auto* buttons = new QDialogButtonBox;
    if (!m_article.datedBy.empty()) {
        auto* back =
            buttons->addButton(tr("&Back to the Source's Date"), QDialogButtonBox::DestructiveRole);
        back->setObjectName(QStringLiteral("takeBackDate"));
        connect(back, &QPushButton::clicked, this, [this] {
            emit dated(std::nullopt);
            reject();
        });
    }
    buttons->addButton(tr("Cance&l"), QDialogButtonBox::RejectRole);
    m_accept = buttons->addButton(tr("&Date the Article"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("accept"));
    m_accept->setProperty("primary", true);
    m_accept->setDefault(true);
    m_accept->setEnabled(false);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, [this] {
        const auto& day = m_dating.candidates[static_cast<std::size_t>(m_days->currentRow())].day;
        emit dated(core::PartialDate::ofDay(day.day()));
        accept();
    });
    return buttons;
}

QWidget* DatingDialog::days()
{
    m_days->setObjectName(QStringLiteral("datingDays"));
    m_days->setAccessibleName(tr("Days"));
    m_days->setHorizontalHeaderLabels(
        {tr("Published on"), tr("Fits"), tr("Possible"), tr("Does not fit")});
    QHeaderView* header = m_days->horizontalHeader();
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(Day, QHeaderView::Stretch);
    header->setHighlightSections(false);
    header->setDefaultAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_days->horizontalHeaderItem(Day)->setTextAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    m_days->verticalHeader()->hide();
    m_days->verticalHeader()->setDefaultSectionSize(34);
    m_days->setShowGrid(false);
    m_days->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_days->setSelectionMode(QAbstractItemView::SingleSelection);
    m_days->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_days->setTabKeyNavigation(false);
    m_days->setMinimumWidth(390);
    connect(m_days, &QTableWidget::currentCellChanged, this, [this](int row) { showDay(row); });
    return m_days;
}

QWidget* DatingDialog::statements()
{
    m_claimView->setObjectName(QStringLiteral("datingClaims"));
    m_claimView->setAccessibleName(tr("What fits that day"));
    m_claimView->setModel(m_claims);
    m_claims->setFolded(false);
    connect(m_claimView, &RowView::chosen, this, &DatingDialog::showStatement);
    m_explanation->setObjectName(QStringLiteral("datingExplanation"));
    m_explanation->setTextFormat(Qt::PlainText);
    m_explanation->setWordWrap(true);
    m_explanation->setProperty("muted", true);
    m_explanation->setProperty("small", true);
    m_explanation->setAlignment(Qt::AlignTop);
    m_explanation->setMinimumHeight(4 * fontMetrics().lineSpacing());
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_claimView, 1);
    layout->addWidget(m_explanation);
    return part;
}

void DatingDialog::look(Document* document)
{
    Worker* searcher = document->checker();
    if (searcher == nullptr)
        return;
    searcher->ask(
        m_request, this,
        [id = m_article.id](const core::Workspace& workspace, core::Progress& progress) {
            return workspace.claims().date(id, windowLanguage(), progress);
        },
        [this](core::Result<core::DatingListing> dating) {
            if (dating)
                setDating(std::move(*dating));
            else
                m_finding->setText(toQString(dating.error().message));
        });
}

void DatingDialog::setDating(core::DatingListing dating)
{
    m_dating = std::move(dating);
    m_finding->setText(finding());
    fillDays();
}

QString DatingDialog::finding() const
{
    if (m_dating.candidates.empty())
        return tr("No statement of the text fits the prices of any day: there is nothing to date "
                  "it by.");
    if (!m_dating.best)
        return tr("No day stands clear of the others. Whoever knows more may choose one.");
    return tr("%1 stands clear of all other days.")
        .arg(formatDate(*m_dating.best, DateStyle::Weekday));
}

void DatingDialog::fillDays()
{
    m_days->setRowCount(static_cast<int>(m_dating.candidates.size()));
    int chosen = 0;
    for (int row = 0; row < m_days->rowCount(); ++row) {
        const auto& candidate = m_dating.candidates[static_cast<std::size_t>(row)];
        m_days->setItem(row, Day,
                        new QTableWidgetItem(formatDate(candidate.day, DateStyle::Weekday)));
        m_days->setItem(row, Supported, countItem(candidate.supported));
        m_days->setItem(row, Consistent, countItem(candidate.consistent));
        m_days->setItem(row, Contradicted, countItem(candidate.contradicted));
        if (m_dating.best == candidate.day)
            chosen = row;
    }
    if (m_days->rowCount() > 0)
        m_days->selectRow(chosen);
    m_accept->setEnabled(m_days->rowCount() > 0);
}

void DatingDialog::showDay(int row)
{
    const bool known = row >= 0 && row < static_cast<int>(m_dating.candidates.size());
    m_claims->setClaims(known ? m_dating.candidates[static_cast<std::size_t>(row)].claims
                              : std::vector<core::ClaimListing>());
    m_explanation->clear();
    if (m_claims->rowCount() > 0) {
        m_claimView->showChosen(m_claims->index(0));
        showStatement(m_claims->index(0));
    }
}

void DatingDialog::showStatement(const QModelIndex& index)
{
    m_explanation->setText(index.data(Qt::ToolTipRole).toString());
}

} // namespace ui
