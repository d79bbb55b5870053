#include "core/ingest/markdown_inline.h"

#include "core/base/unicode.h"
#include "core/ingest/html_tokens.h"
#include "core/ingest/number_parts.h"

#include <algorithm>
#include <map>
#include <vector>

namespace core {

namespace {

constexpr std::size_t kNone = std::string_view::npos;

bool isPunctuation(char c)
{
    return std::string_view("!\"#$%&'()*+,-./:;<=>?@[\\]^_`{|}~").find(c) != kNone;
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// A run of equal marks that may open or close emphasis.
struct Run {
    char mark = '*';
    std::size_t at = 0; ///< in the output
    std::size_t length = 0;
    std::size_t left = 0; ///< of them that have found no partner
    bool opens = false;
    bool closes = false;
};

/// The next place of a character, sought only once for many questions.
class NextPlace {
public:
    explicit NextPlace(char c)
        : m_char(c)
    {
    }

    std::size_t from(std::string_view text, std::size_t at)
    {
        if (m_known && (m_place == kNone || m_place >= at))
            return m_place;
        m_known = true;
        m_place = text.find(m_char, at);
        return m_place;
    }

private:
    char m_char;
    bool m_known = false;
    std::size_t m_place = 0;
};

class Line {
public:
    explicit Line(std::string_view text)
        : m_text(text)
    {
        for (std::size_t at = text.find('`'); at != kNone; at = text.find('`', at)) {
            const std::size_t length = runAt(at);
            m_codeRuns[length].push_back(at);
            at += length;
        }
        for (auto& [length, places] : m_codeRuns)
            std::ranges::reverse(places);
    }

    std::string read()
    {
        while (m_at < m_text.size())
            step();
        pairRuns();
        std::string plain;
        std::ranges::sort(m_erased);
        std::size_t next = 0;
        for (std::size_t at = 0; at < m_out.size(); ++at) {
            while (next < m_erased.size() && m_erased[next] < at)
                ++next;
            const bool erased = next < m_erased.size() && m_erased[next] == at;
            const bool blankTwice = m_out[at] == ' ' && plain.ends_with(' ');
            if (!erased && !blankTwice)
                plain += m_out[at];
        }
        std::string decoded;
        appendDecoded(decoded, plain);
        return std::string(trimmed(decoded));
    }

private:
    struct Bracket {
        std::size_t at = 0; ///< of "[" in the output
        bool image = false;
    };

    char charAt(std::size_t at) const { return at < m_text.size() ? m_text[at] : '\n'; }

    std::size_t runAt(std::size_t at) const
    {
        const std::size_t end = m_text.find_first_not_of(m_text[at], at);
        return std::min(end, m_text.size()) - at;
    }

    void step()
    {
        const char c = m_text[m_at];
        if (c == '\\' && isPunctuation(charAt(m_at + 1))) {
            m_out += m_text[m_at + 1];
            m_at += 2;
        } else if (c == '`') {
            readCode();
        } else if (c == '*' || c == '_' || c == '~') {
            readRun();
        } else if (c == '[' || (c == '!' && charAt(m_at + 1) == '[')) {
            m_brackets.push_back({.at = m_out.size(), .image = c == '!'});
            m_out.append(m_text.substr(m_at, c == '!' ? 2 : 1));
            m_at += c == '!' ? 2 : 1;
        } else if (c == ']') {
            closeBracket();
        } else if (c != '<' || !readTag()) {
            m_out += c;
            ++m_at;
        }
    }

    /// "`words`": the words stay as they are.
    void readCode()
    {
        const std::size_t length = runAt(m_at);
        std::vector<std::size_t>& places = m_codeRuns[length];
        while (!places.empty() && places.back() <= m_at)
            places.pop_back();
        const std::size_t begin = m_at + length;
        if (places.empty()) {
            m_out.append(length, '`');
            m_at = begin;
            return;
        }
        m_out.append(trimmed(m_text.substr(begin, places.back() - begin)));
        m_at = places.back() + length;
    }

    void readRun()
    {
        const char c = m_text[m_at];
        const std::size_t length = runAt(m_at);
        const bool wordBefore = isWordBefore();
        const std::size_t behind = m_at + length;
        const bool blankBefore = m_at == 0 || charAt(m_at - 1) == ' ';
        const bool blankBehind = behind >= m_text.size() || charAt(behind) == ' ';
        std::size_t position = behind;
        const bool wordBehind = !blankBehind && isWordCharacter(nextCodePoint(m_text, position));
        const bool product = m_at > 0 && isDigit(charAt(m_at - 1)) && isDigit(charAt(behind));
        const bool marks = c != '~' || length == 2;
        const bool inWord = c == '_';
        if (marks && !product) {
            const bool opens =
                !blankBehind && (wordBehind || !wordBefore) && !(inWord && wordBefore);
            const bool closes =
                !blankBefore && (wordBefore || !wordBehind) && !(inWord && wordBehind);
            m_runs.push_back({c, m_out.size(), length, length, opens, closes});
        }
        m_out.append(length, c);
        m_at = behind;
    }

    bool isWordBefore() const
    {
        if (m_at == 0)
            return false;
        std::size_t at = m_at - 1;
        while (at > 0 && (static_cast<unsigned char>(m_text[at]) & 0xC0U) == 0x80U)
            --at;
        return isWordCharacter(nextCodePoint(m_text, at));
    }

    /// "](address)", "][name]" or a footnote's end, else a bracket as any other.
    void closeBracket()
    {
        if (m_brackets.empty()) {
            m_out += ']';
            ++m_at;
            return;
        }
        const Bracket bracket = m_brackets.back();
        m_brackets.pop_back();
        const bool footnote = m_out.substr(bracket.at, 2) == "[^";
        const std::size_t end = footnote ? m_at + 1 : linkEnd();
        if (end == kNone) {
            m_out += ']';
            ++m_at;
            return;
        }
        m_at = end;
        if (!bracket.image && !footnote) {
            m_erased.push_back(bracket.at);
            return;
        }
        m_out.resize(bracket.at);
        // Both are in order from here on: what was opened later closed earlier.
        while (!m_runs.empty() && m_runs.back().at >= bracket.at)
            m_runs.pop_back();
        while (!m_erased.empty() && m_erased.back() >= bracket.at)
            m_erased.pop_back();
    }

    /// Behind what makes a link of the bracket that closes here.
    std::size_t linkEnd()
    {
        constexpr std::size_t kLongest = 2048;
        const char next = charAt(m_at + 1);
        if (next != '(' && next != '[')
            return kNone;
        std::size_t end = (next == '(' ? m_roundEnd : m_squareEnd).from(m_text, m_at + 2);
        if (end == kNone || end - m_at > kLongest)
            return kNone;
        const std::string_view inside = m_text.substr(m_at + 2, end - m_at - 2);
        if (next == '(' && inside.find('(') != kNone) { // an address with brackets in it
            const std::size_t second = m_roundEnd.from(m_text, end + 1);
            end = second != kNone && second - m_at <= kLongest ? second : end;
        }
        return end + 1;
    }

    /// Takes a tag or "<https://...>"; false for a "<" that begins neither.
    bool readTag()
    {
        const char first = charAt(m_at + 1);
        const std::size_t end = m_tagEnd.from(m_text, m_at);
        if (end == kNone || end - m_at > HtmlTokenizer::kTagLimit
            || (!isLetter(first) && first != '/'))
            return false;
        const std::string_view inside = m_text.substr(m_at + 1, end - m_at - 1);
        const bool spaced = inside.find(' ') != kNone;
        if (!spaced && (inside.find("://") != kNone || inside.find('@') != kNone))
            m_out.append(inside);
        else if (inside.starts_with("br"))
            m_out += ' ';
        m_at = end + 1;
        return true;
    }

    /// Each run closes the nearest that is open with the same mark.
    void pairRuns()
    {
        std::map<char, std::vector<std::size_t>> open;
        for (std::size_t index = 0; index < m_runs.size(); ++index) {
            Run& run = m_runs[index];
            std::vector<std::size_t>& openers = open[run.mark];
            while (run.closes && run.left > 0 && !openers.empty()) {
                Run& opener = m_runs[openers.back()];
                const std::size_t pair = std::min(run.left, opener.left);
                for (std::size_t mark = 0; mark < pair; ++mark) {
                    m_erased.push_back(opener.at + opener.left - 1 - mark);
                    m_erased.push_back(run.at + run.length - run.left + mark);
                }
                opener.left -= pair;
                run.left -= pair;
                if (opener.left == 0)
                    openers.pop_back();
            }
            if (run.opens && run.left == run.length)
                openers.push_back(index);
        }
    }

    std::string_view m_text;
    std::size_t m_at = 0;
    std::string m_out{};
    std::map<std::size_t, std::vector<std::size_t>> m_codeRuns{}; ///< places by length, last first
    std::vector<Run> m_runs{};
    std::vector<Bracket> m_brackets{};
    std::vector<std::size_t> m_erased{}; ///< bytes of the output that are marks
    NextPlace m_roundEnd{')'};
    NextPlace m_squareEnd{']'};
    NextPlace m_tagEnd{'>'};
};

} // namespace

std::string markdownLine(std::string_view paragraph)
{
    return Line(paragraph).read();
}

} // namespace core
