#include "core/ingest/price_chunks.h"

#include <simdjson.h>

#include <algorithm>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kBytes = std::size_t{4} << 20;
/// Stretches that may be read and not taken yet: each is some 4 MB of bars.
constexpr std::size_t kAhead = 12;
constexpr std::size_t kRowsPerLook = 4096;

bool has(std::string_view text, char c)
{
    return text.find(c) != std::string_view::npos;
}

} // namespace

PriceChunks::PriceChunks(const PreparedPrices& prepared, std::string_view path)
    : m_prepared(prepared)
    , m_path(path)
    , m_uncut(prepared.text().substr(prepared.layout.dataBegin))
    , m_nextLine(prepared.layout.dataLine)
{
    const unsigned threads = std::clamp(std::thread::hardware_concurrency(), 1U, 8U);
    for (unsigned number = 0; number < threads; ++number)
        m_threads.emplace_back([this] { work(); });
}

PriceChunks::~PriceChunks()
{
    const std::lock_guard lock(m_mutex);
    m_stopped = true;
    m_changed.notify_all();
}

bool PriceChunks::isStopped()
{
    const std::lock_guard lock(m_mutex);
    return m_stopped;
}

std::optional<PriceChunk> PriceChunks::next()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [this] {
        return m_failure || m_read.contains(m_delivered)
            || (m_uncut.empty() && m_cut == m_delivered);
    });
    if (m_failure)
        std::rethrow_exception(m_failure);
    const auto found = m_read.find(m_delivered);
    if (found == m_read.end())
        return std::nullopt;
    PriceChunk chunk = std::move(m_read.extract(found).mapped());
    ++m_delivered;
    m_changed.notify_all();
    return chunk;
}

/// The next stretch that nobody reads yet; nullopt when all are cut or it is told to stop.
std::optional<PriceChunks::Stretch> PriceChunks::cut()
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock,
                   [this] { return m_stopped || m_uncut.empty() || m_cut < m_delivered + kAhead; });
    if (m_stopped || m_uncut.empty())
        return std::nullopt;
    const std::string_view longest = m_uncut.substr(0, kBytes + CsvTokenizer::kRowLimit);
    const std::size_t end = m_uncut.size() > kBytes ? longest.find('\n', kBytes) : longest.npos;
    const std::size_t length = std::min(end, longest.size() - 1) + 1;
    const bool endsLine = end != longest.npos || length == m_uncut.size();
    const Stretch stretch{m_cut++, m_uncut.substr(0, length), endsLine};
    m_uncut.remove_prefix(endsLine ? length : m_uncut.size());
    if (m_uncut.empty())
        m_changed.notify_all();
    return stretch;
}

/// The line at which a stretch of so many begins; nullopt when it is told to stop. It waits for
/// the stretches before, which were cut before and are read sooner.
std::optional<std::size_t> PriceChunks::firstLine(const Stretch& stretch, std::size_t lines)
{
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_stopped || m_counted == stretch.number; });
    if (m_stopped)
        return std::nullopt;
    ++m_counted;
    m_changed.notify_all();
    return std::exchange(m_nextLine, m_nextLine + lines);
}

PriceCollector PriceChunks::collector() const
{
    return {m_prepared.text(), m_path, m_prepared.layout, m_prepared.conventions};
}

/// Reads a stretch as if it began at line `first`, and counts its lines. False where a row does
/// not end in its line, or it is told to stop.
bool PriceChunks::readRows(PriceCollector& rows, std::string_view text, std::size_t first,
                           std::size_t& lines)
{
    const bool hasQuotes = has(text, '"');
    CsvTokenizer tokenizer(text, m_prepared.layout.delimiter, first);
    CsvRow row;
    while (tokenizer.next(row)) {
        if (hasQuotes && (row.fault == CsvFault::UnclosedQuote || has(row.text, '\n')))
            return false;
        rows.add(row);
        if (rows.rows() % kRowsPerLook == 0 && isStopped())
            return false;
    }
    lines = tokenizer.line() - first;
    return true;
}

std::optional<PriceChunk> PriceChunks::read(const Stretch& stretch)
{
    const std::string_view text = stretch.text;
    std::size_t lines = 0;
    PriceChunk chunk{.text = text, .rows = collector()};
    chunk.isPlain = stretch.endsLine && readRows(chunk.rows, text, 1, lines) && !has(text, '\0')
        && simdjson::validate_utf8(text.data(), text.size());
    const auto line = firstLine(stretch, lines);
    if (!line)
        return std::nullopt;
    if (!chunk.isPlain || !chunk.rows.namesLines())
        return chunk;
    // Hardly ever: to count the lines of all files ahead would take longer.
    PriceChunk named{.text = text, .rows = collector()};
    named.isPlain = readRows(named.rows, text, *line, lines);
    return named;
}

void PriceChunks::work()
{
    try {
        while (const auto stretch = cut()) {
            auto chunk = read(*stretch);
            if (!chunk)
                return;
            const std::lock_guard lock(m_mutex);
            m_read.emplace(stretch->number, std::move(*chunk));
            m_changed.notify_all();
        }
    } catch (...) { // whoever takes the stretches hears of it
        const std::lock_guard lock(m_mutex);
        m_failure = std::current_exception();
        m_changed.notify_all();
    }
}

} // namespace core
