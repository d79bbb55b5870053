#pragma once

#include "core/linking/words.h"

#include <array>
#include <cstdint>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

namespace core {

/// The words that may be a part of a German compound written together
/// ("Chipexportbeschränkungen", "Exportkontrollregime").
class PhraseStems {
public:
    /// A compound has this many letters more than the stem, or it is another word.
    static constexpr std::size_t kShortestRest = 3;

    /// Whether add() would take it.
    static bool isStem(std::string_view form);

    /// `form` is a folded word of the phrase `name`, or an inflected form of it. Short ones are
    /// left out: they stand by chance in too many words.
    void add(const std::string& form, std::uint32_t name);

    /// False for almost all words that no stem begins or ends; `key` is that of the folded word.
    bool mayHold(const WordKey& key) const
    {
        return key.size >= kShortestBytes && m_count != 0
            && (has(m_heads, key.head & kSixBytes) || has(m_tails, key.tail >> 16U));
    }

    /// The names of which a stem begins or ends `folded`.
    std::vector<std::uint32_t> namesIn(std::string_view folded) const;

private:
    static constexpr std::size_t kShortestStem = 6;
    static constexpr std::size_t kShortestBytes = kShortestStem + kShortestRest;
    static constexpr std::uint64_t kSixBytes = 0xFFFFFFFFFFFFULL;
    using Filter = std::array<std::uint64_t, 512>; ///< one bit in 32,768 for six bytes
    struct Stem {
        std::string form{};
        std::uint32_t name = 0;
    };
    using Index = std::unordered_multimap<std::uint64_t, Stem>;

    static std::uint64_t place(std::uint64_t sixBytes)
    {
        return (sixBytes * 0x9E3779B97F4A7C15ULL) >> 49U;
    }
    static bool has(const Filter& filter, std::uint64_t sixBytes)
    {
        return (filter[place(sixBytes) >> 6U] >> (place(sixBytes) & 63U) & 1U) != 0;
    }

    Filter m_heads{};
    Filter m_tails{};
    Index m_byHead{};
    Index m_byTail{};
    std::size_t m_count = 0;
};

} // namespace core
