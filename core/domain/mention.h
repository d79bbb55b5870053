#pragma once

#include "core/domain/article.h"
#include "core/domain/ids.h"

#include <compare>
#include <cstddef>
#include <string>
#include <variant>

namespace core {

/// An instrument that the built-in vocabulary knows and the archive does not hold.
struct KnownInstrument {
    std::string symbol{}; ///< qualified: "XNAS:META"

    auto operator<=>(const KnownInstrument&) const = default;
};

/// What a text may name.
using MentionSubject = std::variant<InstrumentId, EventId, KnownInstrument>;

/// A place where a text names an instrument or an event.
/// `begin` and `end` are code-point offsets into the field; `text` is what stands between them.
struct Mention {
    TextField field = TextField::Body;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text{};
    MentionSubject subject{};
    std::string rule{}; ///< how it was recognised: "name", "inflected", "compound", "symbol"

    bool operator==(const Mention&) const = default;
};

} // namespace core
