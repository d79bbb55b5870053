#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

/// A tag, or the text up to the next one.
struct HtmlToken {
    enum class Kind { Text, Begin, End };
    Kind kind = Kind::Text;
    std::string name{};        ///< of a tag, in small letters
    std::string_view text{};   ///< its entities as they stand, see appendDecoded()
    std::string_view source{}; ///< of a tag: how it stands, brackets included
    std::size_t attributes = 0;
    bool selfClosed = false; ///< "<svg/>": it begins and holds nothing
    std::size_t line = 1;    ///< in which it begins
};

/// What no page has that was not made to take long.
enum class HtmlFault { None, TagTooLong, TooManyAttributes };

/// What becomes of such a tag: reading stops, or it is a token like others.
enum class LargeTags { Fault, Kept };

/// Cuts an HTML page into tags and texts, in time linear in its size whatever it holds. Comments,
/// attributes and what stands in scripts, styles and titles is left out. A self-closed tag of any
/// element holds nothing, as in XHTML.
class HtmlTokenizer {
public:
    static constexpr std::size_t kTagLimit = std::size_t{64} << 10; ///< bytes
    static constexpr std::size_t kAttributeLimit = 500;

    /// `text` outlives this object and the tokens.
    explicit HtmlTokenizer(std::string_view text, LargeTags large = LargeTags::Fault)
        : m_text(text)
        , m_large(large)
    {
    }

    /// Reads the next token; false at the end and behind a tag with a fault.
    bool next(HtmlToken& token);

    HtmlFault fault() const { return m_fault; }
    std::size_t line() const { return m_line; } ///< where reading stopped

private:
    std::size_t findMarkup(std::size_t from) const;
    bool readMarkup(HtmlToken& token);
    bool readTag(HtmlToken& token);
    std::size_t tagEnd(std::size_t at, HtmlToken& token);
    void skipContent(std::string_view name);
    void moveTo(std::size_t position);

    std::string_view m_text;
    LargeTags m_large;
    std::size_t m_position = 0;
    std::size_t m_line = 1;
    HtmlFault m_fault = HtmlFault::None;
};

/// Appends a text with the characters that its entities stand for ("&nbsp;", "&#8364;").
void appendDecoded(std::string& text, std::string_view part);

} // namespace core
