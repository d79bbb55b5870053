#pragma once

#include "ui/document/latest_only.h"
#include "ui/document/series_details.h"

#include <QObject>

#include <map>
#include <memory>

namespace ui {

class Document;

/// Fetches parts of long series for charts, beside the window. Of each instrument the newest
/// question counts.
class DetailLoader final : public QObject {
    Q_OBJECT

public:
    DetailLoader(Document* document, QObject* parent);

    void ask(const SeriesDetailRequest& request);
    /// Nothing that was asked is wanted any more.
    void drop();

signals:
    void loaded(core::InstrumentId instrument,
                const std::shared_ptr<const core::BarWindow>& detail);

private:
    Document* m_document;
    std::map<core::InstrumentId, LatestOnly> m_requests;
};

} // namespace ui
