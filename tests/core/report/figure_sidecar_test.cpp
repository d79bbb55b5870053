#include "core/report/figure_sidecar.h"

#include "core/base/sha256.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

/// Two bars, of which the first has no volume.
FigureData twoBars()
{
    FigureData data;
    FigureSeries series;
    series.instrument = {.id = InstrumentId{1}, .symbol = "NVDA", .mic = "XNAS"};
    series.before = Bar{.time = timeOf(*TradingDate::from(2025, 1, 23)), .close = 147.22};
    series.bars.append({.time = timeOf(*TradingDate::from(2025, 1, 24)),
                        .open = 148.37,
                        .high = 148.97,
                        .low = 141.88,
                        .close = 142.62});
    series.bars.append({.time = timeOf(*TradingDate::from(2025, 1, 27)),
                        .open = 124.8,
                        .high = 128.4,
                        .low = 116.7,
                        .close = 118.42,
                        .volume = 818830900.0});
    data.series.push_back(series);
    FigureEvent event;
    event.event.name = "DeepSeek shock";
    event.event.when = PartialDate::ofDay(TradingDate::from(2025, 1, 27)->day());
    event.day = TradingDate::from(2025, 1, 27);
    event.quote = "Shares fell.\nA lot \\ more.";
    data.events.push_back(event);
    data.notes.push_back({.id = NoteId{7}, .text = "low", .begin = {series.bars.times[1], 116.7}});
    data.spec.title = "T";
    return data;
}

FigureSidecar reread(const FigureData& data)
{
    FigureSidecar sidecar = sidecarOf(data, "1.2.3");
    sidecar.file = "x.png";
    sidecar.sha256 = std::string(64, 'a');
    return sidecarFromJson(sidecarToJson(sidecar), "x.png.json").value();
}

std::vector<FigureChange> changes(const FigureData& then, const FigureData& now)
{
    return changesSince(reread(then), sidecarOf(now, "2"));
}

TEST(ASidecar, ReadsBackWithAllThatItSaid)
{
    const FigureSidecar sidecar = reread(twoBars());

    EXPECT_EQ(sidecar.version, "1.2.3");
    EXPECT_EQ(sidecar.spec, twoBars().spec);
    EXPECT_EQ(sidecar.file, "x.png");
    EXPECT_EQ(sidecar.sha256, std::string(64, 'a'));
    ASSERT_EQ(sidecar.series.size(), 1U);
    EXPECT_EQ(sidecar.series[0].symbol, "XNAS:NVDA");
    EXPECT_EQ(sidecar.series[0].rows.size(), 3U);
    EXPECT_EQ(sidecar.events.size(), 1U);
    EXPECT_EQ(sidecar.notes.at(0).name, "7");
    EXPECT_TRUE(changes(twoBars(), twoBars()).empty());
}

/// The lines are written out here by hand.
TEST(ASidecar, HashesRowsAsTheyWouldBePrinted)
{
    const FigureSidecar sidecar = sidecarOf(twoBars(), "");

    EXPECT_EQ(sidecar.series[0].sha256,
              sha256("2025-01-23,,,,147.22,\n"
                     "2025-01-24,148.37,148.97,141.88,142.62,\n"
                     "2025-01-27,124.8,128.4,116.7,118.42,818830900\n"));
    EXPECT_EQ(fieldsHash({{"quote", "a\nb\\c"}, {"name", "x"}}),
              sha256("name=x\nquote=a\\nb\\\\c\n"));
}

TEST(ASidecar, SaysWhichPriceChanged)
{
    FigureData now = twoBars();
    now.series[0].bars.close[1] = 118.5;

    const auto changed = changes(twoBars(), now);

    ASSERT_EQ(changed.size(), 1U);
    EXPECT_EQ(changed[0],
              (FigureChange{.what = "price",
                            .name = "XNAS:NVDA",
                            .day = TradingDate::from(2025, 1, 27),
                            .field = "close",
                            .before = "118.42",
                            .after = "118.5"}));
    EXPECT_EQ(changeSentence(changed[0]), "XNAS:NVDA, 2025-01-27: close was 118.42 and is 118.5.");
}

TEST(ASidecar, SaysWhichRowsCameAndWent)
{
    FigureData now = twoBars();
    now.series[0].before.reset();
    now.series[0].bars.append({.time = timeOf(*TradingDate::from(2025, 1, 28)), .close = 128.99});

    const auto changed = changes(twoBars(), now);

    ASSERT_EQ(changed.size(), 2U);
    EXPECT_EQ(changed[0].field, "row");
    EXPECT_EQ(changed[0].before, ",,,147.22,");
    EXPECT_EQ(changed[0].after, "");
    EXPECT_EQ(changed[1].day, TradingDate::from(2025, 1, 28));
    EXPECT_EQ(changed[1].after, ",,,128.99,");
}

TEST(ASidecar, SaysWhatChangedOfEventsAndNotes)
{
    FigureData now = twoBars();
    now.events[0].quote = "Shares rose.";
    now.notes[0].begin.price = 117.0;

    const auto changed = changes(twoBars(), now);

    ASSERT_EQ(changed.size(), 2U);
    EXPECT_EQ(changed[0].what, "event");
    EXPECT_EQ(changed[0].name, "DeepSeek shock");
    EXPECT_EQ(changed[0].field, "quote");
    EXPECT_EQ(changed[1].what, "note");
    EXPECT_EQ(changed[1].field, "begin_price");
    EXPECT_EQ(changed[1].before, "116.7");
    EXPECT_EQ(changed[1].after, "117");
}

TEST(ASidecar, IsRefusedWhereItWasEdited)
{
    const std::string json = sidecarToJson(sidecarOf(twoBars(), "1"));
    ASSERT_TRUE(sidecarFromJson(json, "x.json"));
    const auto edited = [&](const std::string& then, const std::string& now) {
        std::string other = json;
        other.replace(other.find(then), then.size(), now);
        const auto read = sidecarFromJson(other, "x.json");
        return read ? std::string("read") : read.error().message;
    };

    EXPECT_EQ(edited("118.42", "118.5"),
              "x.json was edited: the rows of XNAS:NVDA are not those of their sha256.");
    EXPECT_EQ(edited("Shares fell.", "Shares rose."),
              "x.json was edited: the fields of the event DeepSeek shock are not those of their "
              "sha256.");
    EXPECT_EQ(edited("\"low\"", "\"high\""),
              "x.json was edited: the fields of the note 7 are not those of their sha256.");
}

TEST(ASidecar, SaysWhichVersionWroteAFileThatIsAnother)
{
    const FigureChange change = changedFile(reread(twoBars()), std::string(64, 'b'));

    EXPECT_EQ(change.before, std::string(64, 'a'));
    EXPECT_EQ(change.after, std::string(64, 'b'));
    EXPECT_EQ(changeSentence(change),
              "The same rows give another file than x.png, which version 1.2.3 wrote.");
}

TEST(ASidecar, IsToldFromASpecification)
{
    EXPECT_TRUE(isSidecar(sidecarToJson(sidecarOf(twoBars(), "1"))));
    for (const char* json : {"", "[]", "{}", R"({"title": "pressmark"})"})
        EXPECT_FALSE(isSidecar(json)) << json;
}

TEST(ASidecar, IsRefusedWhereItIsDamaged)
{
    for (const std::string& json :
         {std::string("[]"), std::string(R"({"pressmark": "1", "spec": {"style": "pie"}})"),
          std::string(R"({"pressmark": "1", "spec": {}})"),
          std::string(R"({"pressmark": 1, "spec": {}, "output": {"file": "", "sha256": ""},
                          "instruments": [], "events": [], "notes": []})"),
          std::string(R"({"pressmark": "1", "spec": {}, "output": {"file": "", "sha256": ""},
                          "instruments": [{"instrument": "A", "sha256": "",
                          "rows": [["x",1,1,1,1,1]]}], "events": [], "notes": []})"),
          R"({"pressmark": "1", "spec": )" + std::string(100000, '[')}) {
        const auto read = sidecarFromJson(json, "x.json");
        ASSERT_FALSE(read) << json.substr(0, 100);
        EXPECT_EQ(read.error().code, ErrorCode::Format);
    }
}

} // namespace
