#include "core/claims/record_words.h"

#include "core/claims/token_phrases.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace core {

namespace {

constexpr auto kRecordStems = std::to_array<std::string_view>(
    {"höchst",      "tiefst",     "niedrigst", "grösst",  "größt",   "stärkst",  "schwächst",
     "schlechtest", "schwärzest", "bester",    "besten",  "beste",   "bestes",   "kräftigst",
     "steilst",     "highest",    "lowest",    "biggest", "largest", "steepest", "sharpest",
     "worst",       "best",       "strongest", "weakest", "erstmal", "rekord",   "record"});

} // namespace

bool isSinceOfRecord(std::span<const Token> tokens, std::size_t at)
{
    constexpr std::size_t kNear = 5;
    for (std::size_t back = 1; back <= kNear && back <= at; ++back) {
        const Token& token = tokens[at - back];
        if (token.kind != TokenKind::Word)
            return false;
        if (std::ranges::any_of(kRecordStems,
                                [&](auto stem) { return token.folded.starts_with(stem); }))
            return true;
        if (token.folded == "time" && wordAt(tokens, at - back - 1) == "first")
            return true;
    }
    return false;
}

} // namespace core
