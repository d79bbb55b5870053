#pragma once

#include "tests/app/new_archive.h"

#include "core/base/file.h"

#include <filesystem>
#include <fstream>
#include <string>
#include <vector>

namespace tests {

/// The demo archive, and a folder for specifications and figures.
struct Figures : ANewArchive {
    Figures() { EXPECT_EQ(run({"demo"}).exitCode, 0); }

    void write(const std::string& name, const std::string& text) const
    {
        std::ofstream(folder.file(name)) << text;
    }

    std::string bytes(const std::string& name) const
    {
        return core::readFile(folder.file(name), 100'000'000).value_or("");
    }

    nlohmann::json drawn(const std::string& name, std::vector<std::string> more = {}) const
    {
        std::vector<std::string> arguments{
            "figure",     "--instrument", "NVDA",       "--event", "DeepSeek shock", "--from",
            "2025-01-02", "--to",         "2025-02-14", "-o",      folder.file(name)};
        arguments.insert(arguments.end(), more.begin(), more.end());
        return jsonOf(arguments);
    }
};

} // namespace tests
