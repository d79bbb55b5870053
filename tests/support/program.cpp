#include "tests/support/program.h"

#include <gtest/gtest.h>

#include <fcntl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>

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

} // namespace

nlohmann::json ProgramRun::json() const
{
    auto document = nlohmann::json::parse(out, nullptr, false);
    EXPECT_FALSE(document.is_discarded()) << "standard output: " << out << "\nerror: " << err;
    return document;
}

ProgramRun pressmark(const std::vector<std::string>& arguments, const std::string& input)
{
    const int in = scratchFile(input);
    const int out = scratchFile({});
    const int err = scratchFile({});
    const pid_t child = ::fork();
    if (child == 0) {
        ::dup2(in, STDIN_FILENO);
        ::dup2(out, STDOUT_FILENO);
        ::dup2(err, STDERR_FILENO);
        ::unsetenv("DISPLAY");
        std::vector<char*> argv{const_cast<char*>(PRESSMARK_PROGRAM)};
        for (const std::string& argument : arguments)
            argv.push_back(const_cast<char*>(argument.c_str()));
        argv.push_back(nullptr);
        ::execv(PRESSMARK_PROGRAM, argv.data());
        ::_exit(127);
    }
    int status = 0;
    ::waitpid(child, &status, 0);
    ::close(in);
    return {WIFEXITED(status) ? WEXITSTATUS(status) : -1, contentOf(out), contentOf(err)};
}

} // namespace tests
