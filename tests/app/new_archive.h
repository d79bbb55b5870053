#pragma once

#include "tests/support/program.h"
#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>
#include <vector>

namespace tests {

/// An archive that no command has made yet, in a folder of its own.
struct ANewArchive : testing::Test {
    /// The program on that archive.
    ProgramRun run(std::vector<std::string> arguments, const std::string& input = {}) const
    {
        arguments.insert(arguments.end(), {"--archive", archive});
        return pressmark(arguments, input);
    }

    /// The same, which has to succeed, and its JSON.
    nlohmann::json jsonOf(std::vector<std::string> arguments) const
    {
        arguments.emplace_back("--json");
        const ProgramRun done = run(std::move(arguments));
        EXPECT_EQ(done.exitCode, 0) << done.err;
        return done.json();
    }

    TemporaryFolder folder;
    std::string archive = folder.file("x.pressmark");
};

} // namespace tests
