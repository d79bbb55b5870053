#pragma once

#include "core/base/result.h"
#include "core/domain/instrument.h"

#include <cstddef>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// The instruments that the program knows by symbol, with the names under which the press writes
/// of them: importing NVDA.csv is enough for "Nvidia" to be found.
class Vocabulary {
public:
    /// `resources/vocabulary/instruments.csv`, as compiled in.
    static Result<Vocabulary> builtIn();

    /// The same, read at the first call and then as long as the program; empty where builtIn()
    /// fails.
    static const Vocabulary& shared();

    /// Reads the format that the first lines of that file describe. `name` stands in errors. Fails
    /// with Format, naming the line, when a field is wrong or a symbol stands twice.
    static Result<Vocabulary> parse(std::string_view csv, std::string_view name);

    /// The instrument of that symbol, as any of the known providers writes it ("DAX", "^GDAXI",
    /// "NVDA.US"; case does not matter), without an id. With a `mic`, only one of that market; a
    /// symbol of several markets without a `mic` is that of the first in the file.
    /// nullopt if it is not known.
    std::optional<Instrument> forSymbol(std::string_view symbol, std::string_view mic = {}) const;

    /// What else the instrument of that symbol is called: by other providers, formerly, its ISIN
    /// and its WKN. None if it is not known. As long as this object.
    std::span<const std::string> otherSymbols(std::string_view symbol,
                                              std::string_view mic = {}) const;

    /// All of them, in the order of the file; `symbol` is the usual one.
    std::span<const Instrument> instruments() const { return m_instruments; }

private:
    std::optional<std::size_t> indexOf(std::string_view symbol, std::string_view mic) const;
    bool hasLineOf(const Instrument& instrument) const;
    void add(Instrument instrument, std::vector<std::string> otherSymbols);

    std::vector<Instrument> m_instruments{};
    std::vector<std::vector<std::string>> m_otherSymbols{};            ///< of each instrument
    std::multimap<std::string, std::size_t, std::less<>> m_bySymbol{}; ///< folded, to index
};

/// Phrases that hold a name but mean something else ("Allianz Arena"), from
/// `resources/vocabulary/other_meanings.csv`, as compiled in.
Result<std::vector<Alias>> phrasesOfOtherMeaning();

/// Folded words that tell a company from the common word that it is named after ("Meta-Aktie"),
/// from `resources/vocabulary/company_words.csv`, as compiled in.
std::vector<std::string> wordsOfCompanies();

} // namespace core
