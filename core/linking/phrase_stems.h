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

    /// The first two thirds of a long word, which is a compound itself: others that begin so speak
    /// of the same ("Bundespräsidentschaftskandidat" and "Bundespräsidentenwahl"). Empty for a
    /// shorter one.
    static std::string_view headOf(std::string_view form);

    /// A word has this many letters more than the head, or it is a form of that.
    static constexpr std::size_t kShortestRestOfHead = 5;

    /// `form` is a folded word of the phrase `name`, or an inflected form of it. Short ones are
    /// left out: they stand by chance in too many words.
    void add(const std::string& form, std::uint32_t name);

    /// False for almost all words that no stem begins or ends; `key` is that of the folded word.
    bool mayHold(const WordKey& key) const
    {
        return key.size >= kShortestBytes && m_count != 0
            && (has(m_heads, key.head & kSixBytes) || has(m_tails, key.tail >> 16U));
    }

    /// The names of which a stem begins or ends `folded`, or a head begins it.
    std::vector<std::uint32_t> namesIn(std::string_view folded) const;

private:
    static constexpr std::size_t kShortestStem = 6;
    static constexpr std::size_t kShortestLong = 18;
    static constexpr std::size_t kShortestBytes = kShortestStem + kShortestRest;
    static constexpr std::uint64_t kSixBytes = 0xFFFFFFFFFFFFULL;
    using Filter = std::array<std::uint64_t, 4096>; ///< one bit in 262,144 for six bytes
    struct Stem {
        std::string form{};
        std::uint32_t name = 0;
        std::size_t shortestRest = kShortestRest; ///< code points
    };
    using Index = std::unordered_multimap<std::uint64_t, Stem>;

    static std::uint64_t place(std::uint64_t sixBytes)
    {
        return (sixBytes * 0x9E3779B97F4A7C15ULL) >> 46U;
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
