#pragma once

#include <QObject>
#include <QTimer>

namespace ui {

class Document;

/// Notices what other programs write into the open archive, and lets the document show it: looks
/// every second, and when the program comes to the front. A look is a question of microseconds on
/// the thread for changes, behind those that are on their way; the document's own are none to it.
/// With each look, what another program kept from being linked is tried again.
class ArchiveWatch final : public QObject {
    Q_OBJECT

public:
    /// `document` outlives this.
    ArchiveWatch(Document* document, QObject* parent);

    void look();

private:
    Document* m_document;
    QTimer m_timer;
    bool m_isLooking = false;
};

} // namespace ui
