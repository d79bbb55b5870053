#include "ui/chart/study_strip.h"

#include <gtest/gtest.h>

#include <QTest>

using namespace ui;

namespace {

core::SensitivityCell cell(core::StudyModel model, core::DayWindow estimation,
                           core::DayWindow window, double caar, double p)
{
    return {.model = model,
            .estimation = estimation,
            .window = window,
            .pairs = 1,
            .caar = caar,
            .statistic = {.value = 1.0, .p = p}};
}

std::vector<core::SensitivityCell> fourCells()
{
    using enum core::StudyModel;
    std::vector<core::SensitivityCell> cells{cell(Market, {-250, -31}, {-5, 5}, -0.1, 0.2),
                                             cell(Market, {-250, -31}, {0, 0}, -0.2, 0.01),
                                             cell(MeanAdjusted, {-250, -31}, {-5, 5}, 0.1, 0.04),
                                             cell(MeanAdjusted, {-250, -31}, {0, 0}, -0.3, 0.05)};
    cells[0].isChosen = true;
    return cells;
}

TEST(AStripOfOtherWays, HasAColumnAWindowShortOnesFirstAndARowAModelAndEstimation)
{
    const StudyStripTable table = studyStripTable(fourCells());

    EXPECT_EQ(table.windows, (std::vector<core::DayWindow>{{0, 0}, {-5, 5}}));
    ASSERT_EQ(table.rows.size(), 2U);
    EXPECT_EQ(table.at(0, 0), 1U);
    EXPECT_EQ(table.at(0, 1), 0U);
    EXPECT_EQ(table.at(1, 1), 2U);
}

TEST(AStripOfOtherWays, LeavesOutWhatWasNotAsked)
{
    std::vector<core::SensitivityCell> cells = fourCells();
    cells.erase(cells.begin() + 2);

    const StudyStripTable table = studyStripTable(cells);

    EXPECT_EQ(table.at(1, 1), std::nullopt);
}

TEST(AStripOfOtherWays, CallsDistinctOnlyWhatIsBelowFivePerCent)
{
    const auto cells = fourCells();

    EXPECT_FALSE(isDistinct(cells[0]));
    EXPECT_TRUE(isDistinct(cells[1]));
    EXPECT_TRUE(isDistinct(cells[2]));
    EXPECT_FALSE(isDistinct(cells[3]));
}

struct AStripOnScreen : testing::Test {
    AStripOnScreen()
    {
        strip.setCells(fourCells(), false);
        strip.resize(strip.sizeHint());
        strip.show();
        if (!QTest::qWaitForWindowExposed(&strip))
            ADD_FAILURE() << "The strip is not shown.";
    }

    StudyStrip strip;
};

TEST_F(AStripOnScreen, TellsACellsParametersAndAnswer)
{
    EXPECT_EQ(strip.wordsOf(2),
              QStringLiteral("Mean-adjusted returns, estimated over −250 to −31\n"
                             "Event window −5 to +5\n"
                             "CAR +10.00\u00A0% · p = 0.040"));
    EXPECT_TRUE(strip.wordsOf(0).startsWith(QStringLiteral("The chosen way")));
}

TEST_F(AStripOnScreen, KnowsTheCellUnderThePointer)
{
    for (std::size_t index = 0; index < 4; ++index) {
        EXPECT_EQ(strip.cellAt(strip.rectOf(index).center()), index);
        EXPECT_TRUE(QRectF(strip.rect()).contains(strip.rectOf(index)));
    }
    EXPECT_EQ(strip.cellAt({1.0, 1.0}), std::nullopt);
}

TEST_F(AStripOnScreen, CountsHowManyWaysSayThatItCanBeToldFromZero)
{
    EXPECT_TRUE(strip.summary().startsWith(QStringLiteral("In 2 of 4 ways")))
        << strip.summary().toStdString();
}

TEST_F(AStripOnScreen, TellsCellsByKeyBeginningWithTheChosenOne)
{
    strip.setFocus();

    QTest::keyClick(&strip, Qt::Key_Down);
    EXPECT_EQ(strip.accessibleDescription(), strip.wordsOf(0));
    QTest::keyClick(&strip, Qt::Key_Down);
    EXPECT_EQ(strip.accessibleDescription(), strip.wordsOf(2));
    QTest::keyClick(&strip, Qt::Key_Left);
    EXPECT_EQ(strip.accessibleDescription(), strip.wordsOf(3));
}

} // namespace
