#pragma once

#include "core/domain/claim_listing.h"
#include "ui/models/raw_role.h"

#include <QAbstractListModel>

#include <array>
#include <optional>
#include <vector>

namespace ui {

/// The ledger of an article as rows of a list: what is said of prices in the order of the text,
/// then, below a row that folds them away, the other numbers. The display role is the quoted words.
class ClaimListModel final : public QAbstractListModel {
    Q_OBJECT

public:
    enum Role {
        MetaRole = kFirstOwnRole, ///< "Nvidia · Mon 27 Jan · close"
        MeasuredRole,             ///< "−16.97 %"
        VerdictRole,              ///< int: core::Verdict; invalid for the row that folds
        QuietRole,                ///< bool: another number
        DismissedRole,            ///< bool: a person says that it is no claim
        FoldedRole,               ///< bool, only of the row that folds
    };

    explicit ClaimListModel(QObject* parent);

    void setClaims(std::vector<core::ClaimListing> claims);
    const std::vector<core::ClaimListing>& claims() const { return m_claims; }
    /// Of the claims about prices, by core::Verdict.
    const std::array<int, 4>& counts() const { return m_counts; }

    bool isFolded() const { return m_folded; } ///< the other numbers are; so they are at first
    void setFolded(bool folded);
    bool isFoldingRow(const QModelIndex& index) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

    /// nullopt for the row that folds.
    std::optional<std::size_t> claimAt(const QModelIndex& index) const;
    /// Where a claim is listed; an invalid index while it is folded away.
    QModelIndex indexOf(std::size_t claim) const;

private:
    QVariant foldingRow(int role) const;
    int otherNumbers() const { return static_cast<int>(m_order.size()) - m_aboutPrices; }

    std::vector<core::ClaimListing> m_claims;
    std::vector<std::size_t> m_order; ///< of m_claims: about prices, then the others
    int m_aboutPrices = 0;
    std::array<int, 4> m_counts{};
    bool m_folded = true;
};

} // namespace ui
