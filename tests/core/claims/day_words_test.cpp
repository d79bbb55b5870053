#include "core/claims/day_words.h"

#include "core/base/unicode.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

using namespace core;
using Kind = DayReference::Kind;
using Role = DayWords::Role;

namespace {

std::vector<DayWords> daysOf(const std::string& text, const std::string& language = "de")
{
    std::vector<DayWords> found;
    for (const TokenSentence& sentence : tokenSentences({.body = text, .language = language})) {
        for (DayWords& words : dayWords(sentence))
            found.push_back(std::move(words));
    }
    return found;
}

std::string nameOf(Kind kind)
{
    constexpr std::array<const char*, 12> kNames{"none",  "days",   "sessions", "weekday",
                                                 "start", "end",    "week",     "date",
                                                 "month", "months", "year",     "years"};
    return kNames.at(static_cast<std::size_t>(kind));
}

/// "weekday 5 ago 1": everything that is set, in one line.
std::string describe(const DayWords& words)
{
    const DayReference& day = words.reference;
    std::string text = nameOf(day.kind);
    if (day.weekday)
        text += " " + std::to_string(day.weekday->c_encoding());
    if (day.year)
        text += " " + std::to_string(static_cast<int>(*day.year));
    if (day.month)
        text += " m" + std::to_string(static_cast<unsigned>(*day.month));
    if (day.day)
        text += " d" + std::to_string(static_cast<unsigned>(*day.day));
    if (day.ago != 0)
        text += " ago " + std::to_string(day.ago);
    if (day.isOver)
        text += " over";
    if (words.duringSession)
        text += " open";
    if (words.role != Role::When)
        text += words.role == Role::Since ? " since" : " base";
    return text;
}

struct Example {
    const char* language = "";
    const char* words = "";
    const char* found = "";
    const char* meaning = "";

    friend void PrintTo(const Example& example, std::ostream* out) { *out << example.words; }
};

struct WordsForADay : testing::TestWithParam<Example> { };

TEST_P(WordsForADay, AreReadWithWhatIntroducesThem)
{
    const Example& example = GetParam();

    const std::vector<DayWords> days = daysOf(example.words, example.language);

    ASSERT_EQ(days.size(), 1U) << example.words;
    EXPECT_EQ(describe(days.front()), example.meaning) << example.words;
    EXPECT_EQ(days.front().reference.text, example.found) << example.words;
}

INSTANTIATE_TEST_SUITE_P(
    German, WordsForADay,
    testing::Values(
        Example{"de", "Die Aktie fiel am Montag.", "am Montag", "weekday 1"},
        Example{"de", "Am Montagmorgen fiel sie.", "Am Montagmorgen", "weekday 1 open"},
        Example{"de", "noch am Freitagvormittag bei 10 Euro", "am Freitagvormittag",
                "weekday 5 open"},
        Example{"de", "Am Dienstagabend fiel sie.", "Am Dienstagabend", "weekday 2"},
        Example{"de", "der Schluss (Dienstag) lag tiefer", "Dienstag", "weekday 2"},
        Example{"de", "Sie fiel gestern.", "gestern", "days ago 1"},
        Example{"de", "Sie fiel vorgestern.", "vorgestern", "days ago 2"},
        Example{"de", "Sie fällt heute.", "heute", "days"},
        Example{"de", "Sie fiel am Vortag.", "am Vortag", "sessions ago 1"},
        Example{"de", "Sie fiel am Vorabend.", "am Vorabend", "sessions ago 1"},
        Example{"de", "Sie fiel vergangene Woche.", "vergangene Woche", "week ago 1"},
        Example{"de", "In der letzten Woche fiel sie.", "In der letzten Woche", "week ago 1"},
        Example{"de", "Am vergangenen Freitag fiel sie.", "Am vergangenen Freitag",
                "weekday 5 over"},
        Example{"de", "Vor einer Woche fiel sie.", "Vor einer Woche", "week ago 1"},
        Example{"de", "Am Freitag vergangener Woche fiel sie.", "Am Freitag vergangener Woche",
                "weekday 5 ago 1"},
        Example{"de", "Zum Wochenschluss fiel sie.", "Zum Wochenschluss", "end"},
        Example{"de", "Zum Wochenauftakt fiel sie.", "Zum Wochenauftakt", "start"},
        Example{"de", "Die Aktie fiel zu Wochenbeginn.", "zu Wochenbeginn", "start"},
        Example{"de", "Am Wochenende fiel er.", "Am Wochenende", "date"},
        Example{"de", "Am 27. Januar fiel sie.", "Am 27. Januar", "date m1 d27"},
        Example{"de", "Am 27. Januar 2025 fiel sie.", "Am 27. Januar 2025", "date 2025 m1 d27"},
        Example{"de", "Stand 27.01.2025 bei 10 Euro", "27.01.2025", "date 2025 m1 d27"},
        Example{"de", "Sie fiel am 27.1. auf 10 Euro.", "am 27.1.", "date m1 d27"},
        Example{"de", "Am Montag, den 27. Januar, fiel sie.", "Am Montag, den 27. Januar",
                "date m1 d27"},
        Example{"de", "Im Januar fiel sie.", "Im Januar", "month m1"},
        Example{"de", "Ende März fiel sie.", "Ende März", "month m3"},
        Example{"de", "Im Mai fiel sie.", "Im Mai", "month m5"},
        Example{"de", "Im vergangenen Monat fiel sie.", "Im vergangenen Monat", "months ago 1"},
        Example{"de", "Im vergangenen Jahr fiel sie.", "Im vergangenen Jahr", "years ago 1"},
        Example{"de", "Im Jahr 2008 fiel sie.", "Im Jahr 2008", "year 2008"},
        Example{"de", "der tiefste Stand seit März 2020", "seit März 2020", "month 2020 m3 since"},
        Example{"de", "so tief wie seit dem 3. Februar nicht", "seit dem 3. Februar",
                "date m2 d3 since"},
        Example{"de", "der größte Verlust seit drei Jahren", "seit drei Jahren",
                "years ago 3 since"},
        Example{"de", "Sie legte gegenüber dem Vortag zu.", "gegenüber dem Vortag",
                "sessions ago 1 base"},
        Example{"de", "etwas weniger als am Vorabend", "am Vorabend", "sessions ago 1 base"},
        Example{"de", "90 Cent unter dem Schlusskurs vom Freitag", "vom Freitag", "weekday 5 base"},
        Example{"de", "Am kommenden Montag fällt sie.", "Am kommenden Montag",
                "weekday 1 ago -1"}));

INSTANTIATE_TEST_SUITE_P(
    English, WordsForADay,
    testing::Values(
        Example{"en", "The stock fell on Monday.", "on Monday", "weekday 1"},
        Example{"en", "The stock fell Monday morning.", "Monday morning", "weekday 1 open"},
        Example{"en", "It extended Monday's fall.", "Monday", "weekday 1"},
        Example{"en", "It fell last Friday.", "last Friday", "weekday 5 over"},
        Example{"en", "It fell on Friday last week.", "on Friday last week", "weekday 5 ago 1"},
        Example{"en", "It fell yesterday.", "yesterday", "days ago 1"},
        Example{"en", "It is falling today.", "today", "days"},
        Example{"en", "It fell in the previous session.", "in the previous session",
                "sessions ago 1"},
        Example{"en", "It had gained 2 percent a day earlier.", "a day earlier", "sessions ago 1"},
        Example{"en", "It fell on Jan. 27.", "on Jan. 27", "date m1 d27"},
        Example{"en", "It fell on 27 January 2025.", "on 27 January 2025", "date 2025 m1 d27"},
        Example{"en", "It fell on January 27th.", "on January 27th", "date m1 d27"},
        Example{"en", "It fell on 2025-01-27.", "on 2025-01-27", "date 2025 m1 d27"},
        Example{"en", "It fell earlier this week.", "earlier this week", "date"},
        Example{"en", "It fell last month.", "last month", "months ago 1"},
        Example{"en", "It fell in March.", "in March", "month m3"},
        Example{"en", "It has fallen this year.", "this year", "years"},
        Example{"en", "the lowest since 2008", "since 2008", "year 2008 since"},
        Example{"en", "It is down 3 percent from Monday.", "from Monday", "weekday 1 base"},
        Example{"en", "It is $4 below Friday's close.", "Friday", "weekday 5 base"},
        Example{"en", "It was lower than a year earlier.", "a year earlier", "years ago 1 base"}));

struct OrdinaryWords : testing::TestWithParam<const char*> { };

TEST_P(OrdinaryWords, AreNoDays)
{
    for (const char* language : {"de", "en"})
        EXPECT_TRUE(daysOf(GetParam(), language).empty()) << GetParam();
}

INSTANTIATE_TEST_SUITE_P(
    , OrdinaryWords,
    testing::Values("So legte die Aktie zu.", "Do you think so?", "It may rise 3 percent.",
                    "They march on.", "Fr. Mai sagte ab.", "May said the shares fell.",
                    "Die heutigen Marktführer sind stark.", "Sat down, sun up.",
                    "Brent zur Lieferung im März kostete 80 Dollar.", "He paid in 2000 euros.",
                    "Der Kurs von 27.1 Dollar", "Mar a Lago", "Im Mittel 3 Prozent"));

TEST(DayWords, QuoteTheText)
{
    const std::string text = "Größer: am Montag und, wie gestern, am 3. März 2024. On Jan. 5!";
    const CodePointIndex index(text);

    for (const DayWords& words : daysOf(text))
        EXPECT_EQ(index.slice(words.reference.span.begin, words.reference.span.end),
                  words.reference.text);
}

TEST(DayWords, AreAttributesInsideAParticiplePhrase)
{
    const auto days = daysOf("Am Dienstag kam der Index seinem erst am Freitag erreichten "
                             "Rekordhoch von 21.520 Punkten wieder nahe.");

    ASSERT_EQ(days.size(), 2U);
    EXPECT_FALSE(days[0].isAttribute);
    EXPECT_TRUE(days[1].isAttribute);
}

TEST(DayWords, AreFoundInAHugeSentenceInTime)
{
    std::string text;
    while (text.size() < 100'000)
        text += "am vor seit der letzten 27 , ";

    EXPECT_TRUE(daysOf(text).empty());
}

} // namespace
