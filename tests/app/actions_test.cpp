#include "tests/app/new_archive.h"

#include "core/base/file.h"

#include <fstream>

using nlohmann::json;
using tests::ANewArchive;

namespace {

/// Nvidia as printed, around its split of 10 June 2024.
struct ASplitShare : ANewArchive {
    ASplitShare()
    {
        std::ofstream(folder.file("NVDA.csv"))
            << "Date,Open,High,Low,Close,Volume\n"
               "2024-06-06,1240.48,1255.87,1183.20,1209.98,66469619\n"
               "2024-06-07,1197.70,1216.92,1180.22,1208.88,41238580\n"
               "2024-06-10,120.37,123.10,117.01,121.79,314162700\n"
               "2024-06-11,121.77,122.87,118.74,120.91,222551200\n";
        EXPECT_EQ(run({"import", folder.file("NVDA.csv")}).exitCode, 0);
    }

    json splitNvidia()
    {
        return jsonOf({"action", "add", "NVDA", "split", "10:1", "--on", "2024-06-10"});
    }
};

TEST_F(ASplitShare, IsAdjustedWhenItsBarsArePrinted)
{
    const json added = splitNvidia();
    EXPECT_EQ(added.at(0).at("ratio"), "10:1");
    EXPECT_EQ(added.at(0).at("in_prices"), false);
    EXPECT_EQ(jsonOf({"action", "add", "NVDA", "dividend", "0.01", "--on", "2024-06-11",
                      "--currency", "USD", "--source", "press release"})
                  .at(0)
                  .at("source"),
              "press release");

    EXPECT_EQ(jsonOf({"bars", "NVDA"}).at(1).at("close"), 1208.88);
    EXPECT_EQ(jsonOf({"bars", "NVDA", "--adjust", "splits"}).at(1).at("close"), 120.888);
    EXPECT_EQ(jsonOf({"bars", "NVDA", "--adjust", "splits"}).at(1).at("volume"), 412385800);
    EXPECT_EQ(jsonOf({"bars", "NVDA", "--adjust", "none"}).at(1).at("close"), 1208.88);
    EXPECT_NEAR(jsonOf({"bars", "NVDA", "--adjust", "all"}).at(2).at("close").get<double>(),
                121.79 - 0.01, 1e-9);
    EXPECT_EQ(run({"bars", "NVDA", "--adjust", "some"}).exitCode, 2);
    EXPECT_TRUE(jsonOf({"check"}).at("ok"));
}

TEST_F(ASplitShare, IsDrawnWithoutAFallAndSaysSo)
{
    splitNvidia();
    run({"event", "add", "Split", "--when", "2024-06-10", "--instrument", "NVDA"});
    const auto figure = [&](std::vector<std::string> more) {
        more.insert(
            more.begin(),
            {"figure", "--instrument", "NVDA", "--event", "Split", "-o", folder.file("x.svg")});
        return jsonOf(more);
    };

    const json honest = figure({"--sidecar"});
    const json printed = figure({"--adjust", "none"});

    EXPECT_NE(honest.at("caption").get<std::string>().find("+0.75"), std::string::npos) << honest;
    EXPECT_NE(printed.at("caption").get<std::string>().find("89.93"), std::string::npos) << printed;
    const auto sidecar = core::readFile(folder.file("x.svg.json"), 100'000);
    EXPECT_EQ(json::parse(sidecar.value()).at("spec").at("adjust"), "splits");
}

TEST_F(ASplitShare, ListsAndLosesItsActionsAndFacts)
{
    const auto action = splitNvidia().at(0).at("action").get<std::int64_t>();
    const json fact = jsonOf({"fact", "add", "NVDA", "shares_outstanding", "24490000000", "--from",
                              "2024-11-15", "--source", "10-Q of 20 November 2024"});

    EXPECT_EQ(fact.at(0).at("value"), 24490000000.0);
    EXPECT_EQ(jsonOf({"actions"}).size(), 1U);
    EXPECT_EQ(jsonOf({"actions", "NVDA"}).size(), 1U);
    EXPECT_EQ(jsonOf({"facts", "NVDA"}), fact);
    EXPECT_NE(run({"actions"}).out.find("10:1"), std::string::npos);
    EXPECT_NE(run({"facts"}).out.find("24490000000"), std::string::npos);

    EXPECT_EQ(run({"action", "remove", std::to_string(action)}).exitCode, 0);
    EXPECT_EQ(run({"action", "remove", std::to_string(action)}).exitCode, 1);
    EXPECT_EQ(run({"fact", "remove", fact.at(0).at("fact").dump()}).exitCode, 0);
    EXPECT_EQ(jsonOf({"actions"}), json::array());
    EXPECT_EQ(jsonOf({"facts"}), json::array());
}

TEST_F(ASplitShare, IsMisusedWithValuesThatCannotBe)
{
    for (const char* ratio : {"0:1", "1:1", "ten", "10:", "inf", "1e999"})
        EXPECT_EQ(run({"action", "add", "NVDA", "split", ratio, "--on", "2024-06-10"}).exitCode, 2)
            << ratio;
    for (const char* amount : {"0", "nan", "inf", "much", "1e999"}) {
        EXPECT_EQ(run({"action", "add", "NVDA", "dividend", amount, "--on", "2024-06-10"}).exitCode,
                  2)
            << amount;
        EXPECT_EQ(run({"fact", "add", "NVDA", "shares_outstanding", amount, "--from", "2024-06-10",
                       "--source", "x"})
                      .exitCode,
                  2)
            << amount;
    }
    EXPECT_EQ(run({"action", "add", "NVDA", "split", "2:1", "--on", "June"}).exitCode, 2);
    EXPECT_EQ(run({"action", "add", "NVDA", "split", "2:1", "--on", ""}).exitCode, 2);
    EXPECT_EQ(run({"action", "add", "NVDA", "merger", "2:1", "--on", "2024-06-10"}).exitCode, 2);
    EXPECT_EQ(run({"fact", "add", "NVDA", "shares_outstanding", "5", "--from", "2024-06-10",
                   "--source", ""})
                  .exitCode,
              2);
    EXPECT_EQ(
        run({"fact", "add", "NVDA", "shares_outstanding", "5", "--from", "2024-06-10"}).exitCode,
        2);
    EXPECT_EQ(jsonOf({"actions"}), json::array());
}

TEST_F(ASplitShare, IsNotAShareThatIsUnknown)
{
    EXPECT_EQ(run({"action", "add", "ACME", "split", "2:1", "--on", "2024-06-10"}).exitCode, 1);
    EXPECT_EQ(run({"fact", "add", "ACME", "shares_outstanding", "5", "--from", "2024-06-10",
                   "--source", "x"})
                  .exitCode,
              1);
    EXPECT_EQ(run({"actions", "ACME"}).exitCode, 1);
    EXPECT_EQ(run({"facts", "ACME"}).exitCode, 1);
}

TEST_F(ASplitShare, ReadsItsFactsFromAFileAndBackFromWhatItPrints)
{
    std::ofstream(folder.file("facts.csv"))
        << "instrument,kind,from,value,source\n"
           "NVDA,split,2024-06-10,10:1,\n"
           "NVDA,split,2024-06-11,0:1,\n"
           "NVDA,shares_outstanding,2024-11-15,24490000000,10-Q\n";

    const auto imported = run({"import", folder.file("facts.csv"), "--json"});

    EXPECT_EQ(imported.exitCode, 3);
    const json file = imported.json().at("files").at(0);
    EXPECT_EQ(file.at("kind"), "facts");
    EXPECT_EQ(file.at("accepted"), 2);
    EXPECT_EQ(file.at("rejected").at(0).at("line"), 3);
    const json actions = jsonOf({"actions"});
    EXPECT_EQ(run({"import", "-", "--as", "facts"}, actions.dump()).exitCode, 0);
    EXPECT_EQ(jsonOf({"actions"}).at(0).at("ratio"), "10:1");
    EXPECT_EQ(run({"import", "undo", file.at("import").dump()}).exitCode, 0);
    EXPECT_EQ(jsonOf({"actions"}).size(), 1U); // what was read back stays
    EXPECT_EQ(jsonOf({"facts"}).size(), 0U);
}

} // namespace
