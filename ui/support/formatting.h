#pragma once

#include "core/domain/price_series.h"
#include "core/time/partial_date.h"
#include "core/time/trading_date.h"

#include <QLocale>
#include <QString>

#include <cstdint>
#include <string_view>

/// Values as people read them, in German where the locale is German, else in English. A negative
/// number has a real minus sign (U+2212); parts of a number never stand on two lines. What is not
/// a number (NaN) is "–".

namespace ui {

enum class DateStyle {
    DayMonth,  ///< "28 Jan", "28. Jan."
    DayOfWeek, ///< "Tue 28 Jan", "Di., 28. Jan."
    Short,     ///< "28 Jan 2025", "28. Jan. 2025"
    Long,      ///< "28 January 2025", "28. Januar 2025"
    Weekday,   ///< "Tue 28 Jan 2025", "Di., 28. Jan. 2025"
};

/// With thousands separators: "21,520.50", "21.520,50".
QString formatNumber(double value, int decimals, const QLocale& locale = QLocale());
QString formatCount(std::int64_t count, const QLocale& locale = QLocale());

/// Decimals that prices of this size need: 2, and more below 1 ("0.0712").
int priceDecimals(double price);
QString formatPrice(double price, const QLocale& locale = QLocale());

/// `fraction` in per cent with its sign: "−16.97 %", "+0.62 %".
QString formatChange(double fraction, const QLocale& locale = QLocale(), int decimals = 2);

/// A probability as tables give it: "0.037", "< 0.001".
QString formatPValue(double p, const QLocale& locale = QLocale());

/// Three digits and a unit: "819 m", "819 Mio."; "2.44 bn", "2,44 Mrd."; "59.9 k", "59,9 Tsd.".
QString formatVolume(double volume, const QLocale& locale = QLocale());

QString formatDate(core::TradingDate date, DateStyle style, const QLocale& locale = QLocale());

/// As far as the date is known: "28 Jan 2025", "Jan 2025", "2025"; a minute also with the time
/// in the zone in which it was given ("28 Jan 2025, 22:10"). Unknown: an empty text.
QString formatDate(const core::PartialDate& date, DateStyle style,
                   const QLocale& locale = QLocale());

/// The start of a bar: a day, or for bars shorter than a day also the time in `zone`.
QString formatBarTime(core::Instant time, core::Interval interval, std::string_view zone = {},
                      const QLocale& locale = QLocale());

/// The pattern of a day in a field that is edited, with all digits of the year: "dd.MM.yyyy".
QString dayEditFormat(const QLocale& locale = QLocale());

/// "EUR" as people write it behind an amount: "euros", "Euro"; codes that have no such
/// word stay; empty (an index) is "points", "Punkte".
QString currencyWord(std::string_view currency, const QLocale& locale = QLocale());

} // namespace ui
