#include "core/base/unicode.h"
#include "core/linking/best_sentence.h"
#include "core/linking/linker.h"
#include "tests/core/linking/linking_support.h"
#include "tests/support/shared_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>

using namespace core;
using testing::Contains;
using testing::ElementsAre;
using testing::Field;

namespace {

InstrumentId idOf(const std::string& symbol)
{
    const std::vector<Instrument> known = tests::knownInstruments();
    return std::ranges::find(known, symbol, &Instrument::symbol)->id;
}

Event event(std::int64_t id, const std::string& name, const char* when, std::vector<Alias> aliases)
{
    return {.id = {id},
            .name = name,
            .when = parsePartialDate(when).value(),
            .aliases = std::move(aliases),
            .instruments = {{idOf("NVDA")}, {idOf("DAX")}}};
}

std::string onlyTextIn(const std::filesystem::path& folder)
{
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() != ".txt")
            continue;
        std::ifstream file(entry.path(), std::ios::binary);
        return {std::istreambuf_iterator<char>(file), {}};
    }
    return {};
}

/// The article of January 2025, as its bytes stand in the file. What it names was counted in the
/// file with `grep -o`, apart from this program:
///
///     Nvidia 8 (of which Nvidias 1, Nvidia-Chips 2, Nvidia-Chipsystemen 1), Dax 1,
///     Siemens Energy 1, Meta 1, DeepSeek 12 (of which DeepSeek-Moment 1), Börsenbeben 1,
///     US-Ausfuhrbeschränkungen 2; no other instrument of the vocabulary.
struct TheReferenceArticle : testing::Test {
    void SetUp() override
    {
        if (!tests::sharedAvailable())
            GTEST_SKIP() << "the folder of shared files is not there";
        article.body = onlyTextIn(tests::sharedFile("seed"));
        ASSERT_FALSE(article.body.empty());
        mentions = tests::knownMatcher(events).find(article);
    }

    std::vector<std::string> wordsOf(const MentionSubject& subject)
    {
        std::vector<std::string> words;
        for (const Mention& mention : mentions) {
            if (mention.subject == subject)
                words.push_back(mention.text);
        }
        return words;
    }

    std::vector<Event> events{
        event(1, "DeepSeek release", "2025-01-20", {{"DeepSeek"}}),
        event(2, "DeepSeek shock", "2025-01-27", {{"DeepSeek"}, {"Börsenbeben", "de"}}),
        event(3, "Export-control claims", "2025-01-23", {{"Ausfuhrbeschränkung", "de"}}),
        event(4, "Export rules of 2022", "2022-10-07", {{"Ausfuhrbeschränkung", "de"}}),
    };
    TheReferenceArticle()
    {
        events[2].holder = "Alexander Wang";
        events[2].description = "The doubt whether DeepSeek has more chips than allowed: the head "
                                "of Scale AI speaks of about 50,000 H100.";
    }

    Article article{.id = {1}, .published = parsePartialDate("2025-01").value(), .language = "de"};
    std::vector<Mention> mentions;
};

TEST_F(TheReferenceArticle, NamesNvidiaEightTimesInFourForms)
{
    EXPECT_THAT(wordsOf(idOf("NVDA")),
                ElementsAre("Nvidia", "Nvidia", "Nvidia-Chipsystemen", "Nvidia-Chips", "Nvidias",
                            "Nvidia", "Nvidia", "Nvidia-Chips"));
}

TEST_F(TheReferenceArticle, NamesTheOtherInstruments)
{
    EXPECT_THAT(wordsOf(idOf("DAX")), ElementsAre("Dax"));
    EXPECT_THAT(wordsOf(idOf("ENR")), ElementsAre("Siemens Energy"));
    EXPECT_THAT(wordsOf(idOf("META")), ElementsAre("Meta"));
    EXPECT_EQ(std::ranges::count_if(
                  mentions, [](const Mention& mention) { return mention.subject.index() == 0; }),
              11);
}

TEST_F(TheReferenceArticle, NamesEvents)
{
    const auto release = wordsOf(EventId{1});
    EXPECT_EQ(release.size(), 12U);
    EXPECT_EQ(std::ranges::count(release, "DeepSeek"), 11);
    EXPECT_THAT(release, Contains("DeepSeek-Moment"));
    EXPECT_EQ(wordsOf(EventId{2}).size(), 13U);
    EXPECT_THAT(wordsOf(EventId{3}),
                ElementsAre("US-Ausfuhrbeschränkungen", "US-Ausfuhrbeschränkungen"));
}

TEST_F(TheReferenceArticle, IsQuotedExactly)
{
    const CodePointIndex index(article.body);
    for (const Mention& mention : mentions)
        EXPECT_EQ(index.slice(mention.begin, mention.end), mention.text);
}

TEST_F(TheReferenceArticle, IsLinkedToTheEventsOfItsMonthAndNotToThatOf2022)
{
    const std::vector<Link> links = Linker(events).links(article, mentions);

    std::vector<std::int64_t> linked;
    for (const Link& link : links)
        linked.push_back(link.event.value);
    EXPECT_THAT(linked, testing::UnorderedElementsAre(1, 2, 3));
    for (const Link& link : links)
        EXPECT_THAT(link.evidence, Contains(Field(&LinkEvidence::rule, "near in time")));
}

TEST_F(TheReferenceArticle, GivesASentenceThatNamesTheEventWithAFigure)
{
    const auto best = bestSentence(article, events[0], mentions);

    ASSERT_TRUE(best);
    const std::string_view words = CodePointIndex(article.body).slice(best->begin, best->end);
    EXPECT_NE(words.find("DeepSeek"), std::string_view::npos);
    EXPECT_NE(words.find("Dollar"), std::string_view::npos);
    EXPECT_TRUE(words.ends_with('.'));
}

} // namespace
