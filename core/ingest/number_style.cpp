#include "core/ingest/number_style.h"

#include "core/base/unicode.h"
#include "core/ingest/number_parts.h"
#include "core/ingest/short_decimal.h"

#include <fast_float/fast_float.h>

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace core {

namespace {

constexpr auto kMissing = std::to_array<std::string_view>({"",
                                                           "-",
                                                           "--",
                                                           "---",
                                                           "n/a",
                                                           "n.a.",
                                                           "na",
                                                           "#n/a",
                                                           "null",
                                                           "none",
                                                           "nil",
                                                           "k. a.",
                                                           "k.a.",
                                                           ".",
                                                           "–",
                                                           "—",
                                                           "n/d",
                                                           "b/d",
                                                           "no value available",
                                                           "kein wert vorhanden"});

struct Scale {
    std::string_view suffix{};
    int exponent = 0;
};

constexpr auto kScales = std::to_array<Scale>({{"k", 3},
                                               {"m", 6},
                                               {"b", 9},
                                               {"t", 12},
                                               {"bn", 9},
                                               {"tsd", 3},
                                               {"tsd.", 3},
                                               {"mio", 6},
                                               {"mio.", 6},
                                               {"mln", 6},
                                               {"mrd", 9},
                                               {"mrd.", 9}});

/// Blanks and apostrophes that group digits wherever either decimal sign is in use: the blank, the
/// no-break, thin and narrow no-break space, and both apostrophes.
constexpr auto kNeutralGroups =
    std::to_array<std::string_view>({" ", "\u00A0", "\u2009", "\u202F", "'", "\u2019"});

std::string_view neutralGroupAt(std::string_view text)
{
    for (const std::string_view group : kNeutralGroups) {
        if (text.starts_with(group))
            return group;
    }
    return {};
}

/// The sign before a number ("-$5", "$-5", "+1"); nullopt if anything else stands there.
std::optional<bool> isNegative(std::string_view prefix)
{
    bool negative = false;
    for (const std::string_view minus : {"-", "\u2212", "+"}) {
        if (prefix.starts_with(minus) || prefix.ends_with(minus)) {
            negative = minus != "+";
            prefix = prefix.starts_with(minus) ? prefix.substr(minus.size())
                                               : prefix.substr(0, prefix.size() - minus.size());
            break;
        }
    }
    prefix = trimmed(prefix);
    return prefix.empty() || isCurrencySign(prefix) ? std::optional(negative) : std::nullopt;
}

std::optional<int> exponentOf(std::string_view suffix)
{
    if (suffix.empty() || isCurrencySign(suffix))
        return 0;
    const std::string folded = foldCase(suffix);
    const auto found = std::ranges::find(kScales, std::string_view(folded), &Scale::suffix);
    return found == kScales.end() ? std::nullopt : std::optional(found->exponent);
}

/// Digits without groups, behind a point if there is a fraction, in memory of its own.
class PlainDigits {
public:
    /// False when groups are not of three digits, or it is too long.
    bool read(std::string_view core, DecimalSign sign)
    {
        const char decimal = sign == DecimalSign::Point ? '.' : ',';
        const std::size_t point = std::min(core.find(decimal), core.size());
        if (!readWhole(core.substr(0, point), sign == DecimalSign::Point ? "," : "."))
            return false;
        if (point == core.size())
            return true;
        add('.');
        const std::string_view fraction = core.substr(point + 1);
        const std::size_t digits =
            std::min(fraction.find_first_not_of("0123456789"), fraction.size());
        for (const char c : fraction.substr(0, digits))
            add(c);
        return addExponent(fraction.substr(digits)) && m_size < m_text.size();
    }

    void addPower(int exponent)
    {
        add('e');
        for (const char c : std::to_string(exponent))
            add(c);
    }

    std::string_view text() const { return {m_text.data(), std::min(m_size, m_text.size())}; }

private:
    bool readWhole(std::string_view whole, std::string_view group)
    {
        std::string_view used;
        std::size_t run = 0; // digits since the last separator
        for (std::size_t at = 0; at < whole.size();) {
            if (isDigit(whole[at])) {
                add(whole[at++]);
                ++run;
                continue;
            }
            const std::string_view neutral = neutralGroupAt(whole.substr(at));
            const std::string_view separator =
                whole.substr(at).starts_with(group) ? group : neutral;
            const bool fits = used.empty() ? run >= 1 && run <= 3 : run == 3 && separator == used;
            if (separator.empty() || !fits)
                return used.empty() && addExponent(whole.substr(at));
            used = separator;
            run = 0;
            at += separator.size();
        }
        return used.empty() || run == 3;
    }

    /// "E7", "e-05", or nothing.
    bool addExponent(std::string_view text)
    {
        if (text.empty())
            return true;
        if (m_size == 0 || (text.front() != 'e' && text.front() != 'E'))
            return false;
        const std::size_t digits = text.find_first_of("0123456789");
        if (digits == std::string_view::npos || digits > 2)
            return false;
        if (digits == 2 && text[1] != '+' && text[1] != '-')
            return false;
        if (text.find_first_not_of("0123456789", digits) != std::string_view::npos)
            return false;
        add('e');
        if (digits == 2 && text[1] == '-')
            add('-');
        for (const char c : text.substr(digits))
            add(c);
        return true;
    }

    void add(char c)
    {
        if (m_size < m_text.size())
            m_text[m_size] = c;
        ++m_size;
    }

    std::array<char, 64> m_text{};
    std::size_t m_size = 0;
};

ParsedNumber finite(double value)
{
    if (!std::isfinite(value))
        return {.fault = NumberFault::NotFinite};
    return {.value = value};
}

bool namesNotFinite(std::string_view field)
{
    const std::string folded = foldCase(field);
    constexpr auto kNames = std::to_array<std::string_view>(
        {"nan", "-nan", "inf", "-inf", "+inf", "infinity", "-infinity", "#num!", "#div/0!"});
    return std::ranges::find(kNames, std::string_view(folded)) != kNames.end();
}

ParsedNumber parseDressed(std::string_view field, DecimalSign sign)
{
    if (namesNotFinite(field))
        return {.fault = NumberFault::NotFinite};
    const NumberParts parts = numberParts(field);
    const auto negative = isNegative(parts.prefix);
    const auto exponent = exponentOf(parts.suffix);
    PlainDigits digits;
    if (parts.core.empty() || !negative || !exponent || !digits.read(parts.core, sign))
        return {.fault = NumberFault::NotANumber};
    if (*exponent != 0) {
        if (digits.text().find('e') != std::string_view::npos)
            return {.fault = NumberFault::NotANumber};
        digits.addPower(*exponent);
    }
    const std::string_view plain = digits.text();
    double value = 0.0;
    const auto [end, error] =
        fast_float::from_chars(plain.data(), plain.data() + plain.size(), value);
    if (error != std::errc{} || end != plain.data() + plain.size())
        return {.fault = NumberFault::NotANumber};
    return finite(*negative ? -value : value);
}

} // namespace

ParsedNumber parseNumber(std::string_view field, DecimalSign sign)
{
    const char decimal = sign == DecimalSign::Point ? '.' : ',';
    if (const auto value = shortDecimal(field, decimal))
        return {.value = *value};
    // fast_float takes "nan" and "inf" too, so a digit must come first.
    const char* const end = field.data() + field.size();
    const std::size_t first = !field.empty() && field.front() == '-' ? 1 : 0;
    if (first < field.size() && isDigit(field[first])) {
        double value = 0.0;
        const fast_float::parse_options options{fast_float::chars_format::general, decimal};
        const auto [stop, error] =
            fast_float::from_chars_advanced(field.data(), end, value, options);
        if (error == std::errc{} && stop == end)
            return finite(value);
    }
    return parseDressed(field, sign);
}

bool isMissing(std::string_view field)
{
    constexpr std::size_t kLongest = 24;
    if (field.size() > kLongest)
        return false;
    if (field.empty() || field == "-")
        return true;
    if (isDigit(field.front()))
        return false;
    const std::string folded = foldCase(field);
    return std::ranges::find(kMissing, std::string_view(folded)) != kMissing.end();
}

} // namespace core
