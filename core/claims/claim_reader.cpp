#include "core/claims/claim_reader.h"

#include "core/base/unicode.h"
#include "core/claims/claim_subjects.h"
#include "core/claims/clauses.h"
#include "core/claims/day_words.h"
#include "core/claims/holders.h"
#include "core/claims/named_days.h"
#include "core/claims/named_instruments.h"
#include "core/claims/named_prices.h"
#include "core/claims/number_claims.h"
#include "core/claims/plain_statement.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

/// Everything about one sentence that its claims are made of.
struct ReadSentence {
    const TokenSentence* sentence = nullptr;
    std::vector<SubjectCandidate> named{};
    std::vector<NumberClaim> numbers{};
    bool isOfLead = false;
};

std::vector<Claim> heldBy(const std::string& holder, std::span<const NumberClaim> numbers)
{
    std::vector<Claim> claims;
    for (const NumberClaim& number : numbers) {
        claims.push_back(number.claim);
        claims.back().holder = holder;
    }
    return claims;
}

class ArticleReading {
public:
    ArticleReading(const Article& article, std::span<const Mention> mentions,
                   const InstrumentLookup& instruments)
        : m_article(article)
        , m_sentences(tokenSentences(article))
        , m_isGerman(isGerman(article.language, m_sentences))
        , m_named(mentions, instruments)
        , m_holders(m_isGerman)
    {
    }

    std::vector<Claim> read()
    {
        readNumbers();
        // What comes behind the last number says nothing of any.
        std::size_t end = m_read.size();
        while (end > 0 && m_read[end - 1].numbers.empty())
            --end;
        if (end == 0)
            return {};
        m_only = onlyInstrument();
        NamedDays days(leadDay());
        for (std::size_t at = 0; at < end; ++at)
            readClaims(m_read[at], days);
        spreadSession(m_claims);
        quoteExactly();
        return std::move(m_claims);
    }

private:
    void readNumbers()
    {
        bool afterPrice = false;
        std::size_t paragraphs = 0;
        for (const TokenSentence& sentence : m_sentences) {
            const bool isTitle = sentence.field == TextField::Title;
            if (sentence.beginsParagraph && !isTitle)
                ++paragraphs;
            // A title counts as what stands before the first paragraph.
            if (sentence.beginsParagraph && (isTitle || paragraphs > 1))
                afterPrice = false;
            ReadSentence one{.sentence = &sentence, .isOfLead = isTitle || paragraphs <= 1};
            one.named = m_named.in(sentence);
            std::vector<MentionedInstrument> around;
            for (const SubjectCandidate& named : one.named)
                around.push_back({.span = {named.mention->begin, named.mention->end},
                                  .kind = named.kind,
                                  .currency = named.currency});
            one.numbers = numberClaims(sentence, m_isGerman ? "de" : "en",
                                       {.mentions = around, .afterPriceSentence = afterPrice});
            afterPrice = std::ranges::any_of(
                one.numbers, [](const NumberClaim& number) { return isAboutPrice(number.claim); });
            m_read.push_back(std::move(one));
        }
    }

    /// What an article is about that names one instrument alone, its headline included.
    const SubjectCandidate* onlyInstrument() const
    {
        const SubjectCandidate* only = nullptr;
        for (const ReadSentence& one : m_read) {
            for (const SubjectCandidate& named : one.named) {
                if (only != nullptr && only->mention->subject != named.mention->subject)
                    return nullptr;
                only = &named;
            }
        }
        return only;
    }

    /// A sentence without any subject, as headlines and notes have them, is about that.
    bool isAboutOnly(const Claim& claim, const ClaimSubject& subject) const
    {
        if (m_only == nullptr || !m_namesNothing || subject.named || !subject.text.empty()
            || !isAboutPrice(claim))
            return false;
        const bool isIndex = m_only->kind == InstrumentKind::Index;
        return claim.unit == kPercent || isIndex == (claim.unit == kPoints);
    }

    /// The first day that the first paragraph names.
    DayReference leadDay() const
    {
        for (const ReadSentence& one : m_read) {
            if (one.sentence->field == TextField::Title)
                continue;
            if (!one.isOfLead)
                break;
            const std::vector<DayWords> days = dayWords(*one.sentence);
            const Clauses clauses(one.sentence->tokens, rangesOf(days), rangesOf(one.numbers));
            if (DayReference day = mainDay(days, clauses); day.kind != DayReference::Kind::None)
                return day;
        }
        return {};
    }

    void readClaims(const ReadSentence& read, NamedDays& claimDays)
    {
        const TokenSentence& sentence = *read.sentence;
        const std::vector<DayWords> days = dayWords(sentence);
        const std::vector<TokenRange> dayRanges = rangesOf(days);
        const std::vector<TokenRange> numberRanges = rangesOf(read.numbers);
        // What names neither a day nor a number only names what others may be about.
        const bool isTold = !days.empty() || !read.numbers.empty();
        const Clauses clauses(isTold ? std::span<const Token>(sentence.tokens)
                                     : std::span<const Token>(),
                              dayRanges, numberRanges);

        const auto found = claimDays.find({.tokens = sentence.tokens,
                                           .numbers = read.numbers,
                                           .days = days,
                                           .clauses = &clauses,
                                           .beginsParagraph = sentence.beginsParagraph,
                                           .isOfLead = read.isOfLead});
        const auto anchors = subjectAnchors({.tokens = sentence.tokens,
                                             .named = read.named,
                                             .numbers = numberRanges,
                                             .days = dayRanges,
                                             .isGerman = m_isGerman});
        m_namesNothing = anchors.empty();
        const auto subjects = m_subjects.find({.tokens = sentence.tokens,
                                               .numbers = read.numbers,
                                               .clauses = &clauses,
                                               .anchors = anchors,
                                               .beginsParagraph = sentence.beginsParagraph,
                                               .isGerman = m_isGerman});
        std::vector<Claim> claims =
            heldBy(m_holders.find(sentence, !read.numbers.empty()), read.numbers);
        setMoments(claims, read, found, clauses);
        const std::size_t first = m_claims.size();
        append(std::move(claims), subjects);
        setPlain(first, subjects, read, {.days = days, .clauses = &clauses});
    }

    static void setMoments(std::vector<Claim>& claims, const ReadSentence& read,
                           const std::vector<NamedDay>& days, const Clauses& clauses)
    {
        if (claims.empty())
            return;
        const auto& tokens = read.sentence->tokens;
        const std::vector<PriceWords> prices = priceWords(tokens);
        const std::vector<SpanWords> spans = spanWords(tokens);
        for (std::size_t at = 0; at < claims.size(); ++at) {
            claims[at].day = days[at].day;
            setNamedPrice(claims[at], read.numbers[at], days[at],
                          {tokens, prices, spans, &clauses});
        }
        shareMoment(claims);
        forgetDaysOfBases(claims, read.numbers);
    }

    /// "fiel am Montag von 142,62 auf 118,42 Dollar": on Monday there was the second price, and
    /// when there was the first, or the one that a distance is counted from, the words do not tell.
    static void forgetDaysOfBases(std::vector<Claim>& claims,
                                  const std::vector<NumberClaim>& numbers)
    {
        const std::vector<Claim> read = claims;
        // The other end of the move stands beside it.
        const auto isOfOther = [&](std::size_t at) {
            return (at > 0 && read[at - 1].day == read[at].day)
                || (at + 1 < read.size() && read[at + 1].day == read[at].day);
        };
        for (std::size_t at = 0; at < claims.size(); ++at) {
            const bool isLoose = numbers[at].isBase
                && (claims[at].day.kind == DayReference::Kind::None || isOfOther(at));
            const bool isDistance = numbers[at].isDistance && claims[at].span == ChangeSpan::Day
                && claims[at].since.kind == DayReference::Kind::None;
            if (isLoose || isDistance)
                claims[at].day = {.kind = DayReference::Kind::Date};
        }
    }

    /// Says of the claims from `first` on, of one sentence, whether they are plain.
    void setPlain(std::size_t first, const std::vector<std::vector<ClaimSubject>>& subjects,
                  const ReadSentence& read, StatementText text)
    {
        text.sentence = read.sentence;
        text.named = read.named;
        text.numbers = read.numbers;
        text.isOnlySubject = m_only != nullptr;
        text.isGerman = m_isGerman;
        std::size_t at = first;
        for (std::size_t number = 0; number < subjects.size(); ++number) {
            for (std::size_t which = 0; which < subjects[number].size(); ++which, ++at) {
                Claim& claim = m_claims[at];
                claim.isPlain =
                    !isAboutPrice(claim) || isPlainStatement(claim, read.numbers[number], text);
            }
        }
    }

    /// All words as they stand in the text, whatever blanks are in them.
    void quoteExactly()
    {
        const CodePointIndex title(m_article.title);
        const CodePointIndex body(m_article.body);
        const auto quote = [&](std::string& text, TextField field, TextSpan span) {
            if (!text.empty())
                text = (field == TextField::Title ? title : body).slice(span.begin, span.end);
        };
        for (Claim& claim : m_claims) {
            quote(claim.text, claim.field, {claim.begin, claim.end});
            for (DayReference* day : {&claim.day, &claim.since})
                quote(day->text, day->field, day->span);
        }
    }

    /// One claim for each of its subjects; partners are of the same subject.
    void append(std::vector<Claim> claims, const std::vector<std::vector<ClaimSubject>>& subjects)
    {
        std::vector<std::size_t> firstOf;
        std::size_t count = m_claims.size();
        for (const auto& of : subjects) {
            firstOf.push_back(count);
            count += of.size();
        }
        for (std::size_t at = 0; at < claims.size(); ++at) {
            for (std::size_t which = 0; which < subjects[at].size(); ++which) {
                Claim claim = claims[at];
                const ClaimSubject& subject = subjects[at][which];
                if (subject.named)
                    claim.subject = subject.named->mention->subject;
                else if (isAboutOnly(claim, subject))
                    claim.subject = m_only->mention->subject;
                claim.subjectText = subject.text;
                if (claim.partner && subjects[*claim.partner].size() == subjects[at].size())
                    claim.partner = firstOf[*claim.partner] + which;
                else
                    claim.partner.reset();
                m_claims.push_back(std::move(claim));
            }
        }
    }

    const Article& m_article;
    std::vector<TokenSentence> m_sentences;
    bool m_isGerman;
    SubjectCandidates m_named;
    std::vector<ReadSentence> m_read{};
    const SubjectCandidate* m_only = nullptr;
    bool m_namesNothing = false; ///< the sentence that is read has no subject at all
    SubjectFinder m_subjects{};
    HolderFinder m_holders;
    std::vector<Claim> m_claims{};
};

} // namespace

std::vector<Claim> readClaims(const Article& article, std::span<const Mention> mentions,
                              const InstrumentLookup& instruments)
{
    return ArticleReading(article, mentions, instruments).read();
}

} // namespace core
