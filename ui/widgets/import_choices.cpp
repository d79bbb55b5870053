#include "ui/widgets/import_choices.h"

#include "ui/models/import_words.h"
#include "ui/support/conversion.h"
#include "ui/widgets/import_form.h"

#include <QTimeZone>

#include <algorithm>
#include <array>

namespace ui {

namespace {

constexpr auto kIntervals =
    std::to_array({core::Interval::Minute1, core::Interval::Minute5, core::Interval::Minute15,
                   core::Interval::Minute30, core::Interval::Hour1, core::Interval::Day1,
                   core::Interval::Week1, core::Interval::Month1});

template<typename Enum>
void addEntry(QComboBox* box, const QString& text, Enum value)
{
    box->addItem(text, static_cast<int>(value));
}

} // namespace

void fillWithKinds(QComboBox* box)
{
    for (const core::ImportKind kind : core::allImportKinds())
        addEntry(box, importKindName(kind), kind);
}

void fillWithEncodings(QComboBox* box)
{
    for (const char* name : {"UTF-8", "windows-1252", "ISO-8859-15", "windows-1250", "UTF-16"})
        box->addItem(QString::fromLatin1(name), QString::fromLatin1(name));
}

void fillWithDecimalSigns(QComboBox* box)
{
    for (const core::DecimalSign sign : {core::DecimalSign::Point, core::DecimalSign::Comma})
        addEntry(box, decimalName(sign), sign);
}

void fillWithDateOrders(QComboBox* box)
{
    for (const core::DateOrder order : {core::DateOrder::DayFirst, core::DateOrder::MonthFirst})
        addEntry(box, dateOrderName(order), order);
}

void fillWithZones(QComboBox* box)
{
    for (const QByteArray& zone : QTimeZone::availableTimeZoneIds())
        box->addItem(QString::fromLatin1(zone), QString::fromLatin1(zone));
}

void fillWithIntervals(QComboBox* box)
{
    for (const core::Interval interval : kIntervals)
        addEntry(box, barLengthName(interval), interval);
}

void fillWithDialects(QComboBox* box, const std::vector<core::DialectInfo>& dialects,
                      core::ImportKind kind)
{
    while (box->count() > 1)
        box->removeItem(1);
    for (const core::DialectInfo& dialect : dialects) {
        if (dialect.kind != kind)
            continue;
        box->addItem(toQString(dialect.name), toQString(dialect.name));
        box->setItemData(box->count() - 1, toQString(dialect.description), Qt::ToolTipRole);
    }
}

void setFound(QComboBox* box, const QString& found)
{
    box->setItemText(0,
                     found.isEmpty() ? ImportForm::tr("Automatic")
                                     : ImportForm::tr("Automatic: %1").arg(found));
}

void chooseData(QComboBox* box, const QVariant& value)
{
    const int index = value.isValid() ? box->findData(value) : 0;
    box->setCurrentIndex(std::max(index, 0));
}

void choose(QComboBox* box, const std::string& value)
{
    chooseData(box, value.empty() ? QVariant() : QVariant(toQString(value)));
}

std::string chosenText(const QComboBox* box)
{
    return toStd(box->currentData().toString());
}

} // namespace ui
