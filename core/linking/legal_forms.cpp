#include "core/linking/legal_forms.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <array>
#include <string>

namespace core {

namespace {

/// Folded, without full stops.
constexpr auto kForms = std::to_array<std::string_view>(
    {"&",    "ab",    "ag",      "as",       "asa", "co", "corp", "corporation",
     "gmbh", "group", "holding", "holdings", "inc", "kg", "kgaa", "limited",
     "ltd",  "nv",    "oyj",     "plc",      "sa",  "se", "spa",  "und"});

bool isLegalForm(std::string_view word)
{
    std::string folded = foldCase(word);
    std::erase_if(folded, [](char c) { return c == '.' || c == '/'; });
    return std::ranges::find(kForms, folded) != kForms.end();
}

} // namespace

std::string_view withoutLegalForm(std::string_view name)
{
    for (;;) {
        const std::size_t blank = name.find_last_of(' ');
        if (blank == std::string_view::npos || !isLegalForm(name.substr(blank + 1)))
            return name;
        name = name.substr(0, name.find_last_not_of(" ,", blank) + 1);
    }
}

} // namespace core
