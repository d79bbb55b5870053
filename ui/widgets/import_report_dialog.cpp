#include "ui/widgets/import_report_dialog.h"

#include "ui/models/import_report_model.h"
#include "ui/widgets/copy_rows.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTreeView>
#include <QVBoxLayout>

namespace ui {

ImportReportDialog::ImportReportDialog(const ImportOutcome& outcome, QWidget* parent)
    : QDialog(parent)
{
    setObjectName(QStringLiteral("importReport"));
    setWindowTitle(tr("Import"));
    auto* heading = new QLabel(summary(outcome));
    heading->setObjectName(QStringLiteral("importSummary"));
    heading->setProperty("heading", true);
    heading->setWordWrap(true);

    auto* model = new ImportReportModel(outcome, this);
    auto* files = new QTreeView;
    files->setObjectName(QStringLiteral("importFiles"));
    files->setAccessibleName(tr("Imported files"));
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

    auto* buttons = new QDialogButtonBox;
    auto* copy = buttons->addButton(tr("&Copy"), QDialogButtonBox::ActionRole);
    auto* close = buttons->addButton(tr("C&lose"), QDialogButtonBox::AcceptRole);
    close->setDefault(true);
    connect(copy, &QPushButton::clicked, this, [model] { copyRows(*model); });
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 18, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(heading);
    layout->addWidget(files, 1);
    layout->addWidget(buttons);
    resize(760, 420);
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
