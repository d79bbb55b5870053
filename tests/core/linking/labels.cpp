#include "tests/core/linking/labels.h"

#include "core/ingest/article_collector.h"
#include "tests/core/linking/linking_support.h"
#include "tests/support/shared_files.h"

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <map>

namespace tests {

namespace {

constexpr std::size_t kReferenceCounts = 4; ///< times

using Row = std::map<std::string, std::string>; ///< by the names of the columns

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<std::string> split(const std::string& text, char separator)
{
    std::vector<std::string> parts(1);
    for (const char c : text) {
        if (c == separator)
            parts.emplace_back();
        else
            parts.back() += c;
    }
    return parts;
}

std::vector<Row> rowsOf(const std::string& name)
{
    std::vector<std::string> lines = split(
        contentOf(std::filesystem::path(PRESSMARK_SOURCE_DIR) / "tests/core/linking/labels" / name),
        '\n');
    const std::vector<std::string> columns = split(lines.at(0), '\t');
    std::vector<Row> rows;
    for (std::size_t i = 1; i < lines.size(); ++i) {
        if (lines[i].empty())
            continue;
        const std::vector<std::string> fields = split(lines[i], '\t');
        Row& row = rows.emplace_back();
        for (std::size_t column = 0; column < columns.size(); ++column)
            row[columns[column]] = fields.at(column);
    }
    return rows;
}

void replaceAll(std::string& text, std::string_view what, std::string_view with)
{
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
}

/// "category;'text' with doubled signs", as 10kGNAD writes a line.
std::string bodyOfLine(std::string line)
{
    if (line.ends_with('\r'))
        line.pop_back();
    std::string body = line.substr(line.find(';') + 1);
    if (body.starts_with('\'')) {
        body = body.substr(1, body.size() - 2);
        replaceAll(body, "''", "'");
    }
    return body;
}

/// The content of BODY in a file of Reuters-21578.
std::string bodyOfReuters(const std::string& xml)
{
    const std::size_t begin = xml.find("<BODY>") + 6;
    std::string body = xml.substr(begin, xml.find("</BODY>") - begin);
    replaceAll(body, "&lt;", "<");
    replaceAll(body, "&gt;", ">");
    replaceAll(body, "&quot;", "\"");
    replaceAll(body, "&#3;", "");
    replaceAll(body, "&amp;", "&");
    return body;
}

/// Reads each file once.
class Texts {
public:
    std::string body(const std::string& source, std::size_t item)
    {
        std::vector<std::string>& lines = m_lines[source];
        const bool isTable = source.ends_with(".csv");
        if (lines.empty()) {
            const std::string content = contentOf(sharedFile("data/" + source));
            lines = isTable ? split(content, '\n') : std::vector{content};
        }
        return isTable ? bodyOfLine(lines.at(item - 1)) : bodyOfReuters(lines.at(0));
    }

private:
    std::map<std::string, std::vector<std::string>> m_lines{};
};

std::string referenceText()
{
    for (const auto& entry : std::filesystem::directory_iterator(sharedFile("seed"))) {
        if (entry.path().extension() == ".txt")
            return contentOf(entry.path());
    }
    return {};
}

std::vector<core::Event> eventsOf(const std::string& file,
                                  const std::vector<core::Instrument>& instruments)
{
    std::vector<core::Event> events;
    for (const Row& row : rowsOf(file)) {
        core::Event event{.id = {static_cast<std::int64_t>(events.size()) + 1},
                          .name = row.at("name"),
                          .when = core::parsePartialDate(row.at("when")).value(),
                          .kind = row.at("kind"),
                          .holder = row.at("holder"),
                          .description = row.at("description")};
        if (!row.at("until").empty())
            event.until = core::parsePartialDate(row.at("until")).value();
        for (const std::string& alias : split(row.at("aliases"), '|')) {
            if (!alias.empty())
                event.aliases.push_back({.text = alias});
        }
        for (const std::string& symbol : split(row.at("instruments"), '|')) {
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
    Texts texts;
    for (const Row& row : rowsOf("links.tsv")) {
        if (row.at("label") != row.at("second"))
            continue;
        LabelledPair pair{.speaksOfIt = row.at("label") == "1",
                          .place = std::filesystem::path(row.at("source")).filename().string() + ":"
                              + row.at("item")};
        pair.article.id = {static_cast<std::int64_t>(labels.pairs.size()) + 1};
        pair.article.body = texts.body(row.at("source"), std::stoul(row.at("item")));
        pair.article.title = core::titleFrom(pair.article.body);
        pair.article.language = row.at("source").ends_with(".csv") ? "de" : "en";
        if (!row.at("published").empty())
            pair.article.published = core::parsePartialDate(row.at("published")).value();
        const auto event = std::ranges::find(labels.events, row.at("event"), &core::Event::name);
        pair.event = static_cast<std::size_t>(event - labels.events.begin());
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
    for (const Row& row : rowsOf("made_up.tsv")) {
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
        LabelledPair pair{.event = indexOf(event),
                          .speaksOfIt = true,
                          .place = "the reference article"};
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
