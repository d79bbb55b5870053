#pragma once

#include <QTableView>

namespace core {
struct ImportPreview;
}

namespace ui {

class ImportPreviewModel;

/// The first rows of a file as they are understood.
class ImportRowsView final : public QTableView {
    Q_OBJECT

public:
    explicit ImportRowsView(QWidget* parent);

    /// nullptr: none are known.
    void showPreview(const core::ImportPreview* preview);

private:
    ImportPreviewModel* m_model;
};

/// Sets a table up as a list of rows: no grid, nothing to edit, headers that keep still.
void setUpAsList(QTableView* table);

} // namespace ui
