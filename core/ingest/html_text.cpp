#include "core/ingest/html_text.h"

#include "core/base/unicode.h"
#include "core/ingest/html_tokens.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

namespace {

/// Elements that begin and end a paragraph; sorted.
constexpr auto kBlocks = std::to_array<std::string_view>({
    "address", "article", "aside", "blockquote", "body",     "caption",    "center", "dd",
    "details", "div",     "dl",    "dt",         "fieldset", "figcaption", "figure", "footer",
    "form",    "h1",      "h2",    "h3",         "h4",       "h5",         "h6",     "header",
    "hgroup",  "hr",      "html",  "legend",     "li",       "main",       "menu",   "nav",
    "ol",      "p",       "pre",   "section",    "summary",  "table",      "tbody",  "tfoot",
    "thead",   "tr",      "ul",
});

/// Elements whose text is not shown; sorted.
constexpr auto kHidden = std::to_array<std::string_view>(
    {"head", "iframe", "noscript", "object", "select", "svg", "template"});

/// Other elements by which a text is known as HTML; sorted.
constexpr auto kInline = std::to_array<std::string_view>(
    {"a",     "abbr",   "audio",  "b",     "big",     "br",  "cite", "code",   "del",
     "em",    "embed",  "font",   "i",     "img",     "ins", "kbd",  "label",  "link",
     "mark",  "meta",   "nobr",   "param", "picture", "q",   "s",    "script", "small",
     "span",  "strike", "strong", "style", "sub",     "sup", "td",   "th",     "time",
     "title", "tt",     "u",      "video", "wbr"});

bool isOne(std::span<const std::string_view> names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

/// Tells what stands in hidden elements. One without an end tag hides nothing: not all that
/// follows is meant.
class HiddenElements {
public:
    explicit HiddenElements(std::string_view html)
    {
        std::array<std::vector<std::size_t>, kHidden.size()> open;
        HtmlTokenizer tokenizer(html);
        for (HtmlToken token; tokenizer.next(token);) {
            const auto found = std::ranges::find(kHidden, std::string_view(token.name));
            if (token.kind == HtmlToken::Kind::Text || found == kHidden.end())
                continue;
            auto& begun = open[static_cast<std::size_t>(found - kHidden.begin())];
            const std::size_t index = m_hides.size();
            m_hides.push_back(false);
            if (token.kind == HtmlToken::Kind::Begin && !token.selfClosed) {
                begun.push_back(index);
            } else if (token.kind == HtmlToken::Kind::End && !begun.empty()) {
                m_hides[begun.back()] = m_hides[index] = true;
                begun.pop_back();
            }
        }
    }

    /// Passes the next tag of a hidden element.
    void pass(const HtmlToken& token)
    {
        if (m_hides[m_passed++])
            m_inside += token.kind == HtmlToken::Kind::Begin ? 1 : -1;
    }

    bool isInside() const { return m_inside > 0; }

private:
    std::vector<bool> m_hides{}; ///< of each tag of a hidden element: whether it has its other one
    std::size_t m_passed = 0;
    int m_inside = 0;
};

class Paragraphs {
public:
    void add(std::string_view text)
    {
        std::string decoded;
        appendDecoded(decoded, text);
        for (std::size_t position = 0; position < decoded.size();) {
            const char32_t codePoint = nextCodePoint(decoded, position);
            if (codePoint == U' ' || (codePoint >= U'\t' && codePoint <= U'\r'))
                addBlank();
            else
                addCharacter(codePoint);
        }
    }

    void addBlank()
    {
        if (!m_paragraph.empty() && !m_paragraph.ends_with(' '))
            m_paragraph += ' ';
    }

    void breakLine()
    {
        if (std::exchange(m_breaks, m_breaks + 1) > 0)
            end();
        else
            addBlank();
    }

    void end()
    {
        if (const std::string_view text = trimmed(m_paragraph); !text.empty())
            m_done.emplace_back(text);
        m_paragraph.clear();
        m_breaks = 0;
    }

    std::vector<std::string> take()
    {
        end();
        return std::move(m_done);
    }

private:
    void addCharacter(char32_t codePoint)
    {
        appendUtf8(m_paragraph, codePoint);
        m_breaks = 0;
    }

    std::vector<std::string> m_done{};
    std::string m_paragraph{};
    int m_breaks = 0; ///< since the last character
};

} // namespace

std::vector<std::string> htmlParagraphs(std::string_view html)
{
    Paragraphs paragraphs;
    HiddenElements hidden(html);
    HtmlTokenizer tokenizer(html);
    for (HtmlToken token; tokenizer.next(token);) {
        const bool begins = token.kind == HtmlToken::Kind::Begin;
        if (token.kind == HtmlToken::Kind::Text) {
            if (!hidden.isInside())
                paragraphs.add(token.text);
        } else if (isOne(kHidden, token.name)) {
            hidden.pass(token);
        } else if (isOne(kBlocks, token.name)) {
            paragraphs.end();
        } else if (token.name == "br" && begins) {
            paragraphs.breakLine();
        } else if (token.name == "td" || token.name == "th") {
            paragraphs.addBlank();
        }
    }
    return paragraphs.take();
}

std::string onOneLine(const std::vector<std::string>& paragraphs)
{
    std::string line;
    for (const std::string& paragraph : paragraphs)
        line.append(line.empty() ? "" : " ").append(paragraph);
    return line;
}

std::string htmlLine(std::string_view html)
{
    if (hasHtmlTags(html))
        return onOneLine(htmlParagraphs(html));
    Paragraphs paragraphs;
    paragraphs.add(html);
    return onOneLine(paragraphs.take());
}

bool hasHtmlTags(std::string_view text)
{
    constexpr std::size_t kLongestName = 10;
    for (std::size_t at = text.find('<'); at != std::string_view::npos;
         at = text.find('<', at + 1)) {
        std::string_view name = text.substr(at + 1, kLongestName + 2);
        if (name.starts_with("!--"))
            return true;
        const bool isEnd = name.starts_with('/');
        name.remove_prefix(isEnd ? 1 : 0);
        const std::size_t end = name.find_first_of(" \t\r\n/>");
        if (end == std::string_view::npos)
            continue;
        if (isEnd && end > 0 && name[end] == '>') // nobody writes "</EUR>" but as markup
            return true;
        const std::string folded = foldCase(name.substr(0, end));
        if (isOne(kBlocks, folded) || isOne(kHidden, folded) || isOne(kInline, folded))
            return true;
    }
    return false;
}

} // namespace core
