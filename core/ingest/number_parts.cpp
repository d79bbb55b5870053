#include "core/ingest/number_parts.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

struct CurrencySign {
    std::string_view sign{};
    std::string_view currency{}; ///< empty where many use it
};

constexpr auto kCurrencySigns = std::to_array<CurrencySign>({{"$", ""},
                                                             {"US$", "USD"},
                                                             {"€", "EUR"},
                                                             {"£", "GBP"},
                                                             {"¥", ""},
                                                             {"USD", "USD"},
                                                             {"EUR", "EUR"},
                                                             {"GBP", "GBP"},
                                                             {"CHF", "CHF"},
                                                             {"Pkt.", ""},
                                                             {"Punkte", ""}});

const CurrencySign* currencySign(std::string_view text)
{
    const auto found = std::ranges::find(kCurrencySigns, text, &CurrencySign::sign);
    return found == kCurrencySigns.end() ? nullptr : &*found;
}

} // namespace

NumberParts numberParts(std::string_view field)
{
    const auto first = std::ranges::find_if(field, isDigit);
    if (first == field.end())
        return {};
    auto begin = static_cast<std::size_t>(first - field.begin());
    std::size_t end = field.find_last_of("0123456789") + 1;
    if (begin > 0 && (field[begin - 1] == '.' || field[begin - 1] == ','))
        --begin;
    return {.prefix = trimmed(field.substr(0, begin)),
            .core = field.substr(begin, end - begin),
            .suffix = trimmed(field.substr(end))};
}

bool isCurrencySign(std::string_view text)
{
    return currencySign(text) != nullptr;
}

std::optional<std::string_view> currencyOfSign(std::string_view field)
{
    const NumberParts parts = numberParts(field);
    for (const std::string_view part : {parts.prefix, parts.suffix}) {
        const CurrencySign* sign = currencySign(part);
        if (sign != nullptr && !sign->currency.empty())
            return sign->currency;
    }
    return std::nullopt;
}

} // namespace core
