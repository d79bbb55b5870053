#pragma once

#include "core/ingest/reader.h"

#include <optional>
#include <span>
#include <string>
#include <string_view>

namespace core {

/// A form in which articles come, one row a form: the place to add another.
struct ArticleFormat {
    std::string_view name{};        ///< the dialect: "rss"
    std::string_view description{}; ///< for people
    /// Why a file is of this form, a phrase: "it is a feed with items"; nullopt if it is not. The
    /// text is valid UTF-8 and may be large: a look at its front is enough.
    std::optional<std::string> (*sniff)(std::string_view text, std::string_view path) = nullptr;
    /// Errors are those of readSource(). `text` is UTF-8, or where `readsBytes` is set the bytes of
    /// the file.
    Result<ReadContent> (*read)(std::string_view text, std::string_view path,
                                const ImportOptions& options) = nullptr;
    bool readsBytes = false; ///< its parts have encodings of their own
};

/// In the order in which they are tried; plain text, which is anything, is the last.
std::span<const ArticleFormat> articleFormats();

/// The form of that name; nullptr if there is none.
const ArticleFormat* articleFormat(std::string_view name);

/// The form of a text, and the reason; the last one without a reason.
struct FoundArticleFormat {
    const ArticleFormat* format = nullptr;
    std::string reason{};
};

/// The first form that fits, but for plain text; nullopt if none does.
std::optional<FoundArticleFormat> findArticleFormat(std::string_view text, std::string_view path);

} // namespace core
