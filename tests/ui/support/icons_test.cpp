#include "ui/support/icons.h"

#include <gtest/gtest.h>

#include <QImage>

using namespace ui;

namespace {

int inkedPixels(const QIcon& icon, QIcon::Mode mode, const QColor& colour)
{
    const QImage image = icon.pixmap(QSize(32, 32), mode).toImage();
    int count = 0;
    for (int y = 0; y < image.height(); ++y) {
        for (int x = 0; x < image.width(); ++x)
            count += image.pixelColor(x, y) == colour ? 1 : 0;
    }
    return count;
}

TEST(ThemedIcon, IsDrawnInTheColourOfTheTheme)
{
    EXPECT_GT(inkedPixels(themedIcon(QStringLiteral("search"), Qt::red), QIcon::Normal, Qt::red),
              10);
}

TEST(ThemedIcon, IsPalerWhenDisabled)
{
    EXPECT_EQ(inkedPixels(themedIcon(QStringLiteral("search"), Qt::red), QIcon::Disabled, Qt::red),
              0);
}

TEST(ThemedIcon, IsNullWithoutAFile)
{
    EXPECT_TRUE(themedIcon(QStringLiteral("no-such-icon"), Qt::red).isNull());
}

TEST(ThemedIcon, IsDrawnAsLargeAsAsked)
{
    EXPECT_EQ(themedIcon(QStringLiteral("search"), Qt::red).pixmap(QSize(96, 96)).size(),
              QSize(96, 96));
}

} // namespace
