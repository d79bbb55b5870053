#include "core/report/figure_spec_json.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

FigureSpec full()
{
    return {.instruments = {"NVDA", "XETR:DAX"},
            .events = {"DeepSeek shock"},
            .from = TradingDate::from(2025, 1, 2),
            .to = TradingDate::from(2025, 2, 14),
            .style = ChartStyle::Rebased,
            .axis = AxisScale::Percent,
            .baseDay = TradingDate::from(2025, 1, 24),
            .annotations = {.ids = {NoteId{3}, NoteId{1}}},
            .adjust = PriceAdjustment::All,
            .size = {85.0, 60.5, LengthUnit::Millimetres},
            .scale = 2.0,
            .theme = FigureTheme::Dark,
            .transparent = true,
            .locale = "de",
            .title = "Ein „Schock“",
            .subtitle = "s",
            .source = "q",
            .byline = "b",
            .notes = {"eins", "zwei"},
            .altText = "alt",
            .caption = "c",
            .format = FigureFormat::Pdf};
}

TEST(AFigureSpecification, ReadsBackEqual)
{
    EXPECT_EQ(figureSpecFromJson(figureSpecToJson(full()), "x").value(), full());
    EXPECT_EQ(figureSpecFromJson(figureSpecToJson({}), "x").value(), FigureSpec{});
}

TEST(AFigureSpecification, KeepsTheDefaultOfWhatIsLeftOut)
{
    const FigureSpec spec = figureSpecFromJson(R"({"instruments": ["NVDA"]})", "x").value();

    EXPECT_EQ(spec, (FigureSpec{.instruments = {"NVDA"}}));
}

TEST(AFigureSpecification, KeepsEveryStyleAxisAndFormat)
{
    for (int style = 0; style <= static_cast<int>(ChartStyle::Bars); ++style) {
        for (int axis = 0; axis <= static_cast<int>(AxisScale::Percent); ++axis) {
            const FigureSpec spec{.style = static_cast<ChartStyle>(style),
                                  .axis = static_cast<AxisScale>(axis),
                                  .annotations = {.all = true},
                                  .format = static_cast<FigureFormat>(axis)};

            EXPECT_EQ(figureSpecFromJson(figureSpecToJson(spec), "x").value(), spec);
        }
    }
}

TEST(AFigureSpecification, TakesAFlagForTheLogarithmicAxis)
{
    EXPECT_EQ(figureSpecFromJson(R"({"log": true})", "x")->axis, AxisScale::Log);
    EXPECT_EQ(figureSpecFromJson(R"({"axis": "log", "log": true})", "x")->axis, AxisScale::Log);
    EXPECT_EQ(figureSpecFromJson(R"({"log": false})", "x")->axis, AxisScale::Linear);
    EXPECT_FALSE(figureSpecFromJson(R"({"axis": "percent", "log": true})", "x"));
    EXPECT_FALSE(figureSpecFromJson(R"({"log": true, "axis": "percent"})", "x"));
}

TEST(AFigureSpecification, IsRefusedWithTheFieldThatIsWrong)
{
    for (const char* json :
         {R"({"colour": "red"})", R"({"style": "pie"})", R"({"adjust": true})",
          R"({"from": "soon"})", R"({"size": {"width": -1}})", R"({"size": {"depth": 1}})",
          R"({"scale": "2"})", R"({"notes": [1]})", R"({"locale": "fr"})", R"({"axis": "square"})",
          R"({"base_day": "x"})", R"({"format": "gif"})", R"({"annotations": "some"})",
          R"({"annotations": [-1]})", R"({"title": "a", "title": "b"})"}) {
        const auto refused = figureSpecFromJson(json, "spec.json");

        ASSERT_FALSE(refused) << json;
        EXPECT_EQ(refused.error().code, ErrorCode::Format);
        const std::string field(json + 2, std::string_view(json + 2).find('"'));
        EXPECT_NE(refused.error().message.find(field), std::string::npos)
            << refused.error().message;
        EXPECT_NE(refused.error().message.find("spec.json"), std::string::npos);
    }
}

TEST(AFigureSpecification, IsRefusedWhenItIsNoObject)
{
    EXPECT_FALSE(figureSpecFromJson("", "x"));
    EXPECT_FALSE(figureSpecFromJson("[]", "x"));
    EXPECT_FALSE(figureSpecFromJson("{\"title\": ", "x"));
    EXPECT_FALSE(figureSpecFromJson(R"({"title": )" + std::string(100000, '['), "x"));
}

} // namespace
