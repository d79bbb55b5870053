#include "core/domain/event.h"

#include "core/domain/enum_names.h"

namespace core {

namespace {

constexpr std::array<std::string_view, 5> kStatusNames{"reported", "claimed", "disputed",
                                                       "confirmed", "refuted"};
constexpr std::array<std::string_view, 3> kRelationNames{"causes", "contradicts", "confounds"};

} // namespace

std::string_view toString(EventStatus status)
{
    return enumName(kStatusNames, status);
}

std::optional<EventStatus> eventStatusFromString(std::string_view text)
{
    return enumFromName<EventStatus>(kStatusNames, text);
}

std::string_view toString(RelationKind kind)
{
    return enumName(kRelationNames, kind);
}

std::optional<RelationKind> relationKindFromString(std::string_view text)
{
    return enumFromName<RelationKind>(kRelationNames, text);
}

} // namespace core
