#include "tests/app/new_archive.h"
#include "tests/support/code_points.h"
#include "tests/support/shared_files.h"

#include <algorithm>
#include <sstream>

using nlohmann::json;
using tests::bytesOf;
using tests::codePoints;
using tests::placesOf;

namespace {

/// Its letters beyond ASCII stand ahead of the names: code points are not bytes here.
constexpr const char* kArticle =
    "Title: Nvidia loses a sixth of its value – “a wake-up call”\n"
    "Published: 2025-01-28T08:00+01:00\n"
    "Publisher: The Courier of Tests\n"
    "Language: en\n"
    "\n"
    "“Überraschung”, said a trader in Zürich of the start-up DeepSeek – and sold. Nvidia’s rivals "
    "fell too.\n"
    "\n"
    "On Monday the DeepSeek shock took Nvidia from 142.62 to 118.42 dollars. The Dax lost less, "
    "and DeepSeek itself said nothing. Nvidia-based servers were not to be had.\n";

/// From files to a figure, by the program alone.
struct TheWholePath : tests::ANewArchive {
    /// Reads the files, names the event and links; then the one article is to be looked at.
    void go(std::vector<std::string> files)
    {
        files.insert(files.begin(), "import");
        for (const json& file : jsonOf(files).at("files")) {
            EXPECT_TRUE(file.at("rejected").empty()) << file;
            EXPECT_GT(file.at("accepted"), 0) << file;
        }
        jsonOf({"event", "add", "DeepSeek shock", "--when", "2025-01-27", "--alias", "DeepSeek",
                "--instrument", "NVDA:-", "--instrument", "DAX:-"});
        EXPECT_EQ(jsonOf({"link"}).at("links"), 1);
        article = jsonOf({"article", "show", "1"});
        body = article.at("body");
        mentions = jsonOf({"mentions", "1"});
    }

    /// What is named is what a search for the word finds, at the same places.
    void expectEveryOccurrence(const std::string& word, const std::string& name,
                               std::size_t times) const
    {
        std::vector<std::size_t> begins;
        for (const json& mention : mentions) {
            if (mention.at("name") == name && mention.at("field") == "body")
                begins.push_back(mention.at("begin"));
        }
        std::ranges::sort(begins);
        EXPECT_EQ(begins, placesOf(word, body)) << word;
        EXPECT_EQ(begins.size(), times) << word;
    }

    bool isMentioned(const std::string& words) const
    {
        return std::ranges::any_of(
            mentions, [&](const json& mention) { return mention.at("text") == words; });
    }

    /// `text` of a mention or of a piece of evidence is what the article has at that place.
    void expectToStandThere(const json& piece) const
    {
        const std::string field = article.at(piece.at("field").get<std::string>());
        EXPECT_EQ(piece.at("text"), tests::wordsAt(field, piece.at("begin"), piece.at("end")));
    }

    void expectALinkWhoseWordsStandThere() const
    {
        const json links = jsonOf({"links"});
        ASSERT_EQ(links.size(), 1U);
        EXPECT_EQ(links[0].at("article"), 1);
        EXPECT_EQ(links[0].at("event"), 1);
        EXPECT_TRUE(std::ranges::any_of(links[0].at("evidence"), [](const json& piece) {
            return piece.at("text").get<std::string>().starts_with("DeepSeek");
        }));
        for (const json& piece : links[0].at("evidence"))
            expectToStandThere(piece);
    }

    /// Pressmark and SQLite agree.
    void expectToBeWhole() const
    {
        EXPECT_TRUE(jsonOf({"check"}).at("ok"));
        EXPECT_EQ(tests::tool("sqlite3", {archive, "PRAGMA integrity_check"}).out, "ok\n");
    }

    json figure(const std::string& name) const
    {
        return jsonOf({"figure", "--instrument", "NVDA", "--event", "DeepSeek shock", "--from",
                       "2024-12-16", "--to", "2025-02-14", "--preset", "web", "-o",
                       folder.file(name)});
    }

    /// The footnote quotes a whole sentence of the article, says whose it is, and reckons.
    void expectFootnote(const json& made, const std::string& publisher) const
    {
        ASSERT_EQ(made.at("footnotes").size(), 1U);
        const std::string note = made.at("footnotes").at(0);
        const std::size_t begin = note.find("“") + std::string("“").size();
        const std::string quote = note.substr(begin, note.find("” (") - begin);
        EXPECT_TRUE(note.starts_with("DeepSeek shock, ")) << note;
        EXPECT_NE(quote.find("DeepSeek"), std::string::npos) << note;
        EXPECT_TRUE(quote.ends_with(".")) << note;
        EXPECT_NE(body.find(quote), std::string::npos) << note;
        EXPECT_NE(note.find("” (" + publisher + ", "), std::string::npos) << note;
        // The closes of 24 and 27 January in the file, and 118.42 / 142.62 - 1.
        EXPECT_TRUE(wordsOf(note).ends_with("Nvidia142.62→118.42=−16.97%.")) << note;
    }

    void expectAPng(const std::string& publisher) const
    {
        const json made = figure("nvda.png");
        const std::string bytes = bytesOf(folder.file("nvda.png"));

        EXPECT_EQ(made.at("width"), 1200);
        EXPECT_EQ(made.at("height"), 675);
        ASSERT_GT(bytes.size(), 10'000U);
        // Signature and first chunk of the PNG specification: 1200 is 0x04b0, 675 is 0x02a3.
        EXPECT_EQ(bytes.substr(0, 8), "\x89PNG\r\n\x1a\n");
        EXPECT_EQ(bytes.substr(16, 8), std::string("\0\0\x04\xb0\0\0\x02\xa3", 8));
        expectFootnote(made, publisher);
    }

    /// As poppler sees it: the size of the page, its words, its fonts, and that it is all lines.
    void expectAPdf(const std::string& publisher) const
    {
        const json made = figure("nvda.pdf");
        const std::string file = folder.file("nvda.pdf");

        expectFootnote(made, publisher);
        EXPECT_NE(tests::tool("pdfinfo", {file}).out.find("900 x 506.25 pts"), std::string::npos);
        EXPECT_NE(wordsOf(tests::tool("pdftotext", {"-raw", file, "-"}).out)
                      .find(wordsOf(made.at("footnotes").at(0))),
                  std::string::npos);
        EXPECT_EQ(linesBelowTheHead("pdfimages", {"-list", file}).size(), 0U);
        const auto fonts = linesBelowTheHead("pdffonts", {file});
        EXPECT_EQ(fonts.size(), 2U);          // a regular and a bold face
        for (const std::string& font : fonts) // ... encoding, emb, sub, uni
            EXPECT_NE(font.find("Identity-H       yes"), std::string::npos) << font;
    }

    /// poppler's tables have two lines of heading.
    static std::vector<std::string> linesBelowTheHead(const std::string& tool,
                                                      const std::vector<std::string>& arguments)
    {
        const auto listed = tests::tool(tool, arguments);
        EXPECT_EQ(listed.exitCode, 0) << tool << ": " << listed.err;
        std::istringstream text(listed.out);
        std::vector<std::string> lines;
        for (std::string line; std::getline(text, line);)
            lines.push_back(line);
        lines.erase(lines.begin(), lines.begin() + std::min<std::ptrdiff_t>(2, std::ssize(lines)));
        return lines;
    }

    /// The text without any blank: where a line ends is up to the page.
    static std::string wordsOf(const std::string& text)
    {
        std::string words;
        for (const std::string& letter : codePoints(text)) {
            if (letter != " " && letter != "\n" && letter != "\u00a0")
                words += letter;
        }
        return words;
    }

    json article;
    json mentions;
    std::string body;
};

TEST_F(TheWholePath, LeadsFromAnArticleAndPricesToAFigureThatQuotesIt)
{
    const std::string resources = PRESSMARK_SOURCE_DIR "/resources/demo/";

    go({resources + "NVDA.csv", resources + "DAX.csv", folder.write("article.txt", kArticle)});

    EXPECT_EQ(article.at("published"), "2025-01-28T08:00:00+01:00");
    EXPECT_EQ(article.at("language"), "en");
    std::ranges::for_each(mentions, [&](const json& piece) { expectToStandThere(piece); });
    expectEveryOccurrence("Nvidia", "Nvidia", 3);
    expectEveryOccurrence("Dax", "Dax", 1);
    expectEveryOccurrence("DeepSeek", "DeepSeek shock", 3);
    expectALinkWhoseWordsStandThere();
    expectToBeWhole();
    expectAPng("The Courier of Tests");
    expectAPdf("The Courier of Tests");
}

TEST_F(TheWholePath, LeadsFromTheReferenceArticleToAFigureThatQuotesIt)
{
    if (!tests::sharedAvailable())
        GTEST_SKIP() << "the folder of shared files is not there";

    go({tests::sharedFile("seed"), tests::sharedFile("reference/NVDA.csv"),
        tests::sharedFile("reference/DAX.csv")});

    EXPECT_EQ(article.at("language"), "de");
    EXPECT_EQ(article.at("published"), "2025-01");
    EXPECT_EQ(article.at("precision"), "month");
    std::ranges::for_each(mentions, [&](const json& piece) { expectToStandThere(piece); });
    expectEveryOccurrence("Nvidia", "Nvidia", 8); // with its inflected forms and compounds
    expectEveryOccurrence("Dax", "Dax", 1);
    expectEveryOccurrence("DeepSeek", "DeepSeek shock", 12);
    for (const char* words : {"Nvidias", "Nvidia-Chipsystemen", "Nvidia-Chips", "DeepSeek-Moment"})
        EXPECT_TRUE(isMentioned(words)) << words;
    expectALinkWhoseWordsStandThere();
    expectToBeWhole();
    expectAPng("dpa");
    expectAPdf("dpa");
}

} // namespace
