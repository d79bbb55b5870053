#pragma once

#include "core/domain/claim_listing.h"
#include "core/domain/note.h"
#include "ui/support/conversion.h"
#include "ui/widgets/article_text.h"

#include <optional>
#include <vector>

/// What is marked in the text of an article, and where in its page.

namespace ui {

struct ChartTheme;

/// Where the fields of an article stand in the page that shows it.
class ArticlePlaces {
public:
    /// REQUIRES: `page` shows `article`; it is not changed while this is used.
    ArticlePlaces(const core::Article& article, const ArticleText& page);

    /// The place of a code point of that field.
    int position(core::TextField field, std::size_t codePoint) const;

private:
    Utf16Index m_title;
    Utf16Index m_body;
    int m_titleBegin;
    int m_bodyBegin;
};

/// The words between two positions of the page, for a note to cite; nullopt where they are none, or
/// not of one field.
std::optional<core::NoteCitation> wordsBetween(const core::Article& article,
                                               const ArticleText& page, int begin, int end);

/// What marks lead to: these words before a number or symbol.
namespace marktarget {
inline constexpr QLatin1String kInstrument{"instrument:"};
inline constexpr QLatin1String kEvent{"event:"};
inline constexpr QLatin1String kKnown{"known:"};
inline constexpr QLatin1String kClaim{"claim:"};
inline constexpr QLatin1String kDating{"dating:"};
} // namespace marktarget

/// What there is to say of an instrument that only the vocabulary knows.
QString noPrices();

/// An underline for each mention of what the archive or the vocabulary knows.
std::vector<TextMark> mentionMarks(const ArticleDetails& article, const ArchiveLists& lists,
                                   const ArticlePlaces& places, const ChartTheme& theme);

/// A mark for each claim that people did not dismiss; its target names its index.
std::vector<ClaimMark> claimMarks(const std::vector<core::ClaimListing>& claims,
                                  const ArticlePlaces& places, const ChartTheme& theme);

} // namespace ui
