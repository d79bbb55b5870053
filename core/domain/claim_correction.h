#pragma once

#include "core/domain/claim.h"
#include "core/time/trading_date.h"

#include <cstddef>
#include <functional>
#include <optional>
#include <string>

namespace core {

/// What a person says of a claim, anchored in the text by field, span and quoted words. What he
/// does not say is missing, and stays as the program reads it.
struct ClaimCorrection {
    ClaimId id{}; ///< none: not stored yet
    ArticleId article{};
    TextField field = TextField::Body;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text{};
    bool isLost = false;  ///< the words do not stand in the text that is shown
    bool isAdded = false; ///< a claim even where the program reads none

    std::optional<ClaimQuantity> quantity{};
    std::optional<double> value{}; ///< as Claim::value; the same of those below
    std::optional<double> upTo{};
    std::optional<double> step{}; ///< missing beside a value: that of its last digit
    std::optional<std::string> unit{};
    std::optional<Hedge> hedge{};
    std::optional<Direction> direction{};
    std::optional<Modality> modality{};
    std::optional<std::string> subject{}; ///< qualified symbol; empty: nothing that is traded
    std::optional<std::string> holder{};
    std::optional<TradingDate> day{};
    std::optional<PricePoint> point{};
    std::optional<ChangeSpan> span{};
    std::optional<Superlative> superlative{};
    std::optional<TradingDate> since{};

    std::optional<bool> dismissed{};     ///< whether it is no claim at all
    std::optional<std::string> remark{}; ///< empty: none any more
    std::string author{};
    Instant at{};

    bool operator==(const ClaimCorrection&) const = default;
};

/// Whether it says anything but who and where.
bool saysAnything(const ClaimCorrection& correction);

/// Without an empty remark and without the word that it is a claim: both only take back what was
/// said before, and nothing of them is stored.
ClaimCorrection withoutTakingBack(ClaimCorrection correction);

/// What `said` says replaces what `before` says; the rest of `before` stays, and so do its id and
/// its anchor. What is added as a claim is no longer dismissed.
ClaimCorrection joined(const ClaimCorrection& before, const ClaimCorrection& said);

/// What a qualified symbol names; nullopt where nothing is known by it.
using SubjectLookup = std::function<std::optional<MentionSubject>(const std::string&)>;

/// `claim` as the person has it. A day is a DayReference of a whole date, with the words of the
/// text; a value without its step has that of its last digit.
Claim corrected(Claim claim, const ClaimCorrection& correction, const SubjectLookup& subjects);

} // namespace core
