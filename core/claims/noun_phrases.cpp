#include "core/claims/noun_phrases.h"

#include "core/claims/constant_lists.h"
#include "core/claims/subject_words.h"
#include "core/claims/token_phrases.h"

#include <array>

namespace core {

namespace {

using Tokens = std::span<const Token>;

constexpr std::size_t kFarthest = 12; ///< tokens
constexpr std::size_t kMostAdjectives = 2;
constexpr auto kOf = wordList({"von", "vom", "of"});
constexpr auto kGenitives = wordList({"der", "des"});
constexpr auto kStandIns = wordList({"die", "der", "denen", "jene", "those", "that"});
constexpr auto kArticles = wordList({"der", "die", "das", "dem", "den", "des", "the", "a", "an",
                                     "ein", "eine", "einem", "einen", "einer", "eines"});

bool isNoun(const Token& token, bool isGerman)
{
    return token.kind == TokenKind::Word && (token.isCapital || !isGerman);
}

class Walk {
public:
    Walk(Tokens tokens, std::size_t first, bool isGerman)
        : m_tokens(tokens)
        , m_at(first)
        , m_isGerman(isGerman)
    {
    }

    Governor governor()
    {
        std::size_t adjectives = 0;
        for (std::size_t step = 0; step < kFarthest && m_at > 0; ++step) {
            --m_at;
            const Token& token = m_tokens[m_at];
            if (isAmong(token.folded, kArticles) || isDefiniteWord(token.folded))
                return afterArticle();
            if (isPreposition(token.folded))
                return afterPreposition(token.folded);
            if (isPassedOver(token))
                continue;
            if (token.kind != TokenKind::Word || token.isCapital || ++adjectives > kMostAdjectives)
                return Governor::None;
        }
        return Governor::None;
    }

private:
    /// A part of a hyphen compound, or a noun for a company in apposition.
    bool isPassedOver(const Token& token) const
    {
        if (token.folded == "-" && !token.afterBlank)
            return true;
        if (wordAt(m_tokens, m_at + 1) == "-" && m_tokens[m_at + 1].afterBlank == false)
            return true;
        return subjectNounOf(token.folded) == SubjectNoun::Company;
    }

    Governor ofHead(std::size_t head) const
    {
        if (head >= m_tokens.size() || m_tokens[head].kind != TokenKind::Word)
            return Governor::None;
        if (subjectNounOf(m_tokens[head].folded) == SubjectNoun::Share
            || isMarketValue(m_tokens, head))
            return Governor::OfShare;
        // "das Minus der Aktie", "der Verlust des Nikkei"
        if (subjectNounOf(m_tokens[head].folded) == SubjectNoun::Neutral)
            return Governor::None;
        return isNoun(m_tokens[head], m_isGerman) ? Governor::OfOther : Governor::None;
    }

    bool isNeutral(std::size_t at) const
    {
        return subjectNounOf(wordAt(m_tokens, at)) == SubjectNoun::Neutral;
    }

    Governor afterArticle()
    {
        const std::string_view article = wordAt(m_tokens, m_at);
        const std::string_view before = wordAt(m_tokens, m_at - 1);
        if (isPreposition(before) && m_at > 0) {
            --m_at;
            return afterPreposition(before);
        }
        if (m_isGerman && isAmong(article, kGenitives) && m_at > 0 && m_tokens[m_at - 1].isCapital
            && !(m_at == 1 && isSentenceOpener(before)))
            return ofHead(m_at - 1);
        return article == "beim" ? Governor::Other : Governor::None;
    }

    Governor afterPreposition(std::string_view preposition) const
    {
        const Governor head = ofHead(m_at - 1);
        // "die Papiere von A verloren 3 Prozent, die von B 2"
        if (isAmong(preposition, kOf) && isAmong(wordAt(m_tokens, m_at - 1), kStandIns))
            return Governor::OfShare;
        if (head == Governor::OfShare
            && (isAmong(preposition, kOf) || preposition == "in" || preposition == "bei"))
            return head;
        if (isAmong(preposition, kOf))
            return head == Governor::None && isNeutral(m_at - 1) ? head
                : head == Governor::OfOther                      ? head
                                                                 : Governor::Excluding;
        if (excludesSubject(preposition))
            return Governor::Excluding;
        const bool isOfNoun = preposition == "bei" && head == Governor::OfOther
            && subjectNounOf(m_tokens[m_at - 1].folded) != SubjectNoun::Neutral;
        return isOfNoun ? Governor::OfOther : Governor::Other;
    }

    Tokens m_tokens;
    std::size_t m_at;
    bool m_isGerman;
};

} // namespace

Governor governorOf(Tokens tokens, std::size_t first, bool isGerman)
{
    return Walk(tokens, first, isGerman).governor();
}

bool isMarketValue(Tokens tokens, std::size_t last)
{
    constexpr auto kValues =
        wordList({"value", "cap", "capitalization", "capitalisation", "worth"});
    return last > 0 && last < tokens.size() && wordAt(tokens, last - 1) == "market"
        && isAmong(wordAt(tokens, last), kValues);
}

} // namespace core
