#include "core/linking/news_words.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <array>

namespace core {

namespace {

constexpr std::size_t kLongestEnding = 3; ///< code points

/// How the words begin, sorted.
constexpr auto kNewsWords = std::to_array<std::string_view>({
    "abend",      "agency",        "amount",     "anfang",       "angabe",        "announce",
    "april",      "arbeit",        "august",     "beginn",       "begin",         "behörde",
    "bereich",    "bericht",       "besonder",   "betroffen",    "bevölkerung",   "billion",
    "bisher",     "business",      "change",     "company",      "compani",       "country",
    "countri",    "daten",         "debatte",    "december",     "decision",      "deutlich",
    "deutsch",    "deutschland",   "dezember",   "dienstag",     "dollar",        "donnerstag",
    "druck",      "dutzend",       "early",      "ebenfalls",    "einig",         "einigung",
    "ende",       "englisch",      "entscheid",  "entscheidung", "entwicklung",   "erfolg",
    "ergebnis",   "erklärt",       "erst",       "erwartet",     "europa",        "europäisch",
    "europe",     "experte",       "expert",     "february",     "februar",       "folge",
    "frage",      "frau",          "freitag",    "friday",       "frühjahr",      "frühling",
    "führung",    "gemeinsam",     "geschichte", "gespräch",     "gesellschaft",  "government",
    "groß",       "group",         "grund",      "gruppe",       "herbst",        "hilfe",
    "hinter",     "house",         "hundert",    "industry",     "industrie",     "information",
    "insgesamt",  "international", "internet",   "interview",    "issue",         "jahr",
    "january",    "januar",        "jahre",      "juli",         "july",          "june",
    "jänner",     "kinder",        "kollegen",   "kommend",      "kommission",    "konzern",
    "kosten",     "kritik",        "kritisch",   "kunde",        "large",         "large",
    "leben",      "leiter",        "letzt",      "leute",        "level",         "market",
    "markt",      "maßnahme",      "medien",     "meeting",      "meldung",       "member",
    "mensch",     "million",       "milliarde",  "minister",     "mitarbeiter",   "mitglied",
    "mittwoch",   "monat",         "monday",     "money",        "montag",        "month",
    "morgen",     "mutter",        "möglich",    "nacht",        "nation",        "national",
    "neuen",      "november",      "nummer",     "nutzer",       "näch",          "october",
    "official",   "oktober",       "online",     "opfer",        "partei",        "parlament",
    "party",      "people",        "percent",    "period",       "person",        "plan",
    "platz",      "point",         "policy",     "politic",      "politiker",     "politik",
    "politisch",  "polizei",       "power",      "preis",        "president",     "press",
    "price",      "problem",       "program",    "programm",     "projekt",       "prozent",
    "präsident",  "public",        "quarter",    "question",     "recht",         "regierung",
    "report",     "reporter",      "richtung",   "rolle",        "runde",         "samstag",
    "saturday",   "schritt",       "sechs",      "seite",        "september",     "service",
    "sicherheit", "sieben",        "situation",  "small",        "sommer",        "sonntag",
    "später",     "sprecher",      "staat",      "stadt",        "stand",         "start",
    "state",      "statement",     "stelle",     "streit",       "studie",        "stunde",
    "summer",     "sunday",        "system",     "thema",        "thursday",      "today",
    "tonight",    "trotz",         "tuesday",    "unternehmen",  "unterstützung", "vater",
    "verfahren",  "verfügung",     "vergangen",  "viertel",      "vorjahr",       "vorschlag",
    "wednesday",  "weekend",       "weitere",    "welt",         "winter",        "wirtschaft",
    "woche",      "wochenende",    "world",      "yesterday",    "zahl",          "zeitung",
    "zentrum",    "zugang",        "zukunft",    "zweit",        "österreich",    "österreichisch",
});

} // namespace

bool isNewsWord(std::string_view folded)
{
    return std::ranges::any_of(kNewsWords, [&](std::string_view word) {
        return folded.starts_with(word)
            && codePointCount(folded.substr(word.size())) <= kLongestEnding;
    });
}

} // namespace core
