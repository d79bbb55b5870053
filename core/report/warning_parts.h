#pragma once

#include "core/report/counted_sentences.h"

/// What study_warning_words.cpp puts its other sentences together from.

namespace core::warning_sentence {

inline constexpr CountedText kDays{{"%2 day", "%2 Tag"}, {"%2 days", "%2 Tage"}};
inline constexpr BilingualText kUpTo{"up to %1", "bis zu %1"};
inline constexpr BilingualText kOneEach{"1", "je 1"};
inline constexpr BilingualText kEachOf{"each of %1", "%1"};
inline constexpr BilingualText kNoDay0{"%1 has no return on day 0, %2%3.",
                                       "%1 hat an Tag 0, dem %2, keine Rendite%3."};
inline constexpr BilingualText kOverGap{"; over the gap it moved by %1",
                                        "; über die Lücke bewegte sich der "
                                        "Kurs um %1"};
inline constexpr BilingualText kNoMarketDay0{
    "%1 has no abnormal return on day 0, %2, for the market%3 has no return%4.",
    "%1 hat an Tag 0, dem %2, keine abnormale Rendite, denn der Markt%3 hat keine Rendite%4."};
inline constexpr BilingualText kMoved{"; the share itself moved by %1",
                                      "; der Titel selbst bewegte sich um %1"};
inline constexpr BilingualText kAsFewAs{"as few as %1", "im kürzesten Fall %1"};
inline constexpr BilingualText kPricesOf{" of the market (%1)", " des Marktes (%1)"};
inline constexpr BilingualText kPricesOfMarket{" of the market", " des Marktes"};
inline constexpr BilingualText kElsewhere{"The market trades at other hours than %1%2.",
                                          "Der Markt handelt zu anderen Zeiten als %1%2."};
inline constexpr BilingualText kRested{" and rested on %1 of the days",
                                       " und ruhte an %1 der Tage"};
inline constexpr CountedText kIgnored{
    {"%2 finding of the quality gate was overruled for %1, on the prices of %3 on %4: %5",
     "Für %1 wurde %2 Beanstandung der Qualitätsprüfung übergangen, zu den Kursen %3 vom %4: %5"},
    {"%2 findings of the quality gate were overruled for %1, the first on the prices of %3 on %4: "
     "%5",
     "Für %1 wurden %2 Beanstandungen der Qualitätsprüfung übergangen, die erste zu den Kursen %3 "
     "vom %4: %5"}};
/// The gate speaks English: %1 is the finding by its code, %2 as the gate puts it.
inline constexpr BilingualText kGateSays{"%2", "%1. Die Prüfung sagt dazu auf Englisch: %2"};
inline constexpr BilingualText kOfShare{"%1", "von %1"};
inline constexpr BilingualText kOfMarket{"the market, %1,", "des Marktes, %1,"};
inline constexpr BilingualText kOfSomeMarket{"the market", "des Marktes"};
inline constexpr BilingualText kAndMore{"%1 more", "%1 weitere"};

/// How returns are matched where the market keeps other days or hours.
inline constexpr BilingualText kAlignment{
    " Returns are matched by calendar day, each from its own close to its own close; where the "
    "market rests its return is 0, and its next session brings all that it moved since.",
    " Renditen werden nach Kalendertagen zugeordnet, jede von ihrem eigenen Schluss zum nächsten; "
    "wo der Markt ruht, ist seine Rendite 0, und seine nächste Sitzung bringt alles, was er "
    "seither "
    "bewegt hat."};

} // namespace core::warning_sentence
