#pragma once

#include <chrono>
#include <thread>

namespace tests {

/// How long a test waits for what another process does before it fails.
inline constexpr std::chrono::seconds kPatience{30};

/// Asks again and again whether it is so; false where it was not within that time.
template<typename Condition>
bool waitUntil(Condition condition)
{
    const auto deadline = std::chrono::steady_clock::now() + kPatience;
    while (!condition()) {
        if (std::chrono::steady_clock::now() > deadline)
            return false;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    return true;
}

} // namespace tests
