#pragma once

#include "core/domain/article.h"
#include "core/domain/event.h"
#include "core/domain/instrument.h"

#include <string>
#include <vector>

namespace tests {

/// A pair of the labelled ones: see labels/README.md.
struct LabelledPair {
    core::Article article{}; ///< as its file has it, without a headline
    std::size_t event = 0;   ///< index into Labels::events
    bool speaksOfIt = false;
    bool isForTuning = false; ///< else only for the report
    std::string place{};      ///< "gnad10_test_part1.csv:62"
};

/// What people said of articles and events of ../shared/data.
struct Labels {
    std::vector<core::Instrument> instruments{}; ///< of the vocabulary, with ids
    std::vector<core::Event> events{};           ///< with ids from 1 on
    std::vector<LabelledPair> pairs{};
};

/// REQUIRES: sharedAvailable()
Labels readLabels();

} // namespace tests
