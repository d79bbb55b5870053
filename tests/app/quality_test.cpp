#include "tests/app/new_archive.h"

#include <fstream>

using tests::ANewArchive;

namespace {

/// Prices of which Friday, 24 January 2025, repeats the day before.
struct AnArchiveWithACopy : ANewArchive {
    AnArchiveWithACopy()
    {
        const std::string prices = folder.file("NVDA.csv");
        std::ofstream(prices) << "Date,Open,High,Low,Close,Volume\n"
                                 "2025-01-22,144.66,147.79,143.67,147.07,237651200\n"
                                 "2025-01-23,145.05,147.23,143.72,147.22,155915500\n"
                                 "2025-01-24,147.22,147.22,147.22,147.22,0\n"
                                 "2025-01-27,124.80,128.40,116.70,118.42,818830900\n";
        imported = run({"import", prices});
    }

    tests::ProgramRun imported{};
};

TEST_F(AnArchiveWithACopy, IsWarnedOfAtItsImport)
{
    EXPECT_EQ(imported.exitCode, 0);
    EXPECT_NE((imported.out + imported.err).find("repeat 2025-01-23"), std::string::npos);
}

TEST_F(AnArchiveWithACopy, ListsItAsJson)
{
    const auto findings = jsonOf({"quality", "NVDA"});

    ASSERT_EQ(findings.size(), 1U);
    EXPECT_EQ(findings[0].at("instrument"), "NVDA");
    EXPECT_EQ(findings[0].at("day"), "2025-01-24");
    EXPECT_EQ(findings[0].at("code"), "stale_copy");
    EXPECT_EQ(findings[0].at("severity"), "blocks");
    EXPECT_EQ(findings[0].at("message"),
              "Close 147.22 and volume 0 repeat 2025-01-23; the exchange was open.");
    EXPECT_EQ(jsonOf({"quality"}), findings);
    EXPECT_EQ(jsonOf({"quality", "XNAS:NVDA", "--to", "2025-01-23"}).size(), 0U);
    EXPECT_EQ(jsonOf({"quality", "--from", "2025-01-25"}).size(), 0U);
}

TEST_F(AnArchiveWithACopy, ListsItForPeople)
{
    const auto listed = run({"quality"});
    EXPECT_EQ(listed.exitCode, 0);
    EXPECT_NE(listed.out.find("2025-01-24"), std::string::npos) << listed.out;

    const auto none = run({"quality", "--from", "2025-01-25"});
    EXPECT_EQ(none.err, "Nothing is wrong with the prices, as far as can be told.\n");
}

TEST_F(AnArchiveWithACopy, RefusesWhatItDoesNotKnow)
{
    EXPECT_EQ(run({"quality", "XYZ"}).exitCode, 1);
    EXPECT_EQ(run({"quality", "--from", "yesterday"}).exitCode, 2);
    EXPECT_EQ(run({"quality", "--from", "2025-02-01", "--to", "2025-01-01"}).exitCode, 2);
    EXPECT_NE(run({"quality", "--help"}).out.find("stale_copy: "), std::string::npos);
}

} // namespace
