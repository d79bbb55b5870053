#pragma once

#include "core/domain/article.h"
#include "core/domain/claim.h"

#include <cstddef>
#include <optional>
#include <string>
#include <vector>

namespace tests {

/// A number that was labelled by hand: see labels/README.md.
struct LabelledNumber {
    core::TextSpan span{};
    enum class Kind { Market, Other, Neutral };
    Kind kind = Kind::Other;
    std::optional<double> value{};
    std::string unit{};
    core::Direction direction = core::Direction::None;
    core::Hedge hedge = core::Hedge::Exact;
};

/// A labelled sentence and the numbers in it.
struct LabelledSentence {
    core::TextSpan span{}; ///< code points of the body
    bool isTune = false;   ///< of the half that may be looked at
    std::vector<LabelledNumber> numbers{};
};

struct LabelledText {
    core::Article article{};
    std::string place{}; ///< "gnad10_test_part1.csv:62"
    std::vector<LabelledSentence> sentences{};
};

/// Sentences of real texts. REQUIRES: sharedAvailable()
std::vector<LabelledText> realClaimLabels();

/// Sentences of our own.
std::vector<LabelledText> madeUpClaimLabels();

} // namespace tests
