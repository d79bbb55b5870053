#include "core/claims/claim_checker.h"

#include "core/claims/claim_trial.h"

#include <cmath>
#include <variant>

namespace core {

namespace {

/// Why the words alone, whatever prices say, are no statement to check.
std::optional<Unchecked> reasonInWords(const Claim& claim)
{
    const bool isNumber = std::isfinite(claim.value) && claim.value >= 0.0
        && std::isfinite(claim.step) && claim.step >= 0.0
        && (!claim.upTo || std::isfinite(*claim.upTo));
    if (claim.dismissed || !isAboutPrice(claim) || !isNumber)
        return Unchecked::NotAPrice;
    switch (claim.modality) {
    case Modality::Forecast:
        return Unchecked::Forecast;
    case Modality::Conditional:
        return Unchecked::Conditional;
    case Modality::Negated:
        return Unchecked::Negated;
    case Modality::Asserted:
        break;
    }
    return std::nullopt;
}

class ArticleCheck {
public:
    ArticleCheck(std::span<const Claim> claims, const Publication& publication,
                 const MarketLookup& markets)
        : m_claims(claims)
        , m_written(writtenAt(publication))
        , m_markets(markets)
    {
    }

    std::vector<ClaimCheck> checks()
    {
        std::vector<ClaimCheck> checks;
        checks.reserve(m_claims.size());
        for (std::size_t index = 0; index < m_claims.size(); ++index)
            checks.push_back(check(index));
        for (std::size_t index = 0; index < m_claims.size(); ++index)
            reconsider(index, checks);
        return checks;
    }

private:
    ClaimCheck check(std::size_t index) const
    {
        const Claim& claim = m_claims[index];
        if (const auto reason = reasonInWords(claim))
            return notCheckable(*reason);
        if (!claim.subject)
            return notCheckable(Unchecked::NoInstrument);
        const auto* instrument = std::get_if<InstrumentId>(&*claim.subject);
        const ClaimMarket* market = instrument != nullptr ? m_markets(*instrument) : nullptr;
        if (market == nullptr || market->daily.empty())
            return notCheckable(Unchecked::NoData);
        const ClaimPrices prices(*market);
        ClaimTrial trial{.claim = claim,
                         .partner = partnerOf(m_claims, index, prices),
                         .written = m_written,
                         .prices = prices,
                         .days = claimDays(claim, m_written, prices)};
        const auto reason = tryReadings(trial);
        return reason ? without(*reason, trial) : judge(trial);
    }

    static ClaimCheck without(Unchecked reason, const ClaimTrial& trial)
    {
        ClaimCheck check = notCheckable(reason);
        check.day = trial.days.day;
        check.noSession = trial.days.noSession;
        if (reason == Unchecked::NoData)
            check.dataUntil = trial.prices.day(trial.prices.market().daily.size() - 1);
        return check;
    }

    /// A claim that names no day, and speaks of the running session only in that it comes with its
    /// partner, is that session's only where the partner is.
    void reconsider(std::size_t index, std::vector<ClaimCheck>& checks) const
    {
        const Claim& claim = m_claims[index];
        const bool restsOnPartner = claim.partner && claim.day.kind == DayReference::Kind::None
            && claim.point == PricePoint::Unstated && !claim.duringSession;
        if (checks[index].verdict != Verdict::Contradicted || !restsOnPartner
            || *claim.partner >= checks.size())
            return;
        const Verdict other = checks[*claim.partner].verdict;
        if (other == Verdict::Supported || other == Verdict::Consistent)
            return;
        checks[index].verdict = Verdict::NotCheckable;
        checks[index].reason = Unchecked::DayUnknown;
    }

    std::span<const Claim> m_claims;
    WrittenAt m_written;
    const MarketLookup& m_markets;
};

} // namespace

std::vector<ClaimCheck> checkClaims(std::span<const Claim> claims, const Publication& publication,
                                    const MarketLookup& markets)
{
    return ArticleCheck(claims, publication, markets).checks();
}

} // namespace core
