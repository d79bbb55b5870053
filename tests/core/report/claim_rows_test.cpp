#include "core/report/claim_rows.h"

#include <gtest/gtest.h>
#include <nlohmann/json.hpp>

using namespace core;
using nlohmann::json;

namespace {

TradingDate day(unsigned dayOfMonth)
{
    return *TradingDate::from(2025, 1, dayOfMonth);
}

ClaimListing supported()
{
    Claim claim{.begin = 12, .end = 27, .text = "rund 17 Prozent", .sentence = {0, 40}};
    claim.quantity = ClaimQuantity::Change;
    claim.value = 0.17;
    claim.step = 0.01;
    claim.unit = std::string(kPercent);
    claim.hedge = Hedge::About;
    claim.direction = Direction::Down;
    claim.subject = MentionSubject{InstrumentId{4}};
    claim.day = {.kind = DayReference::Kind::Weekday, .text = "am Montag"};
    ClaimListing listing{.article = ArticleId{2}, .title = "Chips", .claim = std::move(claim)};
    listing.check = {.verdict = Verdict::Supported,
                     .basis = ClaimBasis::CloseToClose,
                     .day = day(27),
                     .measured = -0.1697,
                     .low = -0.1785,
                     .high = -0.1615,
                     .inputs = {{InstrumentId{4}, day(24), ClaimInput::Field::Close, 142.62},
                                {InstrumentId{4}, day(27), ClaimInput::Field::Close, 118.0}}};
    listing.subject = "XNAS:NVDA";
    listing.subjectName = "Nvidia";
    listing.symbols = {{InstrumentId{4}, "XNAS:NVDA"}};
    listing.explanation = "So it is.";
    return listing;
}

ClaimListing unchecked()
{
    Claim claim{.field = TextField::Title, .begin = 0, .end = 11, .text = "50.000 H100"};
    claim.quantity = ClaimQuantity::Count;
    claim.value = 50000.0;
    claim.unit = "H100";
    claim.holder = "Alexander Wang";
    return {.article = ArticleId{2},
            .title = "Chips",
            .claim = std::move(claim),
            .check = {.reason = Unchecked::NotAPrice}};
}

TEST(JsonOfClaims, HasTheFieldsOfTheCommandLine)
{
    const json row = json::parse(claimsJson(std::vector{supported()})).at(0);

    EXPECT_EQ(row.at("article"), 2);
    EXPECT_EQ(row.at("field"), "body");
    EXPECT_EQ(row.at("begin"), 12);
    EXPECT_EQ(row.at("end"), 27);
    EXPECT_EQ(row.at("text"), "rund 17 Prozent");
    EXPECT_EQ(row.at("quantity"), "change");
    EXPECT_EQ(row.at("value"), 0.17);
    EXPECT_EQ(row.at("unit"), "percent");
    EXPECT_EQ(row.at("hedge"), "about");
    EXPECT_EQ(row.at("direction"), "down");
    EXPECT_EQ(row.at("subject"), "XNAS:NVDA");
    EXPECT_EQ(row.at("day"), "2025-01-27");
    EXPECT_EQ(row.at("day_text"), "am Montag");
    EXPECT_EQ(row.at("basis"), "close_to_close");
    EXPECT_EQ(row.at("verdict"), "supported");
    EXPECT_EQ(row.at("measured"), -0.1697);
    EXPECT_EQ(row.at("low"), -0.1785);
    EXPECT_EQ(row.at("high"), -0.1615);
    EXPECT_EQ(row.at("explanation"), "So it is.");
    EXPECT_EQ(row.at("inputs"), json::parse(R"([
        {"instrument": "XNAS:NVDA", "day": "2025-01-24", "field": "close", "value": 142.62},
        {"instrument": "XNAS:NVDA", "day": "2025-01-27", "field": "close", "value": 118}])"));
    EXPECT_EQ(row.at("reason"), nullptr);
    EXPECT_EQ(row.at("dismissed"), false);
}

TEST(JsonOfClaims, SaysWhatIsMissingWithNull)
{
    const json row = json::parse(claimsJson(std::vector{unchecked()})).at(0);

    EXPECT_EQ(row.at("field"), "title");
    EXPECT_EQ(row.at("value"), 50000);
    EXPECT_EQ(row.at("direction"), "none");
    EXPECT_EQ(row.at("holder"), "Alexander Wang");
    EXPECT_EQ(row.at("verdict"), "not_checkable");
    EXPECT_EQ(row.at("reason"), "not_a_price");
    for (const char* field : {"subject", "day", "day_text", "basis", "measured", "low", "high",
                              "partner", "author", "at", "remark", "correction"})
        EXPECT_EQ(row.at(field), nullptr) << field;
    EXPECT_TRUE(row.at("inputs").empty());
}

TEST(JsonOfClaims, HasNoDigitsThatADivisionLeftBehind)
{
    ClaimListing listing = supported();
    listing.claim.value = 2.6 / 100.0 + 1e-17;
    listing.check.measured = 0.1 + 0.2;
    listing.check.low = -0.123456789012345;
    listing.check.inputs[0].value = 142.62000000000003;

    const std::string text = claimsJson(std::vector{listing});
    const std::string csv = claimsCsv(std::vector{listing});

    EXPECT_NE(text.find("\"value\": 0.026,"), std::string::npos) << text;
    EXPECT_NE(text.find("\"measured\": 0.3,"), std::string::npos) << text;
    EXPECT_NE(text.find("\"low\": -0.123456789012,"), std::string::npos) << text;
    EXPECT_NE(text.find("\"value\": 142.62\n"), std::string::npos) << text;
    EXPECT_NE(csv.find(",change,0.026,"), std::string::npos) << csv;
    EXPECT_NE(csv.find(",0.3,-0.123456789012,"), std::string::npos) << csv;
    EXPECT_NE(csv.find("close 142.62;"), std::string::npos) << csv;
}

TEST(CsvOfClaims, KeepsNumbersAndGuardsTexts)
{
    ClaimListing listing = supported();
    listing.title = "=HYPERLINK(\"x\")";

    const std::string csv = claimsCsv(std::vector{listing});

    EXPECT_TRUE(csv.starts_with("article,title,field,begin,end,text,quantity,value,"));
    EXPECT_NE(csv.find("2,\"'=HYPERLINK(\"\"x\"\")\",body,12,27,rund 17 Prozent,change,0.17,"),
              std::string::npos);
    EXPECT_NE(csv.find(",-0.1697,-0.1785,-0.1615,So it is.,XNAS:NVDA 2025-01-24 close 142.62; "
                       "XNAS:NVDA 2025-01-27 close 118,0,,,"),
              std::string::npos);
    EXPECT_NE(claimsCsv(std::vector{listing}, FormulaGuard::Off).find(",\"=HYPERLINK"),
              std::string::npos);
}

TEST(MarkdownOfClaims, HasATableBelowEachHeadline)
{
    ClaimListing other = supported();
    other.article = ArticleId{3};
    other.title = "A | B <i>";

    const std::string text = claimsMarkdown(std::vector{supported(), unchecked(), other}, "de");

    EXPECT_NE(text.find("## Chips\n\n| Aussage | Wovon |"), std::string::npos);
    EXPECT_NE(text.find("| rund 17 Prozent | Nvidia |  | 2025-01-27 |"), std::string::npos);
    EXPECT_NE(text.find("| 50.000 H100 |  | Alexander Wang |"), std::string::npos);
    EXPECT_NE(text.find("## A \\| B \\<i\\>\n"), std::string::npos);
    EXPECT_NE(claimsMarkdown({}, "en").find("# Numbers in the text"), std::string::npos);
}

TEST(MarkdownOfClaims, SaysEachVerdictInTheLanguageOfItsExplanation)
{
    ClaimListing german = supported();
    german.language = "de";
    ClaimListing english = supported();
    english.language = "en";

    const std::string text = claimsMarkdown(std::vector{german, english}, "");

    EXPECT_NE(text.find("| gest\u00fctzt |"), std::string::npos) << text;
    EXPECT_NE(text.find("| supported |"), std::string::npos) << text;
}

TEST(JsonOfADating, ListsEachDayWithWhatSpeaksForItAndAgainstIt)
{
    DatingListing dating{.article = ArticleId{2}, .best = day(28)};
    dating.candidates.push_back(
        {.day = day(28), .score = 3, .supported = 1, .claims = {supported()}});

    const json document = json::parse(datingJson(dating));

    EXPECT_EQ(document.at("best"), "2025-01-28");
    const json& candidate = document.at("candidates").at(0);
    EXPECT_EQ(candidate.at("day"), "2025-01-28");
    EXPECT_EQ(candidate.at("supported"), 1);
    EXPECT_EQ(candidate.at("contradicted"), 0);
    EXPECT_EQ(candidate.at("claims").at(0).at("text"), "rund 17 Prozent");
    EXPECT_EQ(json::parse(datingJson({})).at("best"), nullptr);
}

TEST(JsonOfACorrection, SaysWhatAPersonSaysAndNothingElse)
{
    const json said = json::parse(correctionJson({.id = ClaimId{5},
                                                  .article = ArticleId{2},
                                                  .subject = "",
                                                  .day = day(27),
                                                  .author = "ann"}));

    EXPECT_EQ(said.at("correction"), 5);
    EXPECT_EQ(said.at("subject"), "");
    EXPECT_EQ(said.at("day"), "2025-01-27");
    EXPECT_EQ(said.at("value"), nullptr);
    EXPECT_EQ(said.at("holder"), nullptr);
    EXPECT_EQ(said.at("author"), "ann");
}

} // namespace
