#include "core/ingest/page_blocks.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <array>
#include <span>
#include <utility>

namespace core {

namespace {

constexpr auto kBlockElements = std::to_array<std::string_view>(
    {"address", "article", "aside",  "blockquote", "body", "caption",  "center",
     "dd",      "details", "div",    "dl",         "dt",   "fieldset", "figcaption",
     "figure",  "footer",  "form",   "h1",         "h2",   "h3",       "h4",
     "h5",      "h6",      "header", "hgroup",     "hr",   "legend",   "li",
     "main",    "nav",     "ol",     "p",          "pre",  "section",  "summary",
     "table",   "tbody",   "tfoot",  "thead",      "tr",   "ul"});

bool isOne(std::span<const std::string_view> names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

bool isHeading(std::string_view name)
{
    return name.size() == 2 && name[0] == 'h' && name[1] >= '1' && name[1] <= '6';
}

/// "example.com" of "https://www.example.com/page"; empty if it has no host.
std::string_view siteOf(std::string_view address)
{
    const std::size_t scheme = address.find("//");
    if (scheme == std::string_view::npos)
        return {};
    std::string_view host = address.substr(scheme + 2);
    host = host.substr(0, host.find_first_of("/?#:"));
    const std::size_t last = host.rfind('.');
    const std::size_t before =
        last == std::string_view::npos || last == 0 ? last : host.rfind('.', last - 1);
    return before == std::string_view::npos ? host : host.substr(before + 1);
}

/// Walks over the page and cuts it into blocks.
class BlockCutter {
public:
    BlockCutter(const HtmlPage& page, const std::vector<bool>& leftOut, std::string_view address)
        : m_page(page)
        , m_leftOut(leftOut)
        , m_site(siteOf(address))
    {
    }

    std::vector<PageBlock> run()
    {
        const std::span<const HtmlNode> nodes = m_page.nodes();
        for (std::size_t node = 0; node < nodes.size();) {
            while (!m_open.empty() && nodes[m_open.back()].end <= node)
                close();
            if (m_leftOut[node]) {
                node = nodes[node].end;
                continue;
            }
            if (nodes[node].isText())
                add(nodes[node].text, node);
            else
                enter(node);
            ++node;
        }
        while (!m_open.empty())
            close();
        return std::move(m_blocks);
    }

private:
    void enter(std::size_t node)
    {
        const HtmlNode& element = m_page.nodes()[node];
        if (element.name == "a")
            enterLink(node);
        else if (element.name == "b" || element.name == "strong")
            m_strongEnd = std::max(m_strongEnd, element.end);
        else if (element.name == "br")
            breakLine();
        else if (isBlock(node)) {
            end();
            m_open.push_back(node);
        } else if (element.name == "td" || element.name == "th")
            addBlank();
    }

    void enterLink(std::size_t node)
    {
        const std::size_t end = m_page.nodes()[node].end;
        const std::string_view address = m_page.attribute(node, "href");
        const std::string_view site = siteOf(address);
        m_linkEnd = std::max(m_linkEnd, end);
        if (address.starts_with('#') || (!m_site.empty() && !site.empty() && site != m_site))
            m_outsideEnd = std::max(m_outsideEnd, end);
    }

    void close()
    {
        end();
        m_open.pop_back();
    }

    /// Cells of layouts hold whole texts, those of tables are parts of a row.
    bool isBlock(std::size_t node) const
    {
        constexpr std::size_t kLongestCell = 100;
        const HtmlNode& element = m_page.nodes()[node];
        if (element.name != "td" && element.name != "th")
            return isOne(kBlockElements, element.name);
        std::size_t length = 0;
        for (std::size_t inner = node; inner < element.end && length <= kLongestCell; ++inner)
            length += trimmed(m_page.nodes()[inner].text).size();
        return length > kLongestCell;
    }

    void add(std::string_view text, std::size_t node)
    {
        for (const char c : text) {
            if (c == ' ' || (c >= '\t' && c <= '\r')) {
                addBlank();
                continue;
            }
            m_text += c;
            m_breaks = 0;
            m_linked += node < m_linkEnd ? 1 : 0;
            m_outside += node < m_outsideEnd ? 1 : 0;
            m_strong += node < m_strongEnd ? 1 : 0;
        }
    }

    void addBlank()
    {
        if (!m_text.empty() && !m_text.ends_with(' '))
            m_text += ' ';
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
        const std::string_view text = trimmed(m_text);
        if (!text.empty()) {
            const std::size_t node = m_open.empty() ? 0 : m_open.back();
            const std::string_view name = m_page.nodes()[node].name;
            const auto blanks = static_cast<std::size_t>(std::ranges::count(text, ' '));
            m_blocks.push_back({.kind = isHeading(name) ? PageBlock::Kind::Heading
                                    : name == "li"      ? PageBlock::Kind::Item
                                                        : PageBlock::Kind::Text,
                                .node = node,
                                .text = std::string(text),
                                .linked = m_linked,
                                .outside = m_outside,
                                .isStrong = m_strong + blanks >= text.size()});
        }
        m_text.clear();
        m_breaks = 0;
        m_linked = 0;
        m_outside = 0;
        m_strong = 0;
    }

    const HtmlPage& m_page;
    const std::vector<bool>& m_leftOut;
    std::string_view m_site;
    std::vector<PageBlock> m_blocks{};
    std::vector<std::size_t> m_open{}; ///< elements of blocks around the place
    std::size_t m_linkEnd = 0;         ///< behind the link around the place
    std::size_t m_outsideEnd = 0;      ///< likewise, if it leads to another site
    std::size_t m_strongEnd = 0;
    std::string m_text{};
    std::size_t m_linked = 0;
    std::size_t m_outside = 0;
    std::size_t m_strong = 0;
    int m_breaks = 0; ///< since the last character
};

} // namespace

std::vector<PageBlock> blocksOf(const HtmlPage& page, const std::vector<bool>& leftOut,
                                std::string_view address)
{
    return BlockCutter(page, leftOut, address).run();
}

} // namespace core
