#include "core/base/reanchor.h"

#include "core/base/unicode.h"

#include <gtest/gtest.h>

#include <random>
#include <string>
#include <vector>

using namespace core;

namespace {

std::optional<AnchoredWords> found(std::string_view before, std::size_t begin,
                                   std::string_view quote, std::string_view after)
{
    return Reanchorer(before, after).find(begin, quote);
}

TEST(Reanchorer, LeavesWordsWhereTheyAreInTheSameText)
{
    const std::string text = "17 Prozent, dann 17 Prozent, 😀 zuletzt 17 Prozent.";

    for (const std::size_t begin : {0U, 17U, 39U})
        EXPECT_EQ(found(text, begin, "17 Prozent", text),
                  (AnchoredWords{begin, begin + 10, "17 Prozent"}));
}

TEST(Reanchorer, FollowsWordsBehindAnInsertion)
{
    EXPECT_EQ(
        found("a word. a word. end", 8, "word", "Quite a lot before: a word. a word. end")->begin,
        30U - 2U);
}

TEST(Reanchorer, FindsTheNearestOfSeveral)
{
    EXPECT_EQ(found("x one y", 2, "one", "one x y one z z z one")->begin, 0U);
    EXPECT_FALSE(found("x one y", 2, "one", "x two y"));
}

TEST(Reanchorer, TakesOtherCaseBlanksAndQuotationMarks)
{
    EXPECT_EQ(found("the „Big  fall“ came", 4, "„Big  fall“", "Then the \"big\nfall\" came"),
              (AnchoredWords{9, 19, "\"big\nfall\""}));
    EXPECT_EQ(found("an der Straße", 7, "Straße", "AN DER STRASSE"),
              (AnchoredWords{7, 14, "STRASSE"}));
}

TEST(Reanchorer, FindsNoPartOfALongerWord)
{
    EXPECT_FALSE(found("fell 17 per cent", 5, "17", "in 2017 it fell"));
    EXPECT_TRUE(found("the Infineon-Aktie", 13, "Aktie", "die Infineon-Aktie"));
    EXPECT_TRUE(found("Chipkonzern", 4, "konzern", "Der Chipkonzern"));
}

TEST(Reanchorer, TakesLinearTimeForWordsThatRepeatThemselves)
{
    const std::string text(300'000, 'a');
    const std::string quote = std::string(100'000, 'a') + "b";

    EXPECT_FALSE(found(text, 5, quote, text));
}

struct AnyEdit : testing::TestWithParam<unsigned> {
    std::string someText(std::size_t most)
    {
        const std::vector<std::string> pieces{"Kurs", "kurs", " ",       " ", "\n\n", "ß",
                                              "ü",    "😀",    "e\u0301", "„", "\"",   "17"};
        std::string text;
        for (auto count = m_random() % most; count > 0; --count)
            text += pieces[m_random() % pieces.size()];
        return text;
    }

    std::mt19937_64 m_random{GetParam()};
};

TEST_P(AnyEdit, LeavesSpansThatQuoteTheTextExactly)
{
    for (int round = 0; round < 2000; ++round) {
        const std::string ahead = someText(12);
        const std::string quote = someText(6);
        const std::string behind = someText(12);
        const std::string before = ahead + quote + behind;
        const std::string after =
            m_random() % 2 == 0 ? someText(20) : ahead + someText(4) + quote + someText(4) + behind;
        const std::size_t begin = codePointCount(ahead);

        const auto words = found(before, begin, quote, after);
        const auto same = found(before, begin, quote, before);

        if (words) {
            ASSERT_EQ(CodePointIndex(after).slice(words->begin, words->end), words->text);
        }
        if (!quote.empty()) {
            ASSERT_EQ(same, (AnchoredWords{begin, begin + codePointCount(quote), quote}));
        }
    }
}

INSTANTIATE_TEST_SUITE_P(Seeds, AnyEdit, testing::Range(0U, 4U));

} // namespace
