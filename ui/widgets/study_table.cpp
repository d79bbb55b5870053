#include "ui/widgets/study_table.h"

#include <QHeaderView>
#include <QTableView>

namespace ui {

namespace {

constexpr int kRowHeight = 26;

} // namespace

QTableView* studyTable(const QString& name, const QString& title, QAbstractItemModel* model)
{
    auto* table = new QTableView;
    table->setObjectName(name);
    table->setAccessibleName(title);
    table->setModel(model);
    table->setProperty("dense", true);
    table->setProperty("small", true);
    table->setShowGrid(false);
    table->setFrameShape(QFrame::NoFrame);
    table->setWordWrap(false);
    table->setTextElideMode(Qt::ElideRight);
    table->setSelectionBehavior(QAbstractItemView::SelectRows);
    table->setSelectionMode(QAbstractItemView::SingleSelection);
    table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    table->setTabKeyNavigation(false);
    table->setVerticalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    table->verticalHeader()->hide();
    table->verticalHeader()->setMinimumSectionSize(kRowHeight);
    table->verticalHeader()->setDefaultSectionSize(kRowHeight);
    QHeaderView* header = table->horizontalHeader();
    header->setHighlightSections(false);
    header->setMinimumSectionSize(30);
    header->setSectionResizeMode(QHeaderView::ResizeToContents);
    header->setSectionResizeMode(0, QHeaderView::Stretch);
    return table;
}

void fitToRows(QTableView* table)
{
    const int rows = table->model()->rowCount() * kRowHeight;
    table->setFixedHeight(table->horizontalHeader()->sizeHint().height() + rows + 2);
}

} // namespace ui
