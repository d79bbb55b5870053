#pragma once

#include "core/time/partial_date.h"
#include "core/time/trading_date.h"

#include <string>
#include <string_view>
#include <vector>

/// Numbers and dates in sentences, in German where `language` is "de", else in English. A negative
/// number has a real minus sign (U+2212), and what belongs together is not broken across lines
/// (U+00A0).

namespace core {

/// English of German, German of any other.
std::string otherLanguage(std::string_view language);

/// "21,414.25", "21.414,25". REQUIRES: `value` is finite.
std::string decimalWords(double value, int decimals, std::string_view language);

/// Two decimals, and four below 1: "118.42", "0.0355".
std::string priceWords(double price, std::string_view language);

/// A fraction in per cent with its sign: "−16.97 %", "+0.62 %".
std::string changeWords(double fraction, std::string_view language);

/// A fraction in per cent with more decimals where they matter: "+0.615 %". REQUIRES: as
/// decimalWords
std::string changeWords(double fraction, int decimals, std::string_view language);

/// An amount of money in millions, billions or trillions where it has as many: "−592.66 billion
/// US dollars", "1,20 Millionen Euro"; a smaller one with two decimals.
std::string amountWords(double amount, std::string_view currency, std::string_view language);

/// The same of things that are counted, without a unit: "24.49 billion".
std::string countWords(double count, std::string_view language);

/// "Mon 27 Jan", "Mo 27. Jan.", with its year if asked for.
std::string shortDayWords(TradingDate day, bool withYear, std::string_view language);

/// "27 January 2025", "27. Januar 2025".
std::string dayWords(TradingDate day, std::string_view language);

/// As far as the date is known: "January 2025"; of a minute its day. Unknown: an empty text.
std::string dateWords(const PartialDate& date, std::string_view language);

/// What prices are counted in: "US dollars", "Euro"; a code that has no word here stays; points
/// where there is no currency.
std::string currencyWords(std::string_view currency, std::string_view language);

/// "Nvidia, Dax and S&P 500".
std::string listWords(const std::vector<std::string>& items, std::string_view language);

/// In the quotation marks of the language: “...”, „...“.
std::string quoted(std::string_view text, std::string_view language);

} // namespace core
