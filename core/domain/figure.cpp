#include "core/domain/figure.h"

#include "core/domain/enum_names.h"

namespace core {

namespace {

constexpr std::array<std::string_view, 4> kStyleNames{"candles", "line", "area", "rebased"};

} // namespace

std::string_view toString(ChartStyle style)
{
    return enumName(kStyleNames, style);
}

std::optional<ChartStyle> chartStyleFromString(std::string_view text)
{
    return enumFromName<ChartStyle>(kStyleNames, text);
}

std::optional<FigureSize> figurePreset(std::string_view name)
{
    if (name == "web")
        return FigureSize{1200.0, 675.0, LengthUnit::Pixels};
    if (name == "social")
        return FigureSize{1080.0, 1350.0, LengthUnit::Pixels};
    if (name == "print1")
        return FigureSize{85.0, 85.0, LengthUnit::Millimetres};
    if (name == "print2")
        return FigureSize{178.0, 110.0, LengthUnit::Millimetres};
    return std::nullopt;
}

} // namespace core
