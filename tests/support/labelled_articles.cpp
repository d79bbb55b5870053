#include "tests/support/labelled_articles.h"

#include "core/base/progress.h"
#include "core/ingest/reader.h"
#include "tests/support/shared_files.h"

#include <nlohmann/json.hpp>

#include <array>
#include <fstream>
#include <iterator>
#include <map>
#include <utility>
#include <variant>

namespace tests {

namespace {

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

/// The lines of a file, read once.
const std::vector<std::string>& linesOf(const std::string& source)
{
    static std::map<std::string, std::vector<std::string>> known;
    std::vector<std::string>& lines = known[source];
    if (lines.empty()) {
        std::ifstream file(sharedFile("data/" + source), std::ios::binary);
        for (std::string line; std::getline(file, line);)
            lines.push_back(line);
    }
    return lines;
}

/// Behind "category;", without the quotes around it.
std::string textOfRow(std::string row)
{
    row.erase(0, row.find(';') + 1);
    if (!row.starts_with('\''))
        return row.substr(0, row.find_last_not_of('\r') + 1);
    return replaced(row.substr(1, row.rfind('\'') - 1), "''", "'");
}

std::string textOfBody(const std::string& content)
{
    constexpr std::string_view kBegin = "<BODY>";
    const std::size_t begin = content.find(kBegin) + kBegin.size();
    std::string text = content.substr(begin, content.find("</BODY>", begin) - begin);
    for (const auto& [entity, character] :
         std::to_array<std::pair<const char*, const char*>>({{"&#3;", ""},
                                                             {"&apos;", "'"},
                                                             {"&lt;", "<"},
                                                             {"&gt;", ">"},
                                                             {"&quot;", "\""},
                                                             {"&amp;", "&"}}))
        text = replaced(std::move(text), entity, character);
    return text;
}

/// The first article that an import reads from a file.
core::Article importedArticle(const std::string& source, const std::string& content)
{
    core::NoProgress progress;
    const auto read = core::readSource({.path = source, .bytes = content}, {}, progress);
    if (!read)
        return {};
    const auto* articles = std::get_if<std::vector<core::Article>>(&read->values);
    return articles == nullptr || articles->empty() ? core::Article{} : articles->front();
}

} // namespace

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::vector<LabelRow> labelRows(const std::string& file)
{
    std::ifstream lines(std::filesystem::path(PRESSMARK_SOURCE_DIR) / "tests" / file);
    std::string line;
    std::getline(lines, line);
    const std::vector<std::string> columns = fieldsOf(line, '\t');
    std::vector<LabelRow> rows;
    while (std::getline(lines, line)) {
        const std::vector<std::string> fields = fieldsOf(line, '\t');
        LabelRow& row = rows.emplace_back();
        for (std::size_t i = 0; i < columns.size(); ++i)
            row[columns[i]] = fields.at(i);
    }
    return rows;
}

std::vector<std::string> fieldsOf(const std::string& text, char separator)
{
    std::vector<std::string> fields(1);
    for (const char c : text) {
        if (c == separator)
            fields.emplace_back();
        else
            fields.back() += c;
    }
    return fields;
}

core::Article labelledArticle(const std::string& source, std::size_t item)
{
    if (source.ends_with(".csv"))
        return {.body = textOfRow(linesOf(source).at(item - 1)), .language = "de"};
    if (source.ends_with(".tsv")) {
        constexpr std::size_t kLanguage = 2;
        constexpr std::size_t kQuote = 3;
        const std::vector<std::string> fields = fieldsOf(linesOf(source).at(item - 1), '\t');
        return {.body = fields.at(kQuote), .language = fields.at(kLanguage)};
    }
    const std::string content = contentOf(sharedFile("data/" + source));
    if (source.ends_with(".txt"))
        return {.body = content, .language = "de"};
    if (content.find("<BODY>") != std::string::npos)
        return {.body = textOfBody(content), .language = "en"};
    if (source.ends_with(".json")) {
        const auto parsed = nlohmann::json::parse(content);
        if (parsed.contains("body_text"))
            return {.body = parsed.at("body_text"), .language = "en"};
    }
    return importedArticle(source, content);
}

} // namespace tests
