#include "core/base/progress.h"
#include "core/ingest/reader.h"
#include "core/linking/linker.h"
#include "tests/core/linking/linking_support.h"
#include "tests/support/temporary_folder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <vector>

using namespace core;
using testing::Contains;
using testing::Not;
using testing::UnorderedElementsAre;

namespace {

ReadContent contentOf(const std::string& name)
{
    const std::string path = std::string(PRESSMARK_SOURCE_DIR) + "/resources/demo/" + name;
    const std::string bytes = tests::bytesOf(path);
    NoProgress progress;
    return readSource({.path = path, .bytes = bytes}, {}, progress).value();
}

/// The events of the demo, with the instruments of the vocabulary.
std::vector<Event> demoEvents()
{
    auto reads = std::get<std::vector<ReadEvent>>(contentOf("events.json").values);
    std::vector<Event> events;
    for (ReadEvent& read : reads) {
        Event& event = events.emplace_back(std::move(read.event));
        event.id = {static_cast<std::int64_t>(events.size())};
        for (const ReadEventInstrument& concerned : read.instruments) {
            const auto known =
                std::ranges::find(tests::knownInstruments(), concerned.symbol, &Instrument::symbol);
            if (known != tests::knownInstruments().end())
                event.instruments.push_back({known->id});
        }
    }
    return events;
}

struct TheDemoArticles : testing::Test {
    /// The names of the events that are suggested for an article, best first.
    std::vector<std::string> suggestedFor(const std::string& name)
    {
        const auto articles = std::get<std::vector<Article>>(contentOf(name).values);
        const Article& article = articles.at(0);
        std::vector<std::string> names;
        for (const Link& link :
             Linker(events).links(article, tests::knownMatcher(events).find(article)))
            names.push_back(events.at(static_cast<std::size_t>(link.event.value) - 1).name);
        return names;
    }

    std::vector<Event> events = demoEvents();
};

TEST_F(TheDemoArticles, AreSuggestedForTheEventsThatTheyReport)
{
    for (const char* article :
         {"2025-01-27_agency_b.txt", "2025-01-28_agentur_a.txt", "2025-01_zeitung_c.txt"})
        EXPECT_THAT(
            suggestedFor(article),
            UnorderedElementsAre("DeepSeek release", "DeepSeek shock", "Export-control claims"))
            << article;
}

/// Nothing speaks against it, and there is nothing else by which to find it.
TEST_F(TheDemoArticles, AreSuggestedForAnEventOfWhichOnlyANameIsKnown)
{
    events.push_back({.id = {static_cast<std::int64_t>(events.size()) + 1},
                      .name = "Dax record",
                      .aliases = {{.text = "Rekordhoch", .language = "de"}}});

    EXPECT_THAT(suggestedFor("2025-01-28_agentur_a.txt"), Contains("Dax record"));

    events.back().when = parsePartialDate("2025-01-27").value();
    EXPECT_THAT(suggestedFor("2025-01-28_agentur_a.txt"), Contains("Dax record"));

    events.back().when = parsePartialDate("2021-01-04").value();
    EXPECT_THAT(suggestedFor("2025-01-28_agentur_a.txt"), Not(Contains("Dax record")));
}

} // namespace
