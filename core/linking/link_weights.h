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
    {"headline", 1.38},
    {"lead", 1.78},
    {"body", 2.12},
    {"throughout", 2.01},
    {"other name", 1.33},
    {"another event", -0.90},
    {"near in time", 1.05},
    {"far in time", -5.71},
    {"before the event", -8.01},
    {"year of the event", 0.25},
    {"other years", -5.47},
    {"instrument", 0.57},
    {"holder", 1.44},
    {"description", 0.89},
});

/// How sure, in log-odds, it is before any evidence.
inline constexpr double kLinkPrior = -7.02;

/// Links below this score are not suggested.
inline constexpr double kSuggestionThreshold = 0.228;

constexpr double weightOf(std::string_view rule)
{
    for (const LinkRule& known : kLinkRules) {
        if (known.name == rule)
            return known.weight;
    }
    return 0.0;
}

} // namespace core
