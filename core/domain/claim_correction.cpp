#include "core/domain/claim_correction.h"

#include <cmath>
#include <utility>

namespace core {

namespace {

/// The unit of the last digit of a value that was written with as few digits as it needs, and with
/// a word for thousands, millions ... from a million on: 0.01 of 0.17, 1e8 of 1.5e9.
double stepOf(double value)
{
    constexpr int kMostDigits = 9;
    constexpr double kMillion = 1e6;
    double step = 1.0;
    while (value >= kMillion && step * 1e3 <= value)
        step *= 1e3;
    for (int digit = 0; digit < kMostDigits; ++digit) {
        const double units = value / step;
        if (std::fabs(units - std::round(units)) <= 1e-9 * std::fmax(1.0, std::fabs(units)))
            break;
        step /= 10.0;
    }
    return step;
}

template<typename T>
void replace(std::optional<T>& value, const std::optional<T>& said)
{
    if (said)
        value = said;
}

template<typename T>
void replace(T& value, const std::optional<T>& said)
{
    if (said)
        value = *said;
}

/// `words`: what the text has for it.
DayReference dateReference(TradingDate day, DayReference words)
{
    const std::chrono::year_month_day date = day.yearMonthDay();
    words.kind = DayReference::Kind::Date;
    words.ago = 0;
    words.weekday.reset();
    words.day = date.day();
    words.month = date.month();
    words.year = date.year();
    return words;
}

/// All members that a person may leave out, of one correction or of two.
template<typename Visitor, typename... Corrections>
void visitSaid(Visitor&& visit, Corrections&... of)
{
    visit(of.quantity...);
    visit(of.value...);
    visit(of.upTo...);
    visit(of.step...);
    visit(of.unit...);
    visit(of.hedge...);
    visit(of.direction...);
    visit(of.modality...);
    visit(of.subject...);
    visit(of.holder...);
    visit(of.day...);
    visit(of.point...);
    visit(of.span...);
    visit(of.superlative...);
    visit(of.since...);
    visit(of.dismissed...);
    visit(of.remark...);
}

} // namespace

bool saysAnything(const ClaimCorrection& correction)
{
    bool says = correction.isAdded;
    visitSaid([&](const auto& said) { says = says || said.has_value(); }, correction);
    return says;
}

ClaimCorrection withoutTakingBack(ClaimCorrection correction)
{
    if (correction.remark && correction.remark->empty())
        correction.remark.reset();
    if (correction.dismissed && !*correction.dismissed)
        correction.dismissed.reset();
    return correction;
}

ClaimCorrection joined(const ClaimCorrection& before, const ClaimCorrection& said)
{
    ClaimCorrection both = before;
    visitSaid([](auto& value, const auto& word) { replace(value, word); }, both, said);
    if (said.value && !said.step)
        both.step.reset();
    if (said.value && !said.upTo)
        both.upTo.reset();
    both.isAdded = before.isAdded || said.isAdded;
    if (said.isAdded && !said.dismissed)
        both.dismissed.reset();
    both.author = said.author;
    both.at = said.at;
    return both;
}

Claim corrected(Claim claim, const ClaimCorrection& correction, const SubjectLookup& subjects)
{
    claim.id = correction.id;
    replace(claim.quantity, correction.quantity);
    if (correction.value) {
        claim.value = *correction.value;
        claim.step = correction.step.value_or(stepOf(*correction.value));
        claim.upTo = correction.upTo;
    }
    replace(claim.step, correction.step);
    replace(claim.upTo, correction.upTo);
    replace(claim.unit, correction.unit);
    replace(claim.hedge, correction.hedge);
    replace(claim.direction, correction.direction);
    replace(claim.modality, correction.modality);
    replace(claim.holder, correction.holder);
    replace(claim.point, correction.point);
    replace(claim.span, correction.span);
    replace(claim.superlative, correction.superlative);
    if (correction.point)
        claim.duringSession = *correction.point == PricePoint::Intraday;
    if (correction.subject)
        claim.subject = correction.subject->empty() ? std::nullopt : subjects(*correction.subject);
    if (correction.day)
        claim.day = dateReference(*correction.day, std::move(claim.day));
    if (correction.since)
        claim.since = dateReference(*correction.since, std::move(claim.since));
    claim.dismissed = correction.dismissed.value_or(false);
    claim.remark = correction.remark.value_or(std::string());
    claim.author = correction.author;
    claim.at = correction.at;
    return claim;
}

} // namespace core
