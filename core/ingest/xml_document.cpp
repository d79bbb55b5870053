#include "core/ingest/xml_document.h"

#include "core/ingest/issue_list.h"

#include <algorithm>
#include <cstring>

namespace core {

namespace {

constexpr std::size_t kNone = std::string_view::npos;
constexpr std::size_t kLargestText = std::size_t{64} << 20;
constexpr std::ptrdiff_t kMostTags = 3'000'000; // of some 130 bytes each in the tree
// Of an element; no format has more or longer ones, and some are looked at for every entry.
constexpr std::size_t kMostAttributes = 100;
constexpr std::size_t kLongestAttribute = 8192;

// White space between inline elements is text.
constexpr unsigned kOptions = pugi::parse_default | pugi::parse_ws_pcdata;

std::string_view faultText(pugi::xml_parse_status status)
{
    switch (status) {
    case pugi::status_end_element_mismatch:
        return "an element is not closed here, or another one is";
    case pugi::status_bad_cdata:
        return "a CDATA section is not closed";
    case pugi::status_bad_attribute:
    case pugi::status_bad_start_element:
        return "a tag is broken";
    default:
        return "the text is cut off or broken";
    }
}

bool endsName(char c)
{
    return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '>' || c == '/';
}

/// Finds tags of some names in a text, whatever surrounds them, in one pass.
class TagFinder {
public:
    TagFinder(std::string_view text, std::size_t begin, std::span<const std::string_view> names)
        : m_text(text)
        , m_at(begin)
        , m_names(names)
    {
    }

    /// Moves to the next tag; false at the end of the text.
    bool next()
    {
        for (m_at = m_text.find('<', m_at); m_at != kNone; m_at = m_text.find('<', m_at)) {
            m_tag = m_at++;
            if (skips("![CDATA[", "]]>") || skips("!--", "-->"))
                continue;
            m_isEnd = m_at < m_text.size() && m_text[m_at] == '/';
            const std::string_view name = nameAt(m_at + (m_isEnd ? 1 : 0));
            if (std::ranges::find(m_names, localName(name)) != m_names.end())
                return true;
        }
        return false;
    }

    std::size_t tag() const { return m_tag; }
    bool isEnd() const { return m_isEnd; }
    /// Behind an end tag.
    std::size_t end() const { return std::min(m_text.find('>', m_tag), m_text.size() - 1) + 1; }

private:
    std::string_view nameAt(std::size_t begin) const
    {
        constexpr std::size_t kLongestName = 64;
        const std::string_view front = m_text.substr(begin, kLongestName);
        return front.substr(
            0, static_cast<std::size_t>(std::ranges::find_if(front, endsName) - front.begin()));
    }

    bool skips(std::string_view opening, std::string_view closing)
    {
        if (!m_text.substr(m_at).starts_with(opening))
            return false;
        const std::size_t end = m_at < m_unclosed ? m_text.find(closing, m_at) : kNone;
        if (end == kNone)
            m_unclosed = std::min(m_unclosed, m_at); // what is not there is not looked for again
        else
            m_at = end + closing.size();
        return true;
    }

    std::string_view m_text;
    std::size_t m_at;
    std::span<const std::string_view> m_names;
    std::size_t m_tag = 0;
    std::size_t m_unclosed = kNone;
    bool m_isEnd = false;
};

std::optional<std::string_view> ownAttribute(pugi::xml_node node, std::string_view name)
{
    std::size_t count = 0;
    for (const pugi::xml_attribute attribute : node.attributes()) {
        if (attribute.name() == name) {
            const std::size_t length = strnlen(attribute.value(), kLongestAttribute + 1);
            return std::string_view(attribute.value(), length > kLongestAttribute ? 0 : length);
        }
        if (++count == kMostAttributes)
            break;
    }
    return std::nullopt;
}

} // namespace

XmlDocument::XmlDocument(std::string_view text)
    : m_text(text)
    , m_document(std::make_unique<pugi::xml_document>())
{
}

Result<XmlDocument> XmlDocument::parse(std::string_view text, std::string_view path)
{
    if (text.size() > kLargestText)
        return fail(ErrorCode::Format, displayPath(path) + " is larger than 64 MB of XML.");
    if (std::ranges::count(text, '<') > kMostTags)
        return fail(ErrorCode::Format, displayPath(path) + " holds more than 3 million tags.");
    XmlDocument document(text);
    const pugi::xml_parse_result result =
        document.m_document->load_buffer(text.data(), text.size(), kOptions, pugi::encoding_utf8);
    const auto offset = static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0));
    if (!document.root())
        return fail(ErrorCode::Format,
                    displayPath(path) + " is not XML that can be read: "
                        + std::string(faultText(result.status)) + ".",
                    document.lineAt(offset));
    const auto begin =
        static_cast<std::size_t>(std::max<std::ptrdiff_t>(document.root().offset_debug(), 0));
    if (const std::size_t entity = text.substr(0, begin).find("<!ENTITY"); entity != kNone)
        document.m_entitiesLine = document.lineAt(entity);
    if (!result) {
        document.m_faultAt = offset;
        document.addFault(offset, result.status);
    }
    return document;
}

/// Counts on from where it stopped.
std::size_t XmlDocument::lineAt(std::size_t offset)
{
    offset = std::min(offset, m_text.size());
    if (offset < m_countedTo) {
        m_countedTo = 0;
        m_line = 1;
    }
    m_line += static_cast<std::size_t>(
        std::ranges::count(m_text.substr(m_countedTo, offset - m_countedTo), '\n'));
    m_countedTo = offset;
    return m_line;
}

void XmlDocument::addFault(std::size_t offset, pugi::xml_parse_status status)
{
    m_faults.push_back({.line = lineAt(offset), .what = faultText(status)});
}

std::vector<XmlElement> XmlDocument::takeEntries(pugi::xml_node parent,
                                                 std::span<const std::string_view> names)
{
    std::vector<XmlElement> entries;
    for (const pugi::xml_node child : parent.children()) {
        if (std::ranges::find(names, localName(child)) == names.end())
            continue;
        const auto name =
            static_cast<std::size_t>(std::max<std::ptrdiff_t>(child.offset_debug(), 1));
        entries.push_back({.node = child, .line = lineAt(name), .source = m_text.substr(name - 1)});
    }
    if (!m_faults.empty())
        appendLost(entries, parent, names);
    return entries;
}

/// Each entry behind the fault is parsed on its own, from its tag to the end tag or the next one's.
void XmlDocument::appendLost(std::vector<XmlElement>& entries, pugi::xml_node parent,
                             std::span<const std::string_view> names)
{
    constexpr std::size_t kNoEntry = kNone;
    std::size_t begin = kNoEntry;
    TagFinder finder(m_text, m_faultAt, names);
    while (finder.next()) {
        if (begin != kNoEntry)
            appendEntry(entries, parent, begin, finder.isEnd() ? finder.end() : finder.tag());
        begin = finder.isEnd() ? kNoEntry : finder.tag();
    }
    if (begin != kNoEntry)
        appendEntry(entries, parent, begin, m_text.size());
}

void XmlDocument::appendEntry(std::vector<XmlElement>& entries, pugi::xml_node parent,
                              std::size_t begin, std::size_t end)
{
    const pugi::xml_node before = parent.last_child();
    const std::size_t line = lineAt(begin);
    const pugi::xml_parse_result result =
        parent.append_buffer(m_text.data() + begin, end - begin, kOptions, pugi::encoding_utf8);
    if (!result)
        addFault(begin + static_cast<std::size_t>(std::max<std::ptrdiff_t>(result.offset, 0)),
                 result.status);
    if (const pugi::xml_node added = before ? before.next_sibling() : parent.first_child())
        entries.push_back({.node = added, .line = line, .source = m_text.substr(begin)});
}

std::vector<ImportIssue> XmlDocument::notes() const
{
    std::vector<ImportIssue> notes;
    if (m_entitiesLine > 0)
        notes.push_back({.line = m_entitiesLine,
                         .code = "entities_ignored",
                         .message = "the entities that the document defines were not expanded."});
    for (const XmlFault& fault : m_faults)
        notes.push_back({.line = fault.line,
                         .code = "malformed_xml",
                         .message = std::string(fault.what)
                             + "; what stands before it was read, and may be incomplete."});
    return notes;
}

std::string_view localName(std::string_view name)
{
    const std::size_t colon = name.find(':');
    return colon == kNone ? name : name.substr(colon + 1);
}

std::string_view localName(pugi::xml_node node)
{
    return localName(std::string_view(node.name()));
}

pugi::xml_node childNamed(pugi::xml_node node, std::string_view name)
{
    return node.find_child([&](pugi::xml_node child) {
        return child.type() == pugi::node_element && localName(child) == name;
    });
}

pugi::xml_node descendant(pugi::xml_node node, std::string_view path)
{
    while (node && !path.empty()) {
        const std::size_t end = std::min(path.find('/'), path.size());
        node = childNamed(node, path.substr(0, end));
        path.remove_prefix(std::min(end + 1, path.size()));
    }
    return node;
}

std::string_view attributeOf(pugi::xml_node node, std::string_view name)
{
    return ownAttribute(node, name).value_or(std::string_view{});
}

std::optional<std::string_view> inheritedAttribute(pugi::xml_node node, std::string_view name)
{
    for (; node.type() == pugi::node_element; node = node.parent()) {
        if (const auto value = ownAttribute(node, name))
            return value;
    }
    return std::nullopt;
}

} // namespace core
