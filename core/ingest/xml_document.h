#pragma once

#include "core/base/result.h"
#include "core/domain/import_report.h"

#include <pugixml.hpp>

#include <cstddef>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Where an XML text is not well-formed.
struct XmlFault {
    std::size_t line = 0;
    std::string_view what{}; ///< a sentence's end: "an element is not closed"
};

/// An element and where it begins.
struct XmlElement {
    pugi::xml_node node{};
    std::size_t line = 0;
    std::string_view source{}; ///< the text from its tag on
};

/// An XML text as a tree. Entities that a document defines stay as they stand, a DTD is passed
/// over, nothing is fetched. Of a text that is not well-formed there is what stands before the
/// fault. Walks over it must not recurse: it may be a million levels deep.
class XmlDocument {
public:
    /// `text` outlives this object. Fails with Format when there is no element, and for more than
    /// 64 MB or three million tags.
    static Result<XmlDocument> parse(std::string_view text, std::string_view path);

    pugi::xml_node document() const { return *m_document; }
    pugi::xml_node root() const { return m_document->document_element(); }

    /// The children of `parent` with one of these names (without prefix), in their order; those
    /// behind a fault are looked for in the text and put into the tree. To be called once.
    std::vector<XmlElement> takeEntries(pugi::xml_node parent,
                                        std::span<const std::string_view> names);

    /// What there is to warn of: faults, and entities that are defined and not expanded. Messages
    /// are without their place.
    std::vector<ImportIssue> notes() const;

private:
    explicit XmlDocument(std::string_view text);

    std::size_t lineAt(std::size_t offset);
    void addFault(std::size_t offset, pugi::xml_parse_status status);
    void appendLost(std::vector<XmlElement>& entries, pugi::xml_node parent,
                    std::span<const std::string_view> names);
    void appendEntry(std::vector<XmlElement>& entries, pugi::xml_node parent, std::size_t begin,
                     std::size_t end);

    std::string_view m_text;
    std::unique_ptr<pugi::xml_document> m_document;
    std::vector<XmlFault> m_faults{};
    std::size_t m_faultAt = 0;      ///< offset of the first fault, if there is one
    std::size_t m_entitiesLine = 0; ///< where entities are defined; 0: nowhere
    std::size_t m_countedTo = 0;    ///< lines are counted up to here
    std::size_t m_line = 1;
};

/// The part of a name behind its prefix.
std::string_view localName(std::string_view name);
std::string_view localName(pugi::xml_node node);

/// The first child element of that name, whatever its prefix; a null node if there is none.
pugi::xml_node childNamed(pugi::xml_node node, std::string_view name);

/// The same down a path: "head/docdata/key-list".
pugi::xml_node descendant(pugi::xml_node node, std::string_view path);

/// The value of an attribute, its prefix written as it stands; empty without it, and for more
/// than 8 kB. Only the first hundred attributes of an element count.
std::string_view attributeOf(pugi::xml_node node, std::string_view name);

/// Its value at `node` or the next element around it that has it ("xml:lang"), perhaps empty.
std::optional<std::string_view> inheritedAttribute(pugi::xml_node node, std::string_view name);

} // namespace core
