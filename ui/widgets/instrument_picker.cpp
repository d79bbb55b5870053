#include "ui/widgets/instrument_picker.h"

#include "ui/support/conversion.h"

#include <QComboBox>
#include <QHeaderView>

namespace ui {

namespace {

enum Column { Name, Expected, ColumnCount };

} // namespace

InstrumentPicker::InstrumentPicker(const std::vector<core::InstrumentSummary>& instruments,
                                   QWidget* parent)
    : QTableWidget(0, ColumnCount, parent)
{
    setHorizontalHeaderLabels({tr("Instrument"), tr("Expected")});
    horizontalHeader()->setSectionResizeMode(Name, QHeaderView::Stretch);
    horizontalHeader()->setSectionResizeMode(Expected, QHeaderView::Fixed);
    horizontalHeader()->resizeSection(Expected, 130);
    horizontalHeader()->setHighlightSections(false);
    verticalHeader()->hide();
    verticalHeader()->setDefaultSectionSize(34);
    setShowGrid(false);
    setSelectionBehavior(SelectRows);
    setSelectionMode(SingleSelection);
    setEditTriggers(NoEditTriggers);
    setTabKeyNavigation(false);
    for (const core::InstrumentSummary& summary : instruments)
        appendRow(summary.instrument);
}

void InstrumentPicker::appendRow(const core::Instrument& instrument)
{
    const int row = rowCount();
    insertRow(row);
    const QString symbol = toQString(core::qualifiedSymbol(instrument));
    auto* item = new QTableWidgetItem(
        instrument.name.empty() ? symbol : tr("%1 (%2)").arg(toQString(instrument.name), symbol));
    item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
    item->setCheckState(Qt::Unchecked);
    item->setData(Qt::UserRole, QVariant::fromValue(static_cast<qlonglong>(instrument.id.value)));
    setItem(row, Name, item);

    auto* expected = new QComboBox;
    expected->setAccessibleName(tr("Expected direction of %1").arg(symbol));
    expected->addItem(tr("not said"), static_cast<int>(core::ExpectedSign::Unknown));
    expected->addItem(tr("up"), static_cast<int>(core::ExpectedSign::Up));
    expected->addItem(tr("down"), static_cast<int>(core::ExpectedSign::Down));
    // Who says which way it should move means that instrument.
    connect(expected, &QComboBox::activated, this, [item] { item->setCheckState(Qt::Checked); });
    setCellWidget(row, Expected, expected);
}

std::vector<core::EventInstrument> InstrumentPicker::picked() const
{
    std::vector<core::EventInstrument> instruments;
    for (int row = 0; row < rowCount(); ++row) {
        if (item(row, Name)->checkState() != Qt::Checked)
            continue;
        const auto* expected = qobject_cast<QComboBox*>(cellWidget(row, Expected));
        instruments.push_back({core::InstrumentId{item(row, Name)->data(Qt::UserRole).toLongLong()},
                               static_cast<core::ExpectedSign>(expected->currentData().toInt())});
    }
    return instruments;
}

void InstrumentPicker::setPicked(const std::vector<core::EventInstrument>& instruments)
{
    for (int row = 0; row < rowCount(); ++row) {
        for (const core::EventInstrument& picked : instruments) {
            if (item(row, Name)->data(Qt::UserRole).toLongLong() != picked.instrument.value)
                continue;
            item(row, Name)->setCheckState(Qt::Checked);
            auto* expected = qobject_cast<QComboBox*>(cellWidget(row, Expected));
            expected->setCurrentIndex(expected->findData(static_cast<int>(picked.expected)));
        }
    }
}

} // namespace ui
