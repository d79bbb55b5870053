#pragma once

#include "core/report/sentence_form.h"

/// What study_warning_words.cpp fills in by the rules of number. %1 is whom a warning is about, %2
/// how many, %3 a day.

namespace core::warning_sentence {

/// Of one and of several.
struct CountedText {
    BilingualText one{};
    BilingualText several{};
};
inline constexpr CountedText kBeyond{
    {"The event window of %1 reaches %2 session beyond %3, the last day with prices.",
     "Das Ereignisfenster von %1 reicht %2 Sitzung über den %3 hinaus, den letzten Tag mit "
     "Kursen."},
    {"The event window of %1 reaches %2 sessions beyond %3, the last day with prices.",
     "Das Ereignisfenster von %1 reicht %2 Sitzungen über den %3 hinaus, den letzten Tag mit "
     "Kursen."}};
inline constexpr CountedText kMissing{
    {"%2 estimation day of %1 has no return.", "%2 Schätztag von %1 hat keine Rendite."},
    {"%2 estimation days of %1 have no return.", "%2 Schätztage von %1 haben keine Rendite."}};
inline constexpr CountedText kMissingEvent{
    {"%2 day of the event window of %1 has no return: not all moves are in CAR.",
     "%2 Tag des Ereignisfensters von %1 hat keine Rendite: Nicht alle Bewegungen stecken in der "
     "CAR."},
    {"%2 days of the event window of %1 have no return: not all moves are in CAR.",
     "%2 Tage des Ereignisfensters von %1 haben keine Rendite: Nicht alle Bewegungen stecken in "
     "der CAR."}};
inline constexpr CountedText kNotPositive{
    {"%2 price of %1 is not positive and makes no return.",
     "%2 Kurs von %1 ist nicht positiv und ergibt keine Rendite."},
    {"%2 prices of %1 are not positive and make no return.",
     "%2 Kurse von %1 sind nicht positiv und ergeben keine Rendite."}};

/// The same of the market's prices: %4 is its symbol between commas, or nothing.
inline constexpr CountedText kMissingMarket{
    {"On %2 estimation day of %1 the market%4 has no return.",
     "An %2 Schätztag von %1 hat der Markt%4 keine Rendite."},
    {"On %2 estimation days of %1 the market%4 has no return.",
     "An %2 Schätztagen von %1 hat der Markt%4 keine Rendite."}};
inline constexpr CountedText kMissingEventMarket{
    {"On %2 day of the event window of %1 the market%4 has no return: not all moves are in CAR.",
     "An %2 Tag des Ereignisfensters von %1 hat der Markt%4 keine Rendite: Nicht alle Bewegungen "
     "stecken in der CAR."},
    {"On %2 days of the event window of %1 the market%4 has no return: not all moves are in CAR.",
     "An %2 Tagen des Ereignisfensters von %1 hat der Markt%4 keine Rendite: Nicht alle Bewegungen "
     "stecken in der CAR."}};

} // namespace core::warning_sentence
