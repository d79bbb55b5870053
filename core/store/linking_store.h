#pragma once

#include "core/base/result.h"
#include "core/domain/ids.h"
#include "core/store/database.h"

#include <cstdint>
#include <span>
#include <string>
#include <utility>
#include <vector>

namespace core {

/// A name that articles were searched for.
struct LinkedName {
    std::string key{}; ///< all that counts of it; equal for equal names only
    std::string text{};
    std::string kind{}; ///< "name", "phrase", "symbol"
    std::string language{};

    bool operator==(const LinkedName&) const = default;
};

/// The same of an event: `key` holds all that its links rest on besides the texts.
struct LinkedEvent {
    EventId event{};
    std::string key{};

    bool operator==(const LinkedEvent&) const = default;
};

/// What the archive's mentions and links were found with, and which articles have to be linked
/// again since something of it changed.
class LinkingStore {
public:
    explicit LinkingStore(Database& database)
        : m_database(database)
    {
    }

    /// In the order of their keys.
    Result<std::vector<LinkedName>> names();
    /// In the order of their ids.
    Result<std::vector<LinkedEvent>> events();

    /// One key for all that was last noted; empty before that.
    Result<std::string> state();
    Result<void> noteState(const std::string& key);

    /// Forgets and remembers; names by their keys.
    Result<void> replaceNames(std::span<const LinkedName> gone, std::span<const LinkedName> come);
    Result<void> replaceEvents(std::span<const LinkedEvent> gone,
                               std::span<const LinkedEvent> come);

    // Each lets articles wait for the next linking.

    /// Those in which each of `beginnings`, which are words, begins a word.
    Result<void> awaitWords(std::span<const std::string> beginnings);
    /// Those in which one of `endings` ends a longer word; reads the list of all words once.
    Result<void> awaitEndings(std::span<const std::string> endings);
    /// Those that mention the event.
    Result<void> awaitMentions(EventId event);
    /// Those whose words the index may hold otherwise; see noteSpelling.
    Result<void> awaitOddSpellings();
    Result<void> awaitAll();

    /// Remembers whether the index holds the words of an article as the matcher reads them.
    Result<void> noteSpelling(ArticleId article, bool isIndexedAsMatched);

private:
    Database& m_database;
};

} // namespace core
