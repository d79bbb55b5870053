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

/// The only mark of a layout.
LabelMark only(const std::vector<LabelMark>& marks)
{
    EXPECT_EQ(marks.size(), 1U);
    return marks.empty() ? LabelMark() : marks.front();
}

LabelMark placedAlone(const BoxRequest& request, const BoxRoom& room = {.area = kArea})
{
    return only(placeBoxes(std::vector{request}, room));
}

TEST(BoxLayout, PutsABoxToTheLeftOfTheMiddleOfItsLine)
{
    const LabelMark mark = placedAlone(alongLine(300.0, 100.0, 300.0));

    EXPECT_LT(mark.rect.right(), 300.0);
    EXPECT_DOUBLE_EQ(mark.rect.center().y(), 200.0);
    ASSERT_EQ(mark.leaders.size(), 1U);
    EXPECT_EQ(mark.leaders[0].points,
              (std::vector<QPointF>{{mark.rect.right(), 200.0}, {300.0, 200.0}}));
}

TEST(BoxLayout, StaysInsideThePageAtItsEdges)
{
    const std::vector requests{atPoint(2.0, 2.0), atPoint(598.0, 398.0), atPoint(2.0, 398.0)};

    const std::vector<LabelMark> marks = placeBoxes(requests, {.area = kArea});

    ASSERT_EQ(marks.size(), 3U);
    for (const LabelMark& mark : marks) {
        EXPECT_EQ(mark.form, LabelForm::Words);
        EXPECT_TRUE(kArea.contains(mark.rect));
    }
}

TEST(BoxLayout, GoesAroundBarsAndLinesWhileTheWayIsShort)
{
    const std::vector<QRectF> bars{QRectF(160.0, 150.0, 130.0, 100.0)}; // where it would stand
    const std::vector<QLineF> lines{QLineF(350.0, 0.0, 350.0, 400.0)};  // on the other side

    const LabelMark mark = placedAlone(alongLine(300.0, 100.0, 300.0),
                                       {.area = kArea, .avoided = bars, .lines = lines});

    EXPECT_FALSE(mark.rect.intersects(bars.front()));
    EXPECT_FALSE(mark.rect.left() < 350.0 && mark.rect.right() > 350.0);
}

TEST(BoxLayout, CoversBarsWhereThereIsNothingElse)
{
    const std::vector<QRectF> bars{QRectF(0.0, 0.0, 600.0, 400.0)};
    BoxRequest request = atPoint(300.0, 200.0);

    EXPECT_EQ(placedAlone(request, {.area = kArea, .avoided = bars}).form, LabelForm::Words);
    request.isOptional = true;
    EXPECT_TRUE(placeBoxes(std::vector{request}, {.area = kArea, .avoided = bars}).empty());
}

TEST(BoxLayout, CutsWordsToTheirFirstLineThenToTheirNumber)
{
    BoxRequest request = atPoint(50.0, 200.0);
    request.shortSize = {80.0, 20.0};

    EXPECT_EQ(placedAlone(request, {.area = {0.0, 0.0, 90.0, 400.0}}).form, LabelForm::Short);
    EXPECT_EQ(placedAlone(request, {.area = {0.0, 0.0, 70.0, 400.0}}).form, LabelForm::Number);
}

TEST(BoxLayout, HasNoMarkWhereNotEvenANumberHasRoom)
{
    const std::vector<QRectF> everything{kArea};

    EXPECT_TRUE(
        placeBoxes(std::vector{atPoint(9.0, 200.0)}, {.area = {0, 0, 18.0, 400.0}}).empty());
    EXPECT_TRUE(placeBoxes(std::vector{atPoint(50.0, 200.0)}, {.area = kArea, .taken = everything})
                    .empty());
}

TEST(BoxLayout, KeepsTheWordsOfTheMostImportant)
{
    std::vector<BoxRequest> requests(30, atPoint(60.0, 30.0));
    for (std::size_t index = 0; index < requests.size(); ++index)
        requests[index].anchor.translate(0.0, static_cast<double>(index));
    requests[17].priority = 1;

    const std::vector<LabelMark> marks = placeBoxes(requests, {.area = {0.0, 0.0, 200.0, 130.0}});

    const auto hasWords = [&](std::size_t label) {
        return std::ranges::any_of(
            marks, [&](const LabelMark& mark) { return mark.hasWords() && mark.first() == label; });
    };
    EXPECT_TRUE(hasWords(17));
    EXPECT_LT(std::ranges::count_if(marks, &LabelMark::hasWords), 6);
}

TEST(BoxLayout, GroupsNumbersThatHaveNoRoomEach)
{
    const std::vector<BoxRequest> requests(40, atPoint(30.0, 30.0));

    const std::vector<LabelMark> marks = placeBoxes(requests, {.area = {0.0, 0.0, 60.0, 60.0}});

    std::size_t labels = 0;
    for (const LabelMark& mark : marks)
        labels += mark.labels.size();
    EXPECT_EQ(labels, requests.size());
    EXPECT_LT(marks.size(), 10U);
}

TEST(BoxLayout, MovesABoxAsFarAsAPersonMovedItWhileItStaysInside)
{
    BoxRequest request = atPoint(300.0, 200.0);
    const QRectF usual = placedAlone(request).rect;

    request.moved = {-30.0, 20.0};
    EXPECT_EQ(placedAlone(request).rect, usual.translated(-30.0, 20.0));
    request.moved = {-3000.0, 20.0};
    EXPECT_DOUBLE_EQ(placedAlone(request).rect.left(), 0.0);
}

TEST(BoxLayout, PutsAMovedBoxBesideWhatStandsWhereItWasMovedTo)
{
    BoxRequest request = atPoint(300.0, 200.0);
    const QRectF usual = placedAlone(request).rect;
    request.moved = {-60.0, 80.0};
    const std::vector<QRectF> sign{QRectF(usual.center() + request.moved, QSizeF(4.0, 4.0))};

    const LabelMark mark = placedAlone(request, {.area = kArea, .taken = sign});

    EXPECT_FALSE(mark.rect.intersects(sign.front()));
    EXPECT_LT(QLineF(mark.rect.center(), sign.front().center()).length(), 130.0);
}

TEST(BoxLayout, OnPaperLooksAllOverThePaneForAPlaceThatCoversNoBars)
{
    // Bars all around, but for a corner far away.
    std::vector<QRectF> bars;
    for (double x = 0.0; x < 600.0; x += 10.0)
        bars.emplace_back(x, x < 420.0 ? 0.0 : 80.0, 8.0, x < 420.0 ? 400.0 : 320.0);
    const BoxRequest request = atPoint(300.0, 200.0);
    const QRectF clear(420.0, 0.0, 180.0, 80.0);

    const LabelMark onScreen = placedAlone(request, {.area = kArea, .avoided = bars});
    const LabelMark onPaper =
        placedAlone(request, {.area = kArea, .avoided = bars, .mostCovered = 10.0});

    EXPECT_FALSE(clear.intersects(onScreen.rect));
    EXPECT_EQ(onPaper.form, LabelForm::Words);
    EXPECT_TRUE(clear.contains(onPaper.rect));
}

TEST(BoxLayout, OnPaperLeavesWordsWhereAPersonPutThem)
{
    std::vector<QRectF> bars;
    for (double x = 0.0; x < 600.0; x += 10.0)
        bars.emplace_back(x, 0.0, 8.0, 400.0);
    BoxRequest request = atPoint(300.0, 200.0);
    request.moved = {150.0, -100.0};
    const BoxRoom screen{.area = kArea, .avoided = bars};
    BoxRoom paper = screen;
    paper.mostCovered = 10.0;

    EXPECT_EQ(placedAlone(request, paper).form, LabelForm::Words);
    EXPECT_EQ(placedAlone(request, paper).rect, placedAlone(request, screen).rect);
}

TEST(BoxLayout, OnPaperNumbersWordsThatCouldStandOverBarsOnly)
{
    std::vector<QRectF> bars;
    for (double x = 0.0; x < 600.0; x += 10.0)
        bars.emplace_back(x, 0.0, 8.0, 400.0);

    const LabelMark mark =
        placedAlone(atPoint(300.0, 200.0), {.area = kArea, .avoided = bars, .mostCovered = 10.0});

    EXPECT_EQ(mark.form, LabelForm::Number);
}

TEST(BoxLayout, LeavesItsBoxesWhereTheyStandWhileTheChartIsPanned)
{
    std::mt19937 random(3);
    std::vector<BoxRequest> requests;
    std::vector<QRectF> bars;
    for (int index = 0; index < 8; ++index)
        requests.push_back(atPoint(1000.0 + static_cast<double>(random() % 800),
                                   40.0 + static_cast<double>(random() % 320)));
    for (double x = 600.0; x < 2200.0; x += 10.0)
        bars.emplace_back(x, static_cast<double>(random() % 300), 7.0, 60.0);
    const BoxRoom room{.area = {0.0, 0.0, 3000.0, 400.0}, .avoided = bars};

    int jumps = 0;
    std::vector<LabelMark> before = placeBoxes(requests, room);
    for (int step = 0; step < 300; ++step) {
        for (BoxRequest& request : requests)
            request.anchor.translate(1.0, 0.0);
        for (QRectF& bar : bars)
            bar.translate(1.0, 0.0);
        const std::vector<LabelMark> now = placeBoxes(requests, room);
        for (std::size_t mark = 0; mark < now.size(); ++mark)
            jumps += QLineF(now[mark].rect.center(), before[mark].rect.center()).length() > 1.5;
        before = now;
    }
    EXPECT_EQ(jumps, 0);
}

} // namespace
