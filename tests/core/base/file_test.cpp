#include "core/base/file.h"

#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>

using namespace core;
namespace fs = std::filesystem;

namespace {

struct AFolder : testing::Test {
    AFolder()
        : path(fs::temp_directory_path()
               / ("pressmark_file_"
                  + std::to_string(::testing::UnitTest::GetInstance()->random_seed())
                  + testing::UnitTest::GetInstance()->current_test_info()->name()))
    {
        fs::remove_all(path);
        fs::create_directories(path);
    }
    ~AFolder() override { fs::remove_all(path); }

    fs::path path;
};

TEST_F(AFolder, GivesBackWhatWasWritten)
{
    const std::string bytes("a\0b\nö", 6);

    ASSERT_TRUE(writeFileAtomically(path / "x", bytes));

    EXPECT_EQ(readFile(path / "x", 100).value(), bytes);
}

TEST_F(AFolder, KeepsTheOldFileWhenTheNewCannotBeWritten)
{
    const auto failed = writeFileAtomically(path / "missing" / "x", "new");

    ASSERT_FALSE(failed);
    EXPECT_EQ(failed.error().code, ErrorCode::Io);
    EXPECT_TRUE(fs::is_empty(path));
}

TEST_F(AFolder, DoesNotReplaceAFolder)
{
    fs::create_directory(path / "x");

    EXPECT_FALSE(writeFileAtomically(path / "x", "new"));
    EXPECT_TRUE(fs::is_directory(path / "x"));
    EXPECT_EQ(std::distance(fs::directory_iterator(path), {}), 1);
}

TEST_F(AFolder, SaysWhyAFileCannotBeRead)
{
    std::ofstream(path / "large") << "0123456789";

    EXPECT_EQ(readFile(path / "none", 100).error().code, ErrorCode::NotFound);
    EXPECT_EQ(readFile(path, 100).error().code, ErrorCode::Io);
    EXPECT_EQ(readFile(path / "large", 9).error().code, ErrorCode::Format);
    EXPECT_NE(readFile(path / "none", 100).error().message.find("none"), std::string::npos);
}

} // namespace
