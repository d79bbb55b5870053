#pragma once

#include "core/report/sentence_form.h"

/// What study_warning_words.cpp fills in. %1 is whom a warning is about, unless it says otherwise.

namespace core::warning_sentence {

inline constexpr BilingualText kSharedDay{"%1 results%2 share their day 0",
                                          "%1 Ergebnisse%2 haben denselben Tag 0"};
inline constexpr BilingualText kSharedDays{
    "%1 results%2 on %3 days share their day 0 with others of the same day",
    "%1 Ergebnisse%2 an %3 Tagen teilen ihren Tag 0 mit anderen desselben Tages"};
/// %1: one of those two.
inline constexpr BilingualText kClustering{
    "%1, and residuals move together (mean correlation r = %2): that widens the error of CAAR by a "
    "factor of %3, sqrt((1 + (N-1) r) / (1 - r)), in the interval and in adjusted BMP. Tests that "
    "take the results for independent leave it out; go by the adjusted ones.",
    "%1, und die Residuen bewegen sich gemeinsam (mittlere Korrelation r = %2): Das vergrößert den "
    "Fehler der CAAR um den Faktor %3, sqrt((1 + (N-1) r) / (1 - r)), im Intervall und im "
    "adjustierten BMP. Tests, die die Ergebnisse für unabhängig nehmen, lassen ihn weg; es gelten "
    "die adjustierten."};
inline constexpr BilingualText kClusteringOnly{
    "%1, so they are not independent of each other (mean correlation of the residuals %2). Go by "
    "the adjusted tests.",
    "%1, sind also nicht unabhängig voneinander (mittlere Korrelation der Residuen %2). Es gelten "
    "die adjustierten Tests."};
inline constexpr BilingualText kOfGroup{" of %1", " von %1"};
inline constexpr BilingualText kConfounding{
    "%1 had its first session on %2, inside the event window of %3: what it did is in the result.",
    "%1 hatte am %2 seine erste Sitzung, im Ereignisfenster von %3: Was es bewirkte, steckt im "
    "Ergebnis."};
/// %4: the last day of an event that went on.
inline constexpr BilingualText kConfoundingSpan{
    "%1 went on from %2 to %4, in part inside the event window of %3: what it did is in the "
    "result.",
    "%1 dauerte vom %2 bis zum %4, zum Teil im Ereignisfenster von %3: Was es bewirkte, steckt im "
    "Ergebnis."};
inline constexpr BilingualText kNamedInEstimation{
    "%1, which names %3, had its first session on %2, inside the estimation window: what it did is "
    "in what counts as usual.",
    "%1 nennt %3 und hatte am %2 seine erste Sitzung, im Schätzfenster: Was es bewirkte, steckt in "
    "dem, was als üblich gilt."};
inline constexpr BilingualText kNamedInEstimationSpan{
    "%1, which names %3, went on from %2 to %4, in part inside the estimation window: what it did "
    "is in what counts as usual.",
    "%1 nennt %3 und dauerte vom %2 bis zum %4, zum Teil im Schätzfenster: Was es bewirkte, steckt "
    "in dem, was als üblich gilt."};
/// %3: of which prices, or nothing; %4 of %5 sessions are there.
inline constexpr BilingualText kBeginsBefore{
    "The estimation window of %1 begins before returns do, for the first day with prices%3 is %2: "
    "it holds %4 of its %5 sessions.",
    "Das Schätzfenster von %1 beginnt vor den Renditen, denn der erste Tag mit Kursen%3 ist der "
    "%2: Es enthält %4 von %5 Sitzungen."};
inline constexpr BilingualText kEndsAfter{
    "The estimation window of %1 ends after %2, the last day with prices%3: it holds %4 of its %5 "
    "sessions.",
    "Das Schätzfenster von %1 endet nach dem %2, dem letzten Tag mit Kursen%3: Es enthält %4 von "
    "%5 "
    "Sitzungen."};
inline constexpr BilingualText kShort{
    "The estimation of %1 rests on only %2 days; %3 are usual.",
    "Die Schätzung für %1 beruht auf nur %2 Tagen; üblich sind %3."};
inline constexpr BilingualText kShortest{
    "The estimation of %1 rests on as few as %2 days; %3 are usual.",
    "Die Schätzung für %1 beruht im kürzesten Fall auf nur %2 Tagen; üblich sind %3."};
inline constexpr BilingualText kInEstimation{
    "The estimation window of %3 holds %2, day 0 of %1.",
    "Das Schätzfenster von %3 enthält den %2, Tag 0 von %1."};
inline constexpr BilingualText kOverlapping{
    "Event windows of the same instrument share days: %1. Their results are not independent.",
    "Ereignisfenster desselben Titels teilen sich Tage: %1. Ihre Ergebnisse sind nicht "
    "unabhängig."};
inline constexpr BilingualText kThinStill{
    "On %2 of the estimation days of %1 the price did not move: thin trading biases the model.",
    "An %2 der Schätztage von %1 stand der Kurs still: Dünner Handel verzerrt das Modell."};
inline constexpr BilingualText kThinMissing{
    "On %2 of the estimation days of %1 there is no return: thin trading, or gaps in the prices, "
    "bias the model.",
    "An %2 der Schätztage von %1 gibt es keine Rendite: Dünner Handel oder Lücken in den Kursen "
    "verzerren das Modell."};
inline constexpr BilingualText kThinBoth{
    "On %2 of the estimation days of %1 the price did not move (%3) or there is no return (%4): "
    "thin trading, or gaps in the prices, bias the model.",
    "An %2 der Schätztage von %1 stand der Kurs still (%3) oder gibt es keine Rendite (%4): Dünner "
    "Handel oder Lücken in den Kursen verzerren das Modell."};
inline constexpr BilingualText kNotASession{
    "%1 was no session of the exchange for %2; day 0 is %3, the next one.",
    "Der %1 war für %2 kein Börsentag; Tag 0 ist der %3, der nächste."};
inline constexpr BilingualText kNoPrice{
    "There is no price of %2 on %1; day 0 is %3, the next day with one.",
    "Am %1 gibt es keinen Kurs von %2; Tag 0 ist der %3, der nächste Tag mit einem."};
inline constexpr BilingualText kStill{
    "In the estimation of %1 the price has the same return on each day, so nothing can be said of "
    "it.",
    "In der Schätzung für %1 hat der Kurs an jedem Tag dieselbe Rendite, also lässt sich nichts "
    "darüber sagen."};
inline constexpr BilingualText kStillMarket{
    "In the estimation of %1 the market has the same return on each day, so nothing can be said of "
    "it.",
    "In der Schätzung für %1 hat der Markt an jedem Tag dieselbe Rendite, also lässt sich nichts "
    "darüber sagen."};
inline constexpr BilingualText kExact{
    "In the estimation of %1 the price moves exactly with the market, so that nothing has an error "
    "and nothing can be told from zero.",
    "In der Schätzung für %1 bewegt sich der Kurs genau mit dem Markt, also hat nichts einen "
    "Fehler, und nichts ist von null zu unterscheiden."};
inline constexpr BilingualText kFew{"The tests%1 rest on %2 results; that is few.",
                                    "Die Tests%1 beruhen auf %2 Ergebnissen; das sind wenige."};
inline constexpr BilingualText kLong{
    "The event window has %1 sessions: over so many the model matters more than the news.",
    "Das Ereignisfenster hat %1 Sitzungen: Über so viele zählt das Modell mehr als die Nachricht."};

} // namespace core::warning_sentence
