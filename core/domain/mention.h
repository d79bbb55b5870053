#pragma once

#include "core/domain/article.h"
#include "core/domain/ids.h"

#include <cstddef>
#include <string>
#include <variant>

namespace core {

/// A place where a text names an instrument or an event.
/// `begin` and `end` are code-point offsets into the field; `text` is what stands between them.
struct Mention {
    TextField field = TextField::Body;
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text{};
    std::variant<InstrumentId, EventId> subject{};
    std::string rule{}; ///< how it was recognised: "name", "inflected", "compound", "symbol"

    bool operator==(const Mention&) const = default;
};

} // namespace core
