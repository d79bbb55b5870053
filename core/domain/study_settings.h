#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace core {

/// What a share would have returned without the event (MacKinlay 1997, section 4).
enum class StudyModel {
    Market,         ///< alpha + beta x the market's return, both from the estimation window
    MarketAdjusted, ///< the market's return; nothing is estimated but the variance
    MeanAdjusted,   ///< the share's mean return of the estimation window
};

/// "market", "market-adjusted", "mean-adjusted".
std::string_view toString(StudyModel model);
std::optional<StudyModel> studyModelFromString(std::string_view text);

/// Whether it takes the market's returns: all but the mean-adjusted one.
constexpr bool needsMarket(StudyModel model)
{
    return model != StudyModel::MeanAdjusted;
}

/// k, the parameters that a model takes from the estimation window: 2, 0, 1.
int parametersOf(StudyModel model);

/// to / from - 1, or ln(to / from).
enum class StudyReturns { Simple, Log };

/// "simple", "log".
std::string_view toString(StudyReturns returns);
std::optional<StudyReturns> studyReturnsFromString(std::string_view text);

/// Sessions counted from day 0, the first that could react; both ends belong to it: -250:-31.
struct DayWindow {
    int first = 0;
    int last = 0;

    /// REQUIRES: first <= last
    std::size_t size() const { return static_cast<std::size_t>(last - first) + 1; }
    bool contains(int day) const { return first <= day && day <= last; }
    bool contains(const DayWindow& other) const
    {
        return first <= other.first && other.last <= last;
    }
    bool overlaps(const DayWindow& other) const
    {
        return first <= other.last && other.first <= last;
    }
    bool operator==(const DayWindow&) const = default;
};

/// Reads "-5:5"; nullopt for anything else, for an end before the beginning and for days that are
/// more than kFarthestStudyDay from day 0.
std::optional<DayWindow> dayWindowFromString(std::string_view text);

inline constexpr int kFarthestStudyDay = 5000;
/// Sessions of the longest event window that is studied: five years.
inline constexpr std::size_t kLongestEventWindow = 1250;

/// How a study is done. The two windows may not overlap.
struct StudySettings {
    StudyModel model = StudyModel::Market;
    StudyReturns returns = StudyReturns::Simple;
    DayWindow estimation{.first = -250, .last = -31};
    DayWindow window{.first = -5, .last = 5};
    bool ignoreQuality = false; ///< findings that block become warnings

    bool operator==(const StudySettings&) const = default;
};

} // namespace core
