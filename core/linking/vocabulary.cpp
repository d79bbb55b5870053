#include "core/linking/vocabulary.h"

#include "core/base/quote.h"
#include "core/base/resources.h"
#include "core/base/unicode.h"
#include "core/linking/exchanges.h"
#include "core/linking/security_codes.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

constexpr std::string_view kInstruments = "vocabulary/instruments.csv";
constexpr std::string_view kOtherMeanings = "vocabulary/other_meanings.csv";
constexpr std::string_view kCompanyWords = "vocabulary/company_words.csv";

std::vector<std::string_view> split(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (;;) {
        const std::size_t at = text.find(separator);
        parts.push_back(trimmed(text.substr(0, at)));
        if (at == std::string_view::npos)
            return parts;
        text.remove_prefix(at + 1);
    }
}

/// The lines of a file that count, with their numbers.
std::vector<std::pair<std::size_t, std::string_view>> linesOf(std::string_view csv)
{
    std::vector<std::pair<std::size_t, std::string_view>> lines;
    std::size_t number = 0;
    for (const std::string_view line : split(csv, '\n')) {
        ++number;
        if (!line.empty() && !line.starts_with('#'))
            lines.emplace_back(number, line);
    }
    return lines;
}

tl::unexpected<Error> wrong(std::string_view file, std::size_t line, std::string_view what,
                            std::string_view text)
{
    return fail(ErrorCode::Format,
                std::string(file) + ", line " + std::to_string(line) + ": " + std::string(what)
                    + " " + quotedBriefly(text) + ".");
}

/// "Meta @de ~ Facebook, Instagram"
Alias parseAlias(std::string_view text)
{
    Alias alias;
    if (const std::size_t tilde = text.find('~'); tilde != std::string_view::npos) {
        for (const std::string_view word : split(text.substr(tilde + 1), ','))
            alias.needsNear.emplace_back(word);
        text = text.substr(0, tilde);
    }
    if (const std::size_t at = text.find('@'); at != std::string_view::npos) {
        alias.language = trimmed(text.substr(at + 1));
        text = text.substr(0, at);
    }
    alias.text = trimmed(text);
    return alias;
}

std::vector<std::string_view> filled(std::vector<std::string_view> parts)
{
    std::erase(parts, std::string_view());
    return parts;
}

/// Whether `instrument` is of the market `mic`, if one is said, and of one of `markets`.
bool hasMarket(const Instrument& instrument, std::string_view mic, Markets markets)
{
    return (mic.empty() || instrument.mic == mic)
        && (markets.empty() || (!instrument.mic.empty() && shareMarket(instrument.mic, markets)));
}

/// Twelve capitals and digits, the last one a digit, that begin with a country: one of them wrong
/// would make it another's.
bool looksLikeIsin(std::string_view text)
{
    const auto isCapital = [](char c) { return c >= 'A' && c <= 'Z'; };
    return text.size() == 12 && isCapital(text[0]) && isCapital(text[1]) && isDigit(text[11])
        && std::ranges::all_of(text, [&](char c) { return isCapital(c) || isDigit(c); });
}

} // namespace

Result<Vocabulary> Vocabulary::builtIn()
{
    for (const EmbeddedFile& file : embeddedFiles(kInstruments))
        return parse(file.bytes, file.name);
    return fail(ErrorCode::NotFound, "The program was built without its vocabulary.");
}

const Vocabulary& Vocabulary::shared()
{
    static const Vocabulary vocabulary = builtIn().value_or(Vocabulary());
    return vocabulary;
}

Result<Vocabulary> Vocabulary::parse(std::string_view csv, std::string_view name)
{
    Vocabulary vocabulary;
    for (const auto& [number, line] : linesOf(csv)) {
        const std::vector<std::string_view> fields = split(line, ';');
        if (fields.size() != 7)
            return wrong(name, number, "seven fields are expected between semicolons in", line);
        const auto kind = instrumentKindFromString(fields[3]);
        if (!kind)
            return wrong(name, number, "there is no kind of instrument", fields[3]);
        if (fields[0].empty() || fields[4].empty())
            return wrong(name, number, "a symbol and a name are expected in", line);
        Instrument instrument{.symbol = std::string(fields[0]),
                              .mic = std::string(fields[1]),
                              .name = std::string(fields[4]),
                              .currency = std::string(fields[2]),
                              .kind = *kind};
        for (const std::string_view alias : filled(split(fields[5], '|')))
            instrument.aliases.push_back(parseAlias(alias));
        if (vocabulary.hasLineOf(instrument))
            return wrong(name, number, "it is the second line of the symbol", fields[0]);
        std::vector<std::string> others;
        for (const std::string_view symbol : filled(split(fields[6], '|'))) {
            if (looksLikeIsin(symbol) && !isIsin(symbol))
                return wrong(name, number, "the check digit does not fit the ISIN", symbol);
            others.emplace_back(symbol);
            if (const std::string_view wkn = wknOf(symbol); !wkn.empty())
                others.emplace_back(wkn);
        }
        vocabulary.add(std::move(instrument), std::move(others));
    }
    return vocabulary;
}

void Vocabulary::add(Instrument instrument, std::vector<std::string> otherSymbols)
{
    const std::size_t index = m_instruments.size();
    m_bySymbol.emplace(foldCase(instrument.symbol), index);
    for (const std::string& symbol : otherSymbols)
        m_bySymbol.emplace(foldCase(symbol), index);
    m_instruments.push_back(std::move(instrument));
    m_otherSymbols.push_back(std::move(otherSymbols));
}

bool Vocabulary::hasLineOf(const Instrument& instrument) const
{
    const auto [first, last] = m_bySymbol.equal_range(foldCase(instrument.symbol));
    return std::any_of(first, last, [&](const auto& entry) {
        const Instrument& known = m_instruments[entry.second];
        return known.mic == instrument.mic && foldCase(known.symbol) == entry.first;
    });
}

std::optional<std::size_t> Vocabulary::indexOf(std::string_view symbol, std::string_view mic) const
{
    const std::string folded = foldCase(trimmed(symbol));
    const auto find = [&](std::string_view key, Markets markets) -> std::optional<std::size_t> {
        const auto [first, last] = m_bySymbol.equal_range(key);
        std::optional<std::size_t> other; // called so by somebody else
        for (auto entry = first; entry != last; ++entry) {
            const Instrument& instrument = m_instruments[entry->second];
            if (!hasMarket(instrument, mic, markets))
                continue;
            if (foldCase(instrument.symbol) == key)
                return entry->second;
            other = other.value_or(entry->second);
        }
        return other;
    };
    if (const auto index = find(folded, {}))
        return index;
    const std::size_t stop = folded.rfind('.');
    if (stop == std::string::npos)
        return std::nullopt;
    const auto markets = marketsOfCode(std::string_view(folded).substr(stop + 1));
    return markets ? find(std::string_view(folded).substr(0, stop), *markets) : std::nullopt;
}

std::optional<Instrument> Vocabulary::forSymbol(std::string_view symbol, std::string_view mic) const
{
    const auto index = indexOf(symbol, mic);
    return index ? std::optional(m_instruments[*index]) : std::nullopt;
}

std::span<const std::string> Vocabulary::otherSymbols(std::string_view symbol,
                                                      std::string_view mic) const
{
    const auto index = indexOf(symbol, mic);
    return index ? std::span<const std::string>(m_otherSymbols[*index])
                 : std::span<const std::string>();
}

Result<std::vector<Alias>> phrasesOfOtherMeaning()
{
    std::vector<Alias> phrases;
    for (const EmbeddedFile& file : embeddedFiles(kOtherMeanings)) {
        for (const auto& [number, line] : linesOf(file.bytes)) {
            Alias phrase = parseAlias(line);
            if (phrase.text.empty())
                return wrong(file.name, number, "a phrase is expected in", line);
            phrases.push_back(std::move(phrase));
        }
    }
    return phrases;
}

std::vector<std::string> wordsOfCompanies()
{
    std::vector<std::string> words;
    for (const EmbeddedFile& file : embeddedFiles(kCompanyWords)) {
        for (const auto& [number, line] : linesOf(file.bytes))
            words.push_back(foldCase(line));
    }
    return words;
}

} // namespace core
