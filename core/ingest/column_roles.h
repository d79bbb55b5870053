#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// What a column of a price file holds.
enum class ColumnRole {
    Date,
    Time,
    Open,
    High,
    Low,
    Close,
    AdjustedClose,
    Volume,
    Ticker,
    Currency,
    Dividend,
    Split,
    Period
};
inline constexpr std::size_t kColumnRoleCount = 13;

/// The role that a header word names, and how surely: of two columns with one role, the higher
/// rank is it ("Close" before "Price").
struct RankedRole {
    ColumnRole role = ColumnRole::Date;
    int rank = 0;
};

/// A column's header as the tables spell it: lower case, without <>, units in brackets and
/// closing points, one blank between words ("<OPEN>" -> "open", "Schluss (EUR)" -> "schluss").
std::string headerWord(std::string_view field);

/// The three capital letters in brackets of "Schluss (EUR)"; empty without them.
std::string headerCurrency(std::string_view field);

/// The role of a word that headerWord() made; nullopt for a column that no price needs.
std::optional<RankedRole> columnRole(std::string_view word);

/// True for a word that only lists of transactions and holdings have ("fee", "Gebühr", "IBAN").
bool isBookkeepingWord(std::string_view word);

} // namespace core
