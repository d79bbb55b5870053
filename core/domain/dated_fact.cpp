#include "core/domain/dated_fact.h"

#include "core/domain/enum_names.h"

namespace core {

namespace {

constexpr std::array<std::string_view, 1> kKindNames{"shares_outstanding"};

} // namespace

std::string_view toString(FactKind kind)
{
    return enumName(kKindNames, kind);
}

std::optional<FactKind> factKindFromString(std::string_view text)
{
    return enumFromName<FactKind>(kKindNames, text);
}

} // namespace core
