#pragma once

#include "core/domain/import_options.h"

#include <filesystem>

namespace ui {

/// A file, or a folder for the files in it, and what the user says about it.
struct ImportSource {
    std::filesystem::path path{};
    core::ImportOptions options{};
};

} // namespace ui
