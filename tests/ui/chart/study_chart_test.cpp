#include "ui/chart/study_chart.h"

#include "tests/ui/chart/study_builder.h"

#include <gtest/gtest.h>

#include <QTest>

using namespace ui;

namespace {

struct AStudyChartOnScreen : testing::Test {
    AStudyChartOnScreen()
    {
        chart.resize(360, 250);
        chart.setData(studyChartData(tests::studyOfOne()), QStringLiteral("NVDA"));
        chart.show();
        if (!QTest::qWaitForWindowExposed(&chart))
            ADD_FAILURE() << "The chart is not shown.";
    }

    StudyChart chart;
};

TEST_F(AStudyChartOnScreen, DrawsBarsFromZeroAtTheHeightOfTheirValues)
{
    const StudyScene scene = chart.scene();

    ASSERT_EQ(scene.bars.size(), 3U);
    EXPECT_NEAR(scene.bars[1].top(), scene.area.yOf(0.0), 1e-9);
    EXPECT_NEAR(scene.bars[1].bottom(), scene.area.yOf(-0.10), 1e-9);
    EXPECT_NEAR(scene.bars[2].top(), scene.area.yOf(0.02), 1e-9);
    EXPECT_NEAR(scene.bars[2].bottom(), scene.area.yOf(0.0), 1e-9);
}

TEST_F(AStudyChartOnScreen, NamesDaysAndDatesDayZero)
{
    const StudyScene scene = chart.scene();

    ASSERT_EQ(scene.days.size(), 3U);
    EXPECT_EQ(scene.days[0].label, QStringLiteral("−1"));
    EXPECT_EQ(scene.days[2].label, QStringLiteral("+1"));
    EXPECT_EQ(scene.dayZeroDate, QStringLiteral("27 Jan 2025"));
    EXPECT_TRUE(scene.dayZero.contains(scene.bars[1].center()));
}

TEST_F(AStudyChartOnScreen, KeepsEverythingOnItsPage)
{
    const StudyScene scene = chart.scene();
    const QRectF page(chart.rect());

    for (const StudyDayTick& day : scene.days)
        EXPECT_TRUE(page.contains(day.cell)) << day.label.toStdString();
    EXPECT_TRUE(page.contains(scene.dayZeroCell));
    EXPECT_TRUE(page.contains(scene.lastTag));
    EXPECT_TRUE(page.contains(scene.head));
}

TEST_F(AStudyChartOnScreen, ReadsOutTheDayUnderThePointer)
{
    const StudyScene scene = chart.scene();

    QTest::mouseMove(&chart, QPoint(static_cast<int>(scene.area.xOf(2.0)), 120));

    ASSERT_TRUE(QTest::qWaitFor([&] { return chart.hoveredDay() == 2U; }));
    EXPECT_EQ(chart.legend().title, QStringLiteral("NVDA · day +1 · Tue 28 Jan 2025"));
    EXPECT_TRUE(chart.legend().day.startsWith(QStringLiteral("AR +2.0\u00A0% · CAR −7.0\u00A0% (")))
        << chart.legend().day.toStdString();
}

TEST_F(AStudyChartOnScreen, StepsThroughItsDaysByKeyBeginningAtDayZero)
{
    chart.setFocus();

    QTest::keyClick(&chart, Qt::Key_Right);
    EXPECT_EQ(chart.hoveredDay(), 1U);
    QTest::keyClick(&chart, Qt::Key_Right);
    QTest::keyClick(&chart, Qt::Key_Right);
    EXPECT_EQ(chart.hoveredDay(), 2U);
    EXPECT_TRUE(chart.accessibleDescription().contains(QStringLiteral("day +1")));
    QTest::keyClick(&chart, Qt::Key_Escape);
    EXPECT_FALSE(chart.hoveredDay());
}

TEST_F(AStudyChartOnScreen, WritesNumbersAsTheLocaleDoes)
{
    chart.setLocale(QLocale(QLocale::German));
    chart.setFocus();

    QTest::keyClick(&chart, Qt::Key_Left);

    EXPECT_TRUE(chart.legend().day.startsWith(QStringLiteral("AR −10,0\u00A0%")))
        << chart.legend().day.toStdString();
}

TEST_F(AStudyChartOnScreen, IsNotBlank)
{
    const QImage picture = chart.grab().toImage();

    EXPECT_EQ(picture.size(), chart.size() * chart.devicePixelRatioF());
    QSet<QRgb> colours;
    for (int x = 0; x < picture.width(); ++x)
        colours.insert(picture.pixel(x, picture.height() / 2));
    EXPECT_GT(colours.size(), 3);
}

} // namespace
