#include "ui/chart/line_painter.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

#include <cmath>
#include <random>

using namespace ui;

namespace {

struct ALineOnAPane : testing::Test {
    ALineOnAPane()
    {
        area.prices = QRectF(10.0, 20.0, 400.0, 300.0);
        area.scale = {.low = 0.0, .high = 300.0};
    }

    /// A wandering line with `count` points across the pane.
    std::vector<QPointF> wander(std::size_t count)
    {
        std::mt19937 random(3);
        std::vector<QPointF> points;
        double value = 150.0;
        for (std::size_t index = 0; index < count; ++index) {
            value = std::clamp(value + static_cast<double>(random() % 21) - 10.0, 20.0, 280.0);
            points.emplace_back(static_cast<double>(index) / static_cast<double>(count - 1), value);
        }
        return points;
    }

    QImage painted(const std::vector<QPointF>& points, bool forScreen)
    {
        QImage image(420, 340, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setClipRect(area.prices);
        if (forScreen)
            ScreenLine(area, points, {}).paint(painter, Qt::black, 2.0);
        else
            paintLine(painter, area, points, Qt::black, 2.0);
        return image;
    }

    PlotArea area;
};

TEST_F(ALineOnAPane, CoversInEachColumnWhatLiesBetweenItsPoints)
{
    const std::vector<QPointF> points{{0.0, 100.0}, {0.5, 200.0}, {1.0, 200.0}};

    const auto spans = lineSpans(area, points, 1.0);

    ASSERT_EQ(spans.size(), 400U);
    EXPECT_NEAR(spans[0].bottom, area.yOf(100.0), 1e-9);
    EXPECT_NEAR(spans[0].top, area.yOf(100.5), 1e-9);
    EXPECT_NEAR(spans[100].top, area.yOf(150.5), 1e-9);
    EXPECT_NEAR(spans[300].top, area.yOf(200.0), 1e-9);
    EXPECT_NEAR(spans[300].bottom, area.yOf(200.0), 1e-9);
}

TEST_F(ALineOnAPane, LeavesGapsEmpty)
{
    const std::vector<QPointF> points{
        {0.0, 100.0}, {0.25, 100.0}, {0.5, std::nan("")}, {0.75, 100.0}, {1.0, 100.0}};

    const auto spans = lineSpans(area, points, 1.0);

    EXPECT_FALSE(spans[50].isEmpty());
    EXPECT_TRUE(spans[200].isEmpty());
    EXPECT_FALSE(spans[350].isEmpty());
}

TEST_F(ALineOnAPane, LosesNoPeak)
{
    std::vector<QPointF> points = wander(4000);
    points[1234].setY(295.0);

    const auto spans = lineSpans(area, points, 1.0);

    const auto column = static_cast<std::size_t>(1234.0 / 3999.0 * 400.0);
    EXPECT_NEAR(spans[column].top, area.yOf(295.0), 1e-9);
}

TEST_F(ALineOnAPane, LooksOnScreenAsTheSlowStrokeDoes)
{
    for (const std::size_t count : {100U, 180U, 2000U}) {
        const auto points = wander(count);
        const QImage fast = painted(points, true);
        const QImage slow = painted(points, false);
        const auto ink = [](const QImage& image) {
            double sum = 0.0;
            for (int y = 0; y < image.height(); ++y) {
                for (int x = 0; x < image.width(); ++x)
                    sum += 255 - qGray(image.pixel(x, y));
            }
            return sum;
        };
        EXPECT_NEAR(ink(fast) / ink(slow), 1.0, 0.25) << count;
    }
}

/// The area below or above a line of `points`, by the painter of frames or by a path.
QImage areaOf(const PlotArea& area, const std::vector<QPointF>& points, double base, bool forScreen)
{
    QImage image(420, 340, QImage::Format_RGB32);
    image.fill(Qt::white);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setClipRect(area.prices);
    if (forScreen)
        ScreenLine(area, points, {}).paintArea(painter, base, Qt::black);
    else
        paintArea(painter, area, points, base, Qt::black);
    return image;
}

TEST_F(ALineOnAPane, HasAnAreaAsAPathHasOne)
{
    for (const double base : {0.0, 150.0, 400.0}) {
        const auto points = wander(400);
        const QImage fast = areaOf(area, points, base, true);
        const QImage slow = areaOf(area, points, base, false);
        int different = 0;
        for (int y = 0; y < fast.height(); ++y) {
            for (int x = 0; x < fast.width(); ++x)
                different +=
                    std::abs(qGray(fast.pixel(x, y)) - qGray(slow.pixel(x, y))) > 3 ? 1 : 0;
        }
        EXPECT_LT(different, 400 * 6) << base; // a few pixels beside the line in each column
    }
}

TEST_F(ALineOnAPane, FillsToTheBaseOrTheNearerEdge)
{
    EXPECT_DOUBLE_EQ(area.baseline(100.0), area.yOf(100.0));
    EXPECT_DOUBLE_EQ(area.baseline(-50.0), area.prices.bottom());
    EXPECT_DOUBLE_EQ(area.baseline(900.0), area.prices.top());
    area.scale = {.low = 10.0, .high = 300.0, .logarithmic = true};
    EXPECT_DOUBLE_EQ(area.baseline(0.0), area.prices.bottom()); // it has no such value
    EXPECT_DOUBLE_EQ(area.baseline(-5.0), area.prices.bottom());
}

TEST_F(ALineOnAPane, FillsNothingBetweenTheBaseAndTheEdgeBelowIt)
{
    const QImage image = areaOf(area, {{0.0, 250.0}, {1.0, 250.0}}, 150.0, true);

    EXPECT_NE(qGray(image.pixel(200, static_cast<int>(area.yOf(200.0)))), 255);
    EXPECT_EQ(qGray(image.pixel(200, static_cast<int>(area.yOf(100.0)))), 255);
}

} // namespace
