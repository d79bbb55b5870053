#include "ui/models/claim_list_model.h"

#include "ui/document/claim_kind.h"
#include "ui/models/claim_words.h"
#include "ui/support/conversion.h"
#include "ui/support/text.h"

#include <algorithm>
#include <numeric>
#include <utility>

namespace ui {

ClaimListModel::ClaimListModel(QObject* parent)
    : QAbstractListModel(parent)
{
}

void ClaimListModel::setClaims(std::vector<core::ClaimListing> claims)
{
    beginResetModel();
    m_claims = std::move(claims);
    m_order.resize(m_claims.size());
    std::iota(m_order.begin(), m_order.end(), std::size_t{0});
    const auto others = std::ranges::stable_partition(
        m_order, [this](std::size_t claim) { return isStatementOfPrice(m_claims[claim]); });
    m_aboutPrices = static_cast<int>(m_order.size() - others.size());
    m_counts = {};
    for (int row = 0; row < m_aboutPrices; ++row) {
        const auto& listing = m_claims[m_order[static_cast<std::size_t>(row)]];
        ++m_counts[static_cast<std::size_t>(listing.check.verdict)];
    }
    endResetModel();
}

void ClaimListModel::setFolded(bool folded)
{
    if (m_folded == folded)
        return;
    const int heading = m_aboutPrices;
    const int others = otherNumbers();
    if (others > 0 && folded)
        beginRemoveRows({}, heading + 1, heading + others);
    else if (others > 0)
        beginInsertRows({}, heading + 1, heading + others);
    m_folded = folded;
    if (others > 0 && folded)
        endRemoveRows();
    else if (others > 0)
        endInsertRows();
    if (others > 0)
        emit dataChanged(index(heading), index(heading), {FoldedRole});
}

bool ClaimListModel::isFoldingRow(const QModelIndex& index) const
{
    return index.isValid() && otherNumbers() > 0 && index.row() == m_aboutPrices;
}

int ClaimListModel::rowCount(const QModelIndex& parent) const
{
    if (parent.isValid())
        return 0;
    const int others = otherNumbers();
    return m_aboutPrices + (others > 0 ? 1 : 0) + (m_folded ? 0 : others);
}

QVariant ClaimListModel::data(const QModelIndex& index, int role) const
{
    if (!checkIndex(index, CheckIndexOption::IndexIsValid))
        return {};
    const auto claim = claimAt(index);
    if (!claim)
        return foldingRow(role);
    const core::ClaimListing& listing = m_claims[*claim];
    switch (role) {
    case Qt::DisplayRole:
        return withDirectionsShown(quotedWords(listing.claim.text));
    case MetaRole:
        return withDirectionsShown(claimMetaLine(listing));
    case MeasuredRole:
        return measuredText(listing);
    case Qt::ToolTipRole:
        return withDirectionsShown(toQString(listing.explanation));
    case Qt::AccessibleDescriptionRole:
        return QStringLiteral("%1, %2. %3")
            .arg(verdictName(listing.check.verdict), withDirectionsShown(claimMetaLine(listing)),
                 withDirectionsShown(toQString(listing.explanation)));
    case VerdictRole:
        return static_cast<int>(listing.check.verdict);
    case QuietRole:
        return !isStatementOfPrice(listing);
    case DismissedRole:
        return listing.claim.dismissed;
    case kRawRole:
        return toQString(core::toString(listing.check.verdict));
    default:
        return {};
    }
}

QVariant ClaimListModel::foldingRow(int role) const
{
    switch (role) {
    case Qt::DisplayRole:
        return tr("%Ln other numbers", nullptr, otherNumbers());
    case Qt::AccessibleDescriptionRole:
        return m_folded ? tr("folded; the Enter key shows them")
                        : tr("unfolded; the Enter key hides them");
    case QuietRole:
        return true;
    case FoldedRole:
        return m_folded;
    default:
        return {};
    }
}

std::optional<std::size_t> ClaimListModel::claimAt(const QModelIndex& index) const
{
    if (!index.isValid() || isFoldingRow(index))
        return std::nullopt;
    const int before = index.row() > m_aboutPrices ? 1 : 0;
    return m_order[static_cast<std::size_t>(index.row() - before)];
}

QModelIndex ClaimListModel::indexOf(std::size_t claim) const
{
    const auto found = std::ranges::find(m_order, claim);
    if (found == m_order.end())
        return {};
    const auto place = static_cast<int>(found - m_order.begin());
    if (place < m_aboutPrices)
        return index(place);
    return m_folded ? QModelIndex() : index(place + 1);
}

} // namespace ui
