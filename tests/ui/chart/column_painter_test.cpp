#include "ui/chart/price_painter.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

#include <cmath>
#include <functional>
#include <limits>
#include <vector>

using namespace ui;

namespace {

constexpr double kNan = std::numeric_limits<double>::quiet_NaN();

/// Ten bars of 20 pixels each; prices from 0 at the bottom to 100 at the top.
struct ColumnsOnAPane : testing::Test {
    ColumnsOnAPane()
    {
        area.prices = QRectF(0.0, 0.0, 200.0, 100.0);
        area.first = -0.5;
        area.last = 9.5;
        area.scale = {.low = 0.0, .high = 100.0};
    }

    QImage candles(const std::vector<BarColumn>& columns) const
    {
        QImage image(200, 100, QImage::Format_RGB32);
        image.fill(Qt::white);
        QPainter painter(&image);
        paintCandles(painter, area, columns, lightTheme(), {});
        return image;
    }

    /// What has that colour.
    static QRect inkOf(const QImage& image, const QColor& colour)
    {
        QRect ink;
        for (int y = 0; y < image.height(); ++y) {
            for (int x = 0; x < image.width(); ++x) {
                if (image.pixelColor(x, y) == colour)
                    ink |= QRect(x, y, 1, 1);
            }
        }
        return ink;
    }

    PlotArea area;
};

TEST_F(ColumnsOnAPane, WithoutARangeAreADashOfABodysWidth)
{
    const BarColumn flat{
        .position = 4.0, .open = 50.0, .high = 50.0, .low = 50.0, .close = 50.0, .volume = kNan};

    const QRect ink = inkOf(candles({flat}), lightTheme().rise);

    EXPECT_GE(ink.width(), 12);
    EXPECT_EQ(ink.height(), 2);
    EXPECT_NEAR(ink.center().y(), area.yOf(50.0), 1.0);
}

TEST_F(ColumnsOnAPane, OfWhichOnlyTheCloseIsKnownAreDashesThatRiseOrFall)
{
    const auto closed = [](double position, double close) {
        return BarColumn{.position = position,
                         .open = kNan,
                         .high = kNan,
                         .low = kNan,
                         .close = close,
                         .volume = kNan};
    };

    const QImage image = candles({closed(2.0, 40.0), closed(5.0, 70.0), closed(7.0, 60.0)});

    const QRect rise = inkOf(image, lightTheme().rise);
    const QRect fall = inkOf(image, lightTheme().fall);
    EXPECT_GE(fall.width(), 12);
    EXPECT_GE(fall.height(), 2);
    EXPECT_NEAR(fall.center().y(), area.yOf(60.0), 1.5);
    EXPECT_LT(rise.top(), area.yOf(69.0));
    EXPECT_GT(rise.bottom(), area.yOf(42.0));
}

} // namespace
