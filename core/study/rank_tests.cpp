#include "core/study/rank_tests.h"

#include "core/base/parallel.h"
#include "core/study/appended_ranks.h"
#include "core/study/corrado_rank.h"
#include "core/study/grank.h"
#include "core/study/ranks.h"

#include <cstddef>
#include <span>
#include <vector>

namespace core {

namespace {

/// Pairs that are ranked in one go. Parts are the same on every machine, however many threads
/// there are, so that sums are too.
constexpr std::size_t kPartPairs = 500;
static_assert(kPartPairs <= AppendedRanks::kMostPairs);

/// The ranks of some of the pairs.
struct RankPart {
    CorradoRanks corrado;
    GrankRanks grank;

    void add(const GroupSample& sample, std::span<const std::size_t> members)
    {
        const PairEstimates& estimates = sample.estimates;
        Ranks ranks;
        std::vector<double> abnormal;
        for (std::size_t member = 0; member < members.size(); ++member) {
            const std::size_t pair = members[member];
            if (member + kFetchAhead < members.size())
                fetchSoon(sample.returns[members[member + kFetchAhead]].estimation.share);
            estimationResiduals(sample, pair, abnormal);
            const std::size_t before = abnormal.size();
            const WindowReturns& event = sample.returns[pair].event;
            for (std::size_t i = 0; i < event.size(); ++i)
                abnormal.push_back(estimates.abnormal[estimates.at(pair, event.slot(i))]);
            ranks.rank(abnormal, estimates.fits[pair].sigma);
            corrado.add(pair, ranks.doubled());
            grank.add(pair, std::span(abnormal).first(before), ranks);
        }
    }
};

} // namespace

RankTests rankTests(const GroupSample& sample)
{
    const std::size_t count = partsOf(sample.members.size(), kPartPairs);
    std::vector<RankPart> parts(
        count, RankPart{.corrado = CorradoRanks(sample), .grank = GrankRanks(sample)});
    forEachPart(count, [&](std::size_t part) {
        parts[part].add(sample, partOf(sample.members, part, kPartPairs));
    });
    for (std::size_t part = 1; part < count; ++part) {
        parts.front().corrado.add(parts[part].corrado);
        parts.front().grank.add(parts[part].grank);
    }
    return {.corrado = parts.front().corrado.test(), .grank = parts.front().grank.test()};
}

} // namespace core
