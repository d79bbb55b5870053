#include "core/claims/claim_tokens.h"

#include "core/base/characters.h"
#include "core/base/sentences.h"
#include "core/base/unicode.h"
#include "core/claims/constant_lists.h"
#include "core/claims/currency_names.h"
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

/// Where something begins, in both measures.
struct TextPlace {
    std::size_t byte = 0;
    std::size_t point = 0;
};

/// Cuts sentences of one text into tokens.
class TokenReader {
public:
    explicit TokenReader(std::string_view text)
        : m_text(text)
    {
    }

    /// The tokens from `at` up to byte `end`.
    std::vector<Token> read(TextPlace at, std::size_t end) const
    {
        constexpr std::size_t kUsualBytes = 5; // of a token with its blank
        std::vector<Token> tokens;
        tokens.reserve((end - at.byte) / kUsualBytes);
        bool afterBlank = true;
        while (at.byte < end) {
            TextPlace next = at;
            const char32_t c = step(next);
            if (isBlank(c)) {
                afterBlank = true;
                at = next;
                continue;
            }
            const TokenKind kind = kindOf(c);
            const std::size_t code = kind == TokenKind::Word ? codeAt(at.byte, end) : 0;
            if (code > 0)
                next = {at.byte + code, at.point + code};
            else
                passOver(kind, next, end);
            tokens.push_back(token(kind, c, at, next, afterBlank));
            at = next;
            afterBlank = false;
        }
        return tokens;
    }

private:
    /// The character at `place`, which moves behind it.
    char32_t step(TextPlace& place) const
    {
        ++place.point;
        return nextCodePoint(m_text, place.byte);
    }

    bool isDigitAt(std::size_t byte, std::size_t end) const
    {
        return byte < end && isDigit(m_text[byte]);
    }

    /// "USD83.45", "Rs2,345": the length of a currency that touches its number; 0 where none does.
    std::size_t codeAt(std::size_t byte, std::size_t end) const
    {
        constexpr std::size_t kCode = 3;
        constexpr std::size_t kRupee = 2;
        if (m_text[byte] < 'A' || m_text[byte] > 'Z')
            return 0;
        if (isDigitAt(byte + kCode, end) && isCurrencyOfPrices(m_text.substr(byte, kCode)))
            return kCode;
        return isDigitAt(byte + kRupee, end) && m_text.substr(byte, kRupee) == "Rs" ? kRupee : 0;
    }

    static TokenKind kindOf(char32_t c)
    {
        if (isDigitPoint(c))
            return TokenKind::Number;
        return isWordCharacter(c) ? TokenKind::Word : TokenKind::Sign;
    }

    /// Moves `place`, behind the first character of a token, to its end.
    void passOver(TokenKind kind, TextPlace& place, std::size_t end) const
    {
        if (kind == TokenKind::Sign)
            return;
        while (place.byte < end) {
            // Most letters are of ASCII, and need not be looked up.
            if (kind == TokenKind::Word && isAsciiWordCharacter(m_text[place.byte])) {
                ++place.byte;
                ++place.point;
                continue;
            }
            TextPlace next = place;
            const char32_t c = step(next);
            const bool goesOn = kind == TokenKind::Word
                ? isWordCharacter(c)
                : isDigitPoint(c) || separatesDigits(c, place.byte, next.byte, end);
            if (!goesOn)
                return;
            place = next;
        }
    }

    /// A full stop or comma between digits, or a group sign before exactly three of them.
    bool separatesDigits(char32_t c, std::size_t at, std::size_t behind, std::size_t end) const
    {
        if (!isDigitAt(behind, end) || !isDigit(m_text[at - 1]))
            return false;
        if (c == U'.' || c == U',')
            return true;
        std::size_t last = behind;
        while (isDigitAt(last, end))
            ++last;
        return isGroupSign(c) && last - behind == 3;
    }

    Token token(TokenKind kind, char32_t first, TextPlace begin, TextPlace end,
                bool afterBlank) const
    {
        Token token{.kind = kind,
                    .begin = begin.point,
                    .end = end.point,
                    .text = std::string(m_text.substr(begin.byte, end.byte - begin.byte)),
                    .isCapital = kind == TokenKind::Word && isCapital(first),
                    .afterBlank = afterBlank};
        token.folded = kind == TokenKind::Sign ? signOf(first) : std::string();
        if (token.folded.empty())
            token.folded = foldCase(token.text);
        return token;
    }

    std::string_view m_text;
};

void append(std::vector<TokenSentence>& sentencesRead, TextField field, std::string_view text,
            std::string_view language)
{
    const CodePointIndex index(text);
    const TokenReader reader(text);
    std::size_t previousEnd = 0;
    for (const Sentence& sentence : sentences(text, language)) {
        const std::size_t begin = index.byteOffset(sentence.begin);
        const std::string_view between = text.substr(previousEnd, begin - previousEnd);
        const bool begins = previousEnd == 0 || between.find('\n') != between.rfind('\n');
        previousEnd = index.byteOffset(sentence.end);
        sentencesRead.push_back({.field = field,
                                 .span = {sentence.begin, sentence.end},
                                 .beginsParagraph = begins,
                                 .tokens = reader.read({begin, sentence.begin}, previousEnd)});
    }
}

} // namespace

std::vector<Token> tokensOf(std::string_view text)
{
    return TokenReader(text).read({}, text.size());
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
    constexpr auto kGerman =
        wordList({"der", "die", "das", "und", "um", "auf", "von", "mit", "prozent", "im", "ist"});
    constexpr auto kEnglish =
        wordList({"the", "of", "and", "to", "a", "in", "percent", "was", "is", "at", "on"});
    int balance = 0;
    for (const TokenSentence& sentence : sentences) {
        for (const Token& token : sentence.tokens)
            balance += (isAmong(token.folded, kGerman) ? 1 : 0)
                - (isAmong(token.folded, kEnglish) ? 1 : 0);
    }
    return balance > 0;
}

} // namespace core
