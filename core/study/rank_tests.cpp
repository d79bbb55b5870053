#include "core/study/rank_tests.h"

#include "core/study/corrado_rank.h"
#include "core/study/grank.h"
#include "core/study/ranks.h"

#include <span>
#include <vector>

namespace core {

RankTests rankTests(const GroupSample& sample)
{
    const PairEstimates& estimates = sample.estimates;
    CorradoRanks corrado(sample);
    GrankRanks grank(sample);
    Ranks ranks;
    std::vector<double> abnormal;
    for (const std::size_t pair : sample.members) {
        estimationResiduals(sample, pair, abnormal);
        const std::size_t before = abnormal.size();
        const WindowReturns& event = sample.returns[pair].event;
        for (std::size_t i = 0; i < event.size(); ++i)
            abnormal.push_back(estimates.abnormal[estimates.at(pair, event.slot(i))]);
        ranks.rank(abnormal, estimates.fits[pair].sigma);
        corrado.add(pair, ranks.doubled());
        grank.add(pair, std::span(abnormal).first(before), ranks);
    }
    return {.corrado = corrado.test(), .grank = grank.test()};
}

} // namespace core
