#include "core/domain/link.h"

#include "core/domain/enum_names.h"

namespace core {

namespace {

constexpr std::array<std::string_view, 3> kStatusNames{"suggested", "accepted", "rejected"};

} // namespace

std::string_view toString(LinkStatus status)
{
    return enumName(kStatusNames, status);
}

std::optional<LinkStatus> linkStatusFromString(std::string_view text)
{
    return enumFromName<LinkStatus>(kStatusNames, text);
}

} // namespace core
