#include "tests/app/figures.h"

using nlohmann::json;
using tests::Figures;

namespace {

/// What would have no effect is refused, with what to ask for instead.
TEST_F(Figures, AreMisusedWithOptionsThatWouldDoNothing)
{
    const auto refusal = [&](const std::string& file, std::vector<std::string> more) {
        more.insert(more.begin(), {"figure", "-o", folder.file(file), "--instrument", "NVDA"});
        const auto ran = run(more);
        EXPECT_EQ(ran.exitCode, 2) << ran.err;
        EXPECT_FALSE(std::filesystem::exists(folder.file(file)));
        return ran.err;
    };
    const auto has = [](const std::string& text, const char* part) {
        return text.find(part) != std::string::npos;
    };
    EXPECT_TRUE(has(refusal("x.png", {"--base-day", "2025-01-24"}), "needs changes"));
    EXPECT_TRUE(has(refusal("x.png", {"--style", "rebased", "--base-day", "2035-01-01"}),
                    "lies after the last bar"));
    EXPECT_TRUE(has(refusal("x.png", {"--style", "rebased", "--base-day", "1999-01-04"}),
                    "no close up to"));
    EXPECT_TRUE(has(refusal("x.png", {"--panels"}), "two instruments"));
    EXPECT_EQ(run({"figure", "--instrument", "NVDA", "--save", "x", "--sidecar"}).exitCode, 2);
}

TEST_F(Figures, SayWhereTheyAreDrawnOtherwise)
{
    const auto warned = [&](const std::string& file, std::vector<std::string> more) {
        more.insert(more.begin(), {"figure", "-o", folder.file(file), "--instrument", "NVDA"});
        const json drawn = jsonOf(more);
        return drawn.at("warnings").at(0).at("code").get<std::string>();
    };
    EXPECT_EQ(warned("x.pdf", {"--scale", "2"}), "scale_without_dots");
    EXPECT_EQ(warned("x.svg", {"--dpi", "300"}), "scale_without_dots");
    EXPECT_EQ(warned("x.png", {"DAX", "SPX", "--style", "candles"}), "in_panels");
    EXPECT_EQ(warned("y.png", {"DAX", "--style", "line"}), "in_panels");
}

TEST_F(Figures, HavePanelsThatASpecificationKeeps)
{
    const json drawn = jsonOf({"figure", "--instrument", "NVDA", "DAX", "SPX", "--event",
                               "DeepSeek shock", "--panels", "--from", "2025-01-02", "--save",
                               "Three", "--sidecar", "-o", folder.file("x.svg")});
    EXPECT_EQ(drawn.at("warnings"), json::array());
    EXPECT_NE(drawn.at("alt_texts").at("en").get<std::string>().find("3 panels"),
              std::string::npos);
    EXPECT_NE(drawn.at("alt_texts").at("de").get<std::string>().find("3 Feldern"),
              std::string::npos);

    jsonOf({"figure", "--saved", "Three", "-o", folder.file("y.svg")});
    const json again = jsonOf({"figure", folder.file("x.svg.json"), "-o", folder.file("z.svg")});

    EXPECT_EQ(bytes("y.svg"), bytes("x.svg"));
    EXPECT_EQ(bytes("z.svg"), bytes("x.svg"));
    EXPECT_EQ(again.at("changed"), json::array());
    EXPECT_TRUE(jsonOf({"figures"}).at(0).at("spec").at("panels"));
}

TEST_F(Figures, AreDrawnWithoutTheEventThatIsGoneAndSayWhich)
{
    write("events.csv", "name,when\nShort-lived,2025-01-28\n");
    const json import = jsonOf({"import", folder.file("events.csv")}).at("files")[0].at("import");
    std::filesystem::remove(folder.file("events.csv"));
    drawn("a.png", {"--event", "Short-lived", "--sidecar"});
    ASSERT_EQ(run({"import", "undo", std::to_string(import.get<int>())}).exitCode, 0);

    const json again = jsonOf({"figure", folder.file("a.png.json"), "-o", folder.file("b.png")});
    const json all = jsonOf({"figures", folder.path().string(), "-o", folder.file("drawn")});

    ASSERT_EQ(again.at("changed").size(), 1U);
    EXPECT_EQ(again.at("changed")[0].at("what"), "event");
    EXPECT_EQ(again.at("changed")[0].at("name"), "Short-lived");
    EXPECT_EQ(again.at("changed")[0].at("new"), nullptr);
    EXPECT_FALSE(bytes("b.png").empty());
    EXPECT_EQ(all.at("rendered"), 1);
    ASSERT_EQ(all.at("changed").size(), 1U);
    EXPECT_EQ(all.at("changed")[0].at("file"), "a.png.json");
    EXPECT_EQ(all.at("changed")[0].at("changes"), again.at("changed"));
}

TEST_F(Figures, SayWhatTheyDoNotShowAsAsked)
{
    const json late = jsonOf({"figure", "--instrument", "NVDA", "--event", "DeepSeek shock", "--to",
                              "2025-01-10", "-o", folder.file("a.png")});
    const json strange = drawn("b.png", {"--title", "\u0F40"});

    ASSERT_EQ(late.at("warnings").size(), 1U);
    EXPECT_EQ(late.at("warnings")[0].at("code"), "event_without_mark");
    ASSERT_EQ(strange.at("warnings").size(), 1U);
    EXPECT_EQ(strange.at("warnings")[0].at("code"), "missing_glyphs");
    EXPECT_NE(strange.at("warnings")[0].at("message").get<std::string>().find("U+0F40"),
              std::string::npos);
}

} // namespace
