#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace core {

/// What became of unpacking.
enum class GzipFault { None, Damaged, TooLarge };

struct Gunzipped {
    std::string bytes{}; ///< whole only without a fault
    GzipFault fault = GzipFault::None;
};

/// Unpacks a gzip file of one or more parts, each of which must have its checksum; zeros behind
/// the last are let pass. Stops at more than `limit` bytes.
Gunzipped gunzip(std::string_view packed, std::size_t limit);

} // namespace core
