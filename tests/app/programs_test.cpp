#include "tests/app/figures.h"

#include <filesystem>

using tests::ANewArchive;
using tests::Figures;
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

/// A folder of figures is drawn with all typefaces, one figure with as few as it needs.
TEST_F(Figures, AreTheSameWithOneTypefaceAsWithAll)
{
    const std::vector<std::pair<std::string, std::string>> titles = {
        {"plain", "Größe, λόγος"}, {"georgian", "საქართველო"}, {"mark", "v\u20D7 ist"}};
    for (const auto& [name, title] : titles)
        drawn(name + ".png", {"--title", title, "--sidecar"});

    ASSERT_EQ(run({"figures", folder.path().string(), "-o", folder.file("all")}).exitCode, 0);

    for (const auto& [name, title] : titles)
        EXPECT_EQ(bytes(name + ".png"), bytes("all/" + name + ".png")) << name;
}

TEST_F(Figures, FindTheGlyphsOfOtherTypefaces)
{
    if (tests::tool("fc-list", {":lang=ka"}).out.empty())
        GTEST_SKIP() << "No typeface with Georgian letters is installed.";

    EXPECT_EQ(drawn("x.png", {"--title", "საქართველო"}).at("warnings"), nlohmann::json::array());
    EXPECT_EQ(drawn("y.png", {"--title", "\uF8FF"}).at("warnings")[0].at("code"), "missing_glyphs");
}

TEST_F(ANewArchive, IsReachedByItsCommandWhateverElseIsCalledLikeOne)
{
    ASSERT_EQ(run({"event", "add", "figure", "--when", "2025-01-27"}).exitCode, 0);

    EXPECT_EQ(jsonOf({"events"})[0]["name"], "figure");
}

} // namespace
