#pragma once

#include <cstddef>
#include <string_view>

namespace core {

/// How many parts of a message are read.
constexpr std::size_t kMostMailParts = 1000;

/// Whether a message may hold more parts than kMostMailParts, told from its bytes before a parser
/// makes an object of each: by the parts that hold others, and by the lines that begin or end a
/// part. Time is linear in the size.
bool mayHoldTooManyParts(std::string_view bytes);

} // namespace core
