#include <charconv>
#include <chrono>
#include <cstdint>
#include <cstdio>
#include <cstdlib>
#include <iostream>
#include <random>
#include <string>
#include <string_view>
#include <vector>

/// Prints one-minute bars of many made-up instruments as CSV, some 71 bytes a bar; the same every
/// time.
///
///   minute_bars series|time BARS INSTRUMENTS
///
/// `series`: all bars of an instrument, then those of the next; `time`: all instruments of a
/// minute, then the next minute.
namespace {

using namespace std::chrono;

constexpr std::int64_t kSessionMinutes = 390;

/// A price in hundredths as text with four decimals, as many providers print them.
void appendPrice(std::string& line, std::int64_t hundredths)
{
    char digits[24];
    const auto end = std::to_chars(digits, digits + sizeof digits, hundredths).ptr;
    const std::string_view all(digits, static_cast<std::size_t>(end - digits));
    line.append(all.substr(0, all.size() - 2)).append(".").append(all.substr(all.size() - 2));
    line += "00,";
}

void appendTwo(std::string& line, std::int64_t value, char behind)
{
    line += static_cast<char>('0' + value / 10);
    line += static_cast<char>('0' + value % 10);
    line += behind;
}

/// The minute of a bar in sessions from 14:30 UTC, Monday to Friday.
std::string timeOf(std::int64_t bar)
{
    const std::int64_t session = bar / kSessionMinutes;
    const year_month_day day{sys_days{year{1990} / 1 / 1} + days{session / 5 * 7 + session % 5}};
    const std::int64_t minute = 14 * 60 + 30 + bar % kSessionMinutes;
    std::string text = std::to_string(static_cast<int>(day.year())) + '-';
    appendTwo(text, static_cast<unsigned>(day.month()), '-');
    appendTwo(text, static_cast<unsigned>(day.day()), 'T');
    appendTwo(text, minute / 60, ':');
    appendTwo(text, minute % 60, ':');
    return text + "00Z,";
}

struct Walk {
    std::string symbol{};
    std::mt19937_64 random{};
    std::int64_t close = 0;

    void appendBar(std::string& out, std::string_view time)
    {
        const auto step = [this](std::uint64_t most) {
            return static_cast<std::int64_t>(random() % (most + 1));
        };
        const std::int64_t open = close;
        close = std::max<std::int64_t>(1000, close + step(40) - 20);
        const std::int64_t high = std::max(open, close) + step(9);
        const std::int64_t low = std::min(open, close) - step(9);
        out.append(time).append(symbol);
        for (const std::int64_t price : {open, high, low, close})
            appendPrice(out, price);
        out.append(std::to_string(100 + step(999'899))) += '\n';
    }
};

void flush(std::string& out, std::size_t most)
{
    if (out.size() < most)
        return;
    std::fwrite(out.data(), 1, out.size(), stdout);
    out.clear();
}

} // namespace

int main(int argc, char** argv)
{
    if (argc != 4) {
        std::cerr << "minute_bars series|time BARS INSTRUMENTS\n";
        return 2;
    }
    const std::int64_t instruments = std::atoll(argv[3]);
    const std::int64_t minutes = std::atoll(argv[2]) / instruments;
    std::vector<Walk> walks;
    for (std::int64_t number = 0; number < instruments; ++number) {
        std::string symbol = std::to_string(number + 1000);
        symbol.replace(0, 1, "SYM").append(",");
        walks.push_back(
            {symbol, std::mt19937_64(static_cast<std::uint64_t>(number)), 10000 + number * 137});
    }
    constexpr std::size_t kBuffer = 1 << 20;
    std::string out = "time,ticker,open,high,low,close,volume\n";
    const bool byTime = std::string_view(argv[1]) == "time";
    const std::int64_t outer = byTime ? minutes : instruments;
    const std::int64_t inner = byTime ? instruments : minutes;
    for (std::int64_t first = 0; first < outer; ++first) {
        const std::string shared = byTime ? timeOf(first) : std::string();
        for (std::int64_t second = 0; second < inner; ++second) {
            if (byTime)
                walks[static_cast<std::size_t>(second)].appendBar(out, shared);
            else
                walks[static_cast<std::size_t>(first)].appendBar(out, timeOf(second));
            flush(out, kBuffer);
        }
    }
    flush(out, 1);
    return 0;
}
