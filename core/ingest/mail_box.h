#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A message of a mailbox and the line in which it begins.
struct BoxMessage {
    std::string bytes{};
    std::size_t line = 1;
};

/// The messages of a file: one, or those of a mailbox, whose "From " lines divide it behind blank
/// ones; ">From " in them is "From " again.
std::vector<BoxMessage> messagesOf(std::string_view bytes);

} // namespace core
