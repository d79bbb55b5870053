#include "core/claims/claim_lexicon.h"

#include "core/base/quote.h"
#include "core/base/resources.h"
#include "core/base/unicode.h"
#include "core/domain/enum_names.h"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

namespace core {

namespace {

constexpr std::string_view kFile = "vocabulary/claim_words.csv";
constexpr std::string_view kSplit = "split";
constexpr std::size_t kShortestPart = 3; ///< bytes of a pattern
constexpr std::size_t kLongestWord = 60; ///< bytes; longer ones are in no list

constexpr auto kRoles = std::to_array<std::string_view>(
    {"up",         "down",         "verb",         "noun",         "adverb",     "flat",
     "weak",       "market",       "index",        "commodity",    "currency",   "yield",
     "bond",       "ambient",      "level_noun",   "reference",    "value",      "worth",
     "worth_word", "target",       "price",        "other",        "harmless",   "stake",
     "year_ago",   "about",        "almost",       "more",         "less",       "upto",
     "clause",     "forecast",     "base",         "conditional",  "negation",   "highest",
     "lowest",     "largest_gain", "largest_loss", "split_clause", "level_verb", "costs",
     "level_prep", "by_prep",      "of_prep",      "from_prep",    "prep",       "genitive",
     "share_of",   "distance",     "per",          "measure",      "more_of",    "filler",
     "span",       "destroyed",    "sport"});
static_assert(kRoles.size() == static_cast<std::size_t>(WordRole::Count_));
static_assert(kRoles.size() <= 64);

struct TextHash {
    using is_transparent = void;
    std::size_t operator()(std::string_view text) const
    {
        return std::hash<std::string_view>{}(text);
    }
};
template<typename Value>
using TextMap = std::unordered_map<std::string, Value, TextHash, std::equal_to<>>;

struct Phrase {
    std::vector<std::string> rest{}; ///< behind its first word
    WordRoles roles{};
};

/// What is known of a word, or of a part of words.
struct Entry {
    bool isWhole = false; ///< stands in the lists as a word
    WordRoles whole{};
    WordRoles asBeginning{};
    WordRoles asEnding{};
    std::vector<Phrase> phrases{}; ///< that begin with it
};

bool begins(std::span<const Token> tokens, std::span<const std::string> words)
{
    return words.size() <= tokens.size()
        && std::ranges::equal(words, tokens.first(words.size()), {}, {}, &Token::folded);
}

struct WordTable {
    TextMap<Entry> entries{};

    const Entry* find(std::string_view word) const
    {
        const auto found = entries.find(word);
        return found == entries.end() ? nullptr : &found->second;
    }

    /// What its beginning and its ending say of a word that is not in the lists.
    WordRoles ofParts(std::string_view word) const
    {
        WordRoles roles;
        const std::uint64_t beginnings = beginningSizes[firstByte(word)];
        const std::uint64_t endings = endingSizes[lastByte(word)];
        for (std::size_t size = kShortestPart; size <= word.size(); ++size) {
            const std::uint64_t bit = std::uint64_t{1} << size;
            const Entry* begin = (beginnings & bit) != 0 ? find(word.substr(0, size)) : nullptr;
            const Entry* end =
                (endings & bit) != 0 ? find(word.substr(word.size() - size)) : nullptr;
            roles = roles | (begin != nullptr ? begin->asBeginning : WordRoles())
                | (end != nullptr ? end->asEnding : WordRoles());
        }
        return roles;
    }

    static unsigned char firstByte(std::string_view word) { return word.front() & 0xFFU; }
    static unsigned char lastByte(std::string_view word) { return word.back() & 0xFFU; }

    /// The sizes of the patterns that begin, or end, with a byte, as bits: most words have no part
    /// that need be looked up.
    std::array<std::uint64_t, 256> beginningSizes{};
    std::array<std::uint64_t, 256> endingSizes{};
};

std::vector<std::string_view> parts(std::string_view text, char separator)
{
    std::vector<std::string_view> found;
    for (;;) {
        const std::size_t at = text.find(separator);
        const std::string_view part = trimmed(text.substr(0, at));
        if (!part.empty())
            found.push_back(part);
        if (at == std::string_view::npos)
            return found;
        text.remove_prefix(at + 1);
    }
}

} // namespace

struct ClaimLexicon::Tables {
    WordTable german{};
    WordTable english{};
    TextMap<std::vector<std::pair<std::string, Direction>>> split{};

    const WordTable& of(std::string_view language) const
    {
        return language == "de" ? german : english;
    }

    /// What is wrong with the line; empty when nothing is.
    std::string addLine(std::string_view line)
    {
        const std::size_t first = line.find(';');
        const std::size_t second = line.find(';', std::min(first, line.size() - 1) + 1);
        if (second == std::string_view::npos)
            return "There are not three fields.";
        const std::string_view language = trimmed(line.substr(0, first));
        if (!language.empty() && language != "de" && language != "en")
            return "Unknown language " + quotedBriefly(language) + ".";
        WordRoles roles;
        bool isSplit = false;
        for (const std::string_view name : parts(line.substr(first + 1, second - first - 1), ' ')) {
            const auto role = enumFromName<WordRole>(kRoles, name);
            if (!role && name != kSplit)
                return "Unknown role " + quotedBriefly(name) + ".";
            isSplit = isSplit || !role;
            roles = role ? roles | *role : roles;
        }
        for (const std::string_view word : parts(line.substr(second + 1), ',')) {
            if (!addWord(word, language, roles, isSplit))
                return "Not a word: " + quotedBriefly(word) + ".";
        }
        return {};
    }

    bool addWord(std::string_view written, std::string_view language, WordRoles roles, bool isSplit)
    {
        const std::vector<Token> words = tokensOf(written);
        if (words.empty() || written == "*" || (isSplit && words.size() != 2))
            return false;
        if (isSplit)
            addSplit(words, roles);
        if (!isSplit && language != "en")
            add(german, written, roles);
        if (!isSplit && language != "de")
            add(english, written, roles);
        return true;
    }

    void addSplit(const std::vector<Token>& words, WordRoles roles)
    {
        const Direction way = roles.has(WordRole::Up) ? Direction::Up : Direction::Down;
        split[words[0].folded].emplace_back(words[1].folded, way);
        Entry& joined = german.entries[words[1].folded + words[0].folded];
        joined.isWhole = true;
        joined.whole = joined.whole | roles | WordRole::Verb;
    }

    static void addPhrase(std::vector<Phrase>& phrases, Phrase phrase)
    {
        const auto known = std::ranges::find(phrases, phrase.rest, &Phrase::rest);
        if (known == phrases.end())
            phrases.push_back(std::move(phrase));
        else
            known->roles = known->roles | phrase.roles;
    }

    static void add(WordTable& table, std::string_view written, WordRoles roles)
    {
        const bool isBeginning = written.ends_with('*');
        const bool isEnding = written.starts_with('*');
        if (isBeginning)
            written.remove_suffix(1);
        if (isEnding)
            written.remove_prefix(1);
        const std::vector<Token> words = tokensOf(written);
        Entry& entry = table.entries[words.front().folded];
        if (words.size() > 1) {
            Phrase phrase{.roles = roles};
            for (std::size_t i = 1; i < words.size(); ++i)
                phrase.rest.push_back(words[i].folded);
            addPhrase(entry.phrases, std::move(phrase));
            return;
        }
        entry.isWhole = entry.isWhole || !isEnding;
        if (!isEnding)
            entry.whole = entry.whole | roles;
        const std::string& word = words.front().folded;
        const std::uint64_t size = std::uint64_t{1} << std::min(word.size(), kLongestWord);
        if (isBeginning) {
            entry.asBeginning = entry.asBeginning | roles;
            table.beginningSizes[WordTable::firstByte(word)] |= size;
        }
        if (isEnding) {
            entry.asEnding = entry.asEnding | roles;
            table.endingSizes[WordTable::lastByte(word)] |= size;
        }
    }
};

ClaimLexicon::ClaimLexicon()
    : m_tables(std::make_unique<Tables>())
{
}

ClaimLexicon::ClaimLexicon(ClaimLexicon&&) noexcept = default;
ClaimLexicon& ClaimLexicon::operator=(ClaimLexicon&&) noexcept = default;
ClaimLexicon::~ClaimLexicon() = default;

Result<ClaimLexicon> ClaimLexicon::parse(std::string_view csv)
{
    ClaimLexicon lexicon;
    std::size_t number = 0;
    while (!csv.empty()) {
        const std::size_t end = std::min(csv.find('\n'), csv.size() - 1) + 1;
        const std::string_view line = trimmed(csv.substr(0, end));
        csv.remove_prefix(end);
        ++number;
        const std::string fault =
            line.empty() || line.starts_with('#') ? "" : lexicon.m_tables->addLine(line);
        if (!fault.empty()) {
            std::string message(kFile);
            message += ':';
            message += std::to_string(number);
            message += ": ";
            return fail(ErrorCode::Format, message + fault);
        }
    }
    return lexicon;
}

const ClaimLexicon& ClaimLexicon::builtIn()
{
    static const ClaimLexicon lexicon = [] {
        const std::span<const EmbeddedFile> files = embeddedFiles(kFile);
        return files.empty() ? ClaimLexicon() : parse(files[0].bytes).value_or(ClaimLexicon());
    }();
    return lexicon;
}

ClaimLexicon::Match ClaimLexicon::at(std::span<const Token> tokens, std::size_t at,
                                     std::string_view language) const
{
    const WordTable& table = m_tables->of(language);
    const std::string& word = tokens[at].folded;
    const Entry* entry = word.size() > kLongestWord ? nullptr : table.find(word);
    if (entry != nullptr) {
        const Phrase* longest = nullptr;
        for (const Phrase& phrase : entry->phrases) {
            if ((longest == nullptr || phrase.rest.size() > longest->rest.size())
                && begins(tokens.subspan(at + 1), phrase.rest))
                longest = &phrase;
        }
        if (longest != nullptr)
            return {longest->roles, longest->rest.size() + 1};
        if (entry->isWhole)
            return {entry->whole};
    }
    const bool hasParts = tokens[at].kind == TokenKind::Word && word.size() > kShortestPart
        && word.size() <= kLongestWord;
    return {hasParts ? table.ofParts(word) : WordRoles()};
}

std::optional<Direction> ClaimLexicon::split(std::string_view verb, std::string_view particle) const
{
    const auto found = m_tables->split.find(verb);
    if (found == m_tables->split.end())
        return std::nullopt;
    const auto way = std::ranges::find(
        found->second, particle, [](const auto& pair) { return std::string_view(pair.first); });
    return way == found->second.end() ? std::nullopt : std::optional(way->second);
}

bool ClaimLexicon::isSplit(std::string_view verb) const
{
    return m_tables->split.contains(verb);
}

} // namespace core
