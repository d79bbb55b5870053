#include "ui/chart/pixel_columns.h"

#include <gtest/gtest.h>

#include <QImage>
#include <QPainter>

#include <algorithm>
#include <random>
#include <vector>

using namespace ui;

namespace {

constexpr QRgb kRed = qRgb(200, 30, 30);
constexpr QRgb kTint = qRgba(20, 80, 160, 31);

QImage page(double pixel)
{
    QImage image(300, 200, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(1.0 / pixel);
    image.fill(Qt::white);
    return image;
}

/// By Qt's own rectangles, one for each column.
QImage byRectangles(const std::vector<PixelColumn>& columns, double pixel)
{
    QImage image = page(pixel);
    QPainter painter(&image);
    painter.setRenderHint(QPainter::Antialiasing);
    for (const PixelColumn& column : columns)
        painter.fillRect(QRectF(column.x * pixel, column.top * pixel, pixel,
                                (column.bottom - column.top) * pixel),
                         QColor::fromRgba(column.colour));
    return image;
}

QImage painted(const std::vector<PixelColumn>& columns, double pixel)
{
    QImage image = page(pixel);
    QPainter painter(&image);
    paintPixelColumns(painter, columns, pixel);
    return image;
}

/// The largest difference of a channel.
int farthest(const QImage& one, const QImage& other)
{
    int most = 0;
    for (int y = 0; y < one.height(); ++y) {
        for (int x = 0; x < one.width(); ++x) {
            const QRgb a = one.pixel(x, y);
            const QRgb b = other.pixel(x, y);
            most = std::max({most, std::abs(qRed(a) - qRed(b)), std::abs(qGreen(a) - qGreen(b)),
                             std::abs(qBlue(a) - qBlue(b))});
        }
    }
    return most;
}

/// Columns of random heights, some of them missing where `gaps` is.
std::vector<PixelColumn> wander(unsigned seed, QRgb colour, bool gaps, bool whole)
{
    std::mt19937 random(seed);
    std::vector<PixelColumn> columns;
    for (int x = 5; x < 290; ++x) {
        const double top = static_cast<double>(random() % 1500) / 10.0;
        const double height = static_cast<double>(random() % 400) / 10.0 + 0.1;
        if (!gaps || random() % 3 != 0)
            columns.push_back({.x = x,
                               .top = whole ? std::round(top) : top,
                               .bottom = whole ? std::round(top + height) : top + height,
                               .colour = colour});
    }
    return columns;
}

TEST(PixelColumns, CoverWhatRectanglesWould)
{
    for (const double pixel : {1.0, 0.5}) {
        for (unsigned seed = 0; seed < 20; ++seed) {
            for (const QRgb colour : {kRed, kTint}) {
                const auto whole = wander(seed, colour, seed % 2 == 0, true);
                EXPECT_LE(farthest(painted(whole, pixel), byRectangles(whole, pixel)), 1) << seed;
            }
        }
    }
}

TEST(PixelColumns, ArePaintedFaintlyWhereAPixelIsCoveredInPart)
{
    for (unsigned seed = 0; seed < 20; ++seed) {
        const auto columns = wander(seed, kRed, seed % 2 == 0, false);
        EXPECT_LE(farthest(painted(columns, 1.0), byRectangles(columns, 1.0)), 6) << seed;
    }
}

TEST(PixelColumns, OfOneColourShareABlockThatLooksTheSame)
{
    auto columns = wander(7, kTint, false, false);
    for (PixelColumn& column : columns)
        column.bottom = 190.0;

    EXPECT_LE(farthest(painted(columns, 1.0), byRectangles(columns, 1.0)), 2);
}

TEST(PixelColumns, OfTwoOnOnePlaceShowTheLaterOne)
{
    const std::vector<PixelColumn> columns{
        {.x = 10, .top = 20.0, .bottom = 60.0, .colour = kRed},
        {.x = 10, .top = 40.0, .bottom = 80.0, .colour = qRgb(0, 0, 255)}};

    EXPECT_EQ(painted(columns, 1.0), byRectangles(columns, 1.0));
}

TEST(PixelColumns, WithoutHeightPaintNothing)
{
    const std::vector<PixelColumn> columns{{.x = 10, .top = 20.0, .bottom = 20.0, .colour = kRed}};

    EXPECT_EQ(painted(columns, 1.0), page(1.0));
    EXPECT_EQ(painted({}, 1.0), page(1.0));
}

} // namespace
