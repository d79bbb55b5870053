#pragma once

#include "core/ingest/reader.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// Why a text is an e-mail message; nullopt if it is none. Lines such as "Title:" and "Date:" alone
/// are the header of a plain text.
std::optional<std::string> sniffMail(std::string_view text, std::string_view path);

/// Reads a message as an article: its subject, sender and date, and its text without signature and
/// quoted replies. Of parts that say the same in two forms the plain text is read, or the HTML
/// where that has much more of it. Attachments are named in warnings.
///
/// `bytes` are those of the file: each part has an encoding of its own. Errors are those of
/// readSource().
Result<ReadContent> readMail(std::string_view bytes, std::string_view path,
                             const ImportOptions& options);

} // namespace core
