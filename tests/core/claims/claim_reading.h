#pragma once

#include "core/claims/claim_reader.h"
#include "tests/core/linking/linking_support.h"

#include <string>
#include <vector>

namespace tests {

/// A text, and what a test expects to be read in it.
struct Example {
    const char* language = "";
    const char* text = "";
    const char* expected = "";

    friend void PrintTo(const Example& example, std::ostream* out) { *out << example.text; }
};

/// The instrument of a mention, of the built-in vocabulary.
inline const core::Instrument* knownInstrument(const core::MentionSubject& subject)
{
    const auto* id = std::get_if<core::InstrumentId>(&subject);
    return id == nullptr ? nullptr
                         : &knownInstruments().at(static_cast<std::size_t>(id->value) - 1);
}

/// The claims of an article in which the built-in vocabulary is found.
inline std::vector<core::Claim> claimsOf(const core::Article& article)
{
    static const core::Matcher matcher = knownMatcher();
    return core::readClaims(article, matcher.find(article), knownInstrument);
}

inline std::vector<core::Claim> claimsOf(const std::string& body,
                                         const std::string& language = "de")
{
    return claimsOf(core::Article{.body = body, .language = language});
}

/// The symbol of what a claim is about; "-" where that is not known.
inline std::string symbolOf(const core::Claim& claim)
{
    return claim.subject ? knownInstrument(*claim.subject)->symbol : "-";
}

/// The claims about prices.
inline std::vector<core::Claim> priceClaims(std::vector<core::Claim> claims)
{
    std::erase_if(claims, [](const core::Claim& claim) { return !core::isAboutPrice(claim); });
    return claims;
}

/// "NVDA DAX": what the statements of price are about, one after the other.
inline std::string subjectsOf(const std::string& body, const std::string& language)
{
    std::string symbols;
    for (const core::Claim& claim : priceClaims(claimsOf(body, language)))
        symbols += (symbols.empty() ? "" : " ") + symbolOf(claim);
    return symbols;
}

/// "am Montag|-": the words for the days of the statements of price.
inline std::string daysOf(const std::string& body, const std::string& language)
{
    std::string days;
    for (const core::Claim& claim : priceClaims(claimsOf(body, language)))
        days += (days.empty() ? "" : "|") + (claim.day.text.empty() ? "-" : claim.day.text);
    return days;
}

/// "close high open*": the prices of the statements of price; "*": while the market was open.
inline std::string pointsOf(const std::string& body, const std::string& language)
{
    std::string points;
    for (const core::Claim& claim : priceClaims(claimsOf(body, language)))
        points += (points.empty() ? "" : " ") + std::string(toString(claim.point))
            + (claim.duringSession ? "*" : "");
    return points;
}

/// "week since(seit Montag)": over how long the changes are measured.
inline std::string spansOf(const std::string& body, const std::string& language)
{
    std::string spans;
    for (const core::Claim& claim : priceClaims(claimsOf(body, language)))
        spans += (spans.empty() ? "" : " ") + std::string(toString(claim.span))
            + (claim.since.text.empty() ? "" : "(" + claim.since.text + ")");
    return spans;
}

} // namespace tests
