#include "core/study/ranks.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <utility>

namespace core {

namespace {

constexpr double kKeysOfScale = 4096.0;
constexpr double kLastKey = 65'535.0;

using Counts = std::array<std::uint16_t, 256>;

/// Makes of counts the place where each digit begins.
void accumulate(Counts& counts)
{
    std::uint16_t before = 0;
    for (std::uint16_t& count : counts) {
        const std::uint16_t own = count;
        count = before;
        before = static_cast<std::uint16_t>(before + own);
    }
}

} // namespace

void Ranks::resize(std::size_t count)
{
    m_doubled.resize(count);
    m_sorted.resize(count);
    m_order.resize(count);
}

void Ranks::rank(std::span<const double> values, double scale)
{
    assert(values.size() <= 65'535);
    resize(values.size());
    sortByDigits(values, scale);
    insert(values);
    spread();
}

void Ranks::rankLike(const Ranks& other, std::span<const double> values)
{
    resize(values.size());
    std::size_t at = 0;
    for (const std::uint16_t index : other.m_order) {
        // Written in any case, and kept if it is one of the first values: no branch to guess.
        if (at < m_order.size())
            m_order[at] = index;
        at += index < values.size() ? 1 : 0;
    }
    insert(values);
    spread();
}

void Ranks::sortByDigits(std::span<const double> values, double scale)
{
    const std::size_t count = values.size();
    m_keys.resize(count);
    m_byLowDigit.resize(count);
    Counts low{};
    Counts high{};
    const double perUnit = kKeysOfScale / scale;
    const double* const from = values.data(); // a loop of its own, for the compiler to see it
    std::uint16_t* const keys = m_keys.data();
    for (std::size_t i = 0; i < count; ++i) {
        const double key = from[i] * perUnit + kLastKey / 2.0;
        keys[i] = static_cast<std::uint16_t>(
            static_cast<std::int32_t>(key < 0.0 ? 0.0 : (key > kLastKey ? kLastKey : key)));
    }
    for (std::size_t i = 0; i < count; ++i) {
        ++low[keys[i] & 0xFFu];
        ++high[keys[i] >> 8u];
    }
    accumulate(low);
    accumulate(high);
    for (std::size_t i = 0; i < count; ++i)
        m_byLowDigit[low[m_keys[i] & 0xFFu]++] = static_cast<std::uint16_t>(i);
    for (const std::uint16_t index : m_byLowDigit)
        m_order[high[m_keys[index] >> 8u]++] = index;
}

/// Puts the values in m_order, which is nearly right, and makes it right.
void Ranks::insert(std::span<const double> values)
{
    for (std::size_t i = 0; i < values.size(); ++i) {
        const std::uint16_t order = m_order[i];
        const double value = values[order];
        std::size_t at = i;
        for (; at > 0 && m_sorted[at - 1] > value; --at) {
            m_sorted[at] = m_sorted[at - 1];
            m_order[at] = m_order[at - 1];
        }
        m_sorted[at] = value;
        m_order[at] = order;
    }
}

void Ranks::spread()
{
    for (std::size_t begin = 0; begin < m_sorted.size();) {
        std::size_t end = begin + 1;
        while (end < m_sorted.size() && m_sorted[end] == m_sorted[begin])
            ++end;
        const auto doubled = static_cast<std::int32_t>(begin + end + 1); // first + last, from 1
        for (; begin < end; ++begin)
            m_doubled[m_order[begin]] = doubled;
    }
}

} // namespace core
