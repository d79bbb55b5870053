#include "ui/support/formatting.h"

#include "ui/support/conversion.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace ui {

namespace {

constexpr QChar kMinus(u'−');
constexpr QChar kNoBreakSpace(u'\u00A0');
constexpr QChar kNothing(u'–');

bool isGerman(const QLocale& locale)
{
    return locale.language() == QLocale::German;
}

/// German, else English: the two languages in which the program writes.
QLocale written(const QLocale& locale)
{
    return isGerman(locale) ? QLocale(QLocale::German, QLocale::Germany)
                            : QLocale(QLocale::English, QLocale::UnitedStates);
}

QString withRealMinus(QString number)
{
    if (number.startsWith(QLatin1Char('-')))
        number[0] = kMinus;
    return number;
}

QString datePattern(DateStyle style, bool german)
{
    switch (style) {
    case DateStyle::DayMonth:
        return german ? QStringLiteral("d. MMM") : QStringLiteral("d MMM");
    case DateStyle::DayOfWeek:
        return german ? QStringLiteral("ddd, d. MMM") : QStringLiteral("ddd d MMM");
    case DateStyle::Short:
        return german ? QStringLiteral("d. MMM yyyy") : QStringLiteral("d MMM yyyy");
    case DateStyle::Long:
        return german ? QStringLiteral("d. MMMM yyyy") : QStringLiteral("d MMMM yyyy");
    case DateStyle::Weekday:
        break;
    }
    return german ? QStringLiteral("ddd, d. MMM yyyy") : QStringLiteral("ddd d MMM yyyy");
}

QString clockText(std::chrono::local_time<std::chrono::milliseconds> local)
{
    const auto day = std::chrono::floor<std::chrono::days>(local);
    const auto minutes = std::chrono::floor<std::chrono::minutes>(local - day);
    return QTime(0, 0)
        .addSecs(static_cast<int>(minutes.count()) * 60)
        .toString(QStringLiteral("HH:mm"));
}

QString localTimeText(core::Instant instant, std::string_view zone, DateStyle style,
                      const QLocale& locale)
{
    const auto local = core::toLocal(instant, zone);
    const core::TradingDate day{std::chrono::floor<std::chrono::days>(local)};
    return formatDate(day, style, locale) + QStringLiteral(", ") + clockText(local);
}

} // namespace

QString formatNumber(double value, int decimals, const QLocale& locale)
{
    if (!std::isfinite(value))
        return kNothing;
    QString text = written(locale).toString(value, 'f', decimals);
    const bool onlyZeros =
        std::ranges::none_of(text, [](QChar c) { return c.isDigit() && c != QLatin1Char('0'); });
    if (onlyZeros && text.startsWith(QLatin1Char('-')))
        text.remove(0, 1);
    return withRealMinus(text);
}

QString formatCount(std::int64_t count, const QLocale& locale)
{
    return withRealMinus(written(locale).toString(static_cast<qlonglong>(count)));
}

int priceDecimals(double price)
{
    constexpr int kUsual = 2;
    constexpr int kMost = 8;
    const double size = std::abs(price);
    if (!(size < 1.0) || size == 0.0)
        return kUsual;
    // Three digits behind the leading zeros.
    return std::min(kMost, 3 - static_cast<int>(std::ceil(std::log10(size))));
}

QString formatPrice(double price, const QLocale& locale)
{
    return formatNumber(price, priceDecimals(price), locale);
}

QString formatChange(double fraction, const QLocale& locale, int decimals)
{
    if (!std::isfinite(fraction))
        return kNothing;
    const QString number = formatNumber(fraction * 100.0, decimals, locale);
    const bool isZero =
        std::ranges::none_of(number, [](QChar c) { return c.isDigit() && c != QLatin1Char('0'); });
    const QString sign = isZero || number.startsWith(kMinus) ? QString() : QStringLiteral("+");
    return sign + number + kNoBreakSpace + QLatin1Char('%');
}

QString formatPValue(double p, const QLocale& locale)
{
    constexpr double kLeast = 0.001;
    constexpr int kDecimals = 3;
    return p < kLeast ? QLatin1Char('<') + kNoBreakSpace + formatNumber(kLeast, kDecimals, locale)
                      : formatNumber(p, kDecimals, locale);
}

QString formatVolume(double volume, const QLocale& locale)
{
    struct Unit {
        double size;
        const char16_t* english;
        const char16_t* german;
    };
    static constexpr std::array<Unit, 4> kUnits{{{1e12, u"tn", u"Bio."},
                                                 {1e9, u"bn", u"Mrd."},
                                                 {1e6, u"m", u"Mio."},
                                                 {1e3, u"k", u"Tsd."}}};
    if (!std::isfinite(volume))
        return kNothing;
    for (const Unit& unit : kUnits) {
        // 999.6 k is 1.00 m: what counts is the value after rounding to three digits.
        if (std::abs(volume) < unit.size * 0.9995)
            continue;
        const double scaled = volume / unit.size;
        const int decimals = std::abs(scaled) >= 99.95 ? 0 : std::abs(scaled) >= 9.995 ? 1 : 2;
        return formatNumber(scaled, decimals, locale) + kNoBreakSpace
            + QString::fromUtf16(isGerman(locale) ? unit.german : unit.english);
    }
    return formatNumber(volume, 0, locale);
}

QString formatDate(core::TradingDate date, DateStyle style, const QLocale& locale)
{
    return written(locale).toString(toQDate(date), datePattern(style, isGerman(locale)));
}

QString formatDate(const core::PartialDate& date, DateStyle style, const QLocale& locale)
{
    const core::TradingDate first{date.firstDay};
    const bool isLong = style == DateStyle::Long;
    switch (date.precision) {
    case core::Precision::Unknown:
        return {};
    case core::Precision::Year:
        return QString::number(toQDate(first).year());
    case core::Precision::Month:
        return written(locale).toString(
            toQDate(first), isLong ? QStringLiteral("MMMM yyyy") : QStringLiteral("MMM yyyy"));
    case core::Precision::Day:
        return formatDate(first, style, locale);
    case core::Precision::Minute:
        break;
    }
    return localTimeText(date.instant, date.zone, style, locale);
}

QString formatBarTime(core::Instant time, core::Interval interval, std::string_view zone,
                      const QLocale& locale)
{
    if (core::isIntraday(interval))
        return localTimeText(time, zone, DateStyle::Weekday, locale);
    if (interval == core::Interval::Month1)
        return written(locale).toString(toQDate(core::dateOf(time)), QStringLiteral("MMM yyyy"));
    return formatDate(core::dateOf(time), DateStyle::Weekday, locale);
}

QString dayEditFormat(const QLocale& locale)
{
    QString format = locale.dateFormat(QLocale::ShortFormat);
    return format.contains(QLatin1String("yyyy"))
        ? format
        : format.replace(QLatin1String("yy"), QLatin1String("yyyy"));
}

QString currencyWord(std::string_view currency, const QLocale& locale)
{
    struct Word {
        std::string_view code;
        const char16_t* english;
        const char16_t* german;
    };
    static constexpr std::array<Word, 7> kWords{{{"", u"points", u"Punkte"},
                                                 {"USD", u"dollars", u"Dollar"},
                                                 {"EUR", u"euros", u"Euro"},
                                                 {"GBP", u"pounds", u"Pfund"},
                                                 {"CHF", u"francs", u"Franken"},
                                                 {"JPY", u"yen", u"Yen"},
                                                 {"CNY", u"yuan", u"Yuan"}}};
    const auto found = std::ranges::find(kWords, currency, &Word::code);
    if (found == kWords.end())
        return toQString(currency);
    return QString::fromUtf16(isGerman(locale) ? found->german : found->english);
}

} // namespace ui
