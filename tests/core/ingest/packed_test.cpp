#include "core/ingest/packed.h"

#include <archive.h>
#include <archive_entry.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <utility>
#include <vector>

using namespace core;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

using File = std::pair<std::string, std::string>; ///< name, content

/// Files packed with one of libarchive's filters, in one of its formats.
std::string pack(const std::vector<File>& files, int filter, int format)
{
    std::string bytes(std::size_t{8} << 20, '\0');
    std::size_t used = 0;
    archive* writer = archive_write_new();
    archive_write_add_filter(writer, filter);
    archive_write_set_format(writer, format);
    archive_write_set_bytes_in_last_block(writer, 1);
    EXPECT_EQ(archive_write_open_memory(writer, bytes.data(), bytes.size(), &used), ARCHIVE_OK);
    for (const auto& [name, content] : files) {
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname_utf8(entry, name.c_str());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_perm(entry, 0644);
        archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
        archive_write_header(writer, entry);
        archive_write_data(writer, content.data(), content.size());
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    bytes.resize(used);
    return bytes;
}

std::string packAlone(const std::string& content, int filter)
{
    return pack({{"x", content}}, filter, ARCHIVE_FORMAT_RAW);
}

std::string table()
{
    std::string text = "Date,Close\n";
    std::mt19937 random(3);
    for (int row = 0; row < 20000; ++row)
        text += "2025-01-27," + std::to_string(random() % 100000) + "\n";
    return text;
}

TEST(PackedFile, UnpacksToWhatWasPacked)
{
    const std::string text = table();
    for (const int filter :
         {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_BZIP2, ARCHIVE_FILTER_ZSTD}) {
        const std::string packed = packAlone(text, filter);
        ASSERT_TRUE(isPacked(packed)) << filter;
        EXPECT_EQ(packedFiles({"x", packed})->size(), 1U);
        EXPECT_EQ(unpack({"x", packed}, 0), text) << filter;
    }
}

TEST(PackedFile, ListsTheFilesOfAZip)
{
    const std::string zip = pack({{"a/NVDA.csv", "one"},
                                  {"__MACOSX/a/NVDA.csv", "junk"},
                                  {".hidden", "junk"},
                                  {"Börse.csv", "two"}},
                                 ARCHIVE_FILTER_NONE, ARCHIVE_FORMAT_ZIP);

    ASSERT_TRUE(isPacked(zip));
    EXPECT_THAT(packedFiles({"x.zip", zip}).value(), ElementsAre("a/NVDA.csv", "Börse.csv"));
    EXPECT_EQ(unpack({"x.zip", zip}, 1), "two");
    EXPECT_FALSE(unpack({"x.zip", zip}, 2));
}

TEST(PackedFile, IsNoOfficeDocument)
{
    const std::string office = pack({{"[Content_Types].xml", "<x/>"}, {"word/a.xml", "<x/>"}},
                                    ARCHIVE_FILTER_NONE, ARCHIVE_FORMAT_ZIP);

    EXPECT_FALSE(isPacked(office));
    EXPECT_FALSE(isPacked("Date,Close\n"));
}

TEST(PackedFile, IsRefusedWhenItIsCutOff)
{
    const std::string text = table();
    for (const int filter :
         {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_BZIP2, ARCHIVE_FILTER_ZSTD}) {
        const std::string packed = packAlone(text, filter);
        const auto bytes = unpack({"x.csv.gz", packed.substr(0, packed.size() / 2)}, 0);
        ASSERT_FALSE(bytes) << filter;
        EXPECT_EQ(bytes.error().code, ErrorCode::Format);
        EXPECT_THAT(bytes.error().message, HasSubstr("x.csv.gz is damaged"));
    }
}

TEST(PackedFile, NeverUnpacksToAnotherTextWhenABitIsWrong)
{
    const std::string text = table();
    std::mt19937 random(5);
    for (const int filter : {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_BZIP2}) {
        const std::string packed = packAlone(text, filter);
        for (int round = 0; round < 20; ++round) {
            std::string damaged = packed;
            const std::size_t at = 20 + random() % (damaged.size() - 40);
            damaged[at] = static_cast<char>(damaged[at] ^ (1 << random() % 8));
            const auto bytes = unpack({"x", damaged}, 0);
            EXPECT_TRUE(!bytes || *bytes == text) << filter << " at " << at;
        }
    }
}

TEST(PackedFile, IsRefusedWhenItUnpacksToFarTooMuch)
{
    const std::string once =
        packAlone(std::string(std::size_t{200} << 20, '0'), ARCHIVE_FILTER_ZSTD);

    const auto bytes = unpack({"bomb.zst", once}, 0);

    ASSERT_FALSE(bytes);
    EXPECT_THAT(bytes.error().message, HasSubstr("far more"));
}

TEST(UnpackedPath, LosesTheEndingOfThePacking)
{
    EXPECT_EQ(unpackedPath("a/NVDA.json.gz"), "a/NVDA.json");
    EXPECT_EQ(unpackedPath("a/NVDA.csv"), "a/NVDA.csv");
}

} // namespace
