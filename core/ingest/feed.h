#pragma once

#include "core/base/result.h"
#include "core/domain/article.h"
#include "core/domain/import_report.h"
#include "core/ingest/reader.h"

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// An entry as its feed gives it: `lead` is its summary, `body` its content, one of them or both
/// may be empty.
struct FeedEntry {
    Article article{};
    std::size_t line = 0;
    std::string_view source{};             ///< the text of the feed from its beginning on
    std::vector<std::string> unreadable{}; ///< dates that are none
    bool zoneUnknown = false;
};

/// A feed before its entries are settled as articles.
struct Feed {
    /// What the feed says of itself that its entries inherit: publisher, language, rights, byline.
    Article shared{};
    std::vector<FeedEntry> entries{};
    /// What stands among the entries and is no article; messages without their place.
    std::vector<ImportIssue> refused{};
    std::vector<ImportIssue> warnings{}; ///< of the file; messages without their place
};

/// Reads a date into the entry; a text that is no date is kept for a warning.
PartialDate entryDate(FeedEntry& entry, std::string_view text, std::string_view zone);

/// A version number from 1 on; `other` where the text is none.
int versionOf(std::string_view text, int other);

/// What a feed says of itself, each field cut to what a line of credits may be: every entry gets
/// a copy.
Article limited(Article shared);

/// Gives the entry what it does not say itself.
void inherit(FeedEntry& entry, const Article& shared);

/// The articles of a feed. An entry with only a summary has that for its body. Fails with Format
/// when it holds no entries, or nothing but one that is refused.
Result<ReadContent> settleFeed(Feed feed, std::string_view path, std::string_view dialect,
                               const ImportOptions& options);

/// "Jane Doe" of "jane@example.org (Jane Doe)", "Jane Doe <jane@example.org>" and the other way
/// round; an address alone stays.
std::string personName(std::string_view text);

/// Takes "FRANKFURT (dpa-AFX) - " from the front of a body for its place and agency, where these
/// are not said otherwise.
void takeDateline(Article& article, std::string_view zone);

/// Adds a name to a list of names ("Jane Doe, Max Muster"), once.
void addName(std::string& names, std::string_view name);

/// Adds keywords that a comma separates, each once.
void addKeywords(std::vector<std::string>& keywords, std::string_view list);
void addKeyword(std::vector<std::string>& keywords, std::string_view keyword);

} // namespace core
