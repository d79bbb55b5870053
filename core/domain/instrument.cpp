#include "core/domain/instrument.h"

#include "core/domain/enum_names.h"
#include "core/time/calendar_text.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::array<std::string_view, 8> kKindNames{"share",  "index",     "fund", "currency",
                                                     "crypto", "commodity", "bond", "other"};

bool isCapital(char c)
{
    return c >= 'A' && c <= 'Z';
}

} // namespace

std::string_view toString(InstrumentKind kind)
{
    return enumName(kKindNames, kind);
}

std::optional<InstrumentKind> instrumentKindFromString(std::string_view text)
{
    return enumFromName<InstrumentKind>(kKindNames, text);
}

bool isCurrencyCode(std::string_view text)
{
    return text.size() == 3 && std::ranges::all_of(text, isCapital);
}

std::string faultOf(const Instrument& instrument)
{
    if (instrument.symbol.empty() || instrument.symbol.find_first_of(" \t;,") != std::string::npos)
        return "\"" + instrument.symbol + "\" is not a symbol such as NVDA.";
    if (!instrument.mic.empty() && !isMarketCode(instrument.mic))
        return "\"" + instrument.mic + "\" is not the code of a market such as XNAS.";
    if (!instrument.currency.empty() && !isCurrencyCode(instrument.currency))
        return "\"" + instrument.currency + "\" is not a currency such as EUR.";
    return {};
}

std::string qualifiedSymbol(const Instrument& instrument)
{
    return instrument.mic.empty() ? instrument.symbol : instrument.mic + ":" + instrument.symbol;
}

} // namespace core
