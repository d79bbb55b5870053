#include "core/linking/name_search.h"

#include <algorithm>
#include <array>
#include <bit>

namespace core {

namespace {

constexpr std::size_t kBlock = 64; ///< bytes, one bit of a mask each
constexpr std::uint64_t kHighBits = 0x8080808080808080ULL;

constexpr std::uint64_t everyByte(std::uint64_t byte)
{
    return byte * 0x0101010101010101ULL;
}

/// Bit 7 of every byte of the result is set where the byte is an ASCII letter or digit, or none
/// of ASCII. Arithmetic on eight bytes at once: adding 0x80 - x to a byte below 0x80 sets its
/// bit 7 where the byte is at least x.
constexpr std::uint64_t wordBytes(std::uint64_t bytes)
{
    const std::uint64_t low = bytes & ~kHighBits;
    const std::uint64_t small = low | everyByte(0x20);
    const std::uint64_t letters =
        (small + everyByte(0x80 - 'a')) & ~(small + everyByte(0x7F - 'z'));
    const std::uint64_t digits = (low + everyByte(0x80 - '0')) & ~(low + everyByte(0x7F - '9'));
    return (letters | digits | bytes) & kHighBits;
}

/// One bit a byte: whether it may belong to a word. REQUIRES: kBlock bytes may be read.
std::uint64_t wordMask(const char* bytes)
{
    // The product moves bit 7 of byte i to bit 56 + i; no two of its terms meet.
    constexpr std::uint64_t kGather = 0x0002040810204081ULL;
    std::uint64_t mask = 0;
    for (unsigned i = 0; i < 8; ++i)
        mask |= (wordBytes(loadBytes(bytes + 8 * i)) * kGather >> 56U) << (8 * i);
    return mask;
}

/// As loadBytes, with 0 behind the end of `text`.
std::uint64_t loadWithin(std::string_view text, std::size_t at)
{
    if (text.size() - at >= 8)
        return loadBytes(text.data() + at);
    char padded[8] = {};
    std::memcpy(padded, text.data() + at, text.size() - at);
    return loadBytes(padded);
}

bool holdsNonAscii(std::string_view text)
{
    return std::ranges::any_of(text, [](char c) { return static_cast<unsigned char>(c) >= 0x80; });
}

} // namespace

void NameSearch::search(TextField field, std::string_view text)
{
    m_field = field;
    m_text = text;
    m_inRun = false;
    std::size_t block = 0;
    for (; block + kBlock <= text.size(); block += kBlock)
        searchBlock(wordMask(text.data() + block), block);
    std::array<char, kBlock> last{};
    std::ranges::copy(text.substr(block), last.begin());
    searchBlock(wordMask(last.data()), block);
    if (m_inRun)
        searchRun(m_runBegin, text.size());
}

void NameSearch::searchBlock(std::uint64_t mask, std::size_t block)
{
    // Every bit that differs from the one before it begins or ends a run of word bytes.
    std::uint64_t edges = mask ^ (mask << 1U | (m_inRun ? 1U : 0U));
    while (edges != 0) {
        const std::size_t at = block + static_cast<std::size_t>(std::countr_zero(edges));
        edges &= edges - 1;
        if (m_inRun)
            searchRun(m_runBegin, at);
        m_runBegin = at;
        m_inRun = !m_inRun;
    }
}

void NameSearch::searchRun(std::size_t begin, std::size_t end)
{
    const std::size_t size = end - begin;
    WordKey key{.head = loadWithin(m_text, begin), .size = size};
    if (size < 8)
        key.head &= ~0ULL >> (64 - 8 * size);
    if (size > 8)
        key.tail = loadBytes(m_text.data() + end - 8);
    if (((key.head | key.tail) & kHighBits) != 0
        || (size > 16 && holdsNonAscii(m_text.substr(begin + 8, size - 16)))) {
        searchNonAscii(begin, end);
        return;
    }
    // ASCII letters and digits fold by setting one bit.
    key.head |= everyByte(0x20);
    if (size < 8)
        key.head &= ~0ULL >> (64 - 8 * size);
    if (size > 8)
        key.tail |= everyByte(0x20);
    consider(key, begin);
}

void NameSearch::searchNonAscii(std::size_t begin, std::size_t end)
{
    WordReader reader(m_table.latin, m_text.substr(0, end), begin);
    while (reader.next())
        consider(wordKey(reader.folded()), reader.begin());
}

void NameSearch::consider(const WordKey& key, std::size_t begin)
{
    const bool mayBegin = m_table.tree.mayBegin(key.hash());
    const bool mayHold = m_table.stems.mayHold(key);
    if (!mayBegin && !mayHold)
        return;
    WordReader reader(m_table.latin, m_text, begin);
    if (!reader.next())
        return;
    if (mayHold) {
        for (const std::uint32_t name : m_table.stems.namesIn(reader.folded()))
            m_hits.push_back({.field = m_field,
                              .begin = reader.begin(),
                              .end = reader.end(),
                              .name = name,
                              .inClosedCompound = true});
    }
    if (mayBegin)
        follow(m_table.tree.child(WordTree::kRoot, 0, reader.folded()), reader);
}

void NameSearch::follow(WordTree::Node node, WordReader& reader)
{
    const std::size_t begin = reader.begin();
    while (node != WordTree::kNone) {
        take(node, begin, reader.end());
        const std::size_t end = reader.end();
        if (!m_table.tree.hasChildren(node) || !reader.next())
            return;
        const auto separator = separatorOf(m_text.substr(end, reader.begin() - end));
        if (!separator)
            return;
        node = m_table.tree.child(node, *separator, reader.folded());
    }
}

void NameSearch::take(WordTree::Node node, std::size_t begin, std::size_t end)
{
    for (const TreeEntry& entry : m_table.tree.entries(node)) {
        if (entry.isContext) {
            m_contexts[entry.index] = true;
            continue;
        }
        m_hits.push_back({.field = m_field,
                          .begin = begin,
                          .end = end,
                          .name = entry.index,
                          .inflected = entry.inflected});
    }
}

} // namespace core
