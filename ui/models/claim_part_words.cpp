#include "ui/models/claim_words.h"
#include "ui/support/conversion.h"
#include "ui/support/formatting.h"

#include <QCoreApplication>

/// The parts of a claim by name, as a person chooses among them.

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ClaimPartWords)
};

} // namespace

QString pricePointName(core::PricePoint point)
{
    switch (point) {
    case core::PricePoint::Unstated:
        return {};
    case core::PricePoint::Close:
        return Words::tr("close");
    case core::PricePoint::Intraday:
        return Words::tr("during the day");
    case core::PricePoint::Open:
        return Words::tr("open");
    case core::PricePoint::High:
        return Words::tr("high");
    case core::PricePoint::Low:
        return Words::tr("low");
    case core::PricePoint::PreMarket:
        return Words::tr("pre-market");
    case core::PricePoint::AfterHours:
        return Words::tr("after hours");
    }
    return {};
}

QString changeSpanName(core::ChangeSpan span)
{
    switch (span) {
    case core::ChangeSpan::Day:
        return Words::tr("the day before");
    case core::ChangeSpan::Week:
        return Words::tr("the week");
    case core::ChangeSpan::Month:
        return Words::tr("the month");
    case core::ChangeSpan::Quarter:
        return Words::tr("the quarter");
    case core::ChangeSpan::YearToDate:
        return Words::tr("year to date");
    case core::ChangeSpan::TwelveMonths:
        return Words::tr("twelve months");
    case core::ChangeSpan::Since:
        return Words::tr("since a day");
    }
    return {};
}

QString quantityName(core::ClaimQuantity quantity)
{
    switch (quantity) {
    case core::ClaimQuantity::Change:
        return Words::tr("change of a price");
    case core::ClaimQuantity::Level:
        return Words::tr("price or level");
    case core::ClaimQuantity::Amount:
        return Words::tr("amount");
    case core::ClaimQuantity::MarketValue:
        return Words::tr("market value");
    case core::ClaimQuantity::Count:
        return Words::tr("count");
    }
    return {};
}

QString directionName(core::Direction direction)
{
    switch (direction) {
    case core::Direction::None:
        return Words::tr("not said");
    case core::Direction::Up:
        return Words::tr("up");
    case core::Direction::Down:
        return Words::tr("down");
    }
    return {};
}

QString hedgeName(core::Hedge hedge)
{
    switch (hedge) {
    case core::Hedge::Exact:
        return Words::tr("exactly");
    case core::Hedge::About:
        return Words::tr("about");
    case core::Hedge::Almost:
        return Words::tr("almost");
    case core::Hedge::MoreThan:
        return Words::tr("more than");
    case core::Hedge::LessThan:
        return Words::tr("less than");
    case core::Hedge::UpTo:
        return Words::tr("up to");
    }
    return {};
}

QString unitName(const std::string& unit)
{
    if (unit == core::kPercent)
        return Words::tr("per cent");
    if (unit == core::kPercentagePoints)
        return Words::tr("percentage points");
    if (unit == core::kPoints)
        return Words::tr("points");
    return currencyWord(unit);
}

} // namespace ui
