#pragma once

#include "core/domain/ids.h"
#include "core/time/instant.h"

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

namespace core {

/// A person's word has an author and a time.
struct Authorship {
    std::string author{};
    Instant at{};

    bool operator==(const Authorship&) const = default;
};

/// Who answers for something in the archive: the import that brought it, or the person who said
/// it.
using Origin = std::variant<ImportId, Authorship>;

/// What became of something handed to a store that may have it already.
template<typename Id>
struct Stored {
    Id id{};
    bool isNew = true; ///< false: the archive held it already and was not changed

    bool operator==(const Stored&) const = default;
};

/// What one more word on a value that several may speak of comes to. A person's word outranks
/// those of imports, a later import's those of earlier ones.
enum class Word {
    New,       ///< nobody had said anything
    Same,      ///< what holds already
    Replaces,  ///< it holds from now on, in place of another value
    Outranked, ///< kept, but a person says otherwise and is right
};

template<typename Id>
struct Heard {
    Id id{};
    Word word = Word::New;

    bool operator==(const Heard&) const = default;
};

/// Another word on the same value, as far as the next one has to know it.
struct EarlierWord {
    std::int64_t id = 0;
    bool isPersons = false;
    std::optional<ImportId> import{};
    bool isSame = false; ///< as the new word
};

/// `earlier`: the one that holds first.
inline Word wordAfter(const std::vector<EarlierWord>& earlier, const Origin& origin)
{
    if (earlier.empty())
        return Word::New;
    if (earlier.front().isSame)
        return Word::Same;
    const bool isImport = std::holds_alternative<ImportId>(origin);
    return isImport && earlier.front().isPersons ? Word::Outranked : Word::Replaces;
}

/// What the same import, or any person, said before: their new word takes its place.
inline std::optional<std::int64_t> ownWord(const std::vector<EarlierWord>& earlier,
                                           const Origin& origin)
{
    for (const EarlierWord& word : earlier) {
        const auto* import = std::get_if<ImportId>(&origin);
        if (import == nullptr ? word.isPersons : word.import == *import)
            return word.id;
    }
    return std::nullopt;
}

} // namespace core
