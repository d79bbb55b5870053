#include "ui/widgets/figure_refusals.h"

#include "ui/support/conversion.h"
#include "ui/support/filled_phrase.h"
#include "ui/support/formatting.h"

#include <QCoreApplication>
#include <QDate>

#include <array>

namespace ui {

namespace {

/// What is said, with %1 and so on for what is filled in, and the words for it where these differ.
struct Refusal {
    const char* said = nullptr;
    const char* words = said;
};

constexpr auto kRefusals = std::to_array<Refusal>({
    {QT_TRANSLATE_NOOP("FigureRefusals", "A figure needs at least one instrument.")},
    {QT_TRANSLATE_NOOP("FigureRefusals", "Panels need two instruments at least.")},
    {QT_TRANSLATE_NOOP("FigureRefusals",
                       "The base day %1 lies after the last bar of the figure, %2.")},
    {QT_TRANSLATE_NOOP("FigureRefusals",
                       "%1 has no close up to the base day %2; its first one is of %3.")},
    {QT_TRANSLATE_NOOP("FigureRefusals",
                       "No change can be counted from the base day %1: %2 has no close above 0.")},
    {"%1 has prices that are not above 0 and have no logarithm: ask for the axis \"linear\".",
     QT_TRANSLATE_NOOP(
         "FigureRefusals",
         "%1 has prices that are not above 0 and have no logarithm: choose the linear "
         "axis.")},
    {QT_TRANSLATE_NOOP("FigureRefusals", "There is no daily bar of %1 in the span of the figure.")},
    {QT_TRANSLATE_NOOP("FigureRefusals", "There is no price of %1 in the span of the figure.")},
    {"The page is too small for the words of the figure and its %1 events; make it larger, or mark "
     "fewer.",
     QT_TRANSLATE_NOOP(
         "FigureRefusals",
         "The page is too small for the words of the figure and its events (%1); make "
         "it larger, or mark fewer.")},
    {"The page is too small for the words of the figure and its %1 events, in %2 panels; make it "
     "larger, or show fewer.",
     QT_TRANSLATE_NOOP("FigureRefusals",
                       "The page is too small for the words of the figure, its events (%1) and its "
                       "panels (%2); make it larger, or show fewer.")},
    {QT_TRANSLATE_NOOP("FigureRefusals",
                       "A figure cannot have this size: its sides are from 1 to 30,000 pixels, and "
                       "it has at most 200 million.")},
});

/// Days are said in ISO 8601, and everything else as it is shown.
QString shown(const QString& filled)
{
    const QDate day = filled.size() == 10 ? QDate::fromString(filled, Qt::ISODate) : QDate();
    return day.isValid() ? formatDate(toTradingDate(day), DateStyle::Short) : filled;
}

} // namespace

QString figureRefusal(const core::Error& error)
{
    const QString said = toQString(error.message);
    for (const Refusal& refusal : kRefusals) {
        const auto filled = filledIn(refusal.said, said);
        if (!filled)
            continue;
        QString words = QCoreApplication::translate("FigureRefusals", refusal.words);
        for (qsizetype index = filled->size(); index > 0; --index)
            words.replace(QStringLiteral("%%1").arg(index), shown((*filled)[index - 1]));
        return words;
    }
    return said;
}

} // namespace ui
