#include "core/ingest/packed.h"

#include "core/ingest/packed_files.h"

#include <archive.h>
#include <archive_entry.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
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

/// One of the files, in an archive that is opened for it.
Result<std::string> unpack(const SourceFile& file, std::size_t index,
                           const UnpackLimits& limits = {})
{
    auto files = PackedFiles::open(file, limits);
    if (!files)
        return tl::unexpected(files.error());
    NoProgress progress;
    return files->unpack(index, progress);
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
        EXPECT_THAT(PackedFiles::open({"x", packed})->names(), ElementsAre(""));
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
    EXPECT_THAT(PackedFiles::open({"x.zip", zip})->names(), ElementsAre("a/NVDA.csv", "Börse.csv"));
    EXPECT_EQ(unpack({"x.zip", zip}, 1), "two");
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

TEST(PackedFile, IsNoBombWhereTablesPackAsTablesDo)
{
    std::string dull = "Date,Close\n";
    for (int row = 0; row < 200000; ++row)
        dull += "2025-01-" + std::to_string(10 + row / 10000) + ",118.42\n";
    const UnpackLimits limits{.always = 100000};

    // A thousandth, by zlib and by bzip2; the xz of a dull table is an eightieth of it at most.
    const std::string zeros(5'000'000, '\0');
    for (const int filter : {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_XZ, ARCHIVE_FILTER_BZIP2}) {
        const auto bomb = unpack({"bomb.gz", packAlone(zeros, filter)}, 0, limits);
        ASSERT_FALSE(bomb) << filter;
        EXPECT_EQ(bomb.error().code, ErrorCode::Format);
        EXPECT_THAT(bomb.error().message, HasSubstr("far more"));
        EXPECT_EQ(unpack({"x", packAlone(table(), filter)}, 0, limits), table()) << filter;
    }
    EXPECT_EQ(unpack({"x", packAlone(dull, ARCHIVE_FILTER_XZ)}, 0), dull);
    EXPECT_FALSE(unpack({"x", packAlone(dull, ARCHIVE_FILTER_XZ)}, 0, {.file = 1'000'000}));
}

TEST(PackedFile, IsRefusedWhereItsFilesUnpackToTooMuchTogether)
{
    const std::string zeros(1'000'000, '\0');
    const std::string zip = pack({{"a.csv", zeros}, {"b.csv", zeros}, {"c.csv", zeros}},
                                 ARCHIVE_FILTER_NONE, ARCHIVE_FORMAT_ZIP);

    EXPECT_TRUE(PackedFiles::open({"x.zip", zip}, {.always = 3'000'000}));
    for (const UnpackLimits& limits : {UnpackLimits{.always = 2'000'000}, {.archive = 2'000'000}}) {
        const auto files = PackedFiles::open({"x.zip", zip}, limits);
        ASSERT_FALSE(files);
        EXPECT_THAT(files.error().message, HasSubstr("far more"));
    }
}

TEST(PackedFile, IsRefusedWhereItHasMoreThanTheArchiveSays)
{
    const std::string zeros(1'000'000, '\0');
    std::string zip =
        pack({{"a.csv", zeros}, {"b.csv", "b"}}, ARCHIVE_FILTER_NONE, ARCHIVE_FORMAT_ZIP);
    const std::string size = "\x40\x42\x0F"; // a million, wherever it stands
    for (std::size_t at = zip.find(size); at != std::string::npos; at = zip.find(size, at + 1))
        zip.replace(at, size.size(), "\x10\x01\x01");

    const auto bytes = unpack({"x.zip", zip}, 0);

    ASSERT_FALSE(bytes);
    EXPECT_THAT(bytes.error().message, HasSubstr("damaged"));
    EXPECT_EQ(unpack({"x.zip", zip}, 1), "b");
}

TEST(PackedFiles, LoseNoneOfManyAndAreEachReadOnce)
{
    constexpr std::size_t kFiles = 20000;
    std::vector<File> many;
    for (std::size_t index = 0; index < kFiles; ++index)
        many.emplace_back(std::to_string(index) + ".csv", std::to_string(index));
    const std::string zip = pack(many, ARCHIVE_FILTER_NONE, ARCHIVE_FORMAT_ZIP);
    const auto begin = std::chrono::steady_clock::now();

    auto files = PackedFiles::open({"x.zip", zip});
    ASSERT_TRUE(files);
    ASSERT_EQ(files->names().size(), kFiles);
    NoProgress progress;
    for (std::size_t index = 0; index < kFiles; ++index)
        ASSERT_EQ(files->unpack(index, progress), many[index].second);

    EXPECT_EQ(files->unpack(7, progress), "7");
    // Were the archive gone through for each, this would take minutes.
    EXPECT_LT(std::chrono::steady_clock::now() - begin, std::chrono::seconds(10));
}

TEST(PackedFiles, OfOneNameHaveEachTheirOwn)
{
    const std::string zip = pack(
        {{"a/NVDA.csv", "one"}, {"a/NVDA.csv", "two"}, {"/a/NVDA.csv", "three"}, {"x", "four"}},
        ARCHIVE_FILTER_NONE, ARCHIVE_FORMAT_ZIP);

    EXPECT_THAT(PackedFiles::open({"x.zip", zip})->names(),
                ElementsAre("a/NVDA.csv", "a/NVDA (2).csv", "a/NVDA (3).csv", "x"));
    EXPECT_EQ(unpack({"x.zip", zip}, 1), "two");
}

TEST(PackedFiles, AreNoLongerUnpackedWhenToldToStop)
{
    struct Stopping final : Progress {
        bool report(double, std::string_view) override { return false; }
    } stopping;
    for (const int filter : {ARCHIVE_FILTER_GZIP, ARCHIVE_FILTER_ZSTD}) {
        const std::string packed = packAlone(table(), filter);
        const auto bytes = PackedFiles::open({"x", packed})->unpack(0, stopping);
        ASSERT_FALSE(bytes);
        EXPECT_EQ(bytes.error().code, ErrorCode::Cancelled);
    }
}

TEST(UnpackedPath, LosesTheEndingOfThePacking)
{
    EXPECT_EQ(unpackedPath("a/NVDA.json.gz"), "a/NVDA.json");
    EXPECT_EQ(unpackedPath("a/NVDA.csv"), "a/NVDA.csv");
}

} // namespace
