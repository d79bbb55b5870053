#include "core/ingest/price_chunks.h"

#include <simdjson.h>

#include <algorithm>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kBytes = std::size_t{4} << 20;
/// Stretches that may be read and not taken yet: each is some 4 MB of bars.
constexpr std::size_t kAhead = 12;

} // namespace

PriceChunks::PriceChunks(const PreparedPrices& prepared, std::string_view path)
    : m_prepared(prepared)
    , m_path(path)
    , m_uncut(prepared.text().substr(prepared.layout.dataBegin))
    , m_nextLine(prepared.layout.dataLine)
{
    const unsigned threads = std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
    for (unsigned number = 0; number < threads; ++number)
        m_threads.emplace_back([this](std::stop_token stop) { work(std::move(stop)); });
}

PriceChunks::~PriceChunks()
{
    for (std::jthread& thread : m_threads)
        thread.request_stop();
}

std::optional<PriceChunk> PriceChunks::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] {
        return m_read.contains(m_delivered) || (m_uncut.empty() && m_cut == m_delivered);
    });
    const auto found = m_read.find(m_delivered);
    if (found == m_read.end())
        return std::nullopt;
    PriceChunk chunk = std::move(m_read.extract(found).mapped());
    ++m_delivered;
    m_changed.notify_all();
    return chunk;
}

/// The next stretch that nobody reads yet; nullopt when all are cut or it is told to stop.
std::optional<PriceChunks::Stretch> PriceChunks::cut(std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    const bool goesOn = m_changed.wait(
        lock, std::move(stop), [this] { return m_uncut.empty() || m_cut < m_delivered + kAhead; });
    if (!goesOn || m_uncut.empty())
        return std::nullopt;
    const std::size_t end = m_uncut.size() > kBytes ? m_uncut.find('\n', kBytes) : m_uncut.npos;
    const std::size_t length = std::min(end, m_uncut.size() - 1) + 1;
    const Stretch stretch{.number = m_cut++, .text = m_uncut.substr(0, length)};
    m_uncut.remove_prefix(length);
    if (m_uncut.empty())
        m_changed.notify_all();
    return stretch;
}

/// The line at which a stretch of so many begins; nullopt when it is told to stop. It waits for
/// the stretches before, which were cut before and are read sooner.
std::optional<std::size_t> PriceChunks::firstLine(const Stretch& stretch, std::size_t lines,
                                                  std::stop_token stop)
{
    std::unique_lock lock(m_mutex);
    if (!m_changed.wait(lock, std::move(stop), [&] { return m_counted == stretch.number; }))
        return std::nullopt;
    ++m_counted;
    m_changed.notify_all();
    return std::exchange(m_nextLine, m_nextLine + lines);
}

/// Reads a stretch as if it began at line `first`; gives the number of its lines in `lines`.
PriceCollector PriceChunks::readRows(std::string_view text, std::size_t first,
                                     std::size_t& lines) const
{
    PriceCollector rows(m_prepared.text(), m_path, m_prepared.layout, m_prepared.conventions);
    CsvTokenizer tokenizer(text, m_prepared.layout.delimiter, first);
    CsvRow row;
    while (tokenizer.next(row))
        rows.add(row);
    lines = tokenizer.line() - first;
    return rows;
}

std::optional<PriceChunk> PriceChunks::read(const Stretch& stretch, const std::stop_token& stop)
{
    const std::string_view text = stretch.text;
    std::size_t lines = 0;
    PriceCollector rows = readRows(text, 1, lines);
    const auto line = firstLine(stretch, lines, stop);
    if (!line)
        return std::nullopt;
    const auto has = [&](char c) { return text.find(c) != std::string_view::npos; };
    const bool isPlain =
        !has('"') && !has('\0') && simdjson::validate_utf8(text.data(), text.size());
    if (rows.namesLines()) // hardly ever: to count them ahead would take all files longer
        return PriceChunk{text, readRows(text, *line, lines), isPlain};
    return PriceChunk{text, std::move(rows), isPlain};
}

void PriceChunks::work(std::stop_token stop)
{
    while (const auto stretch = cut(stop)) {
        auto chunk = read(*stretch, stop);
        if (!chunk)
            return;
        const std::lock_guard lock(m_mutex);
        m_read.emplace(stretch->number, std::move(*chunk));
        m_changed.notify_all();
    }
}

} // namespace core
