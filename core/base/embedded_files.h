#pragma once

#include "core/base/resources.h"

#include <span>

namespace core {

/// The whole table, sorted by name; defined in the source that cmake/EmbedFiles.cmake writes.
std::span<const EmbeddedFile> allEmbeddedFiles();

} // namespace core
