#include "ui/chart/end_layout.h"

#include <gtest/gtest.h>

#include <algorithm>

using namespace ui;

namespace {

EndRequest at(double y)
{
    return {.end = {400.0, y}, .size = {80.0, 30.0}};
}

EndRoom columnOf(double height)
{
    return {.area = {410.0, 0.0, 90.0, height}, .paneRight = 400.0};
}

TEST(EndLayout, PutsALabelAtTheHeightOfItsLine)
{
    const auto marks = layOutEnds(std::vector{at(100.0)}, columnOf(300.0));

    ASSERT_EQ(marks.size(), 1U);
    EXPECT_DOUBLE_EQ(marks[0].rect.center().y(), 100.0);
    EXPECT_DOUBLE_EQ(marks[0].rect.left(), 410.0);
    EXPECT_TRUE(marks[0].leaders.empty());
}

TEST(EndLayout, MovesLabelsApartAndLeadsThemToTheirLines)
{
    const auto marks = layOutEnds(std::vector{at(104.0), at(100.0), at(102.0)}, columnOf(300.0));

    ASSERT_EQ(marks.size(), 3U);
    EXPECT_EQ(marks[0].first(), 1U); // from top to bottom
    EXPECT_EQ(marks[1].first(), 2U);
    EXPECT_EQ(marks[2].first(), 0U);
    EXPECT_GE(marks[1].rect.top(), marks[0].rect.bottom() + 2.0);
    EXPECT_GE(marks[2].rect.top(), marks[1].rect.bottom() + 2.0);
    ASSERT_EQ(marks[0].leaders.size(), 1U);
    EXPECT_EQ(marks[0].leaders[0].points.back(), QPointF(400.0, 100.0));
    EXPECT_TRUE(marks[1].leaders.empty()); // it did not move
}

TEST(EndLayout, LeadsToALineThatEndsInsideThePane)
{
    EndRequest request = at(100.0);
    request.end.setX(250.0);

    const auto marks = layOutEnds(std::vector{request}, columnOf(300.0));

    ASSERT_EQ(marks[0].leaders.size(), 1U);
    EXPECT_EQ(marks[0].leaders[0].points,
              (std::vector<QPointF>{{410.0, 100.0}, {400.0, 100.0}, {250.0, 100.0}}));
}

TEST(EndLayout, KeepsLabelsInsideItsColumn)
{
    std::vector requests{at(0.0), at(300.0)};
    requests[1].size.setWidth(500.0);

    for (const LabelMark& mark : layOutEnds(requests, columnOf(300.0)))
        EXPECT_TRUE(columnOf(300.0).area.contains(mark.rect));
}

TEST(EndLayout, CutsTheLeastImportantDownToItsNumber)
{
    std::vector requests{at(40.0), at(50.0), at(60.0)};
    requests[2].priority = 1;

    const auto marks = layOutEnds(requests, columnOf(88.0));

    ASSERT_EQ(marks.size(), 3U);
    EXPECT_EQ(marks[0].form, LabelForm::Words);
    EXPECT_EQ(marks[1].form, LabelForm::Number);
    EXPECT_EQ(marks[2].form, LabelForm::Words);
}

TEST(EndLayout, GroupsNumbersThatDoNotFit)
{
    const auto marks = layOutEnds(std::vector{at(10.0), at(20.0), at(60.0)}, columnOf(50.0));

    ASSERT_EQ(marks.size(), 2U);
    EXPECT_EQ(marks[0].form, LabelForm::Group);
    EXPECT_EQ(marks[0].labels, (std::vector<std::size_t>{0, 1}));
    EXPECT_EQ(marks[0].leaders.size(), 2U);
}

TEST(EndLayout, IsEmptyWhereNotEvenAGroupHasRoom)
{
    EXPECT_TRUE(layOutEnds(std::vector{at(10.0)}, columnOf(15.0)).empty());
    EXPECT_TRUE(layOutEnds({}, columnOf(300.0)).empty());
}

TEST(EndLayout, NamesTheMostImportantAmongMoreThanItCanNumber)
{
    std::vector<EndRequest> requests;
    for (int line = 0; line < 40; ++line)
        requests.push_back(at(10.0 + 14.0 * line));
    requests[17].priority = 1;

    const auto marks = layOutEnds(requests, columnOf(600.0));

    std::size_t labels = 0;
    for (const LabelMark& mark : marks)
        labels += mark.labels.size();
    EXPECT_EQ(labels, 40U);
    EXPECT_TRUE(std::ranges::any_of(
        marks, [](const LabelMark& mark) { return mark.hasWords() && mark.first() == 17; }));
}

TEST(EndLayout, NamesAsManyAsThereIsRoomForInTheOrderOfTheirImportance)
{
    std::vector requests{at(10.0), at(12.0), at(14.0), at(16.0)};
    for (std::size_t line = 0; line < requests.size(); ++line)
        requests[line].priority = static_cast<int>(line);

    const auto marks = layOutEnds(requests, columnOf(110.0)); // two names and two numbers

    ASSERT_EQ(marks.size(), 4U);
    EXPECT_FALSE(marks[0].hasWords());
    EXPECT_FALSE(marks[1].hasWords());
    EXPECT_TRUE(marks[2].hasWords());
    EXPECT_TRUE(marks[3].hasWords());
}

} // namespace
