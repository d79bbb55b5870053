#pragma once

#include "core/domain/ids.h"
#include "core/time/instant.h"

#include <string>
#include <variant>

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

} // namespace core
