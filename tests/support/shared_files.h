#pragma once

#include <cstdlib>
#include <filesystem>
#include <string>

namespace tests {

/// The folder of real files beside the checkout; PRESSMARK_SHARED names another.
inline std::filesystem::path sharedFolder()
{
    const char* named = std::getenv("PRESSMARK_SHARED");
    return named != nullptr ? std::filesystem::path(named)
                            : std::filesystem::path(PRESSMARK_SOURCE_DIR).parent_path() / "shared";
}

/// `sharedFile("data/dialects/nasdaq_com_NVDA.csv")`
inline std::string sharedFile(const std::string& name)
{
    return (sharedFolder() / name).string();
}

/// False where the folder is absent: the test then skips with its reason. With CI set it is
/// always true, so that the test runs and fails.
inline bool sharedAvailable()
{
    return std::getenv("CI") != nullptr || std::filesystem::exists(sharedFolder());
}

} // namespace tests
