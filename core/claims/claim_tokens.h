#pragma once

#include "core/domain/article.h"

#include <cstddef>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

enum class TokenKind {
    Word,
    Number, ///< digits, and separators between them: "21.414,25", "600"
    Sign,   ///< one character that is neither, and no blank: "-", "%", "$", "("
};

/// A word, a number or a sign of a text.
struct Token {
    TokenKind kind = TokenKind::Word;
    std::size_t begin = 0; ///< code points of the text
    std::size_t end = 0;
    std::string text{};
    std::string folded{}; ///< as foldCase does; hyphens and the minus sign are "-", apostrophes "'"
    bool isCapital = false;  ///< begins with a capital letter
    bool afterBlank = false; ///< a blank stands before it, or it is the first
};

/// A sentence (see sentences()) and what it is made of.
struct TokenSentence {
    TextField field = TextField::Body;
    TextSpan span{};
    bool beginsParagraph = false;
    std::vector<Token> tokens{};
};

/// The sentences of an article's title and then of its body, in their order. Letters and digits
/// that touch are parted where digits come first ("600bn", "5G"), and one word where letters do
/// ("H100"); the parts of a hyphen compound are tokens of their own.
std::vector<TokenSentence> tokenSentences(const Article& article);

/// The tokens of one text, of which no sentence is made.
std::vector<Token> tokensOf(std::string_view text);

/// Whether sentences are German: as their language (BCP 47) says, or, where that is empty, by some
/// of the commonest small words.
bool isGerman(std::string_view language, std::span<const TokenSentence> sentences);

} // namespace core
