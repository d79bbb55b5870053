#include "core/claims/subject_words.h"

#include "core/claims/word_lists.h"

namespace core {

namespace {

constexpr std::string_view kDefinite =
    "der die das dem den des dieser diese dieses diesem diesen sein seine seinen seinem "
    "seiner seines ihr ihre ihren ihrem ihrer ihres deren dessen beim the its his their this "
    "that whose beide beiden both";
constexpr std::string_view kExcluding =
    "im in binnen innerhalb within wie als neben gegenüber trotz wegen dank gegen zum zur zu "
    "hinter vor nach unter "
    "über mit ohne aus an am auf laut seit samt statt um außer ausser unlike like against "
    "versus vs than behind after despite amid following with without by from to on at among "
    "including beyond over under before above below as per je pro amidst into via about "
    "outside except alongside beside besides";
constexpr std::string_view kOther = "für bei von vom of for durch beim ins ab bis während";
constexpr std::string_view kOtherHeads =
    "rival rivals supplier suppliers competitor competitors partner partners owner parent "
    "unit subsidiary chief ceo cfo boss executive executives investor investors shareholder "
    "shareholders customer customers analyst analysts chip chips founder co spokesman "
    "spokeswoman spokesperson peer peers maker creator backed listed led founded strategist "
    "economist exchange futures";
constexpr std::string_view kEach = "beide beiden beider both jeweils each je apiece";
constexpr std::string_view kPronouns = "er sie ihn ihm it they them";
/// May stand first in a sentence without being a name.
constexpr std::string_view kStarters =
    "damit zuletzt zudem auch dabei danach so dann hier dort jedoch zunächst somit bislang "
    "aktuell derzeit zeitweise rund etwa fast knapp gut dagegen dennoch trotzdem nun jetzt "
    "erst schon noch nur allein da wer was wenn sollte doch aber denn und es dies das ihr "
    "sein mehr weniger vorbörslich nachbörslich daraufhin zeitgleich zugleich insgesamt "
    "allerdings dafür davon zwischenzeitlich anschliessend später momentan kurz am "
    "stattdessen dadurch immerhin seither seitdem bis ein eine einen der die den dem des the "
    "a an it its they their this that there then but and also still yet now later earlier "
    "meanwhile however overall about nearly almost roughly some more less while when since if "
    "as up down only even just year both each he she we i you what which who because although "
    "though once until nobody most many other another all no not spot";

} // namespace

bool isDefiniteWord(std::string_view folded)
{
    static const WordSet words(kDefinite);
    return words.holds(folded);
}

bool excludesSubject(std::string_view folded)
{
    static const WordSet words(kExcluding);
    return words.holds(folded);
}

bool isPreposition(std::string_view folded)
{
    static const WordSet words(kOther);
    return excludesSubject(folded) || words.holds(folded);
}

bool isOtherHead(std::string_view folded)
{
    static const WordSet words(kOtherHeads);
    return words.holds(folded);
}

bool meansEach(std::string_view folded)
{
    static const WordSet words(kEach);
    return words.holds(folded);
}

bool isSentenceOpener(std::string_view folded)
{
    static const WordSet words(kStarters);
    return words.holds(folded) || isPreposition(folded) || isDefiniteWord(folded)
        || isPronoun(folded);
}

bool isPronoun(std::string_view folded)
{
    static const WordSet words(kPronouns);
    return words.holds(folded);
}

} // namespace core
