#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Words of a text, and where they stand in it: code points, without `end`.
struct AnchoredWords {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string text{};

    bool operator==(const AnchoredWords&) const = default;
};

/// Finds words that were quoted from one text again in a changed one.
///
/// What stands ahead of all changes is expected where it stood, what stands behind them as far from
/// the end; of several places the one nearest to that counts, the first of equals. Where the words
/// were not a part of longer ones they are not found within such: "17" is not in "2017". If they do
/// not stand there letter by letter they are looked for without regard to case, blanks and the
/// kind of quotation marks. The time it takes is linear in the texts.
class Reanchorer {
public:
    /// Both are valid UTF-8.
    Reanchorer(std::string_view before, std::string_view after);

    /// Where `quote`, which stood at code point `begin`, stands now, with the words that stand
    /// there; none where it does not.
    std::optional<AnchoredWords> find(std::size_t begin, std::string_view quote);

private:
    /// A text as it is compared, each letter with its place in the text itself.
    struct Folded {
        std::u32string letters{};
        std::vector<std::size_t> places{};
    };
    static Folded fold(std::u32string_view text);

    std::size_t expected(std::size_t begin, std::size_t length) const;
    bool endsWhereItDid(std::size_t begin, std::size_t end, std::size_t wasBegin,
                        std::size_t length) const;
    AnchoredWords wordsAt(std::size_t begin, std::size_t end) const;

    std::u32string m_before;
    std::u32string m_after;
    std::size_t m_sameAhead = 0;  ///< letters with which both begin
    std::size_t m_sameBehind = 0; ///< letters with which both end
    std::optional<Folded> m_folded{};
};

} // namespace core
