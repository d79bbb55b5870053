#include "core/domain/quality_code.h"
#include "core/series/quality_context.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <string>

namespace core {

namespace {

/// How far the open or the close may lie outside low and high and only be noted: exchanges and
/// vendors take them from auctions that count for one of the columns and not for the others.
constexpr double kLittle = 0.02;
/// No printed price is taken to be coarser than this fraction of itself.
constexpr double kCoarsest = 0.01;
constexpr double kSinglePrecision = 1e-6;
constexpr std::size_t kSample = 64; // bars that show how many digits a column prints

struct Column {
    std::string_view name{};
    const std::vector<double>* values = nullptr;
    double place = 0.0; ///< what its last digit counts
};

std::array<Column, 4> columnsOf(const PriceSeries& bars)
{
    std::array<Column, 4> columns{Column{"Open", &bars.open}, Column{"High", &bars.high},
                                  Column{"Low", &bars.low}, Column{"Close", &bars.close}};
    for (Column& column : columns)
        column.place = lastPlace(std::span(*column.values).first(std::min(kSample, bars.size())));
    return columns;
}

/// How far two columns may be apart by rounding alone. Where both are rounded alike their order
/// is that of the true prices.
double rounding(const Column& a, const Column& b, double price)
{
    const double places =
        a.place == b.place ? 0.0 : std::min(0.5 * std::max(a.place, b.place), kCoarsest * price);
    return places + kSinglePrecision * price;
}

class PriceCheck {
public:
    explicit PriceCheck(QualityContext& context)
        : m_context(context)
        , m_columns(columnsOf(context.bars()))
    {
        const auto& volume = context.bars().volume;
        m_hasVolume = std::ranges::any_of(volume, [](double value) { return value > 0.0; });
    }

    void check(std::size_t bar)
    {
        checkVolume(bar);
        bool isPositive = true;
        for (const Column& column : m_columns)
            isPositive = checkPositive(column, bar) && isPositive;
        if (!isPositive)
            return;
        if (checkOrder(bar)) {
            checkInside(m_columns[0], bar);
            checkInside(m_columns[3], bar);
        }
    }

private:
    /// It takes nothing from the prices: a count that overflowed, or a sign for "not known".
    void checkVolume(std::size_t bar)
    {
        const double volume = m_context.bars().volume[bar];
        if (volume < 0.0)
            m_context.note(bar, quality_code::kNegativeVolume,
                           "Volume " + numberText(volume) + " on " + m_context.when(bar)
                               + " is below zero.");
    }

    /// Yields and some futures have been negative (oil on 20 April 2020). What trades in numbers
    /// of shares has not.
    bool negativeIsReal() const
    {
        const InstrumentKind kind = m_context.input().kind;
        return kind == InstrumentKind::Commodity || kind == InstrumentKind::Bond
            || (kind == InstrumentKind::Other && !m_hasVolume);
    }

    bool checkPositive(const Column& column, std::size_t bar)
    {
        const double price = (*column.values)[bar];
        if (!(price <= 0.0)) // missing is no price
            return true;
        const std::string said =
            std::string(column.name) + " is " + numberText(price) + " on " + m_context.when(bar);
        if (negativeIsReal())
            m_context.note(bar, quality_code::kNotPositive,
                           said + "; a return from it has no meaning.");
        else
            m_context.block(bar, quality_code::kNotPositive, said + ", which is no price.");
        return false;
    }

    bool checkOrder(std::size_t bar)
    {
        const double high = (*m_columns[1].values)[bar];
        const double low = (*m_columns[2].values)[bar];
        if (!(high < low) || !(high < low - rounding(m_columns[1], m_columns[2], low)))
            return true;
        m_context.block(bar, quality_code::kHighBelowLow,
                        "High " + numberText(high) + " is below low " + numberText(low) + " on "
                            + m_context.when(bar) + ".");
        return false;
    }

    void checkInside(const Column& column, std::size_t bar)
    {
        const double price = (*column.values)[bar];
        const double high = (*m_columns[1].values)[bar];
        const double low = (*m_columns[2].values)[bar];
        if (price <= high && price >= low)
            return;
        const bool isAbove = price > high + rounding(column, m_columns[1], price);
        const bool isBelow = price < low - rounding(column, m_columns[2], price);
        if (!isAbove && !isBelow)
            return;
        const double bound = isAbove ? high : low;
        const double excess = std::abs(price - bound) / bound;
        const auto severity = excess > kLittle ? QualitySeverity::Blocks : QualitySeverity::Note;
        m_context.add(m_context.day(bar), quality_code::kOutsideRange,
                      std::string(column.name) + " " + numberText(price)
                          + (isAbove ? " is above high " : " is below low ") + numberText(bound)
                          + " on " + m_context.when(bar) + ".",
                      severity);
    }

    QualityContext& m_context;
    std::array<Column, 4> m_columns;
    bool m_hasVolume = false;
};

} // namespace

void checkPrices(QualityContext& context)
{
    PriceCheck check(context);
    for (std::size_t bar = 0; bar < context.size(); ++bar)
        check.check(bar);
}

} // namespace core
