#include "core/domain/corporate_action.h"

#include "core/domain/enum_names.h"

#include <array>
#include <charconv>
#include <cmath>

namespace core {

namespace {

constexpr std::array<std::string_view, 2> kKindNames{"split", "dividend"};
constexpr std::array<std::string_view, 3> kAdjustmentNames{"none", "splits", "all"};

std::optional<double> positiveNumber(std::string_view text)
{
    double value = 0.0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    const bool isWhole = error == std::errc{} && end == text.data() + text.size();
    return isWhole && std::isfinite(value) && value > 0.0 ? std::optional(value) : std::nullopt;
}

std::string decimal(double value)
{
    std::array<char, 32> digits{};
    const auto written = std::to_chars(digits.data(), digits.data() + digits.size(), value);
    return {digits.data(), written.ptr};
}

} // namespace

std::string_view toString(CorporateActionKind kind)
{
    return enumName(kKindNames, kind);
}

std::optional<CorporateActionKind> corporateActionKindFromString(std::string_view text)
{
    return enumFromName<CorporateActionKind>(kKindNames, text);
}

std::optional<double> parseSplitRatio(std::string_view text)
{
    const std::size_t colon = text.find_first_of(":/");
    const auto gained = positiveNumber(text.substr(0, colon));
    const auto given = colon == std::string_view::npos ? std::optional(1.0)
                                                       : positiveNumber(text.substr(colon + 1));
    if (!gained || !given)
        return std::nullopt;
    const double ratio = *gained / *given;
    return std::isfinite(ratio) && ratio > 0.0 && ratio != 1.0 ? std::optional(ratio)
                                                               : std::nullopt;
}

std::string splitRatioText(double ratio)
{
    constexpr int kMostGiven = 100;
    for (int given = 1; given <= kMostGiven; ++given) {
        const double gained = std::round(ratio * given);
        if (gained >= 1.0 && gained / given == ratio)
            return decimal(gained) + ":" + decimal(given);
    }
    const double given = std::round(1.0 / ratio); // 1:10000
    return given >= 1.0 && 1.0 / given == ratio ? "1:" + decimal(given) : decimal(ratio) + ":1";
}

std::string_view toString(PriceAdjustment adjustment)
{
    return enumName(kAdjustmentNames, adjustment);
}

std::optional<PriceAdjustment> priceAdjustmentFromString(std::string_view text)
{
    return enumFromName<PriceAdjustment>(kAdjustmentNames, text);
}

} // namespace core
