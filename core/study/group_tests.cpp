#include "core/study/group_tests.h"

#include "core/study/rank_tests.h"
#include "core/study/test_statistics.h"

#include <algorithm>

namespace core {

namespace {

/// The values of one day, or of the window, of the pairs that have it.
struct CrossSection {
    std::vector<double> abnormal{};
    std::vector<double> standardised{};
    std::vector<double> dof{};

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
    CrossSection section;
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
    CrossSection section;
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

StudyTest withoutPairs(StudyTestKind kind, std::size_t days)
{
    const StudyStatistic absent{.obstacle = StudyObstacle::FewPairs};
    return {.kind = kind, .perDay = std::vector<StudyStatistic>(days, absent), .window = absent};
}

} // namespace

std::vector<StudyTest> groupTests(const GroupSample& sample,
                                  const std::optional<MeanCorrelation>& correlation)
{
    const std::size_t days = sample.estimates.slots.event;
    const bool enough = sample.members.size() >= 2;
    std::vector<CrossSection> sections;
    for (std::size_t slot = 0; enough && slot < days; ++slot)
        sections.push_back(ofDay(sample, slot));
    const CrossSection window = enough ? ofWindow(sample) : CrossSection{};
    const SectionTests sectionTests(enough ? positiveShare(sample) : 0.0);
    const auto r = correlation ? std::optional(correlation->window) : std::nullopt;
    const auto ofDayAt = [&](std::size_t slot) {
        return correlation ? std::optional(correlation->perDay[slot]) : std::nullopt;
    };

    const RankTests rank = enough ? rankTests(sample) : RankTests{};
    std::vector<StudyTest> tests;
    for (std::size_t index = 0; index < kStudyTestKinds; ++index) {
        const auto kind = static_cast<StudyTestKind>(index);
        if (!enough) {
            tests.push_back(withoutPairs(kind, days));
        } else if (kind == StudyTestKind::CorradoRank) {
            tests.push_back(rank.corrado);
        } else if (kind == StudyTestKind::GrankT) {
            tests.push_back(rank.grank);
        } else {
            StudyTest test{.kind = kind, .window = sectionTests.of(kind, window, r)};
            for (std::size_t slot = 0; slot < days; ++slot)
                test.perDay.push_back(sectionTests.of(kind, sections[slot], ofDayAt(slot)));
            tests.push_back(std::move(test));
        }
    }
    return tests;
}

} // namespace core
