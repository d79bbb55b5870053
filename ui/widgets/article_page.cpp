#include "ui/widgets/article_page.h"

#include "ui/document/article_claims.h"
#include "ui/document/document.h"
#include "ui/document/navigator.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"
#include "ui/support/settings_keys.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/article_marks.h"
#include "ui/widgets/article_text.h"
#include "ui/widgets/claim_commands.h"
#include "ui/widgets/claim_ledger.h"
#include "ui/widgets/language_words.h"

#include <QCursor>
#include <QLabel>
#include <QScrollBar>
#include <QSettings>
#include <QSplitter>
#include <QToolTip>

#include <algorithm>

namespace ui {

ArticlePage::ArticlePage(Document* document, Navigator* navigator, const Appearance* appearance,
                         QWidget* parent)
    : QStackedWidget(parent)
    , m_document(document)
    , m_navigator(navigator)
    , m_appearance(appearance)
    , m_claims(new ArticleClaims(document, navigator, this))
    , m_commands(new ClaimCommands(document, m_claims, appearance, this))
    , m_empty(new QLabel(tr("Choose an article on the left, or an event in the chart.")))
    , m_parts(new QSplitter(Qt::Vertical))
    , m_text(new ArticleText)
    , m_ledger(new ClaimLedger(appearance, nullptr))
{
    layOut();
    wire();
    wireLedger();
}

void ArticlePage::layOut()
{
    m_empty->setProperty("muted", true);
    m_empty->setWordWrap(true);
    m_empty->setAlignment(Qt::AlignTop);
    m_empty->setMargin(16);
    m_text->setAccessibleName(tr("Article"));
    m_text->setMinimumHeight(120);
    m_ledger->setMinimumHeight(120);
    m_parts->setObjectName(QStringLiteral("articleParts"));
    m_parts->setChildrenCollapsible(false);
    m_parts->addWidget(m_text);
    m_parts->addWidget(m_ledger);
    m_parts->setStretchFactor(0, 1);
    m_parts->setStretchFactor(1, 1);
    m_parts->setSizes({440, 380});
    m_parts->restoreState(QSettings().value(settings::kArticleParts).toByteArray());
    addWidget(m_empty);
    addWidget(m_parts);
}

void ArticlePage::wire()
{
    connect(m_navigator, &Navigator::articleShown, this, &ArticlePage::show);
    connect(m_navigator, &Navigator::noArticleShown, this, &ArticlePage::showNothing);
    connect(m_navigator, &Navigator::cleared, this, &ArticlePage::showNothing);
    connect(m_navigator, &Navigator::citationShown, this, &ArticlePage::showCitation);
    connect(m_document, &Document::listsChanged, this, &ArticlePage::fillAgain);
    connect(m_appearance, &Appearance::themeChanged, this, &ArticlePage::fillAgain);
    connect(m_text, &ArticleText::markClicked, this, &ArticlePage::followMark);
    connect(m_claims, &ArticleClaims::changed, this, &ArticlePage::showClaims);
    connect(m_claims, &ArticleClaims::chosenChanged, this, &ArticlePage::showChosenClaim);
    connect(m_claims, &ArticleClaims::datingKnown, this, &ArticlePage::fillAgain);
    connect(m_parts, &QSplitter::splitterMoved, this,
            [this] { QSettings().setValue(settings::kArticleParts, m_parts->saveState()); });
}

void ArticlePage::wireLedger()
{
    connect(m_ledger, &ClaimLedger::claimChosen, m_claims, &ArticleClaims::choose);
    connect(m_ledger, &ClaimLedger::correctAsked, m_commands,
            [this](std::size_t claim) { m_commands->correct(claim, ClaimDialog::Begin::Subject); });
    connect(m_ledger, &ClaimLedger::remarkAsked, m_commands,
            [this](std::size_t claim) { m_commands->correct(claim, ClaimDialog::Begin::Remark); });
    connect(m_ledger, &ClaimLedger::dismissAsked, m_commands, &ClaimCommands::dismiss);
    connect(m_ledger, &ClaimLedger::copyAsked, m_commands, &ClaimCommands::copy);
    connect(m_ledger, &ClaimLedger::noteAsked, this, [this](std::size_t claim) {
        m_claims->choose(claim);
        emit claimNoteAsked(m_claims->claims().at(claim));
    });
}

void ArticlePage::show(const ArticleDetails& article)
{
    const bool same = m_article && m_article->article.id == article.article.id;
    const auto sentence = m_article ? m_article->sentence : std::nullopt;
    m_article = article;
    m_commands->setArticle(article.article);
    m_ledger->setReadOnly(m_document->isReadOnly());
    // What was marked stays marked while only links around it change.
    if (same && !article.sentence)
        m_article->sentence = sentence;
    if (same && !article.sentence)
        fillAgain();
    else
        fill();
    setCurrentWidget(m_parts);
}

void ArticlePage::showNothing()
{
    m_article.reset();
    setCurrentWidget(m_empty);
}

void ArticlePage::fillAgain()
{
    const int place = m_text->verticalScrollBar()->value();
    fill();
    m_text->verticalScrollBar()->setValue(place);
}

void ArticlePage::fill()
{
    if (!m_article)
        return;
    const core::Article& article = m_article->article;
    const ChartTheme& theme = m_appearance->theme();
    m_text->setPage(toQString(article.title), credit(), toQString(article.body),
                    {theme.text, theme.text, theme.mutedText});
    addDatingLink();
    const ArticlePlaces places(article, *m_text);
    m_text->setMarks(mentionMarks(*m_article, m_document->lists(), places, theme));
    if (m_claims->article() == article.id)
        m_text->setClaims(claimMarks(m_claims->claims(), places, theme));
    if (const auto& sentence = m_article->sentence)
        m_text->showSentence(places.position(core::TextField::Body, sentence->begin),
                             places.position(core::TextField::Body, sentence->end),
                             theme.selection);
}

void ArticlePage::addDatingLink()
{
    const core::Article& article = m_article->article;
    if (m_document->isReadOnly())
        return;
    const bool isDated = article.published.precision >= core::Precision::Day;
    if (isDated && article.datedBy.empty())
        return;
    const ChartTheme& theme = m_appearance->theme();
    m_text->appendToCredit(QStringLiteral(" · "), {}, theme.mutedText);
    m_text->appendToCredit(isDated ? tr("change date…") : tr("date by its figures…"),
                           marktarget::kDating, theme.accent);
}

void ArticlePage::showClaims()
{
    if (m_claims->isChecking())
        m_ledger->setChecking();
    else
        m_ledger->setClaims(m_claims->claims());
    // An article whose text is still on its way has nothing to be marked in.
    if (m_article && m_claims->article() == m_article->article.id)
        fillAgain();
}

void ArticlePage::showCitation(const core::NoteCitation& cites)
{
    if (cites.isLost || !m_article || m_article->article.id != cites.article)
        return;
    const ArticlePlaces places(m_article->article, *m_text);
    m_text->showSentence(places.position(cites.field, cites.span.begin),
                         places.position(cites.field, cites.span.end),
                         m_appearance->theme().selection);
    m_claims->chooseAt(cites);
}

void ArticlePage::showChosenClaim()
{
    const auto chosen = m_claims->chosen();
    const bool byLedger = chosen && chosen == m_ledger->chosen();
    if (!byLedger)
        m_ledger->setChosen(chosen);
    m_text->setChosenClaim(chosen ? marktarget::kClaim + QString::number(*chosen) : QString(),
                           byLedger);
}

std::optional<core::NoteCitation> ArticlePage::chosenWords() const
{
    const QTextCursor marked = m_text->textCursor();
    if (m_article && marked.hasSelection()) {
        if (auto words = wordsBetween(m_article->article, *m_text, marked.selectionStart(),
                                      marked.selectionEnd()))
            return words;
    }
    const auto& chosen = m_navigator->claim();
    if (!chosen)
        return std::nullopt;
    const core::Claim& claim = chosen->claim;
    return core::NoteCitation{.article = chosen->article,
                              .field = claim.field,
                              .span = {claim.begin, claim.end},
                              .quote = claim.text};
}

QString ArticlePage::credit() const
{
    const core::Article& article = m_article->article;
    QStringList parts{toQString(core::creditedTo(article))};
    parts << dayOfPublication();
    parts << languageName(article.language);
    const auto events = std::ranges::count_if(m_article->links, [](const core::Link& link) {
        return link.status != core::LinkStatus::Rejected;
    });
    parts << tr("%Ln events", nullptr, static_cast<int>(events));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString ArticlePage::dayOfPublication() const
{
    const core::Article& article = m_article->article;
    const QString day = formatDate(article.published, DateStyle::Long);
    if (!article.datedBy.empty())
        return m_claims->article() == article.id && m_claims->isDatedByFigures()
            ? tr("%1 (dated by its figures)").arg(day)
            : tr("%1 (dated by %2)").arg(day, toQString(article.datedBy));
    switch (article.published.precision) {
    case core::Precision::Unknown:
        return tr("no date");
    case core::Precision::Year:
        return tr("%1 (year only)").arg(day);
    case core::Precision::Month:
        return tr("%1 (month only)").arg(day);
    default:
        return day;
    }
}

void ArticlePage::followMark(const QString& target)
{
    const auto number = [&](QLatin1String kind) { return target.mid(kind.size()).toLongLong(); };
    if (target.startsWith(marktarget::kInstrument)) {
        m_navigator->chooseInstrument({number(marktarget::kInstrument)});
    } else if (target.startsWith(marktarget::kEvent)) {
        emit eventAsked();
        m_navigator->chooseEventOnly({number(marktarget::kEvent)});
    } else if (target.startsWith(marktarget::kClaim)) {
        m_claims->choose(static_cast<std::size_t>(number(marktarget::kClaim)));
    } else if (target.startsWith(marktarget::kDating)) {
        m_commands->date();
    } else if (target.startsWith(marktarget::kKnown)) {
        QToolTip::showText(QCursor::pos(), noPrices(), m_text);
    }
}

} // namespace ui
