#include "ui/models/study_pair_model.h"

#include "ui/support/conversion.h"
#include "ui/support/formatting.h"

#include <QFont>

#include <utility>

namespace ui {

StudyPairModel::StudyPairModel(QObject* parent)
    : QAbstractTableModel(parent)
{
}

void StudyPairModel::setOutcome(std::shared_ptr<const StudyOutcome> outcome)
{
    beginResetModel();
    m_outcome = std::move(outcome);
    m_hasMean =
        m_outcome != nullptr && !study().groups.empty() && study().groups.front().pairs.size() > 1;
    endResetModel();
}

std::optional<std::size_t> StudyPairModel::pairAt(int row) const
{
    if (row < 0 || row >= rowCount() || isMean(row))
        return std::nullopt;
    return static_cast<std::size_t>(row - (m_hasMean ? 1 : 0));
}

bool StudyPairModel::isBlocked(int row) const
{
    const auto pair = pairAt(row);
    return pair && study().pairs[*pair].blocked.has_value();
}

int StudyPairModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid() || m_outcome == nullptr)
        return 0;
    return static_cast<int>(study().pairs.size()) + (m_hasMean ? 1 : 0);
}

int StudyPairModel::columnCount(const QModelIndex& parent) const
{
    return parent.isValid() ? 0 : ColumnCount;
}

QVariant StudyPairModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto pair = pairAt(index.row());
    switch (role) {
    case Qt::DisplayRole:
        return pair ? pairText(*pair, index.column()) : meanText(index.column());
    case Qt::TextAlignmentRole: {
        const bool isText = index.column() == Symbol || isBlocked(index.row());
        return QVariant::fromValue((isText ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    }
    case Qt::FontRole: {
        QFont font;
        font.setBold(isMean(index.row()));
        return isMean(index.row()) ? QVariant(font) : QVariant();
    }
    case Qt::ToolTipRole:
    case Qt::AccessibleDescriptionRole:
        return toolTip(index.row());
    case BlockedRole:
        return isBlocked(index.row());
    case kRawRole:
        return raw(index.row(), index.column());
    default:
        return {};
    }
}

QString StudyPairModel::meanText(int column) const
{
    const core::StudyGroup& all = study().groups.front();
    if (column == Symbol)
        return tr("Mean of %Ln", nullptr, static_cast<int>(all.pairs.size()));
    if (column == Cumulative && all.caar)
        return formatChange(*all.caar, {}, 1);
    return {};
}

QString StudyPairModel::pairText(std::size_t index, int column) const
{
    const core::StudyPair& pair = study().pairs[index];
    if (column == Symbol)
        return toQString(pair.symbol);
    if (pair.blocked)
        return column == DayZero ? m_outcome->blocked.value(static_cast<int>(index)) : QString();
    switch (column) {
    case DayZero:
        return pair.day0 ? formatDate(*pair.day0, DateStyle::DayMonth) : QString();
    case Beta:
        return pair.fit ? formatNumber(pair.fit->beta, 2) : QString();
    case Cumulative:
        return pair.car ? formatChange(pair.car->value, {}, 1) : QString();
    case T:
        return pair.car ? formatNumber(pair.car->tExact, 2) : QString();
    default:
        return pair.car ? formatPValue(pair.car->p) : QString();
    }
}

QVariant StudyPairModel::raw(int row, int column) const
{
    const auto index = pairAt(row);
    if (!index) {
        const auto& caar = study().groups.front().caar;
        return column == Cumulative && caar ? QVariant(*caar) : QVariant();
    }
    const core::StudyPair& pair = study().pairs[*index];
    if (column == Symbol)
        return toQString(pair.symbol);
    if (column == DayZero && pair.day0)
        return toQDate(*pair.day0);
    if (column == Beta && pair.fit)
        return pair.fit->beta;
    if (!pair.car || column < Cumulative)
        return {};
    return column == Cumulative ? pair.car->value : column == T ? pair.car->tExact : pair.car->p;
}

QString StudyPairModel::toolTip(int row) const
{
    const auto index = pairAt(row);
    if (!index)
        return tr("The mean over all results; its tests stand below.");
    const core::StudyPair& pair = study().pairs[*index];
    if (pair.blocked)
        return m_outcome->blocked.value(static_cast<int>(*index));
    const auto& intervals = m_outcome->listing.pairIntervals;
    if (!pair.car || *index >= intervals.size() || !intervals[*index])
        return {};
    const core::StudyInterval& interval = *intervals[*index];
    return tr("%1: CAR %2, 95 % interval %3 to %4")
        .arg(toQString(pair.symbol), formatChange(pair.car->value), formatChange(interval.low),
             formatChange(interval.high));
}

QVariant StudyPairModel::headerData(int section, Qt::Orientation orientation, int role) const
{
    if (orientation != Qt::Horizontal)
        return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant::fromValue((section == Symbol ? Qt::AlignLeft : Qt::AlignRight)
                                   | Qt::AlignVCenter);
    const QStringList names{tr("Instrument"), tr("Day 0"), tr("Beta"), tr("CAR"), tr("t"), tr("p")};
    const QStringList meanings{QString(),
                               tr("The first session that could react"),
                               tr("How the share goes with the benchmark"),
                               tr("Cumulative abnormal return over the event window"),
                               tr("With the exact standard error"),
                               tr("How often chance alone would give a result this far from zero")};
    if (role == Qt::ToolTipRole)
        return meanings.value(section);
    return role == Qt::DisplayRole ? names.value(section) : QVariant();
}

} // namespace ui
