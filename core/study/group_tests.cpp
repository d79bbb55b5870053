#include "core/study/group_tests.h"

#include "core/base/parallel.h"
#include "core/study/rank_tests.h"
#include "core/study/test_statistics.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>
#include <vector>

namespace core {

namespace {

/// The values of one day, or of the window, of the pairs that have it.
struct CrossSection {
    std::vector<double> abnormal{};
    std::vector<double> standardised{};
    std::vector<double> dof{};

    explicit CrossSection(std::size_t most)
    {
        abnormal.reserve(most);
        standardised.reserve(most);
        dof.reserve(most);
    }

    void add(const StudyFit& fit, double value, double error)
    {
        abnormal.push_back(value);
        standardised.push_back(value / error);
        dof.push_back(fit.dof());
    }
    std::size_t size() const { return abnormal.size(); }
    std::size_t positive() const
    {
        return static_cast<std::size_t>(
            std::ranges::count_if(abnormal, [](double value) { return value > 0.0; }));
    }
};

CrossSection ofDay(const GroupSample& sample, std::size_t slot)
{
    const PairEstimates& estimates = sample.estimates;
    CrossSection section(sample.members.size());
    for (const std::size_t pair : sample.members) {
        const std::size_t at = estimates.at(pair, slot);
        if (estimates.present[at])
            section.add(estimates.fits[pair], estimates.abnormal[at], estimates.error[at]);
    }
    return section;
}

CrossSection ofWindow(const GroupSample& sample)
{
    const PairEstimates& estimates = sample.estimates;
    CrossSection section(sample.members.size());
    for (const std::size_t pair : sample.members)
        section.add(estimates.fits[pair], estimates.sums[pair].value, estimates.exactErrors[pair]);
    return section;
}

/// The statistics of one cross section that no other day has a part in.
class SectionTests {
public:
    explicit SectionTests(double positiveShare)
        : m_positiveShare(positiveShare)
    {
    }

    StudyStatistic of(StudyTestKind kind, const CrossSection& section,
                      std::optional<double> correlation) const
    {
        if (section.size() < 2)
            return {.obstacle = StudyObstacle::FewPairs};
        switch (kind) {
        case StudyTestKind::CrossSectionalT:
            return meanOverDeviation(section.abnormal);
        case StudyTestKind::Patell:
            return patell(section.standardised, section.dof);
        case StudyTestKind::Bmp:
            return meanOverDeviation(section.standardised);
        case StudyTestKind::AdjustedBmp:
            return correlation
                ? adjustedBmp(meanOverDeviation(section.standardised), section.size(), *correlation)
                : StudyStatistic{.obstacle = StudyObstacle::FewPairs};
        case StudyTestKind::AdjustedPatell:
            return correlation ? adjustedPatell(patell(section.standardised, section.dof),
                                                section.size(), *correlation)
                               : StudyStatistic{.obstacle = StudyObstacle::FewPairs};
        case StudyTestKind::Sign:
            return signTest(section.positive(), section.size());
        case StudyTestKind::GeneralisedSign:
            return generalisedSignTest(section.positive(), section.size(), m_positiveShare);
        case StudyTestKind::CorradoRank:
        case StudyTestKind::GrankT:
            break;
        }
        return {};
    }

private:
    double m_positiveShare;
};

/// Of one cross section, by kind.
using SectionStatistics = std::array<StudyStatistic, kStudyTestKinds>;

/// Of each day and, in the last place, of the window.
std::vector<SectionStatistics> sectionStatistics(const GroupSample& sample,
                                                 const std::optional<MeanCorrelation>& correlation)
{
    constexpr std::size_t kManyPairs = 500; // of fewer, all are done before another thread begins
    const std::size_t days = sample.estimates.slots.event;
    std::vector<SectionStatistics> statistics(days + 1);
    const std::span<SectionStatistics> all = statistics;
    const SectionTests tests(positiveShare(sample));
    const std::size_t inOne = sample.members.size() < kManyPairs ? all.size() : 1;
    forEachPart(partsOf(all.size(), inOne), [&](std::size_t part) {
        for (SectionStatistics& of : partOf(all, part, inOne)) {
            const auto slot = static_cast<std::size_t>(&of - all.data());
            const CrossSection section = slot < days ? ofDay(sample, slot) : ofWindow(sample);
            std::optional<double> r;
            if (correlation)
                r = slot < days ? correlation->perDay[slot] : correlation->window;
            for (std::size_t kind = 0; kind < kStudyTestKinds; ++kind)
                of[kind] = tests.of(static_cast<StudyTestKind>(kind), section, r);
        }
    });
    return statistics;
}

StudyTest testOf(StudyTestKind kind, std::span<const SectionStatistics> statistics)
{
    const auto index = static_cast<std::size_t>(kind);
    StudyTest test{.kind = kind, .window = statistics.back()[index]};
    for (const SectionStatistics& day : statistics.first(statistics.size() - 1))
        test.perDay.push_back(day[index]);
    return test;
}

StudyTest withoutPairs(StudyTestKind kind, std::size_t days)
{
    const StudyStatistic absent{.obstacle = StudyObstacle::FewPairs};
    return {.kind = kind, .perDay = std::vector<StudyStatistic>(days, absent), .window = absent};
}

} // namespace

std::vector<StudyTest> groupTests(const GroupSample& sample,
                                  const std::optional<MeanCorrelation>& correlation)
{
    std::vector<StudyTest> tests;
    if (sample.members.size() < 2) {
        for (std::size_t kind = 0; kind < kStudyTestKinds; ++kind)
            tests.push_back(
                withoutPairs(static_cast<StudyTestKind>(kind), sample.estimates.slots.event));
        return tests;
    }
    const std::vector<SectionStatistics> statistics = sectionStatistics(sample, correlation);
    RankTests rank = rankTests(sample);
    for (std::size_t index = 0; index < kStudyTestKinds; ++index) {
        const auto kind = static_cast<StudyTestKind>(index);
        if (kind == StudyTestKind::CorradoRank)
            tests.push_back(std::move(rank.corrado));
        else if (kind == StudyTestKind::GrankT)
            tests.push_back(std::move(rank.grank));
        else
            tests.push_back(testOf(kind, statistics));
    }
    return tests;
}

} // namespace core
