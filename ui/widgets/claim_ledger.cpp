#include "ui/widgets/claim_ledger.h"

#include "ui/document/claim_kind.h"
#include "ui/models/claim_list_model.h"
#include "ui/models/claim_words.h"
#include "ui/support/conversion.h"
#include "ui/support/text.h"
#include "ui/widgets/claim_delegate.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/row_view.h"
#include "ui/widgets/section_heading.h"

#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QLabel>
#include <QMenu>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kSide = 12;
/// Around the words of an action: they stand below those of the sentence.
constexpr int kButtonSide = 8;

} // namespace

ClaimLedger::ClaimLedger(const Appearance* appearance, QWidget* parent)
    : QFrame(parent)
    , m_model(new ClaimListModel(this))
    , m_heading(sectionHeading(tr("Claim ledger"), this, kSide))
    , m_notice(new QLabel(this))
    , m_view(new RowView(this))
{
    setObjectName(QStringLiteral("claimLedger"));
    m_heading->setObjectName(QStringLiteral("claimHeading"));
    m_heading->setWordWrap(true);
    m_notice->setObjectName(QStringLiteral("claimNotice"));
    m_notice->setProperty("muted", true);
    m_notice->setWordWrap(true);
    m_notice->setAlignment(Qt::AlignTop);
    m_notice->setContentsMargins(kSide, 0, kSide, kSide);
    m_view->setObjectName(QStringLiteral("claimList"));
    m_view->setAccessibleName(tr("Claim ledger"));
    m_view->setModel(m_model);
    m_view->setRowDelegate(new ClaimDelegate(appearance, m_view));
    m_view->setContextMenuPolicy(Qt::CustomContextMenu);
    m_view->installEventFilter(this);
    connect(m_view, &RowView::chosen, this, &ClaimLedger::choose);
    connect(m_view, &QListView::clicked, this, [this](const QModelIndex& index) {
        if (m_model->isFoldingRow(index))
            toggleOthers();
    });
    connect(m_view, &QWidget::customContextMenuRequested, this, &ClaimLedger::showMenu);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_heading);
    layout->addWidget(m_notice, 1);
    layout->addWidget(m_view, 1);
    layout->addWidget(footer());
    setFocusProxy(m_view);
    setClaims({});
}

QWidget* ClaimLedger::footer()
{
    m_footer = new QFrame(this);
    m_footer->setObjectName(QStringLiteral("claimFooter"));
    m_explanation = new QLabel;
    m_explanation->setObjectName(QStringLiteral("claimExplanation"));
    m_remark = new QLabel;
    m_remark->setObjectName(QStringLiteral("claimRemark"));
    for (QLabel* label : {m_explanation, m_remark}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
        label->setProperty("small", true);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        label->setContentsMargins(kButtonSide, 0, kButtonSide, 0);
    }
    m_explanation->setProperty("muted", true);

    auto* layout = new QVBoxLayout(m_footer);
    layout->setContentsMargins(kSide - kButtonSide, 8, kSide - kButtonSide, 4);
    layout->setSpacing(4);
    layout->addWidget(m_explanation);
    layout->addWidget(m_remark);
    layout->addLayout(actions());
    return m_footer;
}

QLayout* ClaimLedger::actions()
{
    m_note = actionButton(QStringLiteral("claimNote"), tr("Put on chart"));
    m_copy = actionButton(QStringLiteral("claimCopy"), tr("Copy with source"));
    m_correct = actionButton(QStringLiteral("claimCorrect"), tr("Correct…"));
    m_dismiss = actionButton(QStringLiteral("claimDismiss"), tr("Not a claim"));
    m_write = actionButton(QStringLiteral("claimWrite"), tr("Remark…"));
    connect(m_note, &QToolButton::clicked, this, [this] { emit noteAsked(*m_chosen); });
    connect(m_copy, &QToolButton::clicked, this, [this] { emit copyAsked(*m_chosen); });
    connect(m_correct, &QToolButton::clicked, this, [this] { emit correctAsked(*m_chosen); });
    connect(m_write, &QToolButton::clicked, this, [this] { emit remarkAsked(*m_chosen); });
    connect(m_dismiss, &QToolButton::clicked, this, [this] {
        emit dismissAsked(*m_chosen, !m_model->claims()[*m_chosen].claim.dismissed);
    });

    auto* flow = new FlowLayout;
    flow->setContentsMargins(0, 0, 0, 0);
    flow->setSpacing(0);
    for (QToolButton* button : {m_note, m_copy, m_correct, m_write, m_dismiss})
        flow->addWidget(button);
    // A flow puts its last item at the right edge; the actions stay together.
    flow->addWidget(new QWidget);
    return flow;
}

QToolButton* ClaimLedger::actionButton(const QString& name, const QString& text)
{
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setText(text);
    button->setProperty("link", true);
    button->setProperty("small", true);
    return button;
}

void ClaimLedger::setClaims(const std::vector<core::ClaimListing>& claims)
{
    m_chosen.reset();
    m_model->setClaims(claims);
    m_notice->setText(tr("The text has no numbers to check."));
    m_notice->setVisible(claims.empty());
    m_view->setVisible(!claims.empty());
    showHeading();
    showFooter();
}

void ClaimLedger::setChecking()
{
    setClaims({});
    m_notice->setText(tr("Checking the numbers…"));
}

void ClaimLedger::setReadOnly(bool readOnly)
{
    m_readOnly = readOnly;
    for (QToolButton* button : {m_note, m_correct, m_dismiss, m_write})
        button->setEnabled(!readOnly);
}

void ClaimLedger::setChosen(std::optional<std::size_t> claim)
{
    if (claim && *claim >= m_model->claims().size())
        claim.reset();
    if (claim && !isStatementOfPrice(m_model->claims()[*claim]))
        m_model->setFolded(false);
    m_chosen = claim;
    m_view->showChosen(claim ? m_model->indexOf(*claim) : QModelIndex());
    showFooter();
}

void ClaimLedger::choose(const QModelIndex& index)
{
    const auto claim = m_model->claimAt(index);
    if (!claim)
        return;
    m_chosen = claim;
    showFooter();
    emit claimChosen(*claim);
}

void ClaimLedger::toggleOthers()
{
    const bool fold = !m_model->isFolded();
    m_model->setFolded(fold);
    if (fold && m_chosen && !m_model->indexOf(*m_chosen).isValid())
        setChosen(std::nullopt);
}

void ClaimLedger::showHeading()
{
    QStringList parts{tr("Claim ledger")};
    for (const auto verdict : {core::Verdict::Supported, core::Verdict::Consistent,
                               core::Verdict::Contradicted, core::Verdict::NotCheckable}) {
        const int count = m_model->counts()[static_cast<std::size_t>(verdict)];
        if (count > 0)
            parts << verdictCount(verdict, count);
    }
    const QString text = parts.join(QStringLiteral(" · "));
    m_heading->setText(text.toUpper());
    m_heading->setAccessibleName(text);
}

void ClaimLedger::showFooter()
{
    m_footer->setVisible(m_chosen.has_value());
    if (!m_chosen)
        return;
    const core::ClaimListing& listing = m_model->claims()[*m_chosen];
    m_explanation->setText(withDirectionsShown(toQString(listing.explanation)));
    m_explanation->setVisible(!listing.explanation.empty());
    const core::Claim& claim = listing.claim;
    QString remark = toQString(claim.remark);
    if (!claim.author.empty())
        remark = remark.isEmpty() ? tr("Changed by %1").arg(toQString(claim.author))
                                  : tr("%1: %2").arg(toQString(claim.author), remark);
    m_remark->setText(withDirectionsShown(remark));
    m_remark->setVisible(!remark.isEmpty());
    m_dismiss->setText(claim.dismissed ? tr("It is a claim") : tr("Not a claim"));
    m_note->setVisible(isStatementOfPrice(listing));
    m_correct->setVisible(!claim.dismissed);
}

void ClaimLedger::showMenu(const QPoint& position)
{
    const QModelIndex index = m_view->indexAt(position);
    if (const auto claim = m_model->claimAt(index); claim && claim != m_chosen)
        m_view->setCurrentIndex(index);
    if (!m_chosen)
        return;
    auto* menu = new QMenu(this);
    menu->setObjectName(QStringLiteral("claimMenu"));
    menu->setAttribute(Qt::WA_DeleteOnClose);
    for (QToolButton* button : {m_note, m_copy, m_correct, m_write, m_dismiss}) {
        if (button->isHidden())
            continue;
        QAction* action = menu->addAction(button->text());
        action->setEnabled(button->isEnabled());
        connect(action, &QAction::triggered, button, &QToolButton::click);
    }
    menu->popup(m_view->viewport()->mapToGlobal(position));
}

bool ClaimLedger::eventFilter(QObject* watched, QEvent* event)
{
    if (watched == m_view && event->type() == QEvent::KeyPress
        && m_model->isFoldingRow(m_view->currentIndex())) {
        const int key = static_cast<QKeyEvent*>(event)->key();
        if (key == Qt::Key_Return || key == Qt::Key_Enter || key == Qt::Key_Space) {
            toggleOthers();
            return true;
        }
    }
    // The key for it means the row that has the focus.
    if (watched == m_view && event->type() == QEvent::ContextMenu
        && static_cast<QContextMenuEvent*>(event)->reason() == QContextMenuEvent::Keyboard) {
        showMenu(m_view->visualRect(m_view->currentIndex()).center());
        return true;
    }
    return QFrame::eventFilter(watched, event);
}

} // namespace ui
