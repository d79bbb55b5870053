#include "ui/chart/page_labels.h"

#include "tests/ui/chart/label_checker.h"
#include "tests/ui/chart/random_labels.h"

#include <gtest/gtest.h>

using namespace ui;
using tests::RandomLabels;

namespace {

TEST(PageLabels, AreSoundOnTwoThousandRandomCharts)
{
    for (unsigned seed = 0; seed < 2000; ++seed) {
        const RandomLabels random(seed);

        const LabelLayout layout = layOutLabels(random.request);

        tests::expectSound(random.request, layout);
        EXPECT_EQ(layout, layOutLabels(random.request)) << "another result";
        ASSERT_FALSE(testing::Test::HasFailure()) << "seed " << seed;
    }
}

/// A page of 400 by 300 whose pane is from (20, 60) to (300, 280).
LabelRequest page()
{
    LabelRequest request{.page = {0.0, 0.0, 400.0, 300.0}, .pane = {20.0, 60.0, 280.0, 220.0}};
    request.lanes.area = {0.0, 20.0, 400.0, 40.0};
    request.boxRoom.area = request.pane;
    request.column.area = {310.0, 60.0, 90.0, 220.0};
    return request;
}

BoxRequest boxAt(double x, double y)
{
    return {.anchor = {x, y, x, y}, .size = {60.0, 20.0}};
}

TEST(PageLabels, NumberFromLeftToRightOverAllKinds)
{
    LabelRequest request = page();
    request.lanes.numbersAll = true;
    request.events = {{60.0, 40.0}, {240.0, 40.0}};
    request.boxes = {boxAt(150.0, 150.0)};
    request.boxes[0].asNumber = true;
    request.ends = {{.end = {300.0, 100.0}, .size = {60.0, 20.0}, .asNumber = true}};

    const LabelLayout layout = layOutLabels(request);

    EXPECT_EQ(layout.footnotes,
              (std::vector<LabelFootnote>{{1, {LabelKind::Event, 0}},
                                          {2, {LabelKind::Box, 0}},
                                          {3, {LabelKind::Event, 1}},
                                          {4, {LabelKind::LineEnd, 0}}}));
    EXPECT_EQ(layout.markOf({LabelKind::Box, 0})->number, 2);
    EXPECT_EQ(numberText(layout.events[1]), QStringLiteral("3"));
}

TEST(PageLabels, NumberWhatLostItsWordsOnly)
{
    LabelRequest request = page();
    request.events = {{60.0, 40.0}, {240.0, 40.0}};
    request.boxes = {boxAt(150.0, 150.0)};

    const LabelLayout layout = layOutLabels(request);

    EXPECT_TRUE(layout.footnotes.empty());
    EXPECT_EQ(layout.events[0].number, 0);
    EXPECT_TRUE(layout.dropped.empty());
}

TEST(PageLabels, SayWhatIsOutOfSight)
{
    LabelRequest request = page();
    request.events = {{10.0, 40.0}, {60.0, 40.0}};
    request.boxes = {boxAt(150.0, 150.0), boxAt(150.0, 290.0), boxAt(310.0, 150.0)};
    request.ends = {{.end = {290.0, 50.0}, .size = {60.0, 20.0}}};

    const LabelLayout layout = layOutLabels(request);

    EXPECT_EQ(layout.outOfSight,
              (std::vector<LabelRef>{{LabelKind::Event, 0},
                                     {LabelKind::Box, 1},
                                     {LabelKind::Box, 2},
                                     {LabelKind::LineEnd, 0}}));
    EXPECT_EQ(layout.events[0].labels, std::vector<std::size_t>{1});
    EXPECT_EQ(layout.boxes[0].leaders[0].label, 0U);
}

TEST(PageLabels, SayWhatThePageCannotHold)
{
    LabelRequest request = page();
    request.lanes.area = {0.0, 50.0, 400.0, 10.0};
    request.events = {{60.0, 40.0}};

    const LabelLayout layout = layOutLabels(request);

    EXPECT_TRUE(layout.events.empty());
    EXPECT_EQ(layout.dropped, (std::vector<LabelRef>{{LabelKind::Event, 0}}));
}

TEST(PageLabels, LetBoxesStandOnTheWayFromALineToItsLabel)
{
    LabelRequest request = page();
    request.ends = {{.end = {100.0, 150.0}, .size = {60.0, 20.0}}};
    request.boxes = {boxAt(200.0, 150.0)};
    const std::vector<QRectF> everythingElse{{20.0, 60.0, 280.0, 60.0},
                                             {20.0, 180.0, 280.0, 100.0}};
    request.boxRoom.taken = everythingElse;

    const LabelLayout layout = layOutLabels(request);

    EXPECT_EQ(layout.boxes.at(0).form, LabelForm::Words);
    tests::expectSound(request, layout);
}

TEST(PageLabels, NumberWhatMayCoverNoLineWhereLinesAreEverywhere)
{
    LabelRequest request = page();
    request.boxes = {boxAt(150.0, 150.0)};
    request.boxes[0].mayCoverLines = false;
    std::vector<QLineF> lines;
    for (double x = 20.0; x <= 300.0; x += 5.0)
        lines.emplace_back(x, 60.0, x, 280.0);
    request.boxRoom.lines = lines;

    const LabelLayout layout = layOutLabels(request);

    EXPECT_TRUE(layout.dropped.empty());
    ASSERT_EQ(layout.boxes.size(), 1U);
    EXPECT_EQ(layout.boxes[0].form, LabelForm::Number);
    EXPECT_EQ(layout.footnotes, (std::vector<LabelFootnote>{{1, {LabelKind::Box, 0}}}));
}

} // namespace
