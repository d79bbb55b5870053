#include "ui/document/findings_loader.h"

#include "ui/document/document.h"

#include <utility>

namespace ui {

FindingsLoader::FindingsLoader(Document* document, QObject* parent)
    : QObject(parent)
    , m_document(document)
{
}

void FindingsLoader::ask(std::vector<core::InstrumentId> instruments)
{
    using Findings = std::vector<std::vector<core::QualityFinding>>;
    // Not on the thread that loads what is chosen: a long series takes its time.
    Worker* worker = m_document->searcher();
    if (worker == nullptr || instruments.empty())
        return;
    worker->ask(
        m_request, this,
        [instruments](const core::Workspace& workspace) -> core::Result<Findings> {
            Findings findings;
            for (const core::InstrumentId instrument : instruments) {
                auto listed = workspace.quality(instrument);
                if (!listed)
                    return tl::unexpected(listed.error());
                auto& all = findings.emplace_back();
                for (core::QualityListing& listing : *listed)
                    all.push_back(std::move(listing.finding));
            }
            return findings;
        },
        [this, instruments](const core::Result<Findings>& findings) {
            for (std::size_t number = 0; findings && number < findings->size(); ++number)
                emit found(instruments[number], (*findings)[number]);
        });
}

} // namespace ui
