#include "core/domain/note.h"

#include "core/domain/enum_names.h"

namespace core {

namespace {

constexpr std::array<std::string_view, kNoteKinds> kKindNames{
    "text",      "arrow",      "callout",    "vertical_line", "horizontal_level",
    "time_band", "price_band", "trend_line", "measure"};
constexpr std::array<std::string_view, 3> kDashNames{"solid", "dashed", "dotted"};

} // namespace

std::string_view toString(NoteKind kind)
{
    return enumName(kKindNames, kind);
}

std::optional<NoteKind> noteKindFromString(std::string_view text)
{
    return enumFromName<NoteKind>(kKindNames, text);
}

bool hasTwoPlaces(NoteKind kind)
{
    switch (kind) {
    case NoteKind::Text:
    case NoteKind::Callout:
    case NoteKind::VerticalLine:
    case NoteKind::HorizontalLevel:
        return false;
    default:
        return true;
    }
}

bool isMadeOfWords(NoteKind kind)
{
    return kind == NoteKind::Text || kind == NoteKind::Callout;
}

std::string_view toString(NoteDash dash)
{
    return enumName(kDashNames, dash);
}

std::optional<NoteDash> noteDashFromString(std::string_view text)
{
    return enumFromName<NoteDash>(kDashNames, text);
}

} // namespace core
