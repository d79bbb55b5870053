#include "ui/document/detail_loader.h"

#include "ui/document/document.h"

namespace ui {

DetailLoader::DetailLoader(Document* document, QObject* parent)
    : QObject(parent)
    , m_document(document)
{
    connect(document, &Document::closed, this, &DetailLoader::drop);
}

void DetailLoader::ask(const SeriesDetailRequest& request)
{
    m_document->read(
        m_requests[request.instrument], this,
        [request](const core::Workspace& workspace) { return loadDetail(workspace, request); },
        [this,
         instrument = request.instrument](const std::shared_ptr<const core::BarWindow>& detail) {
            emit loaded(instrument, detail);
        });
}

void DetailLoader::drop()
{
    m_requests.clear();
}

} // namespace ui
