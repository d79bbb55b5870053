#pragma once

#include "core/study/abnormal_returns.h"
#include "core/study/group_sample.h"
#include "core/study/pair_returns.h"

#include <deque>
#include <numeric>
#include <random>
#include <vector>

namespace tests {

/// Ready returns of several pairs around one event, as the kernels take them, with some missing.
struct MadeUpReturns {
    struct Window {
        std::vector<double> share{};
        std::vector<double> market{};
        std::vector<std::int32_t> slots{};
        std::vector<std::int32_t> days{};

        core::WindowReturns view() const
        {
            return {.share = share, .market = market, .slots = slots, .days = days};
        }
    };

    core::WindowSlots slots{};
    std::deque<Window> windows{}; ///< of each pair, estimation and event
    std::vector<core::PairReturns> pairs{};
    std::mt19937_64 random;
    std::normal_distribution<double> normal{};

    explicit MadeUpReturns(core::WindowSlots ofWindows, unsigned seed = 1)
        : slots(ofWindows)
        , random(seed)
    {
    }

    std::vector<double> noise(std::size_t count, double deviation)
    {
        std::vector<double> values(count);
        for (double& value : values)
            value = deviation * normal(random);
        return values;
    }

    std::size_t length() const { return slots.estimation + slots.event; }

    /// A pair of `length()` returns each; `missing` says which sessions are not there. Its first
    /// session is calendar day `firstDay`.
    void add(const std::vector<double>& share, const std::vector<double>& market,
             const std::vector<bool>& missing = {}, std::int32_t firstDay = 0)
    {
        Window estimation;
        Window event;
        for (std::size_t i = 0; i < length(); ++i) {
            if (!missing.empty() && missing[i])
                continue;
            Window& window = i < slots.estimation ? estimation : event;
            const std::size_t slot = i < slots.estimation ? i : i - slots.estimation;
            window.share.push_back(share[i]);
            if (!market.empty())
                window.market.push_back(market[i]);
            window.slots.push_back(static_cast<std::int32_t>(slot));
            window.days.push_back(firstDay + static_cast<std::int32_t>(i));
        }
        for (Window* window : {&estimation, &event}) {
            const bool isComplete =
                window->share.size() == (window == &estimation ? slots.estimation : slots.event);
            if (isComplete)
                window->slots.clear();
        }
        windows.push_back(std::move(estimation));
        windows.push_back(std::move(event));
        pairs.push_back(
            {.estimation = windows[windows.size() - 2].view(), .event = windows.back().view()});
    }

    /// Shares that follow a market and, with weight `common`, a factor that the model does not
    /// know.
    void addShares(std::size_t count, double common, double missingPart = 0.0, double effect = 0.0)
    {
        const std::vector<double> market = noise(length(), 0.01);
        const std::vector<double> factor = noise(length(), 0.02);
        std::uniform_real_distribution<double> uniform(0.0, 1.0);
        for (std::size_t i = 0; i < count; ++i) {
            std::vector<double> share = noise(length(), 0.02);
            std::vector<bool> missing(length());
            for (std::size_t day = 0; day < length(); ++day) {
                share[day] = 0.0005 + 1.2 * market[day] + common * factor[day] + share[day]
                    + (day >= slots.estimation ? effect : 0.0);
                missing[day] = missingPart > 0.0 && uniform(random) < missingPart;
            }
            add(share, market, missing);
        }
    }

    core::PairEstimates estimates(core::StudyModel model = core::StudyModel::Market) const
    {
        core::PairEstimates made;
        core::estimatePairs(model, pairs, slots, made);
        return made;
    }

    std::vector<std::size_t> everybody() const
    {
        std::vector<std::size_t> members(pairs.size());
        std::iota(members.begin(), members.end(), std::size_t{0});
        return members;
    }
};

} // namespace tests
