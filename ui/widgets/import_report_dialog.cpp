#include "ui/widgets/import_report_dialog.h"

#include "core/base/file.h"
#include "ui/models/import_report_model.h"
#include "ui/support/conversion.h"
#include "ui/widgets/copy_rows.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/message.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

namespace {

QTreeView* filesView(ImportReportModel* model)
{
    auto* files = new QTreeView;
    files->setObjectName(QStringLiteral("importFiles"));
    files->setAccessibleName(ImportReportDialog::tr("Imported files"));
    files->setModel(model);
    files->setSelectionMode(QAbstractItemView::ExtendedSelection);
    files->setTextElideMode(Qt::ElideRight);
    files->header()->setStretchLastSection(false);
    files->header()->setSectionResizeMode(QHeaderView::ResizeToContents);
    files->header()->setSectionResizeMode(ImportReportModel::What, QHeaderView::Stretch);
    files->expandAll();
    for (int row = 0; row < model->rowCount(); ++row) {
        for (int issue = 0; issue < model->rowCount(model->index(row, 0)); ++issue)
            files->setFirstColumnSpanned(issue, model->index(row, 0), true);
    }
    return files;
}

} // namespace

ImportReportDialog::ImportReportDialog(const ImportOutcome& outcome, QWidget* parent)
    : QDialog(parent)
    , m_summary(summary(outcome))
    , m_model(new ImportReportModel(outcome, this))
{
    setObjectName(QStringLiteral("importReport"));
    setWindowTitle(tr("Import"));
    auto* heading = new QLabel(m_summary);
    heading->setObjectName(QStringLiteral("importSummary"));
    heading->setProperty("heading", true);
    heading->setWordWrap(true);

    auto* buttons = new QDialogButtonBox;
    auto* save = buttons->addButton(tr("&Save…"), QDialogButtonBox::ActionRole);
    save->setObjectName(QStringLiteral("saveReport"));
    auto* copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    auto* close = buttons->addButton(tr("C&lose"), QDialogButtonBox::AcceptRole);
    close->setDefault(true);
    connect(save, &QPushButton::clicked, this, &ImportReportDialog::save);
    connect(copy, &QPushButton::clicked, this, [this] { copyRows(*m_model); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(heading);
    layout->addWidget(filesView(m_model), 1);
    layout->addWidget(buttons);
    resize(760, 420);
}

void ImportReportDialog::save()
{
    const QString path =
        askForExport(this, tr("Save Report"), tr("Import report"), QStringLiteral("txt"));
    if (path.isEmpty())
        return;
    const QString text = m_summary + QLatin1Char('\n') + textOfRows(*m_model) + QLatin1Char('\n');
    const auto written = core::writeFileAtomically(toPath(path), toStd(text));
    if (!written)
        showMessage(this, tr("Save Report"), toQString(written.error().message));
}

QString ImportReportDialog::summary(const ImportOutcome& outcome)
{
    int taken = 0;
    int refused = 0;
    for (const FileOutcome& file : outcome.files)
        ++(file.report ? taken : refused);
    QStringList parts;
    if (taken > 0)
        parts << tr("%Ln files read", nullptr, taken);
    if (refused > 0)
        parts << tr("%Ln files not taken", nullptr, refused);
    if (outcome.notReached > 0)
        parts << tr("%Ln files left out, because it was stopped", nullptr,
                    static_cast<int>(outcome.notReached));
    return parts.isEmpty() ? tr("There was no file to import") : parts.join(QStringLiteral(" · "));
}

} // namespace ui
