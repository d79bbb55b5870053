#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string_view>

namespace core {

/// Tells of most words that they are not in a list without a comparison: every word of a text is
/// looked for in some eighty lists. It may say yes of others, the less often the more slots it has.
template<std::size_t Slots = 256>
class WordFilter {
public:
    constexpr void add(std::string_view word) { set(slotOf(word)); }
    constexpr bool mayHold(std::string_view word) const { return isSet(slotOf(word)); }

    /// The same for the ends of words. REQUIRES: an ending has two bytes at least.
    constexpr void addEnding(std::string_view ending) { set(endSlotOf(ending)); }
    constexpr bool mayEndWord(std::string_view word) const
    {
        return word.size() >= 2 && isSet(endSlotOf(word));
    }

private:
    static constexpr std::size_t byteAt(std::string_view word, std::size_t at)
    {
        return static_cast<unsigned char>(word[at]);
    }
    static constexpr std::size_t slotOf(std::string_view word)
    {
        if (word.empty())
            return 0;
        return (word.size() + byteAt(word, 0) * 7 + byteAt(word, word.size() / 2) * 29
                + byteAt(word, word.size() - 1) * 53)
            % Slots;
    }
    static constexpr std::size_t endSlotOf(std::string_view word)
    {
        return (byteAt(word, word.size() - 1) * 31 + byteAt(word, word.size() - 2)) % Slots;
    }
    constexpr void set(std::size_t slot) { m_bits[slot / 64] |= std::uint64_t{1} << slot % 64; }
    constexpr bool isSet(std::size_t slot) const
    {
        return (m_bits[slot / 64] >> slot % 64 & 1) != 0;
    }

    std::array<std::uint64_t, Slots / 64> m_bits{};
};

} // namespace core
