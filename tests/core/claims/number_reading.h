#pragma once

#include "core/claims/claim_tokens.h"
#include "core/claims/number_claims.h"

#include <array>
#include <charconv>
#include <string>
#include <string_view>
#include <vector>

namespace tests {

/// The claims of the first sentence of `body`. `mentions` are found in it by their words.
struct SubjectCandidate {
    std::string words{};
    core::InstrumentKind kind = core::InstrumentKind::Share;
    std::string currency{};
};

inline std::vector<core::NumberClaim> numbersOf(const std::string& body,
                                                const std::string& language,
                                                const std::vector<SubjectCandidate>& named = {},
                                                bool afterPriceSentence = false)
{
    const core::Article article{.body = body, .language = language};
    const std::vector<core::TokenSentence> sentences = core::tokenSentences(article);
    if (sentences.empty())
        return {};
    std::vector<core::MentionedInstrument> mentions;
    for (const SubjectCandidate& name : named) {
        for (const core::Token& token : sentences[0].tokens) {
            if (token.text == name.words)
                mentions.push_back({{token.begin, token.end}, name.kind, name.currency});
        }
    }
    return core::numberClaims(sentences[0], language,
                              {.mentions = mentions, .afterPriceSentence = afterPriceSentence});
}

/// As people write numbers: "0.17", "600000000000".
inline std::string shortNumber(double value)
{
    constexpr int kDigits = 14;
    std::array<char, 64> text{};
    const auto end = std::to_chars(text.data(), text.data() + text.size(), value,
                                   std::chars_format::general, kDigits);
    return {text.data(), end.ptr};
}

/// "change 0.17 percent down about", with the upper end of a range ("0.02..0.03") and, where they
/// are not the usual, modality and superlative at the end.
inline std::string described(const core::Claim& claim)
{
    std::string text(toString(claim.quantity));
    text += ' ' + shortNumber(claim.value);
    if (claim.upTo)
        text += ".." + shortNumber(*claim.upTo);
    text += ' ' + claim.unit;
    if (claim.direction != core::Direction::None)
        text += ' ' + std::string(toString(claim.direction));
    if (claim.hedge != core::Hedge::Exact)
        text += ' ' + std::string(toString(claim.hedge));
    if (claim.modality != core::Modality::Asserted)
        text += ' ' + std::string(toString(claim.modality));
    if (claim.superlative != core::Superlative::None)
        text += ' ' + std::string(toString(claim.superlative));
    return text;
}

inline std::vector<std::string> readingOf(const std::string& body, const std::string& language,
                                          const std::vector<SubjectCandidate>& named = {},
                                          bool afterPriceSentence = false)
{
    std::vector<std::string> texts;
    for (const core::NumberClaim& read : numbersOf(body, language, named, afterPriceSentence))
        texts.push_back(described(read.claim));
    return texts;
}

/// A sentence and what is read of it.
struct ReadSentence {
    const char* body = "";
    std::vector<std::string> claims{};
};

} // namespace tests
