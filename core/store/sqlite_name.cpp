#include "core/store/sqlite_name.h"

#include <string_view>
#include <system_error>

namespace core {

std::string sqliteName(const std::filesystem::path& path)
{
    std::error_code failed;
    const auto absolute = std::filesystem::absolute(path, failed);
    return failed ? "./" + path.string() : absolute.string();
}

std::string immutableUri(const std::filesystem::path& path)
{
    constexpr std::string_view kPlain = "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ"
                                        "0123456789-_./";
    std::string uri = "file:";
    for (const char c : sqliteName(path)) {
        const auto byte = static_cast<unsigned char>(c);
        if (kPlain.find(c) != std::string_view::npos)
            uri += c;
        else
            uri += {'%', "0123456789ABCDEF"[byte >> 4U], "0123456789ABCDEF"[byte & 15U]};
    }
    return uri + "?immutable=1";
}

} // namespace core
