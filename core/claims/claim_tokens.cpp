#include "core/claims/claim_tokens.h"

#include "core/base/characters.h"
#include "core/base/sentences.h"
#include "core/base/unicode.h"
#include "core/claims/token_phrases.h"

#include <array>

namespace core {

namespace {

/// What a writer may put between groups of three digits, besides the full stop and the comma.
bool isGroupSign(char32_t c)
{
    return c == U'\'' || c == 0x2019 || c == 0x00A0 || c == 0x202F || c == 0x2009;
}

bool isDigitPoint(char32_t c)
{
    return c >= U'0' && c <= U'9';
}

/// The plain form of a sign that has several; empty for others.
std::string signOf(char32_t c)
{
    constexpr char32_t kMinus = 0x2212;
    constexpr char32_t kLongDash = 0x2014;
    if (isHyphen(c) || c == kMinus || c == kLongDash)
        return "-";
    return isApostrophe(c) ? "'" : "";
}

/// Cuts one sentence into tokens.
class TokenReader {
public:
    explicit TokenReader(std::u32string_view text)
        : m_text(text)
    {
    }

    std::vector<Token> read(std::size_t begin, std::size_t end)
    {
        std::vector<Token> tokens;
        bool afterBlank = true;
        for (std::size_t at = begin; at < end;) {
            if (isBlank(m_text[at])) {
                afterBlank = true;
                ++at;
                continue;
            }
            const std::size_t first = at;
            const TokenKind kind = kindAt(at);
            at = endOf(kind, at, end);
            tokens.push_back(token(kind, first, at, afterBlank));
            afterBlank = false;
        }
        return tokens;
    }

private:
    TokenKind kindAt(std::size_t at) const
    {
        if (isDigitPoint(m_text[at]))
            return TokenKind::Number;
        return isWordCharacter(m_text[at]) ? TokenKind::Word : TokenKind::Sign;
    }

    std::size_t endOf(TokenKind kind, std::size_t at, std::size_t end) const
    {
        if (kind == TokenKind::Sign)
            return at + 1;
        if (kind == TokenKind::Word) {
            while (at < end && isWordCharacter(m_text[at]))
                ++at;
            return at;
        }
        while (at < end && (isDigitPoint(m_text[at]) || separatesDigits(at, end)))
            ++at;
        return at;
    }

    /// A full stop or comma between digits, or a group sign before exactly three of them.
    bool separatesDigits(std::size_t at, std::size_t end) const
    {
        if (at + 1 >= end || !isDigitPoint(m_text[at + 1]) || !isDigitPoint(m_text[at - 1]))
            return false;
        if (m_text[at] == U'.' || m_text[at] == U',')
            return true;
        if (!isGroupSign(m_text[at]))
            return false;
        std::size_t digits = 0;
        while (at + 1 + digits < end && isDigitPoint(m_text[at + 1 + digits]))
            ++digits;
        return digits == 3;
    }

    Token token(TokenKind kind, std::size_t begin, std::size_t end, bool afterBlank) const
    {
        Token token{.kind = kind, .begin = begin, .end = end, .afterBlank = afterBlank};
        for (std::size_t at = begin; at < end; ++at)
            appendUtf8(token.text, m_text[at]);
        token.isCapital = kind == TokenKind::Word && isCapital(m_text[begin]);
        token.folded = kind == TokenKind::Sign ? signOf(m_text[begin]) : std::string();
        if (token.folded.empty())
            token.folded = foldCase(token.text);
        return token;
    }

    std::u32string_view m_text;
};

void append(std::vector<TokenSentence>& sentencesRead, TextField field, std::string_view text,
            std::string_view language)
{
    const std::u32string points = codePoints(text);
    TokenReader reader(points);
    std::size_t previousEnd = 0;
    for (const Sentence& sentence : sentences(text, language)) {
        const auto between =
            std::u32string_view(points).substr(previousEnd, sentence.begin - previousEnd);
        const bool begins = previousEnd == 0 || between.find(U'\n') != between.rfind(U'\n');
        sentencesRead.push_back({.field = field,
                                 .span = {sentence.begin, sentence.end},
                                 .beginsParagraph = begins,
                                 .tokens = reader.read(sentence.begin, sentence.end)});
        previousEnd = sentence.end;
    }
}

} // namespace

std::vector<Token> tokensOf(std::string_view text)
{
    const std::u32string points = codePoints(text);
    return TokenReader(points).read(0, points.size());
}

std::vector<TokenSentence> tokenSentences(const Article& article)
{
    std::vector<TokenSentence> read;
    append(read, TextField::Title, article.title, article.language);
    append(read, TextField::Body, article.body, article.language);
    return read;
}

bool isGerman(std::string_view language, std::span<const TokenSentence> sentences)
{
    if (!language.empty())
        return primaryLanguage(language) == "de";
    constexpr auto kGerman = std::to_array<std::string_view>(
        {"der", "die", "das", "und", "um", "auf", "von", "mit", "prozent", "im", "ist"});
    constexpr auto kEnglish = std::to_array<std::string_view>(
        {"the", "of", "and", "to", "a", "in", "percent", "was", "is", "at", "on"});
    int balance = 0;
    for (const TokenSentence& sentence : sentences) {
        for (const Token& token : sentence.tokens)
            balance += (isAmong(token.folded, kGerman) ? 1 : 0)
                - (isAmong(token.folded, kEnglish) ? 1 : 0);
    }
    return balance > 0;
}

} // namespace core
