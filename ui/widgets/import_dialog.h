#pragma once

#include "ui/document/import_source.h"

#include <QDialog>

#include <filesystem>
#include <optional>
#include <vector>

class QLabel;
class QPushButton;
class QTableView;

namespace ui {

class Document;
class ImportFileModel;
class ImportForm;
class ImportPreviews;
class ImportRowsView;

/// Files before they are imported: what each holds, its first rows as they are understood, and
/// how to read it otherwise. Files and folders can be chosen and dropped.
class ImportDialog final : public QDialog {
    Q_OBJECT

public:
    /// `document` is open, and outlives the dialog.
    ImportDialog(Document* document, const std::vector<std::filesystem::path>& paths,
                 QWidget* parent);

    /// What is to be imported: all but files that cannot be, or that need an answer first.
    std::vector<ImportSource> sources() const;

protected:
    void dragEnterEvent(QDragEnterEvent* event) override;
    void dropEvent(QDropEvent* event) override;

private:
    QWidget* filesSide();
    QWidget* previewSide();
    QWidget* bottom();
    void follow();
    void chooseFiles();
    void removeChosen();
    std::optional<std::size_t> current() const;
    void showCurrent();
    void showPreview();
    void applyForm();
    void count();

    ImportPreviews* m_previews;
    ImportFileModel* m_fileModel;
    QTableView* m_files;
    ImportRowsView* m_rows;
    ImportForm* m_form;
    QLabel* m_message;
    QLabel* m_warnings;
    QLabel* m_summary;
    QPushButton* m_accept = nullptr;
};

} // namespace ui
