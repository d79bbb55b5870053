#include "core/claims/claim_reader.h"

#include "core/base/unicode.h"
#include "core/claims/named_days.h"
#include "core/claims/named_prices.h"
#include "core/claims/claim_subjects.h"
#include "core/claims/clauses.h"
#include "core/claims/day_words.h"
#include "core/claims/holders.h"
#include "core/claims/number_claims.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

/// The instruments that an article names, in the order of its text.
std::vector<NamedInstrument> namedInstruments(std::span<const Mention> mentions,
                                              const InstrumentLookup& instruments)
{
    std::vector<NamedInstrument> named;
    for (const Mention& mention : mentions) {
        if (std::holds_alternative<EventId>(mention.subject))
            continue;
        NamedInstrument one{.mention = &mention};
        if (const Instrument* instrument = instruments ? instruments(mention.subject) : nullptr) {
            one.kind = instrument->kind;
            one.currency = instrument->currency;
        }
        named.push_back(std::move(one));
    }
    std::ranges::stable_sort(named, {}, [](const NamedInstrument& one) {
        return std::pair(one.mention->field, one.mention->begin);
    });
    return named;
}

/// Whether the words of a text of unknown language are German: it then has more capitals inside its
/// sentences, and some of the commonest small words.
bool isGerman(const Article& article, std::span<const TokenSentence> sentences)
{
    if (!article.language.empty())
        return primaryLanguage(article.language) == "de";
    constexpr auto kGerman = std::to_array<std::string_view>(
        {"der", "die", "das", "und", "um", "auf", "von", "mit", "prozent", "im", "ist"});
    constexpr auto kEnglish = std::to_array<std::string_view>(
        {"the", "of", "and", "to", "a", "in", "percent", "was", "is", "at", "on"});
    int balance = 0;
    for (const TokenSentence& sentence : sentences) {
        for (const Token& token : sentence.tokens)
            balance += (isAmong(token.folded, kGerman) ? 1 : 0)
                - (isAmong(token.folded, kEnglish) ? 1 : 0);
    }
    return balance > 0;
}

/// Everything about one sentence that its claims are made of.
struct ReadSentence {
    const TokenSentence* sentence = nullptr;
    std::vector<NamedInstrument> named{};
    std::vector<NumberClaim> numbers{};
    bool isOfLead = false;
};

class ClaimReading {
public:
    ClaimReading(const Article& article, std::span<const Mention> mentions,
                 const InstrumentLookup& instruments)
        : m_sentences(tokenSentences(article))
        , m_language(article.language)
        , m_isGerman(isGerman(article, m_sentences))
        , m_named(namedInstruments(mentions, instruments))
        , m_holders(m_isGerman)
    {
    }

    std::vector<Claim> read()
    {
        readNumbers();
        if (std::ranges::all_of(m_read,
                                [](const ReadSentence& one) { return one.numbers.empty(); }))
            return {};
        NamedDays days(leadDay());
        for (const ReadSentence& sentence : m_read)
            readClaims(sentence, days);
        spreadSession();
        return std::move(m_claims);
    }

private:
    void readNumbers()
    {
        bool afterPrice = false;
        std::size_t paragraphs = 0;
        std::size_t next = 0;
        for (const TokenSentence& sentence : m_sentences) {
            const bool isTitle = sentence.field == TextField::Title;
            if (sentence.beginsParagraph && !isTitle)
                ++paragraphs;
            // A title counts as what stands before the first paragraph.
            if (sentence.beginsParagraph && (isTitle || paragraphs > 1))
                afterPrice = false;
            ReadSentence one{.sentence = &sentence, .isOfLead = isTitle || paragraphs <= 1};
            one.named = namedIn(sentence, next);
            std::vector<MentionedInstrument> around;
            for (const NamedInstrument& named : one.named)
                around.push_back({.span = {named.mention->begin, named.mention->end},
                                  .kind = named.kind,
                                  .currency = named.currency});
            one.numbers = numberClaims(sentence, m_language,
                                       {.mentions = around, .afterPriceSentence = afterPrice});
            afterPrice = std::ranges::any_of(
                one.numbers, [](const NumberClaim& number) { return isAboutPrice(number.claim); });
            m_read.push_back(std::move(one));
        }
    }

    /// The mentions of a sentence with their tokens; of those that overlap, the first.
    std::vector<NamedInstrument> namedIn(const TokenSentence& sentence, std::size_t& next)
    {
        std::vector<NamedInstrument> found;
        std::size_t token = 0;
        for (; next < m_named.size(); ++next) {
            NamedInstrument& named = m_named[next];
            const Mention& mention = *named.mention;
            if (mention.field != sentence.field) {
                if (mention.field > sentence.field)
                    break;
                continue;
            }
            if (mention.begin >= sentence.span.end)
                break;
            while (token < sentence.tokens.size() && sentence.tokens[token].end <= mention.begin)
                ++token;
            std::size_t last = token;
            while (last + 1 < sentence.tokens.size()
                   && sentence.tokens[last + 1].begin < mention.end)
                ++last;
            if (token >= sentence.tokens.size() || mention.begin < sentence.span.begin
                || (!found.empty() && found.back().tokens.last >= token))
                continue;
            named.tokens = {token, last};
            found.push_back(named);
        }
        return found;
    }

    /// The first day that the first paragraph names.
    DayReference leadDay() const
    {
        for (const ReadSentence& one : m_read) {
            if (one.sentence->field == TextField::Title)
                continue;
            if (!one.isOfLead)
                break;
            if (DayReference day = mainDay(dayWords(*one.sentence));
                day.kind != DayReference::Kind::None)
                return day;
        }
        return {};
    }

    void readClaims(const ReadSentence& read, NamedDays& claimDays)
    {
        const TokenSentence& sentence = *read.sentence;
        const std::vector<DayWords> days = dayWords(sentence);
        std::vector<TokenRange> dayRanges;
        std::vector<TokenRange> numberRanges;
        for (const DayWords& words : days)
            dayRanges.push_back(words.tokens);
        for (const NumberClaim& number : read.numbers)
            numberRanges.push_back({number.firstToken, number.lastToken});
        const Clauses clauses(sentence.tokens, dayRanges, numberRanges);

        const auto found = claimDays.find({.tokens = sentence.tokens,
                                           .numbers = read.numbers,
                                           .days = days,
                                           .clauses = &clauses,
                                           .beginsParagraph = sentence.beginsParagraph,
                                           .isOfLead = read.isOfLead});
        const auto subjects = m_subjects.find({.tokens = sentence.tokens,
                                               .numbers = read.numbers,
                                               .clauses = &clauses,
                                               .anchors = subjectAnchors({.tokens = sentence.tokens,
                                                                          .named = read.named,
                                                                          .numbers = numberRanges,
                                                                          .days = dayRanges,
                                                                          .isGerman = m_isGerman}),
                                               .beginsParagraph = sentence.beginsParagraph,
                                               .isGerman = m_isGerman});
        const std::string holder = m_holders.find(sentence);
        if (read.numbers.empty())
            return;
        const std::vector<PriceWords> prices = priceWords(sentence.tokens);
        const std::vector<SpanWords> spans = spanWords(sentence.tokens);
        const PriceSentence priceSentence{sentence.tokens, prices, spans, &clauses};
        std::vector<Claim> claims;
        for (std::size_t at = 0; at < read.numbers.size(); ++at) {
            Claim claim = read.numbers[at].claim;
            claim.day = found[at].day;
            claim.holder = holder;
            setNamedPrice(claim, read.numbers[at], found[at], priceSentence);
            claims.push_back(std::move(claim));
        }
        append(std::move(claims), subjects);
    }

    /// One claim for each of its subjects; partners are of the same subject.
    void append(std::vector<Claim> claims, const std::vector<std::vector<ClaimSubject>>& subjects)
    {
        for (const Claim& claim : claims)
            sharePrice(claim, claims);
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
                claim.subjectText = subject.text;
                if (claim.partner && subjects[*claim.partner].size() == subjects[at].size())
                    claim.partner = firstOf[*claim.partner] + which;
                else
                    claim.partner.reset();
                m_claims.push_back(std::move(claim));
            }
        }
    }

    /// A change and its level are of one moment.
    static void sharePrice(const Claim& claim, std::vector<Claim>& claims)
    {
        if (!claim.partner || *claim.partner >= claims.size())
            return;
        Claim& partner = claims[*claim.partner];
        if (partner.point == PricePoint::Unstated)
            partner.point = claim.point;
        partner.duringSession = partner.duringSession || claim.duringSession;
    }

    /// Where one statement of a day was written while the market was open, all of that day were,
    /// but for those whose words say otherwise.
    void spreadSession()
    {
        const auto isSameDay = [](const DayReference& a, const DayReference& b) {
            return a.kind == b.kind && a.ago == b.ago && a.weekday == b.weekday && a.day == b.day
                && a.month == b.month && a.year == b.year && a.sessionsBefore == b.sessionsBefore;
        };
        std::vector<DayReference> open;
        std::vector<DayReference> closed;
        for (const Claim& claim : m_claims) {
            if (claim.point == PricePoint::Close)
                closed.push_back(claim.day);
            else if (claim.duringSession && isAboutPrice(claim)
                     && std::ranges::none_of(
                         open, [&](const DayReference& day) { return isSameDay(day, claim.day); }))
                open.push_back(claim.day);
        }
        std::erase_if(open, [&](const DayReference& day) {
            return std::ranges::any_of(
                closed, [&](const DayReference& other) { return isSameDay(day, other); });
        });
        for (Claim& claim : m_claims) {
            if (isAboutPrice(claim) && claim.point == PricePoint::Unstated
                && claim.span == ChangeSpan::Day
                && std::ranges::any_of(
                    open, [&](const DayReference& day) { return isSameDay(day, claim.day); }))
                claim.duringSession = true;
        }
    }

    std::vector<TokenSentence> m_sentences;
    std::string m_language;
    bool m_isGerman;
    std::vector<NamedInstrument> m_named;
    std::vector<ReadSentence> m_read{};
    SubjectFinder m_subjects{};
    HolderFinder m_holders;
    std::vector<Claim> m_claims{};
};

} // namespace

std::vector<Claim> readClaims(const Article& article, std::span<const Mention> mentions,
                              const InstrumentLookup& instruments)
{
    return ClaimReading(article, mentions, instruments).read();
}

} // namespace core
