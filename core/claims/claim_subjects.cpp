#include "core/claims/claim_subjects.h"

#include "core/claims/subject_search.h"

#include <array>
#include <ranges>

namespace core {

namespace {

using Kind = SubjectAnchor::Kind;

constexpr std::size_t kMostPast = 12; ///< sentences that are looked back to

} // namespace

/// Looks for the subject of one number.
class SubjectSearch {
public:
    SubjectSearch(const SubjectFinder& finder, const SubjectSentence& sentence,
                  const NumberClaim& number, NumberList list)
        : m_finder(finder)
        , m_sentence(sentence)
        , m_number(number)
        , m_list(list)
        , m_clause(sentence.clauses->of(number.firstToken))
    {
    }

    std::vector<ClaimSubject> find() const
    {
        const Clauses& clauses = *m_sentence.clauses;
        if (clauses[m_clause].isBracketed && inClause(m_clause).empty()) {
            if (const SubjectAnchor* anchor = rightBefore(clauses[m_clause].first))
                return subjectsOf({anchor});
        }
        if (const auto found = fromAnchors(inClause(m_clause), true))
            return *found;
        if (const SubjectAnchor* anchor = rightBeforeRelative())
            return {{.named = anchor->named, .text = textOf(*anchor)}};
        if (!goesOn(m_sentence, m_number))
            return {{}};
        for (const std::size_t clause : clauses.before(m_clause)) {
            if (const auto found = fromAnchors(inClause(clause), false))
                return *found;
        }
        if (const SubjectAnchor* anchor = behindFrontedPhrase())
            return subjectsOf({anchor});
        return elliptical();
    }

private:
    const Claim& claim() const { return m_number.claim; }

    Anchors inClause(std::size_t clause) const
    {
        Anchors found;
        for (const SubjectAnchor& anchor : m_sentence.anchors) {
            if (m_sentence.clauses->of(anchor.tokens.last) == clause)
                found.push_back(&anchor);
        }
        return found;
    }

    /// "Zalando (-4,2 Prozent)"
    const SubjectAnchor* rightBefore(std::size_t bracket) const
    {
        for (const SubjectAnchor& anchor : std::views::reverse(m_sentence.anchors)) {
            if (anchor.tokens.last < bracket)
                return anchor.tokens.last + 2 >= bracket ? &anchor : nullptr;
        }
        return nullptr;
    }

    /// "After a 17 percent drop, Nvidia recovered": what the clause behind begins with.
    const SubjectAnchor* behindFrontedPhrase() const
    {
        if (m_clause != 0 || !isFronted(m_sentence) || !inClause(0).empty())
            return nullptr;
        const Anchors behind = inClause(1);
        const bool begins = !behind.empty() && fits(*behind.front())
            && behind.front()->kind == Kind::Named
            && beginsClause(m_sentence, behind.front()->tokens.first);
        return begins ? behind.front() : nullptr;
    }

    /// "dragged down by Nvidia, which lost 17 percent"
    const SubjectAnchor* rightBeforeRelative() const
    {
        const std::size_t comma = (*m_sentence.clauses)[m_clause].first;
        if (!beginsRelative(m_sentence, comma))
            return nullptr;
        for (const SubjectAnchor& anchor : m_sentence.anchors) {
            if (anchor.kind == Kind::Named && anchor.tokens.last + 1 == comma
                && fitsUnit(anchor.named->kind, claim()))
                return &anchor;
        }
        return nullptr;
    }

    bool fits(const SubjectAnchor& anchor) const
    {
        switch (anchor.kind) {
        case Kind::Named:
            return !anchor.isAside && fitsUnit(anchor.named->kind, claim());
        case Kind::Description:
            return !anchor.isAside && descriptionFits(anchor.noun, claim());
        case Kind::Stranger:
            return anchor.isName;
        case Kind::Group:
            return true;
        }
        return false;
    }

    /// nullopt: nothing in the clause says what it is about.
    std::optional<std::vector<ClaimSubject>> fromAnchors(const Anchors& anchors, bool isOwn) const
    {
        Anchors before;
        Anchors after;
        bool isBlocked = false;
        for (const SubjectAnchor* anchor : anchors) {
            const bool precedes = anchor->tokens.first < m_number.firstToken;
            isBlocked = isBlocked || (precedes && anchor->kind == Kind::Stranger);
            if (fits(*anchor))
                (precedes ? before : after).push_back(anchor);
        }
        if (!before.empty())
            return subjectsOf(onlyOne(before));
        if (!after.empty() && isOwn)
            return subjectsOf({after.front()});
        if (isBlocked && isOwn)
            return std::vector<ClaimSubject>{{}};
        return std::nullopt;
    }

    std::string textOf(const SubjectAnchor& anchor) const
    {
        return anchor.kind == Kind::Named ? anchor.named->mention->text
                                          : core::textOf(m_sentence.tokens, anchor.tokens);
    }

    std::vector<ClaimSubject> subjectsOf(const Anchors& chosen) const
    {
        if (chosen.empty())
            return {{}};
        const SubjectAnchor& anchor = *chosen.front();
        if (anchor.kind == Kind::Description)
            return described(anchor);
        const Anchors list = listOf(anchor);
        std::vector<ClaimSubject> subjects;
        if (list.size() > 1 && m_list.size == 1 && followsNumber(m_sentence.tokens, m_number))
            return {{}};
        if (list.size() > 1 && m_list.size > 1) {
            if (list.size() != m_list.size)
                return {{}};
            const SubjectAnchor& own = *list[m_list.place];
            return {{.named = fits(own) ? own.named : std::nullopt, .text = textOf(own)}};
        }
        for (const SubjectAnchor* member : list) {
            if (member->kind == Kind::Group)
                return {{.text = textOf(*member)}};
            if (fits(*member) && member->kind != Kind::Description)
                subjects.push_back({.named = member->named, .text = textOf(*member)});
        }
        return subjects.empty() ? std::vector<ClaimSubject>{{}} : subjects;
    }

    /// All members of the list that `anchor` is on.
    Anchors listOf(const SubjectAnchor& anchor) const
    {
        const auto& anchors = m_sentence.anchors;
        auto first = static_cast<std::size_t>(&anchor - anchors.data());
        std::size_t last = first;
        while (first > 0 && anchors[first].isListed)
            --first;
        while (last + 1 < anchors.size() && anchors[last + 1].isListed)
            ++last;
        constexpr std::size_t kLongest = 6;
        if (last - first >= kLongest || hasNumberWithin(first, last))
            return {&anchor};
        Anchors list;
        for (std::size_t at = first; at <= last; ++at)
            list.push_back(&anchors[at]);
        return list;
    }

    /// "Dax 18.325 Punkte, MDax 26.110 Punkte": each has its own number.
    bool hasNumberWithin(std::size_t first, std::size_t last) const
    {
        const auto& anchors = m_sentence.anchors;
        return std::ranges::any_of(m_sentence.numbers, [&](const NumberClaim& number) {
            return number.firstToken > anchors[first].tokens.last
                && number.lastToken < anchors[last].tokens.first;
        });
    }

    /// What "die Aktie" or "it" stands for: the last that was named, if it is one alone.
    std::vector<ClaimSubject> described(const SubjectAnchor& anchor) const
    {
        const std::string text = textOf(anchor);
        const std::size_t wanted = saysEach(m_sentence, m_clause) ? 2 : 1;
        const auto from = [&](const Candidates& found) -> std::vector<ClaimSubject> {
            if (found.named.size() != wanted || found.strangers > 0)
                return {{.text = text}};
            std::vector<ClaimSubject> subjects;
            for (const SubjectAnchor* candidate : found.named)
                subjects.push_back({.named = candidate->named, .text = text});
            return subjects;
        };
        const Candidates here =
            candidatesOf(m_sentence.anchors, anchor.tokens.first, claim(), anchor.noun);
        if (!here.named.empty() || here.strangers > 0)
            return from(here);
        for (const auto& past : std::views::reverse(m_finder.m_past)) {
            const Candidates found =
                candidatesOf(past.anchors, static_cast<std::size_t>(-1), claim(), anchor.noun);
            if (!found.named.empty() || found.strangers > 0)
                return from(found);
        }
        return {{.text = text}};
    }

    /// A German sentence without any subject goes on with that of the one before it.
    std::vector<ClaimSubject> elliptical() const
    {
        const bool hasOwn = std::ranges::any_of(
            m_sentence.anchors, [](const SubjectAnchor& anchor) { return !anchor.isAside; });
        if (hasOwn || !m_sentence.isGerman || m_sentence.beginsParagraph || m_finder.m_past.empty())
            return {{}};
        const auto& past = m_finder.m_past.back();
        const Candidates found =
            candidatesOf(past.anchors, static_cast<std::size_t>(-1), claim(), SubjectNoun::None);
        if (found.named.size() != 1 || found.strangers > 0)
            return {{}};
        return {{.named = found.named.front()->named,
                 .text = found.named.front()->named->mention->text}};
    }

    const SubjectFinder& m_finder;
    const SubjectSentence& m_sentence;
    const NumberClaim& m_number;
    NumberList m_list;
    std::size_t m_clause;
};

std::vector<std::vector<ClaimSubject>> SubjectFinder::find(const SubjectSentence& sentence)
{
    if (sentence.beginsParagraph) {
        ++m_paragraph;
        std::erase_if(m_past, [&](const Past& past) { return past.paragraph + 1 < m_paragraph; });
    }
    const std::vector<NumberList> lists = numberLists(sentence.tokens, sentence.numbers);
    std::vector<std::vector<ClaimSubject>> found;
    for (std::size_t at = 0; at < sentence.numbers.size(); ++at) {
        const NumberClaim& number = sentence.numbers[at];
        if (isAboutPrice(number.claim))
            found.push_back(SubjectSearch(*this, sentence, number, lists[at]).find());
        else
            found.push_back({{}});
    }
    // A change and the level that it led to are of one thing, and the level's unit says more.
    for (std::size_t at = 0; at < found.size(); ++at) {
        const auto partner = sentence.numbers[at].claim.partner;
        if (partner && *partner < found.size()
            && sentence.numbers[at].claim.quantity == ClaimQuantity::Change
            && sentence.numbers[*partner].claim.quantity == ClaimQuantity::Level)
            found[at] = found[*partner];
    }
    remember(sentence);
    return found;
}

void SubjectFinder::remember(const SubjectSentence& sentence)
{
    if (m_past.size() >= kMostPast)
        m_past.erase(m_past.begin());
    m_past.push_back({.anchors = sentence.anchors, .paragraph = m_paragraph});
}

} // namespace core
