#pragma once

#include "core/domain/source.h"

#include <QDialog>

class QDialogButtonBox;
class QLabel;
class QPushButton;
class QTableView;

namespace ui {

class Document;
class SourceDetails;
class SourceListModel;
class SourceWatch;

/// The watched folders and the feeds: what there is, how it goes, and what to do about it.
class SourcesDialog final : public QDialog {
    Q_OBJECT

public:
    /// Both outlive this.
    SourcesDialog(Document* document, SourceWatch* watch, QWidget* parent);

private:
    void setUpTable();
    QDialogButtonBox* buttons();
    QPushButton* addButton(QDialogButtonBox* box, const char* name, const QString& text);
    const core::Source* chosen() const;
    void chooseAgain();
    void showChosen();
    void addFolder();
    void addFeed();
    void editFeed();
    void showReport();

    Document* m_document;
    SourceWatch* m_watch;
    SourceListModel* m_model;
    QTableView* m_table;
    SourceDetails* m_details;
    QLabel* m_refusal;
    QPushButton* m_edit = nullptr;
    QPushButton* m_check = nullptr;
    QPushButton* m_report = nullptr;
    QPushButton* m_remove = nullptr;
    core::SourceId m_chosen{};
};

} // namespace ui
