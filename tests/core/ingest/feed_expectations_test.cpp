#include "core/base/file.h"
#include "core/ingest/article_formats.h"
#include "core/ingest/atom_reader.h"
#include "core/ingest/json_feed_reader.h"
#include "core/ingest/rss_reader.h"
#include "tests/core/ingest/feed_fields.h"
#include "tests/core/ingest/reading.h"
#include "tests/support/shared_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <filesystem>
#include <iostream>
#include <map>

using namespace core;
using namespace tests;

namespace {

/// Files whose expectation of a field that is kept does not hold, and why that is right.
struct Exception {
    std::string_view file{};
    std::string_view reason{};
};

constexpr auto kExceptions = std::to_array<Exception>({
    {"wellformed_atom10_entry_category_term.xml",
     "a category's label, which is for people, is kept instead of its term"},
    {"wellformed_atom10_entry_category_term_non_ascii.xml",
     "a category's label, which is for people, is kept instead of its term"},
    {"wellformed_lang_entry_title_xml_lang_inherit_3.xml",
     "an article has one language, which is that of its text and not of its title"},
    {"wellformed_lang_entry_title_xml_lang_inherit_4.xml",
     "an article has one language, which is that of its text and not of its title"},
    {"wellformed_rss_channel_managingEditor.xml",
     "who answers for a channel is not the author of its items"},
    {"wellformed_rss_channel_managingEditor_map_author_detail_name.xml",
     "who answers for a channel is not the author of its items"},
    {"wellformed_rss_entity_in_doctype.xml", "entities that a document defines are not expanded"},
    {"wellformed_rss_item_description_not_a_doctype.xml",
     "a broken comment is kept as the text that it is, its entities decoded"},
});

bool isException(const std::filesystem::path& file)
{
    return std::ranges::find(kExceptions, file.filename().string(), &Exception::file)
        != kExceptions.end();
}

Result<Feed> parse(std::string_view text, std::string_view path)
{
    const auto found = findArticleFormat(text, path);
    if (!found)
        return fail(ErrorCode::Format, "no feed");
    if (found->format->name == "rss")
        return parseRss(text, path, {});
    if (found->format->name == "atom")
        return parseAtom(text, path, {});
    return parseJsonFeed(text, path, {});
}

std::vector<std::filesystem::path> feedFiles()
{
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(sharedFile("data/articles/feeds")))
        files.push_back(entry.path());
    std::ranges::sort(files);
    return files;
}

/// What a file expects: the text behind "Expect:" up to the end of the comment or the next key.
FeedExpectations expectationsOf(const std::string& bytes)
{
    constexpr std::string_view kKey = "Expect:";
    const std::size_t begin = bytes.find(kKey);
    if (begin == std::string::npos)
        return {};
    const std::string rest = bytes.substr(begin + kKey.size());
    return parseFeedExpectations(std::string_view(rest).substr(0, rest.find("-->")));
}

/// How many expectations there are of one field.
struct Counts {
    int kept = 0;
    int held = 0;
};

/// What was expected and found, over all files.
struct Tally {
    std::map<std::string, Counts> fields{};
    int statements = 0;
    int notKept = 0;
    int ofHeaders = 0;
    int exceptions = 0;

    Counts total() const
    {
        Counts all;
        for (const auto& [name, counts] : fields) {
            all.kept += counts.kept;
            all.held += counts.held;
        }
        return all;
    }
};

void compare(const std::filesystem::path& file, const Feed& feed, const FeedExpectation& expected,
             Tally& tally)
{
    const auto kept = expected.understood ? keptOf(feed, expected) : std::optional<Kept>();
    if (!kept) {
        ++tally.notKept;
        return;
    }
    const bool held = holds(*kept, expected);
    Counts& counts = tally.fields[expected.path];
    ++counts.kept;
    counts.held += held ? 1 : 0;
    tally.exceptions += isException(file) && !held ? 1 : 0;
    EXPECT_TRUE(held || isException(file)) << file.filename() << "\n  expected: " << expected.source
                                           << "\n  read:     " << kept->value;
}

TEST(FeedExpectations, HoldForTheFieldsThatArticlesKeep)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";
    Tally tally;
    for (const auto& file : feedFiles()) {
        const auto bytes = readFile(file, 1 << 20);
        ASSERT_TRUE(bytes) << bytes.error().message;
        const auto feed = parse(*bytes, file.string());
        ASSERT_TRUE(feed) << file << feed.error().message;
        const FeedExpectations expectations = expectationsOf(*bytes);
        EXPECT_TRUE(!expectations.wellFormed || codesOf(feed->warnings).empty()
                    || codesOf(feed->warnings).front() != "malformed_xml")
            << file;
        const bool ofHeaders = bytes->find("Header:") != std::string::npos;
        for (const FeedExpectation& expected : expectations.statements) {
            ++tally.statements;
            if (ofHeaders)
                ++tally.ofHeaders; // what a server says stands in no file
            else
                compare(file, *feed, expected, tally);
        }
    }

    for (const auto& [name, counts] : tally.fields)
        std::cout << name << ": " << counts.held << " of " << counts.kept << " hold\n";
    const Counts all = tally.total();
    std::cout << tally.statements << " expectations: " << tally.ofHeaders << " of HTTP headers, "
              << tally.notKept << " of fields that are not kept, " << all.kept
              << " of fields that are; of these " << all.held << " hold, " << tally.exceptions
              << " are exceptions\n";
    EXPECT_EQ(all.held + tally.exceptions, all.kept);
    EXPECT_GE(all.held, 224);
}

TEST(FeedExpectations, FilesAreReadOrRefusedWithAReason)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "the shared files are not here";
    std::map<std::string, int> outcomes;
    for (const auto& file : feedFiles()) {
        const auto bytes = readFile(file, 1 << 20);
        ASSERT_TRUE(bytes) << bytes.error().message;
        const auto content = tests::read(*bytes, file.string());
        if (!content) {
            const bool empty = content.error().message.ends_with("holds no entries.");
            EXPECT_TRUE(empty) << content.error().message;
            ++outcomes[empty ? "refused: holds no entries" : "refused"];
            continue;
        }
        ++outcomes[content->report.accepted > 0 ? "files with articles" : "files without"];
        outcomes["articles"] += static_cast<int>(content->report.accepted);
        for (const ImportIssue& rejected : content->report.rejected) {
            EXPECT_GT(rejected.line, 0U) << file;
            ++outcomes["entry rejected: " + rejected.code];
        }
        for (const ImportIssue& warning : content->report.warnings)
            ++outcomes["warning: " + warning.code];
    }

    for (const auto& [name, count] : outcomes)
        std::cout << name << ": " << count << "\n";
    EXPECT_EQ(outcomes["refused: holds no entries"] + outcomes["files with articles"]
                  + outcomes["files without"],
              509);
    EXPECT_EQ(outcomes["refused"], 0);
}

} // namespace
