#include "core/domain/source.h"

#include "core/domain/enum_names.h"

namespace core {

namespace {

constexpr std::array<std::string_view, 20> kResultNames{"not_yet",
                                                        "news",
                                                        "nothing_new",
                                                        "some_failed",
                                                        "not_there",
                                                        "bad_address",
                                                        "forbidden_address",
                                                        "forbidden_redirect",
                                                        "too_many_redirects",
                                                        "host_unknown",
                                                        "no_connection",
                                                        "tls_refused",
                                                        "too_large",
                                                        "too_slow",
                                                        "incomplete",
                                                        "status",
                                                        "busy",
                                                        "gone",
                                                        "no_feed",
                                                        "not_understood"};
constexpr std::array<std::string_view, 2> kKindNames{"folder", "feed"};

} // namespace

std::string_view toString(SourceResult result)
{
    return enumName(kResultNames, result);
}

std::optional<SourceResult> sourceResultFromString(std::string_view text)
{
    return enumFromName<SourceResult>(kResultNames, text);
}

std::string_view toString(SourceKind kind)
{
    return enumName(kKindNames, kind);
}

std::optional<SourceKind> sourceKindFromString(std::string_view text)
{
    return enumFromName<SourceKind>(kKindNames, text);
}

bool isFailure(SourceResult result)
{
    return result != SourceResult::NotYet && result != SourceResult::News
        && result != SourceResult::NothingNew;
}

} // namespace core
