#include "ui/chart/colour_vision.h"

#include "ui/chart/chart_theme.h"
#include "ui/chart/note_painter.h"

#include <gtest/gtest.h>

#include <array>
#include <iomanip>
#include <iostream>
#include <string>
#include <vector>

using namespace ui;

namespace {

/// Pairs of Table 1 of Sharma, Wu and Dalal, "The CIEDE2000 color-difference formula", Color
/// Research and Application 30 (2005), which test each branch of the formula.
TEST(ADifferenceOfColours, IsThatOfThePublishedPairs)
{
    struct Pair {
        LabColour one;
        LabColour other;
        double difference;
    };
    const Pair pairs[] = {
        {{50.0, 2.6772, -79.7751}, {50.0, 0.0, -82.7485}, 2.0425},
        {{50.0, -1.3802, -84.2814}, {50.0, 0.0, -82.7485}, 1.0},
        {{50.0, 0.0, 0.0}, {50.0, -1.0, 2.0}, 2.3669},
        {{50.0, 2.49, -0.001}, {50.0, -2.49, 0.0009}, 7.1792},
        {{50.0, 2.49, -0.001}, {50.0, -2.49, 0.0011}, 7.2195},
        {{50.0, -0.001, 2.49}, {50.0, 0.0011, -2.49}, 4.7461},
        {{50.0, 2.5, 0.0}, {73.0, 25.0, -18.0}, 27.1492},
        {{50.0, 2.5, 0.0}, {58.0, 24.0, 15.0}, 19.4535},
        {{60.2574, -34.0099, 36.2677}, {60.4626, -34.1751, 39.4387}, 1.2644},
        {{22.7233, 20.0904, -46.6940}, {23.0331, 14.9730, -42.5619}, 2.0373},
        {{90.8027, -2.0831, 1.4410}, {91.1528, -1.6435, 0.0447}, 1.4441},
        {{2.0776, 0.0795, -1.1350}, {0.9033, -0.0636, -0.5514}, 0.9082},
    };
    for (const Pair& pair : pairs) {
        EXPECT_NEAR(colourDifference(pair.one, pair.other), pair.difference, 5e-5);
        EXPECT_NEAR(colourDifference(pair.other, pair.one), pair.difference, 5e-5);
    }
}

TEST(AColourInLab, IsThatOfTheStandard)
{
    // sRGB's red, as Lindbloom computes it for D65.
    const LabColour red = labOf(QColor(255, 0, 0));

    EXPECT_NEAR(red.lightness, 53.24, 0.01);
    EXPECT_NEAR(red.a, 80.09, 0.01);
    EXPECT_NEAR(red.b, 67.20, 0.01);
}

TEST(ColourBlindness, LeavesGreysAsTheyAre)
{
    for (const ColourVision vision : kColourVisions) {
        for (int grey = 0; grey <= 255; grey += 51) {
            const QColor seen = seenWith(vision, QColor(grey, grey, grey));
            EXPECT_NEAR(seen.red(), grey, 1);
            EXPECT_NEAR(seen.green(), grey, 1);
            EXPECT_NEAR(seen.blue(), grey, 1);
        }
    }
}

TEST(ColourBlindness, SeesNoMoreColoursTheSecondTime)
{
    for (const ColourVision vision : kColourVisions) {
        for (const QColor& line : lightTheme().lines) {
            const QColor once = seenWith(vision, line);
            EXPECT_LT(colourDifference(labOf(once), labOf(seenWith(vision, once))), 4.0)
                << line.name().toStdString();
        }
    }
}

/// People without long or middle cones confuse red with green, those without short ones do not.
TEST(ColourBlindness, ConfusesWhatItIsKnownFor)
{
    const QColor red(200, 60, 40);
    const QColor green(110, 120, 40);
    const auto apart = [&](ColourVision vision) {
        return colourDifference(labOf(seenWith(vision, red)), labOf(seenWith(vision, green)));
    };

    EXPECT_LT(apart(ColourVision::Deuteranopia), apart(ColourVision::Usual) / 3.0);
    EXPECT_GT(apart(ColourVision::Tritanopia), apart(ColourVision::Usual) / 2.0);
}

struct TheLinesOf : testing::TestWithParam<ChartTheme> { };

/// Any two of them can meet. Printed: the smallest difference, and between which lines.
TEST_P(TheLinesOf, AreApartWithEveryColourVision)
{
    constexpr double kFloor = 12.0;
    constexpr const char* kNames[] = {"usual", "protanopia", "deuteranopia", "tritanopia"};
    const auto& lines = GetParam().lines;
    for (const ColourVision vision : kColourVisions) {
        double least = 1e9;
        std::string between;
        for (std::size_t one = 1; one < lines.size(); ++one) {
            for (std::size_t other = 0; other < one; ++other) {
                const double apart = colourDifference(labOf(seenWith(vision, lines[one])),
                                                      labOf(seenWith(vision, lines[other])));
                EXPECT_GE(apart, kFloor) << one << " " << other;
                if (apart < least)
                    between = std::to_string(other) + " and " + std::to_string(one);
                least = std::min(least, apart);
            }
        }
        const double candles = colourDifference(labOf(seenWith(vision, GetParam().rise)),
                                                labOf(seenWith(vision, GetParam().fall)));
        EXPECT_GE(candles, kFloor);
        std::cout << std::fixed << std::setprecision(1) << kNames[static_cast<std::size_t>(vision)]
                  << ": lines " << between << ' ' << least << ", rise and fall " << candles << '\n';
    }
}

/// Of events and of notes, whose colours are those of events and that of text. On dark ground white
/// words stand on all of them, which leaves less room between them. Printed: the smallest
/// difference.
TEST_P(TheLinesOf, HaveEventsAndNotesThatAreApartWithEveryColourVision)
{
    const double floor = GetParam().dark ? 9.5 : 12.0;
    std::vector<QColor> colours(GetParam().events.begin(), GetParam().events.end());
    colours.push_back(noteColour(GetParam(), {.colour = 0}));
    for (std::size_t event = 0; event + 1 < colours.size(); ++event)
        EXPECT_EQ(noteColour(GetParam(), {.colour = static_cast<int>(event) + 1}), colours[event]);

    const auto least = leastColourDifference(colours);

    ASSERT_TRUE(least);
    EXPECT_GE(*least, floor);
    std::cout << std::fixed << std::setprecision(1) << "events and notes " << *least << '\n';
}

TEST(TheLeastDifference, IsSmallWhereAnyColourVisionConfusesTwo)
{
    const std::array confused{QColor(200, 60, 40), QColor(20, 30, 160), QColor(110, 120, 40)};
    const std::array usual{ColourVision::Usual};

    EXPECT_GT(*leastColourDifference(confused, usual), 20.0);
    EXPECT_LT(*leastColourDifference(confused), *leastColourDifference(confused, usual) / 2.0);
    EXPECT_EQ(leastColourDifference(std::array{confused[0], confused[0]}), 0.0);
    EXPECT_EQ(leastColourDifference(std::array{confused[0]}), std::nullopt);
}

INSTANTIATE_TEST_SUITE_P(ATheme, TheLinesOf, testing::Values(lightTheme(), darkTheme()),
                         [](const auto& theme) { return theme.param.dark ? "Dark" : "Light"; });

} // namespace
