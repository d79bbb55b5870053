#include "ui/widgets/detail_panel.h"

#include "ui/chart/note_board.h"
#include "ui/document/event_study.h"
#include "ui/document/navigator.h"
#include "ui/widgets/article_page.h"
#include "ui/widgets/event_card.h"
#include "ui/widgets/note_card.h"
#include "ui/widgets/study_card.h"
#include "ui/widgets/tab_row.h"

#include <QStackedWidget>
#include <QTabBar>
#include <QVBoxLayout>

namespace ui {

DetailPanel::DetailPanel(Document* document, Navigator* navigator, EventStudy* study,
                         const Appearance* appearance, QWidget* parent)
    : QFrame(parent)
    , m_tabs(tabRow(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName(QStringLiteral("detailPanel"));
    setProperty("card", true);
    m_tabs->setObjectName(QStringLiteral("detailTabs"));
    m_tabs->setAccessibleName(tr("What it is about"));
    m_tabs->addTab(tr("Article"));
    m_tabs->addTab(tr("Event"));
    m_tabs->addTab(tr("Study"));
    m_tabs->addTab(tr("Note"));
    auto* article = new ArticlePage(document, navigator, appearance, this);
    auto* event = new EventCard(document, navigator, appearance, this);
    m_pages->addWidget(article);
    m_pages->addWidget(event);
    auto* studyCard = new StudyCard(document, study, appearance, this);
    m_pages->addWidget(studyCard);
    m_note = new NoteCard(
        document, navigator, appearance, [article] { return article->chosenWords(); }, this);
    m_pages->addWidget(m_note);
    connect(m_tabs, &QTabBar::currentChanged, m_pages, &QStackedWidget::setCurrentIndex);
    connect(m_tabs, &QTabBar::currentChanged, study,
            [study](int tab) { study->setActive(tab == Study); });
    study->setActive(false); // of a panel before, it may be
    connect(studyCard, &StudyCard::written, this, &DetailPanel::studyWritten);
    connect(article, &ArticlePage::eventAsked, this, [this] { m_tabs->setCurrentIndex(Event); });
    connect(event, &EventCard::articleAsked, this, [this] { m_tabs->setCurrentIndex(Article); });
    connect(article, &ArticlePage::claimNoteAsked, this, &DetailPanel::claimNoteAsked);
    connect(event, &EventCard::editAsked, this, &DetailPanel::editEventAsked);
    // An event of which nothing was written has only its card, or its study, to show.
    connect(navigator, &Navigator::noArticleShown, this, [this, navigator] {
        if (navigator->selection().event && m_tabs->currentIndex() == Article)
            m_tabs->setCurrentIndex(Event);
    });

    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 8);
    layout->setSpacing(0);
    layout->addLayout(withRule(m_tabs, this));
    layout->addWidget(m_pages, 1);
}

void DetailPanel::followNotes(NoteBoard* board)
{
    m_note->follow(board);
    // What it cites is shown, or else the note itself.
    connect(board, &NoteBoard::clicked, this, [this, board] {
        const core::Note* note = board->chosen();
        if (note == nullptr)
            return;
        if (note->cites && note->cites->article)
            m_tabs->setCurrentIndex(Article);
        else
            m_tabs->setCurrentIndex(note->event ? Event : Note);
    });
}

} // namespace ui
