#include "tests/app/figures.h"

using nlohmann::json;
using tests::Figures;

namespace {

TEST_F(Figures, AreDrawnAgainFromTheirSidecarByteForByte)
{
    for (const char* format : {"png", "pdf", "svg"}) {
        const std::string ending = format;
        const std::string file = "a." + ending;
        drawn(file, {"--sidecar", "--locale", "de"});

        const json again =
            jsonOf({"figure", folder.file(file + ".json"), "-o", folder.file("again." + ending)});

        EXPECT_EQ(bytes("again." + ending), bytes(file)) << ending;
        EXPECT_FALSE(bytes(file).empty());
        EXPECT_EQ(again.at("changed"), json::array());
    }
    EXPECT_FALSE(drawn("b.png").contains("changed"));
}

TEST_F(Figures, SayWhichPriceIsAnotherThanInTheirSidecar)
{
    drawn("a.png", {"--sidecar"});
    write("NVDA.csv",
          "Date,Open,High,Low,Close,Volume\n"
          "2025-01-27,124.80,128.40,116.70,118.58,818830900\n");
    ASSERT_EQ(run({"import", folder.file("NVDA.csv")}).exitCode, 0);

    std::vector<std::string> arguments{"figure", folder.file("a.png.json"), "-o",
                                       folder.file("b.png")};
    const json again = jsonOf(arguments);
    const auto spoken = run(arguments);

    ASSERT_EQ(again.at("changed").size(), 1U) << again;
    const json& change = again.at("changed").at(0);
    EXPECT_EQ(change.at("instrument"), "XNAS:NVDA");
    EXPECT_EQ(change.at("day"), "2025-01-27");
    EXPECT_EQ(change.at("field"), "close");
    EXPECT_EQ(change.at("old"), "118.42");
    EXPECT_EQ(change.at("new"), "118.58");
    EXPECT_NE(spoken.err.find("XNAS:NVDA, 2025-01-27: close was 118.42 and is 118.58."),
              std::string::npos)
        << spoken.err;
    EXPECT_NE(bytes("a.png"), bytes("b.png"));
}

TEST_F(Figures, AreComparedWithWhatTheirSidecarDrewNotWithWhatOptionsMakeOfIt)
{
    drawn("a.png", {"--sidecar"});
    const auto changed = [&](std::vector<std::string> options) {
        options.insert(options.begin(),
                       {"figure", folder.file("a.png.json"), "-o", folder.file("b.png")});
        return jsonOf(options).at("changed");
    };

    EXPECT_EQ(changed({"--to", "2025-01-31"}), json::array());
    EXPECT_EQ(changed({"--instrument", "DAX"}), json::array());
    EXPECT_EQ(changed({"--adjust", "none", "--theme", "dark"}), json::array());
    write("NVDA.csv",
          "Date,Open,High,Low,Close,Volume\n"
          "2025-02-10,130.00,135.00,129.00,133.33,216989100\n");
    ASSERT_EQ(run({"import", folder.file("NVDA.csv")}).exitCode, 0);
    const json real = changed({"--to", "2025-01-31"});
    ASSERT_FALSE(real.empty());
    for (const json& change : real)
        EXPECT_EQ(change.at("day"), "2025-02-10") << change;
}

TEST_F(Figures, SayWhenTheSameRowsGiveAnotherFile)
{
    drawn("a.png", {"--sidecar"});
    json sidecar = json::parse(bytes("a.png.json"));
    const std::string real = sidecar.at("output").at("sha256");
    sidecar["output"]["sha256"] = std::string(64, '0');
    sidecar["pressmark"] = "0.0.7";
    write("old.json", sidecar.dump());
    const std::vector<std::string> arguments{"figure", folder.file("old.json"), "-o",
                                             folder.file("b.png")};

    const json changed = jsonOf(arguments).at("changed");

    EXPECT_EQ(changed,
              json::array({{{"what", "file"},
                            {"name", "a.png"},
                            {"field", "sha256"},
                            {"old", std::string(64, '0')},
                            {"new", real},
                            {"version", "0.0.7"}}}));
    const std::string spoken = run(arguments).err;
    EXPECT_NE(spoken.find("The same rows give another file than a.png, which version 0.0.7 wrote."),
              std::string::npos)
        << spoken;
    // Another page or format is another file.
    for (const std::vector<std::string>& more :
         {std::vector<std::string>{"--theme", "dark"}, {"-o", folder.file("b.svg")}}) {
        std::vector<std::string> other{"figure", folder.file("old.json")};
        if (more.front() != "-o")
            other.insert(other.end(), {"-o", folder.file("c.png")});
        other.insert(other.end(), more.begin(), more.end());
        EXPECT_EQ(jsonOf(other).at("changed"), json::array()) << more.front();
    }
}

TEST_F(Figures, OfAnEditedSidecarAreRefused)
{
    drawn("a.png", {"--sidecar"});
    json sidecar = json::parse(bytes("a.png.json"));
    sidecar["instruments"][0]["rows"][0][4] = 1.25;
    write("edited.json", sidecar.dump());

    const auto done = run({"figure", folder.file("edited.json"), "-o", folder.file("b.png")});

    EXPECT_NE(done.exitCode, 0);
    EXPECT_NE(done.err.find("was edited: the rows of XNAS:NVDA"), std::string::npos) << done.err;
    EXPECT_FALSE(std::filesystem::exists(folder.file("b.png")));
}

TEST_F(Figures, OfPagesThatNoPdfCanHaveAreMisuse)
{
    const auto done = run({"figure", "--instrument", "NVDA", "--size", "6000x2000", "--unit", "mm",
                           "-o", folder.file("x.pdf")});

    EXPECT_EQ(done.exitCode, 2);
    EXPECT_NE(done.err.find("14,400 points"), std::string::npos) << done.err;
}

TEST_F(Figures, OfAFolderAreDrawnAllAtOnce)
{
    std::filesystem::create_directory(folder.file("in"));
    write("in/one.json", R"({"instruments": ["NVDA"], "from": "2025-01-02"})");
    write("in/two.json", R"({"instruments": ["DAX"], "format": "pdf"})");
    write("in/none.json", R"({"instruments": ["XXX"]})");
    write("in/bad.json", R"({"colour": 1})");
    write("in/readme.txt", "no figure");

    const auto done = run({"figures", folder.file("in"), "-o", folder.file("out"), "--json"});

    EXPECT_EQ(done.exitCode, 3) << done.err;
    const json result = done.json();
    EXPECT_EQ(result.at("rendered"), 2);
    ASSERT_EQ(result.at("failed").size(), 2U);
    EXPECT_EQ(result.at("failed").at(0).at("file"), "bad.json");
    EXPECT_NE(result.at("failed").at(1).at("message").get<std::string>().find("XXX"),
              std::string::npos);
    EXPECT_TRUE(bytes("out/one.png").starts_with("\x89PNG"));
    EXPECT_TRUE(bytes("out/two.pdf").starts_with("%PDF"));
    EXPECT_FALSE(std::filesystem::exists(folder.file("out/bad.png")));

    // The one that is drawn alone is the same.
    run({"figure", folder.file("in/one.json"), "-o", folder.file("alone.png")});
    EXPECT_EQ(bytes("alone.png"), bytes("out/one.png"));
    EXPECT_EQ(run({"figures", folder.file("none"), "-o", folder.file("out")}).exitCode, 1);
    EXPECT_EQ(run({"figures", folder.file("in")}).exitCode, 2);
}

TEST_F(Figures, AreKeptListedRenamedAndRemoved)
{
    drawn("a.png", {"--save", "The shock"});
    EXPECT_EQ(run({"figure", "--instrument", "DAX", "--save", "Dax"}).exitCode, 0);

    const json kept = jsonOf({"figures"});
    ASSERT_EQ(kept.size(), 2U);
    EXPECT_EQ(kept.at(1).at("name"), "The shock");
    EXPECT_EQ(kept.at(1).at("spec").at("events"), json::array({"DeepSeek shock"}));
    EXPECT_EQ(jsonOf({"export", "figures"}), kept);

    jsonOf({"figure", "--saved", "The shock", "-o", folder.file("b.png")});
    EXPECT_EQ(bytes("b.png"), bytes("a.png"));
    EXPECT_EQ(jsonOf({"figures", "--saved", "-o", folder.file("all")}).at("rendered"), 2);
    EXPECT_EQ(bytes("all/The shock.png"), bytes("a.png"));

    EXPECT_EQ(run({"figures", "--rename", "Dax", "The shock"}).exitCode, 1);
    EXPECT_EQ(run({"figures", "--rename", "Dax", "German shares"}).exitCode, 0);
    EXPECT_EQ(run({"figures", "--remove", "The shock"}).exitCode, 0);
    EXPECT_EQ(run({"figures", "--remove", "The shock"}).exitCode, 1);
    ASSERT_EQ(jsonOf({"figures"}).size(), 1U);
    EXPECT_EQ(jsonOf({"figures"}).at(0).at("name"), "German shares");
    EXPECT_TRUE(jsonOf({"check"}).at("ok"));
}

TEST_F(Figures, AreMisusedWithOptionsThatContradictEachOther)
{
    const auto misused = [&](std::vector<std::string> more) {
        more.insert(more.begin(), {"figure", "--instrument", "NVDA", "-o", folder.file("x.png")});
        return run(more).exitCode == 2;
    };
    EXPECT_TRUE(misused({"--scale", "2", "--dpi", "300"}));
    EXPECT_TRUE(misused({"--log", "--axis", "percent"}));
    EXPECT_TRUE(misused({"--annotation", "some"}));
    EXPECT_TRUE(misused({"--base-day", "soon"}));
    EXPECT_TRUE(misused({"--style", "pie"}));
    EXPECT_TRUE(misused({"--preset", "web", "--size", "300x300"}));
    EXPECT_TRUE(misused({"--log", "--axis", "linear"}));
    EXPECT_TRUE(misused({"--annotation", "1", "--annotation", "all"}));
    EXPECT_FALSE(std::filesystem::exists(folder.file("x.png")));
}

TEST_F(Figures, HaveTheDotsThatWereAskedFor)
{
    EXPECT_EQ(drawn("a.png", {"--preset", "print1", "--dpi", "600"}).at("width"), 2008);
    EXPECT_EQ(drawn("b.png", {"--preset", "square", "--dpi", "192"}).at("width"), 2160);
}

TEST_F(Figures, SayTheirOwnAltTextAndCaption)
{
    const json made = drawn("a.svg", {"--alt-text", "What is to be seen <b>", "--caption", "C"});

    EXPECT_EQ(made.at("alt_text"), "What is to be seen <b>");
    EXPECT_EQ(made.at("caption"), "C");
    EXPECT_NE(bytes("a.svg").find(" xml:lang=\"en\">What is to be seen &lt;b&gt;</desc>"),
              std::string::npos);
}

} // namespace
