#include "ui/models/study_test_model.h"

#include "ui/support/formatting.h"

#include <QFont>

#include <utility>

namespace ui {

namespace {

bool isAdjusted(core::StudyTestKind kind)
{
    return kind == core::StudyTestKind::AdjustedBmp || kind == core::StudyTestKind::AdjustedPatell
        || kind == core::StudyTestKind::GrankT;
}

} // namespace

StudyTestModel::StudyTestModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void StudyTestModel::setOutcome(std::shared_ptr<const StudyOutcome> outcome)
{
    beginResetModel();
    m_outcome = std::move(outcome);
    m_rows = 0;
    if (m_outcome != nullptr && !m_outcome->listing.study.groups.empty()) {
        const core::StudyGroup& all = m_outcome->listing.study.groups.front();
        m_rows = all.pairs.size() > 1 ? static_cast<int>(all.tests.size()) : 0;
    }
    endResetModel();
}

const core::StudyTest& StudyTestModel::test(int row) const
{
    return m_outcome->listing.study.groups.front().tests[static_cast<std::size_t>(row)];
}

int StudyTestModel::rowCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : m_rows;
}

int StudyTestModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StudyTestModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const core::StudyTest& shown = test(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return text(index.row(), index.column());
    case Qt::TextAlignmentRole:
        return QVariant::fromValue((index.column() == Name ? Qt::AlignLeft : Qt::AlignRight)
                                   | Qt::AlignVCenter);
    case Qt::FontRole: {
        QFont font;
        font.setBold(true);
        return isAdjusted(shown.kind) ? QVariant(font) : QVariant();
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return toolTip(index.row());
    case AdjustedRole:
        return isAdjusted(shown.kind);
    case kRawRole: {
        const auto& value = index.column() == P ? shown.window.p : shown.window.value;
        return index.column() != Name && value ? QVariant(*value) : QVariant();
    }
    default:
        return {};
    }
}

QString StudyTestModel::text(int row, int column) const
{
    const core::StudyStatistic& window = test(row).window;
    if (column == Name)
        return m_outcome->tests.value(row);
    const auto& value = column == P ? window.p : window.value;
    if (!value)
        return QStringLiteral("–");
    return column == P ? formatPValue(*value) : formatNumber(*value, 2);
}

QString StudyTestModel::toolTip(int row) const
{
    const QString& reason = m_outcome->untested.value(row);
    if (!reason.isEmpty())
        return tr("No statistic: %1.").arg(reason);
    return isAdjusted(test(row).kind) ? tr("Allows for moves that the results have in common.")
                                      : tr("Takes the results for independent of each other.");
}

QVariant StudyTestModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Name ? Qt::AlignLeft : Qt::AlignRight)
                                   | Qt::AlignVCenter);
    const QStringList names{tr("Test"), tr("Statistic"), tr("p")};
    return role == Qt::DisplayRole ? names.value(section) : QVariant();
}

} // namespace ui
