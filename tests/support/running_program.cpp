#include "tests/support/running_program.h"

#include "tests/support/temporary_folder.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <filesystem>
#include <thread>

namespace tests {

RunningProgram::RunningProgram(const std::string& program,
                               const std::vector<std::string>& arguments, const std::string& log)
{
    std::vector<char*> argv{const_cast<char*>(program.c_str())};
    for (const std::string& argument : arguments)
        argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    m_process = ::fork();
    if (m_process != 0)
        return;
    ::prctl(PR_SET_PDEATHSIG, SIGKILL); // also where the test itself is killed
    const int file = ::open(log.c_str(), O_WRONLY | O_CREAT | O_TRUNC, 0600);
    ::dup2(file, STDOUT_FILENO);
    ::dup2(file, STDERR_FILENO);
    ::execvp(program.c_str(), argv.data());
    ::_exit(127);
}

RunningProgram::~RunningProgram()
{
    if (m_process <= 0)
        return;
    ::kill(m_process, SIGKILL);
    ::waitpid(m_process, nullptr, 0);
}

bool RunningProgram::isWaiting() const
{
    const std::filesystem::path threads =
        "/proc/" + std::to_string(m_process) + "/task"; // proc(5): stat is "id (name) state ..."
    std::error_code gone;
    for (const auto& thread : std::filesystem::directory_iterator(threads, gone)) {
        const std::string line = bytesOf(thread.path() / "stat");
        const std::size_t name = line.rfind(") ");
        if (name != std::string::npos && line.at(name + 2) != 'S')
            return false;
    }
    return !gone;
}

std::optional<int> RunningProgram::exitCode(std::chrono::milliseconds most)
{
    const auto deadline = std::chrono::steady_clock::now() + most;
    int status = 0;
    while (::waitpid(m_process, &status, WNOHANG) != m_process) {
        if (std::chrono::steady_clock::now() > deadline)
            return std::nullopt;
        std::this_thread::sleep_for(std::chrono::milliseconds(10));
    }
    m_process = -1;
    return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace tests
