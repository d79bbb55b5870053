#pragma once

#include "core/domain/article.h"
#include "core/domain/event.h"
#include "core/domain/instrument.h"

#include <string>
#include <vector>

namespace tests {

/// A pair of the labelled ones: see labels/README.md.
struct LabelledPair {
    core::Article article{}; ///< with the headline that an import makes
    std::size_t event = 0;   ///< index into Labels::events
    bool speaksOfIt = false;
    int set = 0;         ///< of the event: 1 or 2, see labels/README.md
    std::string place{}; ///< "gnad10_test_part1.csv:62"
};

/// What people said of articles and events of ../shared/data.
struct Labels {
    std::vector<core::Instrument> instruments{}; ///< of the vocabulary, with ids
    std::vector<core::Event> events{};           ///< with ids from 1 on
    std::vector<LabelledPair> pairs{};
};

/// The pairs on which both judges agree. REQUIRES: sharedAvailable()
Labels readLabels();

/// Texts of our own about what a newspaper of one year has too little of, as old articles that use
/// the words of a new event, and the reference article with the two events of the demo that it
/// names.
Labels readMadeUpLabels();

} // namespace tests
