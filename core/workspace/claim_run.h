#pragma once

#include "core/claims/claim_reader.h"
#include "core/claims/day_resolution.h"
#include "core/domain/claim_correction.h"
#include "core/domain/claim_listing.h"
#include "core/workspace/claim_markets.h"

#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What people mean by a symbol: an instrument of the archive, else of the vocabulary. nullopt
/// where neither knows it. Fails with Conflict where several fit.
Result<std::optional<MentionSubject>> subjectOf(Workspace::State& state, const std::string& symbol);

/// Reads and checks the claims of many articles, for which instruments, prices and people's
/// corrections are read once. Workspace and state outlive it; the archive does not change
/// meanwhile. Several threads may work with it at once, as long as nobody else uses the workspace.
class ClaimRun {
public:
    /// Of one article, or of all.
    static Result<ClaimRun> begin(const Workspace& workspace, Workspace::State& state,
                                  std::optional<ArticleId> article = {});

    /// The claims of an article, with what people say of them.
    std::vector<Claim> claims(const Article& article, std::span<const Mention> mentions) const;

    /// The same, checked as if the article had been published so.
    std::vector<ClaimCheck> check(std::span<const Claim> claims,
                                  const Publication& publication) const;

    /// One of `claims` for lists; with an explanation in `language`, or in the article's where that
    /// is empty.
    ClaimListing listing(const Article& article, std::span<const Claim> claims, std::size_t index,
                         ClaimCheck check, std::string_view language) const;

    std::string symbolOf(const MentionSubject& subject) const;

    MarketLookup markets() const { return m_markets->lookup(); }
    /// The first error while prices were read; for when no thread reads any more.
    const Result<void>& outcome() const { return m_markets->outcome(); }

private:
    ClaimRun(const Workspace& workspace, Workspace::State& state);

    const Instrument* instrument(const MentionSubject& subject) const;

    std::unique_ptr<ClaimMarkets> m_markets;
    std::map<InstrumentId, Instrument> m_instruments{};
    std::map<std::string, const Instrument*> m_known{}; ///< of the vocabulary, by qualified symbol
    /// What symbols mean that people gave as subjects of claims; none where nothing is known.
    std::map<std::string, std::optional<MentionSubject>> m_said{};
    std::map<ArticleId, std::vector<ClaimCorrection>> m_corrections{};
};

} // namespace core
