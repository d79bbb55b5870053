#include "ui/widgets/copy_rows.h"

#include <QAbstractItemModel>
#include <QClipboard>
#include <QGuiApplication>
#include <QStringList>

namespace ui {

namespace {

void appendRows(QStringList& lines, const QAbstractItemModel& model, const QModelIndex& parent)
{
    for (int row = 0; row < model.rowCount(parent); ++row) {
        QStringList cells;
        for (int column = 0; column < model.columnCount(parent); ++column)
            cells << model.index(row, column, parent).data().toString();
        const QString indent = parent.isValid() ? QStringLiteral("\t") : QString();
        lines << (indent + cells.join(QLatin1Char('\t'))).trimmed();
        appendRows(lines, model, model.index(row, 0, parent));
    }
}

} // namespace

QString textOfRows(const QAbstractItemModel& model)
{
    QStringList lines;
    appendRows(lines, model, {});
    return lines.join(QLatin1Char('\n'));
}

void copyRows(const QAbstractItemModel& model)
{
    QGuiApplication::clipboard()->setText(textOfRows(model));
}

} // namespace ui
