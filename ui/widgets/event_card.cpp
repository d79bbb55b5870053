#include "ui/widgets/event_card.h"

#include "ui/document/document.h"
#include "ui/document/navigator.h"
#include "ui/models/event_words.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"
#include "ui/support/icons.h"
#include "ui/widgets/appearance.h"
#include "ui/widgets/colour_bar.h"
#include "ui/widgets/event_relations.h"
#include "ui/widgets/instrument_words.h"
#include "ui/widgets/language_words.h"
#include "ui/widgets/link_row.h"
#include "ui/widgets/section_heading.h"

#include <QGridLayout>
#include <QLabel>
#include <QPushButton>
#include <QScrollBar>
#include <QTimer>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <memory>

namespace ui {

namespace {

constexpr int kSide = 16;
constexpr int kLinksAtOnce = 30;

QLabel* plainLabel(const QString& text, bool muted)
{
    auto* label = new QLabel(text);
    label->setTextFormat(Qt::PlainText);
    label->setWordWrap(true);
    label->setProperty("muted", muted);
    label->setTextInteractionFlags(Qt::TextSelectableByMouse);
    return label;
}

} // namespace

EventCard::EventCard(Document* document, Navigator* navigator, const Appearance* appearance,
                     QWidget* parent)
    : QScrollArea(parent)
    , m_document(document)
    , m_navigator(navigator)
    , m_appearance(appearance)
{
    setObjectName(QStringLiteral("eventCard"));
    setAccessibleName(tr("Event"));
    setWidgetResizable(true);
    setFrameShape(NoFrame);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    connect(m_navigator, &Navigator::eventShown, this, &EventCard::show);
    connect(m_navigator, &Navigator::noEventShown, this, &EventCard::showNothing);
    connect(m_navigator, &Navigator::cleared, this, &EventCard::showNothing);
    connect(m_appearance, &Appearance::themeChanged, this, &EventCard::fill);
    showNothing();
}

void EventCard::show(const EventDetails& event)
{
    const bool same = m_event && m_event->event.id == event.event.id;
    const int place = same ? verticalScrollBar()->value() : 0;
    const QString focused = same ? focusedDecision() : QString();
    m_event = event;
    if (!same)
        m_shownLinks = kLinksAtOnce;
    fill();
    verticalScrollBar()->setValue(place);
    if (!focused.isEmpty())
        focusDecision(focused);
}

QString EventCard::focusedDecision() const
{
    const QWidget* focus = focusWidget();
    const auto* row =
        focus != nullptr ? qobject_cast<const LinkRow*>(focus->parentWidget()) : nullptr;
    return row != nullptr && focus->hasFocus()
        ? QString::number(row->article().value) + QLatin1Char(' ') + focus->objectName()
        : QString();
}

void EventCard::focusDecision(const QString& focused)
{
    for (LinkRow* row : findChildren<LinkRow*>()) {
        if (QString::number(row->article().value) != focused.section(QLatin1Char(' '), 0, 0))
            continue;
        if (auto* button = row->findChild<QWidget*>(focused.section(QLatin1Char(' '), 1)))
            button->setFocus();
    }
}

void EventCard::showNothing()
{
    m_event.reset();
    fill();
}

void EventCard::fill()
{
    auto* page = new QWidget;
    page->setObjectName(QStringLiteral("eventPage"));
    auto* layout = new QVBoxLayout(page);
    layout->setContentsMargins(0, 14, 0, 14);
    layout->setSpacing(0);
    if (m_event) {
        addHead(layout);
        addNames(layout);
        addInstruments(layout);
        addRelations(layout);
        addLinks(layout);
    } else {
        QLabel* empty =
            plainLabel(tr("Choose an event on the left, or a flag in the chart."), true);
        empty->setContentsMargins(kSide, 2, kSide, 2);
        layout->addWidget(empty);
    }
    layout->addStretch(1);
    setWidget(page);                    // deletes the one before
    page->setAutoFillBackground(false); // the panel's colour is behind it
}

void EventCard::addHead(QVBoxLayout* layout)
{
    const core::Event& event = m_event->event;
    auto* name = plainLabel(toQString(event.name), false);
    name->setObjectName(QStringLiteral("eventName"));
    name->setProperty("heading", true);
    auto* edit = new QToolButton;
    edit->setObjectName(QStringLiteral("editEvent"));
    edit->setIcon(themedIcon(QStringLiteral("edit"), m_appearance->theme().mutedText));
    edit->setIconSize(QSize(18, 18));
    edit->setToolTip(tr("Edit this event"));
    edit->setAccessibleName(tr("Edit this event"));
    edit->setEnabled(!m_document->isReadOnly());
    connect(edit, &QToolButton::clicked, this, [this] { emit editAsked(m_event->event); });
    const QColor colour =
        m_appearance->theme().eventColour(m_document->lists().colourIndex(event.id));

    auto* row = new QHBoxLayout;
    row->setContentsMargins(kSide, 0, 12, 0);
    row->setSpacing(10);
    row->addWidget(new ColourBar(colour));
    row->addWidget(name, 1);
    row->addWidget(edit, 0, Qt::AlignTop);
    layout->addLayout(row);
    for (const QString& line : {whenLine(), toQString(event.description)}) {
        if (line.isEmpty())
            continue;
        QLabel* label = plainLabel(line, line == whenLine());
        label->setContentsMargins(kSide, 6, kSide, 0);
        layout->addWidget(label);
    }
}

QString EventCard::whenLine() const
{
    const core::Event& event = m_event->event;
    QString when = formatDate(event.when, DateStyle::Long);
    if (event.until)
        when = tr("%1 to %2").arg(when, formatDate(*event.until, DateStyle::Long));
    QStringList parts{when, eventStatusName(event.status)};
    if (!event.holder.empty())
        parts << tr("held by %1").arg(toQString(event.holder));
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

void EventCard::addNames(QVBoxLayout* layout)
{
    QStringList names;
    for (const core::Alias& alias : m_event->event.aliases) {
        const QString language = languageName(alias.language);
        names << (language.isEmpty() ? toQString(alias.text)
                                     : tr("%1 (%2)").arg(toQString(alias.text), language));
    }
    if (names.isEmpty())
        return;
    layout->addWidget(sectionHeading(tr("Also called"), nullptr, kSide));
    QLabel* label = plainLabel(names.join(QStringLiteral(" · ")), false);
    label->setObjectName(QStringLiteral("eventAliases"));
    label->setContentsMargins(kSide, 0, kSide, 0);
    layout->addWidget(label);
}

void EventCard::addInstruments(QVBoxLayout* layout)
{
    if (m_event->event.instruments.empty())
        return;
    layout->addWidget(sectionHeading(tr("Instruments and first session"), nullptr, kSide));
    auto* grid = new QGridLayout;
    grid->setContentsMargins(kSide - 7, 0, kSide, 0);
    grid->setHorizontalSpacing(10);
    grid->setVerticalSpacing(2);
    grid->setColumnStretch(2, 1);
    for (std::size_t index = 0; index < m_event->event.instruments.size(); ++index)
        addInstrument(grid, index);
    layout->addLayout(grid);
}

void EventCard::addInstrument(QGridLayout* grid, std::size_t index)
{
    const core::EventInstrument& concerned = m_event->event.instruments[index];
    const auto* summary = m_document->lists().instrument(concerned.instrument);
    if (summary == nullptr)
        return;
    auto* name = new QToolButton;
    name->setObjectName(QStringLiteral("eventInstrument"));
    name->setText(buttonText(instrumentName(summary->instrument)));
    name->setProperty("link", true);
    name->setToolTip(toQString(core::qualifiedSymbol(summary->instrument)));
    connect(name, &QToolButton::clicked, this,
            [this, id = concerned.instrument] { m_navigator->chooseInstrument(id); });

    QString expected;
    if (concerned.expected == core::ExpectedSign::Up)
        expected = tr("↑ expected up");
    else if (concerned.expected == core::ExpectedSign::Down)
        expected = tr("↓ expected down");
    QLabel* sign = plainLabel(expected, true);
    sign->setWordWrap(false);
    QString session = firstSessionText(*m_document, m_event->event, m_event->sessions[index]);
    QLabel* first = plainLabel(session.isEmpty() ? tr("first session not known") : session, false);
    first->setObjectName(QStringLiteral("firstSession"));
    first->setAlignment(Qt::AlignRight | Qt::AlignVCenter);
    first->setToolTip(firstSessionReason(*m_document, m_event->event, summary->instrument));
    first->setAccessibleDescription(first->toolTip());
    const int row = static_cast<int>(index);
    grid->addWidget(name, row, 0, Qt::AlignLeft);
    grid->addWidget(sign, row, 1);
    grid->addWidget(first, row, 2);
}

void EventCard::addRelations(QVBoxLayout* layout)
{
    auto relations =
        std::make_unique<EventRelations>(m_document->lists(), m_event->event, kSide, nullptr);
    if (relations->isEmpty())
        return;
    connect(relations.get(), &EventRelations::eventChosen, m_navigator, &Navigator::chooseEvent);
    layout->addWidget(sectionHeading(tr("Other events"), nullptr, kSide));
    layout->addWidget(relations.release());
}

void EventCard::addLinks(QVBoxLayout* layout)
{
    const auto& articles = m_event->articles;
    layout->addWidget(sectionHeading(tr("Linked articles"), nullptr, kSide));
    if (articles.empty()) {
        QLabel* none = plainLabel(tr("No article speaks of this event yet."), true);
        none->setContentsMargins(kSide, 0, kSide, 0);
        layout->addWidget(none);
    }
    const int count = static_cast<int>(articles.size());
    for (int index = 0; index < std::min(count, m_shownLinks); ++index) {
        auto* row = new LinkRow(articles[static_cast<std::size_t>(index)],
                                !m_document->isReadOnly(), m_appearance, nullptr);
        connect(row, &LinkRow::articleChosen, this, [this](core::ArticleId article) {
            emit articleAsked();
            m_navigator->chooseArticle(article);
        });
        connect(row, &LinkRow::decided, this,
                [this](core::ArticleId article, core::LinkStatus status) {
                    m_document->decideLink(article, m_event->event.id, status);
                });
        layout->addWidget(row);
    }
    if (count > m_shownLinks) {
        auto* more = new QPushButton(tr("Show %Ln more", nullptr, count - m_shownLinks));
        more->setProperty("link", true);
        connect(more, &QPushButton::clicked, this, [this] {
            m_shownLinks += 10 * kLinksAtOnce;
            // The button is still being clicked: it may not go before that is over.
            QTimer::singleShot(0, this, &EventCard::fill);
        });
        layout->addWidget(more, 0, Qt::AlignLeft);
    }
}

} // namespace ui
