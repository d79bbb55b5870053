#include "core/claims/publication_zone.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <array>
#include <string>

namespace core {

namespace {

struct PlaceZone {
    std::string_view place{}; ///< folded
    std::string_view zone{};
};

constexpr std::string_view kBerlin = "Europe/Berlin";
constexpr std::string_view kNewYork = "America/New_York";
constexpr std::string_view kChicago = "America/Chicago";
constexpr std::string_view kLosAngeles = "America/Los_Angeles";

constexpr auto kPlaces = std::to_array<PlaceZone>({
    {"frankfurt", kBerlin},
    {"berlin", kBerlin},
    {"hamburg", kBerlin},
    {"münchen", kBerlin},
    {"munich", kBerlin},
    {"köln", kBerlin},
    {"cologne", kBerlin},
    {"düsseldorf", kBerlin},
    {"stuttgart", kBerlin},
    {"hannover", kBerlin},
    {"leipzig", kBerlin},
    {"dresden", kBerlin},
    {"nürnberg", kBerlin},
    {"essen", kBerlin},
    {"bonn", kBerlin},
    {"wolfsburg", kBerlin},
    {"leverkusen", kBerlin},
    {"ludwigshafen", kBerlin},
    {"walldorf", kBerlin},
    {"ingolstadt", kBerlin},
    {"herzogenaurach", kBerlin},
    {"darmstadt", kBerlin},
    {"mannheim", kBerlin},
    {"bremen", kBerlin},
    {"dortmund", kBerlin},
    {"wiesbaden", kBerlin},
    {"mainz", kBerlin},
    {"gerlingen", kBerlin},
    {"wien", "Europe/Vienna"},
    {"vienna", "Europe/Vienna"},
    {"zürich", "Europe/Zurich"},
    {"zurich", "Europe/Zurich"},
    {"basel", "Europe/Zurich"},
    {"bern", "Europe/Zurich"},
    {"genf", "Europe/Zurich"},
    {"geneva", "Europe/Zurich"},
    {"paris", "Europe/Paris"},
    {"amsterdam", "Europe/Amsterdam"},
    {"brüssel", "Europe/Brussels"},
    {"brussels", "Europe/Brussels"},
    {"luxemburg", "Europe/Luxembourg"},
    {"luxembourg", "Europe/Luxembourg"},
    {"mailand", "Europe/Rome"},
    {"milan", "Europe/Rome"},
    {"rom", "Europe/Rome"},
    {"rome", "Europe/Rome"},
    {"madrid", "Europe/Madrid"},
    {"lissabon", "Europe/Lisbon"},
    {"lisbon", "Europe/Lisbon"},
    {"london", "Europe/London"},
    {"edinburgh", "Europe/London"},
    {"dublin", "Europe/Dublin"},
    {"stockholm", "Europe/Stockholm"},
    {"oslo", "Europe/Oslo"},
    {"kopenhagen", "Europe/Copenhagen"},
    {"copenhagen", "Europe/Copenhagen"},
    {"helsinki", "Europe/Helsinki"},
    {"warschau", "Europe/Warsaw"},
    {"warsaw", "Europe/Warsaw"},
    {"prag", "Europe/Prague"},
    {"prague", "Europe/Prague"},
    {"budapest", "Europe/Budapest"},
    {"istanbul", "Europe/Istanbul"},
    {"moskau", "Europe/Moscow"},
    {"moscow", "Europe/Moscow"},
    {"new york", kNewYork},
    {"washington", kNewYork},
    {"boston", kNewYork},
    {"philadelphia", kNewYork},
    {"atlanta", kNewYork},
    {"miami", kNewYork},
    {"detroit", "America/Detroit"},
    {"toronto", "America/Toronto"},
    {"ottawa", "America/Toronto"},
    {"chicago", kChicago},
    {"houston", kChicago},
    {"dallas", kChicago},
    {"austin", kChicago},
    {"omaha", kChicago},
    {"denver", "America/Denver"},
    {"san francisco", kLosAngeles},
    {"los angeles", kLosAngeles},
    {"palo alto", kLosAngeles},
    {"santa clara", kLosAngeles},
    {"cupertino", kLosAngeles},
    {"mountain view", kLosAngeles},
    {"menlo park", kLosAngeles},
    {"redmond", kLosAngeles},
    {"seattle", kLosAngeles},
    {"são paulo", "America/Sao_Paulo"},
    {"sao paulo", "America/Sao_Paulo"},
    {"tokio", "Asia/Tokyo"},
    {"tokyo", "Asia/Tokyo"},
    {"peking", "Asia/Shanghai"},
    {"beijing", "Asia/Shanghai"},
    {"shanghai", "Asia/Shanghai"},
    {"shenzhen", "Asia/Shanghai"},
    {"hongkong", "Asia/Hong_Kong"},
    {"hong kong", "Asia/Hong_Kong"},
    {"taipeh", "Asia/Taipei"},
    {"taipei", "Asia/Taipei"},
    {"seoul", "Asia/Seoul"},
    {"singapur", "Asia/Singapore"},
    {"singapore", "Asia/Singapore"},
    {"mumbai", "Asia/Kolkata"},
    {"bengaluru", "Asia/Kolkata"},
    {"dubai", "Asia/Dubai"},
    {"sydney", "Australia/Sydney"},
});

/// "frankfurt" of "frankfurt/main", "frankfurt am main" and "frankfurt, germany".
bool names(std::string_view place, std::string_view known)
{
    if (!place.starts_with(known))
        return false;
    const std::string_view rest = place.substr(known.size());
    return rest.empty() || rest.front() == '/' || rest.front() == ',' || rest.starts_with(" (")
        || rest.starts_with(" am ") || rest.starts_with(" a.");
}

} // namespace

std::optional<std::string_view> zoneOfPlace(std::string_view place)
{
    constexpr std::size_t kLongest = 80;
    if (place.empty() || place.size() > kLongest)
        return std::nullopt;
    const std::string folded = foldCase(trimmed(place));
    const auto found = std::ranges::find_if(
        kPlaces, [&](const PlaceZone& known) { return names(folded, known.place); });
    return found == kPlaces.end() ? std::nullopt : std::optional(found->zone);
}

} // namespace core
