#include "tests/app/new_archive.h"

#include <fstream>
#include <iomanip>
#include <sstream>
#include <string>
#include <vector>

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
    EXPECT_EQ(run({"quality", "QXZ"}).exitCode, 1);
    EXPECT_EQ(run({"quality", "--from", "yesterday"}).exitCode, 2);
    EXPECT_EQ(run({"quality", "--from", "2025-02-01", "--to", "2025-01-01"}).exitCode, 2);
    EXPECT_NE(run({"quality", "--help"}).out.find("stale_copy: "), std::string::npos);
}

/// Thirty days of a share that pays 3 on the tenth, as a provider hands them out again and again:
/// each time with the adjusted closes by a factor lower, for what was paid since.
struct AShareDownloadedAgain : ANewArchive {
    /// The days from `first` on.
    nlohmann::json download(int first, double factor, bool isAdjusted = true)
    {
        std::ostringstream text;
        text << std::setprecision(12) << "Date,Close,Adj Close,Volume,Dividends\n";
        for (int day = first; day <= 30; ++day) {
            const double close = 100.0 + 0.25 * (day * 7 % 5);
            text << "2025-01-" << (day < 10 ? "0" : "") << day << ',' << close << ','
                 << close * factor * (isAdjusted && day < 10 ? 0.97 : 1.0) << ',' << 1000 + day
                 << ',' << (day == 10 ? 3 : 0) << '\n';
        }
        const std::string path = folder.write("SHARE.csv", text.str());
        return jsonOf({"import", path}).at("files").at(0);
    }

    std::vector<std::string> codes()
    {
        std::vector<std::string> codes;
        for (const auto& finding : jsonOf({"quality"}))
            codes.push_back(finding.at("code"));
        return codes;
    }
};

TEST_F(AShareDownloadedAgain, HasNoCorrectedPrices)
{
    EXPECT_EQ(download(1, 1.0).at("accepted"), 30);

    const auto again = download(1, 0.98);
    const auto tail = download(10, 0.5);

    EXPECT_EQ(again.at("duplicates"), 30);
    EXPECT_EQ(again.at("updated"), 0);
    EXPECT_EQ(tail.at("duplicates"), 21);
    EXPECT_EQ(tail.at("updated"), 0);
    EXPECT_EQ(codes(), std::vector<std::string>{});
    EXPECT_EQ(jsonOf({"check"}).at("ok"), true);
}

TEST_F(AShareDownloadedAgain, IsJudgedByTheLastAndByTheOneBeforeWhenThatIsTakenBack)
{
    download(1, 1.0);
    const auto wrong = download(5, 0.98, false);
    EXPECT_EQ(codes(), std::vector<std::string>{"dividend_not_adjusted"});

    const std::string import = wrong.at("import").dump();
    EXPECT_EQ(run({"import", "undo", import}).exitCode, 0);

    EXPECT_EQ(codes(), std::vector<std::string>{});
}

TEST_F(ANewArchive, BlocksWhatOnlyTheWholeSeriesShows)
{
    const auto import = [&](const std::string& rows) {
        return run({"import", folder.write("QXZ.csv", "Date,Open,High,Low,Close,Volume\n" + rows)});
    };
    import("2025-01-21,100,101,99,100,5000\n2025-01-22,70,71,69,70,5100\n");
    EXPECT_EQ(run({"action", "add", "QXZ", "split", "2:1", "--on", "2025-01-22"}).exitCode, 0);
    const auto copied = import("2025-01-23,70.5,72,70,71,130\n2025-01-24,70.5,72,70,71,130\n");
    const auto codes = [&] {
        std::vector<std::string> found;
        for (const auto& finding : jsonOf({"quality"}))
            found.push_back(finding.at("day").get<std::string>() + " "
                            + finding.at("code").get<std::string>());
        return found;
    };
    EXPECT_EQ(codes(),
              (std::vector<std::string>{"2025-01-22 split_fits_neither", "2025-01-24 stale_copy"}));
    EXPECT_NE((copied.out + copied.err).find("volume 130 and all other prices repeat 2025-01-23"),
              std::string::npos);

    const auto inPence = import("2025-01-27,7100,7200,7000,7100,5200\n");
    EXPECT_EQ(codes().back(), "2025-01-27 hundredfold");
    EXPECT_NE((inPence.out + inPence.err).find("the first on 2025-01-27"), std::string::npos);
}

} // namespace
