#include "ui/widgets/overview_page.h"

#include "ui/widgets/row_view.h"
#include "ui/widgets/section_heading.h"

#include <QAbstractItemModel>
#include <QLabel>
#include <QTimer>

#include <algorithm>

namespace ui {

OverviewPage::OverviewPage(RowView* articles, RowView* events, RowView* instruments,
                           QWidget* parent)
    : QWidget(parent)
    , m_articles(articles)
    , m_notice(new QLabel(this))
    , m_eventsHeading(sectionHeading(tr("Events on this chart"), this))
    , m_events(events)
    , m_instrumentsHeading(sectionHeading(tr("Instruments"), this))
    , m_instruments(instruments)
{
    m_notice->setObjectName(QStringLiteral("articlesNotice"));
    m_notice->setProperty("muted", true);
    m_notice->setWordWrap(true);
    m_notice->setAlignment(Qt::AlignTop | Qt::AlignLeft);
    m_notice->setContentsMargins(12, 10, 12, 10);
    m_notice->hide();
    for (RowView* view : {m_articles, m_events, m_instruments})
        follow(view);
}

void OverviewPage::follow(RowView* view)
{
    view->setParent(this);
    view->show();
    const QAbstractItemModel* model = view->model();
    const auto soon = [this] { QTimer::singleShot(0, this, &OverviewPage::arrange); };
    connect(model, &QAbstractItemModel::modelReset, this, soon);
    connect(model, &QAbstractItemModel::rowsInserted, this, soon);
}

void OverviewPage::setNotice(const QString& text)
{
    m_notice->setText(text);
    arrange();
}

void OverviewPage::resizeEvent(QResizeEvent*)
{
    arrange();
}

void OverviewPage::arrange()
{
    const bool hasEvents = m_events->model()->rowCount() > 0;
    const bool hasInstruments = m_instruments->model()->rowCount() > 0;
    const int heading = m_eventsHeading->sizeHint().height();
    const int eventsHeading = hasEvents ? heading : 0;
    const int instrumentsHeading = hasInstruments ? heading : 0;
    const int room = std::max(height() - eventsHeading - instrumentsHeading, 0);

    const int wantedEvents = m_events->rowsHeight(room);
    const int wantedInstruments = m_instruments->rowsHeight(room);
    const int wantedArticles = m_notice->text().isEmpty() ? m_articles->rowsHeight(room)
                                                          : m_notice->heightForWidth(width());
    int events = wantedEvents;
    int instruments = wantedInstruments;
    if (wantedArticles + events + instruments > room) {
        events =
            std::min(wantedEvents, std::max(room * 3 / 10, room - wantedArticles - instruments));
        instruments =
            std::min(wantedInstruments, std::max(room / 5, room - wantedArticles - events));
    }
    const int articles = std::min(wantedArticles, room - events - instruments);

    int y = 0;
    const auto place = [&](QWidget* widget, int height, bool shown) {
        widget->setGeometry(0, y, width(), height);
        widget->setVisible(shown);
        y += shown ? height : 0;
    };
    place(m_notice, articles, !m_notice->text().isEmpty());
    place(m_articles, articles, m_notice->text().isEmpty());
    place(m_eventsHeading, heading, hasEvents);
    place(m_events, events, hasEvents);
    place(m_instrumentsHeading, heading, hasInstruments);
    place(m_instruments, instruments, hasInstruments);
}

} // namespace ui
