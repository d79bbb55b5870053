#include "core/claims/holders.h"

#include "core/claims/constant_lists.h"
#include "core/claims/noun_phrases.h"
#include "core/claims/subject_words.h"
#include "core/claims/token_phrases.h"
#include "core/claims/word_lists.h"

#include <algorithm>
#include <array>
#include <optional>
#include <utility>

namespace core {

namespace {

using Tokens = std::span<const Token>;

constexpr std::string_view kSaying =
    "sagte sagten sagt sagen betonte betonten betont erklärte erklärten erklärt meinte meint "
    "schrieb schrieben schreibt schreiben schätzt schätzte schätzen erwartet erwartete "
    "rechnet rechnete prognostiziert prognostizierte versprach versprachen verspricht "
    "bezifferte beziffert warnte warnt zweifelte zweifelt fragte berichtete berichteten "
    "berichtet behauptete behauptet behaupten kommentierte urteilte urteilt konstatierte "
    "argumentierte versicherte kündigte kündigten teilte teilten said says told wrote writes "
    "estimates estimated expects predicts predicted forecasts claimed claims pledged promised "
    "announced warned warns noted argued reported";
/// Saying only with what follows in the sentence.
constexpr auto kSayingWith =
    std::to_array<std::pair<std::string_view, std::string_view>>({{"stellte", "aussicht"},
                                                                  {"stellten", "aussicht"},
                                                                  {"stellt", "aussicht"},
                                                                  {"will", "haben"},
                                                                  {"wollen", "haben"},
                                                                  {"zeigte", "überzeugt"},
                                                                  {"zeigt", "überzeugt"},
                                                                  {"gab", "bekannt"},
                                                                  {"gaben", "bekannt"}});
struct According {
    std::string_view phrase{};
};
constexpr auto kAccording = std::to_array<According>({{"laut"},
                                                      {"according to"},
                                                      {"nach angaben von"},
                                                      {"nach angaben der"},
                                                      {"nach angaben des"},
                                                      {"nach einschätzung von"},
                                                      {"nach einschätzung der"},
                                                      {"nach einschätzung des"},
                                                      {"nach ansicht von"},
                                                      {"nach worten von"},
                                                      {"nach berechnungen von"},
                                                      {"nach berechnungen der"},
                                                      {"nach berechnungen des"},
                                                      {"in den augen von"}});
/// Nouns for what a person is, put before the name.
constexpr auto kTitleEndings = endingList(
    {"analyst",    "analystin",   "chef",       "chefin",     "gründer",     "gründerin",
     "präsident",  "präsidentin", "minister",   "ministerin", "händler",     "händlerin",
     "experte",    "expertin",    "sprecher",   "sprecherin", "manager",     "managerin",
     "vorstand",   "vorständin",  "stratege",   "strategin",  "ökonom",      "ökonomin",
     "volkswirt",  "volkswirtin", "kanzler",    "kanzlerin",  "investor",    "investorin",
     "erfinder",   "forscher",    "forscherin", "professor",  "professorin", "direktor",
     "direktorin", "leiter",      "leiterin",   "kommissar",  "ceo",         "cfo",
     "president",  "chairman",    "chairwoman", "secretary",  "founder",     "economist",
     "strategist", "analysts",    "konzern",    "firma",      "konzerns",    "unternehmen",
     "hersteller", "spezialist",  "bank",       "institut",   "agentur",     "dienst",
     "zeitung",    "magazin",     "entwickler", "anbieter",   "milliardär",  "börsianer",
     "fachmann",   "kolumnist"});
constexpr auto kOpeningMarks = wordList({"«", "„"});
constexpr auto kClosingMarks = wordList({"»", "“", "”"});
constexpr std::size_t kMostNames = 3; ///< before a person's last
constexpr std::size_t kFarthest = 24; ///< tokens between a verb and the name
constexpr std::size_t kFrame = 60;    ///< tokens from a verb to what ends it

/// Pronouns and articles that a sentence may begin with are no names.
bool isNameWord(const Token& token)
{
    return token.kind == TokenKind::Word && token.isCapital && !isDefiniteWord(token.folded)
        && !isPreposition(token.folded) && !isPronoun(token.folded)
        && subjectNounOf(token.folded) != SubjectNoun::Neutral
        && subjectNounOf(token.folded) != SubjectNoun::People;
}

bool isTitle(std::string_view word)
{
    return endsInAny(word, kTitleEndings);
}

/// A run of capital words without the nouns before the name; nullopt where no name is left.
std::optional<TokenRange> nameOfRun(Tokens tokens, TokenRange run, bool hasArticle)
{
    while (run.first < run.last) {
        std::size_t part = run.first;
        while (part + 2 <= run.last && wordAt(tokens, part + 1) == "-")
            part += 2;
        if (!isTitle(wordAt(tokens, part)) || part >= run.last)
            break;
        run.first = part + 1;
        hasArticle = false;
    }
    const bool isNoun = isTitle(wordAt(tokens, run.last)) || (hasArticle && run.first == run.last);
    return isNoun && run.first == run.last ? std::nullopt : std::optional(run);
}

/// The first name from `at` on, or the one in apposition to it: "der Chef der Firma, Max Muster,".
std::optional<TokenRange> nameAfter(Tokens tokens, std::size_t at)
{
    const std::size_t end = std::min(tokens.size(), at + kFarthest);
    std::optional<TokenRange> found;
    while (at < end) {
        const Token& token = tokens[at];
        const bool ends = token.folded == ":" || token.folded == ";" || token.folded == "«"
            || token.folded == "„" || token.folded == "\"";
        if (ends)
            break;
        if (token.folded == ",") {
            const std::size_t next = at + 1;
            if (next >= end || !isNameWord(tokens[next]))
                break;
            const std::size_t last = capitalRunEnd(tokens, next);
            const std::string_view behind = wordAt(tokens, last + 1);
            if (last > next && (behind == "," || behind == "." || behind.empty() || behind == "("))
                return TokenRange{next, last};
            break;
        }
        if (!isNameWord(token)) {
            ++at;
            continue;
        }
        const TokenRange run{at, capitalRunEnd(tokens, at)};
        if (!found)
            found = nameOfRun(tokens, run, at > 0 && isDefiniteWord(wordAt(tokens, at - 1)));
        at = run.last + 1;
    }
    return found;
}

/// The first name of the noun phrase that ends before `verb`, in its clause.
std::optional<TokenRange> nameBefore(Tokens tokens, std::size_t verb, bool isGerman)
{
    std::size_t first = verb;
    while (first > 0 && verb - first < kFarthest) {
        const std::string_view word = wordAt(tokens, first - 1);
        if (word == "," || word == ";" || word == ":" || word == "»" || word == "“" || word == "\""
            || word == "dass" || word == "that")
            break;
        --first;
    }
    for (std::size_t at = first; at < verb; ++at) {
        if (!isNameWord(tokens[at]))
            continue;
        const TokenRange run{at, std::min(capitalRunEnd(tokens, at), verb - 1)};
        at = run.last;
        // What opens a sentence has a capital whatever it is.
        const bool isOpener =
            run.first == 0 && (run.last + 1 < verb || isSentenceOpener(wordAt(tokens, 0)));
        const bool isCompoundPart = wordAt(tokens, run.last + 1) == "-";
        if ((isOpener && run.first == run.last) || isCompoundPart
            || governorOf(tokens, run.first, isGerman) != Governor::None)
            continue;
        if (const auto name = nameOfRun(
                tokens, run, run.first > 0 && isDefiniteWord(wordAt(tokens, run.first - 1))))
            return name;
    }
    return std::nullopt;
}

bool holdsWord(Tokens tokens, std::size_t from, std::string_view word)
{
    return std::ranges::any_of(tokens.subspan(from).first(std::min(kFrame, tokens.size() - from)),
                               [&](const Token& token) { return token.folded == word; });
}

bool opensQuotation(Tokens tokens)
{
    return std::ranges::any_of(
        tokens, [](const Token& token) { return isAmong(token.text, kOpeningMarks); });
}

/// Who says so by the words at `at`; nullopt where these say nothing of that.
std::optional<TokenRange> namedAt(Tokens tokens, std::size_t at, bool isGerman)
{
    static const PhraseList according(kAccording);
    static const WordSet saying(kSaying);
    if (const auto match = according.at(tokens, at))
        return nameAfter(tokens, at + match->count);
    const std::string_view word = wordAt(tokens, at);
    if (word == "zufolge")
        return nameBefore(tokens, at, isGerman);
    const bool opens = at > 0 && tokens[at - 1].kind == TokenKind::Sign;
    if (word == "so" && opens && wordAt(tokens, at - 1) == ",")
        return nameAfter(tokens, at + 1);
    const bool says = saying.holds(word) || std::ranges::any_of(kSayingWith, [&](const auto& pair) {
                          return pair.first == word && holdsWord(tokens, at, pair.second);
                      });
    if (!says)
        return std::nullopt;
    // German verbs stand before their subject where something else opens the sentence.
    const auto before = nameBefore(tokens, at, isGerman);
    if (before && before->last + 1 == at)
        return before;
    const auto after = opens || !before ? nameAfter(tokens, at + 1) : std::nullopt;
    return after ? after : before;
}

} // namespace

std::string HolderFinder::find(const TokenSentence& sentence, bool holdsNumbers)
{
    const Tokens tokens = sentence.tokens;
    std::string holder;
    if (holdsNumbers || m_isQuoting || opensQuotation(tokens)) {
        for (std::size_t at = 0; at < tokens.size() && holder.empty(); ++at) {
            if (const auto name = namedAt(tokens, at, m_isGerman))
                holder = completed(textOf(tokens, *name));
        }
    }
    rememberNames(tokens);
    if (holder.empty() && m_isQuoting)
        holder = m_quoted;
    for (const Token& token : tokens) {
        if (isAmong(token.text, kOpeningMarks))
            m_isQuoting = true;
        else if (isAmong(token.text, kClosingMarks))
            m_isQuoting = false;
    }
    m_quoted = m_isQuoting ? holder : std::string();
    return holder;
}

std::string HolderFinder::completed(std::string name) const
{
    const auto full = m_fullNames.find(name);
    return full == m_fullNames.end() ? std::move(name) : full->second;
}

void HolderFinder::rememberNames(Tokens tokens)
{
    for (std::size_t at = 1; at < tokens.size(); ++at) {
        if (!isNameWord(tokens[at - 1]) || m_fullNames.contains(tokens[at].text))
            continue;
        std::size_t first = at - 1;
        while (first > 0 && at - first < kMostNames && isNameWord(tokens[first - 1]))
            --first;
        const auto full = nameOfRun(tokens, {first, at}, false);
        if (full && full->first < full->last)
            m_fullNames.emplace(tokens[at].text, textOf(tokens, *full));
    }
}

} // namespace core
