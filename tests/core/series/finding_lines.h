#pragma once

#include "core/domain/quality_code.h"
#include "core/domain/quality_finding.h"

#include <algorithm>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

/// "2021-03-02 blocks spike", a line each: what was found, without the sentences.
inline std::vector<std::string> linesOf(const std::vector<core::QualityFinding>& findings)
{
    std::vector<std::string> lines;
    for (const core::QualityFinding& finding : findings)
        lines.push_back(toIso(finding.day) + " " + std::string(toString(finding.severity)) + " "
                        + finding.code);
    return lines;
}

inline std::string lineOf(core::TradingDate day, std::string_view severityAndCode)
{
    return toIso(day) + " " + std::string(severityAndCode);
}

/// What else was found than that closes have too many digits, as those have that a test multiplies.
inline std::vector<core::QualityFinding> besidesDigits(std::vector<core::QualityFinding> findings)
{
    std::erase_if(findings, [](const core::QualityFinding& finding) {
        return finding.code == core::quality_code::kUnprintedCloses;
    });
    return findings;
}

/// The sentence of the first finding of that code; empty where there is none.
inline std::string messageOf(const std::vector<core::QualityFinding>& findings,
                             std::string_view code)
{
    const auto found = std::ranges::find(findings, code, &core::QualityFinding::code);
    return found == findings.end() ? std::string() : found->message;
}

} // namespace tests
