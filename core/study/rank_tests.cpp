#include "core/study/rank_tests.h"

#include "core/study/corrado_rank.h"
#include "core/study/grank.h"
#include "core/study/ranks.h"

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <span>
#include <thread>
#include <vector>

namespace core {

namespace {

/// Pairs that are ranked in one go, and the fewest that are worth another thread. Parts are the
/// same on every machine, however many threads there are, so that sums are too.
constexpr std::size_t kPartPairs = 1000;
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
        for (const std::size_t pair : members) {
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

/// Has the parts filled by as many threads as there are processors.
void fill(const GroupSample& sample, std::vector<RankPart>& parts)
{
    std::atomic<std::size_t> next{0};
    const auto work = [&] {
        for (std::size_t part = next++; part < parts.size(); part = next++) {
            const std::size_t first = part * kPartPairs;
            const std::size_t count = std::min(kPartPairs, sample.members.size() - first);
            parts[part].add(sample, sample.members.subspan(first, count));
        }
    };
    const std::size_t processors = std::max(1U, std::thread::hardware_concurrency());
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < std::min(processors, parts.size()); ++i)
        helpers.emplace_back(work);
    work();
}

} // namespace

RankTests rankTests(const GroupSample& sample)
{
    const std::size_t count = (sample.members.size() + kPartPairs - 1) / kPartPairs;
    std::vector<RankPart> parts(
        count, RankPart{.corrado = CorradoRanks(sample), .grank = GrankRanks(sample)});
    fill(sample, parts);
    for (std::size_t part = 1; part < count; ++part) {
        parts.front().corrado.add(parts[part].corrado);
        parts.front().grank.add(parts[part].grank);
    }
    return {.corrado = parts.front().corrado.test(), .grank = parts.front().grank.test()};
}

} // namespace core
