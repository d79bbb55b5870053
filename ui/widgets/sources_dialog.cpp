#include "ui/widgets/sources_dialog.h"

#include "ui/document/document.h"
#include "ui/document/source_watch.h"
#include "ui/models/source_list_model.h"
#include "ui/support/conversion.h"
#include "ui/widgets/feed_dialog.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/import_report_dialog.h"
#include "ui/widgets/import_rows_view.h"
#include "ui/widgets/open_once.h"
#include "ui/widgets/source_details.h"

#include <QDialogButtonBox>
#include <QHeaderView>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QVBoxLayout>

namespace ui {

SourcesDialog::SourcesDialog(Document* document, SourceWatch* watch, QWidget* parent)
    : QDialog(parent)
    , m_document(document)
    , m_watch(watch)
    , m_model(new SourceListModel(watch, this))
    , m_table(new QTableView)
    , m_details(new SourceDetails(document, watch, nullptr))
    , m_refusal(new QLabel)
{
    setObjectName(QStringLiteral("sourcesDialog"));
    setWindowTitle(tr("Watched Folders and Feeds"));
    m_refusal->setObjectName(QStringLiteral("sourceRefusal"));
    m_refusal->setProperty("danger", true);
    m_refusal->setTextFormat(Qt::PlainText);
    m_refusal->setWordWrap(true);
    m_refusal->hide();
    setUpTable();
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(14);
    layout->addWidget(m_table, 3);
    layout->addWidget(m_details, 2);
    layout->addWidget(m_refusal);
    layout->addWidget(buttons());
    resize(900, 560);

    connect(m_table->selectionModel(), &QItemSelectionModel::currentRowChanged, this, [this] {
        if (const core::Source* source = chosen())
            m_chosen = source->id;
        showChosen();
    });
    connect(m_model, &QAbstractItemModel::modelReset, this, &SourcesDialog::chooseAgain);
    connect(m_watch, &SourceWatch::sourcesChanged, m_refusal, &QWidget::hide);
    connect(m_watch, &SourceWatch::stateChanged, this, [this](core::SourceId source) {
        if (source == m_chosen)
            showChosen();
    });
    connect(m_watch, &SourceWatch::refused, this, [this](const QString& sentence) {
        m_refusal->setText(sentence);
        m_refusal->show();
    });
    chooseAgain();
}

void SourcesDialog::setUpTable()
{
    m_table->setObjectName(QStringLiteral("sourceList"));
    m_table->setAccessibleName(tr("Watched folders and feeds"));
    m_table->setModel(m_model);
    setUpAsList(m_table);
    m_table->setSelectionMode(QAbstractItemView::SingleSelection);
    m_table->setTextElideMode(Qt::ElideMiddle);
    m_table->setMinimumHeight(170);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(SourceListModel::Address,
                                                      QHeaderView::Stretch);
}

QPushButton* SourcesDialog::addButton(QDialogButtonBox* box, const char* name, const QString& text)
{
    QPushButton* button = box->addButton(text, QDialogButtonBox::ActionRole);
    button->setObjectName(QLatin1String(name));
    button->setAutoDefault(false);
    return button;
}

QDialogButtonBox* SourcesDialog::buttons()
{
    auto* box = new QDialogButtonBox;
    QPushButton* folder = addButton(box, "addFolder", tr("Add &Folder…"));
    QPushButton* feed = addButton(box, "addFeed", tr("Add F&eed…"));
    m_edit = addButton(box, "editFeed", tr("E&dit…"));
    m_check = addButton(box, "checkNow", tr("&Check Now"));
    m_report = addButton(box, "showSourceReport", tr("Repor&t…"));
    m_remove = addButton(box, "removeSource", tr("&Remove"));
    QPushButton* close = box->addButton(tr("C&lose"), QDialogButtonBox::RejectRole);
    close->setDefault(true);
    const bool canChange = !m_document->isReadOnly();
    folder->setEnabled(canChange);
    feed->setEnabled(canChange);
    connect(folder, &QPushButton::clicked, this, &SourcesDialog::addFolder);
    connect(feed, &QPushButton::clicked, this, &SourcesDialog::addFeed);
    connect(m_edit, &QPushButton::clicked, this, &SourcesDialog::editFeed);
    connect(m_report, &QPushButton::clicked, this, &SourcesDialog::showReport);
    connect(m_check, &QPushButton::clicked, this, [this] { m_watch->look(m_chosen); });
    connect(m_remove, &QPushButton::clicked, this, [this] { m_watch->remove(m_chosen); });
    connect(box, &QDialogButtonBox::rejected, this, &QDialog::reject);
    return box;
}

const core::Source* SourcesDialog::chosen() const
{
    const QModelIndex row = m_table->currentIndex();
    return row.isValid() ? &m_model->at(row.row()) : nullptr;
}

void SourcesDialog::chooseAgain()
{
    const QModelIndex before = m_model->indexOf(m_chosen);
    // One that was just added is the last.
    const int row = before.isValid() ? before.row() : m_model->rowCount() - 1;
    if (row >= 0)
        m_table->selectRow(row);
    showChosen();
}

void SourcesDialog::showChosen()
{
    const core::Source* source = chosen();
    const bool isLooking = source != nullptr && m_watch->isLooking(source->id);
    m_details->showSource(source);
    m_edit->setEnabled(source != nullptr && source->kind == core::SourceKind::Feed);
    m_check->setEnabled(source != nullptr && !isLooking);
    m_report->setEnabled(source != nullptr && m_watch->outcome(source->id) != nullptr);
    m_remove->setEnabled(source != nullptr);
}

void SourcesDialog::addFolder()
{
    const QString folder = askForFolder(this, tr("Watch Folder"), FolderPurpose::Import);
    if (folder.isEmpty())
        return;
    m_chosen = {};
    m_watch->add({.kind = core::SourceKind::Folder, .address = toStd(folder)});
}

void SourcesDialog::addFeed()
{
    auto* dialog = new FeedDialog({.kind = core::SourceKind::Feed}, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] {
        m_chosen = {};
        m_watch->add(dialog->feed());
    });
    openOnce(dialog);
}

void SourcesDialog::editFeed()
{
    const core::Source* source = chosen();
    if (source == nullptr || source->kind != core::SourceKind::Feed)
        return;
    auto* dialog = new FeedDialog(*source, this);
    connect(dialog, &QDialog::accepted, this, [this, dialog] { m_watch->update(dialog->feed()); });
    openOnce(dialog);
}

void SourcesDialog::showReport()
{
    const ImportOutcome* outcome = m_watch->outcome(m_chosen);
    if (outcome == nullptr)
        return;
    openOnce(new ImportReportDialog(*outcome, this));
}

} // namespace ui
