#pragma once

#include <cstddef>
#include <functional>
#include <string>
#include <string_view>

namespace core {

/// What became of unpacking.
enum class GzipFault { None, Damaged, TooLarge, Stopped };

struct Gunzipped {
    std::string bytes{}; ///< whole only without a fault
    GzipFault fault = GzipFault::None;
};

/// Unpacks a gzip file of one or more parts, each of which must have its checksum; zeros behind
/// the last are let pass. Stops at more than `limit` bytes, and when
/// `goesOn`, which is asked every few megabytes, says so.
Gunzipped gunzip(std::string_view packed, std::size_t limit, const std::function<bool()>& goesOn);

} // namespace core
