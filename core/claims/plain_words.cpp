#include "core/claims/plain_words.h"

#include "core/claims/subject_words.h"
#include "core/claims/word_lists.h"

namespace core {

namespace {

constexpr std::string_view kGerman =
    "der die das den dem des ein eine einen einem einer eines er sie es sich ihr ihre ihren ihrem "
    "ihres sein seine seinen seinem seines ist sind war waren wird wurde wurden hat hatte haben "
    "hatten am im um auf bei mit zu zum zur von vom aus an für so auch noch nur nun dann wieder "
    "sogar bereits damit dabei deutlich leicht kräftig stark spürbar weiter schließlich "
    "schliesslich letztlich zuletzt unterm strich insgesamt prozentual kräftiges kräftigen "
    "kräftigem deutliches deutlichen deutlichem leichtes leichten leichtem starkes starken starkem "
    "handel handels handelsschluss handelsende börsenschluss schluss ende tag tages xetra "
    "xetra-schluss dollar euro franken pfund yen punkt punkte punkten zähler zählern prozent "
    "prozentpunkte us deutsche deutscher deutschen amerikanische amerikanischer amerikanischen "
    "je jeweils gleich satte satten ganze ganzen glatte glatten genau exakt "
    "kurszettel kurstafel ziel buche verlierer verlierern gewinner gewinnern größter größten "
    "grösster grössten unter den nach unten oben börse bergab bergauf abwärts aufwärts minus plus "
    "anteilsschein anteilsscheine anteilsscheinen einzelwert und dort hier dabei ging gehen kam "
    "ab ein vor hinzu dazu zurück weg kamen stand standen lag lagen betrug belief fast wert";
constexpr std::string_view kEnglish =
    "the a an it its they their he was were is are be been had has have having also only even "
    "still just to of at by up down off on in and some more dollar dollars euro euros yen franc "
    "francs pound pounds point points percent pct cent cents day session trading close closing "
    "sharply slightly steeply heavily strongly modestly broadly further again nearly us german "
    "american japanese u s exactly each total biggest loser losers gainer gainers finish finished "
    "with end ended its value market meanwhile however therefore";
constexpr std::string_view kSpans =
    "seit jahresbeginn jahresanfang jahr monat woche wochen diese dieser diesem diesen dieses "
    "since this year month week so far for ytd wochenbeginn wochenplus wochenminus wochenverlust "
    "wochengewinn monatsplus monatsminus jahresplus jahresminus laufenden laufende vergangenen "
    "vergangene vergangener last vorwoche over januar februar märz april mai juni juli august "
    "september oktober november dezember january february march may june july october december";
constexpr std::string_view kDoubts =
    "falsch falsche falschen unzutreffend unwahr gerücht gerüchte gerüchten behauptung "
    "behauptungen dementiert dementierte widerlegt statt anstatt anstelle befürchtet befürchteten "
    "gefürchteten irrtümlich irrtümlicherweise fälschlich fälschlicherweise angeblich angebliche "
    "korrektur korrigierte fassung berichtigung versehentlich false falsely wrong wrongly untrue "
    "incorrect incorrectly mistaken mistakenly rumour rumours rumor rumors denied denies rather "
    "instead feared corrected correction supposedly allegedly erroneously unlike";

/// What none of a movement or a level is made of.
constexpr WordRoles kForeign = WordRole::Yield | WordRole::Bond | WordRole::Commodity
    | WordRole::Currency | WordRole::Target | WordRole::Price | WordRole::Stake | WordRole::YearAgo
    | WordRole::Forecast | WordRole::Conditional | WordRole::Negation | WordRole::Distance
    | WordRole::LargestGain | WordRole::LargestLoss | WordRole::Sport | WordRole::NumberClause;
constexpr WordRoles kMovement = WordRole::Up | WordRole::Down;
constexpr WordRoles kFrame =
    WordRole::ByPrep | WordRole::OfPrep | WordRole::LevelVerb | WordRole::Costs;
constexpr WordRoles kLevels = WordRole::LevelNoun | WordRole::LevelPrep | WordRole::Highest
    | WordRole::Lowest | WordRole::Value | WordRole::Worth | WordRole::WorthWord;

} // namespace

bool isPlainWord(std::string_view folded, WordRoles roles, const PlainKind& kind)
{
    static const WordSet german(kGerman);
    static const WordSet english(kEnglish);
    static const WordSet spans(kSpans);
    if (kind.isSpan && spans.holds(folded))
        return true;
    if ((kind.isGerman ? german : english).holds(folded))
        return true;
    switch (subjectNounOf(folded)) {
    case SubjectNoun::Share:
        return kind.isShare;
    case SubjectNoun::Index:
        return kind.isIndex;
    case SubjectNoun::Group:
    case SubjectNoun::People:
        return false;
    default:
        break;
    }
    if (roles.isEmpty() || roles.hasAny(kForeign))
        return false;
    if (roles.has(WordRole::Market))
        return kind.isShare || roles.hasAny(kMovement);
    if (roles.has(WordRole::Index))
        return kind.isIndex;
    if (roles.hasAny(kMovement))
        return true;
    return roles.hasAny(kFrame) || (!kind.isChange && roles.hasAny(kLevels));
}

bool isDoubtWord(std::string_view folded)
{
    static const WordSet doubts(kDoubts);
    return doubts.holds(folded);
}

} // namespace core
