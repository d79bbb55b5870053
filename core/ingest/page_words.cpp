#include "core/ingest/page_words.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <string>

namespace core {

namespace {

constexpr std::string_view kSideElements =
    "aside audio button canvas dialog figcaption footer form head iframe input label menu "
    "nav noscript object select svg template textarea video";

constexpr std::string_view kSideRoles =
    "alert alertdialog banner complementary contentinfo dialog menu menubar navigation "
    "search tablist toolbar";

constexpr std::string_view kSideWords =
    "ad ads adv advert* affiliate* anzeige* authorbox autorenbox backtotop banner* bildtext "
    "bildunterschrift biography bookmark* breadcrumb* breadcrumbs caption* catlinks cmp "
    "consent* cookie* copyright credit credits datenschutz* didomi* drucken editsection "
    "empfehl* feedback figcaption flyout footer footnav forum gdpr hatnote imagecredit "
    "infobox kicker legend lightbox linklist linkliste login masthead meistgelesen menu "
    "menue metanav modal mostpopular mostread nav navbar navbox navi navigation navlinks "
    "newsletter* onetrust* outbrain overlay pager pagination paging paywall poll popular "
    "popup privacy* promobox recirc* recommend* references reflist register related* "
    "sailthru share* shariff sharing sidebar* signup sitemap skip skiplink* social* sponsor* "
    "subscribe* subscription* survey taboola tagcloud taglist tags teaserlist toc toolbar "
    "toolbox tooltip trending usercentrics* werbe* werbung";

constexpr std::string_view kCommentWords =
    "comment commentaries commentlist comments diskussion disqus kommentar kommentare "
    "leserkommentare respond";

constexpr std::string_view kSmallWords =
    "author authors autor autoren bio byline date dateline datetime datum info meta metadata "
    "pubdate published readingtime tag timestamp updated verfasser";

constexpr std::string_view kLinkWords =
    "box jump more promo promotion* rating teaser* teasers voting widget*";

constexpr std::string_view kTextWords =
    "article articlebody artikel beitrag body content entry intro lead main post story text";

constexpr std::string_view kNegations = "has is js no not show with without";

/// How lines about the page begin, divided by bars.
constexpr std::string_view kSideBeginnings =
    "lesen sie auch|lesen sie mehr|lesen sie hier|lesen sie dazu|mehr zum thema|"
    "mehr dazu|mehr zu:|auch interessant|das könnte sie|das könnte dich|weitere themen|"
    "weitere artikel|weiterlesen|jetzt weiterlesen|read more|read also|read next|"
    "related:|related article|related stories|see also:|more on this|more from|more:|"
    "anzeige|advertisement|advertising|sponsored|werbung|share this|share on|follow us|"
    "folgen sie uns|sign up for|subscribe to|jetzt abonnieren|newsletter|foto:|fotos:|"
    "bild:|photo:|photograph:|image:|image source|grafik:|quelle: imago|copyright|©|"
    "artikel teilen|artikel drucken|zur startseite|story continues below|"
    "article continues below|scroll to continue|continue reading|click here to|"
    "hier klicken|forum zum thema|view comments|kommentare|comments|tags:|schlagworte:|"
    "schlagwörter:|filed under|diesen artikel|skip to|inhaltsverzeichnis|lesezeit:|"
    "empfohlener redaktioneller inhalt|an dieser stelle finden sie einen|"
    "ich bin damit einverstanden, dass|externer inhalt|wir benötigen ihre zustimmung|"
    "you may also like|recommended stories|top stories|most read|watch:|video:|audio:|"
    "listen to this article|melden sie sich an|sie haben bereits ein|"
    "sie sind bereits abonnent|already a subscriber|already have an account|"
    "to continue reading|um diesen artikel zu lesen|registrieren sie sich|"
    "support our journalism|auch lesen:|lesetipp:|zum thema:|mehr lesen:|siehe auch:|"
    "jetzt lesen:|give us your feedback";

/// The parts of a text between the separators.
std::vector<std::string_view> partsOf(std::string_view text, char separator)
{
    std::vector<std::string_view> parts;
    for (std::size_t at = 0; at <= text.size();) {
        const std::size_t end = std::min(text.find(separator, at), text.size());
        parts.push_back(text.substr(at, end - at));
        at = end + 1;
    }
    return parts;
}

/// Without the arrows, brackets and stars before the first letter ("» Mehr zum Thema").
std::string withoutMarks(const std::string& line)
{
    std::size_t at = 0;
    for (std::size_t next = 0; at < line.size(); at = next) {
        const char32_t codePoint = nextCodePoint(line, next);
        if (isWordCharacter(codePoint) || codePoint == U'©')
            break;
    }
    return line.substr(at);
}

} // namespace

WordList::WordList(std::string_view words)
{
    for (const std::string_view word : partsOf(words, ' ')) {
        if (word.ends_with('*'))
            m_beginnings.push_back(word.substr(0, word.size() - 1));
        else
            m_words.insert(word);
    }
}

bool WordList::holds(std::string_view word) const
{
    return m_words.contains(word)
        || std::ranges::any_of(m_beginnings, [&](std::string_view beginning) {
               return word.starts_with(beginning);
           });
}

PageWords::PageWords()
    : elements(kSideElements)
    , roles(kSideRoles)
    , side(kSideWords)
    , comments(kCommentWords)
    , small(kSmallWords)
    , links(kLinkWords)
    , text(kTextWords)
    , negations(kNegations)
{
}

bool isSideLine(std::string_view line)
{
    constexpr std::size_t kLongest = 160;
    if (line.size() > kLongest)
        return false;
    constexpr std::size_t kLongestWord = 30;
    const std::string folded = withoutMarks(foldCase(trimmed(line)));
    return std::ranges::any_of(partsOf(kSideBeginnings, '|'), [&](std::string_view beginning) {
        // A sentence may begin with a single word of these.
        const bool telling = beginning.find_first_of(" :") != std::string_view::npos;
        return folded.starts_with(beginning) && (telling || folded.size() <= kLongestWord);
    });
}

} // namespace core
