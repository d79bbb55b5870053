#include "tests/app/new_archive.h"
#include "tests/support/shared_files.h"

#include <map>

using nlohmann::json;
using tests::ANewArchive;

namespace {

TEST_F(ANewArchive, PrintsLongerBarsThanItHasAndSaysOfWhat)
{
    ASSERT_EQ(run({"import", "-", "--instrument", "NVDA"},
                  "Date,Open,High,Low,Close,Volume\n"
                  "2025-01-27 14:30:00+00:00,124.80,125.10,124.00,124.20,100\n"
                  "2025-01-27 14:31:00+00:00,124.20,128.40,124.10,128.00,200\n"
                  "2025-01-27 20:59:00+00:00,118.50,118.60,118.30,118.42,300\n")
                  .exitCode,
              0);

    const auto days = run({"bars", "NVDA", "--interval", "1d", "--json"});
    EXPECT_EQ(days.json(),
              json::array({{{"time", "2025-01-27"},
                            {"open", 124.80},
                            {"high", 128.40},
                            {"low", 118.30},
                            {"close", 118.42},
                            {"volume", 600}}}));
    EXPECT_EQ(days.err,
              "pressmark: There are no 1d bars of NVDA; these are made of its 1m bars.\n");
    EXPECT_EQ(jsonOf({"bars", "NVDA", "--interval", "1h"}).at(0).at("time"),
              "2025-01-27T14:30:00Z");
    EXPECT_EQ(run({"bars", "NVDA", "--interval", "1m"}).err, "");
    const json instrument = jsonOf({"instruments"}).at(0);
    EXPECT_EQ(instrument.at("bars"), 3);
    EXPECT_EQ(instrument.at("last"), "2025-01-27");
}

TEST_F(ANewArchive, LosesNoVolumeOfARealFileOfMinutes)
{
    if (!tests::sharedAvailable())
        GTEST_SKIP() << "The shared files are not there.";
    const std::string file = tests::sharedFile("data/dialects/minute_header_shorter_than_rows.txt");
    ASSERT_EQ(run({"import", file, "--instrument", "FUTURE"}).exitCode, 0);

    std::map<std::string, double> volumes;
    for (const json& bar : jsonOf({"bars", "FUTURE", "--interval", "1m"}))
        volumes[bar.at("time").get<std::string>().substr(0, 10)] += bar.at("volume").get<double>();
    std::map<std::string, double> ofDays;
    for (const json& bar : jsonOf({"bars", "FUTURE", "--interval", "1d"}))
        ofDays[bar.at("time")] = bar.at("volume");

    EXPECT_GT(ofDays.size(), 10U);
    EXPECT_EQ(ofDays, volumes);
    EXPECT_TRUE(jsonOf({"check"}).at("ok"));
}

} // namespace
