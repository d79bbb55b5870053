#include "ui/document/navigator.h"

#include "tests/ui/document/demo_document.h"

using namespace ui;

namespace {

/// Looks at an archive into which Nvidia's printed prices around its split are imported.
struct AShareOnTheChart : AnEmptyArchive {
    AShareOnTheChart()
    {
        QObject::connect(&navigator, &Navigator::seriesShown, &navigator,
                         [this](const SeriesDetails& shown) { series = shown; });
    }
    void SetUp() override
    {
        AnEmptyArchive::SetUp();
        document.importFiles({{write("NVDA.csv",
                                     "Date,Open,High,Low,Close,Volume\n"
                                     "2021-07-19,751.0,760.0,741.0,751.19,18000000\n"
                                     "2021-07-20,187.3,188.4,181.6,186.12,43470000\n"
                                     "2025-01-24,148.4,149.0,141.9,142.62,234657600\n")}});
        ASSERT_TRUE(waitUntil([&] { return series.outline.bars() == 3; }));
    }

    Navigator navigator{&document, nullptr};
    SeriesDetails series;
};

TEST_F(AShareOnTheChart, IsAdjustedAsSoonAsItsSplitIsKnown)
{
    EXPECT_EQ(series.overview->bars.close[0], 751.19);

    document.importFiles({{write("facts.csv",
                                 "instrument,kind,on,value\n"
                                 "NVDA,split,2021-07-20,4:1\n")}});

    ASSERT_TRUE(waitUntil([&] { return series.overview->bars.close[0] == 751.19 / 4.0; }));
    EXPECT_EQ(series.overview->bars.close[1], 186.12);
    document.undoStack()->undo();
    EXPECT_TRUE(waitUntil([&] { return series.overview->bars.close[0] == 751.19; }));
    EXPECT_TRUE(settle());
}

} // namespace
