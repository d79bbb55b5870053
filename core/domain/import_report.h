#pragma once

#include "core/domain/ids.h"
#include "core/time/instant.h"

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

enum class ImportKind { Prices, Articles, Events, Instruments, Facts };

/// "prices", "articles", "events", "instruments", "facts": corporate actions and dated facts.
std::string_view toString(ImportKind kind);
std::optional<ImportKind> importKindFromString(std::string_view text);

/// All of them, in their order.
std::span<const ImportKind> allImportKinds();

/// How something about a file was settled, for people to check.
struct ImportDecision {
    /// "dialect", "encoding", "delimiter", "decimal", "dates", "interval", "timezone",
    /// "instrument", "currency"; of tables of articles "quote" and "columns".
    std::string what{};
    std::string value{};  ///< "nasdaq", "comma", "month", "1d", "Europe/Berlin", "NVDA"
    std::string reason{}; ///< a phrase: "13 of 21 dates have a second number above 12"

    bool operator==(const ImportDecision&) const = default;
};

/// Something to say about one line of a file.
struct ImportIssue {
    std::size_t line = 0;  ///< from 1; 0 when it concerns the whole file
    std::string code{};    ///< for programs: "bad_number"
    std::string message{}; ///< one sentence for people
    std::string text{};    ///< the line as it stood, shortened; only of rejected rows

    bool operator==(const ImportIssue&) const = default;
};

/// What became of one file.
struct ImportReport {
    std::string path{};
    ImportKind kind = ImportKind::Prices;
    std::string dialect{};  ///< "yahoo", "text", ...
    std::string encoding{}; ///< "UTF-8", "windows-1252"
    std::int64_t accepted = 0;
    std::int64_t duplicates = 0; ///< the same value was there already, or a newer edition
    std::int64_t updated = 0;    ///< another value was there; the new one stands: corrections
    std::int64_t fullerKept = 0; ///< of the duplicates: closes for which the archive has more
    std::vector<ImportDecision> decisions{};
    std::vector<ImportIssue> warnings{};
    std::vector<ImportIssue> rejected{};
    std::optional<ImportId> import{}; ///< none after --dry-run or when nothing was stored
};

/// A row of the archive's list of imports.
struct ImportRecord {
    ImportId id{};
    std::string path{};
    std::string sha256{}; ///< of the file's bytes
    Instant at{};
    ImportKind kind = ImportKind::Prices;
    std::string dialect{};
    std::int64_t rows = 0; ///< accepted and updated
    /// All rows of the file, where it was read without options and no row was rejected: then the
    /// same file has nothing new to say.
    std::optional<std::int64_t> wholeRows{};
};

} // namespace core
