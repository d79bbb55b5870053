#include "ui/chart/box_layout.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>
#include <vector>

using namespace ui;

namespace {

BoxRequest atPoint(double x, double y)
{
    return {.anchor = {x, y, x, y}, .size = {100.0, 40.0}};
}

BoxRequest alongLine(double x, double top, double bottom)
{
    return {.anchor = {x, top, x, bottom}, .size = {100.0, 40.0}};
}

const QRectF kArea(0.0, 0.0, 600.0, 400.0);

TEST(BoxLayout, PutsABoxToTheLeftOfTheMiddleOfItsLine)
{
    const auto places = placeBoxes(std::vector{alongLine(300.0, 100.0, 300.0)}, {.area = kArea});

    ASSERT_TRUE(places.front());
    const BoxPlace& place = *places.front();
    EXPECT_LT(place.box.right(), 300.0);
    EXPECT_DOUBLE_EQ(place.box.center().y(), 200.0);
    EXPECT_EQ(place.leader, QLineF(place.box.right(), 200.0, 300.0, 200.0));
}

TEST(BoxLayout, StaysInsideThePageAtItsEdges)
{
    const std::vector requests{atPoint(2.0, 2.0), atPoint(598.0, 398.0), atPoint(2.0, 398.0)};

    for (const auto& place : placeBoxes(requests, {.area = kArea})) {
        ASSERT_TRUE(place);
        EXPECT_TRUE(kArea.contains(place->box));
    }
}

TEST(BoxLayout, GoesAroundBarsWhileTheWayIsShort)
{
    const std::vector<QRectF> bars{QRectF(160.0, 150.0, 130.0, 100.0)}; // where it would stand

    const auto places =
        placeBoxes(std::vector{alongLine(300.0, 100.0, 300.0)}, {.area = kArea, .avoided = bars});

    ASSERT_TRUE(places.front());
    EXPECT_FALSE(places.front()->box.intersects(bars.front()));
}

TEST(BoxLayout, CoversBarsWhereThereIsNothingElse)
{
    const std::vector<QRectF> bars{QRectF(0.0, 0.0, 600.0, 400.0)};

    EXPECT_TRUE(
        placeBoxes(std::vector{atPoint(300.0, 200.0)}, {.area = kArea, .avoided = bars}).front());
}

TEST(BoxLayout, LeavesOutABoxThatHasNoRoom)
{
    const QRectF narrow(0.0, 0.0, 90.0, 400.0);
    const std::vector<QRectF> everything{kArea};

    EXPECT_FALSE(placeBoxes(std::vector{atPoint(50.0, 200.0)}, {.area = narrow}).front());
    EXPECT_FALSE(placeBoxes(std::vector{atPoint(50.0, 200.0)}, {.area = kArea, .taken = everything})
                     .front());
}

TEST(BoxLayout, MovesABoxAsFarAsAPersonMovedItWhileItStaysInside)
{
    BoxRequest request = atPoint(300.0, 200.0);
    const QRectF usual = placeBoxes(std::vector{request}, {.area = kArea}).front()->box;

    request.moved = {-30.0, 20.0};
    EXPECT_EQ(placeBoxes(std::vector{request}, {.area = kArea}).front()->box,
              usual.translated(-30.0, 20.0));
    request.moved = {-3000.0, 20.0};
    EXPECT_DOUBLE_EQ(placeBoxes(std::vector{request}, {.area = kArea}).front()->box.left(), 0.0);
}

/// Up to 60 anchors anywhere on a page of any size, with bars.
struct RandomBoxes {
    explicit RandomBoxes(std::mt19937& random)
    {
        std::uniform_real_distribution<double> share(0.0, 1.0);
        area = {0.0, 0.0, 300.0 + 3000.0 * share(random), 150.0 + 1800.0 * share(random)};
        requests.resize(1 + static_cast<std::size_t>(59.0 * share(random)));
        for (BoxRequest& request : requests) {
            const double x = area.width() * share(random);
            const double y = area.height() * share(random);
            const double end = share(random) < 0.5 ? y : area.height() * share(random);
            request = {.anchor = {x, y, x, end},
                       .size = {40.0 + 180.0 * share(random), 20.0 + 40.0 * share(random)}};
        }
        for (double x = 0.0; x < area.width(); x += 10.0)
            bars.emplace_back(x, area.height() * share(random), 7.0, 80.0 * share(random));
    }

    std::vector<BoxPlace> places() const
    {
        std::vector<BoxPlace> found;
        for (const auto& place : placeBoxes(requests, {.area = area, .avoided = bars})) {
            if (place)
                found.push_back(*place);
        }
        return found;
    }

    bool coversALine(const QRectF& box) const
    {
        return std::ranges::any_of(requests, [&](const BoxRequest& request) {
            const QRectF line = QRectF(request.anchor.p1(), request.anchor.p2()).normalized();
            return box.intersects(line.adjusted(-1.0, -1.0, 1.0, 1.0));
        });
    }

    QRectF area;
    std::vector<BoxRequest> requests;
    std::vector<QRectF> bars;
};

bool touch(const BoxPlace& one, const BoxPlace& two)
{
    return one.box.intersects(two.box)
        || one.leader.intersects(two.leader, nullptr) == QLineF::BoundedIntersection;
}

TEST(BoxLayout, KeepsBoxesApartWhereverTheirAnchorsAre)
{
    std::mt19937 random(5);
    for (int round = 0; round < 300; ++round) {
        const RandomBoxes boxes(random);
        const std::vector<BoxPlace> places = boxes.places();
        for (std::size_t one = 0; one < places.size(); ++one) {
            ASSERT_TRUE(boxes.area.contains(places[one].box)) << round;
            ASSERT_FALSE(boxes.coversALine(places[one].box)) << round;
            for (std::size_t two = one + 1; two < places.size(); ++two)
                ASSERT_FALSE(touch(places[one], places[two])) << round;
        }
    }
}

TEST(BoxLayout, IsTheSameForTheSameRequest)
{
    std::mt19937 random(6);
    const RandomBoxes boxes(random);

    const auto boxesOf = [](const std::vector<BoxPlace>& places) {
        std::vector<QRectF> rects;
        for (const BoxPlace& place : places)
            rects.push_back(place.box);
        return rects;
    };
    EXPECT_EQ(boxesOf(boxes.places()), boxesOf(boxes.places()));
}

} // namespace
