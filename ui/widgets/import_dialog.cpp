#include "ui/widgets/import_dialog.h"

#include "ui/document/import_previews.h"
#include "ui/models/import_decision_words.h"
#include "ui/models/import_file_model.h"
#include "ui/support/conversion.h"
#include "ui/widgets/file_dialog.h"
#include "ui/widgets/import_form.h"
#include "ui/widgets/import_rows_view.h"
#include "ui/widgets/message.h"

#include <QDialogButtonBox>
#include <QDropEvent>
#include <QHeaderView>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QSplitter>
#include <QTableView>
#include <QUrl>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

std::vector<std::filesystem::path> localFiles(const QMimeData& data)
{
    std::vector<std::filesystem::path> files;
    for (const QUrl& url : data.urls()) {
        if (url.isLocalFile())
            files.push_back(toPath(url.toLocalFile()));
    }
    return files;
}

/// The first ones; the report of the import has all.
QString warningsOf(const core::ImportPreview& preview)
{
    constexpr std::size_t kShown = 2;
    QStringList sentences;
    for (std::size_t index = 0; index < std::min(preview.warnings.size(), kShown); ++index)
        sentences << toQString(preview.warnings[index].message);
    return sentences.join(QLatin1Char('\n'));
}

} // namespace

ImportDialog::ImportDialog(Document* document, const std::vector<std::filesystem::path>& paths,
                           QWidget* parent)
    : QDialog(parent)
    , m_previews(new ImportPreviews(document, this))
    , m_fileModel(new ImportFileModel(m_previews, this))
    , m_files(new QTableView)
    , m_rows(new ImportRowsView(nullptr))
    , m_form(new ImportForm(nullptr))
    , m_message(new QLabel)
    , m_warnings(new QLabel)
    , m_summary(new QLabel)
{
    setObjectName(QStringLiteral("importDialog"));
    setWindowTitle(tr("Import"));
    setAcceptDrops(true);
    auto* sides = new QSplitter;
    sides->addWidget(filesSide());
    sides->addWidget(previewSide());
    sides->setStretchFactor(1, 1);
    sides->setChildrenCollapsible(false);
    sides->setHandleWidth(16);
    sides->setSizes({380, 800});
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(16);
    layout->addWidget(sides, 1);
    layout->addWidget(bottom());
    resize(1230, 740);

    follow();
    m_previews->add(paths);
    showCurrent();
    count();
}

void ImportDialog::follow()
{
    connect(m_files->selectionModel(), &QItemSelectionModel::currentRowChanged, this,
            &ImportDialog::showCurrent);
    connect(m_form, &ImportForm::edited, this, &ImportDialog::applyForm);
    connect(m_form, &ImportForm::allAsked, this, [this] {
        if (const auto index = current())
            m_previews->readAllAs(*index);
    });
    connect(m_previews, &ImportPreviews::filesChanged, this, [this](int first, int last) {
        const int row = m_files->currentIndex().row();
        if (first <= row && row <= last)
            showPreview();
        count();
    });
    connect(m_previews, &ImportPreviews::filesAdded, this, [this] {
        if (!current())
            m_files->selectRow(0);
        count();
    });
    connect(m_previews, &ImportPreviews::searching, this, &ImportDialog::count);
    connect(m_previews, &ImportPreviews::searchFailed, this, [this](const core::Error& error) {
        showMessage(this, tr("Import"), tr("The files could not be added."),
                    toQString(error.message));
    });
}

QWidget* ImportDialog::filesSide()
{
    m_files->setObjectName(QStringLiteral("importSources"));
    m_files->setAccessibleName(tr("Files to import"));
    m_files->setModel(m_fileModel);
    setUpAsList(m_files);
    m_files->setSelectionMode(QAbstractItemView::ExtendedSelection);
    m_files->setTextElideMode(Qt::ElideMiddle); // names that differ often do so at their end
    m_files->horizontalHeader()->setSectionResizeMode(QHeaderView::Stretch);

    auto* side = new QWidget;
    auto* add = new QPushButton(tr("&Add…"));
    add->setObjectName(QStringLiteral("addFiles"));
    add->setAutoDefault(false);
    auto* remove = new QPushButton(tr("&Remove"));
    remove->setObjectName(QStringLiteral("removeFiles"));
    remove->setAutoDefault(false);
    connect(add, &QPushButton::clicked, this, &ImportDialog::chooseFiles);
    connect(remove, &QPushButton::clicked, this, &ImportDialog::removeChosen);
    auto* buttons = new QHBoxLayout;
    buttons->addWidget(add);
    buttons->addWidget(remove);
    buttons->addStretch();
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_files, 1);
    layout->addLayout(buttons);
    return side;
}

QWidget* ImportDialog::previewSide()
{
    auto* side = new QWidget;
    m_message->setObjectName(QStringLiteral("importMessage"));
    m_message->setProperty("danger", true);
    m_message->setWordWrap(true);
    m_message->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_warnings->setObjectName(QStringLiteral("importWarnings"));
    m_warnings->setWordWrap(true);
    m_warnings->setTextInteractionFlags(Qt::TextSelectableByMouse);
    auto* layout = new QVBoxLayout(side);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(12);
    layout->addWidget(m_form);
    layout->addWidget(m_message);
    layout->addWidget(m_warnings);
    layout->addWidget(m_rows, 1);
    return side;
}

QWidget* ImportDialog::bottom()
{
    auto* row = new QWidget;
    m_summary->setObjectName(QStringLiteral("importCount"));
    m_summary->setProperty("muted", true);
    auto* buttons = new QDialogButtonBox;
    buttons->addButton(tr("Cance&l"), QDialogButtonBox::RejectRole)->setAutoDefault(false);
    m_accept = buttons->addButton(tr("&Import"), QDialogButtonBox::AcceptRole);
    m_accept->setObjectName(QStringLiteral("accept"));
    m_accept->setProperty("primary", true);
    m_accept->setDefault(true);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    auto* layout = new QHBoxLayout(row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_summary, 1);
    layout->addWidget(buttons);
    return row;
}

std::vector<ImportSource> ImportDialog::sources() const
{
    std::vector<ImportSource> sources;
    for (const ImportPreviews::File& file : m_previews->files()) {
        if (!file.preview || file.isReady())
            sources.push_back(file.source);
    }
    return sources;
}

void ImportDialog::chooseFiles()
{
    const QStringList names = askForFiles(this, tr("Add Files"), FolderPurpose::Import, {});
    if (names.isEmpty())
        return;
    std::vector<std::filesystem::path> paths;
    for (const QString& name : names)
        paths.push_back(toPath(name));
    m_previews->add(paths);
}

void ImportDialog::removeChosen()
{
    std::vector<int> rows;
    for (const QModelIndex& index : m_files->selectionModel()->selectedRows())
        rows.push_back(index.row());
    std::ranges::sort(rows, std::ranges::greater());
    // Rows that follow each other go at once.
    for (std::size_t begin = 0; begin < rows.size();) {
        std::size_t end = begin + 1;
        while (end < rows.size() && rows[end] + 1 == rows[end - 1])
            ++end;
        m_previews->remove(static_cast<std::size_t>(rows[end - 1]), end - begin);
        begin = end;
    }
    showCurrent();
    count();
}

std::optional<std::size_t> ImportDialog::current() const
{
    const QModelIndex index = m_files->selectionModel()->currentIndex();
    return index.isValid() ? std::optional(static_cast<std::size_t>(index.row())) : std::nullopt;
}

void ImportDialog::showCurrent()
{
    const auto index = current();
    if (index)
        m_previews->lookAt(*index);
    m_form->setEnabled(index.has_value());
    m_form->showFile(index ? m_previews->files()[*index].source.options : core::ImportOptions{});
    showPreview();
}

void ImportDialog::showPreview()
{
    const auto index = current();
    const ImportPreviews::File none;
    const ImportPreviews::File& file = index ? m_previews->files()[*index] : none;
    const core::ImportPreview* preview = file.preview && *file.preview ? &**file.preview : nullptr;
    QString message;
    if (file.preview && !*file.preview)
        message = toQString(file.preview->error().message);
    else if (preview != nullptr)
        message = importQuestion(*preview);
    m_message->setText(message);
    m_message->setVisible(!message.isEmpty());
    const QString warnings = preview != nullptr ? warningsOf(*preview) : QString();
    m_warnings->setText(warnings);
    m_warnings->setVisible(!warnings.isEmpty());
    m_form->showPreview(file.source.options, file.preview);
    m_rows->showPreview(preview);
}

void ImportDialog::applyForm()
{
    if (const auto index = current())
        m_previews->setOptions(*index, m_form->options());
}

void ImportDialog::count()
{
    const ImportPreviews::Counts& counts = m_previews->counts();
    QStringList parts{tr("%Ln files to import", nullptr, counts.taken)};
    if (const auto found = m_previews->foundSoFar())
        parts = {tr("Looking for files: %Ln found", nullptr, static_cast<int>(*found))};
    if (counts.questions > 0)
        parts << tr("%Ln need an answer", nullptr, counts.questions);
    if (counts.refused > 0)
        parts << tr("%Ln cannot be imported", nullptr, counts.refused);
    m_summary->setText(parts.join(QStringLiteral(" · ")));
    m_accept->setEnabled(counts.taken > 0);
    m_form->setHasOthers(m_previews->files().size() > 1);
}

void ImportDialog::dragEnterEvent(QDragEnterEvent* event)
{
    if (event->mimeData()->hasUrls())
        event->acceptProposedAction();
}

void ImportDialog::dropEvent(QDropEvent* event)
{
    event->acceptProposedAction();
    m_previews->add(localFiles(*event->mimeData()));
}

} // namespace ui
