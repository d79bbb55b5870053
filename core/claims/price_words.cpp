#include "core/claims/price_words.h"

#include "core/claims/constant_lists.h"
#include "core/claims/word_lists.h"

#include <array>

namespace core {

namespace {

using Tokens = std::span<const Token>;

struct PointPhrase {
    std::string_view phrase{};
    PricePoint point = PricePoint::Unstated;
    bool duringSession = false;
    bool isExtreme = false;
    bool isRecord = false;
};

/// The longer of two that begin alike comes first.
constexpr auto kPointPhrases = std::to_array<PointPhrase>({
    {"kurz vor handelsschluss", PricePoint::Intraday, true},
    {"kurz vor schluss", PricePoint::Intraday, true},
    {"kurz vor börsenschluss", PricePoint::Intraday, true},
    {"vor handelsschluss", PricePoint::Intraday, true},
    {"before the close", PricePoint::Intraday, true},
    {"ahead of the close", PricePoint::Intraday, true},
    {"kurz nach handelsstart", PricePoint::Intraday, true},
    {"kurz nach handelsbeginn", PricePoint::Intraday, true},
    {"kurz nach der eröffnung", PricePoint::Intraday, true},
    {"kurz nach börsenstart", PricePoint::Intraday, true},
    {"shortly after the open*", PricePoint::Intraday, true},
    {"nach handelsschluss", PricePoint::AfterHours},
    {"nach börsenschluss", PricePoint::AfterHours},
    {"nachbörslich*", PricePoint::AfterHours},
    {"after hours", PricePoint::AfterHours},
    {"after - hours", PricePoint::AfterHours},
    {"afterhours", PricePoint::AfterHours},
    {"after the close", PricePoint::AfterHours},
    {"after the bell", PricePoint::AfterHours},
    {"after the closing bell", PricePoint::AfterHours},
    {"extended trading", PricePoint::AfterHours},
    {"extended - hours", PricePoint::AfterHours},
    {"postmarket", PricePoint::AfterHours},
    {"post - market", PricePoint::AfterHours},
    {"vorbörslich*", PricePoint::PreMarket},
    {"vor handelsstart", PricePoint::PreMarket},
    {"vor handelsbeginn", PricePoint::PreMarket},
    {"vor börsenstart", PricePoint::PreMarket},
    {"vor börsenbeginn", PricePoint::PreMarket},
    {"vor dem start", PricePoint::PreMarket},
    {"premarket", PricePoint::PreMarket},
    {"pre - market", PricePoint::PreMarket},
    {"before the bell", PricePoint::PreMarket},
    {"before the open*", PricePoint::PreMarket},
    {"ahead of the open*", PricePoint::PreMarket},
    {"schloss", PricePoint::Close},
    {"schlossen", PricePoint::Close},
    {"schliesst", PricePoint::Close},
    {"geschlossen", PricePoint::Close},
    {"schlusskurs*", PricePoint::Close},
    {"tagesschluss*", PricePoint::Close},
    {"xetra - schluss*", PricePoint::Close},
    {"handelsschluss", PricePoint::Close},
    {"börsenschluss", PricePoint::Close},
    {"handelsende", PricePoint::Close},
    {"schlussstand", PricePoint::Close},
    {"aus dem handel", PricePoint::Close},
    {"aus dem tag", PricePoint::Close},
    {"ins wochenende", PricePoint::Close},
    {"in das wochenende", PricePoint::Close},
    {"beendet*", PricePoint::Close},
    {"closed", PricePoint::Close},
    {"closes", PricePoint::Close},
    {"closing", PricePoint::Close},
    {"close at", PricePoint::Close},
    {"to close", PricePoint::Close},
    {"at the close", PricePoint::Close},
    {"at the bell", PricePoint::Close},
    {"ended", PricePoint::Close},
    {"ends", PricePoint::Close},
    {"to end", PricePoint::Close},
    {"settled", PricePoint::Close},
    {"to settle", PricePoint::Close},
    {"finished", PricePoint::Close},
    {"to finish", PricePoint::Close},
    {"eröffnet*", PricePoint::Open},
    {"eröffnungskurs*", PricePoint::Open},
    {"zur eröffnung", PricePoint::Open},
    {"handelsstart", PricePoint::Open},
    {"handelsbeginn", PricePoint::Open},
    {"handelsauftakt", PricePoint::Open},
    {"börsenstart", PricePoint::Open},
    {"startet* in den handel", PricePoint::Open},
    {"startet* in den tag", PricePoint::Open},
    {"opened", PricePoint::Open},
    {"at the open", PricePoint::Open},
    {"opening price", PricePoint::Open},
    {"opening bell", PricePoint::Open},
    {"tageshoch*", PricePoint::High},
    {"tageshöchst*", PricePoint::High},
    {"intraday high*", PricePoint::High},
    {"intraday peak", PricePoint::High},
    {"session high*", PricePoint::High},
    {"day ' s high", PricePoint::High},
    {"day’s high", PricePoint::High},
    {"as high as", PricePoint::High},
    {"tagestief*", PricePoint::Low},
    {"intraday low*", PricePoint::Low},
    {"session low*", PricePoint::Low},
    {"day ' s low", PricePoint::Low},
    {"as low as", PricePoint::Low},
    {"in der spitze", PricePoint::Unstated, false, true},
    {"zeitweise", PricePoint::Unstated, false, true},
    {"zeitweilig", PricePoint::Unstated, false, true},
    {"zwischenzeitlich", PricePoint::Unstated, false, true},
    {"bis auf", PricePoint::Unstated, false, true},
    {"bis zu", PricePoint::Unstated, false, true},
    {"as much as", PricePoint::Unstated, false, true},
    {"at one point", PricePoint::Unstated, false, true},
    {"rekordhoch*", PricePoint::High, false, false, true},
    {"allzeithoch*", PricePoint::High, false, false, true},
    {"jahreshoch*", PricePoint::High, false, false, true},
    {"höchststand*", PricePoint::High, false, false, true},
    {"höchstständ*", PricePoint::High, false, false, true},
    {"rekordstand*", PricePoint::High, false, false, true},
    {"rekordmarke*", PricePoint::High, false, false, true},
    {"record high*", PricePoint::High, false, false, true},
    {"record peak", PricePoint::High, false, false, true},
    {"all - time high*", PricePoint::High, false, false, true},
    {"rekordtief*", PricePoint::Low, false, false, true},
    {"jahrestief*", PricePoint::Low, false, false, true},
    {"tiefststand*", PricePoint::Low, false, false, true},
    {"record low*", PricePoint::Low, false, false, true},
    {"all - time low*", PricePoint::Low, false, false, true},
    {"high of", PricePoint::High, false, false, true},
    {"peak of", PricePoint::High, false, false, true},
    {"low of", PricePoint::Low, false, false, true},
    {"bis zum mittag", PricePoint::Intraday, true},
    {"bis mittag", PricePoint::Intraday, true},
    {"am mittag", PricePoint::Intraday, true},
    {"gegen mittag", PricePoint::Intraday, true},
    {"mittags", PricePoint::Intraday, true},
    {"im frühen handel", PricePoint::Intraday, true},
    {"im frühen * handel", PricePoint::Intraday, true},
    {"im späten handel", PricePoint::Intraday, true},
    {"im frühhandel", PricePoint::Intraday, true},
    {"frühen handel", PricePoint::Intraday, true},
    {"vormittag*", PricePoint::Intraday, true},
    {"nachmittag*", PricePoint::Intraday, true},
    {"am morgen", PricePoint::Intraday, true},
    {"mittagshandel", PricePoint::Intraday, true},
    {"vormittagshandel", PricePoint::Intraday, true},
    {"nachmittagshandel", PricePoint::Intraday, true},
    {"im tagesverlauf", PricePoint::Intraday},
    {"im handelsverlauf", PricePoint::Intraday},
    {"im verlauf", PricePoint::Intraday},
    {"zuletzt", PricePoint::Intraday, true},
    {"aktuell", PricePoint::Intraday, true},
    {"derzeit", PricePoint::Intraday, true},
    {"momentan", PricePoint::Intraday, true},
    {"uhr", PricePoint::Intraday, true},
    {"early gain of", PricePoint::Intraday, true},
    {"early loss of", PricePoint::Intraday, true},
    {"early drop of", PricePoint::Intraday, true},
    {"early trading", PricePoint::Intraday, true},
    {"early trade", PricePoint::Intraday, true},
    {"morning trading", PricePoint::Intraday, true},
    {"morning trade", PricePoint::Intraday, true},
    {"midday*", PricePoint::Intraday, true},
    {"noon", PricePoint::Intraday, true},
    {"at lunch", PricePoint::Intraday, true},
    {"afternoon trading", PricePoint::Intraday, true},
    {"afternoon trade", PricePoint::Intraday, true},
    {"late afternoon", PricePoint::Intraday, true},
    {"was trading", PricePoint::Intraday, true},
    {"were trading", PricePoint::Intraday, true},
    {"is trading", PricePoint::Intraday, true},
    {"are trading", PricePoint::Intraday, true},
    {"was last", PricePoint::Intraday, true},
    {"were last", PricePoint::Intraday, true},
    {"last traded", PricePoint::Intraday, true},
    {"currently", PricePoint::Intraday, true},
    {"now trades", PricePoint::Intraday, true},
    {"gmt", PricePoint::Intraday, true},
    {"p . m .", PricePoint::Intraday, true},
    {"a . m .", PricePoint::Intraday, true},
    {"changed hands", PricePoint::Intraday},
});

/// What a price is compared with is not its own: "unter dem Schlusskurs", "below Friday's close".
constexpr auto kComparing = wordList({"unter", "über", "gegenüber", "als", "below", "above", "from",
                                      "than", "under", "zum", "vom", "off"});

bool isComparedWith(Tokens tokens, std::size_t at, const PointPhrase& phrase)
{
    if (!phrase.phrase.starts_with("schlusskurs") && !phrase.isRecord
        && !phrase.phrase.starts_with("schlussstand") && !phrase.phrase.starts_with("eröffnungs"))
        return false;
    for (std::size_t back = 1; back <= 3; ++back) {
        if (isAmong(wordAt(tokens, at - back), kComparing))
            return true;
    }
    return false;
}

/// The nouns "das Hoch", "a two-year low": their small-letter twins mean anything.
PricePoint extremeNoun(Tokens tokens, std::size_t at)
{
    const std::string_view word = wordAt(tokens, at);
    const bool isGerman = at > 0 && tokens[at].isCapital;
    const bool isEnglish = !tokens[at].isCapital && wordAt(tokens, at - 1) == "year";
    if (!isGerman && !isEnglish)
        return PricePoint::Unstated;
    if (word == "hoch" || (isEnglish && word == "high"))
        return PricePoint::High;
    return word == "tief" || (isEnglish && word == "low") ? PricePoint::Low : PricePoint::Unstated;
}

} // namespace

std::vector<PriceWords> priceWords(Tokens tokens)
{
    static const PhraseList phrases(kPointPhrases);
    std::vector<PriceWords> found;
    for (std::size_t at = 0; at < tokens.size();) {
        const auto match = phrases.at(tokens, at);
        const std::size_t count = match ? match->count : 0;
        if (match && !isComparedWith(tokens, at, kPointPhrases[match->phrase])) {
            const PointPhrase& phrase = kPointPhrases[match->phrase];
            found.push_back({.tokens = {at, at + count - 1},
                             .point = phrase.point,
                             .duringSession = phrase.duringSession,
                             .isExtreme = phrase.isExtreme,
                             .isRecord = phrase.isRecord});
        }
        if (count == 0) {
            const PricePoint point = extremeNoun(tokens, at);
            if (point != PricePoint::Unstated)
                found.push_back({.tokens = {at, at}, .point = point, .isRecord = true});
        }
        at += std::max<std::size_t>(count, 1);
    }
    return found;
}

} // namespace core
