#pragma once

#include "core/domain/claim_correction.h"
#include "core/domain/claim_listing.h"
#include "core/domain/dating_listing.h"
#include "core/workspace/workspace.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

class ClaimRun;

/// What a person said of a claim before and says now; missing where that is nothing. To undo it,
/// see Claims::put().
struct ClaimChange {
    std::optional<ClaimCorrection> before{};
    std::optional<ClaimCorrection> after{};
};

/// The claims of the articles of one Workspace, which outlives it: read and checked against the
/// stored prices whenever they are asked for. What people say of claims and of the dates of
/// articles is stored, and holds before what the program reads and before what imports say.
class Claims {
public:
    Claims(const Workspace& workspace, Workspace::State& state)
        : m_workspace(workspace)
        , m_state(state)
    {
    }

    /// By article and place, the headline first. Articles that are not there are left out;
    /// fails with NotFound where none of those asked for is, and with Cancelled.
    Result<std::vector<ClaimListing>> list(const ClaimQuery& query, Progress& progress) const;

    /// Dates an article by its figures, within what its source says of the date: its month or year,
    /// or, where that is nothing, the thirty days before it was first imported. `language`: of the
    /// explanations, as ClaimQuery::language. Fails with NotFound and with Cancelled.
    Result<DatingListing> date(ArticleId article, std::string_view language,
                               Progress& progress) const;

    // A person's word on when an article was published. It is linked anew, for its date counts
    // there.

    /// Fails with NotFound, and with InvalidArgument for a date of which nothing is known.
    Result<void> setPublished(ArticleId article, const PartialDate& published,
                              const std::string& author, Instant now);
    /// Takes it back: the source's date holds again.
    Result<void> clearPublished(ArticleId article);

    // A person's word on claims.

    /// Of one article, or of all; also on words that do not stand in the text any more.
    Result<std::vector<ClaimCorrection>> corrections(std::optional<ArticleId> article = {}) const;

    /// Adds what `said` says to what was said of the claim at its place (article, field, span)
    /// before; author and time are those of `said`, id and text are ignored. Where no claim is
    /// read, it adds one. Fails with NotFound for an article or a subject that is not known, and
    /// with InvalidArgument for a place outside the text, a value that is none, and a claim that is
    /// added without its quantity and value.
    Result<ClaimChange> correct(ClaimCorrection said);

    /// Says that it is no claim, and that it is one after all.
    Result<ClaimChange> dismiss(ClaimCorrection place);
    Result<ClaimChange> restore(ClaimCorrection place);

    /// Takes back all that was said of it. Fails with NotFound.
    Result<ClaimChange> remove(ClaimId correction);

    /// Puts one state of a correction back as it was, whatever holds now; for undoing a change:
    /// `change.before` back where `change.after` is, and the other way round.
    Result<void> put(const std::optional<ClaimCorrection>& wanted,
                     const std::optional<ClaimCorrection>& inPlaceOf);

private:
    Result<void> relink(ArticleId article);

    const Workspace& m_workspace;
    Workspace::State& m_state;
};

} // namespace core
