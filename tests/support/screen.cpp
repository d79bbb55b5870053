#include "tests/support/screen.h"

#include "tests/support/program.h"
#include "tests/support/wait.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>

namespace tests {

namespace {

/// A screen as an X window dump (XWDFile.h), of which parts are read.
class Dump {
public:
    explicit Dump(const std::filesystem::path& file)
        : m_file(file, std::ios::binary)
    {
        enum Header { Size = 0, BytesPerLine = 12, Colours = 19 };
        constexpr std::size_t kColourSize = 12;
        m_line = number(BytesPerLine);
        m_first = number(Size) + number(Colours) * kColourSize;
    }

    /// Pixels of 32 bits: blue, green, red and nothing.
    std::string pixels(int left, int row, int count)
    {
        return bytes(m_first + static_cast<std::size_t>(row) * m_line
                         + static_cast<std::size_t>(left) * 4,
                     static_cast<std::size_t>(count) * 4);
    }

private:
    std::string bytes(std::size_t from, std::size_t count)
    {
        std::string read(count, '\0');
        m_file.seekg(static_cast<std::streamoff>(from));
        m_file.read(read.data(), static_cast<std::streamsize>(count));
        return read;
    }
    /// The header's numbers have 32 bits, the highest byte first.
    std::size_t number(std::size_t index)
    {
        std::size_t value = 0;
        for (const char byte : bytes(index * 4, 4))
            value = value << 8 | static_cast<unsigned char>(byte);
        return value;
    }

    std::ifstream m_file;
    std::size_t m_line = 0;
    std::size_t m_first = 0;
};

ProgramRun xdotool(const std::string& display, const std::vector<std::string>& words)
{
    std::vector<std::string> arguments{"DISPLAY=" + display, "xdotool"};
    arguments.insert(arguments.end(), words.begin(), words.end());
    return tool("env", arguments);
}

} // namespace

bool Screen::isAvailable()
{
    return std::getenv("CI") != nullptr
        || (tool("Xvfb", {"-help"}).exitCode != 127
            && tool("xdotool", {"version"}).exitCode != 127);
}

Screen::Screen()
{
    const std::string log = m_folder.file("log");
    const std::string size = std::to_string(kWidth) + 'x' + std::to_string(kHeight) + "x24";
    // The server chooses a display that is free, and says which on its standard output.
    m_server = std::make_unique<RunningProgram>(
        "Xvfb",
        std::vector<std::string>{"-displayfd", "1", "-r", "-noreset", "-screen", "0", size,
                                 "-nolisten", "tcp", "-fbdir", m_folder.path().string()},
        log);
    EXPECT_TRUE(waitUntil([&] {
        const std::string said = bytesOf(log);
        const std::size_t end = said.rfind('\n');
        if (end == std::string::npos)
            return false;
        const std::size_t begin = said.substr(0, end).rfind('\n') + 1; // 0 where there is none
        m_display = ':' + said.substr(begin, end - begin);
        return said.find_first_not_of("0123456789", begin) == end;
    })) << bytesOf(log);
}

void Screen::act(const std::vector<std::string>& events) const
{
    const ProgramRun done = xdotool(m_display, events);
    EXPECT_EQ(done.exitCode, 0) << done.err;
}

bool Screen::takeUpWindow(const std::string& title, int left, int top) const
{
    return waitUntil([&] {
        return xdotool(m_display,
                       {"search", "--onlyvisible", "--name", title, "windowmove",
                        std::to_string(left), std::to_string(top), "windowfocus"})
                   .exitCode
            == 0;
    });
}

std::string Screen::picture(const ScreenPart& part) const
{
    Dump dump(m_folder.path() / "Xvfb_screen0");
    std::string picture =
        "P6 " + std::to_string(part.width) + ' ' + std::to_string(part.height) + " 255\n";
    std::size_t end = picture.size();
    picture.resize(end + static_cast<std::size_t>(part.width * part.height) * 3);
    for (int row = part.top; row < part.top + part.height; ++row) {
        const std::string pixels = dump.pixels(part.left, row, part.width);
        for (std::size_t at = 0; at < pixels.size(); at += 4) {
            picture[end++] = pixels[at + 2];
            picture[end++] = pixels[at + 1];
            picture[end++] = pixels[at];
        }
    }
    return picture;
}

} // namespace tests
