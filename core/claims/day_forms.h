#pragma once

#include "core/claims/claim_tokens.h"
#include "core/domain/day_reference.h"

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>

namespace core {

/// Words for a day without what introduces them, as one of the forms below finds them.
struct DayForm {
    DayReference reference{};
    std::size_t count = 0; ///< tokens; 0: the form does not stand there
    bool duringSession = false;
    std::size_t before = 0; ///< tokens in front of it that belong to it: "Ende", "vergangenen"
};

/// Which of several weeks, months and years: "vergangenen", "last", "dieser", "kommenden".
enum class Turn { Past, Current, Coming };
std::optional<Turn> turnOf(std::string_view folded);

/// Whether relativeForm() may stand at a word; it says yes of some others.
bool mayBeRelative(std::string_view folded);

/// Forms at token `at`; each is linear in what it takes.
DayForm weekdayForm(std::span<const Token> tokens, std::size_t at); ///< "Freitag vergangener Woche"
DayForm relativeForm(std::span<const Token> tokens, std::size_t at); ///< "gestern", "a week ago"
DayForm namedForm(std::span<const Token> tokens, std::size_t at);    ///< "gestern", "am Folgetag"
bool mayBeNamed(std::string_view folded);
DayForm weekForm(std::span<const Token> tokens, std::size_t at);  ///< "vergangene Woche"
DayForm dateForm(std::span<const Token> tokens, std::size_t at);  ///< "27. Januar 2025"
DayForm monthForm(std::span<const Token> tokens, std::size_t at); ///< "Ende März", "last month"
DayForm yearForm(std::span<const Token> tokens, std::size_t at);  ///< "2008", "vergangenes Jahr"

} // namespace core
