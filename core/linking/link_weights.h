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
    {"headline", 1.66},
    {"lead", 1.97},
    {"body", 2.11},
    {"throughout", 2.06},
    {"other name", 1.65},
    {"another event", -1.82},
    {"near in time", 2.06},
    {"far in time", -5.64},
    {"before the event", -8.02},
    {"year of the event", 0.23},
    {"other years", -6.17},
    {"no date", 0.67},
    {"no description", 4.00},
    {"instrument", 0.51},
    {"holder", 1.54},
    {"description", 1.30},
});

/// How sure, in log-odds, it is before any evidence.
inline constexpr double kLinkPrior = -8.07;

/// Links below this score are not suggested.
inline constexpr double kSuggestionThreshold = 0.399;

constexpr double weightOf(std::string_view rule)
{
    for (const LinkRule& known : kLinkRules) {
        if (known.name == rule)
            return known.weight;
    }
    return 0.0;
}

} // namespace core
