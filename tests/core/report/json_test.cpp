#include "core/report/json.h"

#include "core/report/import_json.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace core;
using nlohmann::json;

namespace {

TEST(JsonOfImports, ListsEachFileWithWhatWasRejected)
{
    ImportReport report{.path = "x.csv", .dialect = "yahoo", .encoding = "UTF-8", .accepted = 2};
    report.decisions.push_back({"decimal", "comma", "you said so"});
    report.rejected.push_back(
        {.line = 3, .code = "bad_number", .message = "No number.", .text = "a,b"});

    const json document = json::parse(importsToJson(std::vector{report}));

    const json& file = document.at("files").at(0);
    EXPECT_EQ(file.at("kind"), "prices");
    EXPECT_EQ(file.at("accepted"), 2);
    EXPECT_EQ(file.at("decisions"),
              json::parse(R"([{"what": "decimal", "value": "comma", "reason": "you said so"}])"));
    EXPECT_EQ(file.at("rejected").at(0).at("line"), 3);
    EXPECT_EQ(file.at("rejected").at(0).at("text"), "a,b");
    EXPECT_TRUE(file.at("import").is_null());
}

TEST(JsonOfAnArticle, SaysWhatIsNotKnownWithNull)
{
    Article article{.id = ArticleId{7}, .title = "T", .body = "B"};
    article.published = PartialDate::ofMonth(std::chrono::year{2025} / std::chrono::January);

    const json document = json::parse(articleToJson(article));

    EXPECT_EQ(document.at("article"), 7);
    EXPECT_EQ(document.at("published"), "2025-01");
    EXPECT_EQ(document.at("precision"), "month");
    EXPECT_TRUE(document.at("language").is_null());
}

TEST(JsonOfEvents, HasSignAndFirstSessionOfEachInstrument)
{
    EventListing listing;
    listing.event.name = "DeepSeek shock";
    listing.event.when = parsePartialDate("2025-01-20").value();
    listing.event.instruments = {{InstrumentId{1}, ExpectedSign::Down}, {InstrumentId{2}}};
    listing.symbols = {"XNAS:NVDA", "DAX"};
    listing.sessions = {{.instrument = InstrumentId{1},
                         .session = TradingDate::from(2025, 1, 21),
                         .closure = "Martin Luther King Day"},
                        {.instrument = InstrumentId{2}}};

    const json document = json::parse(eventsToJson(std::vector{listing}));

    const json& instruments = document.at(0).at("instruments");
    EXPECT_EQ(instruments.at(0).at("expected"), "-");
    EXPECT_EQ(instruments.at(0).at("first_session"), "2025-01-21");
    EXPECT_TRUE(instruments.at(1).at("expected").is_null());
    EXPECT_TRUE(instruments.at(1).at("first_session").is_null());
}

TEST(JsonOfMentions, NamesTheFieldTheKindAndTheWords)
{
    MentionListing listing{.name = "Nvidia", .symbol = "XNAS:NVDA"};
    listing.mention = {.field = TextField::Title,
                       .begin = 3,
                       .end = 10,
                       .text = "Nvidias",
                       .subject = InstrumentId{1},
                       .rule = "inflected"};

    const json mention = json::parse(mentionsToJson(std::vector{listing})).at(0);

    EXPECT_EQ(mention.at("field"), "title");
    EXPECT_EQ(mention.at("kind"), "instrument");
    EXPECT_EQ(mention.at("text"), "Nvidias");
}

TEST(JsonOfLinks, CarriesTheEvidence)
{
    Link link{.article = ArticleId{1}, .event = EventId{2}, .score = 0.75};
    link.evidence.push_back(
        {.rule = "name_in_lead", .weight = 0.5, .begin = 1, .end = 4, .text = "abc"});

    const json document = json::parse(linksToJson(std::vector{link})).at(0);

    EXPECT_EQ(document.at("status"), "suggested");
    EXPECT_EQ(document.at("evidence").at(0).at("rule"), "name_in_lead");
    EXPECT_EQ(document.at("evidence").at(0).at("field"), "body");
}

TEST(JsonOfACheck, IsOkWithoutProblems)
{
    EXPECT_EQ(json::parse(checkToJson({})).at("ok"), true);
    EXPECT_EQ(json::parse(checkToJson(std::vector<std::string>{"x"})).at("ok"), false);
}

TEST(JsonOfFindings, SaysWhatIsWrongWhereAndHowBadly)
{
    const QualityListing listing{.symbol = "NVDA",
                                 .finding = {.day = *TradingDate::from(2025, 1, 24),
                                             .code = "stale_copy",
                                             .message = "It repeats.",
                                             .severity = QualitySeverity::Blocks}};

    EXPECT_EQ(json::parse(qualityToJson(std::vector{listing})),
              json::parse(R"([{"instrument": "NVDA", "day": "2025-01-24", "code": "stale_copy",
                               "message": "It repeats.", "severity": "blocks"}])"));
    EXPECT_EQ(json::parse(qualityToJson({})), json::array());
}

TEST(Json, NeverHoldsBrokenText)
{
    const ImportReport report{.path = "\xFF.csv"};

    EXPECT_TRUE(json::accept(importsToJson(std::vector{report})));
}

} // namespace
