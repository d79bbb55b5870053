#include "core/ingest/ninjs_members.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

using enum NinjsKind;

constexpr auto kMembers = std::to_array<NinjsMember>({
    {"uri"},
    {"type"},
    {"mimetype", Text, 10, 19},
    {"representationtype"},
    {"profile"},
    {"version"},
    {"firstcreated", Text, 12},
    {"versioncreated"},
    {"contentcreated", Text, 14},
    {"embargoed", Text, 10, 29},
    {"embargoeduntil", Text, 30},
    {"pubstatus"},
    {"urgency", Number, 12},
    {"copyrightholder"},
    {"copyrightnotice"},
    {"usageterms"},
    {"ednote", Text, 12},
    {"language"},
    {"person", Objects, 10, 19},
    {"organisation", Objects, 10, 19},
    {"place", Objects, 10, 19},
    {"subject", Objects, 10, 19},
    {"event", Objects, 10, 19},
    {"object", Objects, 10, 19},
    {"infosource", Objects, 12, 19},
    {"title", Text, 12},
    {"byline", Text, 10, 19},
    {"headline", Text, 10, 19},
    {"slugline", Text, 12},
    {"located"},
    {"charcount", Number, 12, 19},
    {"wordcount", Number, 12, 19},
    {"renditions", ObjectMap, 10, 19},
    {"renditions", Objects, 20},
    {"associations", ObjectMap, 10, 19},
    {"associations", Objects, 20},
    {"altids", Object, 13, 19},
    {"altids", Objects, 20},
    {"trustindicator", Objects, 13, 19},
    {"trustindicators", Objects, 20},
    {"genre", Objects, 13, 19},
    {"genres", Objects, 20},
    {"$standard", Object, 13, 19},
    {"standard", Object, 13},
    {"expires", Text, 14},
    {"rightsinfo", Object, 14},
    {"headlines", Objects, 20},
    {"bodies", Objects, 20},
    {"descriptions", Objects, 20},
    {"people", Objects, 20},
    {"organisations", Objects, 20},
    {"places", Objects, 20},
    {"subjects", Objects, 20},
    {"events", Objects, 20},
    {"objects", Objects, 20},
    {"infosources", Objects, 20},
    {"by", Text, 20},
    {"eventdetails", Object, 30},
    {"plannedcoverage", Objects, 30},
    {"digitalsourcetype", Object, 31},
});

constexpr auto kTypes =
    std::to_array<std::string_view>({"text", "audio", "video", "picture", "graphic", "composite",
                                     "component", "event", "planning"});
constexpr std::size_t kFirstTypes = 6;  // up to 1.1
constexpr std::size_t kSecondTypes = 7; // up to 2.x
constexpr auto kStates =
    std::to_array<std::string_view>({"usable", "withheld", "canceled", "commissioned"});
constexpr std::size_t kUsualStates = 3; // all but in 1.2
constexpr auto kParts = std::to_array<std::string_view>({"complete", "incomplete"});
constexpr auto kPluralParts = std::to_array<std::string_view>({"full", "partial"});

/// "body_text", "description_caption_html", "headline_short".
bool isSuffixed(std::string_view name)
{
    const auto isPlain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '_';
    };
    for (const std::string_view prefix : {"body_", "description_", "headline_"}) {
        if (name.starts_with(prefix) && name.size() > prefix.size()
            && std::ranges::all_of(name.substr(prefix.size()), isPlain))
            return true;
    }
    return false;
}

} // namespace

std::optional<NinjsMember> ninjsMember(std::string_view name, int version)
{
    const std::string folded = foldCase(name);
    if (isSuffixed(folded))
        return NinjsMember{.name = name, .last = 19};
    std::optional<NinjsMember> other;
    for (const NinjsMember& member : kMembers) {
        if (member.name != folded)
            continue;
        if (version >= member.first && version <= member.last)
            return member;
        other = member;
    }
    return other;
}

std::span<const std::string_view> ninjsWords(std::string_view name, int version)
{
    const std::string folded = foldCase(name);
    const std::span<const std::string_view> types = kTypes;
    if (folded == "type")
        return types.first(version >= 30       ? types.size()
                               : version >= 12 ? kSecondTypes
                                               : kFirstTypes);
    if (folded == "pubstatus")
        return std::span<const std::string_view>(kStates).first(version == 12 ? kStates.size()
                                                                              : kUsualStates);
    if (folded == "representationtype")
        return version >= 20 ? std::span<const std::string_view>(kPluralParts)
                             : std::span<const std::string_view>(kParts);
    return {};
}

} // namespace core
