#include "ui/chart/lane_layout.h"

#include "tests/ui/chart/label_checker.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <random>

using namespace ui;

namespace {

LaneRoom roomOf(double width, int lanes = 2)
{
    LaneRoom room{.lanes = lanes};
    room.area = QRectF(0.0, 0.0, width, room.neededHeight(lanes));
    return room;
}

/// What every layout has to be.
void expectSound(const LaneLayout& layout, const std::vector<LaneRequest>& requests,
                 const LaneRoom& room)
{
    LabelRequest request{.page = room.area, .events = requests, .lanes = room};
    request.pane = room.area.translated(0.0, room.area.height());
    const LabelLayout page = layOutLabels(request);

    EXPECT_EQ(page.events.size(), layout.marks.size());
    tests::expectSound(request, page);
}

TEST(LaneLayout, CentresALabelThatIsAlone)
{
    const LaneRoom room = roomOf(400.0);

    const LaneLayout layout = layOutLanes(std::vector<LaneRequest>{{200.0, 80.0}}, room);

    ASSERT_EQ(layout.marks.size(), 1U);
    EXPECT_EQ(layout.lanes, 1);
    EXPECT_DOUBLE_EQ(layout.marks[0].rect.center().x(), 200.0);
    EXPECT_EQ(layout.marks[0].form, LabelForm::Words);
}

TEST(LaneLayout, KeepsALabelAtTheEdgeInside)
{
    const std::vector<LaneRequest> requests{{3.0, 80.0}};

    const LaneLayout layout = layOutLanes(requests, roomOf(400.0));

    EXPECT_DOUBLE_EQ(layout.marks[0].rect.left(), 0.0);
    expectSound(layout, requests, roomOf(400.0));
}

TEST(LaneLayout, PutsNeighboursSideBySideOnOneLane)
{
    const std::vector<LaneRequest> requests{{200.0, 80.0}, {220.0, 80.0}, {235.0, 80.0}};

    const LaneLayout layout = layOutLanes(requests, roomOf(600.0));

    EXPECT_EQ(layout.lanes, 1);
    expectSound(layout, requests, roomOf(600.0));
}

TEST(LaneLayout, TakesASecondLaneWhenOneWouldLeadTooFar)
{
    const std::vector<LaneRequest> requests{
        {300.0, 150.0}, {310.0, 150.0}, {320.0, 150.0}, {330.0, 150.0}};
    LaneRoom room = roomOf(700.0);
    room.maxShift = 100.0;

    const LaneLayout layout = layOutLanes(requests, room);

    EXPECT_EQ(layout.lanes, 2);
    expectSound(layout, requests, room);
    for (const LabelMark& mark : layout.marks)
        EXPECT_EQ(mark.form, LabelForm::Words);
}

TEST(LaneLayout, CutsTheLeastImportantDownToItsNumber)
{
    const std::vector<LaneRequest> requests{{100.0, 150.0, 1}, {110.0, 150.0, 0}};

    const LaneLayout layout = layOutLanes(requests, roomOf(220.0, 1));

    ASSERT_EQ(layout.marks.size(), 2U);
    EXPECT_EQ(layout.marks[0].form, LabelForm::Words);
    EXPECT_EQ(layout.marks[1].form, LabelForm::Number);
}

TEST(LaneLayout, HangsFlagsAtTheirPoles)
{
    LaneRoom room = roomOf(600.0, 3);
    room.flags = true;
    room.maxShift = 20.0;
    const std::vector<LaneRequest> requests{
        {200.0, 120.0}, {230.0, 120.0}, {260.0, 120.0}, {590.0, 120.0}};

    const LaneLayout layout = layOutLanes(requests, room);

    ASSERT_EQ(layout.marks.size(), 4U);
    for (std::size_t index = 0; index < 3; ++index) {
        EXPECT_NEAR(layout.marks[index].rect.left(), requests[index].anchor - 10.0, 1e-6);
        EXPECT_FALSE(layout.marks[index].endsAtAnchor);
    }
    EXPECT_TRUE(layout.marks[3].endsAtAnchor); // there is no room to its right
    EXPECT_NEAR(layout.marks[3].rect.right(), 600.0, 1e-6);
    expectSound(layout, requests, room);
}

TEST(LaneLayout, GroupsNumbersThatDoNotFit)
{
    std::vector<LaneRequest> requests(60, LaneRequest{50.0, 90.0});

    const LaneLayout layout = layOutLanes(requests, roomOf(100.0, 1));

    ASSERT_FALSE(layout.marks.empty());
    EXPECT_TRUE(std::ranges::any_of(
        layout.marks, [](const LabelMark& mark) { return mark.form == LabelForm::Group; }));
    EXPECT_EQ(layout.marks.front().first(), 0U);
    EXPECT_EQ(layout.marks.back().labels.back(), 59U);
    expectSound(layout, requests, roomOf(100.0, 1));
}

TEST(LaneLayout, IsEmptyWithoutRoom)
{
    const std::vector<LaneRequest> requests{{5.0, 80.0}};

    EXPECT_TRUE(layOutLanes(requests, roomOf(10.0)).marks.empty());
    EXPECT_TRUE(layOutLanes(requests, LaneRoom{.area = QRectF(0, 0, 400, 10)}).marks.empty());
    EXPECT_TRUE(layOutLanes({}, roomOf(400.0)).marks.empty());
}

/// Events of two months, several a week, in pixels; as many as a chart may have.
std::vector<LaneRequest> manyEvents(unsigned seed)
{
    std::mt19937 random(seed);
    std::vector<LaneRequest> requests;
    double x = -2000.0;
    while (x < 4000.0) {
        x += static_cast<double>(random() % 3) * static_cast<double>(random() % 180);
        requests.push_back({x, 60.0 + static_cast<double>(random() % 150)});
    }
    return requests;
}

/// How often a label that stays in sight changes its lane while a chart is panned by `pixels`, a
/// pixel a step; those at the edges are pushed.
int laneChanges(std::vector<LaneRequest> requests, const LaneRoom& room, int pixels)
{
    constexpr double kEdge = 230.0;
    std::map<std::size_t, int> before;
    int changes = 0;
    for (int step = 0; step < pixels; ++step) {
        std::map<std::size_t, int> now;
        for (const LabelMark& mark : layOutLanes(requests, room).marks) {
            const double x = requests[mark.first()].anchor;
            if (x > room.area.left() + kEdge && x < room.area.right() - kEdge)
                now[mark.first()] = mark.lane;
        }
        for (const auto& [label, lane] : now)
            changes += before.contains(label) && before[label] != lane ? 1 : 0;
        before = std::move(now);
        for (LaneRequest& request : requests)
            request.anchor += 1.0;
    }
    return changes;
}

TEST(LaneLayout, KeepsLabelsOnTheirLanesWhileTheChartIsPanned)
{
    for (unsigned seed = 1; seed <= 3; ++seed) {
        LaneRoom room = roomOf(1200.0);
        room.sightLeft = 0.0;
        room.sightRight = 1200.0;
        EXPECT_EQ(laneChanges(manyEvents(seed), room, 250), 0) << "seed " << seed;
    }
}

TEST(LaneLayout, HasNoMarksForWhatIsOutOfSight)
{
    LaneRoom room = roomOf(400.0);
    room.sightLeft = 100.0;
    room.sightRight = 300.0;

    const LaneLayout layout =
        layOutLanes(std::vector<LaneRequest>{{50.0, 80.0}, {200.0, 80.0}, {350.0, 80.0}}, room);

    ASSERT_EQ(layout.marks.size(), 1U);
    EXPECT_EQ(layout.marks[0].labels, std::vector<std::size_t>{1});
}

} // namespace
