#include "ui/models/import_words.h"

#include <QCoreApplication>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ImportWords)
};

} // namespace

QString importKindName(core::ImportKind kind)
{
    switch (kind) {
    case core::ImportKind::Prices:
        return Words::tr("Prices");
    case core::ImportKind::Articles:
        return Words::tr("Articles");
    case core::ImportKind::Events:
        return Words::tr("Events");
    case core::ImportKind::Instruments:
        return Words::tr("Instruments");
    case core::ImportKind::Facts:
        return Words::tr("Facts");
    }
    return {};
}

QString countOf(core::ImportKind kind, std::int64_t count)
{
    const int number = static_cast<int>(count);
    switch (kind) {
    case core::ImportKind::Prices:
        return Words::tr("%Ln price rows", nullptr, number);
    case core::ImportKind::Articles:
        return Words::tr("%Ln articles", nullptr, number);
    case core::ImportKind::Events:
        return Words::tr("%Ln events", nullptr, number);
    case core::ImportKind::Instruments:
        return Words::tr("%Ln instruments", nullptr, number);
    case core::ImportKind::Facts:
        return Words::tr("%Ln facts", nullptr, number);
    }
    return {};
}

QString decimalName(core::DecimalSign sign)
{
    return sign == core::DecimalSign::Point ? Words::tr("Point (1,234.5)")
                                            : Words::tr("Comma (1.234,5)");
}

QString dateOrderName(core::DateOrder order)
{
    return order == core::DateOrder::DayFirst ? Words::tr("Day first (31/12)")
                                              : Words::tr("Month first (12/31)");
}

QString barLengthName(core::Interval interval)
{
    switch (interval) {
    case core::Interval::Minute1:
        return Words::tr("1 minute");
    case core::Interval::Minute5:
        return Words::tr("5 minutes");
    case core::Interval::Minute15:
        return Words::tr("15 minutes");
    case core::Interval::Minute30:
        return Words::tr("30 minutes");
    case core::Interval::Hour1:
        return Words::tr("1 hour");
    case core::Interval::Day1:
        return Words::tr("1 day");
    case core::Interval::Week1:
        return Words::tr("1 week");
    case core::Interval::Month1:
        return Words::tr("1 month");
    }
    return {};
}

} // namespace ui
