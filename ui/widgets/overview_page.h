#pragma once

#include <QWidget>

class QLabel;

namespace ui {

class RowView;

/// The articles, and below them, as far as there is room, the events on the chart and the
/// instruments, so that one glance shows all three.
class OverviewPage final : public QWidget {
    Q_OBJECT

public:
    /// Takes the views into itself.
    OverviewPage(RowView* articles, RowView* events, RowView* instruments, QWidget* parent);

    /// Says something instead of the articles; an empty text shows them again.
    void setNotice(const QString& text);
    /// Shares the room out anew; to be called when rows have come or gone.
    void arrange();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void follow(RowView* view);

    RowView* m_articles;
    QLabel* m_notice;
    QLabel* m_eventsHeading;
    RowView* m_events;
    QLabel* m_instrumentsHeading;
    RowView* m_instruments;
};

} // namespace ui
