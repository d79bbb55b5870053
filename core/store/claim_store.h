#pragma once

#include "core/base/result.h"
#include "core/domain/claim_correction.h"
#include "core/store/database.h"

#include <optional>
#include <vector>

namespace core {

/// What people say of the claims of articles. The claims themselves are read and checked whenever
/// they are shown; see corrected().
class ClaimStore {
public:
    explicit ClaimStore(Database& database)
        : m_database(database)
    {
    }

    /// Stores `correction`, in place of the one of its id; one without an id is new, and one whose
    /// id is gone comes back with it. Fails with NotFound when there is no such article.
    Result<ClaimId> put(const ClaimCorrection& correction);

    /// Fails with NotFound.
    Result<void> remove(ClaimId claim);

    Result<std::optional<ClaimCorrection>> find(ClaimId claim);

    /// Those of one article, or of all: by article and place, the headline first.
    Result<std::vector<ClaimCorrection>> list(std::optional<ArticleId> article = {});

private:
    Database& m_database;
};

} // namespace core
