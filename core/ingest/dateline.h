#pragma once

#include "core/ingest/article_date.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Where, when and by whom a report was filed, as agencies put it before the first sentence.
struct Dateline {
    std::string place{};
    std::string agency{};
    std::optional<ArticleDate> date{};
    std::size_t length = 0; ///< bytes of the text that it takes up, blanks behind it included
};

/// Reads "New York (dpa) - ", "FRANKFURT/MAIN (dpa-AFX) - ", "WASHINGTON, Jan 27 (Reuters) - ",
/// "OMAHA, Neb. (AP) — ", "(Bloomberg) -- ", "Frankfurt, 27.01.2025 - " at the front of `text`;
/// nullopt if the text begins in another way: a person's party in brackets is no agency.
/// `zone` as in leadingDate().
std::optional<Dateline> leadingDateline(std::string_view text, std::string_view zone);

/// True for the name of a news agency, with what it adds to it or without ("dpa-AFX").
bool isKnownAgency(std::string_view name);

} // namespace core
