#include "ui/chart/label_layout.h"

#include <gtest/gtest.h>

#include <QLineF>

#include <algorithm>
#include <chrono>
#include <random>

using namespace ui;

namespace {

LabelRoom roomOf(double width, int lanes = 2)
{
    LabelRoom room{.lanes = lanes};
    room.area = QRectF(0.0, 0.0, width, room.neededHeight(lanes));
    return room;
}

std::vector<QLineF> segmentsOf(const LabelLeader& leader)
{
    std::vector<QLineF> segments;
    for (std::size_t index = 1; index < leader.points.size(); ++index)
        segments.emplace_back(leader.points[index - 1], leader.points[index]);
    return segments;
}

/// Whether two lines have a point in common that is inside one of them.
bool cross(const QLineF& a, const QLineF& b)
{
    if (std::max(a.x1(), a.x2()) < std::min(b.x1(), b.x2())
        || std::max(b.x1(), b.x2()) < std::min(a.x1(), a.x2()) || a.y2() <= b.y1()
        || b.y2() <= a.y1())
        return false; // leaders run downwards
    QPointF at;
    if (a.intersects(b, &at) != QLineF::BoundedIntersection)
        return false;
    constexpr double kEnd = 1e-6;
    const auto isEnd = [&](const QLineF& line) {
        return QLineF(at, line.p1()).length() < kEnd || QLineF(at, line.p2()).length() < kEnd;
    };
    return !isEnd(a) || !isEnd(b);
}

bool runsThrough(const QLineF& line, const QRectF& rect)
{
    const QRectF inner = rect.adjusted(0.01, 0.01, -0.01, -0.01);
    if (std::max(line.x1(), line.x2()) < inner.left() || line.y2() <= inner.top()
        || std::min(line.x1(), line.x2()) > inner.right() || line.y1() >= inner.bottom())
        return false;
    const QLineF sides[] = {{inner.topLeft(), inner.topRight()},
                            {inner.topRight(), inner.bottomRight()},
                            {inner.bottomRight(), inner.bottomLeft()},
                            {inner.bottomLeft(), inner.topLeft()}};
    return inner.contains(line.p1()) || inner.contains(line.p2())
        || std::ranges::any_of(sides, [&](const QLineF& side) {
               return line.intersects(side) == QLineF::BoundedIntersection;
           });
}

/// What every layout has to be.
void expectSound(const LabelLayout& layout, const std::vector<LabelRequest>& requests,
                 const LabelRoom& room)
{
    std::vector<std::pair<std::size_t, QLineF>> lines;
    std::size_t labels = 0;
    for (const LabelMark& mark : layout.marks) {
        labels += mark.count;
        const QRectF& area = room.area;
        EXPECT_GE(mark.rect.left(), area.left() - 1e-6);
        EXPECT_LE(mark.rect.right(), area.right() + 1e-6);
        EXPECT_GE(mark.rect.top(), area.top() - 1e-6);
        EXPECT_LE(mark.rect.bottom(), area.bottom() - room.leaderHeight + 1e-6);
        ASSERT_EQ(mark.leaders.size(), mark.count);
        for (const LabelLeader& leader : mark.leaders) {
            EXPECT_DOUBLE_EQ(leader.points.back().x(), requests[leader.label].anchor);
            EXPECT_DOUBLE_EQ(leader.points.back().y(), area.bottom());
            EXPECT_TRUE(mark.rect.adjusted(-0.1, -0.1, 0.1, 0.1).contains(leader.points.front()));
            for (const QLineF& line : segmentsOf(leader))
                lines.emplace_back(leader.label, line);
        }
    }
    EXPECT_TRUE(labels == requests.size() || layout.marks.empty());
    int touching = 0;
    int crossing = 0;
    for (std::size_t a = 0; a < layout.marks.size(); ++a) {
        for (std::size_t b = a + 1; b < layout.marks.size(); ++b)
            touching += layout.marks[a].rect.intersects(layout.marks[b].rect) ? 1 : 0;
        for (const auto& [label, line] : lines)
            crossing += runsThrough(line, layout.marks[a].rect) ? 1 : 0;
    }
    for (std::size_t a = 0; a < lines.size(); ++a) {
        for (std::size_t b = a + 1; b < lines.size(); ++b) {
            const bool same = lines[a].first == lines[b].first;
            crossing += !same && cross(lines[a].second, lines[b].second) ? 1 : 0;
        }
    }
    EXPECT_EQ(touching, 0);
    EXPECT_EQ(crossing, 0);
}

bool same(const LabelLayout& a, const LabelLayout& b)
{
    const auto equal = [](const LabelMark& x, const LabelMark& y) {
        return x.rect == y.rect && x.form == y.form && x.first == y.first && x.count == y.count;
    };
    return a.lanes == b.lanes && std::ranges::equal(a.marks, b.marks, equal);
}

TEST(LabelLayout, CentresALabelThatIsAlone)
{
    const LabelRoom room = roomOf(400.0);

    const LabelLayout layout = layOutLabels(std::vector<LabelRequest>{{200.0, 80.0}}, room);

    ASSERT_EQ(layout.marks.size(), 1U);
    EXPECT_EQ(layout.lanes, 1);
    EXPECT_DOUBLE_EQ(layout.marks[0].rect.center().x(), 200.0);
    EXPECT_EQ(layout.marks[0].form, LabelForm::Pill);
}

TEST(LabelLayout, KeepsALabelAtTheEdgeInside)
{
    const std::vector<LabelRequest> requests{{3.0, 80.0}};

    const LabelLayout layout = layOutLabels(requests, roomOf(400.0));

    EXPECT_DOUBLE_EQ(layout.marks[0].rect.left(), 0.0);
    expectSound(layout, requests, roomOf(400.0));
}

TEST(LabelLayout, PutsNeighboursSideBySideOnOneLane)
{
    const std::vector<LabelRequest> requests{{200.0, 80.0}, {220.0, 80.0}, {235.0, 80.0}};

    const LabelLayout layout = layOutLabels(requests, roomOf(600.0));

    EXPECT_EQ(layout.lanes, 1);
    expectSound(layout, requests, roomOf(600.0));
}

TEST(LabelLayout, TakesASecondLaneWhenOneWouldLeadTooFar)
{
    const std::vector<LabelRequest> requests{
        {300.0, 150.0}, {310.0, 150.0}, {320.0, 150.0}, {330.0, 150.0}};
    LabelRoom room = roomOf(700.0);
    room.maxShift = 100.0;

    const LabelLayout layout = layOutLabels(requests, room);

    EXPECT_EQ(layout.lanes, 2);
    expectSound(layout, requests, room);
    for (const LabelMark& mark : layout.marks)
        EXPECT_EQ(mark.form, LabelForm::Pill);
}

TEST(LabelLayout, CutsTheLeastImportantDownToItsNumber)
{
    const std::vector<LabelRequest> requests{{100.0, 150.0, 1}, {110.0, 150.0, 0}};

    const LabelLayout layout = layOutLabels(requests, roomOf(220.0, 1));

    ASSERT_EQ(layout.marks.size(), 2U);
    EXPECT_EQ(layout.marks[0].form, LabelForm::Pill);
    EXPECT_EQ(layout.marks[1].form, LabelForm::Number);
}

TEST(LabelLayout, HangsFlagsAtTheirPoles)
{
    LabelRoom room = roomOf(600.0, 3);
    room.flags = true;
    room.maxShift = 20.0;
    const std::vector<LabelRequest> requests{
        {200.0, 120.0}, {230.0, 120.0}, {260.0, 120.0}, {590.0, 120.0}};

    const LabelLayout layout = layOutLabels(requests, room);

    ASSERT_EQ(layout.marks.size(), 4U);
    for (std::size_t index = 0; index < 3; ++index) {
        EXPECT_NEAR(layout.marks[index].rect.left(), requests[index].anchor - 10.0, 1e-6);
        EXPECT_FALSE(layout.marks[index].endsAtAnchor);
    }
    EXPECT_TRUE(layout.marks[3].endsAtAnchor); // there is no room to its right
    EXPECT_NEAR(layout.marks[3].rect.right(), 600.0, 1e-6);
    expectSound(layout, requests, room);
}

TEST(LabelLayout, GroupsNumbersThatDoNotFit)
{
    std::vector<LabelRequest> requests(60, LabelRequest{50.0, 90.0});

    const LabelLayout layout = layOutLabels(requests, roomOf(100.0, 1));

    ASSERT_FALSE(layout.marks.empty());
    EXPECT_TRUE(std::ranges::any_of(
        layout.marks, [](const LabelMark& mark) { return mark.form == LabelForm::Group; }));
    EXPECT_NE(layout.markOf(0), nullptr);
    EXPECT_NE(layout.markOf(59), nullptr);
    expectSound(layout, requests, roomOf(100.0, 1));
}

TEST(LabelLayout, IsEmptyWithoutRoom)
{
    const std::vector<LabelRequest> requests{{5.0, 80.0}};

    EXPECT_TRUE(layOutLabels(requests, roomOf(10.0)).marks.empty());
    EXPECT_TRUE(layOutLabels(requests, LabelRoom{.area = QRectF(0, 0, 400, 10)}).marks.empty());
    EXPECT_TRUE(layOutLabels({}, roomOf(400.0)).marks.empty());
}

/// From 85 mm at 72 points an inch to the width of a 4K screen.
TEST(LabelLayout, IsSoundForTwoThousandRandomCharts)
{
    std::mt19937 random(2025);
    for (int round = 0; round < 2000; ++round) {
        const double width =
            std::uniform_real_distribution<double>(200.0, round % 2 == 0 ? 900.0 : 3840.0)(random);
        LabelRoom room = roomOf(width, 1 + static_cast<int>(random() % 3));
        room.flags = round % 4 == 0;
        // Some charts have their events all over, some all in one week.
        const double reach = round % 3 == 0 ? width * 0.1 : width;
        const double start = std::uniform_real_distribution<double>(0.0, width - reach)(random);
        std::vector<LabelRequest> requests(1 + random() % 60);
        for (LabelRequest& request : requests)
            request = {start + std::uniform_real_distribution<double>(0.0, reach)(random),
                       std::uniform_real_distribution<double>(30.0, 230.0)(random),
                       static_cast<int>(random() % 2)};
        std::ranges::sort(requests, {}, &LabelRequest::anchor);

        const LabelLayout layout = layOutLabels(requests, room);

        ASSERT_FALSE(layout.marks.empty()) << "round " << round;
        expectSound(layout, requests, room);
        ASSERT_TRUE(same(layout, layOutLabels(requests, room))) << "round " << round;
        ASSERT_FALSE(testing::Test::HasFailure()) << "round " << round;
    }
}

TEST(LabelLayout, TakesNoLongerThanAFrameForSixtyLabels)
{
    std::mt19937 random(5);
    std::vector<LabelRequest> requests(60);
    for (LabelRequest& request : requests)
        request = {std::uniform_real_distribution<double>(0.0, 1200.0)(random), 140.0};
    std::ranges::sort(requests, {}, &LabelRequest::anchor);
    const LabelRoom room = roomOf(1200.0);

    auto fastest = std::chrono::nanoseconds::max();
    for (int round = 0; round < 10; ++round) {
        const auto start = std::chrono::steady_clock::now();
        layOutLabels(requests, room);
        fastest =
            std::min(fastest, std::chrono::nanoseconds(std::chrono::steady_clock::now() - start));
    }

    // Unoptimised and sanitised builds are several times slower than what users run.
    RecordProperty("microseconds", static_cast<int>(fastest.count() / 1000));
    EXPECT_LT(fastest, std::chrono::milliseconds(50));
}

} // namespace
