#pragma once

#include "core/ingest/price_collector.h"
#include "core/ingest/price_preparation.h"

#include <condition_variable>
#include <cstddef>
#include <map>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string_view>
#include <thread>
#include <vector>

namespace core {

/// The rows of a stretch of a price file.
struct PriceChunk {
    std::string_view text{};
    PriceCollector rows;
    /// False where the stretch cannot be read on its own: it has quotes, between which lines may
    /// end that rows do not end in, or bytes that are not UTF-8.
    bool isPlain = true;
};

/// Reads the rows of a large price file in stretches on several threads, a few ahead of whoever
/// takes them.
class PriceChunks {
public:
    /// Everything outlives this object.
    PriceChunks(const PreparedPrices& prepared, std::string_view path);
    ~PriceChunks();
    PriceChunks(const PriceChunks&) = delete;
    PriceChunks& operator=(const PriceChunks&) = delete;

    /// The next stretch in the order of the file; nullopt behind the last.
    std::optional<PriceChunk> next();

private:
    struct Stretch {
        std::size_t number = 0;
        std::string_view text{};
    };

    void work(std::stop_token stop);
    std::optional<Stretch> cut(std::stop_token stop);
    std::optional<std::size_t> firstLine(const Stretch& stretch, std::size_t lines,
                                         std::stop_token stop);
    PriceCollector readRows(std::string_view text, std::size_t first, std::size_t& lines) const;
    std::optional<PriceChunk> read(const Stretch& stretch, const std::stop_token& stop);

    const PreparedPrices& m_prepared;
    std::string_view m_path;
    std::mutex m_mutex;
    std::condition_variable_any m_changed;
    // Under the mutex.
    std::string_view m_uncut;
    std::size_t m_cut = 0;      ///< stretches so far
    std::size_t m_counted = 0;  ///< of them, those whose lines are counted, from the first on
    std::size_t m_nextLine = 0; ///< behind those
    std::size_t m_delivered = 0;
    std::map<std::size_t, PriceChunk> m_read{};
    std::vector<std::jthread> m_threads{};
};

} // namespace core
