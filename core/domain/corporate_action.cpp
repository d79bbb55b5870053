#include "core/domain/corporate_action.h"

#include "core/domain/enum_names.h"

namespace core {

namespace {

constexpr std::array<std::string_view, 2> kKindNames{"split", "dividend"};

} // namespace

std::string_view toString(CorporateActionKind kind)
{
    return enumName(kKindNames, kind);
}

std::optional<CorporateActionKind> corporateActionKindFromString(std::string_view text)
{
    return enumFromName<CorporateActionKind>(kKindNames, text);
}

} // namespace core
