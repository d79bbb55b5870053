#include "core/linking/name_search.h"

#include "core/base/unicode.h"

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

void NameSearch::consider(const WordKey& key, std::size_t begin, std::size_t end)
{
    if (m_table.tree.mayBegin(key.hash()) || m_table.stems.mayHold(key)) [[unlikely]]
        look(key, begin, end);
    if (isDigit(m_text[end - 1])) [[unlikely]]
        takeWithDigits(WordTree::kRoot, 0, begin, begin, end);
}

void NameSearch::searchRun(std::size_t begin, std::size_t end)
{
    const std::size_t size = end - begin;
    const std::uint64_t used = ~0ULL >> (64 - 8 * std::min<std::size_t>(size, 8));
    WordKey key{.head = loadWithin(m_text, begin) & used, .size = size};
    if (size > 8)
        key.tail = loadBytes(m_text.data() + end - 8);
    if (((key.head | key.tail) & kHighBits) != 0
        || (size > 16 && holdsNonAscii(m_text.substr(begin + 8, size - 16)))) {
        searchNonAscii(begin, end);
        return;
    }
    // ASCII letters and digits fold by setting one bit.
    key.head |= everyByte(0x20) & used;
    if (size > 8)
        key.tail |= everyByte(0x20);
    consider(key, begin, end);
}

void NameSearch::searchNonAscii(std::size_t begin, std::size_t end)
{
    WordReader reader(m_table.latin, m_text.substr(0, end), begin);
    while (reader.next())
        consider(wordKey(reader.folded()), reader.begin(), reader.end());
}

void NameSearch::search(TextField field, std::string_view text)
{
    m_field = field;
    m_text = text;
    bool inRun = false;
    std::size_t runBegin = 0;
    const auto searchBlock = [&](std::uint64_t mask, std::size_t block) {
        // Every bit that differs from the one before it begins or ends a run of word bytes.
        std::uint64_t edges = mask ^ (mask << 1U | (inRun ? 1U : 0U));
        for (; edges != 0; edges &= edges - 1) {
            const std::size_t at = block + static_cast<std::size_t>(std::countr_zero(edges));
            if (inRun)
                searchRun(runBegin, at);
            runBegin = at;
            inRun = !inRun;
        }
    };
    std::size_t block = 0;
    for (; block + kBlock <= text.size(); block += kBlock)
        searchBlock(wordMask(text.data() + block), block);
    std::array<char, kBlock> last{};
    std::ranges::copy(text.substr(block), last.begin());
    searchBlock(wordMask(last.data()), block);
    if (inRun) // the last word ends with the text, at the end of a block
        searchRun(runBegin, text.size());
}

void NameSearch::look(const WordKey& key, std::size_t begin, std::size_t end)
{
    const bool isLong = key.size > WordTree::kWholeKey;
    const bool mayHold = m_table.stems.mayHold(key);
    WordReader reader(m_table.latin, m_text, begin);
    if ((isLong || mayHold) && !reader.next())
        return;
    if (mayHold) {
        for (const std::uint32_t name : m_table.stems.namesIn(reader.folded()))
            m_hits.push_back({.field = m_field,
                              .begin = begin,
                              .end = end,
                              .name = name,
                              .inClosedCompound = true});
    }
    const std::string_view folded = isLong ? reader.folded() : std::string_view();
    const WordTree::Node node = m_table.tree.child(WordTree::kRoot, 0, key, folded);
    if (node == WordTree::kNone)
        return;
    take(node, begin, end);
    if (m_table.tree.hasChildren(node))
        follow(node, begin);
}

/// Reads on behind the first word of names that have several.
void NameSearch::follow(WordTree::Node node, std::size_t begin)
{
    WordReader reader(m_table.latin, m_text, begin);
    reader.next();
    while (m_table.tree.hasChildren(node)) {
        const std::size_t end = reader.end();
        if (!reader.next())
            return;
        const auto separator = separatorOf(m_text.substr(end, reader.begin() - end));
        if (!separator)
            return;
        const WordKey key = wordKey(reader.folded());
        if (isDigit(m_text[reader.end() - 1]))
            takeWithDigits(node, *separator, reader.begin(), begin, reader.end());
        node = m_table.tree.child(node, *separator, key, reader.folded());
        if (node == WordTree::kNone)
            return;
        take(node, begin, reader.end());
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
                          .inflected = entry.inflected,
                          .split = entry.split});
    }
}

/// The names that end with the word at `wordBegin` but for the number at its end: "Dax30", "Euro
/// Stoxx50". One figure is a model or a version, and so is a number behind a common word.
void NameSearch::takeWithDigits(WordTree::Node parent, Separator separator, std::size_t wordBegin,
                                std::size_t begin, std::size_t end)
{
    constexpr std::size_t kShortestWord = 3;
    constexpr std::size_t kFewest = 2;
    constexpr std::size_t kMost = 4;
    std::size_t digits = end;
    while (digits > wordBegin && isDigit(m_text[digits - 1]))
        --digits;
    if (end - digits < kFewest || end - digits > kMost || digits - wordBegin < kShortestWord)
        return;
    WordReader reader(m_table.latin, m_text.substr(0, digits), wordBegin);
    if (!reader.next() || reader.end() != digits)
        return;
    const WordTree::Node node =
        m_table.tree.child(parent, separator, wordKey(reader.folded()), reader.folded());
    if (node == WordTree::kNone)
        return;
    for (const TreeEntry& entry : m_table.tree.entries(node)) {
        if (!entry.isContext && !entry.inflected && m_table.names[entry.index].mayHaveNumber())
            m_hits.push_back({.field = m_field,
                              .begin = begin,
                              .end = end,
                              .name = entry.index,
                              .split = entry.split,
                              .withDigits = true});
    }
}

} // namespace core
