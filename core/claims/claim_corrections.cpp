#include "core/claims/claim_corrections.h"

#include "core/base/sentences.h"

#include <algorithm>
#include <numeric>
#include <tuple>
#include <utility>

namespace core {

namespace {

std::size_t sharedLength(const Claim& claim, TextField field, TextSpan span)
{
    if (claim.field != field)
        return 0;
    const std::size_t begin = std::max(claim.begin, span.begin);
    return std::max(begin, std::min(claim.end, span.end)) - begin;
}

TextSpan sentenceAround(const Article& article, const ClaimCorrection& correction)
{
    const std::string& text = correction.field == TextField::Title ? article.title : article.body;
    for (const Sentence& sentence : sentences(text, article.language)) {
        if (sentence.begin <= correction.begin && correction.begin < sentence.end)
            return {sentence.begin, sentence.end};
    }
    return {correction.begin, correction.end};
}

/// A claim of which only the place is known.
Claim claimOf(const ClaimCorrection& correction, const Article& article)
{
    return {.field = correction.field,
            .begin = correction.begin,
            .end = correction.end,
            .text = correction.text,
            .sentence = sentenceAround(article, correction)};
}

/// Takes apart what no longer belongs together.
void partDismissed(std::vector<Claim>& claims)
{
    for (Claim& claim : claims) {
        if (claim.partner && (claim.dismissed || claims[*claim.partner].dismissed))
            claim.partner.reset();
    }
}

/// `claims` by place, each partner at its new index.
std::vector<Claim> sorted(std::vector<Claim> claims)
{
    const auto place = [&](std::size_t index) {
        const Claim& claim = claims[index];
        return std::tuple(claim.field, claim.begin, claim.end);
    };
    std::vector<std::size_t> order(claims.size());
    std::iota(order.begin(), order.end(), std::size_t{0});
    std::ranges::stable_sort(order, std::less<>{}, place);
    std::vector<std::size_t> newIndex(claims.size());
    for (std::size_t index = 0; index < order.size(); ++index)
        newIndex[order[index]] = index;
    std::vector<Claim> inOrder;
    inOrder.reserve(claims.size());
    for (const std::size_t index : order) {
        inOrder.push_back(std::move(claims[index]));
        if (auto& partner = inOrder.back().partner)
            partner = newIndex[*partner];
    }
    return inOrder;
}

} // namespace

std::optional<std::size_t> claimAt(std::span<const Claim> claims, TextField field, TextSpan span)
{
    std::optional<std::size_t> best;
    std::size_t most = 0;
    for (std::size_t index = 0; index < claims.size(); ++index) {
        const std::size_t shared = sharedLength(claims[index], field, span);
        if (shared > most) {
            most = shared;
            best = index;
        }
    }
    return best;
}

std::vector<Claim> withCorrections(std::vector<Claim> claims, const Article& article,
                                   std::span<const ClaimCorrection> corrections,
                                   const SubjectLookup& subjects)
{
    std::vector<const ClaimCorrection*> byTime;
    for (const ClaimCorrection& correction : corrections) {
        if (correction.article == article.id && !correction.isLost)
            byTime.push_back(&correction);
    }
    if (byTime.empty())
        return claims;
    std::ranges::stable_sort(byTime, std::less<>{}, &ClaimCorrection::at);
    for (const ClaimCorrection* correction : byTime) {
        const auto index = claimAt(claims, correction->field, {correction->begin, correction->end});
        if (index)
            claims[*index] = corrected(std::move(claims[*index]), *correction, subjects);
        else if (correction->isAdded)
            claims.push_back(corrected(claimOf(*correction, article), *correction, subjects));
    }
    partDismissed(claims);
    return sorted(std::move(claims));
}

} // namespace core
