#include "core/base/mapped_file.h"

#include "tests/support/temporary_folder.h"

#include <gtest/gtest.h>

#include <sys/stat.h>
#include <unistd.h>

using namespace core;

namespace {

struct AMappedFile : testing::Test {
    tests::TemporaryFolder folder;
};

TEST_F(AMappedFile, HasTheBytesOfTheFile)
{
    const std::string bytes("a\0b\nö", 6);
    const auto path = folder.write("x", bytes);

    const auto file = MappedFile::open(path, 100);

    ASSERT_TRUE(file) << file.error().message;
    EXPECT_EQ(file->bytes(), bytes);
}

TEST_F(AMappedFile, MayBeLargerThanAPage)
{
    std::string bytes(1'000'003, 'x');
    bytes.back() = 'y';
    const auto path = folder.write("large", bytes);

    const auto file = MappedFile::open(path, bytes.size());

    ASSERT_TRUE(file) << file.error().message;
    EXPECT_EQ(file->bytes(), bytes);
}

TEST_F(AMappedFile, MayBeEmpty)
{
    const auto file = MappedFile::open(folder.write("empty", ""), 100);

    ASSERT_TRUE(file) << file.error().message;
    EXPECT_TRUE(file->bytes().empty());
}

TEST_F(AMappedFile, KeepsItsBytesWhenItMoves)
{
    auto first = MappedFile::open(folder.write("first", "first"), 100).value();
    auto second = MappedFile::open(folder.write("second", "second"), 100).value();

    MappedFile moved = std::move(first);
    second = std::move(moved);

    EXPECT_EQ(second.bytes(), "first");
}

TEST_F(AMappedFile, StaysReadableWhenItsNameIsGone)
{
    const auto path = folder.write("x", "bytes");
    const auto file = MappedFile::open(path, 100).value();

    std::filesystem::remove(path);

    EXPECT_EQ(file.bytes(), "bytes");
}

TEST_F(AMappedFile, SaysWhyItCannotBeOpened)
{
    const auto none = MappedFile::open(folder.file("none"), 100);
    const auto below = MappedFile::open(folder.write("x", "") + "/below", 100);
    const auto aFolder = MappedFile::open(folder.path(), 100);
    const auto large = MappedFile::open(folder.write("large", "0123456789"), 9);

    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
    EXPECT_NE(none.error().message.find("none"), std::string::npos);
    EXPECT_EQ(below.error().code, ErrorCode::NotFound);
    EXPECT_EQ(aFolder.error().code, ErrorCode::Io);
    EXPECT_EQ(large.error().code, ErrorCode::Format);
}

TEST_F(AMappedFile, IsNeverAPipe)
{
    const auto path = folder.file("pipe");
    ASSERT_EQ(::mkfifo(path.c_str(), 0600), 0);

    const auto file = MappedFile::open(path, 100);

    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::Io);
}

TEST_F(AMappedFile, IsNotOpenedWithoutPermission)
{
    if (::geteuid() == 0)
        GTEST_SKIP() << "root may read everything";
    const auto path = folder.write("secret", "bytes");
    std::filesystem::permissions(path, std::filesystem::perms::none);

    const auto file = MappedFile::open(path, 100);

    ASSERT_FALSE(file);
    EXPECT_EQ(file.error().code, ErrorCode::Io);
}

} // namespace
