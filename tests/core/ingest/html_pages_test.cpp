#include "core/base/file.h"
#include "core/base/unicode.h"
#include "core/ingest/html_text.h"
#include "tests/core/ingest/reading.h"
#include "tests/support/shared_files.h"

#include <gtest/gtest.h>
#include <simdjson.h>

#include <iostream>
#include <map>
#include <regex>

using namespace core;
using namespace tests;

// Real pages, with what others expect of them: pieces of text that must and must not be there
// (adbar/trafilatura), and whole articles with their metadata (mozilla/readability).

namespace {

using simdjson::dom::element;

std::string onOneLine(std::string_view text)
{
    std::string line;
    for (const char c : text) {
        const bool blank = c == ' ' || (c >= '\t' && c <= '\r');
        if (!blank)
            line += c;
        else if (!line.empty() && !line.ends_with(' '))
            line += ' ';
    }
    return std::string(trimmed(line));
}

std::string bytesOf(const std::string& name)
{
    const auto bytes = readFile(sharedFile("data/articles/" + name), std::size_t{16} << 20);
    EXPECT_TRUE(bytes) << name;
    return bytes.value_or(std::string{});
}

Article articleIn(const std::string& name)
{
    return articleOf(read(bytesOf(name), name));
}

struct Count {
    int right = 0;
    int all = 0;
};

/// Counts the pieces of a list of which `isThere` is as it should be.
Count countPieces(element page, const char* list, const std::string& text, bool isThere)
{
    Count count;
    for (const element piece : page[list]) {
        const std::string wanted = onOneLine(std::string_view(piece));
        const bool right = (text.find(wanted) != std::string::npos) == isThere;
        EXPECT_TRUE(right) << list << ": " << wanted;
        count.right += right ? 1 : 0;
        ++count.all;
    }
    return count;
}

TEST(HtmlPages, HoldEveryPieceThatIsWantedAndNoneThatIsNot)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "The folder of real files is not there.";
    simdjson::dom::parser parser;
    const std::string list = bytesOf("html/trafilatura_evaldata_open.json");
    const simdjson::dom::object pages = parser.parse(list);
    Count in;
    Count out;
    for (const auto& [address, page] : pages) {
        const auto name = std::string(std::string_view(page["file"]));
        SCOPED_TRACE(name);
        const std::string text = onOneLine(articleIn("html/" + name).body);
        const Count wanted = countPieces(page, "with", text, true);
        const Count unwanted = countPieces(page, "without", text, false);
        in = {in.right + wanted.right, in.all + wanted.all};
        out = {out.right + unwanted.right, out.all + unwanted.all};
    }
    std::cout << "wanted and there: " << in.right << " of " << in.all
              << "; unwanted and not there: " << out.right << " of " << out.all << '\n';
    EXPECT_GT(in.all + out.all, 40);
}

using Words = std::map<std::string, std::size_t>;

Words wordsOf(std::string_view text)
{
    Words words;
    std::string word;
    const std::string folded = foldCase(text) + " ";
    for (std::size_t position = 0; position < folded.size();) {
        const char32_t codePoint = nextCodePoint(folded, position);
        if (isWordCharacter(codePoint)) {
            appendUtf8(word, codePoint);
        } else if (!word.empty()) {
            ++words[word];
            word.clear();
        }
    }
    return words;
}

std::size_t sizeOf(const Words& words)
{
    std::size_t size = 0;
    for (const auto& [word, count] : words)
        size += count;
    return size;
}

double shareIn(const Words& part, const Words& whole)
{
    std::size_t shared = 0;
    for (const auto& [word, count] : part) {
        const auto found = whole.find(word);
        shared += found == whole.end() ? 0 : std::min(count, found->second);
    }
    return static_cast<double>(shared) / static_cast<double>(sizeOf(part));
}

/// The expected article without what that program keeps and this one leaves out: captions, lists
/// of links and links to related articles.
std::string expectedText(const std::string& name)
{
    std::string html = bytesOf("readability/" + name + "_expected.html");
    for (const char* left : {"<figcaption[^]*?</figcaption>", "<li[^>]*>\\s*<a [^]*?</a>\\s*</li>",
                             "<p>\\s*<a [^>]*>\\s*(<span>)?Related:[^]*?</p>"})
        html = std::regex_replace(html, std::regex(left), "");
    return htmlLine(html);
}

class ReadablePage : public testing::TestWithParam<std::string> { };

TEST_P(ReadablePage, HasTheWordsAndTheMetadataThatAreExpected)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "The folder of real files is not there.";
    const Article article = articleIn("readability/" + GetParam() + "_source.html");
    const Words ours = wordsOf(article.body);
    const Words expected = wordsOf(expectedText(GetParam()));
    const double recall = shareIn(expected, ours);
    const double precision = shareIn(ours, expected);
    std::cout << GetParam() << ": recall " << recall << ", precision " << precision << '\n';
    EXPECT_GE(recall, 0.95);
    EXPECT_GE(precision, 0.9);

    simdjson::dom::parser parser;
    const std::string json = bytesOf("readability/" + GetParam() + "_expected-metadata.json");
    const element metadata = parser.parse(json);
    const auto stated = [&](const char* name) {
        std::string_view text;
        return metadata[name].get(text) == simdjson::SUCCESS ? onOneLine(text) : std::string{};
    };
    EXPECT_EQ(article.title, stated("title"));
    EXPECT_EQ(article.byline, stated("byline"));
    EXPECT_EQ(onOneLine(article.lead), stated("excerpt"));
    EXPECT_EQ(article.publisher, stated("siteName"));
    if (!stated("publishedTime").empty()) {
        EXPECT_EQ(toIso(article.published), stated("publishedTime"));
    }
    if (!stated("lang").empty()) {
        EXPECT_EQ(article.language, stated("lang").substr(0, 2));
    }
}

INSTANTIATE_TEST_SUITE_P(Pages, ReadablePage, testing::Values("bbc-1", "cnn", "heise", "yahoo-1"),
                         [](const auto& named) {
                             std::string name = named.param;
                             std::erase(name, '-');
                             return name;
                         });

} // namespace
