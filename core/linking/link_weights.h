#pragma once

#include <array>
#include <string_view>

namespace core {

/// A rule of evidence and what it adds to a link, in log-odds, where it applies in full.
struct LinkRule {
    std::string_view name{}; ///< as LinkEvidence::rule
    double weight = 0.0;
};

/// Fitted to the labelled pairs of tests/core/linking/labels by
/// tests/core/linking/link_weights_test.cpp, which prints them and fails where these differ. What
/// few labels tell ("headline", "far in time") or none ("no description") keeps near to what was
/// thought before.
inline constexpr auto kLinkRules = std::to_array<LinkRule>({
    {"headline", 4.97},
    {"lead", 1.41},
    {"body", 2.50},
    {"throughout", 1.91},
    {"other name", 1.30},
    {"another event", -2.37},
    {"near in time", 2.36},
    {"far in time", -7.88},
    {"before the event", -8.30},
    {"year of the event", 0.04},
    {"other years", -8.97},
    {"no date", 0.57},
    {"no description", 4.00},
    {"instrument", 0.35},
    {"holder", 1.27},
    {"description", 0.81},
});

/// How sure, in log-odds, it is before any evidence.
inline constexpr double kLinkPrior = -5.98;

/// Links below this score are not suggested.
inline constexpr double kSuggestionThreshold = 0.534;

constexpr double weightOf(std::string_view rule)
{
    for (const LinkRule& known : kLinkRules) {
        if (known.name == rule)
            return known.weight;
    }
    return 0.0;
}

} // namespace core
