#include "core/domain/quality_code.h"
#include "core/series/quality_context.h"

#include <cmath>
#include <optional>
#include <string>
#include <vector>

namespace core {

namespace {

/// From this fraction of the price on a dividend shows on its ex-day.
constexpr double kLargeYield = 0.04;
constexpr double kHugeYield = 0.15;
constexpr double kUsualMoves = 3.0;
/// Below this fraction of the price it may be a hundredth of what was paid.
constexpr double kSmallYield = 0.001;
/// How much likelier (as a logarithm) that must be before it is said: 400 times.
constexpr double kLikelier = 6.0;
constexpr std::chrono::days kSoonAfter{4}; // some funds pay every week
constexpr double kAlike = 0.25;
/// An ex-day far before the next bar says nothing about that bar.
constexpr std::chrono::days kLongestWait{7};

struct ExDay {
    const CorporateAction* dividend = nullptr;
    std::size_t bar = 0;
    double yield = 0.0; ///< of the close before
    double move = 0.0;  ///< simple return on the ex-day
    double usual = 0.0; ///< see QualityContext::usualMove
};

class DividendCheck {
public:
    explicit DividendCheck(QualityContext& context)
        : m_context(context)
    {
    }

    void check()
    {
        std::vector<ExDay> small;
        const CorporateAction* last = nullptr;
        for (const CorporateAction& action : m_context.actions()) {
            if (action.kind != CorporateActionKind::Dividend || !(action.value > 0.0))
                continue;
            const auto day = exDayOf(action);
            if (day) {
                checkRepeated(*day, last);
                checkSize(*day);
                if (day->yield < kSmallYield)
                    small.push_back(*day);
            }
            last = &action;
        }
        checkSmall(small);
    }

private:
    std::optional<ExDay> exDayOf(const CorporateAction& dividend) const
    {
        const auto bar = m_context.barOf(dividend);
        if (!bar || m_context.day(*bar).day() - dividend.day.day() > kLongestWait)
            return std::nullopt;
        const std::vector<double>& close = m_context.bars().close;
        if (!(close[*bar - 1] > 0.0) || !isTraded(*bar))
            return std::nullopt;
        return ExDay{&dividend, *bar, dividend.value / close[*bar - 1],
                     close[*bar] / close[*bar - 1] - 1.0, m_context.usualMove(*bar)};
    }

    /// A price that nobody paid does not fall on an ex-day.
    bool isTraded(std::size_t bar) const
    {
        const PriceSeries& bars = m_context.bars();
        return bars.volume[bar] != 0.0 || bars.close[bar] != bars.close[bar - 1];
    }

    void checkRepeated(const ExDay& day, const CorporateAction* last)
    {
        if (last == nullptr || day.dividend->day.day() - last->day.day() > kSoonAfter
            || std::abs(day.dividend->value - last->value) > kAlike * last->value)
            return;
        m_context.block(day.bar, quality_code::kDividendRepeated,
                        dividendText(day) + " follows that of " + amountText(*last) + " on "
                            + toIso(last->day) + "; one of them is hardly real.");
    }

    void checkSize(const ExDay& day)
    {
        if (day.yield >= 1.0) {
            m_context.block(day.bar, quality_code::kDividendAbovePrice,
                            dividendText(day) + " is as much as the close before, "
                                + numberText(m_context.bars().close[day.bar - 1]) + ", or more.");
            return;
        }
        const bool fell = day.move <= -0.5 * day.yield;
        if (day.yield < kLargeYield || fell || day.move + day.yield < kUsualMoves * day.usual)
            return;
        const bool fitsHundredth =
            day.yield > kHugeYield && std::abs(day.move) <= kUsualMoves * day.usual;
        m_context.block(day.bar, quality_code::kDividendWithoutDrop,
                        dividendText(day) + " is " + percentText(day.yield)
                            + " of the price, which moved by " + percentText(day.move)
                            + (fitsHundredth ? "; a hundredth of it would fit." : "."));
    }

    /// Whether the prices of all these days together speak for 100 times the amounts: by the
    /// likelihood of normal moves around a fall by the amount.
    void checkSmall(const std::vector<ExDay>& days)
    {
        double likelier = 0.0;
        for (const ExDay& day : days) {
            const double asRecorded = (day.move + day.yield) / day.usual;
            const double hundredfold = (day.move + 100.0 * day.yield) / day.usual;
            likelier += 0.5 * (asRecorded * asRecorded - hundredfold * hundredfold);
        }
        if (likelier < kLikelier)
            return;
        for (const ExDay& day : days)
            m_context.block(day.bar, quality_code::kDividendTooSmall,
                            dividendText(day) + " is " + roundedText(day.yield * 100.0, 2)
                                + " % of the price; on the ex-days of such dividends it falls by "
                                  "about 100 times as much.");
    }

    std::string amountText(const CorporateAction& dividend) const
    {
        const std::string& currency =
            dividend.currency.empty() ? m_context.input().currency : dividend.currency;
        return numberText(dividend.value) + (currency.empty() ? "" : " " + currency);
    }

    std::string dividendText(const ExDay& day) const
    {
        return "The dividend of " + amountText(*day.dividend) + " on " + toIso(day.dividend->day);
    }

    QualityContext& m_context;
};

} // namespace

void checkDividends(QualityContext& context)
{
    DividendCheck(context).check();
}

} // namespace core
