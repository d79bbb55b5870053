#include "core/base/unicode.h"

#include <unicode/bytestream.h>
#include <unicode/normalizer2.h>
#include <unicode/stringpiece.h>
#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cassert>
#include <cstdint>

namespace core {

namespace {

constexpr std::size_t kBlock = 64; ///< code points a step of CodePointIndex

/// The code point at `position`, which moves behind it; -1 for a malformed sequence, of which at
/// least one byte is passed.
UChar32 decodeNext(std::string_view text, std::size_t& position)
{
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
    UChar32 codePoint = 0;
    U8_NEXT(bytes, position, text.size(), codePoint);
    return codePoint;
}

constexpr bool isAscii(char32_t codePoint)
{
    return codePoint < 0x80;
}

constexpr bool isAsciiLetter(char32_t codePoint)
{
    return (codePoint | 0x20U) >= U'a' && (codePoint | 0x20U) <= U'z';
}

constexpr bool isContinuation(char byte)
{
    return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U;
}

/// Whether it is a whole block, each byte of which is a code point.
bool isAsciiBlock(std::string_view bytes)
{
    if (bytes.size() != kBlock)
        return false;
    unsigned char all = 0;
    for (const char byte : bytes)
        all |= static_cast<unsigned char>(byte);
    return isAscii(all);
}

/// The code point that ends before `position`, which moves to its begin; -1 as of decodeNext.
/// REQUIRES: position > 0
UChar32 decodePrevious(std::string_view text, std::size_t& position)
{
    std::size_t begin = position - 1;
    while (begin > 0 && position - begin < U8_MAX_LENGTH && isContinuation(text[begin]))
        --begin;
    std::size_t end = begin;
    const UChar32 codePoint = decodeNext(text, end);
    const bool isWhole = end == position;
    position = isWhole ? begin : position - 1;
    return isWhole ? codePoint : -1;
}

} // namespace

bool isValidUtf8(std::string_view text)
{
    for (std::size_t position = 0; position < text.size();) {
        if (decodeNext(text, position) < 0)
            return false;
    }
    return true;
}

std::string toValidUtf8(std::string_view text)
{
    std::string valid;
    valid.reserve(text.size());
    for (std::size_t position = 0; position < text.size();) {
        const UChar32 codePoint = decodeNext(text, position);
        appendUtf8(valid, codePoint <= 0 ? U'\uFFFD' : static_cast<char32_t>(codePoint));
    }
    return valid;
}

char32_t nextCodePoint(std::string_view text, std::size_t& position)
{
    assert(position < text.size());
    const auto byte = static_cast<unsigned char>(text[position]);
    if (isAscii(byte)) {
        ++position;
        return byte;
    }
    const UChar32 codePoint = decodeNext(text, position);
    return codePoint < 0 ? U'\uFFFD' : static_cast<char32_t>(codePoint);
}

void appendUtf8(std::string& text, char32_t codePoint)
{
    if (isAscii(codePoint)) {
        text += static_cast<char>(codePoint);
        return;
    }
    std::uint8_t bytes[U8_MAX_LENGTH];
    std::int32_t length = 0;
    U8_APPEND_UNSAFE(bytes, length, static_cast<UChar32>(codePoint));
    text.append(reinterpret_cast<const char*>(bytes), static_cast<std::size_t>(length));
}

std::size_t codePointCount(std::string_view text)
{
    return static_cast<std::size_t>(
        std::ranges::count_if(text, [](char byte) { return !isContinuation(byte); }));
}

bool isWordCharacter(char32_t codePoint)
{
    constexpr std::uint32_t kInside = U_GC_L_MASK | U_GC_N_MASK | U_GC_M_MASK;
    constexpr char32_t kSoftHyphen = 0x00AD;
    if (isAscii(codePoint))
        return isAsciiLetter(codePoint) || (codePoint >= U'0' && codePoint <= U'9');
    return codePoint == kSoftHyphen
        || (U_MASK(u_charType(static_cast<UChar32>(codePoint))) & kInside) != 0;
}

std::string foldCase(std::string_view text)
{
    // Most words are of ASCII; to fold them is to write them small.
    if (std::ranges::all_of(text, [](char c) { return isAscii(static_cast<unsigned char>(c)); })) {
        std::string folded(text);
        for (char& c : folded)
            c = c >= 'A' && c <= 'Z' ? static_cast<char>(c | 0x20) : c;
        return folded;
    }
    UErrorCode status = U_ZERO_ERROR;
    const icu::Normalizer2* folding = icu::Normalizer2::getNFKCCasefoldInstance(status);
    assert(U_SUCCESS(status)); // the data are part of the library
    std::string folded;
    icu::StringByteSink<std::string> sink(&folded, static_cast<std::int32_t>(text.size()));
    folding->normalizeUTF8(0, icu::StringPiece(text.data(), static_cast<std::int32_t>(text.size())),
                           sink, nullptr, status);
    return folded;
}

std::u32string codePoints(std::string_view text)
{
    std::u32string letters;
    letters.reserve(text.size());
    for (std::size_t position = 0; position < text.size();)
        letters += nextCodePoint(text, position);
    return letters;
}

std::string primaryLanguage(std::string_view tag)
{
    return foldCase(tag.substr(0, tag.find_first_of("-_")));
}

std::string_view trimmed(std::string_view text)
{
    const auto isWhite = [](UChar32 codePoint) {
        return codePoint >= 0 && (u_isUWhiteSpace(codePoint) || codePoint == 0xFEFF);
    };
    std::size_t first = 0;
    for (std::size_t next = 0; first < text.size() && isWhite(decodeNext(text, next));)
        first = next;
    std::size_t last = text.size();
    for (std::size_t previous = last; last > first && isWhite(decodePrevious(text, previous));)
        last = previous;
    return text.substr(first, last - first);
}

CodePointIndex::CodePointIndex(std::string_view text)
    : m_text(text)
{
    std::size_t inBlock = 0; // code points of the block so far
    for (std::size_t byte = 0; byte < text.size();) {
        if (inBlock == 0) {
            m_byteOfBlock.push_back(byte);
            if (isAsciiBlock(text.substr(byte, kBlock))) {
                byte += kBlock;
                continue;
            }
        }
        for (++byte; byte < text.size() && isContinuation(text[byte]);)
            ++byte;
        inBlock = (inBlock + 1) % kBlock;
    }
}

std::size_t CodePointIndex::codePointsBefore(std::size_t byteOffset) const
{
    assert(byteOffset <= m_text.size());
    const auto block = std::ranges::upper_bound(m_byteOfBlock, byteOffset);
    if (block == m_byteOfBlock.begin())
        return 0;
    const auto index = static_cast<std::size_t>(block - m_byteOfBlock.begin()) - 1;
    const std::size_t start = m_byteOfBlock[index];
    return index * kBlock + codePointCount(m_text.substr(start, byteOffset - start));
}

std::size_t CodePointIndex::byteOffset(std::size_t codePoint) const
{
    const std::size_t block = codePoint / kBlock;
    if (block >= m_byteOfBlock.size())
        return m_text.size();
    std::size_t byte = m_byteOfBlock[block];
    for (std::size_t left = codePoint % kBlock; left > 0 && byte < m_text.size(); --left) {
        ++byte;
        while (byte < m_text.size() && isContinuation(m_text[byte]))
            ++byte;
    }
    return byte;
}

std::string_view CodePointIndex::slice(std::size_t begin, std::size_t end) const
{
    const std::size_t first = byteOffset(begin);
    const std::size_t last = std::max(first, byteOffset(end));
    return m_text.substr(first, last - first);
}

} // namespace core
