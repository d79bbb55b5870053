#include "core/workspace/opened_source.h"
#include "core/workspace/source_files.h"
#include "tests/core/workspace/workspace_fixture.h"

#include <archive.h>
#include <archive_entry.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>
#include <filesystem>

using namespace core;
using testing::ElementsAre;
using testing::HasSubstr;

namespace {

/// Writes a ZIP archive of price files of one bar.
std::string writeZip(const tests::TemporaryFolder& folder, const std::vector<std::string>& names)
{
    const std::string path = folder.file("prices.zip");
    archive* writer = archive_write_new();
    archive_write_set_format_zip(writer);
    EXPECT_EQ(archive_write_open_filename(writer, path.c_str()), ARCHIVE_OK);
    for (const std::string& name : names) {
        const std::string_view text = "Date,Close\n2025-01-27,118.42\n";
        archive_entry* entry = archive_entry_new();
        archive_entry_set_pathname(entry, name.c_str());
        archive_entry_set_filetype(entry, AE_IFREG);
        archive_entry_set_size(entry, static_cast<la_int64_t>(text.size()));
        archive_write_header(writer, entry);
        archive_write_data(writer, text.data(), text.size());
        archive_entry_free(entry);
    }
    archive_write_close(writer);
    archive_write_free(writer);
    return path;
}

TEST_F(AWorkspace, ImportsEachFileOfAZipArchive)
{
    const std::string zip = writeZip(folder, {"NVDA.csv", "SAP.csv"});

    const auto files = sourceFiles(std::vector{zip});
    ASSERT_THAT(files, ElementsAre(zip + "/NVDA.csv", zip + "/SAP.csv"));
    const auto reports = importAll(workspace, files, {}, kNow, false, progress);

    EXPECT_EQ(outcomeOf(reports), ImportOutcome::Done);
    EXPECT_EQ(reports[0].path, zip + "/NVDA.csv");
    EXPECT_TRUE(workspace.instrument("NVDA"));
    EXPECT_TRUE(workspace.instrument("SAP"));
    EXPECT_EQ(previewFile(files[1], {}, progress)->symbols, std::vector<std::string>{"SAP"});
}

TEST_F(AWorkspace, ImportsEachOfTwoFilesOfOneNameInAnArchive)
{
    const std::string zip = writeZip(folder, {"NVDA.csv", "NVDA.csv"});

    const auto files = sourceFiles(std::vector{zip});
    ASSERT_THAT(files, ElementsAre(zip + "/NVDA.csv", zip + "/NVDA (2).csv"));
    const auto reports = importAll(workspace, files, {}, kNow, false, progress);

    EXPECT_EQ(reports[0].accepted, 1);
    EXPECT_EQ(reports[1].duplicates, 1);
    EXPECT_EQ(workspace.instruments()->size(), 1U);
}

TEST_F(AWorkspace, SeesThatAnArchiveWasWrittenAnew)
{
    OpenArchive archive;
    const std::string zip = writeZip(folder, {"NVDA.csv"});
    ASSERT_TRUE(archive.open(zip + "/NVDA.csv", progress));
    ASSERT_EQ(writeZip(folder, {"SAP.csv", "RWE.csv"}), zip);
    std::filesystem::last_write_time(
        zip, std::filesystem::file_time_type::clock::now() + std::chrono::seconds(1));

    EXPECT_TRUE(archive.open(zip + "/RWE.csv", progress));
    EXPECT_EQ(archive.open(zip + "/NVDA.csv", progress).error().code, ErrorCode::NotFound);
    EXPECT_FALSE(archive.open(folder.file("NVDA.csv"), progress)->has_value());
}

TEST_F(AWorkspace, IsNotLedOutOfAnArchiveByTheNamesInIt)
{
    const std::string secret = folder.write("secret.csv", "Date,Close\n2025-01-27,1\n");
    const std::string zip = writeZip(folder, {secret, "../secret.csv"});

    const auto files = sourceFiles(std::vector{zip});
    const auto reports = importAll(workspace, files, {}, kNow, false, progress);

    ASSERT_EQ(files.size(), 2U);
    for (const std::string& file : files)
        EXPECT_TRUE(file.starts_with(zip + "/"));
    for (const ImportReport& report : reports)
        EXPECT_EQ(report.accepted + report.duplicates, 1);
    // What the archive holds, not what the folder does.
    const InstrumentId id = workspace.instrument("secret").value().id;
    EXPECT_EQ(workspace.bars(id, Interval::Day1)->close.front(), 118.42);
}

TEST_F(AWorkspace, SaysThatADamagedArchiveIsDamaged)
{
    const std::string path = folder.write("NVDA.csv.gz", "\x1F\x8B\x08 no gzip at all");

    const auto reports = importAll(workspace, std::vector{path}, {}, kNow, false, progress);

    ASSERT_EQ(reports.front().rejected.size(), 1U);
    EXPECT_EQ(reports.front().rejected.front().code, "bad_format");
    EXPECT_THAT(reports.front().rejected.front().message, HasSubstr("damaged"));
    EXPECT_TRUE(workspace.instruments()->empty());
}

TEST_F(AWorkspace, StoresNothingOfAFileThatHasToBeAskedAboutAndGoesOn)
{
    const std::vector files{
        folder.write("A.csv", "Date,Close\n01/02/2025,118.42\n02/03/2025,128.99\n"),
        folder.write("B.csv", "Date,Close\n2025-01-27,118.42\n")};

    const auto reports = importAll(workspace, files, {}, kNow, false, progress);

    EXPECT_EQ(reports[0].rejected.at(0).code, "needs_option");
    EXPECT_THAT(reports[0].rejected.at(0).message, HasSubstr("--date-order"));
    EXPECT_EQ(reports[1].accepted, 1);
    EXPECT_FALSE(workspace.instrument("A"));
    EXPECT_EQ(outcomeOf(std::span(reports).first(1)), ImportOutcome::PartlyRejected);
    const auto answered = importAll(workspace, std::span(files).first(1),
                                    {.dates = DateOrder::MonthFirst}, kNow, false, progress);
    EXPECT_EQ(answered[0].accepted, 2);
}

TEST(DialectInfos, NamePricesFirst)
{
    const auto infos = dialectInfos();

    EXPECT_EQ(infos.front().kind, ImportKind::Prices);
    EXPECT_EQ(infos.back().kind, ImportKind::Facts);
}

} // namespace
