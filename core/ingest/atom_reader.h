#pragma once

#include "core/ingest/feed.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Why a text is an Atom feed or entry; nullopt if it is not.
std::optional<std::string> sniffAtom(std::string_view text, std::string_view path);

/// Reads Atom 0.3 and 1.0, a feed or an entry on its own. `zone` is that of times without one of
/// their own. Fails with Format when it is no Atom.
Result<Feed> parseAtom(std::string_view text, std::string_view path, std::string_view zone);

/// The articles of an Atom feed; errors as in readSource().
Result<ReadContent> readAtom(std::string_view text, std::string_view path,
                             const ImportOptions& options);

} // namespace core
