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
    {"headline", 1.63},
    {"lead", 1.63},
    {"body", 2.03},
    {"throughout", 2.04},
    {"other name", 1.71},
    {"another event", -1.78},
    {"near in time", 2.09},
    {"far in time", -5.61},
    {"before the event", -8.05},
    {"year of the event", 0.23},
    {"other years", -6.18},
    {"no date", 0.67},
    {"no description", 4.00},
    {"instrument", 0.51},
    {"holder", 1.53},
    {"description", 1.29},
});

/// How sure, in log-odds, it is before any evidence.
inline constexpr double kLinkPrior = -7.97;

/// Links below this score are not suggested.
inline constexpr double kSuggestionThreshold = 0.437;

constexpr double weightOf(std::string_view rule)
{
    for (const LinkRule& known : kLinkRules) {
        if (known.name == rule)
            return known.weight;
    }
    return 0.0;
}

} // namespace core
