#include "core/linking/word_tree.h"

#include <algorithm>
#include <bit>

namespace core {

namespace {

constexpr std::size_t kFirstSlots = 64;
constexpr std::size_t kBitsForWord = 32; ///< of the filter: about one in 250 passes wrongly

std::uint64_t childKey(WordTree::Node node, Separator separator, std::uint64_t hash)
{
    const std::uint64_t place = (std::uint64_t{node} << 32U | separator) * 0x9E3779B97F4A7C15ULL;
    return hash ^ place ^ (place >> 29U);
}

} // namespace

WordTree::WordTree()
    : m_nodes(1)
    , m_words(1)
    , m_nodeEntries(1)
    , m_slots(kFirstSlots)
    , m_filter(2)
{
}

void WordTree::insert(std::uint64_t key, Node node)
{
    const std::size_t mask = m_slots.size() - 1;
    std::size_t at = key & mask;
    while (m_slots[at].node != kNone)
        at = (at + 1) & mask;
    m_slots[at] = {key, node};
}

void WordTree::grow()
{
    std::vector<Slot> old(m_slots.size() * 2);
    std::swap(old, m_slots);
    for (const Slot& slot : old) {
        if (slot.node != kNone)
            insert(slot.key, slot.node);
    }
}

WordTree::Node WordTree::child(Node node, Separator separator, const WordKey& key,
                               std::string_view folded) const
{
    const std::uint64_t place = childKey(node, separator, key.hash());
    const std::size_t mask = m_slots.size() - 1;
    for (std::size_t at = place & mask; m_slots[at].node != kNone; at = (at + 1) & mask) {
        if (m_slots[at].key != place)
            continue;
        const NodeData& found = m_nodes[m_slots[at].node];
        if (found.parent == node && found.separator == separator && found.key == key
            && (key.size <= kWholeKey || m_words[m_slots[at].node] == folded))
            return m_slots[at].node;
    }
    return kNone;
}

WordTree::Node WordTree::childOrNew(Node node, Separator separator, const std::string& word)
{
    const WordKey key = wordKey(word);
    const Node known = child(node, separator, key, word);
    if (known != kNone)
        return known;
    if (m_nodes.size() * 2 > m_slots.size())
        grow();
    const auto added = static_cast<Node>(m_nodes.size());
    insert(childKey(node, separator, key.hash()), added);
    m_nodes[node].hasChildren = true;
    m_nodes.push_back({.key = key, .parent = node, .separator = separator});
    m_words.push_back(word);
    m_nodeEntries.emplace_back();
    return added;
}

void WordTree::add(const WordPattern& pattern, TreeEntry entry)
{
    Node node = kRoot;
    for (std::size_t i = 0; i < pattern.words.size(); ++i)
        node = childOrNew(node, i == 0 ? 0 : pattern.separators[i - 1], pattern.words[i]);
    std::vector<TreeEntry>& known = m_nodeEntries[node];
    if (node != kRoot && std::ranges::find(known, entry) == known.end())
        known.push_back(entry);
}

void WordTree::gatherEntries()
{
    for (std::size_t i = 0; i < m_nodes.size(); ++i) {
        m_nodes[i].firstEntry = static_cast<std::uint32_t>(m_entries.size());
        m_nodes[i].entryCount = static_cast<std::uint32_t>(m_nodeEntries[i].size());
        m_entries.insert(m_entries.end(), m_nodeEntries[i].begin(), m_nodeEntries[i].end());
    }
    m_nodeEntries.clear();
}

void WordTree::fillFilter()
{
    const auto beginnings =
        static_cast<std::size_t>(std::ranges::count(m_nodes, kRoot, &NodeData::parent));
    const std::size_t words =
        std::bit_ceil(std::max<std::size_t>(beginnings * kBitsForWord, 128)) / 64;
    m_filter.assign(words, 0);
    m_filterShift = static_cast<unsigned>(64 - std::countr_zero(words));
    for (const NodeData& data : m_nodes) {
        if (data.parent == kRoot)
            m_filter[data.key.hash() >> m_filterShift] |= bitsOf(data.key.hash());
    }
}

void WordTree::finish()
{
    gatherEntries();
    fillFilter();
}

} // namespace core
