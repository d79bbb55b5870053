#pragma once

#include "core/ingest/article_collector.h"
#include "core/ingest/article_fields.h"

#include <simdjson.h>

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The objects of a JSON document and the lines in which they begin.
struct JsonEntries {
    std::vector<simdjson::dom::element> entries{};
    std::vector<std::size_t> lines{}; ///< of each entry; 0 where it is not known
};

/// The entries of an array, of the first of the `members` of an object that is an array of objects,
/// or the object itself. `text` is what `root` was parsed from.
JsonEntries jsonEntries(const simdjson::dom::element& root, std::string_view text,
                        std::span<const std::string_view> members);

/// A single value as text: a string, a number, true or false; empty for null and for lists.
std::string jsonText(const simdjson::dom::element& value);

/// The member of that name, without regard to case.
std::optional<simdjson::dom::element> jsonMember(const simdjson::dom::object& object,
                                                 std::string_view name);

/// A name that stands twice in an object; nullopt if there is none.
std::optional<std::string_view> nameTwice(const simdjson::dom::object& object);

/// True for an object with the members of an article: a text, or a title and a summary.
bool isArticleObject(const simdjson::dom::object& object);

/// Adds the article that an entry describes, or rejects it. `named` are the columns that the user
/// names.
void addJsonArticle(const simdjson::dom::element& entry, std::size_t line,
                    std::span<const NamedColumn> named, const ImportOptions& options,
                    ArticleCollector& articles);

} // namespace core
