#pragma once

#include "ui/document/latest_only.h"

#include <QDialog>

class QDialogButtonBox;
class QPushButton;
class QTableView;

namespace ui {

class Document;
class ImportListModel;

/// What came into the archive; takes single imports back.
class ImportsDialog final : public QDialog {
    Q_OBJECT

public:
    ImportsDialog(Document* document, QWidget* parent);

private:
    void setUpTable();
    QDialogButtonBox* buttons();
    void reload();
    void showChosen();
    void askToUndo();

    Document* m_document;
    ImportListModel* m_model;
    QTableView* m_table;
    QPushButton* m_undo;
    LatestOnly m_request;
};

} // namespace ui
