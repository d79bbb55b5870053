#include "ui/widgets/import_rows_view.h"

#include "core/domain/import_preview.h"
#include "ui/models/import_preview_model.h"

#include <QHeaderView>
#include <QStyledItemDelegate>

namespace ui {

namespace {

/// Lines that are not taken stand back.
class FaultDelegate final : public QStyledItemDelegate {
public:
    using QStyledItemDelegate::QStyledItemDelegate;

protected:
    void initStyleOption(QStyleOptionViewItem* option, const QModelIndex& index) const override
    {
        QStyledItemDelegate::initStyleOption(option, index);
        if (index.data(ImportPreviewModel::IsFaultRole).toBool())
            option->palette.setColor(QPalette::Text,
                                     option->palette.color(QPalette::PlaceholderText));
    }
};

} // namespace

ImportRowsView::ImportRowsView(QWidget* parent)
    : QTableView(parent)
    , m_model(new ImportPreviewModel(this))
{
    setObjectName(QStringLiteral("importPreview"));
    setAccessibleName(tr("First rows"));
    setModel(m_model);
    setUpAsList(this);
    setItemDelegate(new FaultDelegate(this));
    setSelectionMode(QAbstractItemView::SingleSelection);
    setHorizontalScrollMode(QAbstractItemView::ScrollPerPixel);
    horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    horizontalHeader()->setStretchLastSection(true);
}

void ImportRowsView::showPreview(const core::ImportPreview* preview)
{
    if (preview == nullptr) {
        m_model->clear();
        return;
    }
    m_model->setPreview(*preview);
    const bool isPrices = preview->kind == core::ImportKind::Prices;
    for (int column = ImportPreviewModel::Time; column < ImportPreviewModel::Text; ++column)
        setColumnHidden(column, !isPrices);
    if (preview->symbols.size() < 2) // the form names it
        setColumnHidden(ImportPreviewModel::Symbol, true);
}

void setUpAsList(QTableView* table)
{
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setShowGrid(false);
    table->setWordWrap(false);
    table->verticalHeader()->hide();
    table->verticalHeader()->setDefaultSectionSize(28);
    table->horizontalHeader()->setHighlightSections(false);
}

} // namespace ui
