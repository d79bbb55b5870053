#pragma once

#include "core/base/characters.h"

#include <bit>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <optional>
#include <string_view>

namespace core {

/// Words with more bytes than this, when folded, are part of no name.
inline constexpr std::size_t kLongestWord = 120;

/// Eight bytes, the first in the lowest place on every machine.
/// REQUIRES: eight bytes may be read.
inline std::uint64_t loadBytes(const char* bytes)
{
    std::uint64_t value = 0;
    std::memcpy(&value, bytes, sizeof value);
    if constexpr (std::endian::native == std::endian::big)
        value = __builtin_bswap64(value);
    return value;
}

/// What the table of names is asked with: the first eight bytes of a folded word (0 where it is
/// shorter), the last eight (0 where it has no more than eight), and how many it has.
struct WordKey {
    std::uint64_t head = 0;
    std::uint64_t tail = 0;
    std::uint64_t size = 0;

    std::uint64_t hash() const
    {
        std::uint64_t mixed = head * 0x9E3779B97F4A7C15ULL + tail * 0xC2B2AE3D27D4EB4FULL
            + size * 0x165667B19E3779F9ULL;
        mixed = (mixed ^ (mixed >> 32U)) * 0xD6E8FEB86659FD93ULL;
        return mixed ^ (mixed >> 32U);
    }

    bool operator==(const WordKey&) const = default;
};

WordKey wordKey(std::string_view folded);

/// Reads the words of a text one after the other, folded as foldCase does.
///
/// A word begins with a letter or digit and holds also the marks that combine with them, and soft
/// hyphens and their like, but does not end with one; an ideograph is a word by itself.
class WordReader {
public:
    /// Reads from byte `position` on. REQUIRES: `latin` and `text` outlive this object, `text` is
    /// valid UTF-8.
    WordReader(const LatinCharacters& latin, std::string_view text, std::size_t position = 0)
        : m_latin(latin)
        , m_text(text)
        , m_position(position)
    {
    }

    /// Goes to the next word; false when there is none.
    bool next();

    /// Bytes of the text.
    std::size_t begin() const { return m_begin; }
    std::size_t end() const { return m_end; }

    /// Empty for a word of more than kLongestWord bytes. Valid until the next call of next().
    std::string_view folded() const { return {m_folded, m_size}; }

private:
    CharacterClass classOf(char32_t codePoint) const;
    char32_t take();
    void finish(char32_t first);
    void append(char32_t codePoint);
    void foldSlowly();

    const LatinCharacters& m_latin;
    std::string_view m_text;
    std::size_t m_position;
    std::size_t m_begin = 0;
    std::size_t m_end = 0;
    std::size_t m_size = 0;
    bool m_isLatin = true;
    char m_folded[kLongestWord + 8]; ///< filled up to m_size
};

/// What stands between two words of a name, in a form in which spellings of the same are equal:
/// blanks of any kind and a hyphen are the same, blanks around "&" do not count.
using Separator = std::uint32_t;

/// nullopt for what separates rather than joins: more than three characters, a blank line, a dash
/// between blanks, emoji.
std::optional<Separator> separatorOf(std::string_view between);

} // namespace core
