#include "core/ingest/mail_limits.h"

#include <algorithm>
#include <array>
#include <bitset>
#include <unordered_set>

namespace core {

namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kLongestBoundary = 70; // RFC 2046, 5.1.1; what follows is not compared
constexpr std::string_view kBlanks = " \t\r\n";

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

/// How often a media type in small letters occurs in any letters.
std::size_t occurrences(std::string_view bytes, std::string_view word)
{
    std::size_t count = 0;
    const std::size_t before = word.find('/');
    for (std::size_t at = bytes.find('/'); at != kNone; at = bytes.find('/', at + 1)) {
        if (at >= before
            && std::ranges::equal(bytes.substr(at - before, word.size()), word, {}, lowered))
            ++count;
    }
    return count;
}

/// The boundaries that a message declares, as what a line behind "--" begins with.
class Boundaries {
public:
    explicit Boundaries(std::string_view bytes)
    {
        constexpr std::string_view kName = "boundary";
        for (std::size_t at = bytes.find_first_of("bB"); at != kNone;
             at = bytes.find_first_of("bB", at + 1)) {
            if (std::ranges::equal(bytes.substr(at, kName.size()), kName, {}, lowered))
                take(bytes.substr(at + kName.size()));
        }
    }

    bool areTooMany() const { return m_starts.size() > kMostMailParts; }

    /// Whether one of them begins `text`.
    bool begin(std::string_view text) const
    {
        for (std::size_t size = 0; size <= std::min(text.size(), kLongestBoundary); ++size) {
            if (m_sizes[size] && m_starts.contains(text.substr(0, size)))
                return true;
        }
        return false;
    }

private:
    /// Takes what stands behind the name of the parameter. Of a value in pieces (RFC 2231) the
    /// first is enough; one that is encoded, or follows a comment, may be any.
    void take(std::string_view rest)
    {
        constexpr std::size_t kLongest = 1000;
        rest = rest.substr(0, kLongest);
        const bool isEncoded = rest.starts_with("*=") || rest.starts_with("*0*");
        rest.remove_prefix(std::min(rest.find_first_not_of("*0123456789 \t\r\n"), rest.size()));
        if (rest.starts_with('('))
            return add({});
        if (!rest.starts_with('='))
            return;
        rest.remove_prefix(1);
        rest.remove_prefix(std::min(rest.find_first_not_of(kBlanks), rest.size()));
        const bool isQuoted = rest.starts_with('"');
        rest.remove_prefix(isQuoted ? 1 : 0);
        const bool isAny = isEncoded || (!isQuoted && rest.starts_with('('));
        add(isAny ? std::string_view{}
                  : rest.substr(0, rest.find_first_of(isQuoted ? "\"\\\r\n" : "\\; \t\r\n(")));
    }

    void add(std::string_view start)
    {
        start = start.substr(0, kLongestBoundary);
        m_starts.insert(start);
        m_sizes.set(start.size());
    }

    std::unordered_set<std::string_view> m_starts{};
    std::bitset<kLongestBoundary + 1> m_sizes{};
};

/// How many lines begin or end a part, up to `most`.
std::size_t boundaryLines(std::string_view bytes, const Boundaries& boundaries, std::size_t most)
{
    std::size_t count = 0;
    for (std::size_t at = 0; at < bytes.size() && count < most; ++at) {
        const std::string_view line = bytes.substr(at, kLongestBoundary + 2);
        if (line.starts_with("--") && boundaries.begin(line.substr(2)))
            ++count;
        at = std::min(bytes.find('\n', at), bytes.size());
    }
    return count;
}

} // namespace

bool mayHoldTooManyParts(std::string_view bytes)
{
    constexpr auto kHolders = std::to_array<std::string_view>(
        {"multipart/", "message/rfc822", "message/rfc2822", "message/news", "message/global"});
    std::size_t holders = 0;
    for (const std::string_view name : kHolders)
        holders += occurrences(bytes, name);
    if (holders > kMostMailParts)
        return true;
    const Boundaries boundaries(bytes);
    // Each part has one line before it, and perhaps one behind it.
    constexpr std::size_t kMostLines = 2 * kMostMailParts;
    return boundaries.areTooMany() || boundaryLines(bytes, boundaries, kMostLines + 1) > kMostLines;
}

} // namespace core
