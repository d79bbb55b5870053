#include "core/claims/number_mantissa.h"

#include "core/claims/claim_units.h"
#include "core/claims/number_words.h"
#include "core/claims/printed_number.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

bool isSign(std::span<const Token> tokens, std::size_t at, std::string_view sign)
{
    return at < tokens.size() && tokens[at].kind == TokenKind::Sign && tokens[at].folded == sign;
}

bool isNumber(std::span<const Token> tokens, std::size_t at)
{
    return at < tokens.size() && tokens[at].kind == TokenKind::Number;
}

/// Digits of one or two places, as a fraction has them; 0 for others.
double termOf(const Token& token)
{
    if (token.text.size() > 2)
        return 0.0;
    const auto number = readPrintedNumber(token.text, DecimalSign::Point);
    return number ? number->value : 0.0;
}

/// "3/8" at token `at`: its value, with the denominator as step.
std::optional<PrintedNumber> fractionAt(std::span<const Token> tokens, std::size_t at)
{
    constexpr std::array kDenominators{2.0, 3.0, 4.0, 5.0, 8.0, 16.0, 32.0, 64.0};
    if (!isNumber(tokens, at) || !isSign(tokens, at + 1, "/") || !isNumber(tokens, at + 2)
        || tokens[at + 1].afterBlank || tokens[at + 2].afterBlank)
        return std::nullopt;
    const double numerator = termOf(tokens[at]);
    const double denominator = termOf(tokens[at + 2]);
    if (numerator <= 0.0 || numerator >= denominator
        || std::ranges::find(kDenominators, denominator) == kDenominators.end())
        return std::nullopt;
    return PrintedNumber{.value = numerator / denominator, .step = 1.0 / denominator};
}

/// "2-1/8", "1 1/2", "2½": what follows the whole number that ends before `end`.
void addFraction(std::span<const Token> tokens, Mantissa& number)
{
    std::size_t at = number.end;
    if (isSign(tokens, at, "-") && !tokens[at].afterBlank)
        ++at;
    if (const auto part = fractionAt(tokens, at)) {
        number.value += part->value;
        number.step = part->step;
        number.end = at + 3;
        number.isPlain = false;
        number.isEighths = true;
        return;
    }
    if (number.end >= tokens.size())
        return;
    if (const auto part = vulgarFraction(tokens[number.end].text)) {
        number.value += *part;
        number.step = 0.1;
        number.end += 1;
        number.isPlain = false;
    }
}

/// "149.20/25", "3.7495/7500", "1.0432/1.0436": a bid, and the ask or its last digits.
void passOverAsk(std::span<const Token> tokens, Mantissa& number)
{
    const std::size_t at = number.end + 1;
    if (!isSign(tokens, number.end, "/") || !isNumber(tokens, at) || tokens[number.end].afterBlank
        || tokens[at].afterBlank)
        return;
    const std::string_view ask = tokens[at].text;
    const std::size_t sign = ask.find_first_of(".,");
    const auto places = static_cast<std::size_t>(std::lround(-std::log10(number.step)));
    const bool isQuote = sign == std::string_view::npos ? ask.size() <= 2 || ask.size() == places
                                                        : ask.size() - sign - 1 == places;
    if (isQuote)
        number.end = at + 1;
}

bool hasGroupAtStart(std::string_view digits)
{
    constexpr std::size_t kGroup = 3;
    const std::size_t first = digits.find_first_not_of("0123456789");
    return first == kGroup || (first == std::string_view::npos && digits.size() == kGroup);
}

/// "21 414,25": groups that blanks part. Only before a unit, and none is longer than three digits.
std::optional<Mantissa> groupedByBlanks(std::span<const Token> tokens, std::size_t at)
{
    constexpr std::size_t kMostGroups = 5;
    if (tokens[at].text.size() > 3 || tokens[at].text.starts_with('0'))
        return std::nullopt;
    std::string digits = tokens[at].text;
    std::size_t end = at + 1;
    double step = 1.0;
    while (isNumber(tokens, end) && end < at + kMostGroups && hasGroupAtStart(tokens[end].text)
           && step == 1.0) {
        const auto group = readPrintedNumber(tokens[end].text, DecimalSign::Comma);
        const std::string_view text = tokens[end].text;
        if (!group)
            return std::nullopt;
        digits += text.substr(0, 3);
        if (text.size() > 3) {
            digits += '.';
            digits += text.substr(4);
            step = 0.1;
        }
        ++end;
    }
    const bool hasUnit = end > at + 1 && unitAt(tokens, end).kind != UnitKind::None;
    const auto number = readPrintedNumber(digits, DecimalSign::Point);
    if (!hasUnit || !number)
        return std::nullopt;
    return Mantissa{.value = number->value, .step = number->step, .end = end};
}

std::optional<Mantissa> fromDigits(std::span<const Token> tokens, std::size_t at, DecimalSign sign)
{
    if (const auto part = fractionAt(tokens, at))
        return Mantissa{.value = part->value, .step = part->step, .end = at + 3};
    if (auto grouped = groupedByBlanks(tokens, at))
        return grouped;
    // No index and no price in points has three decimals; files of either style have thousands.
    const NumberUnit unit = unitAt(tokens, at + 1);
    const DecimalSign known =
        tokens[at].text.find(',') == std::string::npos ? DecimalSign::Comma : DecimalSign::Point;
    const auto printed =
        readPrintedNumber(tokens[at].text, unit.kind == UnitKind::Points ? known : sign);
    if (!printed)
        return std::nullopt;
    Mantissa number{
        .value = printed->value, .step = printed->step, .end = at + 1, .isPlain = printed->isPlain};
    if (printed->step == 1.0)
        addFraction(tokens, number);
    else
        passOverAsk(tokens, number);
    return number;
}

} // namespace

std::optional<Mantissa> mantissaAt(std::span<const Token> tokens, std::size_t at,
                                   std::string_view language, DecimalSign sign)
{
    const Token& token = tokens[at];
    if (token.kind == TokenKind::Number)
        return fromDigits(tokens, at, sign);
    if (token.kind != TokenKind::Word)
        return std::nullopt;
    if (const auto part = vulgarFraction(token.text))
        return Mantissa{.value = *part, .step = 0.1, .end = at + 1};
    const auto words = readNumberWords(tokens, at, language);
    if (!words)
        return std::nullopt;
    return Mantissa{.value = words->value,
                    .step = words->step,
                    .end = at + words->length,
                    .isArticle = words->isArticle,
                    .isFraction = words->isFraction,
                    .isPercent = words->isPercent,
                    .isWords = true,
                    .way = words->way};
}

} // namespace core
