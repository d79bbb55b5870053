#include "ui/chart/view_history.h"

#include <gtest/gtest.h>

using namespace ui;

namespace {

ChartPlace place(double first, int instrument = 1)
{
    return {core::InstrumentId{instrument}, {first, first + 10.0}};
}

TEST(ViewHistory, GoesBackAndForwardThroughPlaces)
{
    ViewHistory history;
    for (const double first : {0.0, 10.0, 20.0})
        history.visit(place(first), false);

    EXPECT_EQ(history.goBack(), place(10.0));
    EXPECT_EQ(history.goBack(), place(0.0));
    EXPECT_FALSE(history.canGoBack());
    EXPECT_EQ(history.goBack(), std::nullopt);
    EXPECT_EQ(history.goForward(), place(10.0));
    EXPECT_TRUE(history.canGoForward());
}

TEST(ViewHistory, HasNoWayForwardFromANewPlace)
{
    ViewHistory history;
    history.visit(place(0.0), false);
    history.visit(place(10.0), false);
    history.goBack();

    history.visit(place(50.0), false);

    EXPECT_FALSE(history.canGoForward());
    EXPECT_EQ(history.goBack(), place(0.0));
}

TEST(ViewHistory, TakesAMovementInManyStepsForOnePlace)
{
    ViewHistory history;
    history.visit(place(0.0), false);
    for (const double first : {1.0, 2.0, 3.0})
        history.visit(place(first), true);
    history.rest();
    for (const double first : {4.0, 5.0})
        history.visit(place(first), true);

    EXPECT_EQ(history.goBack(), place(3.0));
    EXPECT_EQ(history.goBack(), place(0.0));
}

TEST(ViewHistory, TellsInstrumentsApart)
{
    ViewHistory history;
    history.visit(place(0.0, 1), true);
    history.visit(place(0.0, 2), true);

    EXPECT_EQ(history.goBack(), place(0.0, 1));
}

TEST(ViewHistory, DoesNotCountStayingAsAPlace)
{
    ViewHistory history;
    history.visit(place(0.0), false);
    history.visit(place(0.0), false);

    EXPECT_FALSE(history.canGoBack());
}

} // namespace
