#pragma once

#include "core/base/result.h"

#include <array>
#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What a column of a table of articles holds, or a member of such an object.
enum class ArticleField {
    Title,
    Subhead,
    Lead,
    Text,
    Published,
    Updated,
    Precision,
    Publisher,
    Agency,
    Byline,
    Place,
    Language,
    Keywords,
    Rights,
    Address,
    Guid,
    Version
};
inline constexpr std::size_t kArticleFieldCount = 17;

/// The field that a name stands for, and how surely: of two columns with one field, the higher rank
/// is it ("body" before "article").
struct RankedField {
    ArticleField field = ArticleField::Title;
    int rank = 0;
};

/// The field of a header or a member in English or German: "Headline", "publishedAt", "Ressort".
std::optional<RankedField> articleField(std::string_view name);

/// "title", "text", ...: what the user calls it in `columns`.
std::string_view toString(ArticleField field);

/// A field and the column that the user names for it, by its header or its number from 1.
struct NamedColumn {
    ArticleField field = ArticleField::Title;
    std::string column{};
};

/// Reads "title=headline,text=body". Fails with InvalidArgument where that is not its form, or the
/// left side is no field.
Result<std::vector<NamedColumn>> parseColumns(std::string_view text);

/// The best name for each field among some.
class FieldTable {
public:
    /// `index` is the number of the column or member.
    void offer(RankedField field, std::size_t index);

    std::optional<std::size_t> at(ArticleField field) const
    {
        return m_best[static_cast<std::size_t>(field)].index;
    }

    /// An article needs words: a text, or what stands for one.
    bool hasText() const
    {
        return at(ArticleField::Text).has_value() || at(ArticleField::Lead).has_value();
    }

private:
    struct Best {
        int rank = 0;
        std::optional<std::size_t> index{};
    };
    std::array<Best, kArticleFieldCount> m_best{};
};

} // namespace core
