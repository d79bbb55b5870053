#include "tests/core/claims/claim_labels.h"

#include "core/base/unicode.h"
#include "tests/support/labelled_articles.h"

#include <algorithm>
#include <filesystem>

namespace tests {

namespace {

const std::string kFolder = "core/claims/labels/";

LabelledNumber numberOf(const LabelRow& row)
{
    LabelledNumber number{
        .span = {std::stoul(row.at("begin")), std::stoul(row.at("end"))},
        .kind = row.at("market") == "1" ? LabelledNumber::Kind::Market
            : row.at("market") == "0"   ? LabelledNumber::Kind::Other
                                        : LabelledNumber::Kind::Neutral,
        .unit = row.at("unit"),
        .direction = core::directionFromString(row.at("direction")).value_or(core::Direction::None),
        .hedge = core::hedgeFromString(row.at("hedge")).value_or(core::Hedge::Exact)};
    if (!row.at("value").empty())
        number.value = std::stod(row.at("value"));
    return number;
}

void addNumbers(LabelledText& text, const std::vector<LabelledNumber>& numbers)
{
    for (const LabelledNumber& number : numbers) {
        const auto sentence =
            std::ranges::find_if(text.sentences, [&](const LabelledSentence& candidate) {
                return candidate.span.begin <= number.span.begin
                    && number.span.end <= candidate.span.end;
            });
        if (sentence != text.sentences.end())
            sentence->numbers.push_back(number);
    }
}

} // namespace

std::vector<LabelledText> realClaimLabels()
{
    std::map<std::pair<std::string, std::size_t>, LabelledText> texts;
    for (const LabelRow& row : labelRows(kFolder + "sentences.tsv")) {
        const std::size_t item = std::stoul(row.at("item"));
        LabelledText& text = texts[{row.at("source"), item}];
        if (text.place.empty()) {
            text.place =
                std::filesystem::path(row.at("source")).filename().string() + ":" + row.at("item");
            text.article = labelledArticle(row.at("source"), item);
            text.article.title.clear();
            text.article.language = row.at("language");
        }
        text.sentences.push_back({.span = {std::stoul(row.at("begin")), std::stoul(row.at("end"))},
                                  .isTune = row.at("half") == "tune"});
    }
    std::map<std::pair<std::string, std::size_t>, std::vector<LabelledNumber>> numbers;
    for (const LabelRow& row : labelRows(kFolder + "claims.tsv"))
        numbers[{row.at("source"), std::stoul(row.at("item"))}].push_back(numberOf(row));
    std::vector<LabelledText> all;
    for (auto& [place, text] : texts) {
        addNumbers(text, numbers[place]);
        all.push_back(std::move(text));
    }
    return all;
}

std::vector<LabelledText> madeUpClaimLabels()
{
    std::map<std::string, std::vector<LabelledNumber>> numbers;
    for (const LabelRow& row : labelRows(kFolder + "made_up_claims.tsv"))
        numbers[row.at("id")].push_back(numberOf(row));
    std::vector<LabelledText> all;
    for (const LabelRow& row : labelRows(kFolder + "made_up_sentences.tsv")) {
        LabelledText text{.article = {.body = row.at("text"), .language = row.at("language")},
                          .place = "made up " + row.at("id")};
        text.sentences.push_back({.span = {0, core::codePointCount(row.at("text"))},
                                  .isTune = row.at("half") == "tune"});
        addNumbers(text, numbers[row.at("id")]);
        all.push_back(std::move(text));
    }
    return all;
}

} // namespace tests
