#include "core/ingest/charset_guess.h"

#include "core/base/unicode.h"

#include <unicode/ucsdet.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

namespace core {

namespace {

using namespace std::string_view_literals;

/// Windows-1252 from 0x80 to 0x9F; the rest equals Latin-1. Zero: not assigned.
constexpr std::array<char16_t, 32> kWindows1252{
    0x20AC, 0,      0x201A, 0x0192, 0x201E, 0x2026, 0x2020, 0x2021, 0x02C6, 0x2030, 0x0160,
    0x2039, 0x0152, 0,      0x017D, 0,      0,      0x2018, 0x2019, 0x201C, 0x201D, 0x2022,
    0x2013, 0x2014, 0x02DC, 0x2122, 0x0161, 0x203A, 0x0153, 0,      0x017E, 0x0178};

/// What text in Western languages is made of beyond ASCII, as windows-1252 writes it.
constexpr std::string_view kWestern =
    "\xE4\xF6\xFC\xC4\xD6\xDC\xDF\x80\x84\x93\x94\x91\x92\x96\x97\x85\xBB\xAB\xA7\xB0\xA0\xB4"
    "\xE9\xE8\xEA\xE0\xE1\xE2\xE7\xF1\xF3\xED\xFA\xE5\xF8\xE6\xC5\xD8\xC9\xA3\xA9\xAE\xB2\xB3\xBD"sv;

char32_t fromWindows1252(unsigned char byte)
{
    if (byte < 0x80 || byte >= 0xA0)
        return byte;
    const char16_t mapped = kWindows1252[byte - 0x80U];
    return mapped == 0 ? U'\uFFFD' : mapped;
}

bool isAscii(char c)
{
    return static_cast<unsigned char>(c) < 0x80;
}

struct Sequence {
    std::size_t length = 1;
    bool valid = false;
    bool incomplete = false; ///< cut off by the end
};

/// The UTF-8 sequence at `position`, or one byte that is none.
Sequence sequenceAt(std::string_view bytes, std::size_t position)
{
    const auto* data = reinterpret_cast<const std::uint8_t*>(bytes.data());
    const auto rest = static_cast<std::int32_t>(std::min<std::size_t>(4, bytes.size() - position));
    std::int32_t offset = 0;
    UChar32 codePoint = 0;
    const std::uint8_t* at = data + position;
    U8_NEXT(at, offset, rest, codePoint);
    if (codePoint >= 0)
        return {.length = static_cast<std::size_t>(offset), .valid = true};
    const auto expected = static_cast<std::size_t>(U8_COUNT_TRAIL_BYTES(at[0])) + 1;
    const bool incomplete = expected > 1 && position + expected > bytes.size()
        && static_cast<std::size_t>(offset) == bytes.size() - position;
    return {.length = 1, .valid = false, .incomplete = incomplete};
}

/// False for two bytes that are more often two letters of windows-1252 ("ß“") than a character of
/// the scripts behind U+017F.
bool isPlausible(std::string_view bytes, std::size_t position, const Sequence& sequence)
{
    constexpr unsigned char kLastLatinLead = 0xC5;
    return sequence.length > 2 || static_cast<unsigned char>(bytes[position]) <= kLastLatinLead;
}

struct SequenceCounts {
    std::size_t valid = 0; ///< and plausible
    std::size_t invalid = 0;
    std::size_t western = 0;
    std::size_t foreign = 0; ///< bytes beyond ASCII
};

SequenceCounts countSequences(std::string_view bytes)
{
    SequenceCounts counts;
    for (std::size_t position = 0; position < bytes.size();) {
        if (isAscii(bytes[position])) {
            ++position;
            continue;
        }
        const Sequence sequence = sequenceAt(bytes, position);
        if (sequence.incomplete || (sequence.valid && isPlausible(bytes, position, sequence)))
            ++counts.valid;
        else if (!sequence.valid)
            ++counts.invalid;
        for (std::size_t index = 0; index < sequence.length; ++index) {
            ++counts.foreign;
            if (kWestern.find(bytes[position + index]) != std::string_view::npos)
                ++counts.western;
        }
        position += sequence.length;
    }
    return counts;
}

/// The lines that are not ASCII, as far as a detector needs them.
std::string linesBeyondAscii(std::string_view bytes)
{
    constexpr std::size_t kEnough = 65536;
    std::string sample;
    while (!bytes.empty() && sample.size() < kEnough) {
        const std::size_t end = std::min(bytes.find('\n'), bytes.size() - 1) + 1;
        const std::string_view line = bytes.substr(0, end);
        if (!std::ranges::all_of(line, isAscii))
            sample += line.substr(0, kEnough);
        bytes.remove_prefix(end);
    }
    return sample;
}

struct CloseDetector {
    void operator()(UCharsetDetector* detector) const { ucsdet_close(detector); }
};

std::string detect(std::string_view bytes)
{
    const std::string sample = linesBeyondAscii(bytes);
    UErrorCode status = U_ZERO_ERROR;
    const std::unique_ptr<UCharsetDetector, CloseDetector> detector(ucsdet_open(&status));
    ucsdet_setText(detector.get(), sample.data(), static_cast<std::int32_t>(sample.size()),
                   &status);
    const UCharsetMatch* match = ucsdet_detect(detector.get(), &status);
    if (U_FAILURE(status) || match == nullptr)
        return "windows-1252";
    constexpr std::int32_t kConfident = 30; // of 100
    const std::string_view name = ucsdet_getName(match, &status);
    // A UTF-16 of odd bytes and a Latin-1 that is windows-1252 in all but name.
    if (ucsdet_getConfidence(match, &status) < kConfident || name.starts_with("UTF")
        || name == "ISO-8859-1")
        return "windows-1252";
    return std::string(name);
}

} // namespace

std::string encodingOfMark(std::string_view bytes)
{
    if (bytes.starts_with("\xEF\xBB\xBF"sv))
        return "UTF-8";
    if (bytes.starts_with("\xFF\xFE\0\0"sv))
        return "UTF-32LE";
    if (bytes.starts_with("\0\0\xFE\xFF"sv))
        return "UTF-32BE";
    if (bytes.starts_with("\xFF\xFE"sv))
        return "UTF-16LE";
    if (bytes.starts_with("\xFE\xFF"sv))
        return "UTF-16BE";
    return {};
}

std::string wideEncoding(std::string_view bytes)
{
    constexpr std::size_t kSample = 4096;
    const std::string_view sample = bytes.substr(0, kSample);
    std::array<std::size_t, 2> nuls{};
    for (std::size_t index = 0; index < sample.size(); ++index)
        nuls[index % 2] += sample[index] == '\0' ? 1 : 0;
    const std::size_t pairs = sample.size() / 2;
    if (pairs < 4 || bytes.size() % 2 != 0)
        return {};
    if (nuls[1] * 10 > pairs * 7 && nuls[0] * 20 < pairs)
        return "UTF-16LE";
    if (nuls[0] * 10 > pairs * 7 && nuls[1] * 20 < pairs)
        return "UTF-16BE";
    return {};
}

std::string guessEncoding(std::string_view bytes)
{
    const SequenceCounts counts = countSequences(bytes);
    // Two bytes of a single-byte encoding rarely make a valid sequence by chance: where at least
    // one in ten does, the file is UTF-8 with something else pasted in, or cut off.
    if (counts.valid * 10 >= counts.invalid && counts.valid > 0)
        return "UTF-8";
    if (counts.western * 10 >= counts.foreign * 9)
        return "windows-1252";
    return detect(bytes);
}

MixedText readMixed(std::string_view bytes)
{
    MixedText mixed;
    mixed.text.reserve(bytes.size());
    std::size_t line = 1;
    for (std::size_t position = 0; position < bytes.size();) {
        const Sequence sequence = sequenceAt(bytes, position);
        if (sequence.valid) {
            mixed.text.append(bytes, position, sequence.length);
            line += bytes[position] == '\n' ? 1 : 0;
        } else if (sequence.incomplete) {
            appendUtf8(mixed.text, U'\uFFFD');
            mixed.cutOff = true;
            return mixed;
        } else {
            appendUtf8(mixed.text, fromWindows1252(static_cast<unsigned char>(bytes[position])));
            if (mixed.lines.empty() || mixed.lines.back() != line)
                mixed.lines.push_back(line);
        }
        position += sequence.length;
    }
    return mixed;
}

} // namespace core
