#pragma once

#include <nlohmann/json.hpp>

#include <chrono>
#include <cstdint>
#include <string>
#include <vector>

namespace tests {

/// What a run of the program left behind.
struct ProgramRun {
    int exitCode = -1; ///< -1: it was killed or could not be started
    std::string out{};
    std::string err{};

    /// Standard output as the one JSON document it has to be; a test failure if it is not.
    nlohmann::json json() const;
};

/// Runs `pressmark` with these arguments, `input` on its standard input, and waits for it.
ProgramRun pressmark(const std::vector<std::string>& arguments, const std::string& input = {});

/// The same, killed (SIGKILL) when it takes longer than `most`.
ProgramRun pressmarkKilledAfter(std::chrono::microseconds most,
                                const std::vector<std::string>& arguments);

/// The same, with files that cannot grow beyond `bytes`, as on a full disk.
ProgramRun pressmarkWithFilesOf(std::uint64_t bytes, const std::vector<std::string>& arguments);

/// The same, held to the permissions of files also when the tests run as root.
ProgramRun pressmarkWithoutPrivileges(const std::vector<std::string>& arguments);

/// Runs another program, found as a shell finds it; exit code 127 if it is not there.
ProgramRun tool(const std::string& name, const std::vector<std::string>& arguments);

} // namespace tests
