#pragma once

#include "core/ingest/price_collector.h"
#include "core/ingest/price_preparation.h"

#include <condition_variable>
#include <cstddef>
#include <exception>
#include <map>
#include <mutex>
#include <optional>
#include <string_view>
#include <thread>
#include <vector>

namespace core {

/// The rows of a stretch of a price file.
struct PriceChunk {
    std::string_view text{};
    PriceCollector rows;
    /// False where the file cannot be read in stretches: a row goes on in the next line, lines are
    /// longer than any row, or there are bytes that are not UTF-8. `rows` means nothing then.
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

    /// The next stretch in the order of the file; nullopt behind the last. Throws what a thread
    /// threw: there was no memory.
    std::optional<PriceChunk> next();

private:
    struct Stretch {
        std::size_t number = 0;
        std::string_view text{};
        bool endsLine = true; ///< or the file
    };

    void work();
    std::optional<Stretch> cut();
    std::optional<std::size_t> firstLine(const Stretch& stretch, std::size_t lines);
    bool readRows(PriceCollector& rows, std::string_view text, std::size_t first,
                  std::size_t& lines);
    std::optional<PriceChunk> read(const Stretch& stretch);
    PriceCollector collector() const;
    bool isStopped();

    const PreparedPrices& m_prepared;
    std::string_view m_path;
    std::mutex m_mutex;
    std::condition_variable m_changed;
    // Under the mutex.
    std::string_view m_uncut;
    std::size_t m_cut = 0;      ///< stretches so far
    std::size_t m_counted = 0;  ///< of them, those whose lines are counted, from the first on
    std::size_t m_nextLine = 0; ///< behind those
    std::size_t m_delivered = 0;
    std::map<std::size_t, PriceChunk> m_read{};
    std::exception_ptr m_failure{};
    bool m_stopped = false;
    std::vector<std::jthread> m_threads{}; ///< the last: they end before the rest goes
};

} // namespace core
