#pragma once

#include <algorithm>
#include <atomic>
#include <cstddef>
#include <thread>
#include <vector>

namespace core {

/// How many threads this machine runs at once; at least one.
inline std::size_t processors()
{
    return std::max(1U, std::thread::hardware_concurrency());
}

/// Calls `work(part)` for each part from 0, on this thread and on others, `threads` in all; a
/// thread takes the next part when it has done one. Returns when all are done.
///
/// REQUIRES: `work` may be called by several threads at once, and does not throw
template<typename Work>
void forEachPart(std::size_t parts, const Work& work, std::size_t threads = processors())
{
    std::atomic<std::size_t> next{0};
    const auto loop = [&] {
        for (std::size_t part = next++; part < parts; part = next++)
            work(part);
    };
    std::vector<std::jthread> helpers;
    for (std::size_t i = 1; i < std::min(threads, parts); ++i)
        helpers.emplace_back(loop);
    loop();
}

/// The part of `whole` that begins at `part` times `size`; the last one is shorter.
template<typename Span>
Span partOf(Span whole, std::size_t part, std::size_t size)
{
    const std::size_t first = part * size;
    return whole.subspan(first, std::min(size, whole.size() - first));
}

/// How many parts of `size` there are.
constexpr std::size_t partsOf(std::size_t count, std::size_t size)
{
    return (count + size - 1) / size;
}

} // namespace core
