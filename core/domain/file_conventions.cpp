#include "core/domain/file_conventions.h"

#include "core/domain/enum_names.h"

namespace core {

namespace {

constexpr std::array<std::string_view, 2> kSignNames{"point", "comma"};
constexpr std::array<std::string_view, 2> kOrderNames{"day", "month"};

} // namespace

std::string_view toString(DecimalSign sign)
{
    return enumName(kSignNames, sign);
}

std::optional<DecimalSign> decimalSignFromString(std::string_view text)
{
    return enumFromName<DecimalSign>(kSignNames, text);
}

std::string_view toString(DateOrder order)
{
    return enumName(kOrderNames, order);
}

std::optional<DateOrder> dateOrderFromString(std::string_view text)
{
    return enumFromName<DateOrder>(kOrderNames, text);
}

} // namespace core
