#include "core/base/file.h"
#include "core/workspace/claims.h"
#include "tests/core/workspace/workspace_fixture.h"
#include "tests/support/shared_files.h"

#include <fstream>
#include <map>
#include <sstream>

namespace core {

namespace {

/// A sentence as the press might write it, words of it that hold a number, and what the verified
/// prices make of it. "!contradicted": anything else. See tests/core/claims/labels/README.md.
struct PressSentence {
    std::string published{};
    std::string language{};
    std::string text{};
    std::string words{};
    std::string verdict{};
};

std::vector<PressSentence> pressSentences()
{
    std::ifstream file(PRESSMARK_SOURCE_DIR "/tests/core/claims/labels/press_sentences.tsv");
    std::vector<PressSentence> sentences;
    std::string line;
    std::getline(file, line); // names of the columns
    while (std::getline(file, line)) {
        PressSentence sentence;
        std::istringstream fields(line);
        for (std::string* field : {&sentence.published, &sentence.language, &sentence.text,
                                   &sentence.words, &sentence.verdict})
            std::getline(fields, *field, '\t');
        sentences.push_back(std::move(sentence));
    }
    return sentences;
}

/// Sentences, right and wrong ones, beside the prices of Nvidia, Dax and S&P 500.
struct ThePress : AWorkspace {
    void SetUp() override
    {
        if (!tests::sharedAvailable())
            GTEST_SKIP() << "no folder of real files at " << tests::sharedFolder();
        for (const char* name : {"NVDA.csv", "DAX.csv", "SPX.csv"}) {
            const auto bytes =
                readFile(tests::sharedFile(std::string("reference/") + name), 1U << 20U);
            ASSERT_TRUE(bytes) << bytes.error().message;
            import(name, *bytes);
        }
    }

    void importArticle(const PressSentence& sentence)
    {
        const std::string title = "Sentence " + std::to_string(++m_count);
        import(title + ".txt",
               "Title: " + title + "\nPublished: " + sentence.published
                   + "\nLanguage: " + sentence.language + "\n\n" + sentence.text + "\n");
        m_titles[sentence.text] = title;
    }

    /// The verdict on the number in `sentence.words`; empty where none is read there.
    std::string verdictOn(const PressSentence& sentence)
    {
        for (const ClaimListing& listing : m_listings[m_titles[sentence.text]]) {
            const std::string& text = listing.claim.text;
            if (text.find(sentence.words) != std::string::npos
                || sentence.words.find(text) != std::string::npos)
                return std::string(toString(listing.check.verdict));
        }
        return {};
    }

    void check()
    {
        const auto all = workspace.claims().list({.language = "en"}, progress);
        ASSERT_TRUE(all) << all.error().message;
        for (const ClaimListing& listing : *all)
            m_listings[listing.title].push_back(listing);
    }

    std::map<std::string, std::string> m_titles{};
    std::map<std::string, std::vector<ClaimListing>> m_listings{};

private:
    int m_count = 0;
};

TEST_F(ThePress, IsSupportedOrContradictedAsItDeserves)
{
    const std::vector<PressSentence> sentences = pressSentences();
    for (const PressSentence& sentence : sentences) {
        if (!m_titles.contains(sentence.text))
            importArticle(sentence);
    }

    check();

    ASSERT_GT(sentences.size(), 80U);
    for (const PressSentence& sentence : sentences) {
        const std::string verdict = verdictOn(sentence);
        const bool isNoClaim = sentence.verdict == "not_checkable" && verdict.empty();
        if (sentence.verdict.starts_with('!')) {
            EXPECT_NE(verdict, sentence.verdict.substr(1)) << sentence.text;
        } else if (!isNoClaim) {
            EXPECT_EQ(verdict, sentence.verdict) << sentence.text << ": " << sentence.words;
        }
    }
}

} // namespace

} // namespace core
