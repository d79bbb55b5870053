#include "tests/core/linking/labels.h"

#include "core/base/progress.h"
#include "core/ingest/article_collector.h"
#include "core/ingest/reader.h"
#include "tests/core/linking/linking_support.h"
#include "tests/support/labelled_articles.h"
#include "tests/support/shared_files.h"

#include <algorithm>
#include <filesystem>
#include <stdexcept>

namespace tests {

namespace {

constexpr std::size_t kReferenceCounts = 4; ///< times

std::string referenceText()
{
    for (const auto& entry : std::filesystem::directory_iterator(sharedFile("seed"))) {
        if (entry.path().extension() == ".txt")
            return contentOf(entry.path());
    }
    return {};
}

/// As an import reads the first article of a file of its own.
core::Article importedArticle(const std::string& source)
{
    const std::string bytes = contentOf(sharedFile("data/" + source));
    core::NoProgress progress;
    const auto content = core::readSource({.path = source, .bytes = bytes},
                                          {.as = core::ImportKind::Articles}, progress);
    if (!content)
        throw std::runtime_error(source + ": " + content.error().message);
    return std::get<std::vector<core::Article>>(content->values).at(0);
}

core::Article articleOf(const std::string& source, std::size_t item)
{
    if (!source.ends_with(".csv"))
        return importedArticle(source);
    core::Article article = labelledArticle(source, item);
    article.title = core::titleFrom(article.body);
    return article;
}

std::vector<core::Event> eventsOf(const std::string& file,
                                  const std::vector<core::Instrument>& instruments)
{
    std::vector<core::Event> events;
    for (const LabelRow& row : labelRows("core/linking/labels/" + file)) {
        core::Event event{.id = {static_cast<std::int64_t>(events.size()) + 1},
                          .name = row.at("name"),
                          .when = core::parsePartialDate(row.at("when")).value(),
                          .kind = row.at("kind"),
                          .holder = row.at("holder"),
                          .description = row.at("description")};
        if (!row.at("until").empty())
            event.until = core::parsePartialDate(row.at("until")).value();
        for (const std::string& alias : fieldsOf(row.at("aliases"), '|')) {
            if (!alias.empty())
                event.aliases.push_back({.text = alias});
        }
        for (const std::string& symbol : fieldsOf(row.at("instruments"), '|')) {
            const auto known =
                std::ranges::find(instruments, symbol, [](const core::Instrument& instrument) {
                    return core::qualifiedSymbol(instrument);
                });
            if (known != instruments.end())
                event.instruments.push_back({known->id});
        }
        events.push_back(std::move(event));
    }
    return events;
}

} // namespace

Labels readLabels()
{
    Labels labels{.instruments = knownInstruments()};
    labels.events = eventsOf("events.tsv", labels.instruments);
    std::map<core::EventId, int> setOf;
    for (const LabelRow& row : labelRows("core/linking/labels/events.tsv"))
        setOf[{static_cast<std::int64_t>(setOf.size()) + 1}] = std::stoi(row.at("set"));
    for (const LabelRow& row : labelRows("core/linking/labels/links.tsv")) {
        if (row.at("label") != row.at("second"))
            continue;
        LabelledPair pair{.speaksOfIt = row.at("label") == "1",
                          .place = std::filesystem::path(row.at("source")).filename().string() + ":"
                              + row.at("item")};
        pair.article = articleOf(row.at("source"), std::stoul(row.at("item")));
        pair.article.id = {static_cast<std::int64_t>(labels.pairs.size()) + 1};
        if (!row.at("published").empty())
            pair.article.published = core::parsePartialDate(row.at("published")).value();
        const auto event = std::ranges::find(labels.events, row.at("event"), &core::Event::name);
        if (event == labels.events.end())
            throw std::runtime_error("no event " + row.at("event"));
        pair.event = static_cast<std::size_t>(event - labels.events.begin());
        pair.set = setOf[event->id];
        labels.pairs.push_back(std::move(pair));
    }
    return labels;
}

Labels readMadeUpLabels()
{
    Labels labels{.instruments = knownInstruments()};
    labels.events = eventsOf("made_up_events.tsv", labels.instruments);
    const auto indexOf = [&](const std::string& name) {
        const auto event = std::ranges::find(labels.events, name, &core::Event::name);
        return static_cast<std::size_t>(event - labels.events.begin());
    };
    for (const LabelRow& row : labelRows("core/linking/labels/made_up.tsv")) {
        LabelledPair pair{.event = indexOf(row.at("event")),
                          .speaksOfIt = row.at("label") == "1",
                          .place = row.at("title")};
        pair.article.title = row.at("title");
        pair.article.body = row.at("body");
        if (!row.at("published").empty())
            pair.article.published = core::parsePartialDate(row.at("published")).value();
        labels.pairs.push_back(std::move(pair));
    }
    if (!sharedAvailable())
        return labels;
    for (const char* event : {"DeepSeek release", "Export-control claims"}) {
        LabelledPair pair{
            .event = indexOf(event), .speaksOfIt = true, .place = "the reference article"};
        pair.article.body = referenceText();
        pair.article.title = core::titleFrom(pair.article.body);
        pair.article.published = core::parsePartialDate("2025-01").value();
        pair.article.language = "de";
        // Long texts that treat an event in a few of many paragraphs are rare among the others.
        labels.pairs.insert(labels.pairs.end(), kReferenceCounts, pair);
    }
    return labels;
}

} // namespace tests
