#include "tests/app/new_archive.h"
#include "tests/support/temporary_folder.h"

#include <filesystem>

using tests::ANewArchive;
using tests::pressmark;

namespace {

namespace fs = std::filesystem;

TEST(ThreePrograms, TheCommandLineLoadsNoLibraryOfTheWindow)
{
    const fs::path program = fs::path(PRESSMARK_PROGRAM).replace_filename("pressmark-command");

    const auto loaded = tests::tool("ldd", {program});

    ASSERT_EQ(loaded.exitCode, 0) << loaded.err;
    ASSERT_NE(loaded.out.find("libQt6Gui"), std::string::npos);
    for (const char* library : {"Widgets", "PrintSupport", "Network", "QCustomPlot"})
        EXPECT_EQ(loaded.out.find(library), std::string::npos) << library;
}

TEST(ThreePrograms, TheFirstSaysWhereTheOthersWouldHaveToBe)
{
    const tests::TemporaryFolder folder;
    const std::string alone = folder.file("pressmark");
    fs::copy_file(PRESSMARK_PROGRAM, alone);

    const auto window = tests::tool(alone, {folder.file("some.pressmark")});
    const auto command = tests::tool(alone, {"events"});

    EXPECT_EQ(window.exitCode, 1);
    EXPECT_EQ(window.err, "pressmark: " + alone + "-window: No such file or directory\n");
    EXPECT_EQ(command.exitCode, 1);
    EXPECT_EQ(command.err, "pressmark: " + alone + "-command: No such file or directory\n");
}

TEST_F(ANewArchive, IsDrawnWithoutRemarksWhereThereIsNoSession)
{
    ASSERT_EQ(run({"demo"}).exitCode, 0);

    const auto drawn =
        tests::tool("env",
                    {"-u", "XDG_RUNTIME_DIR", PRESSMARK_PROGRAM, "figure", "--instrument", "NVDA",
                     "-o", folder.file("x.png"), "--archive", archive});

    EXPECT_EQ(drawn.exitCode, 0);
    EXPECT_EQ(drawn.err, "");
}

TEST_F(ANewArchive, IsReachedByItsCommandWhateverElseIsCalledLikeOne)
{
    ASSERT_EQ(run({"event", "add", "figure", "--when", "2025-01-27"}).exitCode, 0);

    EXPECT_EQ(jsonOf({"events"})[0]["name"], "figure");
}

} // namespace
