#include "tests/core/linking/labelled_articles.h"

#include "tests/support/shared_files.h"

#include <nlohmann/json.hpp>

#include <array>
#include <fstream>
#include <iterator>
#include <utility>

namespace tests {

namespace {

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string replaced(std::string text, std::string_view what, std::string_view with)
{
    for (std::size_t at = text.find(what); at != std::string::npos;
         at = text.find(what, at + with.size()))
        text.replace(at, what.size(), with);
    return text;
}

/// Behind "category;", without the quotes around it.
std::string textOfRow(const std::string& content, std::size_t item)
{
    std::size_t begin = 0;
    for (; item > 1; --item)
        begin = content.find('\n', begin) + 1;
    std::string row = content.substr(begin, content.find('\n', begin) - begin);
    row.erase(0, row.find(';') + 1);
    if (!row.starts_with('\''))
        return row;
    return replaced(row.substr(1, row.rfind('\'') - 1), "''", "'");
}

std::string textOfBody(const std::string& content)
{
    constexpr std::string_view kBegin = "<BODY>";
    const std::size_t begin = content.find(kBegin) + kBegin.size();
    std::string text = content.substr(begin, content.find("</BODY>", begin) - begin);
    for (const auto& [entity, character] : std::to_array<std::pair<const char*, const char*>>(
             {{"&apos;", "'"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&amp;", "&"}}))
        text = replaced(std::move(text), entity, character);
    return text;
}

} // namespace

std::vector<std::vector<std::string>> labelRows(const std::string& file)
{
    std::ifstream lines(std::filesystem::path(PRESSMARK_SOURCE_DIR) / "tests/core/linking/labels"
                        / file);
    std::vector<std::vector<std::string>> rows;
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        std::vector<std::string> fields;
        for (std::size_t begin = 0;;) {
            const std::size_t end = line.find('\t', begin);
            fields.push_back(line.substr(begin, end - begin));
            if (end == std::string::npos)
                break;
            begin = end + 1;
        }
        rows.push_back(std::move(fields));
    }
    return rows;
}

core::Article labelledArticle(const std::string& source, std::size_t item)
{
    const std::string content = contentOf(sharedFile("data/" + source));
    if (source.ends_with(".csv"))
        return {.body = textOfRow(content, item), .language = "de"};
    if (source.ends_with(".json"))
        return {.body = nlohmann::json::parse(content).at("body_text"), .language = "en"};
    return {.body = textOfBody(content), .language = "en"};
}

} // namespace tests
