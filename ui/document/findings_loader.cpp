#include "ui/document/findings_loader.h"

#include "ui/document/document.h"

#include <utility>

namespace ui {

FindingsLoader::FindingsLoader(Document* document, QObject* parent)
    : QObject(parent)
    , m_document(document)
{
}

void FindingsLoader::ask(core::InstrumentId instrument)
{
    using Findings = std::vector<core::QualityFinding>;
    // Not on the thread that loads what is chosen: a long series takes its time.
    Worker* worker = m_document->searcher();
    if (worker == nullptr)
        return;
    worker->ask(
        m_request, this,
        [instrument](const core::Workspace& workspace) -> core::Result<Findings> {
            auto listed = workspace.quality(instrument);
            if (!listed)
                return tl::unexpected(listed.error());
            Findings findings;
            for (core::QualityListing& listing : *listed)
                findings.push_back(std::move(listing.finding));
            return findings;
        },
        [this, instrument](const core::Result<Findings>& findings) {
            if (findings)
                emit found(instrument, *findings);
        });
}

} // namespace ui
