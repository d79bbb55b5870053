#pragma once

#include "core/linking/name_forms.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace core {

/// What ends at a node of the tree: a name, or a word that other names need near them.
struct TreeEntry {
    std::uint32_t index = 0; ///< of the name or the context
    bool inflected = false;
    bool split = false; ///< see WordPattern
    bool isContext = false;

    bool operator==(const TreeEntry&) const = default;
};

/// The word patterns of all names as one tree of words, so that a text is read once for all of
/// them. A word that begins no pattern is told by two bits of a small table.
class WordTree {
public:
    using Node = std::uint32_t;
    static constexpr Node kRoot = 0;
    static constexpr Node kNone = UINT32_MAX;
    static constexpr std::size_t kWholeKey = 16; ///< bytes of a word that its key holds

    WordTree();

    void add(const WordPattern& pattern, TreeEntry entry);

    /// To be called when all patterns are added, before the questions below.
    void finish();

    /// False for almost all words that begin no pattern; `hash` is that of the word's key.
    bool mayBegin(std::uint64_t hash) const
    {
        const std::uint64_t bits = bitsOf(hash);
        return (m_filter[hash >> m_filterShift] & bits) == bits;
    }

    /// The node of a word behind `separator` (0 at the root) below `node`, or kNone. `folded` is
    /// only looked at when the word has more bytes than kWholeKey.
    Node child(Node node, Separator separator, const WordKey& key, std::string_view folded) const;

    bool hasChildren(Node node) const { return m_nodes[node].hasChildren; }
    std::span<const TreeEntry> entries(Node node) const
    {
        return std::span(m_entries).subspan(m_nodes[node].firstEntry, m_nodes[node].entryCount);
    }

private:
    struct NodeData {
        WordKey key{};
        Node parent = kNone;
        Separator separator = 0;
        std::uint32_t firstEntry = 0;
        std::uint32_t entryCount = 0;
        bool hasChildren = false;
    };
    struct Slot {
        std::uint64_t key = 0;
        Node node = kNone;
    };

    static std::uint64_t bitsOf(std::uint64_t hash)
    {
        return 1ULL << (hash & 63U) | 1ULL << ((hash >> 6U) & 63U);
    }
    Node childOrNew(Node node, Separator separator, const std::string& word);
    void insert(std::uint64_t key, Node node);
    void grow();
    void gatherEntries();
    void fillFilter();

    std::vector<NodeData> m_nodes{};
    std::vector<std::string> m_words{};                  ///< of the nodes
    std::vector<std::vector<TreeEntry>> m_nodeEntries{}; ///< of the nodes, until finish()
    std::vector<TreeEntry> m_entries{};
    std::vector<Slot> m_slots{}; ///< open addressing, a power of two
    std::vector<std::uint64_t> m_filter{};
    unsigned m_filterShift = 63;
};

} // namespace core
