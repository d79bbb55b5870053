#include "core/ingest/packed.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

using namespace std::string_view_literals;

constexpr std::array kAlone{"\x1F\x8B"sv, "\xFD\x37zXZ\0"sv, "BZh"sv, "\x28\xB5\x2F\xFD"sv};
constexpr std::string_view kZip = "PK\x03\x04"sv;

} // namespace

bool isPackedAlone(std::string_view bytes)
{
    return std::ranges::any_of(kAlone,
                               [&](std::string_view magic) { return bytes.starts_with(magic); });
}

bool isPacked(std::string_view bytes)
{
    if (isPackedAlone(bytes))
        return true;
    // Office documents are ZIP archives that hold a file of these names.
    constexpr std::size_t kName = 30;
    return bytes.starts_with(kZip) && bytes.size() > kName
        && !bytes.substr(kName).starts_with("mimetype")
        && bytes.find("[Content_Types].xml") == std::string_view::npos;
}

std::filesystem::path unpackedPath(std::string_view path)
{
    constexpr auto kEndings =
        std::to_array<std::string_view>({".gz", ".xz", ".bz2", ".zst", ".zip"});
    std::filesystem::path unpacked(path);
    if (std::ranges::find(kEndings, std::string_view(foldCase(unpacked.extension().string())))
        != kEndings.end())
        unpacked.replace_extension();
    return unpacked;
}

} // namespace core
