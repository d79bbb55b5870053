#include "ui/widgets/instrument_words.h"

#include "ui/support/conversion.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(InstrumentWords)
};

QString intervalName(core::Interval interval)
{
    switch (interval) {
    case core::Interval::Day1:
        return Words::tr("daily");
    case core::Interval::Week1:
        return Words::tr("weekly");
    case core::Interval::Month1:
        return Words::tr("monthly");
    case core::Interval::Hour1:
        return Words::tr("hourly");
    default:
        return toQString(core::toString(interval));
    }
}

} // namespace

QString instrumentName(const core::Instrument& instrument)
{
    return toQString(instrument.name.empty() ? instrument.symbol : instrument.name);
}

QString buttonText(QString text)
{
    return text.replace(QLatin1Char('&'), QLatin1String("&&"));
}

QString instrumentFacts(const core::Instrument& instrument, core::Interval interval)
{
    const QString currency =
        instrument.currency.empty() && instrument.kind == core::InstrumentKind::Index
        ? Words::tr("points")
        : toQString(instrument.currency);
    QStringList facts{toQString(core::qualifiedSymbol(instrument)), currency,
                      intervalName(interval)};
    facts.removeAll(QString());
    return facts.join(QStringLiteral(" · "));
}

} // namespace ui
