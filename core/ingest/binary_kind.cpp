#include "core/ingest/charset.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

using namespace std::string_view_literals;

struct Magic {
    std::string_view prefix{};
    std::string_view kind{};
};

constexpr auto kMagics = std::to_array<Magic>({
    {"\x89PNG\r\n"sv, "a PNG image"},
    {"\xFF\xD8\xFF"sv, "a JPEG image"},
    {"GIF8"sv, "a GIF image"},
    {"%PDF-"sv, "a PDF document"},
    {"PK\x03\x04"sv, "a ZIP archive or an office document"},
    {"PK\x05\x06"sv, "an empty ZIP archive"},
    {"\x1F\x8B"sv, "a gzip archive"},
    {"\xFD"
     "7zXZ\0"sv,
     "an xz archive"},
    {"BZh"sv, "a bzip2 archive"},
    {"\x28\xB5\x2F\xFD"sv, "a zstd archive"},
    {"7z\xBC\xAF\x27\x1C"sv, "a 7z archive"},
    {"SQLite format 3\0"sv, "an SQLite database"},
    {"\x7F"
     "ELF"sv,
     "a program"},
    {"\xD0\xCF\x11\xE0"sv, "an old office document"},
    {"PAR1"sv, "a Parquet file"},
    {"RIFF"sv, "a sound, image or film file"},
    {"OggS"sv, "a sound or film file"},
});

constexpr std::size_t kSample = 65536;

/// Characters that no text holds: control characters other than tab, line ends, form feed and
/// escape.
bool isForeign(char c)
{
    const auto byte = static_cast<unsigned char>(c);
    return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f'
        && byte != 0x1B && byte != 0x1A;
}

} // namespace

std::optional<std::string_view> binaryKind(std::string_view bytes)
{
    for (const Magic& magic : kMagics) {
        if (bytes.starts_with(magic.prefix))
            return magic.kind;
    }
    const std::string_view sample = bytes.substr(0, kSample);
    const auto foreign = static_cast<std::size_t>(std::ranges::count_if(sample, isForeign));
    // A stray NUL or two in a text are replaced, not refused.
    constexpr std::size_t kStray = 4;
    constexpr std::size_t kOneIn = 20;
    if (foreign >= kStray && foreign * kOneIn > sample.size())
        return "not text, but binary data";
    return std::nullopt;
}

} // namespace core
