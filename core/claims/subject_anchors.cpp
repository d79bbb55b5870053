#include "core/claims/subject_anchors.h"

#include "core/base/unicode.h"
#include "core/claims/noun_phrases.h"

#include <array>

namespace core {

namespace {

using Tokens = std::span<const Token>;
using Kind = SubjectAnchor::Kind;

constexpr auto kListing = std::to_array<std::string_view>(
    {",", "und", "and", "sowie", "&", "or", "oder", "auch", "von", "der", "die", "the"});
constexpr auto kAnd = std::to_array<std::string_view>({"und", "and", "sowie", "&"});
constexpr auto kOpening = std::to_array<std::string_view>(
    {"und", "aber", "während", "wohingegen", "doch", "sowie", "dass", "weil", "da"});
constexpr auto kUnits = std::to_array<std::string_view>(
    {"je", "pro", "per", "a", "eine", "einer", "an", "one", "each"});
class AnchorFinder {
public:
    explicit AnchorFinder(const AnchorText& text)
        : m_text(text)
        , m_tokens(text.tokens)
    {
    }

    std::vector<SubjectAnchor> find()
    {
        for (std::size_t at = 0; at < m_tokens.size();) {
            if (const std::size_t behind = behindTaken(at); behind > at)
                at = behind;
            else if (m_named < m_text.named.size() && m_text.named[m_named].tokens.first <= at)
                at = addNamed(m_text.named[m_named++], at);
            else
                at = addWord(at);
        }
        settleLists();
        return std::move(m_found);
    }

private:
    /// Where numbers or days stand at `at`, the token behind them.
    std::size_t behindTaken(std::size_t at)
    {
        std::size_t behind = at;
        const auto pass = [&](std::span<const TokenRange> ranges, std::size_t& next) {
            while (next < ranges.size() && ranges[next].last < at)
                ++next;
            if (next < ranges.size() && ranges[next].holds(at))
                behind = std::max(behind, ranges[next].last + 1);
        };
        pass(m_text.numbers, m_number);
        pass(m_text.days, m_day);
        return behind;
    }

    std::size_t addNamed(const NamedInstrument& named, std::size_t at)
    {
        if (named.tokens.last < at) // a number holds it: "1,08 Dollar"
            return at;
        SubjectAnchor anchor{.kind = Kind::Named, .tokens = named.tokens, .named = named};
        std::size_t behind = named.tokens.last + 1;
        readHead(anchor, behind);
        const Governor governor = governorOf(m_tokens, named.tokens.first, m_text.isGerman);
        link(anchor);
        if (governor == Governor::OfShare)
            anchor.isShare = true;
        else if (governor == Governor::OfOther || governor == Governor::Excluding)
            anchor.isAside = true;
        m_isFree.resize(m_found.size());
        m_isFree.push_back(governor == Governor::None);
        m_found.push_back(std::move(anchor));
        return behind;
    }

    /// What follows a name: "Nvidias Aktie", "Nvidia shares", "Nvidia-Chef", "Nvidia rival".
    void readHead(SubjectAnchor& anchor, std::size_t& behind) const
    {
        const Mention& mention = *anchor.named->mention;
        const std::size_t hyphen = mention.text.rfind('-');
        if (mention.rule == "compound") {
            applyHead(anchor,
                      foldCase(hyphen == std::string::npos ? mention.text
                                                           : mention.text.substr(hyphen + 1)),
                      true);
            return;
        }
        std::size_t next = behind;
        bool isPossessive = m_text.isGerman && mention.rule == "inflected";
        if (wordAt(m_tokens, next) == "-" && !m_tokens[next].afterBlank) {
            applyHead(anchor, wordAt(m_tokens, next + 1), true);
            behind = std::min(next + 2, m_tokens.size());
            return;
        }
        if (next + 1 < m_tokens.size() && m_tokens[next].kind == TokenKind::Sign
            && wordAt(m_tokens, next + 1) == "s" && !m_tokens[next + 1].afterBlank) {
            next += 2;
            isPossessive = true;
        }
        const std::string_view word = wordAt(m_tokens, next);
        if (subjectNounOf(word) == SubjectNoun::Share) {
            anchor.isShare = true;
            behind = next + 1;
        } else if (isOtherHead(word)
                   || (isPossessive && m_text.isGerman && next < m_tokens.size()
                       && m_tokens[next].isCapital
                       && subjectNounOf(word) != SubjectNoun::Neutral)) {
            anchor.isAside = true;
        }
    }

    static void applyHead(SubjectAnchor& anchor, std::string_view head, bool isCompound)
    {
        const SubjectNoun noun = subjectNounOf(head);
        const bool isIndex = anchor.named->kind == InstrumentKind::Index;
        const bool endsInShare = head.ends_with("aktie") || head.ends_with("aktien")
            || head.ends_with("papiere") || head.ends_with("titel");
        if (noun == SubjectNoun::Share || endsInShare)
            anchor.isShare = !isIndex;
        anchor.isAside = isCompound && noun != SubjectNoun::Share && !endsInShare
            && noun != SubjectNoun::Neutral && noun != SubjectNoun::Index
            && !(noun == SubjectNoun::Company && !isIndex);
    }

    /// Whether only "," and "und" stand between the last anchor and this one.
    void link(SubjectAnchor& anchor)
    {
        m_byComma.resize(m_found.size());
        const std::size_t first = anchor.tokens.first;
        bool hasComma = false;
        bool hasAnd = false;
        if (!m_found.empty() && m_found.back().tokens.last + 5 > first) {
            for (std::size_t at = m_found.back().tokens.last + 1; at < first; ++at) {
                const std::string_view word = wordAt(m_tokens, at);
                if (!isAmong(word, kListing)) {
                    hasComma = hasAnd = false;
                    break;
                }
                hasComma = hasComma || word == ",";
                hasAnd = hasAnd || isAmong(word, kAnd);
            }
        }
        anchor.isListed = hasComma || hasAnd;
        m_byComma.push_back(hasComma && !hasAnd);
    }

    /// Commas make a list only where an "und" ends it; the members are governed as the first.
    void settleLists()
    {
        m_byComma.resize(m_found.size());
        m_isFree.resize(m_found.size());
        for (std::size_t at = m_found.size(); at-- > 0;) {
            const bool goesOn = at + 1 < m_found.size() && m_found[at + 1].isListed;
            if (m_byComma[at] && !goesOn)
                m_found[at].isListed = false;
        }
        for (std::size_t at = 1; at < m_found.size(); ++at) {
            if (!m_found[at].isListed || !m_isFree[at])
                continue;
            m_found[at].isAside = m_found[at].isAside || m_found[at - 1].isAside;
            m_found[at].isShare = m_found[at].isShare || m_found[at - 1].isShare;
        }
    }

    std::size_t addWord(std::size_t at)
    {
        const Token& token = m_tokens[at];
        if (token.kind != TokenKind::Word)
            return at + 1;
        switch (subjectNounOf(token.folded)) {
        case SubjectNoun::Share:
            return addShare(at);
        case SubjectNoun::Index:
        case SubjectNoun::Company:
            return addDescription(at, subjectNounOf(token.folded));
        case SubjectNoun::Group:
            if ((!m_text.isGerman || token.isCapital) && mayBeSubject(at))
                push(Kind::Group, compoundBegin(at), at);
            return at + 1;
        case SubjectNoun::Neutral:
        case SubjectNoun::People:
            return at + 1;
        case SubjectNoun::None:
            break;
        }
        if (isPronoun(token.folded) && (!token.isCapital || at == 0)) {
            push(Kind::Description, at, at);
            return at + 1;
        }
        return token.isCapital ? addStranger(at) : at + 1;
    }

    /// Also behind "bei" and "für": "Für Foobar ging es um drei Prozent bergab".
    bool mayBeSubject(std::size_t at) const
    {
        const Governor governor = governorOf(m_tokens, at, m_text.isGerman);
        return governor == Governor::None || governor == Governor::Other
            || governor == Governor::OfShare;
    }

    SubjectAnchor& push(Kind kind, std::size_t first, std::size_t last)
    {
        SubjectAnchor anchor{.kind = kind, .tokens = {first, last}};
        link(anchor);
        m_found.push_back(std::move(anchor));
        return m_found.back();
    }

    /// The first token of the hyphen compound that ends at `at`.
    std::size_t compoundBegin(std::size_t at) const
    {
        while (at >= 2 && wordAt(m_tokens, at - 1) == "-" && !m_tokens[at].afterBlank
               && !m_tokens[at - 1].afterBlank)
            at -= 2;
        return at;
    }

    /// Whether an instrument is named within the next few tokens, before anything else ends the
    /// noun phrase: "die Aktie des Softwarekonzerns SAP".
    bool isNameNear(std::size_t at) const
    {
        constexpr std::size_t kNear = 6;
        if (m_named >= m_text.named.size())
            return false;
        const std::size_t name = m_text.named[m_named].tokens.first;
        if (name <= at || name > at + kNear)
            return false;
        for (std::size_t between = at + 1; between < name; ++between) {
            if (m_tokens[between].kind == TokenKind::Sign && wordAt(m_tokens, between) != "-")
                return false;
        }
        return true;
    }

    std::size_t addShare(std::size_t at)
    {
        const std::size_t first = compoundBegin(at);
        const std::string_view before = wordAt(m_tokens, first - 1);
        const std::string_view next = wordAt(m_tokens, at + 1);
        const bool isOf = next == "von" || next == "vom" || next == "of" || next == "in"
            || next == "der" || next == "des" || next == "bei";
        if (isOf && isNameNear(at))
            return at + 1;
        if (isAmong(before, kUnits) || (m_text.isGerman && !m_tokens[at].isCapital))
            return at + 1;
        if (first < at) { // "Foobar-Aktie"; a name that is known is an anchor of its own
            push(Kind::Stranger, first, at).isName = true;
            return at + 1;
        }
        if (isOf && at + 2 < m_tokens.size()) {
            const std::size_t name = isDefiniteWord(wordAt(m_tokens, at + 2)) ? at + 3 : at + 2;
            const std::string_view word = wordAt(m_tokens, name);
            const SubjectNoun noun = subjectNounOf(word);
            if (name < m_tokens.size() && m_tokens[name].isCapital && noun != SubjectNoun::Neutral
                && noun != SubjectNoun::Company) {
                push(Kind::Stranger, at, runEnd(name)).isName = true;
                return runEnd(name) + 1;
            }
            if (noun == SubjectNoun::Company) {
                push(Kind::Description, at, name).noun = SubjectNoun::Share;
                return name + 1;
            }
        }
        const bool isDefinite = isDefiniteWord(before);
        const bool isBare = first == 0 || m_tokens[first - 1].kind == TokenKind::Sign;
        if (isDefinite || isBare || !m_text.isGerman) {
            const bool isModified = !isDefinite && !isBare && !isPreposition(before)
                && m_tokens[first - 1].kind == TokenKind::Word;
            if (isModified) { // "chip shares", "Foobar shares"
                push(m_tokens[first - 1].isCapital ? Kind::Stranger : Kind::Group, first - 1, at)
                    .isName = m_tokens[first - 1].isCapital;
                return at + 1;
            }
            push(Kind::Description, isDefinite ? first - 1 : first, at).noun = SubjectNoun::Share;
            return at + 1;
        }
        push(Kind::Stranger, first, at); // "US-amerikanische Aktien", "Foobars Aktie"
        return at + 1;
    }

    std::size_t addDescription(std::size_t at, SubjectNoun noun)
    {
        const Token& token = m_tokens[at];
        if (m_text.isGerman && !token.isCapital)
            return at + 1;
        const std::size_t first = compoundBegin(at);
        const bool isNext =
            m_named < m_text.named.size() && m_text.named[m_named].tokens.first == at + 1;
        if (isNext || (m_named < m_text.named.size() && m_text.named[m_named].tokens.holds(first)))
            return at + 1;
        const std::string_view before = wordAt(m_tokens, first - 1);
        const std::string_view next = wordAt(m_tokens, at + 1);
        if (at + 1 < m_tokens.size() && m_tokens[at + 1].isCapital
            && m_tokens[at + 1].kind == TokenKind::Word && subjectNounOf(next) == SubjectNoun::None
            && !isTaken(at + 1)) {
            // "der Chipkonzern Foobar"
            push(Kind::Stranger, first, runEnd(at + 1)).isName = true;
            return runEnd(at + 1) + 1;
        }
        const bool isElsewhere = next == "in" || next == "von" || next == "of" || next == "der"
            || next == "des" || next == "für" || next == "for";
        const bool isPlain = noun == SubjectNoun::Company || first == at;
        if (isDefiniteWord(before) && isPlain && !isElsewhere) {
            SubjectAnchor& anchor = push(Kind::Description, first - 1, at);
            anchor.noun = noun;
            anchor.isAside = governorOf(m_tokens, first, m_text.isGerman) == Governor::OfOther
                || governorOf(m_tokens, first, m_text.isGerman) == Governor::Excluding;
            return at + 1;
        }
        const Governor governor = governorOf(m_tokens, first, m_text.isGerman);
        if (governor == Governor::None)
            push(Kind::Stranger, first, at);
        return at + 1;
    }

    bool isTaken(std::size_t at) const
    {
        return m_day < m_text.days.size() && m_text.days[m_day].holds(at);
    }

    /// The end of an unknown name that begins at `at`; a noun that is known ends it.
    std::size_t runEnd(std::size_t at) const
    {
        const std::size_t last = capitalRunEnd(m_tokens, at);
        for (std::size_t word = at + 1; word <= last; ++word) {
            const bool isName =
                m_named < m_text.named.size() && m_text.named[m_named].tokens.first == word;
            if (isName || subjectNounOf(wordAt(m_tokens, word)) != SubjectNoun::None)
                return m_tokens[word - 1].kind == TokenKind::Word ? word - 1 : word - 2;
        }
        return last;
    }

    std::size_t addStranger(std::size_t at)
    {
        const std::string_view word = wordAt(m_tokens, at);
        const bool isFirst = at == 0
            || (m_tokens[at - 1].kind == TokenKind::Sign && wordAt(m_tokens, at - 1) != ",");
        const std::size_t last = runEnd(at);
        if (isDefiniteWord(word) || (isFirst && isSentenceOpener(word)))
            return at + 1;
        // "Panische Anleger": an adjective of what is no name.
        if (isFirst && last == at && m_text.isGerman && last + 1 < m_tokens.size()
            && m_tokens[last + 1].isCapital)
            return at + 1;
        const std::string_view behind = wordAt(m_tokens, last + 1);
        const bool isPossessive = behind == "'" || behind == "’";
        const SubjectNoun noun = subjectNounOf(isPossessive ? wordAt(m_tokens, last + 3) : behind);
        if (noun == SubjectNoun::Share && !m_text.isGerman) {
            const std::size_t share = isPossessive ? last + 3 : last + 1;
            push(Kind::Stranger, at, share).isName = true;
            return share + 1;
        }
        if (behind == "-" || !mayBeSubject(at))
            return last + 1;
        // A noun that opens a German clause without an article is a name, or no single thing.
        push(Kind::Stranger, at, last).isName = !m_text.isGerman || at == 0
            || m_tokens[at - 1].kind == TokenKind::Sign
            || isAmong(wordAt(m_tokens, at - 1), kOpening);
        return last + 1;
    }

    const AnchorText& m_text;
    Tokens m_tokens;
    std::size_t m_named = 0;
    std::size_t m_number = 0;
    std::size_t m_day = 0;
    std::vector<SubjectAnchor> m_found{};
    std::vector<bool> m_isFree{};  ///< of an anchor: no preposition or noun governs it
    std::vector<bool> m_byComma{}; ///< of an anchor: a comma alone stands before it
};

} // namespace

std::vector<SubjectAnchor> subjectAnchors(const AnchorText& text)
{
    return AnchorFinder(text).find();
}

} // namespace core
