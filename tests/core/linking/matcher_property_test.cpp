#include "core/linking/matcher.h"

#include "core/base/unicode.h"
#include "tests/core/linking/plain_matcher.h"

#include <gtest/gtest.h>

#include <array>
#include <random>
#include <sstream>
#include <string_view>

using namespace core;

namespace {

constexpr int kRounds = 500;

/// Names and texts of few letters, so that they meet by chance all the time.
class Chance {
public:
    explicit Chance(unsigned seed)
        : m_random(seed)
    {
    }

    std::size_t below(std::size_t limit) { return m_random() % limit; }

    template<std::size_t N>
    std::string oneOf(const std::array<std::string_view, N>& choices)
    {
        return std::string(choices[below(N)]);
    }

    std::string word(std::size_t longest)
    {
        constexpr std::array<std::string_view, 8> kLetters{"a", "a", "b", "ä", "e", "n", "s", "x"};
        std::string made;
        for (std::size_t left = 1 + below(longest); left > 0; --left)
            made += oneOf(kLetters);
        return made;
    }

    std::vector<MatchName> names()
    {
        std::vector<MatchName> made;
        for (std::size_t i = 0; i < 12; ++i) {
            MatchName name{.text = word(i < 6 ? 3 : 9)};
            for (std::size_t more = below(3); more > 1; --more)
                name.text += " " + word(2);
            const auto id = static_cast<std::int64_t>(1 + below(10)); // some share one
            if (below(2) == 0) {
                name.subject = EventId{id};
                name.kind = NameKind::Phrase;
            } else {
                name.subject = InstrumentId{id};
            }
            made.push_back(name);
        }
        return made;
    }

    std::string text(const std::vector<MatchName>& names)
    {
        constexpr std::array<std::string_view, 14> kBetween{
            " ", " ", " ", "-", "-", "'s ", "'", ". ", "\n", "\n\n", "  ", "\u00AD", "s", "en "};
        constexpr std::array<std::string_view, 6> kSpecial{"A", "\u00C4",  "a\u0308",
                                                           "S", "X\u00AD", "aba"};
        std::string made;
        for (std::size_t left = below(24); left > 0; --left) {
            const std::size_t what = below(6);
            if (what < 3)
                made += names[below(names.size())].text;
            else
                made += what == 3 ? oneOf(kSpecial) : word(3);
            if (below(4) != 0)
                made += oneOf(kBetween);
        }
        return made;
    }

private:
    std::mt19937 m_random;
};

std::int64_t idOf(const MentionSubject& subject)
{
    const auto* event = std::get_if<EventId>(&subject);
    return event == nullptr ? std::get<InstrumentId>(subject).value : event->value;
}

std::string describe(const std::vector<Mention>& mentions)
{
    std::ostringstream text;
    for (const Mention& mention : mentions)
        text << mention.begin << "-" << mention.end << " \"" << mention.text << "\" "
             << mention.rule << " " << mention.subject.index() << ":" << idOf(mention.subject)
             << "\n";
    return text.str();
}

TEST(TheMatcher, FindsExactlyWhatAPlainOneFinds)
{
    for (unsigned seed = 0; seed < kRounds; ++seed) {
        Chance chance(seed);
        const std::vector<MatchName> names = chance.names();
        const std::string text = chance.text(names);

        const std::vector<Mention> found = Matcher(names).find({.body = text});

        ASSERT_EQ(describe(found), describe(tests::findPlainly(names, text)))
            << "seed " << seed << ", text \"" << text << "\"";
        for (const Mention& mention : found)
            ASSERT_EQ(CodePointIndex(text).slice(mention.begin, mention.end), mention.text);
    }
}

/// The same text at every place of the blocks in which it is read.
TEST(TheMatcher, FindsTheSameWhereverATextBegins)
{
    const std::vector<MatchName> names{
        {.subject = InstrumentId{1}, .text = "Nvidia"},
        {.subject = InstrumentId{2}, .text = "Deutsche Börse"},
        {.subject = InstrumentId{3}, .text = "a"},
        {.subject = EventId{1}, .text = "Exportbeschränkungsverordnung", .kind = NameKind::Phrase}};
    const Matcher matcher(names);
    const std::string text = "Nvidias Chips, Deutsche Börse; a Exportbeschränkungsverordnungen a";

    for (std::size_t blanks = 0; blanks < 130; ++blanks) {
        const std::vector<Mention> found = matcher.find({.body = std::string(blanks, ' ') + text});

        ASSERT_EQ(found.size(), 5U) << blanks;
        EXPECT_EQ(found.front().begin, blanks);
        EXPECT_EQ(found.back().end, blanks + codePointCount(text));
    }
}

TEST(TheMatcher, FindsTheSameInAnyNumberOfThreads)
{
    Chance chance(1);
    const std::vector<MatchName> names = chance.names();
    std::vector<Article> articles;
    for (int i = 0; i < 500; ++i)
        articles.push_back({.title = chance.text(names), .body = chance.text(names)});
    const Matcher matcher(names);

    const auto alone = matcher.findInAll(articles, 1);

    ASSERT_EQ(alone.size(), articles.size());
    EXPECT_EQ(alone[17], matcher.find(articles[17]));
    EXPECT_EQ(matcher.findInAll(articles, 3), alone);
    EXPECT_TRUE(matcher.findInAll({}, 2).empty());
}

TEST(TheMatcher, SurvivesTextsThatAreMadeToBeSlow)
{
    const std::vector<MatchName> names{
        {.subject = InstrumentId{1}, .text = "a a a a b"},
        {.subject = InstrumentId{2}, .text = "a"},
        {.subject = EventId{1}, .text = "aaaaaa", .kind = NameKind::Phrase}};
    std::string words;
    std::string compound;
    for (int i = 0; i < 50'000; ++i) {
        words += "a ";
        compound += "a-";
    }
    const Matcher matcher(names);

    EXPECT_EQ(matcher.find({.body = words}).size(), 50'000U);
    EXPECT_EQ(matcher.find({.body = compound}).size(), 50'000U);
    EXPECT_TRUE(matcher.find({.body = std::string(1'000'000, 'a')}).empty());
    EXPECT_EQ(matcher.find({.body = "a" + std::string(1'000'000, '-') + "a"}).size(), 2U);
    EXPECT_TRUE(Matcher(std::vector<MatchName>{{.text = ""}, {.text = " - "}})
                    .find({.body = "a - "})
                    .empty());
}

} // namespace
