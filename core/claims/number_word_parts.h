#pragma once

#include "core/claims/constant_lists.h"
#include "core/claims/number_words.h"
#include "core/claims/token_phrases.h"

#include <algorithm>
#include <array>

namespace core {

/// A word and the number it is.
struct NamedValue {
    std::string_view name{};
    double value = 0.0;
};

/// Of a fraction, as a part of it: how closely words like "a third" are meant.
inline constexpr double kFractionStep = 0.1;

template<std::size_t N>
using NamedValues = FilteredList<NamedValue, N>;

template<std::size_t N>
constexpr NamedValues<N> namedValues(const NamedValue (&values)[N])
{
    return keyedList<NamedValue>(values, &NamedValue::name);
}

template<std::size_t N>
std::optional<double> valueOf(const NamedValues<N>& names, std::string_view word)
{
    const NamedValue* found = entryOf(names, word, &NamedValue::name);
    return found == nullptr ? std::nullopt : std::optional(found->value);
}

inline WordNumber fraction(double numerator, double denominator, std::size_t length)
{
    const double value = numerator / denominator;
    return {.value = value, .step = value * kFractionStep, .length = length, .isFraction = true};
}

/// readNumberWords() of one language, without verbs.
std::optional<WordNumber> readGermanNumber(std::span<const Token> tokens, std::size_t at);
std::optional<WordNumber> readEnglishNumber(std::span<const Token> tokens, std::size_t at);

} // namespace core
