#include "ui/widgets/ledger_export_dialog.h"

#include "ui/document/article_claims.h"
#include "ui/document/document.h"
#include "ui/support/conversion.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/message.h"

#include <QComboBox>
#include <QDialogButtonBox>
#include <QFormLayout>
#include <QPushButton>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ui {

LedgerExportDialog::LedgerExportDialog(Document* document, std::optional<core::ArticleId> article,
                                       const QString& title, QWidget* parent)
    : QDialog(parent)
    , m_document(document)
    , m_article(article)
    , m_this(new QRadioButton)
    , m_all(new QRadioButton(tr("A&ll articles")))
    , m_format(new QComboBox)
{
    setObjectName(QStringLiteral("ledgerExportDialog"));
    setWindowTitle(tr("Export Ledger"));
    m_this->setObjectName(QStringLiteral("thisArticle"));
    m_all->setObjectName(QStringLiteral("allArticles"));
    m_format->setObjectName(QStringLiteral("format"));
    m_format->addItem(tr("Table (CSV)"), static_cast<int>(LedgerFormat::Csv));
    m_format->addItem(tr("For programs (JSON)"), static_cast<int>(LedgerFormat::Json));
    m_format->addItem(tr("Text (Markdown)"), static_cast<int>(LedgerFormat::Markdown));
    m_this->setEnabled(article.has_value());
    (article ? m_this : m_all)->setChecked(true);
    layOut(title);
}

void LedgerExportDialog::layOut(const QString& title)
{
    constexpr int kLongestTitle = 360;
    const QString shown = fontMetrics().elidedText(title, Qt::ElideRight, kLongestTitle);
    m_this->setText(title.isEmpty() ? tr("This &article")
                                    : tr("“%1”").arg(QString(shown).replace(QLatin1Char('&'),
                                                                            QLatin1String("&&"))));
    auto* form = new QFormLayout;
    form->setHorizontalSpacing(16);
    form->setVerticalSpacing(10);
    form->addRow(tr("Claims of"), m_this);
    form->addRow(QString(), m_all);
    form->addRow(tr("&Format"), m_format);
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(tr("Cance&l"), QDialogButtonBox::RejectRole);
    auto* accept = buttons->addButton(tr("&Export…"), QDialogButtonBox::AcceptRole);
    accept->setObjectName(QStringLiteral("accept"));
    accept->setProperty("primary", true);
    accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    connect(buttons, &QDialogButtonBox::accepted, this, &LedgerExportDialog::askWhere);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(16);
    layout->addLayout(form);
    layout->addWidget(buttons);
}

LedgerFormat LedgerExportDialog::format() const
{
    return static_cast<LedgerFormat>(m_format->currentData().toInt());
}

void LedgerExportDialog::askWhere()
{
    const QString path = askForExport(this, windowTitle(), tr("Claims"), endingOf(format()));
    if (!path.isEmpty())
        writeTo(path);
}

void LedgerExportDialog::writeTo(const QString& path)
{
    Worker* worker = m_document->checker();
    if (worker == nullptr)
        return;
    core::ClaimQuery query{.language = windowLanguage()};
    if (m_this->isChecked() && m_article)
        query.articles = {*m_article};
    Job* job = m_document->startJob(tr("Exporting claims"));
    worker->run(
        job->progress(), this,
        [query, format = format(), path](const core::Workspace& workspace,
                                         core::Progress& progress) {
            return writeLedger(workspace, query, format, path, progress);
        },
        [this, path](const core::Result<void>& result) {
            if (result) {
                emit written(path);
                accept();
            } else if (result.error().code != core::ErrorCode::Cancelled) {
                showMessage(this, windowTitle(), toQString(result.error().message));
            }
        });
    // Whatever becomes of the dialog, the job ends with the work.
    worker->run(
        nullptr, job, [](core::Workspace&, core::Progress&) { return core::Result<void>(); },
        [job](const core::Result<void>&) { job->finish(); });
}

} // namespace ui
