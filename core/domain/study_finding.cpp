#include "core/domain/study_finding.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::array kAdjusted{StudyTestKind::AdjustedBmp, StudyTestKind::AdjustedPatell,
                               StudyTestKind::GrankT};
/// The unadjusted ones that must agree, for a negative mean correlation strengthens the adjusted.
constexpr std::array kNeededBefore{StudyTestKind::Patell, StudyTestKind::Bmp};
constexpr std::array kUnadjusted{StudyTestKind::CrossSectionalT, StudyTestKind::Patell,
                                 StudyTestKind::Bmp};

bool holdsZero(const StudyInterval& interval)
{
    return interval.low <= 0.0 && 0.0 <= interval.high;
}

} // namespace

StudyFinding studyFinding(const StudyListing& listing, std::size_t index)
{
    const StudyGroup& group = listing.study.groups[index];
    if (group.pairs.empty() || !group.caar)
        return StudyFinding::NoResult;
    if (group.pairs.size() == 1)
        return listing.study.pairs[group.pairs.front()].car->p < kStudyLevel
            ? StudyFinding::Shown
            : StudyFinding::NotShown;
    const auto adjusted = testsWithResult(group, adjustedTests());
    if (adjusted.empty())
        return StudyFinding::Untested;
    const auto says = [&](const StudyTest* test) { return tellsFromZero(*test, group); };
    if (std::ranges::none_of(adjusted, says))
        return StudyFinding::NotShown;
    const auto before = testsWithResult(group, kNeededBefore);
    const bool allSayBefore =
        before.size() == kNeededBefore.size() && std::ranges::all_of(before, says);
    return allSayBefore && isToldByAdjusted(listing, index) ? StudyFinding::Shown
                                                            : StudyFinding::Unsettled;
}

bool isToldByAdjusted(const StudyListing& listing, std::size_t index)
{
    const StudyGroup& group = listing.study.groups[index];
    const auto adjusted = testsWithResult(group, adjustedTests());
    const bool hasInterval =
        index < listing.groupIntervals.size() && listing.groupIntervals[index].has_value();
    return hasInterval && !holdsZero(*listing.groupIntervals[index]) && !adjusted.empty()
        && adjusted.front()->kind == StudyTestKind::AdjustedBmp
        && std::ranges::all_of(adjusted,
                               [&](const StudyTest* test) { return tellsFromZero(*test, group); });
}

std::span<const StudyTestKind> adjustedTests()
{
    return kAdjusted;
}

std::span<const StudyTestKind> unadjustedTests()
{
    return kUnadjusted;
}

std::vector<const StudyTest*> testsWithResult(const StudyGroup& group,
                                              std::span<const StudyTestKind> kinds)
{
    std::vector<const StudyTest*> tests;
    for (const StudyTestKind kind : kinds) {
        const auto test = std::ranges::find(group.tests, kind, &StudyTest::kind);
        if (test != group.tests.end() && test->window.p && test->window.value)
            tests.push_back(&*test);
    }
    return tests;
}

bool tellsFromZero(const StudyTest& test, const StudyGroup& group)
{
    return *test.window.p < kStudyLevel && (*test.window.value > 0.0) == (*group.caar > 0.0);
}

} // namespace core
