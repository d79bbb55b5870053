#include "core/claims/tagged_sentence.h"

#include "core/claims/number_reader.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

void tagMentions(TaggedSentence& sentence, std::span<const MentionedInstrument> mentions)
{
    std::size_t at = 0;
    for (const MentionedInstrument& mention : mentions) {
        while (at < sentence.tokens.size() && sentence.tokens[at].end <= mention.span.begin)
            ++at;
        for (std::size_t i = at;
             i < sentence.tokens.size() && sentence.tokens[i].begin < mention.span.end; ++i) {
            sentence.tags[i].isMention = true;
            // "Dollar Tree", "Barrick Gold"
            if (mention.kind == InstrumentKind::Share)
                sentence.tags[i].roles =
                    sentence.tags[i].roles.without(WordRole::Commodity | WordRole::Currency);
            if (i == at && sentence.tags[i].mention == nullptr)
                sentence.tags[i].mention = &mention;
        }
    }
}

/// Tags the tokens from `begin` to `end`, and those of the last phrase that begins there.
void tagWords(TaggedSentence& sentence, std::size_t begin, std::size_t end)
{
    const ClaimLexicon& lexicon = ClaimLexicon::builtIn();
    for (std::size_t at = begin; at < end;) {
        auto [roles, length] = lexicon.at(sentence.tokens, at, sentence.language);
        // "closed at" is no phrase in "closed at least 2% lower".
        const std::string_view next = sentence.word(at + length);
        if (length > 1 && sentence.word(at + length - 1) == "at"
            && (next == "least" || next == "most")) {
            --length;
            roles = roles.without(WordRole::LevelPrep);
        }
        sentence.tags[at].roles = roles;
        for (std::size_t i = at; i < at + length; ++i) {
            sentence.tags[i].phraseEnd = at + length;
            if (i > at)
                sentence.tags[i].roles = {};
        }
        at += length;
    }
}

bool isSign(const Token& token, std::string_view signs)
{
    return token.kind == TokenKind::Sign && token.folded.size() == 1
        && signs.find(token.folded[0]) != std::string_view::npos;
}

/// Whether the clause ends behind token `at`, so that it may be the particle of a verb.
bool endsClause(const TaggedSentence& sentence, std::size_t at)
{
    return at + 1 >= sentence.tokens.size() || isSign(sentence.tokens[at + 1], ",.;:)!?\"")
        || sentence.tokens[at + 1].kind == TokenKind::Sign
        || sentence.has(at + 1, WordRole::SplitClause) || sentence.word(at + 1) == "oder"
        || sentence.word(at + 1) == "or" || sentence.word(at + 1) == "auf"
        || sentence.word(at + 1) == "um" || sentence.word(at + 1) == "bis";
}

/// Joins "legte" with its "zu"; both then say which way.
void joinParticles(TaggedSentence& sentence)
{
    const ClaimLexicon& lexicon = ClaimLexicon::builtIn();
    for (std::size_t verb = 0; verb < sentence.tokens.size(); ++verb) {
        if (!lexicon.isSplit(sentence.word(verb)))
            continue;
        const std::size_t end = std::min(sentence.tokens.size(), verb + kFarthest);
        for (std::size_t at = verb + 1; at < end; ++at) {
            if (lexicon.isSplit(sentence.word(at)))
                break;
            const auto way = lexicon.split(sentence.word(verb), sentence.word(at));
            if (!way || sentence.tags[at].isNumber || !endsClause(sentence, at))
                continue;
            const WordRoles roles =
                WordRole::Verb | (*way == Direction::Up ? WordRole::Up : WordRole::Down);
            sentence.tags[verb].roles = roles;
            sentence.tags[at].roles = roles;
            break;
        }
    }
}

/// The particle of a verb that the text does not show ("um 0,62 Prozent auf 21.414 Punkte zu").
void tagLoneParticles(TaggedSentence& sentence, std::span<const ReadNumber> numbers)
{
    constexpr std::array<std::string_view, 5> kParticles{"zu", "an", "nach", "ein", "ab"};
    constexpr std::size_t kUps = 2;
    if (sentence.language != "de")
        return;
    for (const ReadNumber& number : numbers) {
        const std::size_t at = number.last + 1;
        const auto particle = std::ranges::find(kParticles, sentence.word(at));
        if (particle == kParticles.end() || !endsClause(sentence, at)
            || sentence.has(at, WordRole::Verb))
            continue;
        const bool isUp = particle - kParticles.begin() < static_cast<std::ptrdiff_t>(kUps);
        sentence.tags[at].roles = WordRole::Verb | (isUp ? WordRole::Up : WordRole::Down);
    }
}

enum class Cut { None, Before, Behind, Opens, Closes };

/// Whether token `at` parts clauses, and where.
Cut cutAt(const TaggedSentence& sentence, std::size_t at)
{
    const Token& token = sentence.tokens[at];
    if (sentence.tags[at].isNumber)
        return Cut::None;
    if (token.kind == TokenKind::Word)
        return sentence.has(at, WordRole::SplitClause) ? Cut::Before : Cut::None;
    const bool blankBehind = at + 1 >= sentence.tokens.size() || sentence.tokens[at + 1].afterBlank;
    if (isSign(token, "(["))
        return Cut::Opens;
    if (isSign(token, ")]"))
        return Cut::Closes;
    if (isSign(token, ",;"))
        return Cut::Behind;
    if (isSign(token, ":"))
        return blankBehind ? Cut::Behind : Cut::None;
    return isSign(token, "-") && token.afterBlank && blankBehind ? Cut::Behind : Cut::None;
}

void findClauses(TaggedSentence& sentence)
{
    NumberClause current{};
    bool isBracketed = false;
    const auto close = [&](std::size_t end, std::size_t next) {
        if (end > current.begin) {
            current.end = end;
            sentence.clauses.push_back(current);
        }
        current = {.begin = next, .isBracketed = isBracketed};
    };
    for (std::size_t at = 0; at < sentence.tokens.size(); ++at) {
        const Cut cut = cutAt(sentence, at);
        if (cut == Cut::Opens || cut == Cut::Closes)
            isBracketed = cut == Cut::Opens;
        if (cut == Cut::Before)
            close(at, at);
        else if (cut != Cut::None)
            close(at, at + 1);
        sentence.tags[at].clause = sentence.clauses.size();
    }
    close(sentence.tokens.size(), sentence.tokens.size());
    if (sentence.clauses.empty())
        sentence.clauses.push_back({});
    for (TokenTag& tag : sentence.tags)
        tag.clause = std::min(tag.clause, sentence.clauses.size() - 1);
}

bool hasBetween(const TaggedSentence& sentence, std::size_t begin, std::size_t end, std::size_t at,
                WordRoles roles)
{
    for (std::size_t i = std::max(begin, at < kFarthest ? 0 : at - kFarthest);
         i < std::min(end, at + kFarthest); ++i) {
        if (i != at && sentence.hasAny(i, roles) && !sentence.tags[i].isNumber)
            return true;
    }
    return false;
}

} // namespace

bool hasInClause(const TaggedSentence& sentence, std::size_t at, WordRoles roles)
{
    const NumberClause& clause = sentence.clauseOf(at);
    return hasBetween(sentence, clause.begin, clause.end, at, roles);
}

bool hasInSentence(const TaggedSentence& sentence, std::size_t at, WordRoles roles)
{
    return hasBetween(sentence, 0, sentence.tokens.size(), at, roles);
}

TaggedSentence tagSentence(const TokenSentence& sentence, std::string_view language,
                           std::span<const MentionedInstrument> mentions)
{
    TaggedSentence tagged{.tokens = sentence.tokens, .language = std::string(language)};
    tagged.tags.resize(sentence.tokens.size());
    tagWords(tagged, 0, tagged.tokens.size());
    tagMentions(tagged, mentions);
    return tagged;
}

void settleNumbers(TaggedSentence& sentence, std::span<const ReadNumber> numbers)
{
    for (const ReadNumber& number : numbers) {
        if (number.unit.kind == UnitKind::None && !number.hasMagnitude)
            continue;
        for (std::size_t at = number.first; at <= number.last; ++at) {
            sentence.tags[at].isNumber = true;
            if (!number.isFactor)
                sentence.tags[at].roles = {};
        }
        // "50 points to 9,100": a phrase that began with the unit.
        const std::size_t phraseEnd = sentence.tags[number.last].phraseEnd;
        if (phraseEnd > number.last + 1)
            tagWords(sentence, number.last + 1, phraseEnd);
    }
    joinParticles(sentence);
    tagLoneParticles(sentence, numbers);
    findClauses(sentence);
}

} // namespace core
