#include "ui/models/claim_words.h"

#include "ui/support/conversion.h"
#include "ui/support/formatting.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(ClaimWords)
};

QString withSign(double value, QString text)
{
    return value > 0.0 ? QLatin1Char('+') + text : text;
}

/// A change in what it was stated in: a fraction, points or an amount.
QString changeText(const core::Claim& claim, double measured)
{
    if (claim.unit == core::kPercent || claim.unit == core::kPercentagePoints)
        return formatChange(measured);
    return withSign(measured, formatPrice(measured));
}

/// The days that a check used, else the words of the text.
QString dayText(const core::ClaimListing& listing)
{
    const auto& day = listing.check.findingDay ? listing.check.findingDay : listing.check.day;
    return day ? formatDate(*day, DateStyle::DayOfWeek) : toQString(listing.claim.day.text);
}

} // namespace

QString verdictName(core::Verdict verdict)
{
    switch (verdict) {
    case core::Verdict::Supported:
        return Words::tr("supported");
    case core::Verdict::Consistent:
        return Words::tr("consistent");
    case core::Verdict::Contradicted:
        return Words::tr("contradicted");
    case core::Verdict::NotCheckable:
        return Words::tr("not checkable");
    }
    return {};
}

QString verdictCount(core::Verdict verdict, int count)
{
    return QStringLiteral("%1 %2").arg(formatCount(count), verdictName(verdict));
}

QString verdictSign(core::Verdict verdict)
{
    switch (verdict) {
    case core::Verdict::Supported:
        return QStringLiteral("✓");
    case core::Verdict::Consistent:
        return QStringLiteral("~");
    case core::Verdict::Contradicted:
        return QStringLiteral("✗");
    case core::Verdict::NotCheckable:
        return QStringLiteral("?");
    }
    return {};
}

QString uncheckedName(core::Unchecked reason)
{
    switch (reason) {
    case core::Unchecked::NotAPrice:
        return Words::tr("not a price");
    case core::Unchecked::Forecast:
        return Words::tr("forecast");
    case core::Unchecked::Conditional:
        return Words::tr("conditional");
    case core::Unchecked::Negated:
        return Words::tr("denied");
    case core::Unchecked::NoInstrument:
        return Words::tr("no instrument");
    case core::Unchecked::DayUnknown:
        return Words::tr("day not known");
    case core::Unchecked::NoData:
        return Words::tr("no prices");
    case core::Unchecked::Quality:
        return Words::tr("prices in doubt");
    case core::Unchecked::NoIntraday:
        return Words::tr("no such bars");
    case core::Unchecked::NoShareCount:
        return Words::tr("no share count");
    case core::Unchecked::NoCurrency:
        return Words::tr("other currency");
    case core::Unchecked::Ambiguous:
        return Words::tr("not unambiguous");
    }
    return {};
}

QString basisName(core::ClaimBasis basis)
{
    switch (basis) {
    case core::ClaimBasis::CloseToClose:
    case core::ClaimBasis::Close:
        return Words::tr("close");
    case core::ClaimBasis::Intraday:
        return Words::tr("during the day");
    case core::ClaimBasis::ImpliedBase:
        return Words::tr("with its base");
    case core::ClaimBasis::Open:
        return pricePointName(core::PricePoint::Open);
    case core::ClaimBasis::High:
        return pricePointName(core::PricePoint::High);
    case core::ClaimBasis::Low:
        return pricePointName(core::PricePoint::Low);
    case core::ClaimBasis::PreMarket:
        return pricePointName(core::PricePoint::PreMarket);
    case core::ClaimBasis::AfterHours:
        return pricePointName(core::PricePoint::AfterHours);
    case core::ClaimBasis::Week:
        return changeSpanName(core::ChangeSpan::Week);
    case core::ClaimBasis::Month:
        return changeSpanName(core::ChangeSpan::Month);
    case core::ClaimBasis::Quarter:
        return changeSpanName(core::ChangeSpan::Quarter);
    case core::ClaimBasis::YearToDate:
        return changeSpanName(core::ChangeSpan::YearToDate);
    case core::ClaimBasis::TwelveMonths:
        return changeSpanName(core::ChangeSpan::TwelveMonths);
    case core::ClaimBasis::Since:
        return changeSpanName(core::ChangeSpan::Since);
    case core::ClaimBasis::Record:
        return Words::tr("record");
    case core::ClaimBasis::MarketValue:
        return Words::tr("market value");
    case core::ClaimBasis::None:
        break;
    }
    return {};
}

QString quotedWords(const std::string& words)
{
    //: Quotation marks of the language around words of an article.
    return Words::tr("“%1”").arg(toQString(words));
}

QString claimMetaLine(const core::ClaimListing& listing)
{
    const core::Claim& claim = listing.claim;
    QStringList parts;
    if (claim.dismissed)
        parts << Words::tr("not a claim");
    const std::string& subject =
        listing.subjectName.empty() ? listing.subject : listing.subjectName;
    if (core::isAboutPrice(claim))
        parts << toQString(subject.empty() ? claim.subjectText : subject) << dayText(listing);
    QString basis = basisName(listing.check.basis);
    if (basis.isEmpty() && core::isAboutPrice(claim))
        basis = claim.quantity == core::ClaimQuantity::MarketValue
            ? basisName(core::ClaimBasis::MarketValue)
            : pricePointName(claim.point);
    parts << basis;
    if (!claim.holder.empty())
        parts << Words::tr("said by %1").arg(toQString(claim.holder));
    if (!claim.remark.empty())
        parts << Words::tr("with a remark");
    parts.removeAll(QString());
    return parts.join(QStringLiteral(" · "));
}

QString measuredText(const core::ClaimListing& listing)
{
    const core::ClaimCheck& check = listing.check;
    if (check.verdict == core::Verdict::NotCheckable || !check.measured) {
        // Among the other numbers that is said once, above all of them.
        if (listing.claim.dismissed || check.reason == core::Unchecked::NotAPrice)
            return {};
        return check.reason ? uncheckedName(*check.reason) : verdictName(check.verdict);
    }
    if (check.basis == core::ClaimBasis::ImpliedBase && !check.inputs.empty())
        return Words::tr("base %1").arg(formatPrice(check.inputs.front().value));
    switch (listing.claim.quantity) {
    case core::ClaimQuantity::Change:
        return changeText(listing.claim, *check.measured);
    case core::ClaimQuantity::MarketValue:
        return formatVolume(*check.measured);
    default:
        return formatPrice(*check.measured);
    }
}

QString claimWithSource(const core::ClaimListing& listing, const QString& credit)
{
    QStringList lines{Words::tr("%1 – %2").arg(quotedWords(listing.claim.text),
                                               verdictSign(listing.check.verdict) + QLatin1Char(' ')
                                                   + verdictName(listing.check.verdict))};
    lines << toQString(listing.explanation) << toQString(listing.claim.remark)
          << quotedWords(listing.title) + QStringLiteral(", ") + credit;
    lines.removeAll(QString());
    return lines.join(QLatin1Char('\n'));
}

} // namespace ui
