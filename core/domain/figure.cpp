#include "core/domain/figure.h"

#include "core/domain/enum_names.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::array<std::string_view, 5> kStyleNames{"candles", "line", "area", "rebased", "bars"};
constexpr std::array<std::string_view, 3> kAxisNames{"linear", "log", "percent"};
constexpr std::array<std::string_view, 3> kFormatNames{"png", "pdf", "svg"};

constexpr std::array kPresets{
    FigurePreset{"web", {1200.0, 675.0, LengthUnit::Pixels}},
    FigurePreset{"social", {1080.0, 1350.0, LengthUnit::Pixels}},
    FigurePreset{"square", {1080.0, 1080.0, LengthUnit::Pixels}},
    FigurePreset{"print1", {85.0, 85.0, LengthUnit::Millimetres}},
    FigurePreset{"print2", {178.0, 110.0, LengthUnit::Millimetres}},
    FigurePreset{"slide", {1920.0, 1080.0, LengthUnit::Pixels}},
};

} // namespace

std::string_view toString(ChartStyle style)
{
    return enumName(kStyleNames, style);
}

std::optional<ChartStyle> chartStyleFromString(std::string_view text)
{
    return enumFromName<ChartStyle>(kStyleNames, text);
}

std::string_view toString(AxisScale axis)
{
    return enumName(kAxisNames, axis);
}

std::optional<AxisScale> axisScaleFromString(std::string_view text)
{
    return enumFromName<AxisScale>(kAxisNames, text);
}

std::string_view toString(FigureFormat format)
{
    return enumName(kFormatNames, format);
}

std::optional<FigureFormat> figureFormatFromString(std::string_view text)
{
    return enumFromName<FigureFormat>(kFormatNames, text);
}

std::span<const FigurePreset> figurePresets()
{
    return kPresets;
}

std::optional<FigureSize> figurePreset(std::string_view name)
{
    const auto found = std::ranges::find(kPresets, name, &FigurePreset::name);
    return found == kPresets.end() ? std::nullopt : std::optional(found->size);
}

} // namespace core
