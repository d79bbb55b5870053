#pragma once

#include <algorithm>
#include <condition_variable>
#include <cstddef>
#include <deque>
#include <functional>
#include <mutex>
#include <thread>
#include <utility>
#include <vector>

namespace core {

/// Work that is done on other threads while one thread prepares it, no more at a time than memory
/// is for: each piece has a weight.
class WeighedWork {
public:
    /// A piece heavier than `most` is done alone. REQUIRES: threads > 0
    WeighedWork(std::size_t threads, double most)
        : m_threads(threads)
        , m_most(most)
    {
    }

    WeighedWork(const WeighedWork&) = delete;
    WeighedWork& operator=(const WeighedWork&) = delete;

    /// Returns when all is done.
    ~WeighedWork()
    {
        {
            const std::scoped_lock lock(m_mutex);
            m_isComplete = true;
        }
        m_changed.notify_all();
    }

    /// Waits until there is a thread for it and all weights under way come to no more than `most`.
    /// To be called by the thread that made this. REQUIRES: `work` does not throw
    void add(double weight, std::function<void()> work)
    {
        std::unique_lock lock(m_mutex);
        m_changed.wait(lock, [&] {
            return m_underWay == 0 || (m_underWay < m_threads && m_weight + weight <= m_most);
        });
        ++m_underWay;
        m_weight += weight;
        m_waiting.emplace_back(weight, std::move(work));
        if (m_workers.size() < std::min(m_threads, m_underWay))
            m_workers.emplace_back([this] { loop(); });
        m_changed.notify_all();
    }

private:
    void loop()
    {
        std::unique_lock lock(m_mutex);
        for (;;) {
            m_changed.wait(lock, [&] { return m_isComplete || !m_waiting.empty(); });
            if (m_waiting.empty())
                return;
            auto [weight, work] = std::move(m_waiting.front());
            m_waiting.pop_front();
            lock.unlock();
            work();
            work = {}; // what it holds goes before there is room for more
            lock.lock();
            --m_underWay;
            m_weight = m_underWay == 0 ? 0.0 : m_weight - weight;
            m_changed.notify_all();
        }
    }

    std::size_t m_threads;
    double m_most;
    std::mutex m_mutex{};
    std::condition_variable m_changed{};
    std::deque<std::pair<double, std::function<void()>>> m_waiting{};
    std::size_t m_underWay = 0; ///< waiting or being done
    double m_weight = 0.0;      ///< of these
    bool m_isComplete = false;
    std::vector<std::jthread> m_workers{}; ///< the last member: it ends before the others
};

} // namespace core
