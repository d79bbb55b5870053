#include "core/linking/words.h"

#include "core/base/unicode.h"

#include <algorithm>

namespace core {

WordKey wordKey(std::string_view folded)
{
    char padded[8] = {};
    std::memcpy(padded, folded.data(), std::min<std::size_t>(folded.size(), 8));
    return {.head = loadBytes(padded),
            .tail = folded.size() > 8 ? loadBytes(folded.data() + folded.size() - 8) : 0,
            .size = folded.size()};
}

CharacterClass WordReader::classOf(char32_t codePoint) const
{
    if (codePoint < kLatinEnd)
        return m_latin[codePoint].kind;
    return characterClass(codePoint);
}

char32_t WordReader::take()
{
    const auto first = static_cast<unsigned char>(m_text[m_position]);
    if (first < 0x80) {
        ++m_position;
        return first;
    }
    return nextCodePoint(m_text, m_position);
}

void WordReader::append(char32_t codePoint)
{
    if (codePoint >= kLatinEnd) {
        m_isLatin = false;
        return;
    }
    const LatinCharacter& character = m_latin[codePoint];
    if (m_size + character.folded.size() <= sizeof m_folded) {
        std::memcpy(m_folded + m_size, character.folded.data(), character.folded.size());
        m_size += character.size;
    }
}

/// Marks compose with what stands before them, which only the library knows how to do.
void WordReader::foldSlowly()
{
    const std::string folded = foldCase(m_text.substr(m_begin, m_end - m_begin));
    m_size = std::min(folded.size(), sizeof m_folded);
    std::memcpy(m_folded, folded.data(), m_size);
}

void WordReader::finish(char32_t first)
{
    m_size = 0;
    m_isLatin = true;
    append(first);
    m_end = m_position;
    if (classOf(first) == CharacterClass::Letter) {
        while (m_position < m_text.size()) {
            const std::size_t start = m_position;
            const char32_t codePoint = take();
            const CharacterClass kind = classOf(codePoint);
            if (kind == CharacterClass::Boundary || kind == CharacterClass::Ideograph) {
                m_position = start;
                break;
            }
            if (kind == CharacterClass::Ignorable)
                continue;
            m_end = m_position;
            append(codePoint);
        }
    }
    if (!m_isLatin)
        foldSlowly();
    if (m_size > kLongestWord)
        m_size = 0;
}

bool WordReader::next()
{
    while (m_position < m_text.size()) {
        const std::size_t start = m_position;
        const char32_t codePoint = take();
        const CharacterClass kind = classOf(codePoint);
        if (kind != CharacterClass::Letter && kind != CharacterClass::Ideograph)
            continue;
        m_begin = start;
        finish(codePoint);
        return true;
    }
    return false;
}

namespace {

/// The canonical character for `codePoint`, or 0 if it can join no words.
char joiner(char32_t codePoint)
{
    if (isApostrophe(codePoint))
        return '\'';
    return codePoint > 0x20 && codePoint < 0x7F ? static_cast<char>(codePoint) : '\0';
}

/// Reads characters into at most three canonical ones; the state of separatorOf.
class SeparatorReader {
public:
    /// False when it cannot be a separator any more.
    bool take(char32_t codePoint)
    {
        if (isBlank(codePoint)) {
            m_lines += codePoint == '\n' ? 1U : 0U;
            m_blank = true;
            return m_lines < 2;
        }
        if (characterClass(codePoint) == CharacterClass::Ignorable)
            return true;
        const char canonical = isHyphen(codePoint) ? '-' : joiner(codePoint);
        if (canonical == '\0')
            return false;
        if (m_blank && canonical == '-')
            return false;
        if (m_blank && canonical != '&')
            push(' ');
        m_blank = false;
        push(canonical);
        return m_size <= 3;
    }

    std::optional<Separator> result()
    {
        const auto last = static_cast<char>((m_code >> 8U * (std::max(m_size, 1U) - 1U)) & 0xFFU);
        if (m_blank && last == '-')
            return std::nullopt;
        if (m_blank && last != '&')
            push(' ');
        if (m_size > 3)
            return std::nullopt;
        return m_code == '-' ? ' ' : m_code;
    }

private:
    void push(char canonical)
    {
        if (m_size < 4)
            m_code |= static_cast<Separator>(static_cast<unsigned char>(canonical)) << 8U * m_size;
        ++m_size;
    }

    Separator m_code = 0;
    unsigned m_size = 0;
    unsigned m_lines = 0;
    bool m_blank = false;
};

} // namespace

std::optional<Separator> separatorOf(std::string_view between)
{
    SeparatorReader reader;
    for (std::size_t position = 0; position < between.size();) {
        if (!reader.take(nextCodePoint(between, position)))
            return std::nullopt;
    }
    return reader.result();
}

} // namespace core
