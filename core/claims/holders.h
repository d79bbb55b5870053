#pragma once

#include "core/claims/claim_tokens.h"

#include <span>
#include <string>
#include <unordered_map>

namespace core {

/// Finds who says what a sentence says, sentence by sentence in the order of the text: "sagte X",
/// "laut X", "X said", "X will ... haben", and for a quotation who was named with its beginning.
class HolderFinder {
public:
    /// `isGerman`: nouns have capitals.
    explicit HolderFinder(bool isGerman)
        : m_isGerman(isGerman)
    {
    }

    /// The name as it stands there, or the full one where the text gave that before ("Rasgon":
    /// "Stacy Rasgon"); empty where nobody is named.
    /// `holdsNumbers`: it is asked for; of other sentences nothing is found but whose quotation
    /// they begin.
    std::string find(const TokenSentence& sentence, bool holdsNumbers);

private:
    std::string completed(std::string name) const;
    void rememberNames(std::span<const Token> tokens);

    bool m_isGerman;
    /// From the last name to the first full one that ended in it, of the sentences so far.
    std::unordered_map<std::string, std::string> m_fullNames{};
    std::string m_quoted{}; ///< who speaks in the quotation that is still open
    bool m_isQuoting = false;
};

} // namespace core
