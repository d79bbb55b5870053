#include "tests/core/ingest/feed_expectation.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace tests {

namespace {

using Value = std::variant<std::string, PythonTime, PythonNone, int>;

bool isNameCharacter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// Reads literals and paths from the front of an expression.
class Scanner {
public:
    explicit Scanner(std::string_view text)
        : m_text(text)
    {
    }

    bool atEnd()
    {
        skipBlanks();
        return m_text.empty();
    }

    bool take(std::string_view what)
    {
        skipBlanks();
        if (!m_text.starts_with(what))
            return false;
        m_text.remove_prefix(what.size());
        return true;
    }

    std::optional<Value> literal()
    {
        skipBlanks();
        if (take("None"))
            return PythonNone{};
        if (m_text.starts_with("u'") || m_text.starts_with("u\""))
            m_text.remove_prefix(1);
        if (m_text.starts_with('\'') || m_text.starts_with('"'))
            return string();
        if (m_text.starts_with('('))
            return time();
        return number();
    }

    /// "entries[0].title" of `entries[0]['title']`.
    std::optional<std::string> path()
    {
        skipBlanks();
        std::string result = name();
        if (result.empty())
            return std::nullopt;
        for (;;) {
            if (take(".")) {
                result += "." + name();
            } else if (take("[")) {
                const auto index = literal();
                if (!index || !take("]"))
                    return std::nullopt;
                if (const int* place = std::get_if<int>(&*index))
                    result += "[" + std::to_string(*place) + "]";
                else if (const auto* key = std::get_if<std::string>(&*index))
                    result += "." + *key;
            } else {
                return result;
            }
        }
    }

private:
    void skipBlanks()
    {
        m_text.remove_prefix(std::min(m_text.find_first_not_of(" \t\r\n"), m_text.size()));
    }

    std::string name()
    {
        const auto* const end = std::ranges::find_if_not(m_text, isNameCharacter);
        const auto length = static_cast<std::size_t>(end - m_text.begin());
        std::string result(m_text.substr(0, length));
        m_text.remove_prefix(length);
        return result;
    }

    std::optional<Value> string()
    {
        const std::string quote(m_text.substr(0, 3) == std::string(3, m_text.front())
                                    ? m_text.substr(0, 3)
                                    : m_text.substr(0, 1));
        m_text.remove_prefix(quote.size());
        std::string result;
        while (!m_text.starts_with(quote)) {
            if (m_text.empty())
                return std::nullopt;
            if (m_text.front() == '\\')
                result += escape();
            else
                result += m_text.front();
            m_text.remove_prefix(1);
        }
        m_text.remove_prefix(quote.size());
        return result;
    }

    /// Leaves the last character of the escape to be skipped.
    std::string escape()
    {
        m_text.remove_prefix(1);
        const char kind = m_text.empty() ? '\\' : m_text.front();
        const std::size_t digits = kind == 'x' ? 2 : (kind == 'u' ? 4 : 0);
        if (digits == 0)
            return kind == 'n' ? "\n" : std::string(1, kind);
        unsigned code = 0;
        std::from_chars(m_text.data() + 1, m_text.data() + 1 + digits, code, 16);
        m_text.remove_prefix(digits);
        std::string result;
        core::appendUtf8(result, code);
        return result;
    }

    std::optional<Value> number()
    {
        int value = 0;
        const auto [end, error] =
            std::from_chars(m_text.data(), m_text.data() + m_text.size(), value);
        if (error != std::errc{})
            return std::nullopt;
        m_text.remove_prefix(static_cast<std::size_t>(end - m_text.data()));
        return value;
    }

    std::optional<Value> time()
    {
        PythonTime time{};
        std::size_t parts = 0;
        take("(");
        do {
            const auto part = literal();
            if (!part || !std::holds_alternative<int>(*part))
                return std::nullopt;
            if (parts < time.size())
                time[parts] = std::get<int>(*part);
            ++parts;
        } while (take(","));
        return take(")") && parts == 9 ? std::optional<Value>(time) : std::nullopt;
    }

    std::string_view m_text;
};

/// The parts of an expression between " and ", which no string here holds.
std::vector<std::string> conjunctsOf(std::string_view text)
{
    std::vector<std::string> parts;
    constexpr std::string_view kAnd = " and ";
    for (;;) {
        const std::size_t end = text.find(kAnd);
        std::string_view part = core::trimmed(text.substr(0, end));
        if (part.starts_with('(') && part.ends_with(')'))
            part = part.substr(1, part.size() - 2);
        parts.emplace_back(core::trimmed(part));
        if (end == std::string_view::npos)
            return parts;
        text.remove_prefix(end + kAnd.size());
    }
}

/// `a == b == 'x'` says that both are 'x'.
std::vector<FeedExpectation> equalities(const std::string& source)
{
    std::vector<FeedExpectation> found;
    Scanner scanner(source);
    const bool length = scanner.take("len(");
    do {
        auto path = scanner.path();
        if (!path || (length && !scanner.take(")")))
            return {};
        found.push_back({.path = *path + (length ? ".length" : ""), .source = source});
        if (scanner.take("!= None"))
            return scanner.atEnd() ? found : std::vector<FeedExpectation>{};
        if (!scanner.take("=="))
            return {};
        Scanner ahead = scanner;
        if (const auto value = ahead.literal(); value && ahead.atEnd()) {
            for (FeedExpectation& one : found)
                one.value = *value;
            return found;
        }
    } while (!scanner.atEnd());
    return {};
}

/// `not entries[0].has_key('link')`.
std::optional<FeedExpectation> absence(const std::string& source)
{
    constexpr std::string_view kCall = ".has_key('";
    const std::size_t call = source.find(kCall);
    if (!source.starts_with("not ") || call == std::string::npos)
        return std::nullopt;
    const std::string key = source.substr(call + kCall.size());
    return FeedExpectation{.path = source.substr(4, call - 4) + "." + key.substr(0, key.find('\'')),
                           .value = PythonNone{},
                           .source = source};
}

} // namespace

FeedExpectations parseFeedExpectations(std::string_view text)
{
    FeedExpectations expectations;
    for (const std::string& part : conjunctsOf(text)) {
        if (part == "not bozo") {
            expectations.wellFormed = true;
            continue;
        }
        std::vector<FeedExpectation> found = equalities(part);
        if (auto absent = absence(part); found.empty() && absent)
            found.push_back(std::move(*absent));
        if (found.empty())
            found.push_back({.source = part, .understood = false});
        std::ranges::move(found, std::back_inserter(expectations.statements));
    }
    return expectations;
}

} // namespace tests
