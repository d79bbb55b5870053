#include "core/ingest/gzip.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>

namespace core {

namespace {

/// zlib's state, which it frees itself.
class Inflater {
public:
    Inflater()
    {
        constexpr int kGzipWithLargestWindow = 15 + 16;
        m_ready = inflateInit2(&m_stream, kGzipWithLargestWindow) == Z_OK;
    }
    ~Inflater() { inflateEnd(&m_stream); }
    Inflater(const Inflater&) = delete;
    Inflater& operator=(const Inflater&) = delete;

    bool isReady() const { return m_ready; }
    z_stream& stream() { return m_stream; }

private:
    z_stream m_stream{};
    bool m_ready = false;
};

bool isPadding(std::string_view rest)
{
    return std::ranges::all_of(rest, [](char c) { return c == '\0'; });
}

} // namespace

Gunzipped gunzip(std::string_view packed, std::size_t limit, const std::function<bool()>& goesOn)
{
    Inflater inflater;
    Gunzipped result{.fault = GzipFault::Damaged};
    if (!inflater.isReady())
        return result;
    z_stream& stream = inflater.stream();
    std::array<char, 65536> block{};
    constexpr std::size_t kBytesPerQuestion = std::size_t{16} << 20;
    std::size_t askAt = 0;
    for (int state = Z_OK;;) {
        if (stream.avail_in == 0) {
            const std::size_t piece =
                std::min<std::size_t>(packed.size(), std::numeric_limits<uInt>::max());
            stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
            stream.avail_in = static_cast<uInt>(piece);
            packed.remove_prefix(piece);
        }
        stream.next_out = reinterpret_cast<Bytef*>(block.data());
        stream.avail_out = static_cast<uInt>(block.size());
        state = inflate(&stream, Z_NO_FLUSH);
        if (state != Z_OK && state != Z_STREAM_END)
            return result;
        result.bytes.append(block.data(), block.size() - stream.avail_out);
        if (result.bytes.size() > limit)
            return {.fault = GzipFault::TooLarge};
        if (result.bytes.size() >= askAt && !goesOn())
            return {.fault = GzipFault::Stopped};
        if (result.bytes.size() >= askAt)
            askAt += kBytesPerQuestion;
        const std::string_view rest(reinterpret_cast<const char*>(stream.next_in), stream.avail_in);
        if (state == Z_STREAM_END && isPadding(rest) && isPadding(packed)) {
            result.fault = GzipFault::None;
            return result;
        }
        if (state == Z_STREAM_END)
            inflateReset(&stream);
    }
}

} // namespace core
