#include "core/base/resources.h"

#include "core/base/embedded_files.h"

#include <algorithm>

namespace core {

std::span<const EmbeddedFile> embeddedFiles(std::string_view prefix)
{
    const auto files = allEmbeddedFiles();
    const auto first = std::ranges::lower_bound(files, prefix, {}, &EmbeddedFile::name);
    const auto last = std::find_if_not(first, files.end(), [&](const EmbeddedFile& file) {
        return file.name.starts_with(prefix);
    });
    return {first, last};
}

} // namespace core
