#include "core/store/bar_block.h"

#include "core/store/bar_column.h"

#include <zstd.h>

#include <algorithm>
#include <array>
#include <cassert>
#include <cmath>
#include <cstdint>
#include <initializer_list>
#include <optional>
#include <utility>

namespace core {

namespace {

constexpr std::uint8_t kVersion = 1;
constexpr std::size_t kColumns = 6;
constexpr std::size_t kHeaderSize = 4;
constexpr std::size_t kColumnHeaderSize = 15;
constexpr std::uint8_t kCodingBits = 15;
constexpr std::uint8_t kSomeMissing = 16;
constexpr std::uint8_t kNotCompressed = 32;

// Level 1 of zstd: on minute bars level 3 is a third slower and 3 per cent smaller.
constexpr int kCompression = 1;

template<typename Integer>
void put(std::string& bytes, Integer value)
{
    for (std::size_t i = 0; i < sizeof(Integer); ++i)
        bytes += static_cast<char>(static_cast<std::uint64_t>(value) >> 8 * i & 0xffU);
}

template<typename Integer>
Integer at(std::string_view bytes, std::size_t position)
{
    std::uint64_t value = 0;
    for (std::size_t i = 0; i < sizeof(Integer); ++i)
        value |= static_cast<std::uint64_t>(static_cast<unsigned char>(bytes[position + i]))
            << 8 * i;
    return static_cast<Integer>(value);
}

/// The bits of those present, then the lowest byte of every number, then the next ...
std::string layOut(const BarColumn& column)
{
    const std::size_t count = column.numbers.size();
    std::string bytes(column.present.begin(), column.present.end());
    std::size_t end = bytes.size();
    bytes.resize(end + count * column.width);
    for (std::size_t plane = 0; plane < column.width; ++plane) {
        char* out = bytes.data() + end;
        for (std::size_t i = 0; i < count; ++i)
            out[i] = static_cast<char>(column.numbers[i] >> 8 * plane & 0xffU);
        end += count;
    }
    return bytes;
}

/// The inverse. REQUIRES: `bytes` has the size that the column's width and `count` ask for.
void pickUp(std::string_view bytes, std::size_t count, bool someMissing, BarColumn& column)
{
    if (someMissing) {
        const std::size_t size = (count + 7) / 8;
        column.present.assign(bytes.begin(), bytes.begin() + static_cast<std::ptrdiff_t>(size));
        bytes.remove_prefix(size);
    }
    column.numbers.assign(count, 0);
    for (std::size_t plane = 0; plane < column.width; ++plane) {
        const char* in = bytes.data() + plane * count;
        for (std::size_t i = 0; i < count; ++i)
            column.numbers[i] |= static_cast<std::uint64_t>(static_cast<unsigned char>(in[i]))
                << 8 * plane;
    }
}

tl::unexpected<Error> damaged(const char* what)
{
    return fail(ErrorCode::Format, std::string("A block of prices is damaged: ") + what + ".");
}

} // namespace

struct BarBlockCodec::Contexts {
    Contexts() = default;
    ~Contexts()
    {
        ZSTD_freeCCtx(m_compress);
        ZSTD_freeDCtx(m_decompress);
    }
    Contexts(const Contexts&) = delete;
    Contexts& operator=(const Contexts&) = delete;

    // Made when they are needed: many a codec only reads or only writes.
    ZSTD_CCtx* compress()
    {
        return m_compress != nullptr ? m_compress : m_compress = ZSTD_createCCtx();
    }
    ZSTD_DCtx* decompress()
    {
        return m_decompress != nullptr ? m_decompress : m_decompress = ZSTD_createDCtx();
    }

    std::string assemble(std::span<const BarColumn> columns, std::size_t count);
    Result<BarColumn> column(std::string_view payload, std::size_t index);
    Result<std::vector<double>> values(std::string_view payload, std::size_t index);

private:
    ZSTD_CCtx* m_compress = nullptr;
    ZSTD_DCtx* m_decompress = nullptr;
};

std::string BarBlockCodec::Contexts::assemble(std::span<const BarColumn> columns, std::size_t count)
{
    std::string payload;
    put(payload, kVersion);
    put(payload, static_cast<std::uint8_t>(columns.size()));
    put(payload, static_cast<std::uint16_t>(count));
    std::string bodies;
    for (const BarColumn& column : columns) {
        const std::string plain = layOut(column);
        const std::size_t start = bodies.size();
        bodies.resize(start + ZSTD_compressBound(plain.size()));
        std::size_t size =
            ZSTD_compressCCtx(compress(), bodies.data() + start, bodies.size() - start,
                              plain.data(), plain.size(), kCompression);
        const bool smaller = ZSTD_isError(size) == 0 && size < plain.size();
        if (!smaller)
            size = plain.copy(bodies.data() + start, plain.size());
        bodies.resize(start + size);
        put(payload,
            static_cast<std::uint8_t>(static_cast<std::uint8_t>(column.coding)
                                      | (column.present.empty() ? 0 : kSomeMissing)
                                      | (smaller ? 0 : kNotCompressed)));
        put(payload, column.scale);
        put(payload, column.width);
        put(payload, column.base);
        put(payload, static_cast<std::uint32_t>(size));
    }
    return payload + bodies;
}

/// How many bars the payload says it holds; nothing unless its sizes agree.
static std::optional<std::size_t> barCount(std::string_view payload, std::size_t columnsNeeded)
{
    if (payload.size() < kHeaderSize || at<std::uint8_t>(payload, 0) != kVersion)
        return std::nullopt;
    const std::size_t columns = at<std::uint8_t>(payload, 1);
    const std::size_t count = at<std::uint16_t>(payload, 2);
    if ((columns != 1 && columns != kColumns) || columns < columnsNeeded || count == 0
        || count > BarBlockCodec::kMaxBars)
        return std::nullopt;
    std::uint64_t size = kHeaderSize + columns * kColumnHeaderSize;
    if (payload.size() < size)
        return std::nullopt;
    for (std::size_t i = 0; i < columns; ++i)
        size += at<std::uint32_t>(payload, kHeaderSize + i * kColumnHeaderSize + 11);
    return payload.size() == size ? std::optional(count) : std::nullopt;
}

/// REQUIRES: barCount gave a number for more than `index` columns.
Result<BarColumn> BarBlockCodec::Contexts::column(std::string_view payload, std::size_t index)
{
    const std::size_t columns = at<std::uint8_t>(payload, 1);
    const std::size_t count = at<std::uint16_t>(payload, 2);
    const std::size_t header = kHeaderSize + index * kColumnHeaderSize;
    std::size_t begin = kHeaderSize + columns * kColumnHeaderSize;
    for (std::size_t i = 0; i < index; ++i)
        begin += at<std::uint32_t>(payload, kHeaderSize + i * kColumnHeaderSize + 11);
    const std::string_view stored = payload.substr(begin, at<std::uint32_t>(payload, header + 11));

    const auto flags = at<std::uint8_t>(payload, header);
    const bool someMissing = (flags & kSomeMissing) != 0;
    const unsigned coding = flags & kCodingBits;
    BarColumn column{.coding = static_cast<BarCoding>(coding),
                     .scale = at<std::uint8_t>(payload, header + 1),
                     .width = at<std::uint8_t>(payload, header + 2),
                     .base = at<std::int64_t>(payload, header + 3)};
    if (coding > static_cast<unsigned>(BarCoding::Differences) || column.width > 8)
        return damaged("it has an unknown coding");
    if (column.coding == BarCoding::Missing)
        return column;

    const std::size_t size = (someMissing ? (count + 7) / 8 : 0) + count * column.width;
    if ((flags & kNotCompressed) != 0) {
        if (stored.size() != size)
            return damaged("a column has a wrong size");
        pickUp(stored, count, someMissing, column);
        return column;
    }
    std::string plain(size, '\0');
    const std::size_t got =
        ZSTD_decompressDCtx(decompress(), plain.data(), plain.size(), stored.data(), stored.size());
    if (ZSTD_isError(got) != 0 || got != size)
        return damaged("a column cannot be decompressed");
    pickUp(plain, count, someMissing, column);
    return column;
}

Result<std::vector<double>> BarBlockCodec::Contexts::values(std::string_view payload,
                                                            std::size_t index)
{
    const auto found = column(payload, index);
    if (!found)
        return tl::unexpected(found.error());
    return valuesFromColumn(*found, at<std::uint16_t>(payload, 2));
}

BarBlockCodec::BarBlockCodec()
    : m_contexts(std::make_unique<Contexts>())
{
}

BarBlockCodec::~BarBlockCodec() = default;
BarBlockCodec::BarBlockCodec(BarBlockCodec&&) noexcept = default;
BarBlockCodec& BarBlockCodec::operator=(BarBlockCodec&&) noexcept = default;

std::string BarBlockCodec::encode(const PriceSeries& bars, std::size_t first, std::size_t count)
{
    assert(count > 0 && count <= kMaxBars && first + count <= bars.size());
    const auto part = [&](const std::vector<double>& values) {
        return valuesToColumn(std::span(values).subspan(first, count));
    };
    const std::array<BarColumn, kColumns> columns{
        timesToColumn(std::span(bars.times).subspan(first, count)),
        part(bars.open),
        part(bars.high),
        part(bars.low),
        part(bars.close),
        part(bars.volume)};
    return m_contexts->assemble(columns, count);
}

std::string BarBlockCodec::encodeTimes(std::span<const Instant> times)
{
    assert(!times.empty() && times.size() <= kMaxBars);
    const std::array<BarColumn, 1> columns{timesToColumn(times)};
    return m_contexts->assemble(columns, times.size());
}

Result<std::vector<Instant>> BarBlockCodec::decodeTimes(std::string_view payload)
{
    const auto count = barCount(payload, 1);
    if (!count)
        return damaged("its sizes do not agree");
    const auto column = m_contexts->column(payload, 0);
    if (!column)
        return tl::unexpected(column.error());
    return timesFromColumn(*column, *count);
}

Result<std::vector<double>> BarBlockCodec::decodeValues(std::string_view payload,
                                                        PriceColumn column)
{
    if (!barCount(payload, kColumns))
        return damaged("its sizes do not agree");
    auto values = m_contexts->values(payload, static_cast<std::size_t>(column));
    const auto isMissing = [](double value) { return std::isnan(value); };
    if (values && column == PriceColumn::Close && std::ranges::any_of(*values, isMissing))
        return damaged("a close is missing");
    return values;
}

Result<PriceSeries> BarBlockCodec::decode(std::string_view payload, Interval interval)
{
    auto times = decodeTimes(payload);
    if (!times)
        return tl::unexpected(times.error());
    PriceSeries bars{.interval = interval, .times = std::move(*times)};
    const std::array<std::pair<PriceColumn, std::vector<double>*>, 5> columns{
        {{PriceColumn::Open, &bars.open},
         {PriceColumn::High, &bars.high},
         {PriceColumn::Low, &bars.low},
         {PriceColumn::Close, &bars.close},
         {PriceColumn::Volume, &bars.volume}}};
    for (const auto& [column, target] : columns) {
        auto values = decodeValues(payload, column);
        if (!values)
            return tl::unexpected(values.error());
        *target = std::move(*values);
    }
    return bars;
}

} // namespace core
