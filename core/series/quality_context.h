#pragma once

#include "core/series/quality.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What the rules of the quality gate share: the series, how far it usually moves, and the findings
/// so far.
class QualityContext {
public:
    explicit QualityContext(const QualityInput& input);

    const QualityInput& input() const { return m_input; }
    const PriceSeries& bars() const { return m_input.bars; }
    std::size_t size() const { return m_input.bars.size(); }
    bool isDaily() const { return m_input.bars.interval == Interval::Day1; }

    TradingDate day(std::size_t bar) const { return dateOf(m_input.bars.times[bar]); }
    /// "2025-01-27", of an intraday bar "2025-01-27T14:30:00Z".
    std::string when(std::size_t bar) const;

    /// ln(close / close of the bar before); NaN of the first bar and where a close is not positive.
    double logReturn(std::size_t bar) const;

    /// How far the log return into `bar` usually goes; see findQualityFaults. Never zero.
    double usualMove(std::size_t bar) const;

    /// The volume of a bar by the median of the 20 before; nullopt where it is not known.
    std::optional<double> relativeVolume(std::size_t bar) const;

    /// The actions, by day.
    const std::vector<CorporateAction>& actions() const { return m_actions; }
    /// The bar on which an action takes effect: the first on its day or, of a longer interval, that
    /// which holds it; nullopt where there is no such bar, or none before it.
    std::optional<std::size_t> barOf(const CorporateAction& action) const;

    /// Whether a split can happen to it: indices, currencies and the like have none.
    bool mayBeSplit() const;

    void note(std::size_t bar, std::string_view code, std::string message);
    void block(std::size_t bar, std::string_view code, std::string message);
    void add(TradingDate day, std::string_view code, std::string message, QualitySeverity severity);

    /// By day, then by code; of several of one code a day the first that blocks, else the first.
    std::vector<QualityFinding> takeFindings();

private:
    const QualityInput& m_input;
    std::vector<CorporateAction> m_actions;
    std::vector<QualityFinding> m_findings;
};

/// A price or an amount for a sentence, with the seven digits that single precision has: "58.28".
std::string numberText(double value);
/// A measured ratio to so many digits: "0.9873".
std::string roundedText(double value, int digits);
/// "-16.9 %".
std::string percentText(double fraction);
/// "3 sessions", "1 session".
std::string countText(std::size_t count, std::string_view one, std::string_view many);

/// What the last digit counts that the values print, of seven: 0.01 of 58.28; 0 of no value.
double lastPlace(std::span<const double> values);

// The rules, a family a file.
void checkPrices(QualityContext& context);   ///< each bar on its own
void checkCopies(QualityContext& context);   ///< bars that repeat the one before
void checkSessions(QualityContext& context); ///< against the calendar
void checkMoves(QualityContext& context);    ///< closes that jump
void checkSplits(QualityContext& context);   ///< whether prices are adjusted for recorded splits
void checkWicks(QualityContext& context);    ///< open, high and low far from the closes
void checkScales(QualityContext& context);   ///< closes on another scale than the rest
void checkPrinted(QualityContext& context);  ///< closes with more digits than are printed
void checkDividends(QualityContext& context);
void checkAdjustedClose(QualityContext& context);
void checkReplacements(QualityContext& context); ///< what imports said differently

} // namespace core
