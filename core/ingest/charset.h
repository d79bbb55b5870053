#pragma once

#include "core/base/result.h"
#include "core/domain/import_report.h"
#include "core/ingest/reader.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The text of a file as UTF-8 without a byte order mark. A file that is UTF-8 already is not
/// copied: `text()` then points into its bytes.
struct DecodedText {
    std::string_view original{};
    std::optional<std::string> converted{};
    std::string encoding{}; ///< what it was: "UTF-8", "windows-1252", "UTF-16LE"
    std::string reason{};   ///< a phrase: how that was seen
    std::vector<ImportIssue> warnings{};

    std::string_view text() const { return converted ? std::string_view(*converted) : original; }
};

/// The same as an entry of a report.
ImportDecision decisionOf(const DecodedText& decoded);

/// Fails with InvalidArgument when ICU knows no character set by this name.
Result<void> checkEncoding(const std::string& name);

/// Turns the bytes of a file into valid UTF-8. `encoding` is what the user says; empty: decided by
/// the byte order mark, then by validity as UTF-8, then by what an XML declaration or an HTML page's
/// <meta> says, then by what the bytes look like, with a warning. In a UTF-8 file the bytes that are not are read as windows-1252, and every NUL becomes
/// U+FFFD; both are said with their lines.
///
/// Fails with Format when the file is empty or not text, and with InvalidArgument when `encoding`
/// is unknown.
Result<DecodedText> decodeText(const SourceFile& file, std::string_view encoding);

/// What a file is that is not text: "a PNG image", "a ZIP archive"; nullopt if it may be text.
std::optional<std::string_view> binaryKind(std::string_view bytes);

} // namespace core
