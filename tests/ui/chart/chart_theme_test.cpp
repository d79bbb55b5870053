#include "ui/chart/chart_theme.h"

#include <gtest/gtest.h>

#include <array>
#include <cmath>
#include <vector>

using namespace ui;

namespace {

using Rgb = std::array<double, 3>;

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

Rgb linearOf(const QColor& colour)
{
    return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
}

/// WCAG 2.2, relative luminance and contrast.
double luminance(const QColor& colour)
{
    const Rgb rgb = linearOf(colour);
    return 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
}

double contrast(const QColor& a, const QColor& b)
{
    const double light = std::max(luminance(a), luminance(b));
    const double dark = std::min(luminance(a), luminance(b));
    return (light + 0.05) / (dark + 0.05);
}

/// Full protanopia, deuteranopia and tritanopia: Machado, Oliveira and Fernandes 2009, table 1.
constexpr std::array<std::array<Rgb, 3>, 3> kBlindness{{
    {{{0.152286, 1.052583, -0.204868},
      {0.114503, 0.786281, 0.099216},
      {-0.003882, -0.048116, 1.051998}}},
    {{{0.367322, 0.860646, -0.227968},
      {0.280085, 0.672501, 0.047413},
      {-0.011820, 0.042940, 0.968881}}},
    {{{1.255528, -0.076749, -0.178779},
      {-0.078411, 0.930809, 0.147602},
      {0.004733, 0.691367, 0.303900}}},
}};

Rgb seenWith(const std::array<Rgb, 3>& matrix, const Rgb& colour)
{
    Rgb seen{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column)
            seen[row] += matrix[row][column] * colour[column];
        seen[row] = std::clamp(seen[row], 0.0, 1.0);
    }
    return seen;
}

/// CIE 1976 L*a*b* of linear sRGB, white D65.
Rgb labOf(const Rgb& rgb)
{
    const double x = (0.4124 * rgb[0] + 0.3576 * rgb[1] + 0.1805 * rgb[2]) / 0.95047;
    const double y = 0.2126 * rgb[0] + 0.7152 * rgb[1] + 0.0722 * rgb[2];
    const double z = (0.0193 * rgb[0] + 0.1192 * rgb[1] + 0.9505 * rgb[2]) / 1.08883;
    const auto f = [](double t) {
        return t > 216.0 / 24389.0 ? std::cbrt(t) : (24389.0 / 27.0 * t + 16.0) / 116.0;
    };
    return {116.0 * f(y) - 16.0, 500.0 * (f(x) - f(y)), 200.0 * (f(y) - f(z))};
}

double distance(const Rgb& a, const Rgb& b)
{
    return std::hypot(a[0] - b[0], a[1] - b[1], a[2] - b[2]);
}

struct EachTheme : testing::TestWithParam<ChartTheme> { };

TEST_P(EachTheme, HasTextThatCanBeRead)
{
    const ChartTheme& theme = GetParam();

    for (const QColor& surface : {theme.panel, theme.window, theme.selection}) {
        EXPECT_GE(contrast(theme.text, surface), 7.0);
        EXPECT_GE(contrast(theme.mutedText, surface), 4.5);
        EXPECT_GE(contrast(theme.accent, surface), 4.5);
    }
    EXPECT_GE(contrast(theme.onAccent, theme.accent), 4.5);
    EXPECT_GE(contrast(theme.onTag, theme.tag), 4.5);
    EXPECT_GE(contrast(theme.good, theme.goodSurface), 4.5);
    EXPECT_GE(contrast(theme.warning, theme.warningSurface), 4.5);
    EXPECT_GE(contrast(theme.bad, theme.badSurface), 4.5);
}

TEST_P(EachTheme, HasPillsThatCanBeRead)
{
    for (const QColor& event : GetParam().events) {
        EXPECT_GE(contrast(GetParam().onEvent, event), 4.5) << event.name().toStdString();
        EXPECT_GE(contrast(event, GetParam().panel), 3.0) << event.name().toStdString();
    }
}

TEST_P(EachTheme, HasLinesThatStandOutAndCanLabelThemselves)
{
    for (const QColor& line : GetParam().lines)
        EXPECT_GE(contrast(line, GetParam().panel), 4.5) << line.name().toStdString();
    EXPECT_GE(contrast(GetParam().rise, GetParam().panel), 3.0);
    EXPECT_GE(contrast(GetParam().fall, GetParam().panel), 3.0);
}

/// A difference of 10 in L*a*b* is told apart at a glance side by side.
TEST_P(EachTheme, KeepsTheFirstThreeLinesApartWithEveryColourBlindness)
{
    const ChartTheme& theme = GetParam();
    const std::vector<std::pair<QColor, QColor>> pairs{{theme.lines[0], theme.lines[1]},
                                                       {theme.lines[0], theme.lines[2]},
                                                       {theme.lines[1], theme.lines[2]},
                                                       {theme.rise, theme.fall}};
    for (const auto& [a, b] : pairs) {
        for (const auto& blindness : kBlindness) {
            const double apart = distance(labOf(seenWith(blindness, linearOf(a))),
                                          labOf(seenWith(blindness, linearOf(b))));
            EXPECT_GE(apart, 10.0) << a.name().toStdString() << " " << b.name().toStdString();
        }
    }
}

INSTANTIATE_TEST_SUITE_P(ChartTheme, EachTheme, testing::Values(lightTheme(), darkTheme()),
                         [](const auto& theme) { return theme.param.dark ? "Dark" : "Light"; });

} // namespace
