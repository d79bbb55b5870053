#pragma once

#include "core/base/strong_id.h"
#include "core/time/instant.h"

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace core {

using SourceId = StrongId<struct SourceTag>;

enum class SourceKind { Folder, Feed };

/// What came of the last look at a source.
enum class SourceResult {
    NotYet,     ///< nobody looked yet
    News,       ///< something new came
    NothingNew, ///< all is in the archive already
    SomeFailed, ///< some files could not be imported
    NotThere,   ///< the folder does not exist, or cannot be read

    BadAddress,        ///< not http or https
    ForbiddenAddress,  ///< in a network of one's own, and not allowed; or where no feed can be
    ForbiddenRedirect, ///< on to another kind of address, or from https to http
    TooManyRedirects,
    HostUnknown,
    NoConnection,
    TlsRefused, ///< the server could not show who it is
    TooLarge,
    TooSlow,
    Incomplete,    ///< the connection ended too early
    Status,        ///< another answer than the feed
    Busy,          ///< the server asks to come back later
    Gone,          ///< the feed is no more
    NoFeed,        ///< a page for people
    NotUnderstood, ///< it came, and could not be imported
};

/// "not_yet", "news", "nothing_new", ...
std::string_view toString(SourceResult result);
std::optional<SourceResult> sourceResultFromString(std::string_view text);

/// "folder", "feed"
std::string_view toString(SourceKind kind);
std::optional<SourceKind> sourceKindFromString(std::string_view text);

/// It has to be mended, or to end by itself.
bool isFailure(SourceResult result);

/// What is known of a source from the looks at it.
struct SourceState {
    SourceResult result = SourceResult::NotYet;
    std::string detail{};  ///< what belongs to the result: an address, a server's words
    std::int64_t news = 0; ///< articles, or rows, that the last look brought
    int failures = 0;      ///< one after another, up to now
    /// What the feed's server said of the version that is in the archive.
    std::string etag{};
    std::string lastModified{};
    std::optional<Instant> checkedAt{};
    std::optional<Instant> notBefore{}; ///< of the next look

    bool operator==(const SourceState&) const = default;
};

/// A folder that is watched, or a feed that is subscribed to.
struct Source {
    SourceId id{};
    SourceKind kind = SourceKind::Folder;
    std::string address{}; ///< a folder's path, or an http or https address
    bool isOn = true;
    std::chrono::minutes interval{60}; ///< from one look to the next
    bool mayBeLocal = false;           ///< a feed that may be in the user's own network
    std::string author{};
    Instant addedAt{};
    SourceState state{};

    bool operator==(const Source&) const = default;
};

/// A file of a watched folder as it was when it was last imported, or could not be.
struct SeenFile {
    std::string path{};
    std::int64_t size = 0;
    Instant modified{};
    std::string sha256{};
    std::string problem{}; ///< why it could not be imported; empty: it was

    bool operator==(const SeenFile&) const = default;
};

} // namespace core
