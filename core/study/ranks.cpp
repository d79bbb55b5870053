#include "core/study/ranks.h"

#include <algorithm>
#include <tuple>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kBuckets = 512;
constexpr double kBucketsOfScale = 64.0;
constexpr std::size_t kFewToInsert = 24;

} // namespace

void Ranks::rank(std::span<const double> values, double scale)
{
    const std::size_t count = values.size();
    m_ranks.resize(count);
    m_sorted.resize(count);
    m_order.resize(count);
    m_bucketOf.resize(count);
    m_ends.assign(kBuckets, 0);

    const double perUnit = kBucketsOfScale / scale;
    for (std::size_t i = 0; i < count; ++i) {
        const double place = values[i] * perUnit + static_cast<double>(kBuckets / 2);
        const double inside = std::clamp(place, 0.0, static_cast<double>(kBuckets - 1));
        m_bucketOf[i] = static_cast<std::uint16_t>(inside);
        ++m_ends[m_bucketOf[i]];
    }
    std::uint32_t before = 0;
    for (std::uint32_t& end : m_ends)
        before += std::exchange(end, before);
    for (std::size_t i = 0; i < count; ++i) {
        const std::uint32_t at = m_ends[m_bucketOf[i]]++;
        m_sorted[at] = values[i];
        m_order[at] = static_cast<std::uint32_t>(i);
    }
    sortBuckets();
    spreadRanks();
}

/// One insertion sort over everything does it, as nothing is further from its place than the size
/// of its bucket; a bucket that holds many is sorted before.
void Ranks::sortBuckets()
{
    std::uint32_t begin = 0;
    for (const std::uint32_t end : m_ends) {
        if (end - begin > kFewToInsert) {
            std::vector<std::pair<double, std::uint32_t>> many;
            for (std::uint32_t i = begin; i < end; ++i)
                many.emplace_back(m_sorted[i], m_order[i]);
            std::ranges::sort(many);
            for (std::uint32_t i = begin; i < end; ++i)
                std::tie(m_sorted[i], m_order[i]) = many[i - begin];
        }
        begin = end;
    }
    for (std::size_t i = 1; i < m_sorted.size(); ++i) {
        const double value = m_sorted[i];
        const std::uint32_t order = m_order[i];
        std::size_t at = i;
        for (; at > 0 && m_sorted[at - 1] > value; --at) {
            m_sorted[at] = m_sorted[at - 1];
            m_order[at] = m_order[at - 1];
        }
        m_sorted[at] = value;
        m_order[at] = order;
    }
}

void Ranks::spreadRanks()
{
    for (std::size_t begin = 0; begin < m_sorted.size();) {
        std::size_t end = begin + 1;
        while (end < m_sorted.size() && m_sorted[end] == m_sorted[begin])
            ++end;
        const double mean = static_cast<double>(begin + end + 1) / 2.0;
        for (; begin < end; ++begin)
            m_ranks[m_order[begin]] = mean;
    }
}

} // namespace core
