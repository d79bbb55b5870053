#include "tests/core/claims/claim_reading.h"
#include "tests/support/shared_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <iterator>
#include <sstream>

using namespace core;

namespace {

std::string contentOf(const std::filesystem::path& path)
{
    std::ifstream file(path, std::ios::binary);
    return {std::istreambuf_iterator<char>(file), {}};
}

std::string onlyTextIn(const std::filesystem::path& folder)
{
    for (const auto& entry : std::filesystem::directory_iterator(folder)) {
        if (entry.path().extension() == ".txt")
            return contentOf(entry.path());
    }
    return {};
}

/// The article of January 2025, as its bytes stand in the file; what is expected of it is the table
/// of the reference case in the plan of the program.
struct ClaimsOfTheReferenceArticle : testing::Test {
    void SetUp() override
    {
        if (!tests::sharedAvailable())
            GTEST_SKIP() << "the folder of shared files is not there";
        article.body = onlyTextIn(tests::sharedFile("seed"));
        ASSERT_FALSE(article.body.empty());
        claims = tests::claimsOf(article);
    }

    /// The statement of that value behind a few of its words.
    Claim claim(const std::string& words, double value) const
    {
        for (const Claim& one : claims) {
            if (one.text.find(words) != std::string::npos
                && std::abs(one.value - value) < 1e-9 * (1 + value))
                return one;
        }
        ADD_FAILURE() << "no statement of " << words;
        return {};
    }

    Article article{.published = parsePartialDate("2025-01").value(), .language = "de"};
    std::vector<Claim> claims;
};

TEST_F(ClaimsOfTheReferenceArticle, AreOfNvidiaOnMonday)
{
    const Claim fall = claim("17", 0.17);
    const Claim value = claim("600", 6e11);

    for (const Claim& one : {fall, value}) {
        EXPECT_EQ(tests::symbolOf(one), "NVDA");
        EXPECT_EQ(one.day.text, "am Montag");
        EXPECT_EQ(one.point, PricePoint::Unstated);
        EXPECT_FALSE(one.duringSession);
    }
}

TEST_F(ClaimsOfTheReferenceArticle, AreOfNvidiaBeforeTheOpenOfTuesday)
{
    const Claim rise = claim("drei", 0.03);

    EXPECT_EQ(tests::symbolOf(rise), "NVDA");
    EXPECT_EQ(rise.day.weekday, std::chrono::Tuesday);
    EXPECT_EQ(rise.point, PricePoint::PreMarket);
}

TEST_F(ClaimsOfTheReferenceArticle, AreOfTheDaxAtNoonOfTuesday)
{
    const Claim change = claim("0,62", 0.0062);
    const Claim level = claim("21.414,25", 21414.25);

    for (const Claim& one : {change, level}) {
        EXPECT_EQ(tests::symbolOf(one), "DAX");
        EXPECT_EQ(one.day.weekday, std::chrono::Tuesday);
        EXPECT_TRUE(one.duringSession);
        EXPECT_TRUE(one.partner);
    }
}

TEST_F(ClaimsOfTheReferenceArticle, AreOfTheRecordOfFriday)
{
    const Claim record = claim("21.520", 21520);

    EXPECT_EQ(tests::symbolOf(record), "DAX");
    EXPECT_EQ(record.day.weekday, std::chrono::Friday);
    EXPECT_EQ(record.point, PricePoint::High);
}

TEST_F(ClaimsOfTheReferenceArticle, AreOfSiemensEnergyOnBothDays)
{
    const Claim fall = claim("18", 0.18);
    const Claim rise = claim("sechs", 0.06);

    EXPECT_EQ(tests::symbolOf(fall), "ENR");
    EXPECT_EQ(fall.day.text, "am Montag");
    EXPECT_FALSE(fall.duringSession);
    EXPECT_EQ(tests::symbolOf(rise), "ENR");
    EXPECT_EQ(rise.day.text, "am Dienstag");
    EXPECT_TRUE(rise.duringSession);
}

TEST_F(ClaimsOfTheReferenceArticle, HaveTheirHolders)
{
    EXPECT_EQ(claim("sechs Millionen", 6e6).holder, "DeepSeek");
    EXPECT_EQ(claim("50.000", 50000).holder, "Alexander Wang");
    EXPECT_EQ(claim("500", 5e11).holder, "OpenAI");
    EXPECT_EQ(claim("60 ", 6e10).holder, "Mark Zuckerberg");
    EXPECT_EQ(claim("fünf Millionen", 5e6).holder, "Stacy Rasgon");
}

TEST_F(ClaimsOfTheReferenceArticle, QuoteItExactly)
{
    const CodePointIndex index(article.body);
    for (const Claim& one : claims) {
        EXPECT_EQ(index.slice(one.begin, one.end), one.text);
        EXPECT_EQ(index.slice(one.day.span.begin, one.day.span.end), one.day.text);
    }
}

struct Quote {
    std::string text{};
    std::string language{};
};

std::vector<Quote> quotesOfThePress()
{
    std::istringstream lines(
        contentOf(tests::sharedFile("data/articles/deepseek_press_claims.tsv")));
    std::vector<Quote> quotes;
    std::string line;
    std::getline(lines, line);
    while (std::getline(lines, line)) {
        std::istringstream fields(line);
        std::string address;
        std::string published;
        Quote quote;
        std::getline(fields, address, '\t');
        std::getline(fields, published, '\t');
        std::getline(fields, quote.language, '\t');
        std::getline(fields, quote.text, '\t');
        quotes.push_back(std::move(quote));
    }
    return quotes;
}

TEST(QuotesOfThePress, NameTheirDayAndPrice)
{
    if (!tests::sharedAvailable())
        GTEST_SKIP() << "the folder of shared files is not there";
    const std::vector<Quote> quotes = quotesOfThePress();
    ASSERT_EQ(quotes.size(), 8U);
    const auto points = [&](std::size_t row) {
        return tests::pointsOf(quotes[row].text, quotes[row].language);
    };

    EXPECT_EQ(points(0), "intraday* intraday*");
    EXPECT_EQ(points(1), "high*");
    EXPECT_EQ(points(2), "unstated unstated");
    EXPECT_EQ(points(3), "close close");
    EXPECT_EQ(points(4), "low");
    EXPECT_EQ(points(5), "close close");
    EXPECT_EQ(points(6), "unstated unstated");
    EXPECT_EQ(points(7), "close");
    EXPECT_EQ(tests::daysOf(quotes[1].text, "de"), "am Freitagvormittag");
    EXPECT_EQ(tests::subjectsOf(quotes[3].text, "de"), "DAX DAX");
}

} // namespace
