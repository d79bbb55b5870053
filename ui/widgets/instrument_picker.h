#pragma once

#include "core/domain/event.h"
#include "core/domain/listings.h"

#include <QTableWidget>

#include <vector>

namespace ui {

/// Which instruments an event concerns, and which way it should have moved each.
class InstrumentPicker final : public QTableWidget {
    Q_OBJECT

public:
    InstrumentPicker(const std::vector<core::InstrumentSummary>& instruments, QWidget* parent);

    /// In the order of the list.
    std::vector<core::EventInstrument> picked() const;
    void setPicked(const std::vector<core::EventInstrument>& instruments);

private:
    void appendRow(const core::Instrument& instrument);
};

} // namespace ui
