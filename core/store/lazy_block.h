#pragma once

#include "core/base/result.h"
#include "core/store/bar_block.h"
#include "core/store/block_rows.h"

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

namespace core {

/// A series as queries name it.
struct NamedSeries {
    std::int64_t id = 0;
    std::string symbol{};
    std::string mic{};
    std::string interval{};
};

/// One block of prices of which each column is read when it is asked for, and then kept.
///
/// Columns fail with Format, naming the series, when the block is damaged or is not what its row
/// says.
class LazyBlock {
public:
    /// `codec` must outlive it.
    LazyBlock(Database& database, BarBlockCodec& codec)
        : m_database(database)
        , m_codec(codec)
    {
    }

    /// Turns to another block. What is known of the same one stays.
    Result<void> open(const BlockSpan& span, const NamedSeries& series);

    const BlockSpan& span() const { return m_span; }

    /// One value a bar, span().count of them.
    Result<std::span<const Instant>> times();
    Result<std::span<const double>> values(PriceColumn column);

private:
    Result<void> load();
    tl::unexpected<Error> damaged(const std::string& what) const;

    Database& m_database;
    BarBlockCodec& m_codec;
    BlockSpan m_span{};
    std::string m_series{}; ///< for messages
    std::optional<std::string> m_payload{};
    std::vector<Instant> m_times{}; ///< empty: not read
    std::array<std::vector<double>, 5> m_values{};
};

} // namespace core
