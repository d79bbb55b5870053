#include "core/domain/study.h"

#include "core/domain/enum_names.h"
#include "core/domain/study_group.h"
#include "core/domain/study_settings.h"
#include "core/domain/study_warning.h"

#include <array>
#include <charconv>
#include <cmath>
#include <system_error>

namespace core {

namespace {

constexpr std::array<std::string_view, 3> kModelNames{"market", "market-adjusted", "mean-adjusted"};
constexpr std::array<std::string_view, 2> kReturnNames{"simple", "log"};
constexpr std::array<std::string_view, kStudyTestKinds> kTestNames{
    "cross_sectional_t", "patell", "bmp", "adjusted_bmp", "adjusted_patell", "corrado_rank", "sign",
    "generalised_sign",  "grank_t"};
constexpr std::array<std::string_view, 16> kObstacleNames{"quality",
                                                          "no_prices",
                                                          "no_market",
                                                          "before_prices",
                                                          "after_prices",
                                                          "no_session",
                                                          "few_estimation_days",
                                                          "no_event_return",
                                                          "constant_price",
                                                          "constant_market",
                                                          "exact_fit",
                                                          "few_pairs",
                                                          "no_cross_variance",
                                                          "negative_correlation",
                                                          "no_rank_variance",
                                                          "no_signs"};
constexpr std::array<std::string_view, 19> kWarningNames{"clustering",
                                                         "confounding_event",
                                                         "short_estimation",
                                                         "estimation_beyond_data",
                                                         "overlapping_estimation",
                                                         "event_in_estimation",
                                                         "overlapping_events",
                                                         "thin_trading",
                                                         "not_a_session",
                                                         "window_beyond_data",
                                                         "missing_days",
                                                         "missing_event_days",
                                                         "no_return_on_day0",
                                                         "market_elsewhere",
                                                         "quality_ignored",
                                                         "non_positive_price",
                                                         "zero_variance",
                                                         "few_pairs",
                                                         "long_horizon"};

/// A whole number that takes up all of the text.
std::optional<int> dayFrom(std::string_view text)
{
    if (text.starts_with('+') && !text.starts_with("+-"))
        text.remove_prefix(1); // from_chars takes no plus
    int day = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), day);
    const bool whole = error == std::errc{} && end == text.data() + text.size();
    return whole && -kFarthestStudyDay <= day && day <= kFarthestStudyDay ? std::optional(day)
                                                                          : std::nullopt;
}

} // namespace

std::string_view toString(StudyModel model)
{
    return enumName(kModelNames, model);
}

std::optional<StudyModel> studyModelFromString(std::string_view text)
{
    return enumFromName<StudyModel>(kModelNames, text);
}

int parametersOf(StudyModel model)
{
    switch (model) {
    case StudyModel::Market:
        return 2;
    case StudyModel::MeanAdjusted:
        return 1;
    case StudyModel::MarketAdjusted:
        break;
    }
    return 0;
}

std::string_view toString(StudyReturns returns)
{
    return enumName(kReturnNames, returns);
}

std::optional<StudyReturns> studyReturnsFromString(std::string_view text)
{
    return enumFromName<StudyReturns>(kReturnNames, text);
}

std::optional<DayWindow> dayWindowFromString(std::string_view text)
{
    const std::size_t colon = text.find(':');
    if (colon == std::string_view::npos)
        return std::nullopt;
    const auto first = dayFrom(text.substr(0, colon));
    const auto last = dayFrom(text.substr(colon + 1));
    if (!first || !last || *last < *first)
        return std::nullopt;
    return DayWindow{.first = *first, .last = *last};
}

std::optional<double> correlationFactor(std::size_t pairs, double correlation)
{
    const double inflation = 1.0 + (static_cast<double>(pairs) - 1.0) * correlation;
    if (correlation >= 1.0 || inflation <= 0.0)
        return std::nullopt;
    return std::sqrt(inflation / (1.0 - correlation));
}

std::string_view toString(StudyTestKind kind)
{
    return enumName(kTestNames, kind);
}

std::string_view toString(StudyObstacle obstacle)
{
    return enumName(kObstacleNames, obstacle);
}

std::string_view toString(StudyWarningCode code)
{
    return enumName(kWarningNames, code);
}

} // namespace core
