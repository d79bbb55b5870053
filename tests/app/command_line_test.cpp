#include "tests/app/new_archive.h"
#include "tests/support/code_points.h"

#include <algorithm>
#include <map>
#include <memory>

using nlohmann::json;
using tests::ANewArchive;
using tests::pressmark;

namespace {

TEST(CommandLine, ExitsWithTwoWhenItIsMisused)
{
    EXPECT_EQ(pressmark({"frobnicate"}).exitCode, 2);
    EXPECT_EQ(pressmark({"bars"}).exitCode, 2);
    EXPECT_EQ(pressmark({"bars", "NVDA", "--from", "yesterday"}).exitCode, 2);
    EXPECT_EQ(pressmark({"figure", "--instrument", "NVDA"}).exitCode, 2);
    EXPECT_EQ(pressmark({"--help"}).exitCode, 0);
}

TEST(CommandLine, KnowsAnImpossibleFigureBeforeItReadsTheArchive)
{
    const tests::TemporaryFolder folder;
    const auto figure = [&](std::vector<std::string> arguments) {
        arguments.insert(arguments.begin(), {"figure", "--instrument", "NVDA"});
        arguments.insert(arguments.end(), {"--archive", folder.file("none.pressmark")});
        return pressmark(arguments);
    };

    const auto unknownFormat = figure({"-o", folder.file("x.gif")});
    EXPECT_EQ(unknownFormat.exitCode, 2);
    EXPECT_NE(unknownFormat.err.find("x.gif does not end with .png, .pdf or .svg"),
              std::string::npos)
        << unknownFormat.err;
    for (const char* size : {"wide", "1200", "0x675", "-1x675", "nanx675", "infx675", "1200x99999"})
        EXPECT_EQ(figure({"-o", folder.file("x.png"), "--size", size}).exitCode, 2) << size;
    EXPECT_EQ(figure({"-o", folder.file("x.PNG")}).exitCode, 1); // no archive
    EXPECT_TRUE(std::filesystem::is_empty(folder.path()));
}

/// The demo archive, made by the program itself.
struct TheDemo : testing::Test {
    static void SetUpTestSuite()
    {
        s_folder = std::make_unique<tests::TemporaryFolder>();
        ASSERT_EQ(pressmark({"demo", "--archive", archive(), "--json"}).json().at("archive"),
                  archive());
    }
    static void TearDownTestSuite() { s_folder.reset(); }

    static std::string archive() { return s_folder->file("demo.pressmark"); }

    static tests::ProgramRun run(std::vector<std::string> arguments)
    {
        arguments.insert(arguments.end(), {"--archive", archive()});
        return pressmark(arguments);
    }
    static json jsonOf(std::vector<std::string> arguments)
    {
        arguments.emplace_back("--json");
        const auto done = run(std::move(arguments));
        EXPECT_EQ(done.exitCode, 0) << done.err;
        return done.json();
    }

    static std::unique_ptr<tests::TemporaryFolder> s_folder;
};

std::unique_ptr<tests::TemporaryFolder> TheDemo::s_folder;

TEST_F(TheDemo, HoldsTheFiguresArticlesAndEventsOfTheCase)
{
    EXPECT_EQ(jsonOf({"instruments"}).size(), 3U); // Nvidia, Dax, S&P 500
    EXPECT_EQ(jsonOf({"articles"}).size(), 3U);
    EXPECT_EQ(jsonOf({"events"}).size(), 3U);
    EXPECT_TRUE(jsonOf({"check"}).at("ok"));
}

TEST_F(TheDemo, CanBeMadeTwiceWithoutDoubling)
{
    EXPECT_EQ(run({"demo"}).exitCode, 0);

    EXPECT_EQ(jsonOf({"articles"}).size(), 3U);
}

TEST_F(TheDemo, PrintsBarsAsTheFileHasThem)
{
    const json bars = jsonOf({"bars", "XNAS:NVDA", "--from", "2025-01-24", "--to", "2025-01-27"});

    ASSERT_EQ(bars.size(), 2U);
    EXPECT_EQ(bars[1],
              json({{"time", "2025-01-27"},
                    {"open", 124.80},
                    {"high", 128.40},
                    {"low", 116.70},
                    {"close", 118.42},
                    {"volume", 818830900}}));
}

TEST_F(TheDemo, KnowsTheFirstSessionThatCouldReact)
{
    const json events = jsonOf({"events"});
    const auto release = std::ranges::find_if(
        events, [](const json& event) { return event.at("name") == "DeepSeek release"; });
    ASSERT_NE(release, events.end());

    std::map<std::string, json> sessions;
    for (const json& instrument : release->at("instruments"))
        sessions[instrument.at("symbol")] = instrument.at("first_session");

    // 20 January 2025 was Martin Luther King Day: closed in New York, open in Frankfurt.
    EXPECT_EQ(sessions.at("XNAS:NVDA"), "2025-01-21");
}

TEST_F(TheDemo, LinksArticlesToEventsWithWordsThatStandThere)
{
    const json links = jsonOf({"links"});
    ASSERT_FALSE(links.empty());

    for (const json& link : links) {
        const json article =
            jsonOf({"article", "show", std::to_string(link.at("article").get<int>())});
        EXPECT_FALSE(link.at("evidence").empty());
        for (const json& piece : link.at("evidence")) {
            const std::string text = article.at(piece.at("field").get<std::string>());
            EXPECT_EQ(piece.at("text"), tests::wordsAt(text, piece.at("begin"), piece.at("end")));
        }
    }
}

TEST_F(TheDemo, KeepsAPersonsWordThroughLinkingAgain)
{
    const json first = jsonOf({"links"}).at(0);
    const std::string article = std::to_string(first.at("article").get<int>());
    const std::string event = std::to_string(first.at("event").get<int>());

    ASSERT_EQ(run({"link", "reject", article, event}).exitCode, 0);
    ASSERT_EQ(run({"link", "--rebuild"}).exitCode, 0);

    const json rejected = jsonOf({"links", "--status", "rejected"});
    ASSERT_EQ(rejected.size(), 1U);
    EXPECT_EQ(rejected[0].at("article"), first.at("article"));
    ASSERT_EQ(run({"link", "accept", article, event}).exitCode, 0);
    EXPECT_EQ(jsonOf({"links", "--status", "rejected"}).size(), 0U);
}

TEST_F(TheDemo, FindsArticlesByTheirWords)
{
    EXPECT_FALSE(jsonOf({"articles", "--search", "deepseek"}).empty());
    EXPECT_TRUE(jsonOf({"articles", "--search", "xyzzy"}).empty());
    EXPECT_EQ(run({"articles", "--search", "\"unbalanced ( AND"}).exitCode, 0);
}

TEST_F(TheDemo, IsCopiedWholeByABackup)
{
    const std::string copy = s_folder->file("copy.pressmark");

    ASSERT_EQ(run({"backup", copy}).exitCode, 0);

    EXPECT_TRUE(pressmark({"check", "--json", "--archive", copy}).json().at("ok"));
    EXPECT_EQ(pressmark({"articles", "--json", "--archive", copy}).json(), jsonOf({"articles"}));
    EXPECT_EQ(run({"backup", copy}).exitCode, 1);
}

TEST_F(TheDemo, DrawsAFigureInEachFormat)
{
    for (const char* ending : {"png", "pdf", "svg"}) {
        const std::string file = s_folder->file(std::string("nvda.") + ending);

        const json figure =
            jsonOf({"figure", "--instrument", "NVDA", "--event", "DeepSeek shock", "--from",
                    "2024-12-16", "--to", "2025-02-14", "--preset", "web", "-o", file});

        EXPECT_EQ(figure.at("file"), file);
        EXPECT_EQ(figure.at("width"), 1200);
        EXPECT_EQ(figure.at("footnotes").size(), 1U);
        EXPECT_FALSE(figure.at("alt_text").get<std::string>().empty());
        EXPECT_GT(std::filesystem::file_size(file), 5000U);
    }
}

TEST_F(TheDemo, RefusesAFigureOfWhatIsNotThere)
{
    const std::string file = s_folder->file("none.png");

    EXPECT_EQ(run({"figure", "--instrument", "XXX", "-o", file}).exitCode, 1);
    EXPECT_EQ(run({"figure", "--instrument", "NVDA", "--event", "none", "-o", file}).exitCode, 1);
    EXPECT_EQ(run({"figure", "--instrument", "NVDA", "--from", "2030-01-01", "-o", file}).exitCode,
              1);
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST_F(TheDemo, CallsASizeMisuseAlsoWhenOnlyTheDrawingFindsItImpossible)
{
    const std::string file = s_folder->file("none.png");

    for (const char* size : {"30000x30000", "60x40"}) // too many pixels; no room for the words
        EXPECT_EQ(run({"figure", "--instrument", "NVDA", "-o", file, "--size", size}).exitCode, 2)
            << size;
    EXPECT_FALSE(std::filesystem::exists(file));
}

TEST_F(ANewArchive, RecognisesAFileThatItHas)
{
    const std::string path = folder.write("NVDA.csv", "Date,Close\n2025-01-24,142.62\n");
    ASSERT_EQ(run({"import", path}).exitCode, 0);

    const auto again = run({"import", path, "--json"});

    EXPECT_EQ(again.exitCode, 0);
    EXPECT_EQ(again.json().at("files").at(0).at("duplicates"), 1);
    EXPECT_TRUE(again.json().at("files").at(0).at("import").is_null());
    EXPECT_EQ(run({"imports", "--json"}).json().size(), 1U);
}

TEST_F(ANewArchive, TakesAnImportBackWhole)
{
    const std::string prices = folder.write("NVDA.csv", "Date,Close\n2025-01-24,142.62\n");
    const std::string id = std::to_string(
        run({"import", prices, "--json"}).json().at("files").at(0).at("import").get<int>());

    ASSERT_EQ(run({"import", "undo", id}).exitCode, 0);

    EXPECT_TRUE(run({"instruments", "--json"}).json().empty());
    EXPECT_TRUE(run({"imports", "--json"}).json().empty());
    EXPECT_EQ(run({"import", "undo", id}).exitCode, 1);
}

TEST_F(ANewArchive, ReadsStandardInput)
{
    const auto done =
        run({"import", "-", "--instrument", "ABC", "--json"}, "Date,Close\n2025-01-24,1.50\n");

    EXPECT_EQ(done.exitCode, 0) << done.err;
    EXPECT_EQ(run({"bars", "ABC", "--json"}).json().at(0).at("close"), 1.5);
}

TEST_F(ANewArchive, OnlySaysWhatWouldHappenInADryRun)
{
    const std::string prices = folder.write("NVDA.csv", "Date,Close\n2025-01-24,142.62\n");

    const auto dry = run({"import", prices, "--dry-run", "--json"});

    EXPECT_EQ(dry.json().at("files").at(0).at("accepted"), 1);
    EXPECT_FALSE(std::filesystem::exists(archive));
}

TEST_F(ANewArchive, NamesInstrumentsAndEventsByHand)
{
    ASSERT_EQ(run({"instrument", "add", "ABC", "--name", "Alphabeta", "--mic", "XNAS", "--currency",
                   "USD", "--kind", "share", "--alias", "Alfa Beta", "--alias", "A-B"})
                  .exitCode,
              0);
    ASSERT_EQ(run({"event", "add", "The fall", "--when", "2025-01-26", "--alias", "Fall",
                   "--instrument", "ABC:-"})
                  .exitCode,
              0);

    const json instrument = run({"instruments", "--json"}).json().at(0);
    const json event = run({"events", "--json"}).json().at(0);
    EXPECT_EQ(instrument.at("aliases"), json({"Alfa Beta", "A-B"}));
    EXPECT_EQ(event.at("instruments").at(0).at("expected"), "-");
    EXPECT_EQ(event.at("instruments").at(0).at("first_session"), "2025-01-27"); // a Sunday before
    EXPECT_EQ(run({"event", "add", "The fall", "--when", "2025-01-26"}).exitCode, 1);
    EXPECT_EQ(run({"event", "add", "Other", "--when", "soon"}).exitCode, 2);
}

TEST_F(ANewArchive, FindsNothingNewInItsOwnListOfEvents)
{
    ASSERT_EQ(run({"event", "add", "Shock", "--when", "2025-01-27T09:30", "--timezone",
                   "America/New_York", "--alias", "Beben"})
                  .exitCode,
              0);
    const json listed = jsonOf({"events"});
    EXPECT_EQ(listed.at(0).at("timezone"), "America/New_York");

    const auto again =
        run({"import", folder.write("events.json", listed.dump()), "--json"}).json().at("files");

    EXPECT_EQ(again.at(0).at("duplicates"), 1) << again;
    EXPECT_TRUE(again.at(0).at("rejected").empty()) << again;
}

TEST_F(ANewArchive, TakesItsOwnListsOfEventsAndInstrumentsBackIn)
{
    ASSERT_EQ(run({"instrument", "add", "NVDA"}).exitCode, 0);
    ASSERT_EQ(run({"event", "add", "Shock", "--when", "2025-01", "--precision", "month", "--alias",
                   "Beben", "--status", "disputed", "--holder", "Wang", "--instrument", "NVDA:-"})
                  .exitCode,
              0);
    const std::string instruments =
        folder.write("instruments.json", run({"instruments", "--json"}).out);
    const std::string events = folder.write("events.json", run({"events", "--json"}).out);
    const std::string other = folder.file("other.pressmark");

    const auto in = pressmark({"import", instruments, events, "--archive", other, "--json"});

    EXPECT_EQ(in.exitCode, 0) << in.out << in.err;
    const json before = run({"events", "--json"}).json();
    EXPECT_EQ(pressmark({"events", "--archive", other, "--json"}).json(), before);
    EXPECT_EQ(pressmark({"instruments", "--archive", other, "--json"}).json(),
              run({"instruments", "--json"}).json());
}

} // namespace
