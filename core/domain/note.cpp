#include "core/domain/note.h"

#include "core/domain/enum_names.h"

namespace core {

namespace {

constexpr std::array<std::string_view, 2> kKindNames{"text", "measure"};

} // namespace

std::string_view toString(NoteKind kind)
{
    return enumName(kKindNames, kind);
}

std::optional<NoteKind> noteKindFromString(std::string_view text)
{
    return enumFromName<NoteKind>(kKindNames, text);
}

} // namespace core
