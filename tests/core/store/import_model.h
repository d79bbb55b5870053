#pragma once

#include "core/domain/adjusted_closes.h"
#include "core/domain/price_series.h"

#include <cstdint>
#include <map>
#include <set>
#include <vector>

namespace tests {

/// What an archive should show: each import says what it says, and the latest that is left wins.
class ImportModel {
public:
    void import(core::ImportId id, const core::PriceSeries& bars)
    {
        m_imports.insert(id);
        for (std::size_t i = 0; i < bars.size(); ++i)
            m_said[bars.times[i]][id] = bars.bar(i);
    }

    void importAdjusted(core::ImportId id, const core::AdjustedCloses& closes)
    {
        for (std::size_t i = 0; i < closes.times.size(); ++i)
            m_adjusted[id][closes.times[i]] = closes.logFactors[i];
    }

    void undo(core::ImportId id)
    {
        m_imports.erase(id);
        m_adjusted.erase(id);
        for (auto& [time, said] : m_said)
            said.erase(id);
        std::erase_if(m_said, [](const auto& said) { return said.second.empty(); });
    }

    std::map<core::Instant, core::Bar> visible() const
    {
        std::map<core::Instant, core::Bar> visible;
        for (const auto& [time, said] : m_said)
            visible.emplace_hint(visible.end(), time, said.rbegin()->second);
        return visible;
    }

    std::vector<core::AdjustedCloses> adjusted() const
    {
        std::vector<core::AdjustedCloses> all;
        for (const auto& [id, factors] : m_adjusted) {
            core::AdjustedCloses& closes = all.emplace_back(core::AdjustedCloses{.import = id});
            for (const auto& [time, factor] : factors) {
                closes.times.push_back(time);
                closes.logFactors.push_back(factor);
            }
        }
        return all;
    }

    std::int64_t size() const { return static_cast<std::int64_t>(m_said.size()); }
    std::vector<core::ImportId> imports() const { return {m_imports.begin(), m_imports.end()}; }

private:
    std::set<core::ImportId> m_imports;
    std::map<core::Instant, std::map<core::ImportId, core::Bar>> m_said;
    std::map<core::ImportId, std::map<core::Instant, double>> m_adjusted;
};

} // namespace tests
