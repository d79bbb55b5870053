#pragma once

#include "core/domain/article.h"
#include "core/linking/name_table.h"

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace core {

/// A place where the words of a name stand; whether it is a mention is decided later.
struct NameHit {
    TextField field = TextField::Body;
    std::size_t begin = 0; ///< bytes of the field
    std::size_t end = 0;
    std::uint32_t name = 0; ///< index into NameTable::names
    bool inflected = false;
    bool split = false; ///< see WordPattern
    bool inClosedCompound = false;
    bool withDigits = false; ///< written together with a number: "Dax30"
};

/// Finds the words of all names in the fields of one article, in one pass over their bytes.
class NameSearch {
public:
    /// REQUIRES: `table` outlives this object.
    explicit NameSearch(const NameTable& table)
        : m_table(table)
        , m_contexts(table.contexts)
    {
    }

    /// REQUIRES: `text` is valid UTF-8.
    void search(TextField field, std::string_view text);

    /// In the order of where they begin, the fields in the order they were searched.
    const std::vector<NameHit>& hits() const { return m_hits; }

    /// True when the word of that number (see TableName::needs) stood in one of the fields.
    bool hasContext(std::uint32_t context) const { return m_contexts[context]; }

private:
    void searchRun(std::size_t begin, std::size_t end);
    void searchNonAscii(std::size_t begin, std::size_t end);
    void consider(const WordKey& key, std::size_t begin, std::size_t end);
    void look(const WordKey& key, std::size_t begin, std::size_t end);
    void follow(WordTree::Node node, std::size_t begin);
    void take(WordTree::Node node, std::size_t begin, std::size_t end);
    void takeWithDigits(WordTree::Node parent, Separator separator, std::size_t wordBegin,
                        std::size_t begin, std::size_t end);

    const NameTable& m_table;
    TextField m_field = TextField::Body;
    std::string_view m_text{};
    std::vector<NameHit> m_hits{};
    std::vector<bool> m_contexts;
};

} // namespace core
