#include "ui/widgets/imports_dialog.h"

#include "ui/document/document.h"
#include "ui/models/import_list_model.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QMessageBox>
#include <QPushButton>
#include <QSortFilterProxyModel>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

ImportsDialog::ImportsDialog(Document* document, QWidget* parent)
    : QDialog(parent)
    , m_document(document)
    , m_model(new ImportListModel(this))
    , m_table(new QTableView)
{
    setObjectName(QStringLiteral("importsDialog"));
    setWindowTitle(tr("Imports"));
    setUpTable();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(m_table, 1);
    layout->addWidget(buttons());
    resize(720, 400);

    connect(m_table->selectionModel(), &QItemSelectionModel::selectionChanged, this,
            &ImportsDialog::showChosen);
    connect(m_document, &Document::importsChanged, this, &ImportsDialog::reload);
    reload();
    showChosen();
}

void ImportsDialog::setUpTable()
{
    auto* sorted = new QSortFilterProxyModel(this);
    sorted->setSourceModel(m_model);
    sorted->setSortRole(kRawRole);
    m_table->setObjectName(QStringLiteral("importList"));
    m_table->setAccessibleName(tr("Imports"));
    m_table->setModel(sorted);
    m_table->setSortingEnabled(true);
    m_table->sortByColumn(ImportListModel::When, Qt::DescendingOrder);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setTabKeyNavigation(false);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(32);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(ImportListModel::File, QHeaderView::Stretch);
}

QDialogButtonBox* ImportsDialog::buttons()
{
    auto* buttons = new QDialogButtonBox;
    m_undo = buttons->addButton(tr("&Undo Import…"), QDialogButtonBox::ActionRole);
    m_undo->setObjectName(QStringLiteral("undoImport"));
    auto* close = buttons->addButton(tr("C&lose"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    connect(m_undo, &QPushButton::clicked, this, &ImportsDialog::askToUndo);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return buttons;
}

void ImportsDialog::reload()
{
    m_document->read(
        m_request, this, [](const core::Workspace& workspace) { return workspace.imports(); },
        [this](std::vector<core::ImportRecord> imports) {
            m_model->setImports(std::move(imports));
            showChosen();
        });
}

void ImportsDialog::showChosen()
{
    m_undo->setEnabled(m_table->selectionModel()->hasSelection() && !m_document->isReadOnly());
}

void ImportsDialog::askToUndo()
{
    const auto* sorted = qobject_cast<QSortFilterProxyModel*>(m_table->model());
    const QModelIndex row = sorted->mapToSource(m_table->currentIndex());
    const core::ImportId import = m_model->at(row.row()).id;
    const QString file = row.siblingAtColumn(ImportListModel::File).data().toString();

    auto* box =
        new QMessageBox(QMessageBox::Question, tr("Undo Import"),
                        tr("Take the import of “%1” back?").arg(file), QMessageBox::NoButton, this);
    box->setObjectName(QStringLiteral("undoImportQuestion"));
    box->setAttribute(Qt::WA_DeleteOnClose);
    box->setTextFormat(Qt::PlainText);
    box->setInformativeText(
        tr("What it brought goes, and so do decisions on links of its articles. The file can be "
           "imported again."));
    QPushButton* undo = box->addButton(tr("&Undo Import"), QMessageBox::AcceptRole);
    box->addButton(tr("&Keep"), QMessageBox::RejectRole);
    connect(undo, &QPushButton::clicked, this,
            [this, import] { m_document->removeImport(import); });
    box->open();
}

} // namespace ui
