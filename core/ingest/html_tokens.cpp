#include "core/ingest/html_tokens.h"

#include "core/base/unicode.h"

#include <libxml/HTMLparser.h>

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace core {

namespace {

constexpr std::size_t kNone = std::string_view::npos;

bool isSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

char lowered(char c)
{
    return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool isLetter(char c)
{
    return lowered(c) >= 'a' && lowered(c) <= 'z';
}

/// Elements whose content is no markup.
bool isRaw(std::string_view name)
{
    constexpr auto kRaw = std::to_array<std::string_view>({"script", "style", "title", "textarea"});
    return std::ranges::find(kRaw, name) != kRaw.end();
}

/// The states of the HTML standard's tokenizer, as far as they tell where a tag ends and how many
/// attributes it has.
class TagStates {
public:
    /// False for the ">" that ends the tag.
    bool take(char c)
    {
        const bool space = isSpace(c);
        if (m_state == State::Quoted) {
            if (c == m_quote)
                m_state = State::BeforeName;
            return true;
        }
        if (c == '>')
            return false;
        if (m_state == State::BeforeValue && (c == '"' || c == '\'')) {
            m_quote = c;
            m_state = State::Quoted;
        } else if (m_state == State::BeforeValue) {
            m_state = space ? m_state : State::Value;
        } else if (m_state == State::Value) {
            m_state = space ? State::BeforeName : m_state;
        } else if (c == '=' && m_state != State::BeforeName) {
            m_state = State::BeforeValue;
        } else if (space || c == '/') {
            m_state = m_state == State::Name ? State::AfterName : m_state;
        } else if (m_state != State::Name) {
            m_state = State::Name;
            ++m_attributes;
        }
        return true;
    }

    std::size_t attributes() const { return m_attributes; }

    /// Whether a "/" that stands last is one of the tag's own: of "<a href=b/>" it is not.
    bool mayClose() const { return m_state != State::Value && m_state != State::Quoted; }

private:
    enum class State { BeforeName, Name, AfterName, BeforeValue, Value, Quoted };
    State m_state = State::BeforeName;
    char m_quote = '"';
    std::size_t m_attributes = 0;
};

/// The code point of "nbsp", "#8364" or "#x20AC".
std::optional<char32_t> codePointOf(std::string_view entity)
{
    constexpr char32_t kReplacement = 0xFFFD;
    constexpr unsigned kLast = 0x10FFFF;
    if (!entity.starts_with('#')) {
        const std::string name(entity);
        const htmlEntityDesc* const known =
            htmlEntityLookup(reinterpret_cast<const xmlChar*>(name.c_str()));
        return known == nullptr ? std::nullopt : std::optional<char32_t>(known->value);
    }
    entity.remove_prefix(1);
    const bool isHex = entity.starts_with('x') || entity.starts_with('X');
    entity.remove_prefix(isHex ? 1 : 0);
    unsigned value = 0;
    const char* const end = entity.data() + entity.size();
    const auto [stop, error] = std::from_chars(entity.data(), end, value, isHex ? 16 : 10);
    if (error != std::errc{} || stop != end)
        return std::nullopt;
    const bool isSurrogate = value >= 0xD800 && value <= 0xDFFF;
    return value == 0 || isSurrogate || value > kLast ? kReplacement : char32_t{value};
}

} // namespace

void HtmlTokenizer::moveTo(std::size_t position)
{
    const std::size_t end = std::min(position, m_text.size());
    const std::string_view passed = m_text.substr(m_position, end - m_position);
    m_line += static_cast<std::size_t>(std::ranges::count(passed, '\n'));
    m_position = end;
}

/// The next "<" that begins markup; the end of the text if there is none.
std::size_t HtmlTokenizer::findMarkup(std::size_t from) const
{
    for (;; ++from) {
        from = m_text.find('<', from);
        if (from == kNone || from + 1 == m_text.size())
            return m_text.size();
        const char c = m_text[from + 1];
        if (isLetter(c) || c == '/' || c == '!' || c == '?')
            return from;
    }
}

bool HtmlTokenizer::next(HtmlToken& token)
{
    while (m_fault == HtmlFault::None && m_position < m_text.size()) {
        token.line = m_line;
        const std::size_t end = findMarkup(m_position);
        if (end > m_position) {
            token.kind = HtmlToken::Kind::Text;
            token.text = m_text.substr(m_position, end - m_position);
            moveTo(end);
            return true;
        }
        if (readMarkup(token))
            return true;
    }
    return false;
}

/// False for what is no tag.
bool HtmlTokenizer::readMarkup(HtmlToken& token)
{
    constexpr std::string_view kComment = "<!--";
    constexpr std::string_view kCommentEnd = "-->";
    const std::string_view rest = m_text.substr(m_position);
    if (rest.starts_with(kComment)) {
        const std::size_t end = m_text.find(kCommentEnd, m_position + 2);
        moveTo(end == kNone ? kNone : end + kCommentEnd.size());
        return false;
    }
    const std::size_t name = rest[1] == '/' ? 2 : 1;
    if (name < rest.size() && isLetter(rest[name]))
        return readTag(token);
    const std::size_t end = m_text.find('>', m_position);
    moveTo(end == kNone ? kNone : end + 1);
    return false;
}

bool HtmlTokenizer::readTag(HtmlToken& token)
{
    const bool isEnd = m_text[m_position + 1] == '/';
    std::size_t at = m_position + (isEnd ? 2 : 1);
    token.kind = isEnd ? HtmlToken::Kind::End : HtmlToken::Kind::Begin;
    token.name.clear();
    constexpr std::size_t kLongestName = 64;
    for (; at < m_text.size() && !isSpace(m_text[at]) && m_text[at] != '/' && m_text[at] != '>';
         ++at) {
        if (token.name.size() < kLongestName)
            token.name += lowered(m_text[at]);
        if (at - m_position > kTagLimit)
            break;
    }
    at = tagEnd(at, token);
    if (m_fault != HtmlFault::None)
        return false;
    token.source = m_text.substr(m_position, at - m_position);
    moveTo(at);
    if (!isEnd && !token.selfClosed && isRaw(token.name))
        skipContent(token.name);
    return true;
}

/// Behind the tag whose name ends before `at`.
std::size_t HtmlTokenizer::tagEnd(std::size_t at, HtmlToken& token)
{
    TagStates states;
    for (bool ended = false; at < m_text.size() && !ended; ++at) {
        if (m_large == LargeTags::Fault && at - m_position > kTagLimit)
            m_fault = HtmlFault::TagTooLong;
        else if (m_large == LargeTags::Fault && states.attributes() > kAttributeLimit)
            m_fault = HtmlFault::TooManyAttributes;
        if (m_fault != HtmlFault::None)
            return at;
        ended = !states.take(m_text[at]);
    }
    token.attributes = states.attributes();
    token.selfClosed =
        states.mayClose() && m_text.substr(m_position, at - m_position).ends_with("/>");
    return at;
}

/// Moves to the tag that ends the element.
void HtmlTokenizer::skipContent(std::string_view name)
{
    std::size_t end = m_position;
    for (;; ++end) {
        end = m_text.find("</", end);
        if (end == kNone)
            break;
        const std::string_view found = m_text.substr(end + 2, name.size());
        if (std::ranges::equal(found, name, {}, lowered))
            break;
    }
    moveTo(end);
}

void appendDecoded(std::string& text, std::string_view part)
{
    constexpr std::size_t kLongestEntity = 10;
    while (!part.empty()) {
        const std::size_t plain = std::min(part.find('&'), part.size());
        text += part.substr(0, plain);
        part.remove_prefix(plain);
        const std::size_t end = part.substr(0, kLongestEntity).find(';');
        const auto codePoint =
            end == kNone ? std::optional<char32_t>() : codePointOf(part.substr(1, end - 1));
        if (codePoint)
            appendUtf8(text, *codePoint);
        else
            text += part.substr(0, 1);
        part.remove_prefix(codePoint ? end + 1 : std::min<std::size_t>(1, part.size()));
    }
}

} // namespace core
