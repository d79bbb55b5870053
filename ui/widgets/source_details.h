#pragma once

#include "core/domain/source.h"
#include "ui/document/latest_only.h"

#include <QWidget>

#include <vector>

class QLabel;
class QListWidget;
class QPushButton;

namespace ui {

class Document;
class SourceWatch;

/// All that is known of one source: whose it is, what is wrong with it, the files that could not
/// be imported, and the feeds that a page offers in its place.
class SourceDetails final : public QWidget {
    Q_OBJECT

public:
    SourceDetails(Document* document, SourceWatch* watch, QWidget* parent);

    /// nullptr: none.
    void showSource(const core::Source* source);

private:
    void showFeeds(core::SourceId source);
    void showFiles(const core::Source& source);
    void fillFiles(const std::vector<core::SeenFile>& files);
    void subscribe();

    Document* m_document;
    SourceWatch* m_watch;
    core::Source m_source;
    LatestOnly m_request;
    QLabel* m_origin;
    QLabel* m_problem;
    QListWidget* m_list; ///< feeds or files
    QPushButton* m_subscribe;
};

} // namespace ui
