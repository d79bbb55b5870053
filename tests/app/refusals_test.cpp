#include "tests/app/new_archive.h"

#include <algorithm>
#include <filesystem>

using tests::ANewArchive;

namespace {

namespace fs = std::filesystem;

TEST_F(ANewArchive, IsNotMadeByACommandThatFails)
{
    EXPECT_EQ(run({"import", folder.file("missing.csv")}).exitCode, 1);
    EXPECT_EQ(run({"event", "add", "X", "--when", "2025-01-27", "--instrument", "NOPE"}).exitCode,
              1);

    EXPECT_TRUE(fs::is_empty(folder.path()));
}

TEST_F(ANewArchive, IsNotMadeByADryRun)
{
    const std::string prices = folder.write("NVDA.csv", "Date,Close\n2025-01-24,142.62\n");

    EXPECT_EQ(run({"import", prices, "--dry-run"}).exitCode, 0);

    EXPECT_FALSE(fs::exists(archive));
}

TEST_F(ANewArchive, CannotBeCheckedWhereAPictureIs)
{
    folder.write("x.pressmark", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16));

    const auto checked = run({"check", "--json"});

    EXPECT_EQ(checked.exitCode, 1);
    EXPECT_EQ(checked.json().at("ok"), false);
    EXPECT_EQ(checked.json().at("problems").size(), 1U);
}

TEST_F(ANewArchive, TakesNoEventWithoutAName)
{
    const auto refused = run({"event", "add", " ", "--when", "2025-01-27"});

    EXPECT_EQ(refused.exitCode, 2);
    EXPECT_NE(refused.err.find("An event needs a name."), std::string::npos) << refused.err;
}

TEST_F(ANewArchive, TakesNoInstrumentWithAStrangeCode)
{
    EXPECT_EQ(run({"instrument", "add", "A B", "--name", "x"}).exitCode, 2);
    EXPECT_EQ(run({"instrument", "add", "AB", "--name", "x", "--currency", "EURO"}).exitCode, 2);
    EXPECT_EQ(run({"instrument", "add", "AB", "--name", "x", "--mic", "X"}).exitCode, 2);
    EXPECT_EQ(run({"instrument", "add", "AB", "--name", "x", "--mic", "XETR"}).exitCode, 0);
}

TEST_F(ANewArchive, ReadsNothingWithAnOptionThatMakesNoSense)
{
    const std::string prices = folder.write("NVDA.csv", "Date,Close\n2025-01-24,142.62\n");
    for (const auto& [option, value] :
         std::vector<std::pair<std::string, std::string>>{{"--encoding", "klingon"},
                                                          {"--dialect", "nope"},
                                                          {"--date-order", "year"},
                                                          {"--decimal", "dot"},
                                                          {"--published", "soon"},
                                                          {"--timezone", "Mars/Olympus"},
                                                          {"--currency", "EURO"},
                                                          {"--mic", "X"},
                                                          {"--instrument", "A B"},
                                                          {"--interval", "2 days"}})
        EXPECT_EQ(run({"import", prices, option, value}).exitCode, 2) << option;
    EXPECT_FALSE(fs::exists(archive));
}

TEST_F(ANewArchive, SaysInItsDocumentThatAFolderHoldsNoFile)
{
    const auto nothing = run({"import", folder.path(), "--json"});

    EXPECT_EQ(nothing.exitCode, 1);
    EXPECT_EQ(nothing.json(), (nlohmann::json{{"files", nlohmann::json::array()}}));
}

TEST_F(ANewArchive, HasNoDaysFromALaterToAnEarlierOne)
{
    const std::vector<std::string> backwards{"--from", "2025-02-01", "--to", "2025-01-01"};
    for (std::vector<std::string> command :
         {std::vector<std::string>{"bars", "NVDA"}, std::vector<std::string>{"articles"}}) {
        command.insert(command.end(), backwards.begin(), backwards.end());
        EXPECT_EQ(run(command).exitCode, 2) << command.front();
    }
}

TEST_F(ANewArchive, ChangesWhatIsKnownOfAnInstrumentThatItHas)
{
    ASSERT_EQ(run({"instrument", "add", "NVDA"}).exitCode, 0);

    const auto changed = run({"instrument", "add", "NVDA", "--alias", "Chipriese", "--json"});

    EXPECT_EQ(changed.exitCode, 0) << changed.err;
    const auto aliases = changed.json().at(0).at("aliases");
    EXPECT_NE(std::find(aliases.begin(), aliases.end(), "Chipriese"), aliases.end()) << aliases;
}

TEST_F(ANewArchive, AsksForTheOptionWithoutWhichAFileHasTwoMeanings)
{
    const std::string prices =
        folder.write("NVDA.csv", "Date,Close\n01/02/2025,118.42\n02/03/2025,128.99\n");

    const auto asked = run({"import", prices, "--json"});

    EXPECT_EQ(asked.exitCode, 3);
    const auto file = asked.json().at("files").at(0);
    EXPECT_EQ(file.at("accepted"), 0);
    EXPECT_EQ(file.at("rejected").at(0).at("code"), "needs_option");
    EXPECT_NE(file.at("rejected").at(0).at("message").get<std::string>().find("--date-order"),
              std::string::npos);

    const auto answered = run({"import", prices, "--date-order", "month", "--json"});

    EXPECT_EQ(answered.exitCode, 0);
    const auto decisions = answered.json().at("files").at(0).at("decisions");
    EXPECT_TRUE(std::ranges::any_of(decisions, [](const auto& decision) {
        return decision.at("what") == "dates" && decision.at("value") == "month"
            && decision.at("reason") == "you said so";
    }));
    EXPECT_EQ(run({"bars", "NVDA", "--json"}).json().at(0).at("time"), "2025-01-02");
}

} // namespace
