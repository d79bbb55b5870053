#include "core/domain/instrument.h"

#include "core/domain/enum_names.h"

namespace core {

namespace {

constexpr std::array<std::string_view, 8> kKindNames{"share",  "index",     "fund", "currency",
                                                     "crypto", "commodity", "bond", "other"};

} // namespace

std::string_view toString(InstrumentKind kind)
{
    return enumName(kKindNames, kind);
}

std::optional<InstrumentKind> instrumentKindFromString(std::string_view text)
{
    return enumFromName<InstrumentKind>(kKindNames, text);
}

std::string qualifiedSymbol(const Instrument& instrument)
{
    return instrument.mic.empty() ? instrument.symbol : instrument.mic + ":" + instrument.symbol;
}

} // namespace core
