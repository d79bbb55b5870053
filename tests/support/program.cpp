#include "tests/support/program.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <linux/capability.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/wait.h>
#include <unistd.h>

#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <thread>

namespace tests {

namespace {

/// A nameless file: unlike a pipe it takes any amount without a second thread.
int scratchFile(const std::string& content)
{
    char name[] = "/tmp/pressmark_test_XXXXXX";
    const int file = ::mkstemp(name);
    ::unlink(name);
    if (::write(file, content.data(), content.size()) != static_cast<ssize_t>(content.size()))
        ADD_FAILURE() << "a scratch file could not be written";
    ::lseek(file, 0, SEEK_SET);
    return file;
}

std::string contentOf(int file)
{
    std::string content;
    char buffer[65536];
    ::lseek(file, 0, SEEK_SET);
    for (ssize_t got = 0; (got = ::read(file, buffer, sizeof buffer)) > 0;)
        content.append(buffer, static_cast<std::size_t>(got));
    ::close(file);
    return content;
}

/// What a run has to live with.
struct Limits {
    bool privileges = true;
    std::optional<std::chrono::microseconds> time{};
    std::optional<std::uint64_t> fileBytes{};
};

/// Takes from root what lets it past the permissions of files, for good.
bool dropPrivileges()
{
    return ::geteuid() != 0
        || (::prctl(PR_CAPBSET_DROP, CAP_DAC_OVERRIDE) == 0
            && ::prctl(PR_CAPBSET_DROP, CAP_DAC_READ_SEARCH) == 0);
}

/// Files that grow beyond are an error for the program, and not its end.
bool limitFiles(std::uint64_t bytes)
{
    const rlimit limit{bytes, bytes};
    return ::signal(SIGXFSZ, SIG_IGN) != SIG_ERR && ::setrlimit(RLIMIT_FSIZE, &limit) == 0;
}

/// Becomes the program; comes back if that is not possible.
void become(const std::string& program, const std::vector<std::string>& arguments)
{
    ::unsetenv("DISPLAY");
    std::vector<char*> argv{const_cast<char*>(program.c_str())};
    for (const std::string& argument : arguments)
        argv.push_back(const_cast<char*>(argument.c_str()));
    argv.push_back(nullptr);
    ::execvp(program.c_str(), argv.data());
}

ProgramRun run(const std::string& program, const std::vector<std::string>& arguments,
               const std::string& input, const Limits& limits)
{
    const int in = scratchFile(input);
    const int out = scratchFile({});
    const int err = scratchFile({});
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(in, STDIN_FILENO);
        ::dup2(out, STDOUT_FILENO);
        ::dup2(err, STDERR_FILENO);
        if ((limits.privileges || dropPrivileges())
            && (!limits.fileBytes || limitFiles(*limits.fileBytes)))
            become(program, arguments);
        ::_exit(127);
    }
    if (limits.time) {
        std::this_thread::sleep_for(*limits.time);
        ::kill(child, SIGKILL);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(in);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, contentOf(out), contentOf(err)};
}

} // namespace

nlohmann::json ProgramRun::json() const
{
    auto document = nlohmann::json::parse(out, nullptr, false);
    EXPECT_FALSE(document.is_discarded()) << "standard output: " << out << "\nerror: " << err;
    return document;
}

ProgramRun pressmark(const std::vector<std::string>& arguments, const std::string& input)
{
    return run(PRESSMARK_PROGRAM, arguments, input, {});
}

ProgramRun pressmarkWithoutPrivileges(const std::vector<std::string>& arguments)
{
    return run(PRESSMARK_PROGRAM, arguments, {}, {.privileges = false});
}

ProgramRun pressmarkKilledAfter(std::chrono::microseconds most,
                                const std::vector<std::string>& arguments)
{
    return run(PRESSMARK_PROGRAM, arguments, {}, {.time = most});
}

ProgramRun pressmarkWithFilesOf(std::uint64_t bytes, const std::vector<std::string>& arguments)
{
    return run(PRESSMARK_PROGRAM, arguments, {}, {.fileBytes = bytes});
}

ProgramRun tool(const std::string& name, const std::vector<std::string>& arguments)
{
    return run(name, arguments, {}, {});
}

} // namespace tests
