#pragma once

#include "core/ingest/feed.h"
#include "tests/core/ingest/feed_expectation.h"

#include <optional>
#include <string>

namespace tests {

/// How an expected value is compared with a field of ours. Of both, white space is made one blank.
enum class Rule {
    Exact,    ///< addresses, identifiers
    Text,     ///< as it stands, or without its markup and with its entities decoded
    Name,     ///< a person's name: without an address beside it
    Language, ///< the language of a tag: "en" of "en-us"
    Time,     ///< the same instant
    Count,
};

struct Kept {
    Rule rule = Rule::Exact;
    std::string value{};
};

/// The field of ours that an expectation concerns; nullopt if none is kept.
std::optional<Kept> keptOf(const core::Feed& feed, const FeedExpectation& expected);

/// Whether a field of ours is what is expected.
bool holds(const Kept& kept, const FeedExpectation& expected);

} // namespace tests
