#include "tests/support/labelled_articles.h"

#include "core/base/unicode.h"
#include "core/linking/matcher.h"
#include "tests/core/linking/linking_support.h"
#include "tests/support/shared_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <iostream>
#include <map>
#include <set>

using namespace core;

namespace {

/// A name in a text: where, and of what.
struct Label {
    std::size_t begin = 0;
    std::size_t end = 0;
    std::string instrument{};

    auto operator<=>(const Label&) const = default;
};

using Labels = std::set<Label>;

/// By source and item; an article in which nothing is named has an entry of its own.
std::map<std::pair<std::string, std::size_t>, Labels> labelsOf(const std::string& file)
{
    std::map<std::pair<std::string, std::size_t>, Labels> byArticle;
    for (const auto& row : tests::labelRows("core/linking/labels/" + file)) {
        Labels& known = byArticle[{row.at("source"), std::stoul(row.at("item"))}];
        if (!row.at("begin").empty())
            known.insert(
                {std::stoul(row.at("begin")), std::stoul(row.at("end")), row.at("instrument")});
    }
    return byArticle;
}

/// Currencies, commodities and bonds are not labelled.
bool isLabelled(const Instrument& instrument)
{
    return instrument.kind == InstrumentKind::Share || instrument.kind == InstrumentKind::Index
        || instrument.kind == InstrumentKind::Fund || instrument.kind == InstrumentKind::Crypto;
}

/// The label is the name alone ("Henkel"), a mention the word that holds it ("Henkel-Aktie").
bool isFoundBy(const Label& mention, const Label& label, const CodePointIndex& text)
{
    return mention.instrument == label.instrument && mention.begin <= label.begin
        && label.end <= mention.end
        && text.slice(mention.begin, label.begin).find_first_of(" \n") == std::string_view::npos
        && text.slice(label.end, mention.end).find_first_of(" \n") == std::string_view::npos;
}

bool overlapsOne(const Labels& labels, const Label& found)
{
    return std::ranges::any_of(labels, [&](const Label& label) {
        return label.begin < found.end && found.begin < label.end;
    });
}

struct Counts {
    std::size_t right = 0;
    std::size_t wrong = 0;
    std::size_t missed = 0;
};

void print(const char* what, const std::pair<std::string, std::size_t>& article, const Label& label,
           const std::string& body)
{
    const CodePointIndex index(body);
    const std::size_t from = label.begin > 25 ? label.begin - 25 : 0;
    std::cout << "  " << what << " " << article.first << " " << article.second << " ["
              << label.begin << "," << label.end << ") " << label.instrument << ": "
              << index.slice(from, label.end + 25) << "\n";
}

Labels found(const Matcher& matcher, const std::vector<Instrument>& instruments,
             const Article& article)
{
    Labels labels;
    for (const Mention& mention : matcher.find(article)) {
        const auto id = std::get<InstrumentId>(mention.subject).value;
        const Instrument& instrument = instruments.at(static_cast<std::size_t>(id) - 1);
        if (isLabelled(instrument))
            labels.insert({mention.begin, mention.end, instrument.mic + ":" + instrument.symbol});
    }
    return labels;
}

/// Counts the names of one article, and prints those that are wrong or missed.
void compare(const std::pair<std::string, std::size_t>& place, const std::string& body,
             const Labels& hits, const Labels& wanted, const Labels& neutral, Counts& counts)
{
    const CodePointIndex text(body);
    for (const Label& hit : hits) {
        const bool isRight = std::ranges::any_of(
            wanted, [&](const Label& label) { return isFoundBy(hit, label, text); });
        if (!isRight && overlapsOne(neutral, hit))
            continue;
        ++(isRight ? counts.right : counts.wrong);
        if (!isRight)
            print("wrong ", place, hit, body);
    }
    for (const Label& label : wanted) {
        if (std::ranges::any_of(hits,
                                [&](const Label& hit) { return isFoundBy(hit, label, text); }))
            continue;
        ++counts.missed;
        print("missed", place, label, body);
    }
}

} // namespace

TEST(MentionLabels, AreFoundInFortyArticlesLabelledByHand)
{
    if (!tests::sharedAvailable())
        GTEST_SKIP() << "the folder of shared files is not there";
    const std::vector<Instrument> instruments = tests::knownInstruments();
    const Matcher matcher = tests::knownMatcher();
    const auto known = labelsOf("mentions.tsv");
    auto neutral = labelsOf("neutral.tsv");
    ASSERT_GE(known.size(), 40U);
    Counts counts;
    for (const auto& [place, wanted] : known) {
        const Article article = tests::labelledArticle(place.first, place.second);
        compare(place, article.body, found(matcher, instruments, article), wanted, neutral[place],
                counts);
    }
    const auto right = static_cast<double>(counts.right);
    const double precision = right / static_cast<double>(counts.right + counts.wrong);
    const double recall = right / static_cast<double>(counts.right + counts.missed);
    std::cout << known.size() << " articles: " << counts.right << " right, " << counts.wrong
              << " wrong, " << counts.missed << " missed: precision " << precision << ", recall "
              << recall << "\n";
    EXPECT_GE(precision, 0.97);
    EXPECT_GE(recall, 0.95);
}
