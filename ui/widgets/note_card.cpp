#include "ui/widgets/note_card.h"

#include "core/domain/price_series.h"
#include "ui/chart/note_board.h"
#include "ui/document/document.h"
#include "ui/document/navigator.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"
#include "ui/support/note_words.h"
#include "ui/support/text.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/note_look.h"
#include "ui/widgets/section_heading.h"

#include <QLabel>
#include <QLineEdit>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int kSide = 16;

QLabel* plainLabel(bool muted)
{
    auto* label = new QLabel;
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("muted", muted);
    return label;
}

QString anchorText(const core::Note& note, const core::NoteAnchor& anchor)
{
    const QString day = formatDate(core::dateOf(anchor.time), DateStyle::Weekday);
    const QString price = formatPrice(anchor.price);
    switch (note.kind) {
    case core::NoteKind::VerticalLine:
    case core::NoteKind::TimeBand:
        return day;
    case core::NoteKind::HorizontalLevel:
    case core::NoteKind::PriceBand:
        return price;
    default:
        return day + QStringLiteral(" · ") + price;
    }
}

QString placeText(const core::Note& note)
{
    const QString begin = anchorText(note, note.begin);
    return note.end ? begin + QStringLiteral(" → ") + anchorText(note, *note.end) : begin;
}

} // namespace

NoteCard::NoteCard(Document* document, Navigator* navigator, const Appearance* appearance,
                   ChosenWords chosenWords, QWidget* parent)
    : QScrollArea(parent)
    , m_document(document)
    , m_navigator(navigator)
    , m_chosenWords(std::move(chosenWords))
    , m_empty(plainLabel(true))
    , m_page(new QWidget)
    , m_kind(plainLabel(false))
    , m_place(plainLabel(true))
    , m_words(new QLineEdit)
    , m_look(new NoteLook(appearance, m_page))
    , m_author(plainLabel(true))
{
    setObjectName(QStringLiteral("noteCard"));
    setAccessibleName(tr("Note"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_empty->setText(tr("Choose a note on the chart, or draw one with the tools beside it."));
    m_kind->setObjectName(QStringLiteral("noteKind"));
    m_kind->setProperty("heading", true);
    m_place->setObjectName(QStringLiteral("notePlace"));
    m_author->setProperty("small", true);
    layOut();
    connect(m_look, &NoteLook::chosen, this, [this](const core::NoteStyle& style) {
        change([&](core::Note& note) { note.style = style; });
    });
    connect(m_delete, &QToolButton::clicked, this, [this] {
        if (note() != nullptr)
            m_document->deleteNote(note()->id);
    });
    connect(document, &Document::listsChanged, this, &NoteCard::show);
    show();
}

void NoteCard::layOut()
{
    auto* layout = new QVBoxLayout(m_page);
    layout->setContentsMargins(kSide, 14, kSide, 14);
    layout->setSpacing(6);
    layout->addWidget(m_kind);
    layout->addWidget(m_place);
    layout->addWidget(wordsPart());
    layout->addWidget(sectionHeading(tr("Look"), nullptr, 0));
    layout->addWidget(m_look);
    layout->addWidget(sourcePart());
    m_delete = link(QStringLiteral("noteDelete"), tr("Delete note"));
    layout->addSpacing(8);
    layout->addWidget(m_delete, 0, Qt::AlignLeft);
    layout->addWidget(m_author);
    layout->addStretch(1);

    auto* both = new QWidget;
    auto* stack = new QVBoxLayout(both);
    stack->setContentsMargins(0, 0, 0, 0);
    m_empty->setContentsMargins(kSide, kSide, kSide, 2);
    stack->addWidget(m_empty, 0, Qt::AlignTop);
    stack->addWidget(m_page, 1);
    setWidget(both);
    both->setAutoFillBackground(false); // the panel's colour is behind it
}

QWidget* NoteCard::wordsPart()
{
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    m_words->setObjectName(QStringLiteral("noteWords"));
    m_words->setAccessibleName(tr("Words of the note"));
    layout->addWidget(sectionHeading(tr("Words"), nullptr, 0));
    layout->addWidget(m_words);
    connect(m_words, &QLineEdit::editingFinished, this, [this] {
        const std::string words = toStd(m_words->text().simplified());
        m_words->setModified(false);
        change([&](core::Note& note) { note.text = words; });
    });
    return part;
}

QToolButton* NoteCard::link(const QString& name, const QString& text)
{
    auto* button = new QToolButton;
    button->setObjectName(name);
    button->setText(text);
    button->setProperty("link", true);
    return button;
}

QWidget* NoteCard::sourcePart()
{
    auto* part = new QWidget;
    auto* layout = new QVBoxLayout(part);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    m_cites = plainLabel(false);
    m_cites->setObjectName(QStringLiteral("noteCites"));
    m_showWords = link(QStringLiteral("noteShowWords"), tr("Show in article"));
    m_showEvent = link(QStringLiteral("noteShowEvent"), tr("Show event"));
    m_citeWords = link(QStringLiteral("noteCiteWords"), tr("Cite chosen words or claim"));
    m_citeEvent = link(QStringLiteral("noteCiteEvent"), tr("Cite chosen event"));
    m_citeNothing = link(QStringLiteral("noteCiteNothing"), tr("Cite nothing"));
    layout->addWidget(sectionHeading(tr("Source"), nullptr, 0));
    layout->addWidget(m_cites);
    for (QToolButton* button : {m_showWords, m_showEvent, m_citeWords, m_citeEvent, m_citeNothing})
        layout->addWidget(button, 0, Qt::AlignLeft);
    connect(m_showWords, &QToolButton::clicked, this, [this] {
        if (note() != nullptr && note()->cites)
            m_navigator->chooseCitation(*note()->cites);
    });
    connect(m_showEvent, &QToolButton::clicked, this, [this] {
        if (note() != nullptr)
            m_navigator->chooseEvent(note()->event);
    });
    connect(m_citeWords, &QToolButton::clicked, this, &NoteCard::citeWords);
    connect(m_citeEvent, &QToolButton::clicked, this, &NoteCard::citeEvent);
    connect(m_citeNothing, &QToolButton::clicked, this, [this] {
        change([](core::Note& note) {
            note.cites.reset();
            note.event = {};
        });
    });
    return part;
}

void NoteCard::follow(NoteBoard* board)
{
    m_board = board;
    connect(board, &NoteBoard::chosenChanged, this, &NoteCard::show);
    connect(board, &QObject::destroyed, this, [this] {
        m_board = nullptr;
        show();
    });
    show();
}

const core::Note* NoteCard::note() const
{
    return m_board != nullptr ? m_board->chosen() : nullptr;
}

void NoteCard::show()
{
    const core::Note* shown = note();
    m_page->setVisible(shown != nullptr);
    m_empty->setVisible(shown == nullptr);
    if (shown == nullptr)
        return;
    m_kind->setText(noteKindTitle(shown->kind));
    m_place->setText(placeText(*shown));
    if (m_shown != shown->id || !m_words->isModified()) // else they are being written
        m_words->setText(toQString(shown->text));
    m_shown = shown->id;
    m_look->setNote(*shown);
    showSource(*shown);
    const bool canChange = !m_document->isReadOnly();
    for (QWidget* field : {static_cast<QWidget*>(m_words), static_cast<QWidget*>(m_look),
                           static_cast<QWidget*>(m_citeWords), static_cast<QWidget*>(m_citeEvent),
                           static_cast<QWidget*>(m_citeNothing), static_cast<QWidget*>(m_delete)})
        field->setEnabled(canChange);
    const QString day = formatDate(core::dateOf(shown->at), DateStyle::Long);
    m_author->setText(shown->author.empty() ? day
                                            : tr("%1, %2").arg(toQString(shown->author), day));
}

void NoteCard::showSource(const core::Note& note)
{
    QStringList lines;
    if (note.cites) {
        //: Quotation marks of the language around words of an article.
        lines << tr("“%1”").arg(withDirectionsShown(toQString(note.cites->quote)).simplified());
        if (note.cites->isLost)
            lines << tr("These words do not stand in the article any more.");
    }
    const core::Event* event = m_document->lists().event(note.event);
    if (event != nullptr)
        lines << toQString(event->name);
    m_cites->setText(lines.isEmpty() ? tr("Cites nothing yet.") : lines.join(QLatin1Char('\n')));
    m_showWords->setVisible(note.cites && note.cites->article);
    m_showEvent->setVisible(event != nullptr);
    m_citeNothing->setVisible(note.cites || note.event);
}

void NoteCard::change(const std::function<void(core::Note&)>& change)
{
    const core::Note* shown = note();
    if (shown == nullptr || m_document->isReadOnly())
        return;
    core::Note changed = *shown;
    change(changed);
    if (changed != *shown)
        m_board->change(changed);
}

void NoteCard::citeWords()
{
    const auto words = m_chosenWords();
    if (words)
        change([&](core::Note& note) { note.cites = *words; });
    else
        m_cites->setText(tr("Mark words in the article, or choose a claim, first."));
}

void NoteCard::citeEvent()
{
    const auto event = m_navigator->selection().event;
    if (event)
        change([&](core::Note& note) { note.event = *event; });
    else
        m_cites->setText(tr("Choose an event first."));
}

} // namespace ui
