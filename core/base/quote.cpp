#include "core/base/quote.h"

#include "core/base/unicode.h"

namespace core {

std::string quotedBriefly(std::string_view text)
{
    constexpr std::size_t kLongestQuote = 40;
    return "\"" + toValidUtf8(text.substr(0, kLongestQuote)) + "\"";
}

} // namespace core
