#include "core/claims/subject_words.h"

#include "core/claims/constant_lists.h"
#include "core/claims/token_phrases.h"
#include "core/claims/word_filter.h"
#include "core/claims/word_lists.h"

#include <array>

namespace core {

namespace {

constexpr std::string_view kShares =
    "aktie aktien anteilsschein anteilsscheine anteilsscheinen anteilschein anteilscheine "
    "anteilscheinen papier papiere papieren papiers titel titeln titels anteile anteilen kurs "
    "kurses aktienkurs aktienkurses vorzugsaktie vorzugsaktien stammaktie stammaktien vorzüge "
    "börsenwert börsenwerts börsenwertes marktwert marktkapitalisierung börsenkapitalisierung "
    "share shares stock kapitalisierung capitalization capitalisation adrs";
constexpr std::string_view kIndices =
    "leitindex leitindizes börsenbarometer börsenbarometers barometer barometers "
    "aktienbarometer kursbarometer index indexes indices indizes benchmark gauge aktienindex "
    "standardwerteindex auswahlindex leitindexes";
constexpr auto kCompanyEndings = endingList(
    {"konzern",        "konzerns",        "konzernes",     "konzerne",      "hersteller",
     "herstellers",    "versicherer",     "versicherers",  "bank",          "riese",
     "riesen",         "unternehmen",     "unternehmens",  "anbieter",      "anbieters",
     "betreiber",      "betreibers",      "spezialist",    "spezialisten",  "zulieferer",
     "zulieferers",    "ausrüster",       "ausrüsters",    "dienstleister", "dienstleisters",
     "produzent",      "produzenten",     "entwickler",    "entwicklers",   "firma",
     "gigant",         "giganten",        "gruppe",        "autobauer",     "autobauers",
     "maschinenbauer", "maschinenbauers", "flugzeugbauer", "anlagenbauer",  "bauers",
     "schmiede",       "gesellschaft",    "kette",         "reederei",      "airline",
     "company",        "group",           "maker",         "giant",         "insurer",
     "retailer",       "lender",          "firm",          "supplier",      "manufacturer",
     "carmaker",       "automaker",       "chipmaker",     "drugmaker",     "startup",
     "developer"});
constexpr std::string_view kGroups =
    "branche sektor sektors gesamtmarkt gesamtmarkts markt marktes markts märkte märkten "
    "aktienmarkt aktienmärkte börse börsen stocks equities market markets sector peers rivals "
    "competitors konkurrenten wettbewerber street branchenindex konkurrenz werte werten "
    "standardwerte nebenwerte blue indizes kurse";
constexpr auto kGroupEndings =
    endingList({"werte", "werten", "aktien", "branche", "sektor", "märkte", "börsen", "papiere",
                "titel", "stocks", "indizes"});
constexpr std::string_view kPeople =
    "anleger anlegern investoren händler händlern analysten analyst experten experte "
    "marktteilnehmer börsianer börsianern aktionäre investors traders analysts shareholders "
    "buyers sellers bulls bears beobachter ökonomen economists dealers strategen strategists "
    "fachleute leute people wer man";
constexpr std::string_view kNeutral =
    "plus minus prozent prozentpunkte prozentpunkten punkt punkte punkten zähler zählern euro "
    "euros dollar dollars cent cents yen franken pfund us millionen milliarden billionen "
    "million billion mio mrd verlust verluste verlusten kursverlust kursverluste "
    "kursverlusten kursgewinn kursgewinne kursgewinnen gewinn gewinne gewinnen abschlag "
    "abschläge abschlägen aufschlag aufschläge aufschlägen anstieg rückgang rückgänge zuwachs "
    "zuwächse einbruch kurseinbruch kurssturz kursrutsch rutsch absturz sprung kurssprung "
    "rally rallye talfahrt höhenflug erholung kurserholung kursanstieg kursplus kursminus "
    "tagesverlust tagesgewinn tagesplus tagesminus hoch tief rekordhoch rekordtief rekord "
    "allzeithoch höchststand tiefststand jahreshoch jahrestief tageshoch tagestief "
    "zwischenhoch stand wert marke niveau spitze handel frühhandel handels handelsstart "
    "handelsbeginn handelsschluss handelsende börsenschluss börsenstart schluss schlusskurs "
    "schlusskurse eröffnung auftakt start ende anfang mitte beginn verlauf mittag vormittag "
    "nachmittag morgen abend tag tage tagen woche wochen monat monate monaten jahr jahre "
    "jahren vortag zeit stunde stunden uhr folge grund seite zug tiefe höhe boden talsohle "
    "bereich schnitt vergleich freitag viertel drittel fünftel hälfte zehntel prozentsatz "
    "grünen roten tagesverlauf wochenverlauf zwischenzeit damit xetra verlierer verlierern "
    "gewinner gewinnern bilanz prozente barrel unze feinunze dutzend kurs percent pct points "
    "point gmt et trading weekend quartal jahresbeginn wochenbeginn sicht blick schein druck "
    "kursziel dem verlustserie serie reaktion schock kurssprüngen abwärts aufwärts";

struct NounTable {
    std::unordered_map<std::string_view, SubjectNoun> nouns{};
    WordFilter<4096> filter{};

    NounTable()
    {
        add(kShares, SubjectNoun::Share);
        add(kIndices, SubjectNoun::Index);
        add(kPeople, SubjectNoun::People);
        add(kNeutral, SubjectNoun::Neutral);
        add(kGroups, SubjectNoun::Group);
    }

private:
    void add(std::string_view words, SubjectNoun noun)
    {
        for (const std::string_view word : wordsOf(words)) {
            nouns.emplace(word, noun);
            filter.add(word);
        }
    }
};

} // namespace

SubjectNoun subjectNounOf(std::string_view folded)
{
    static const NounTable table;
    const auto found = table.filter.mayHold(folded) ? table.nouns.find(folded) : table.nouns.end();
    if (found != table.nouns.end())
        return found->second;
    if (endsInAny(folded, kGroupEndings))
        return SubjectNoun::Group;
    return endsInAny(folded, kCompanyEndings) ? SubjectNoun::Company : SubjectNoun::None;
}

} // namespace core
