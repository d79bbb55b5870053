#include "ui/widgets/article_page.h"

#include "ui/document/document.h"
#include "ui/document/navigator.h"
#include "ui/models/event_words.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/article_text.h"
#include "ui/widgets/instrument_words.h"
#include "ui/widgets/language_words.h"

#include <QCursor>
#include <QLabel>
#include <QScrollBar>
#include <QToolTip>

#include <algorithm>

namespace ui {

namespace {

const QLatin1String kInstrument("instrument:");
const QLatin1String kEvent("event:");
const QLatin1String kKnown("known:");

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
        return TextMark{.target = kInstrument + QString::number(id.value),
                        .toolTip = instrumentName(summary->instrument) + QStringLiteral(" · ")
                            + toQString(core::qualifiedSymbol(summary->instrument)),
                        .colour = m_theme.accent};
    }

    std::optional<TextMark> operator()(const core::KnownInstrument& known) const
    {
        const QString symbol = toQString(known.symbol);
        return TextMark{.target = kKnown + symbol,
                        .toolTip = symbol + QStringLiteral(" · ") + ArticlePage::noPrices(),
                        .colour = m_theme.mutedText};
    }

    std::optional<TextMark> operator()(core::EventId id) const
    {
        const core::Event* event = m_lists.event(id);
        if (event == nullptr)
            return std::nullopt;
        return TextMark{.target = kEvent + QString::number(id.value),
                        .toolTip = toQString(event->name) + QStringLiteral(" · ")
                            + formatDate(event->when, DateStyle::Short),
                        .colour = m_theme.eventColour(m_lists.colourIndex(id))};
    }

private:
    const ArchiveLists& m_lists;
    const ChartTheme& m_theme;
};

} // namespace

ArticlePage::ArticlePage(Document* document, Navigator* navigator, const Appearance* appearance,
                         QWidget* parent)
    : QStackedWidget(parent)
    , m_document(document)
    , m_navigator(navigator)
    , m_appearance(appearance)
    , m_empty(new QLabel(tr("Choose an article on the left, or an event in the chart.")))
    , m_text(new ArticleText)
{
    m_empty->setProperty("muted", true);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop);
    m_empty->setContentsMargins(16, 16, 16, 16);
    m_text->setAccessibleName(tr("Article"));
    addWidget(m_empty);
    addWidget(m_text);
    connect(m_navigator, &Navigator::articleShown, this, &ArticlePage::show);
    connect(m_navigator, &Navigator::noArticleShown, this, &ArticlePage::showNothing);
    connect(m_navigator, &Navigator::cleared, this, &ArticlePage::showNothing);
    connect(m_document, &Document::listsChanged, this, &ArticlePage::fill);
    connect(m_appearance, &Appearance::themeChanged, this, &ArticlePage::fill);
    connect(m_text, &ArticleText::markClicked, this, &ArticlePage::followMark);
}

void ArticlePage::show(const ArticleDetails& article)
{
    const bool same = m_article && m_article->article.id == article.article.id;
    const auto sentence = m_article ? m_article->sentence : std::nullopt;
    m_article = article;
    // What was marked stays marked while only links around it change.
    if (same && !article.sentence)
        m_article->sentence = sentence;
    const int place = m_text->verticalScrollBar()->value();
    fill();
    if (same && !article.sentence)
        m_text->verticalScrollBar()->setValue(place);
    setCurrentWidget(m_text);
}

void ArticlePage::showNothing()
{
    m_article.reset();
    setCurrentWidget(m_empty);
}

void ArticlePage::fill()
{
    if (!m_article)
        return;
    const core::Article& article = m_article->article;
    const ChartTheme& theme = m_appearance->theme();
    m_text->setPage(toQString(article.title), credit(), toQString(article.body),
                    {theme.text, theme.text, theme.mutedText});

    const Utf16Index title(article.title);
    const Utf16Index body(article.body);
    const MarkMaker maker(m_document->lists(), theme);
    std::vector<TextMark> marks;
    for (const core::Mention& mention : m_article->mentions) {
        auto mark = std::visit(maker, mention.subject);
        if (!mark)
            continue;
        const bool inTitle = mention.field == core::TextField::Title;
        const int offset = inTitle ? m_text->headlineBegin() : m_text->bodyBegin();
        const Utf16Index& units = inTitle ? title : body;
        mark->begin = offset + units.unit(mention.begin);
        mark->end = offset + units.unit(mention.end);
        marks.push_back(std::move(*mark));
    }
    m_text->setMarks(std::move(marks));
    if (m_article->sentence)
        m_text->showSentence(m_text->bodyBegin() + body.unit(m_article->sentence->begin),
                             m_text->bodyBegin() + body.unit(m_article->sentence->end),
                             theme.selection);
}

QString ArticlePage::credit() const
{
    const core::Article& article = m_article->article;
    QStringList parts{toQString(core::creditedTo(article))};
    const QString day = formatDate(article.published, DateStyle::Long);
    switch (article.published.precision) {
    case core::Precision::Unknown:
        parts << tr("no date");
        break;
    case core::Precision::Year:
        parts << tr("%1 (year only)").arg(day);
        break;
    case core::Precision::Month:
        parts << tr("%1 (month only)").arg(day);
        break;
    default:
        parts << day;
    }
    parts << languageName(article.language);
    const auto events = std::ranges::count_if(m_article->links, [](const core::Link& link) {
        return link.status != core::LinkStatus::Rejected;
    });
    parts << tr("%Ln events", nullptr, static_cast<int>(events));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString ArticlePage::noPrices()
{
    return tr("no prices in this archive");
}

void ArticlePage::followMark(const QString& target)
{
    if (target.startsWith(kInstrument)) {
        m_navigator->chooseInstrument({target.mid(kInstrument.size()).toLongLong()});
    } else if (target.startsWith(kEvent)) {
        emit eventAsked();
        m_navigator->chooseEventOnly({target.mid(kEvent.size()).toLongLong()});
    } else if (target.startsWith(kKnown)) {
        QToolTip::showText(QCursor::pos(), noPrices(), m_text);
    }
}

} // namespace ui
