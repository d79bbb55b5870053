#include "core/domain/figure.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

TEST(FigurePresetTest, HasTheSizeOfItsName)
{
    EXPECT_EQ(figurePreset("web"), (FigureSize{1200.0, 675.0, LengthUnit::Pixels}));
    EXPECT_EQ(figurePreset("social"), (FigureSize{1080.0, 1350.0, LengthUnit::Pixels}));
    EXPECT_EQ(figurePreset("square"), (FigureSize{1080.0, 1080.0, LengthUnit::Pixels}));
    EXPECT_EQ(figurePreset("slide"), (FigureSize{1920.0, 1080.0, LengthUnit::Pixels}));
    EXPECT_EQ(figurePreset("print1")->width, 85.0);
    EXPECT_EQ(figurePreset("print2")->width, 178.0);
    EXPECT_EQ(figurePreset("print1")->unit, LengthUnit::Millimetres);
}

TEST(FigurePresetTest, DoesNotExistUnderAnotherName)
{
    EXPECT_FALSE(figurePreset(""));
    EXPECT_FALSE(figurePreset("Web"));
    EXPECT_FALSE(figurePreset("print3"));
}

} // namespace
