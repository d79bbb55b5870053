#include "core/claims/article_dating.h"

#include "core/claims/claim_verdict.h"

#include "core/claims/claim_interval.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <set>
#include <string>
#include <tuple>
#include <utility>
#include <variant>

namespace core {

namespace {

using std::chrono::days;
using std::chrono::local_days;

constexpr int kNarrowChange = 3;
constexpr int kSupported = 2;
constexpr int kConsistent = 1;
constexpr int kContradicted = -4;
/// Of the size of a change: "rund 17 Prozent" is 10 % wide.
constexpr double kNarrow = 0.1001;
/// So far ahead of the next day that no single claim decides.
constexpr int kClearMargin = 3;
constexpr std::size_t kEnoughGroups = 2;

/// What a claim says for a candidate.
struct Vote {
    int score = 0;
    bool supports = false;
};

bool isClosingPrice(ClaimBasis basis)
{
    return basis == ClaimBasis::CloseToClose || basis == ClaimBasis::Close;
}

bool isNarrow(const Claim& claim, double measured)
{
    const ClaimInterval interval = claimInterval(claim, measured);
    return interval.low && interval.high
        && *interval.high - *interval.low <= kNarrow * std::abs(claim.value);
}

bool isAbsolute(const DayReference& day)
{
    return day.kind == DayReference::Kind::Date || day.kind == DayReference::Kind::Month
        || day.kind == DayReference::Kind::Year;
}

/// Whether the words say that it was written on the very day that they name, and this is another:
/// "am Dienstag bis zum Mittag".
bool isOfAnotherDay(const Claim& claim, const ClaimCheck& check, local_days candidate)
{
    const bool isNamed = claim.day.kind != DayReference::Kind::None;
    return claim.duringSession && isNamed && check.day && check.day->day() != candidate;
}

/// A close of the candidate itself counts as much as one of a day before: of an article without its
/// hour it is not known whether the market had closed, and no hour is to be preferred.
Vote voteOf(const Claim& claim, const ClaimCheck& check, local_days candidate)
{
    if (check.verdict == Verdict::Contradicted || isOfAnotherDay(claim, check, candidate))
        return {kContradicted, false};
    if (check.verdict == Verdict::NotCheckable)
        return {};
    const ClaimReading* close = nullptr;
    for (const ClaimReading& reading : check.readings) {
        if (reading.fits && isClosingPrice(reading.basis) && (close == nullptr || reading.isOwn))
            close = &reading;
    }
    // A calendar day is the same whenever it was written of.
    if (isAbsolute(claim.day))
        return {kConsistent, false};
    const bool isSupported = check.verdict == Verdict::Supported;
    if (!isSupported && (close == nullptr || check.day != close->day))
        return {kConsistent, false};
    const bool isPlain = close != nullptr && claim.quantity == ClaimQuantity::Change
        && isNarrow(claim, close->measured);
    return {isPlain ? kNarrowChange : kSupported, true};
}

/// Claims that are one piece of evidence: a change and its level, and all that speak of the same
/// price of one instrument on one day.
class Evidence {
public:
    explicit Evidence(std::span<const Claim> claims)
        : m_claims(claims)
    {
    }

    void add(std::size_t index, const ClaimCheck& check, Vote vote)
    {
        if (vote.score == 0)
            return;
        int& group = m_groups[keyOf(index, check)];
        group =
            group < 0 || vote.score < 0 ? std::min(group, vote.score) : std::max(group, vote.score);
        if (vote.supports)
            m_supporting.insert(keyOf(index, check));
    }

    int score() const
    {
        int sum = 0;
        for (const auto& [key, score] : m_groups)
            sum += score;
        return sum;
    }

    std::size_t supporting() const { return m_supporting.size(); }

private:
    using Key = std::tuple<InstrumentId, std::optional<TradingDate>, int>;

    Key keyOf(std::size_t index, const ClaimCheck& check) const
    {
        const Claim& claim = m_claims[index];
        const auto* instrument =
            claim.subject ? std::get_if<InstrumentId>(&*claim.subject) : nullptr;
        return {instrument != nullptr ? *instrument : InstrumentId{}, check.day,
                priceOf(check.basis)};
    }

    /// Changes and levels of a close, and the market value that follows from it, are one price.
    static int priceOf(ClaimBasis basis)
    {
        const bool isExtreme = basis == ClaimBasis::High || basis == ClaimBasis::Low
            || basis == ClaimBasis::Open || basis == ClaimBasis::Record;
        return isExtreme ? static_cast<int>(basis) : 0;
    }

    std::span<const Claim> m_claims;
    std::map<Key, int> m_groups{};
    std::set<Key> m_supporting{};
};

/// A candidate with how many independent claims support it.
struct Judged {
    DayCandidate candidate{};
    std::size_t supporting = 0;
};

Judged judgeDay(std::span<const Claim> claims, const Publication& publication, local_days day,
                const MarketLookup& markets)
{
    Publication assumed = publication;
    assumed.published = PartialDate::ofDay(day);
    Judged judged{.candidate = {.day = TradingDate{day}}};
    DayCandidate& candidate = judged.candidate;
    candidate.checks = checkClaims(claims, assumed, markets);
    Evidence evidence(claims);
    for (std::size_t index = 0; index < claims.size(); ++index) {
        const ClaimCheck& check = candidate.checks[index];
        candidate.supported += check.verdict == Verdict::Supported ? 1 : 0;
        candidate.consistent += check.verdict == Verdict::Consistent ? 1 : 0;
        candidate.contradicted += check.verdict == Verdict::Contradicted ? 1 : 0;
        evidence.add(index, check, voteOf(claims[index], check, day));
    }
    candidate.score = evidence.score();
    judged.supporting = evidence.supporting();
    return judged;
}

bool isBetter(const Judged& one, const Judged& other)
{
    return one.candidate.score != other.candidate.score
        ? one.candidate.score > other.candidate.score
        : one.candidate.day < other.candidate.day;
}

bool standsClear(const std::vector<Judged>& ranked)
{
    if (ranked.empty() || ranked.front().supporting < kEnoughGroups)
        return false;
    const int best = ranked.front().candidate.score;
    return best > 0 && (ranked.size() < 2 || best - ranked[1].candidate.score >= kClearMargin);
}

} // namespace

Result<ArticleDating> dateByFigures(std::span<const Claim> claims, const Publication& publication,
                                    local_days first, local_days last, const MarketLookup& markets,
                                    Progress& progress)
{
    std::vector<Judged> ranked;
    const double count = static_cast<double>(std::max((last - first).count(), days::rep{0}) + 1);
    for (local_days day = first; day <= last; day += days{1}) {
        if (!progress.report(static_cast<double>((day - first).count()) / count,
                             toIso(TradingDate{day})))
            return fail(ErrorCode::Cancelled, "Dating the article was cancelled.");
        Judged judged = judgeDay(claims, publication, day, markets);
        const DayCandidate& candidate = judged.candidate;
        if (candidate.supported + candidate.consistent + candidate.contradicted > 0)
            ranked.push_back(std::move(judged));
    }
    std::ranges::stable_sort(ranked, isBetter);
    ArticleDating dating;
    dating.claims.assign(claims.begin(), claims.end());
    if (standsClear(ranked))
        dating.best = ranked.front().candidate.day;
    dating.candidates.reserve(ranked.size());
    for (Judged& judged : ranked)
        dating.candidates.push_back(std::move(judged.candidate));
    return dating;
}

Result<std::optional<std::vector<ClaimCheck>>> checkedByFigures(std::span<const Claim> claims,
                                                                const Publication& publication,
                                                                const MarketLookup& markets,
                                                                Progress& progress)
{
    const PartialDate& published = publication.published;
    if (published.precision != Precision::Month)
        return std::nullopt;
    auto dating = dateByFigures(claims, publication, published.firstDay, published.lastDay(),
                                markets, progress);
    if (!dating)
        return tl::unexpected(dating.error());
    if (!dating->best)
        return std::nullopt;
    std::vector<ClaimCheck> checks = std::move(dating->candidates.front().checks);
    for (ClaimCheck& check : checks) {
        if (check.verdict == Verdict::Contradicted)
            check = notCheckable(Unchecked::DayUnknown);
        check.datedByFigures = dating->best;
    }
    return checks;
}

} // namespace core
