#include "core/claims/subject_anchors.h"

#include "core/claims/constant_lists.h"
#include "core/claims/noun_phrases.h"
#include "core/claims/subject_phrases.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

using Tokens = std::span<const Token>;
using Kind = SubjectAnchor::Kind;

constexpr auto kListing =
    wordList({",", "und", "and", "sowie", "&", "or", "oder", "auch", "von", "der", "die", "the"});
constexpr auto kAnd = wordList({"und", "and", "sowie", "&"});
constexpr auto kOpening =
    wordList({"und", "aber", "während", "wohingegen", "doch", "sowie", "dass", "weil", "da"});
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

    std::size_t addNamed(const SubjectCandidate& named, std::size_t at)
    {
        if (named.tokens.last < at) // a number holds it: "1,08 Dollar"
            return at;
        SubjectAnchor anchor{.kind = Kind::Named, .tokens = named.tokens, .named = named};
        const std::size_t behind = readHead(anchor, m_tokens, m_text.isGerman);
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
        const SubjectNoun noun = subjectNounOf(token.folded);
        const PhrasePlace place{m_tokens, at, nextName(), m_text.isGerman};
        switch (noun) {
        case SubjectNoun::Share:
            return addPhrase(sharePhrase(place));
        case SubjectNoun::Index:
        case SubjectNoun::Company:
            return addPhrase(descriptionPhrase(place, noun));
        case SubjectNoun::Group:
            if (isMarketValue(m_tokens, at + 1))
                return addPhrase(sharePhrase({m_tokens, at + 1, nextName(), m_text.isGerman}));
            if ((!m_text.isGerman || token.isCapital)
                && (mayBeSubject(placeBegin(at)) || isImpersonal(at)))
                push(Kind::Group, compoundBegin(m_tokens, at), at);
            return at + 1;
        case SubjectNoun::Neutral:
        case SubjectNoun::People:
            return at + 1;
        case SubjectNoun::None:
            break;
        }
        if ((isPronoun(token.folded) && (!token.isCapital || at == 0)) || ownsPrice(at)) {
            push(Kind::Description, at, at);
            return at + 1;
        }
        return token.isCapital ? addStranger(at) : at + 1;
    }

    /// "Sein bisheriges Rekordhoch", "Its closing high": of what the sentences before are about.
    bool ownsPrice(std::size_t at) const
    {
        constexpr std::size_t kMostBetween = 2;
        constexpr auto kOwners = wordList({"sein", "seine", "ihr", "ihre", "its"});
        constexpr auto kPrices = wordList(
            {"rekordhoch",  "rekordtief", "rekord",     "allzeithoch", "allzeittief", "höchststand",
             "tiefststand", "höchstkurs", "tiefstkurs", "jahreshoch",  "jahrestief",  "tageshoch",
             "tagestief",   "hoch",       "tief",       "schlusskurs", "kurs",        "high",
             "low",         "record",     "peak"});
        if (at != 0 || !isAmong(m_tokens[at].folded, kOwners))
            return false;
        const auto ahead = m_tokens.subspan(1, std::min(m_tokens.size() - 1, kMostBetween + 1));
        return std::ranges::any_of(
            ahead, [&](const Token& token) { return isAmong(token.folded, kPrices); });
    }

    /// Also behind "bei" and "für": "Für Foobar ging es um drei Prozent bergab".
    bool mayBeSubject(std::size_t at) const
    {
        const Governor governor = governorOf(m_tokens, at, m_text.isGerman);
        return governor == Governor::None || governor == Governor::Other
            || governor == Governor::OfShare;
    }

    /// The first word of a market with its place: "Wall Street", "New Yorker Börse".
    std::size_t placeBegin(std::size_t at) const
    {
        constexpr std::size_t kMostWords = 2;
        constexpr auto kPlaces = wordList({"wall", "new", "hong", "são"});
        std::size_t first = compoundBegin(m_tokens, at);
        for (std::size_t i = 0; i < kMostWords && first > 0; ++i) {
            const Token& before = m_tokens[first - 1];
            const bool isPlace = before.kind == TokenKind::Word && before.isCapital
                && (isAmong(before.folded, kPlaces) || before.folded.ends_with("er"));
            if (!isPlace)
                break;
            --first;
        }
        return first;
    }

    /// "Germany's Dax", "Japan's benchmark Nikkei": whether the name that ends at `last` only tells
    /// whose the next known one is.
    bool ownsName(std::size_t last) const
    {
        constexpr std::size_t kMostWords = 3;
        constexpr auto kBefore =
            wordList({"benchmark", "main", "leading", "broad", "broader", "blue", "chip", "-",
                      "key", "flagship", "tech", "heavy", "index", "top"});
        std::size_t next = last + 3;
        if (wordAt(m_tokens, last + 2) != "s")
            return false;
        for (std::size_t i = 0; i < kMostWords && isAmong(wordAt(m_tokens, next), kBefore); ++i)
            ++next;
        return next == nextName() && next < m_tokens.size();
    }

    /// "Am Gesamtmarkt ging es um drei Prozent nach unten": "es" stands for what was named.
    bool isImpersonal(std::size_t at) const { return wordAt(m_tokens, at + 2) == "es"; }

    SubjectAnchor& push(Kind kind, std::size_t first, std::size_t last)
    {
        SubjectAnchor anchor{.kind = kind, .tokens = {first, last}};
        link(anchor);
        m_found.push_back(std::move(anchor));
        return m_found.back();
    }

    std::size_t nextName() const
    {
        return m_named < m_text.named.size() ? m_text.named[m_named].tokens.first : m_tokens.size();
    }

    std::size_t addPhrase(SubjectPhrase phrase)
    {
        if (phrase.anchor) {
            link(*phrase.anchor);
            m_found.push_back(std::move(*phrase.anchor));
        }
        return phrase.behind;
    }

    std::size_t addStranger(std::size_t at)
    {
        const std::string_view word = wordAt(m_tokens, at);
        const bool isFirst = at == 0
            || (m_tokens[at - 1].kind == TokenKind::Sign && wordAt(m_tokens, at - 1) != ",");
        const std::size_t last = nameEnd(m_tokens, at, nextName());
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
        if (behind == "-" || !mayBeSubject(at) || (isPossessive && ownsName(last)))
            return last + 1;
        // A noun that opens a German clause without an article is a name, or no single thing.
        push(Kind::Stranger, at, last).isName = !m_text.isGerman || at == 0
            || m_tokens[at - 1].kind == TokenKind::Sign
            || isAmong(wordAt(m_tokens, at - 1), kOpening)
            || governorOf(m_tokens, at, m_text.isGerman) == Governor::OfShare;
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
