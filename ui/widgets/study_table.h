#pragma once

#include <QString>

class QAbstractItemModel;
class QTableView;

namespace ui {

/// A table that stands in a column of words: as high as its rows, without a frame.
QTableView* studyTable(const QString& name, const QString& title, QAbstractItemModel* model);

/// After rows came or went.
void fitToRows(QTableView* table);

} // namespace ui
