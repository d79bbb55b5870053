#include "core/ingest/record_warnings.h"

#include <algorithm>
#include <set>
#include <string>

namespace core {

std::vector<ImportIssue> warnOfUnknownFields(const std::vector<Record>& records,
                                             std::span<const std::string_view> known,
                                             std::string_view path)
{
    std::set<std::string> unknown;
    for (const Record& record : records) {
        for (const auto& [name, value] : record.fields) {
            if (std::ranges::find(known, name) == known.end())
                unknown.insert(name);
        }
    }
    std::vector<ImportIssue> warnings;
    for (const std::string& name : unknown)
        warnings.push_back({.code = "unknown_field",
                            .message = placePrefix(path, 0) + "the field \"" + excerpt(name)
                                + "\" is not known and was ignored."});
    return warnings;
}

} // namespace core
