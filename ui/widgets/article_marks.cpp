#include "ui/widgets/article_marks.h"

#include "ui/chart/chart_theme.h"
#include "ui/document/claim_kind.h"
#include "ui/models/claim_words.h"
#include "ui/support/formatting.h"
#include "ui/support/text.h"
#include "ui/widgets/instrument_words.h"

#include <QCoreApplication>

#include <algorithm>
#include <optional>
#include <utility>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ArticleMarks)
};

/// An underline for each mention, by what it names.
class MarkMaker {
public:
    MarkMaker(const ArchiveLists& lists, const ChartTheme& theme)
        : m_lists(lists)
        , m_theme(theme)
    {
    }

    std::optional<TextMark> operator()(core::InstrumentId id) const
    {
        const core::InstrumentSummary* summary = m_lists.instrument(id);
        if (summary == nullptr)
            return std::nullopt;
        return TextMark{.target = marktarget::kInstrument + QString::number(id.value),
                        .toolTip = instrumentName(summary->instrument) + QStringLiteral(" · ")
                            + toQString(core::qualifiedSymbol(summary->instrument)),
                        .colour = m_theme.accent};
    }

    std::optional<TextMark> operator()(const core::KnownInstrument& known) const
    {
        const QString symbol = toQString(known.symbol);
        return TextMark{.target = marktarget::kKnown + symbol,
                        .toolTip = symbol + QStringLiteral(" · ") + noPrices(),
                        .colour = m_theme.mutedText};
    }

    std::optional<TextMark> operator()(core::EventId id) const
    {
        const core::Event* event = m_lists.event(id);
        if (event == nullptr)
            return std::nullopt;
        return TextMark{.target = marktarget::kEvent + QString::number(id.value),
                        .toolTip = toQString(event->name) + QStringLiteral(" · ")
                            + formatDate(event->when, DateStyle::Short),
                        .colour = m_theme.eventColour(m_lists.colourIndex(id))};
    }

private:
    const ArchiveLists& m_lists;
    const ChartTheme& m_theme;
};

QString claimToolTip(const core::ClaimListing& listing)
{
    QStringList lines{verdictSign(listing.check.verdict) + QLatin1Char(' ')
                          + verdictName(listing.check.verdict),
                      toQString(listing.explanation), toQString(listing.claim.remark)};
    lines.removeAll(QString());
    // As rich text, so that long sentences are broken into lines.
    return QStringLiteral("<qt>%1</qt>")
        .arg(withDirectionsShown(lines.join(QLatin1Char('\n')))
                 .toHtmlEscaped()
                 .replace(QLatin1Char('\n'), QLatin1String("<br>")));
}

} // namespace

ArticlePlaces::ArticlePlaces(const core::Article& article, const ArticleText& page)
    : m_title(article.title)
    , m_body(article.body)
    , m_titleBegin(page.headlineBegin())
    , m_bodyBegin(page.bodyBegin())
{
}

int ArticlePlaces::position(core::TextField field, std::size_t codePoint) const
{
    return field == core::TextField::Title ? m_titleBegin + m_title.unit(codePoint)
                                           : m_bodyBegin + m_body.unit(codePoint);
}

std::optional<core::NoteCitation> wordsBetween(const core::Article& article,
                                               const ArticleText& page, int begin, int end)
{
    const bool inBody = begin >= page.bodyBegin();
    const int first = inBody ? page.bodyBegin() : page.headlineBegin();
    const std::string& utf8 = inBody ? article.body : article.title;
    const QString text = toQString(utf8);
    const Utf16Index index(utf8);
    const core::TextSpan span{index.codePoint(begin - first), index.codePoint(end - first)};
    const bool isWithin = inBody || end <= first + static_cast<int>(text.size());
    if (span.begin >= span.end || !isWithin)
        return std::nullopt;
    return core::NoteCitation{.article = article.id,
                              .field = inBody ? core::TextField::Body : core::TextField::Title,
                              .span = span,
                              .quote = toStd(text.mid(begin - first, end - begin))};
}

QString noPrices()
{
    return Words::tr("no prices in this archive");
}

std::vector<TextMark> mentionMarks(const ArticleDetails& article, const ArchiveLists& lists,
                                   const ArticlePlaces& places, const ChartTheme& theme)
{
    const MarkMaker maker(lists, theme);
    std::vector<TextMark> marks;
    for (const core::Mention& mention : article.mentions) {
        auto mark = std::visit(maker, mention.subject);
        if (!mark)
            continue;
        mark->begin = places.position(mention.field, mention.begin);
        mark->end = places.position(mention.field, mention.end);
        marks.push_back(std::move(*mark));
    }
    return marks;
}

std::vector<ClaimMark> claimMarks(const std::vector<core::ClaimListing>& claims,
                                  const ArticlePlaces& places, const ChartTheme& theme)
{
    std::vector<ClaimMark> marks;
    for (std::size_t index = 0; index < claims.size(); ++index) {
        const core::ClaimListing& listing = claims[index];
        if (listing.claim.dismissed)
            continue;
        marks.push_back({.begin = places.position(listing.claim.field, listing.claim.begin),
                         .end = places.position(listing.claim.field, listing.claim.end),
                         .target = marktarget::kClaim + QString::number(index),
                         .toolTip = claimToolTip(listing),
                         .verdict = listing.check.verdict,
                         .colours = verdictColours(theme, listing.check.verdict),
                         .quiet = !isStatementOfPrice(listing)});
    }
    return marks;
}

} // namespace ui
