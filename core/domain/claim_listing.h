#pragma once

#include "core/domain/claim.h"
#include "core/domain/claim_check.h"
#include "core/domain/ids.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace core {

/// A claim with what checking it found, as ledgers show it.
struct ClaimListing {
    ArticleId article{};
    std::string title{}; ///< of the article
    Claim claim{};
    ClaimCheck check{};
    std::string subject{}; ///< qualified symbol; empty where none is known
    std::string subjectName{};
    std::string currency{}; ///< of the subject's prices; empty: points, or unknown
    std::map<InstrumentId, std::string> symbols{}; ///< of check.inputs
    std::optional<TextSpan> partner{}; ///< where the claim stands that claim.partner names
    std::string language{};            ///< of the explanation: "de", "en" ...; empty: not known
    std::string explanation{};
};

/// Which claims to list; every part that is given must hold.
struct ClaimQuery {
    std::vector<ArticleId> articles{}; ///< all if empty
    std::optional<Verdict> verdict{};
    std::string language{};     ///< of the explanations: "de", "en"; empty: the article's
    bool withDismissed = false; ///< also what a person says is no claim
};

} // namespace core
