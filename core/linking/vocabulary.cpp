#include "core/linking/vocabulary.h"

#include "core/base/quote.h"
#include "core/base/resources.h"
#include "core/base/unicode.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

namespace {

constexpr std::string_view kInstruments = "vocabulary/instruments.csv";
constexpr std::string_view kOtherMeanings = "vocabulary/other_meanings.csv";
constexpr std::string_view kCompanyWords = "vocabulary/company_words.csv";

/// What Yahoo, Stooq and Reuters write behind a symbol, and the markets that they mean by it.
constexpr auto kSuffixes = std::to_array<std::pair<std::string_view, std::string_view>>({
    {".us", "XNAS"}, {".us", "XNYS"}, {".o", "XNAS"},  {".oq", "XNAS"}, {".n", "XNYS"},
    {".de", "XETR"}, {".f", "XETR"},  {".l", "XLON"},  {".uk", "XLON"}, {".pa", "XPAR"},
    {".as", "XAMS"}, {".sw", "XSWX"}, {".s", "XSWX"},  {".vi", "XWBO"}, {".mi", "XMIL"},
    {".t", "XTKS"},  {".jp", "XTKS"}, {".hk", "XHKG"}, {".ks", "XKRX"}, {".to", "XTSE"},
});

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

bool hasMarket(const Instrument& instrument, std::string_view mic)
{
    return mic.empty() || instrument.mic == mic;
}

} // namespace

Result<Vocabulary> Vocabulary::builtIn()
{
    for (const EmbeddedFile& file : embeddedFiles(kInstruments))
        return parse(file.bytes, file.name);
    return fail(ErrorCode::NotFound, "The program was built without its vocabulary.");
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
        if (vocabulary.forSymbol(instrument.symbol, instrument.mic))
            return wrong(name, number, "it is the second line of the symbol", fields[0]);
        const std::size_t index = vocabulary.m_instruments.size();
        vocabulary.m_bySymbol.emplace(foldCase(instrument.symbol), index);
        for (const std::string_view symbol : filled(split(fields[6], '|')))
            vocabulary.m_bySymbol.emplace(foldCase(symbol), index);
        vocabulary.m_instruments.push_back(std::move(instrument));
    }
    return vocabulary;
}

std::optional<Instrument> Vocabulary::forSymbol(std::string_view symbol, std::string_view mic) const
{
    const std::string folded = foldCase(trimmed(symbol));
    const auto find = [&](std::string_view key, std::string_view market) {
        const auto [first, last] = m_bySymbol.equal_range(key);
        const auto found = std::find_if(first, last, [&](const auto& entry) {
            return hasMarket(m_instruments[entry.second], mic)
                && hasMarket(m_instruments[entry.second], market);
        });
        return found == last ? nullptr : &m_instruments[found->second];
    };
    if (const Instrument* instrument = find(folded, {}))
        return *instrument;
    for (const auto& [suffix, market] : kSuffixes) {
        if (!folded.ends_with(suffix))
            continue;
        if (const Instrument* instrument =
                find(folded.substr(0, folded.size() - suffix.size()), market))
            return *instrument;
    }
    return std::nullopt;
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
