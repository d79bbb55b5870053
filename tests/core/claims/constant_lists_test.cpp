#include "core/claims/constant_lists.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <string>
#include <string_view>

using namespace core;

namespace {

constexpr auto kWords = wordList({"auf", "bei", "über", "a", "the", "vortag", "s", "zuletzt"});
constexpr auto kEndings = endingList({"konzern", "bank", "te", "märkte"});

struct Priced {
    std::string_view name{};
    int price = 0;
};
constexpr auto kPriced =
    keyedList<Priced>({{"apple", 1}, {"pear", 2}, {"apple", 3}}, &Priced::name);

/// Words that share letters with those of the lists.
std::string randomWord(std::mt19937& random)
{
    constexpr std::string_view kLetters = "aubeinhtsvorgzk\xC3\xBC";
    std::string word;
    for (std::size_t length = random() % 8; length > 0; --length)
        word += kLetters[random() % kLetters.size()];
    return word;
}

} // namespace

TEST(AWordList, SaysOfAnyWordWhatASearchInOrderSays)
{
    std::mt19937 random(11);

    for (int i = 0; i < 20'000; ++i) {
        const std::string word = randomWord(random);
        const bool isThere = std::ranges::find(kWords.entries, word) != kWords.end();
        EXPECT_EQ(isAmong(word, kWords), isThere) << word;
    }
}

TEST(AWordList, HoldsItsWordsAndNotTheEmptyOne)
{
    for (const std::string_view word : kWords)
        EXPECT_TRUE(isAmong(word, kWords)) << word;
    EXPECT_FALSE(isAmong("", kWords));
}

TEST(AnEndingList, SaysOfAnyWordWhatASearchInOrderSays)
{
    std::mt19937 random(12);

    for (int i = 0; i < 20'000; ++i) {
        const std::string word =
            randomWord(random) + (i % 3 == 0 ? std::string(kEndings.entries[random() % 4]) : "");
        const bool ends = std::ranges::any_of(
            kEndings.entries, [&](std::string_view ending) { return word.ends_with(ending); });
        EXPECT_EQ(endsInAny(word, kEndings), ends) << word;
    }
}

TEST(AKeyedList, GivesTheFirstEntryOfAWord)
{
    ASSERT_NE(entryOf(kPriced, "apple", &Priced::name), nullptr);
    EXPECT_EQ(entryOf(kPriced, "apple", &Priced::name)->price, 1);
    EXPECT_EQ(entryOf(kPriced, "plum", &Priced::name), nullptr);
}
