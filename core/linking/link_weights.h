#pragma once

#include <array>
#include <string_view>

namespace core {

/// A rule of evidence and what it adds to a link, in log-odds, where it applies in full.
struct LinkRule {
    std::string_view name{}; ///< as LinkEvidence::rule
    double weight = 0.0;
};

/// Fitted to the labelled half "tune" of tests/core/linking/labels by
/// tests/core/linking/link_weights_test.cpp, which prints them and fails where these differ.
inline constexpr auto kLinkRules = std::to_array<LinkRule>({
    {"headline", 1.49},
    {"lead", 1.84},
    {"body", 1.80},
    {"throughout", 1.93},
    {"other name", 1.57},
    {"another event", -1.54},
    {"near in time", 1.31},
    {"far in time", -5.72},
    {"before the event", -8.01},
    {"year of the event", 0.23},
    {"other years", -6.11},
    {"instrument", 0.53},
    {"holder", 1.56},
    {"description", 0.88},
});

/// How sure, in log-odds, it is before any evidence.
inline constexpr double kLinkPrior = -6.46;

/// Links below this score are not suggested.
inline constexpr double kSuggestionThreshold = 0.429;

constexpr double weightOf(std::string_view rule)
{
    for (const LinkRule& known : kLinkRules) {
        if (known.name == rule)
            return known.weight;
    }
    return 0.0;
}

} // namespace core
