#include "core/ingest/html_safety.h"

#include "core/base/unicode.h"
#include "core/ingest/html_tokens.h"

#include <algorithm>
#include <array>
#include <span>
#include <unordered_map>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kMostAttributes = 100;
constexpr std::size_t kDeepest = 256;

/// Elements without content or whose end is mostly left out: they do not nest.
constexpr auto kFlat = std::to_array<std::string_view>(
    {"area",  "base",   "body",  "br",    "col",   "colgroup", "dd",       "dt",
     "embed", "head",   "hr",    "html",  "img",   "input",    "link",     "li",
     "meta",  "option", "p",     "param", "path",  "source",   "tbody",    "td",
     "tfoot", "th",     "thead", "tr",    "track", "wbr",      "optgroup", "basefont"});

constexpr auto kDropped = std::to_array<std::string_view>({"script", "style", "textarea"});

bool isOne(std::span<const std::string_view> names, std::string_view name)
{
    return std::ranges::find(names, name) != names.end();
}

class SafetyFilter {
public:
    explicit SafetyFilter(std::string_view text)
        : m_text(text)
    {
        m_safe.text.reserve(text.size());
    }

    SafeHtml run()
    {
        HtmlTokenizer tokens(m_text, LargeTags::Kept);
        for (HtmlToken token; tokens.next(token);) {
            if (m_raw.data() != nullptr)
                endRaw(token);
            if (token.kind == HtmlToken::Kind::Text)
                addText(token.text);
            else if (token.kind == HtmlToken::Kind::Begin)
                begin(token);
            else
                end(token);
        }
        return std::move(m_safe);
    }

private:
    /// What is no tag for one reader is none for the next.
    void addText(std::string_view text)
    {
        for (std::size_t at = text.find('<'); at != std::string_view::npos; at = text.find('<')) {
            m_safe.text.append(text.substr(0, at)).append("&lt;");
            text.remove_prefix(at + 1);
        }
        m_safe.text.append(text);
    }

    void begin(const HtmlToken& token)
    {
        const bool isRaw = isOne(kDropped, token.name) || token.name == "title";
        // Other readers take all that follows for what it holds.
        if (isRaw && token.selfClosed)
            return;
        if (isRaw) {
            m_raw = token.source;
            m_rawName = token.name;
        }
        if (isOne(kDropped, token.name) || !token.source.ends_with('>'))
            return;
        const bool flat = isOne(kFlat, token.name) || token.source.ends_with("/>");
        if (!flat && m_open.size() >= kDeepest) {
            if (m_safe.deepTags++ == 0)
                m_safe.deepLine = token.line;
            ++m_missing;
            return;
        }
        if (!flat) {
            m_open.push_back(token.name);
            ++m_count[token.name];
        }
        const bool barred =
            token.attributes > kMostAttributes || token.source.size() > HtmlTokenizer::kTagLimit;
        if (barred && m_safe.barredTags++ == 0)
            m_safe.barredLine = token.line;
        m_safe.text.append(barred ? "<" + token.name + ">" : std::string(token.source));
    }

    /// An end without a beginning is left out: looking for it would take long in a deep page.
    void end(const HtmlToken& token)
    {
        if (isOne(kDropped, token.name))
            return;
        if (!isOne(kFlat, token.name)) {
            if (std::exchange(m_missing, m_missing - std::min<std::size_t>(m_missing, 1)) > 0)
                return;
            if (const auto count = m_count.find(token.name);
                count == m_count.end() || count->second == 0)
                return;
            for (bool found = false; !found; m_open.pop_back()) {
                --m_count[m_open.back()];
                found = m_open.back() == token.name;
            }
        }
        m_safe.text.append("</").append(token.name).append(">");
    }

    /// `next` is what stands behind a script or title.
    void endRaw(const HtmlToken& next)
    {
        const std::string_view tag = std::exchange(m_raw, {});
        const char* const begin = tag.data() + tag.size();
        const char* const end =
            next.kind == HtmlToken::Kind::Text ? next.text.data() : next.source.data();
        const std::string_view content(begin, static_cast<std::size_t>(end - begin));
        if (m_rawName == "title")
            addText(content);
        else if (m_rawName == "script" && foldCase(tag).find("ld+json") != std::string::npos)
            m_safe.jsonLd.push_back(content);
    }

    std::string_view m_text;
    SafeHtml m_safe{};
    std::vector<std::string> m_open{};
    std::unordered_map<std::string, std::size_t> m_count{}; ///< of the open ones by name
    std::size_t m_missing = 0;                              ///< how many open ones were left out
    std::string_view m_raw{}; ///< the tag of a script or title whose end is not reached
    std::string m_rawName{};
};

} // namespace

SafeHtml safeHtml(std::string_view text)
{
    return SafetyFilter(text).run();
}

} // namespace core
