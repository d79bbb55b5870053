#include "core/ingest/record_reader.h"

#include "core/ingest/json_values.h"
#include "tests/core/ingest/reading.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace core;
using namespace tests;
using testing::ElementsAre;
using testing::HasSubstr;
using testing::IsEmpty;

namespace {

std::vector<ReadEvent> eventsOf(const Result<ReadContent>& content)
{
    if (!content) {
        ADD_FAILURE() << content.error().message;
        return {};
    }
    return std::get<std::vector<ReadEvent>>(content->values);
}

std::vector<Instrument> instrumentsOf(const Result<ReadContent>& content)
{
    if (!content) {
        ADD_FAILURE() << content.error().message;
        return {};
    }
    return std::get<std::vector<Instrument>>(content->values);
}

std::vector<std::string> textsOf(const std::vector<Alias>& aliases)
{
    std::vector<std::string> texts;
    for (const Alias& alias : aliases)
        texts.push_back(alias.text);
    return texts;
}

/// What both tests below expect of one event.
void expectShock(const std::vector<ReadEvent>& events)
{
    ASSERT_EQ(events.size(), 1U);
    const ReadEvent& read = events.front();
    EXPECT_EQ(read.event.name, "DeepSeek shock");
    EXPECT_EQ(toIso(read.event.when), "2025-01-27");
    ASSERT_TRUE(read.event.until);
    EXPECT_EQ(toIso(*read.event.until), "2025-01-28");
    EXPECT_EQ(read.event.kind, "market_move");
    EXPECT_EQ(read.event.status, EventStatus::Confirmed);
    EXPECT_EQ(read.event.description, "A fall, and more");
    EXPECT_THAT(textsOf(read.event.aliases), ElementsAre("DeepSeek", "DeepSeek-Schock"));
    EXPECT_THAT(read.instruments,
                ElementsAre(ReadEventInstrument{.symbol = "NVDA", .expected = ExpectedSign::Down},
                            ReadEventInstrument{.symbol = "DAX", .expected = ExpectedSign::Up},
                            ReadEventInstrument{.symbol = "ENR", .mic = "XETR"}));
    EXPECT_THAT(
        read.relations,
        ElementsAre(ReadEventRelation{.kind = RelationKind::Confounds, .other = "Rate cut"}));
}

TEST(EventReader, ReadsCsvWithListsBetweenBars)
{
    expectShock(eventsOf(read("name,when,until,precision,kind,status,description,aliases,"
                              "instruments,relations\n"
                              "DeepSeek shock,2025-01-27,2025-01-28,day,market_move,confirmed,"
                              "\"A fall, and more\",DeepSeek|DeepSeek-Schock,"
                              "NVDA:-|DAX:+|XETR:ENR,confounds:Rate cut\n",
                              "events.csv")));
}

TEST(EventReader, ReadsTheJsonThatTheProgramPrints)
{
    const auto content = read(
        R"([{"event":7,"name":"DeepSeek shock","when":"2025-01-27","until":"2025-01-28",
             "precision":"day","kind":"market_move","status":"confirmed","holder":"",
             "description":"A fall, and more","aliases":["DeepSeek","DeepSeek-Schock"],
             "instruments":[{"symbol":"NVDA","expected":"down","first_session":"2025-01-27"},
                            {"symbol":"DAX","expected":"+","first_session":null},
                            {"symbol":"ENR","mic":"XETR","expected":"unknown"}],
             "relations":[{"kind":"confounds","event":"Rate cut"}]}])",
        "events.json");

    expectShock(eventsOf(content));
    EXPECT_THAT(content->report.warnings, IsEmpty());
    EXPECT_EQ(content->report.dialect, "events-json");
}

TEST(EventReader, SplitsInstrumentsAtSemicolonsToo)
{
    const auto events =
        eventsOf(read("name,when,instruments\nShock,2025-01-27,DAX;NVDA:- | ENR\n", "e.csv"));

    ASSERT_EQ(events.size(), 1U);
    EXPECT_THAT(events[0].instruments,
                ElementsAre(ReadEventInstrument{.symbol = "DAX"},
                            ReadEventInstrument{.symbol = "NVDA", .expected = ExpectedSign::Down},
                            ReadEventInstrument{.symbol = "ENR"}));
}

TEST(EventReader, RejectsSymbolsWithBlanksOrSemicolons)
{
    const auto content = read(R"([{"name":"A","when":"2025-01-27","instruments":["DAX;NVDA"]},
                 {"name":"B","when":"2025-01-27","instruments":[{"symbol":"the Dax"}]}])",
                              "e.json");

    EXPECT_THAT(eventsOf(content), IsEmpty());
    EXPECT_THAT(codesOf(content->report.rejected), ElementsAre("bad_event", "bad_event"));
    EXPECT_THAT(content->report.rejected[0].message, HasSubstr("no semicolons"));
}

TEST(EventReader, ReadsListsAsJsonInsideCsv)
{
    const auto events = eventsOf(
        read("name;when;aliases\nShock;2025-01-27;\"[\"\"A|B\"\",\"\"C\"\"]\"\n", "e.csv"));

    ASSERT_EQ(events.size(), 1U);
    EXPECT_THAT(textsOf(events[0].event.aliases), ElementsAre("A|B", "C"));
}

TEST(EventReader, KeepsTheLanguageOfAnAlias)
{
    const auto events =
        eventsOf(read(R"([{"name":"S","when":"2025-01","aliases":[{"text":"Schock","language":"de",
                           "needs_near":["Börse"]}]}])",
                      "e.json"));

    ASSERT_EQ(events.size(), 1U);
    EXPECT_EQ(events[0].event.aliases,
              (std::vector<Alias>{{.text = "Schock", .language = "de", .needsNear = {"Börse"}}}));
}

TEST(EventReader, ReadsADateAsCoarselyAsItsPrecisionSays)
{
    const auto when = [](const std::string& row) {
        const auto events =
            eventsOf(read("name,when,precision,timezone\nS," + row + "\n", "e.csv"));
        return events.empty() ? "?" : toIso(events[0].event.when);
    };

    EXPECT_EQ(when("2025-01-27,month,"), "2025-01");
    EXPECT_EQ(when("2025-01,,"), "2025-01");
    EXPECT_EQ(when("2025-01-27T22:10,minute,Europe/Berlin"), "2025-01-27T22:10:00+01:00");
    EXPECT_EQ(when("2025-01-27T22:10:00+01:00,day,"), "2025-01-27");
    EXPECT_EQ(when(",unknown,"), "");
}

TEST(EventReader, RejectsWhatIsNoEvent)
{
    const auto content = read("name,when,until,precision,status,relations\n"
                              ",2025-01-27,,,,\n"
                              "A,,,,,\n"
                              "B,soon,,,,\n"
                              "C,2025-01-27,2025-01-26,,,\n"
                              "D,2025-01-27,,,sure,\n"
                              "E,2025-01,,day,,\n"
                              "F,2025-01-27,,,,loves:A\n"
                              "G,2025-01-27,,,,\n",
                              "e.csv");

    EXPECT_EQ(eventsOf(content).size(), 1U);
    ASSERT_EQ(content->report.rejected.size(), 7U);
    EXPECT_EQ(content->report.rejected[0].line, 2U);
    EXPECT_EQ(content->report.rejected[0].code, "bad_event");
    EXPECT_THAT(content->report.rejected[3].message, HasSubstr("e.csv, line 5"));
    EXPECT_THAT(content->report.rejected[4].text, HasSubstr("sure"));
}

TEST(EventReader, CountsRepetitionsAndRejectsContradictions)
{
    const auto content =
        read("name,when\nA,2025-01-27\nA,2025-01-27\nA,2025-01-28\n", "events.csv");

    EXPECT_EQ(eventsOf(content).size(), 1U);
    EXPECT_EQ(content->report.duplicates, 1);
    EXPECT_THAT(codesOf(content->report.rejected), ElementsAre("contradicts_earlier_row"));
}

TEST(EventReader, NamesTheLineOfARejectedJsonObject)
{
    const auto content = read("{\"events\": [\n {\"name\":\"A\",\"when\":\"2025-01-27\"},\n "
                              "{\"name\":\"B {\",\n  \"when\":\"soon\"},\n 5,\n"
                              " {\"name\":\"C\",\"name\":\"D\",\"when\":\"2025\"}]}",
                              "e.json");

    EXPECT_EQ(eventsOf(content).size(), 1U);
    EXPECT_THAT(codesOf(content->report.rejected),
                ElementsAre("not_an_object", "bad_event", "name_twice"));
    EXPECT_EQ(content->report.rejected[1].line, 3U);
    EXPECT_EQ(content->report.rejected[2].line, 6U);
}

TEST(EventReader, WarnsOfFieldsThatNobodyReads)
{
    const auto content = read("name,when,whne\nA,2025-01-27,x\n", "e.csv");

    ASSERT_THAT(codesOf(content->report.warnings), ElementsAre("unknown_field"));
    EXPECT_THAT(content->report.warnings[0].message, HasSubstr("whne"));
}

TEST(InstrumentReader, ReadsCsvAndJsonAlike)
{
    const auto csv = instrumentsOf(read("symbol,mic,name,currency,kind,aliases\n"
                                        "NVDA,XNAS,Nvidia,USD,share,Nvidia Corp|NVIDIA\n",
                                        "i.csv"));
    const auto json = instrumentsOf(read(
        R"([{"symbol":"NVDA","mic":"XNAS","name":"Nvidia","currency":"USD","kind":"share",
             "aliases":["Nvidia Corp","NVIDIA"],"first":"2024-01-02","last":null,"bars":291}])",
        "i.json"));

    ASSERT_EQ(csv.size(), 1U);
    EXPECT_EQ(csv, json);
    EXPECT_EQ(csv[0],
              (Instrument{.symbol = "NVDA",
                          .mic = "XNAS",
                          .name = "Nvidia",
                          .currency = "USD",
                          .kind = InstrumentKind::Share,
                          .aliases = {{.text = "Nvidia Corp"}, {.text = "NVIDIA"}}}));
}

TEST(InstrumentReader, RejectsWhatIsNoInstrument)
{
    const auto content = read("symbol,mic,name,currency,kind\n,XNAS,a,USD,share\nA,NASDAQ,a,,\n"
                              "B,,b,EURO,\nC,,c,,thing\nD,,d,,index\n",
                              "i.csv");

    EXPECT_EQ(instrumentsOf(content).size(), 1U);
    EXPECT_EQ(content->report.rejected.size(), 4U);
    EXPECT_EQ(content->report.rejected[0].code, "bad_instrument");
}

TEST(RecordReaders, RefuseJsonThatIsBrokenOrTooDeep)
{
    const auto refusal = [](std::string_view text) {
        const auto content = read(text, "e.json");
        EXPECT_FALSE(content);
        return content ? std::string{} : content.error().message;
    };

    EXPECT_THAT(refusal("[{\"name\":"), HasSubstr("not valid JSON"));
    EXPECT_THAT(refusal("[]"), HasSubstr("neither events, instruments nor facts"));
    EXPECT_THAT(refusal(std::string(2000, '[') + std::string(2000, ']')), HasSubstr("deep"));
}

TEST(RecordReaders, SayInWhichLineJsonIsBrokenAndWhy)
{
    const auto refusal = [](std::string_view text) {
        const auto content = read(text, "e.json");
        return content ? std::string{} : content.error().message;
    };
    const std::string_view first = "[\n {\"name\": \"A\"},\n";

    EXPECT_EQ(refusal(std::string(first) + " {\"name\" \"B\"}]"),
              "e.json, line 3: this is not valid JSON, because a colon is expected.");
    EXPECT_THAT(refusal(std::string(first) + " {\"name\": \"B}]\n"),
                HasSubstr("line 3: this is not valid JSON, because a quote opens"));
    EXPECT_THAT(refusal(std::string(first) + "\n {}\n {}]"), HasSubstr("line 5: "));
    EXPECT_THAT(refusal(std::string(first) + "]"), HasSubstr("a value is expected"));
    EXPECT_THAT(refusal(std::string(first)), HasSubstr("the text ends too early"));
    EXPECT_THAT(refusal("[{\"name\": nul}]"), testing::EndsWith("e.json is not valid JSON."));
}

TEST(FindJsonFault, FindsNoneInJson)
{
    for (const char* text :
         {"{}", "[]", "[ [], {} ]", "1", R"({"a": [1, -2.5e3, null, "x\"]"], "b": {"c": {}}})"})
        EXPECT_FALSE(findJsonFault(text)) << text;
    EXPECT_TRUE(findJsonFault("[1]]"));
    EXPECT_TRUE(findJsonFault("[1}"));
    EXPECT_TRUE(findJsonFault(""));
}

TEST(ParseStringArray, TakesOnlyArraysOfStrings)
{
    EXPECT_EQ(parseStringArray(" [\"a\",\"b\"] "), (std::vector<std::string>{"a", "b"}));
    EXPECT_EQ(parseStringArray("[1]"), std::nullopt);
    EXPECT_EQ(parseStringArray("a|b"), std::nullopt);
}

} // namespace
