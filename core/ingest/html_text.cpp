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

bool isOne(std::span<const std::string_view> names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

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
    HtmlTokenizer tokenizer(html);
    std::size_t hidden = 0;
    for (HtmlToken token; tokenizer.next(token);) {
        const bool begins = token.kind == HtmlToken::Kind::Begin;
        if (token.kind == HtmlToken::Kind::Text) {
            if (hidden == 0)
                paragraphs.add(token.text);
        } else if (isOne(kHidden, token.name)) {
            hidden = begins ? hidden + 1 : hidden - std::min<std::size_t>(hidden, 1);
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

std::string htmlLine(std::string_view html)
{
    std::string line;
    for (const std::string& paragraph : htmlParagraphs(html))
        line += (line.empty() ? "" : " ") + paragraph;
    return line;
}

} // namespace core
