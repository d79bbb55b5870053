#include "core/claims/number_reader.h"

#include "core/claims/currency_names.h"
#include "core/claims/day_forms.h"
#include "core/claims/number_mantissa.h"
#include "core/claims/printed_number.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

constexpr double kPercentValue = 0.01;

std::string_view folded(std::span<const Token> tokens, std::size_t at)
{
    return at < tokens.size() ? std::string_view(tokens[at].folded) : std::string_view();
}

/// The decimal sign that the numbers of a sentence are printed with: the one that the others show,
/// else the usual one of the language.
DecimalSign decimalSign(std::span<const Token> tokens, std::string_view language)
{
    const DecimalSign usual = language == "de" ? DecimalSign::Comma : DecimalSign::Point;
    bool showsUsual = false;
    bool showsOther = false;
    for (const Token& token : tokens) {
        if (token.kind != TokenKind::Number)
            continue;
        const auto shown = decimalSignOf(token.text);
        showsUsual = showsUsual || shown == usual;
        showsOther = showsOther || (shown && shown != usual);
    }
    if (!showsOther || showsUsual)
        return usual;
    return usual == DecimalSign::Comma ? DecimalSign::Point : DecimalSign::Comma;
}

/// Unit of the last digit of `mantissa` that is no zero.
double roundStepOf(double mantissa, double step)
{
    constexpr int kMostDigits = 18;
    double rounder = step;
    for (int i = 0; i < kMostDigits && mantissa > 0.0; ++i) {
        const double count = mantissa / (rounder * 10.0);
        if (std::abs(count - std::round(count)) > 1e-9)
            break;
        rounder *= 10.0;
    }
    return rounder;
}

class NumberReader {
public:
    NumberReader(std::span<const Token> tokens, std::string_view language,
                 const std::vector<bool>& isName)
        : m_tokens(tokens)
        , m_language(language)
        , m_isName(isName)
        , m_sign(decimalSign(tokens, language))
    {
    }

    std::vector<ReadNumber> read()
    {
        std::vector<ReadNumber> numbers;
        for (std::size_t at = 0; at < m_tokens.size();) {
            if (const std::size_t date = dateAt(at); date > 0) {
                at += date;
                continue;
            }
            auto number = m_isName[at] ? std::nullopt : numberAt(at);
            if (!number) {
                ++at;
                continue;
            }
            while (auto range = rangeFrom(*number))
                number = range;
            at = number->last + 1;
            numbers.push_back(std::move(*number));
        }
        return numbers;
    }

private:
    /// "am 7.8. 1,5 Prozent": how many tokens a date takes that would be a number with decimals.
    std::size_t dateAt(std::size_t at) const
    {
        const Token& token = m_tokens[at];
        const bool isDotted = m_language == "de" && token.kind == TokenKind::Number
            && token.text.find('.') != std::string::npos;
        return isDotted ? dateForm(m_tokens, at).count : 0;
    }

    /// The number at `at` with what is written with it.
    std::optional<ReadNumber> numberAt(std::size_t at) const
    {
        if (!mayBegin(at))
            return std::nullopt;
        ReadNumber number{.first = at};
        std::size_t next = at;
        readSign(number, next);
        NumberUnit before = currencyBefore(m_tokens, next);
        if (before.kind != UnitKind::None) {
            next += before.length;
            if (number.sign == Direction::None)
                readSign(number, next);
        }
        if (next >= m_tokens.size() || m_isName[next] || isExponent(next) || isOfTime(next))
            return std::nullopt;
        const auto mantissa = mantissaAt(m_tokens, next, m_language, m_sign);
        if (!mantissa
            || (mantissa->isArticle && (next > at || amountBegins(m_tokens, mantissa->end))))
            return std::nullopt;
        take(*mantissa, before, number);
        return number;
    }

    /// Most signs and words begin no number, and need no look at what stands behind them: of words
    /// those in small letters, and those too long for the code of a currency.
    bool mayBegin(std::size_t at) const
    {
        constexpr std::size_t kLongestCode = 4;
        constexpr std::string_view kPunctuation = ".,;:()\"?!/";
        const Token& token = m_tokens[at];
        if (token.kind == TokenKind::Sign)
            return kPunctuation.find(token.text) == std::string_view::npos;
        const bool mayBeCurrency = token.text.size() <= kLongestCode
            && (token.isCapital || token.folded == "sfr" || folded(m_tokens, at + 1) == "$");
        return token.kind == TokenKind::Number || mayBeCurrency
            || mantissaAt(m_tokens, at, m_language, m_sign).has_value();
    }

    /// "1e-400": whether the digits at `at` count the places of others.
    bool isExponent(std::size_t at) const
    {
        if (at < 3 || m_tokens[at].kind != TokenKind::Number)
            return false;
        const std::string_view sign = m_tokens[at - 1].folded;
        return (sign == "-" || sign == "+") && m_tokens[at - 2].folded == "e"
            && m_tokens[at - 3].kind == TokenKind::Number && !m_tokens[at].afterBlank
            && !m_tokens[at - 1].afterBlank && !m_tokens[at - 2].afterBlank;
    }

    /// "9:30 am", "im Verhältnis 2:1": whether the digits at `at` are one side of a colon.
    bool isOfTime(std::size_t at) const
    {
        const auto touches = [&](std::size_t colon, std::size_t other) {
            return folded(m_tokens, colon) == ":" && other < m_tokens.size()
                && m_tokens[other].kind == TokenKind::Number
                && !m_tokens[std::max(colon, other)].afterBlank;
        };
        return (at + 2 < m_tokens.size() && !m_tokens[at + 1].afterBlank && touches(at + 1, at + 2))
            || (at >= 2 && !m_tokens[at].afterBlank && !m_tokens[at - 1].afterBlank
                && touches(at - 1, at - 2));
    }

    /// "-" and "+" that touch what follows, and nothing before them; in brackets blanks may follow.
    void readSign(ReadNumber& number, std::size_t& next) const
    {
        if (next + 1 >= m_tokens.size() || m_tokens[next].kind != TokenKind::Sign)
            return;
        const bool opensBracket = next > 0 && m_tokens[next - 1].folded == "(";
        if (m_tokens[next + 1].afterBlank && !opensBracket)
            return;
        const bool isFree =
            next == 0 || m_tokens[next].afterBlank || m_tokens[next - 1].kind == TokenKind::Sign;
        const std::string_view sign = m_tokens[next].folded;
        if (!isFree || (sign != "-" && sign != "+" && sign != "±"))
            return;
        if (sign != "±")
            number.sign = sign == "+" ? Direction::Up : Direction::Down;
        ++next;
    }

    void take(const Mantissa& mantissa, const NumberUnit& before, ReadNumber& number) const
    {
        std::size_t end = mantissa.end;
        const Magnitude magnitude = magnitudeAt(m_tokens, afterHyphen(end), m_language);
        if (magnitude.length > 0)
            end = afterHyphen(end) + magnitude.length;
        number.unit = before;
        if (before.kind == UnitKind::None) {
            number.unit = mantissa.isPercent ? NumberUnit{.kind = UnitKind::Percent}
                                             : unitAt(m_tokens, afterHyphen(end));
            if (number.unit.length > 0)
                end = afterHyphen(end) + number.unit.length;
        }
        number.last = end - 1;
        number.hasMagnitude = magnitude.length > 0;
        number.isArticle = mantissa.isArticle && !number.hasMagnitude;
        number.isWords = mantissa.isWords;
        number.isPlain = mantissa.isPlain;
        number.isEighths = mantissa.isEighths;
        number.isFactor = mantissa.way != Direction::None;
        if (number.isFactor)
            number.sign = mantissa.way;
        const bool hasNoUnit = number.unit.kind == UnitKind::None && !number.hasMagnitude;
        number.isFraction = (mantissa.isFraction && hasNoUnit) || number.isFactor;
        const bool isShare = number.isFraction || number.unit.kind == UnitKind::Percent
            || number.unit.kind == UnitKind::PercentagePoints;
        number.magnitude = magnitude.factor;
        number.unitScale =
            number.unit.scale * (isShare && !number.isFraction ? kPercentValue : 1.0);
        const double scale = number.magnitude * number.unitScale;
        number.value = mantissa.value * scale;
        number.step = mantissa.step * scale;
        number.roundStep = roundStepOf(mantissa.value, mantissa.step) * scale;
        if (number.isFraction || mantissa.isFraction)
            number.roundStep = number.step;
        if (number.isFraction)
            number.unit = {.kind = UnitKind::Percent};
    }

    std::size_t afterHyphen(std::size_t at) const
    {
        const bool isHyphen = folded(m_tokens, at) == "-" && !m_tokens[at].afterBlank
            && at + 1 < m_tokens.size() && !m_tokens[at + 1].afterBlank;
        return isHyphen ? at + 1 : at;
    }

    /// Whether the word at `at` may stand between the ends of a range; `before` is the word before
    /// the first end.
    bool joinsRange(std::size_t at, std::string_view before) const
    {
        const std::string_view word = folded(m_tokens, at);
        return word == "-" || word == "bis" || (word == "to" && before != "from")
            || (word == "und" && before == "zwischen") || (word == "and" && before == "between");
    }

    /// The range that `low` begins; nullopt where none does.
    std::optional<ReadNumber> rangeFrom(const ReadNumber& low) const
    {
        const std::size_t joint = low.last + 1;
        const std::string_view before = low.first == 0 ? "" : folded(m_tokens, low.first - 1);
        if (low.upTo || low.isFraction || joint + 1 >= m_tokens.size() || m_isName[joint + 1]
            || !joinsRange(joint, before))
            return std::nullopt;
        const auto high = numberAt(joint + 1);
        if (!high || high->sign != Direction::None || high->isFraction)
            return std::nullopt;
        const bool lowIsOpen = low.unit.kind == UnitKind::None;
        const bool highIsOpen = high->unit.kind == UnitKind::None;
        const bool isSame = low.unit.kind == high->unit.kind
            && (low.unit.currency == high->unit.currency || low.unit.currency.empty());
        if ((lowIsOpen && highIsOpen) || (!lowIsOpen && !highIsOpen && !isSame))
            return std::nullopt;
        ReadNumber range = joined(low, *high);
        // "rose $4 to $30" and "0.6% to 1.116" are changes and their levels.
        constexpr double kWidestTo = 3.0;
        const bool isTo = folded(m_tokens, joint) == "to";
        const bool isPercent = range.unit.kind == UnitKind::Percent && !highIsOpen;
        if (range.value >= *range.upTo
            || (isTo && ((!lowIsOpen && !isPercent) || *range.upTo > kWidestTo * range.value)))
            return std::nullopt;
        return range;
    }

    /// One number of two, of which one may lack what the other has: "two to three million dollars".
    static ReadNumber joined(const ReadNumber& low, const ReadNumber& high)
    {
        const bool lowIsOpen = low.unit.kind == UnitKind::None;
        const bool highIsOpen = high.unit.kind == UnitKind::None;
        const double magnitude = low.hasMagnitude ? 1.0 : high.magnitude;
        const double lowScale = magnitude * (lowIsOpen ? high.unitScale : 1.0);
        const double highScale = highIsOpen ? low.unitScale : 1.0;
        ReadNumber range = high;
        range.first = low.first;
        range.unit = highIsOpen ? low.unit : high.unit;
        range.value = low.value * lowScale;
        range.upTo = high.value * highScale;
        range.sign = low.sign;
        range.step = std::max(low.step * lowScale, high.step * highScale);
        range.roundStep = std::max(low.roundStep * lowScale, high.roundStep * highScale);
        return range;
    }

    std::span<const Token> m_tokens;
    std::string_view m_language;
    const std::vector<bool>& m_isName;
    DecimalSign m_sign;
};

} // namespace

std::vector<ReadNumber> readNumbers(std::span<const Token> tokens, std::string_view language,
                                    const std::vector<bool>& isName)
{
    return NumberReader(tokens, language, isName).read();
}

} // namespace core
