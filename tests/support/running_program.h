#pragma once

#include <sys/types.h>

#include <chrono>
#include <optional>
#include <string>
#include <vector>

namespace tests {

/// A program that runs beside the test, and ends with it at the latest.
class RunningProgram {
public:
    /// `program` is found as a shell finds it; what it prints goes to the file `log`.
    RunningProgram(const std::string& program, const std::vector<std::string>& arguments,
                   const std::string& log);
    ~RunningProgram(); ///< kills it
    RunningProgram(const RunningProgram&) = delete;
    RunningProgram& operator=(const RunningProgram&) = delete;

    /// Whether every thread of it waits for something to happen, at this moment.
    bool isWaiting() const;

    /// Waits until it ends; nullopt where it does not within `most`, -1 where it was killed.
    std::optional<int> exitCode(std::chrono::milliseconds most);

private:
    pid_t m_process = -1; ///< -1: it has ended
};

} // namespace tests
