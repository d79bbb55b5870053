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
    {"headline", 4.21},
    {"lead", 0.89},
    {"body", 1.01},
    {"throughout", 1.19},
    {"other name", 2.07},
    {"another event", -2.32},
    {"near in time", 2.32},
    {"far in time", -5.64},
    {"before the event", -8.07},
    {"year of the event", 0.15},
    {"other years", -8.72},
    {"no date", 0.67},
    {"no description", 4.00},
    {"instrument", 0.45},
    {"holder", 1.54},
    {"description", 0.82},
});

/// How sure, in log-odds, it is before any evidence.
inline constexpr double kLinkPrior = -4.65;

/// Links below this score are not suggested.
inline constexpr double kSuggestionThreshold = 0.315;

constexpr double weightOf(std::string_view rule)
{
    for (const LinkRule& known : kLinkRules) {
        if (known.name == rule)
            return known.weight;
    }
    return 0.0;
}

} // namespace core
