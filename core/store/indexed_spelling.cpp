#include "core/store/indexed_spelling.h"

namespace core {

std::string indexedSpelling(std::string_view text)
{
    std::string spelling(text);
    for (const std::string_view sharp : {"ß", "ẞ"}) {
        for (std::size_t at = spelling.find(sharp); at != std::string::npos;
             at = spelling.find(sharp, at + 2))
            spelling.replace(at, sharp.size(), "ss");
    }
    return spelling;
}

} // namespace core
