#pragma once

#include "core/base/result.h"
#include "core/domain/study.h"
#include "core/study/event_windows.h"
#include "core/study/return_columns.h"
#include "core/study/study_input.h"

#include <cstddef>
#include <deque>
#include <memory>
#include <optional>
#include <vector>

namespace core {

/// Why settings make no study, or InvalidArgument of what is wrong with the input; see runStudy.
std::optional<Error> studyFault(const StudyInput& input, const StudySettings& settings);

/// The columns of every pair of a study; pairs of one share and market have theirs in common.
class StudyColumns {
public:
    /// `withMarket`: for models that look at the market; else its days do not matter. Sessions
    /// reach `lastDay` beyond each pair's day 0 where the calendar knows them.
    StudyColumns(const StudyInput& input, StudyReturns returns, bool withMarket, int lastDay);

    /// Valid as long as this object.
    const ReturnColumns& of(std::size_t pair) const { return *m_ofPair[pair]; }
    bool withMarket() const { return m_withMarket; }

private:
    bool m_withMarket;
    std::vector<std::unique_ptr<ReturnColumns>> m_columns;
    std::vector<const ReturnColumns*> m_ofPair;
};

/// What a pair was made of.
struct PairFacts {
    const ReturnColumns* columns = nullptr;
    std::optional<std::size_t> day0{};       ///< as a session of the columns
    std::optional<StudyBlock> blocked{};     ///< before anything was computed
    std::optional<QualityBlock> overruled{}; ///< the findings that ignoreQuality overrules
};

/// Pairs ready for estimatePairs. A blocked pair has no returns.
struct PreparedPairs {
    std::vector<PairFacts> facts{};
    std::vector<PairReturns> returns{};
    std::deque<CompactReturns> compact{}; ///< what `returns` may view besides the columns
};

/// Finds day 0 and the windows of each pair. The columns must outlive the result.
/// REQUIRES: the columns are of the input, with a market if the model has one
PreparedPairs preparePairs(const StudyInput& input, const StudySettings& settings,
                           const StudyColumns& columns);

} // namespace core
