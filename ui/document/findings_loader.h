#pragma once

#include "core/domain/ids.h"
#include "core/domain/quality_finding.h"
#include "ui/document/latest_only.h"

#include <QObject>

#include <vector>

namespace ui {

class Document;

/// Runs the quality gate over instruments' prices, beside the window. The newest question counts.
class FindingsLoader final : public QObject {
    Q_OBJECT

public:
    FindingsLoader(Document* document, QObject* parent);

    void ask(std::vector<core::InstrumentId> instruments);

signals:
    /// Once for each of them.
    void found(core::InstrumentId instrument, const std::vector<core::QualityFinding>& findings);

private:
    Document* m_document;
    LatestOnly m_request;
};

} // namespace ui
