#include "core/report/study_words.h"

#include "core/domain/study_finding.h"
#include "core/report/claim_reasons.h"
#include "core/report/sentence_form.h"
#include "core/report/words.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace core {

namespace {

constexpr std::array<BilingualText, 3> kModels{
    {{"market model", "Marktmodell"},
     {"market-adjusted model", "marktbereinigtes Modell"},
     {"mean-adjusted model", "mittelwertbereinigtes Modell"}}};

constexpr std::array<BilingualText, kStudyTestKinds> kTests{
    {{"cross-sectional t", "Querschnitts-t"},
     {"Patell", "Patell"},
     {"BMP", "BMP"},
     {"adjusted BMP", "adjustierter BMP"},
     {"adjusted Patell", "adjustierter Patell"},
     {"Corrado rank", "Rangtest nach Corrado"},
     {"sign", "Vorzeichentest"},
     {"generalised sign", "verallgemeinerter Vorzeichentest"},
     {"GRANK t", "GRANK-t"}}};

/// In the order of StudyObstacle.
constexpr std::array<BilingualText, 16> kObstacles{
    {{"a finding of the quality gate lies in its windows",
      "eine Beanstandung der Qualitätsprüfung liegt in seinen Fenstern"},
     {"there are no prices", "es gibt keine Kurse"},
     {"the model needs a market, and there are no prices of one",
      "das Modell braucht einen Markt, und von keinem gibt es Kurse"},
     {"the event comes before its first price", "das Ereignis liegt vor seinem ersten Kurs"},
     {"its prices end before the event", "seine Kurse enden vor dem Ereignis"},
     {"no session at or after the day is known", "keine Sitzung an oder nach dem Tag ist bekannt"},
     {"the estimation window holds too few returns", "das Schätzfenster hat zu wenige Renditen"},
     {"no day of the event window has a return", "kein Tag des Ereignisfensters hat eine Rendite"},
     {"the price does not move in the estimation window",
      "der Kurs bewegt sich im Schätzfenster nicht"},
     {"the market does not move in the estimation window",
      "der Markt bewegt sich im Schätzfenster nicht"},
     {"the model leaves no residual, so that nothing has an error",
      "das Modell lässt keine Restschwankung, also gibt es keinen Fehler"},
     {"a test across instruments needs at least two of them",
      "ein Test über Titel hinweg braucht wenigstens zwei"},
     {"the instruments do not differ", "die Titel unterscheiden sich nicht"},
     {"the mean correlation is too negative to adjust for",
      "die mittlere Korrelation ist zu negativ für eine Adjustierung"},
     {"mean ranks do not vary from day to day", "die mittleren Ränge schwanken nicht"},
     {"residuals are all of one sign", "die Residuen haben alle ein Vorzeichen"}}};

constexpr std::array<BilingualText, 3> kOmissions{
    {{"%1 was left out: it is not known to the day, so it has no day 0.",
      "%1 blieb aus: Der Tag ist nicht bekannt, also gibt es keinen Tag 0."},
     {"%1 was left out: it names no instrument.", "%1 blieb aus: Es nennt keinen Titel."},
     {"%1 was left out: it concerns only the market itself.",
      "%1 blieb aus: Es betrifft nur den Markt selbst."}}};

constexpr BilingualText kBlocked{"%1 has no result: %2.", "%1 hat kein Ergebnis: %2."};
constexpr BilingualText kBlockedByQuality{
    "%1 has no result: the quality gate objects to the prices of %2 on %3 (%4).",
    "%1 hat kein Ergebnis: Die Qualitätsprüfung beanstandet die Kurse von %2 am %3 (%4)."};

constexpr BilingualText kPrices{
    "Prices are daily closes, adjusted for splits and not for dividends.",
    "Kurse sind Tagesschlüsse, um Splits bereinigt, nicht um Dividenden."};
constexpr BilingualText kMarket{"The market is %1.", "Der Markt ist %1."};
constexpr BilingualText kDefaultMarket{
    "The market is %1, which nobody named: it is the one index of the archive that trades by the "
    "clock of the instruments, or in their currency.",
    "Der Markt ist %1, den niemand nannte: Er ist der eine Index des Archivs, der nach der Uhr der "
    "Titel oder in ihrer Währung gehandelt wird."};
constexpr BilingualText kIntervals{
    "Intervals are of 95 per cent; across instruments they are widened for the mean residual "
    "correlation where it is positive.",
    "Intervalle gelten zu 95 Prozent; über Titel hinweg sind sie um die mittlere Korrelation der "
    "Residuen verbreitert, wo sie positiv ist."};

constexpr BilingualText kSession{"in session %1", "in Sitzung %1"};
constexpr BilingualText kSessions{"over the sessions %1", "über die Sitzungen %1"};
constexpr BilingualText kOneReturn{", of which 1 has a return", ", von denen 1 eine Rendite hat"};
constexpr BilingualText kSomeReturns{", of which %1 have a return",
                                     ", von denen %1 eine Rendite haben"};
constexpr BilingualText kFromToReturns{", of which from %1 to %2 have a return",
                                       ", von denen je Ergebnis %1 bis %2 eine Rendite haben"};

constexpr std::string_view kGermanBegin =
    "Fenster zählen Sitzungen der eigenen Börse jedes Titels ab Tag 0, der ersten, die reagieren "
    "konnte. ";
constexpr std::array<std::string_view, 2> kGermanReturns{
    "Tagesrenditen sind einfache und laufen ab dem Schluss der Sitzung davor; ",
    "Tagesrenditen sind logarithmische und laufen ab dem Schluss der Sitzung davor; "};
constexpr std::string_view kGermanGaps =
    "eine Sitzung ohne Kurs hat keine, die danach auch nicht, und beide werden weder geschätzt "
    "noch summiert. ";
constexpr std::string_view kGermanMarket =
    "Die Rendite des Marktes umfasst dieselben Kalendertage wie die des Titels, von seinem letzten "
    "Schluss an oder vor der vorigen Sitzung des Titels bis zu seinem letzten Schluss an oder vor "
    "dieser; an Tagen, an denen der Markt ruht, steht er still und holt in der nächsten Sitzung "
    "auf. ";
constexpr std::array<std::string_view, 3> kGermanModels{
    "Die erwartete Rendite folgt dem Marktmodell, alpha + beta x Markt, nach kleinsten Quadraten "
    "über das Schätzfenster; die Restvarianz hat L-2 Freiheitsgrade. Standardfehler der CAR sind "
    "exakt: Sie enthalten, was die Tage teilen, die geschätzten Parameter. ",
    "Die erwartete Rendite ist die des Marktes; die Restvarianz ist das mittlere Quadrat über das "
    "Schätzfenster. Kein Parameter wird geschätzt, die exakte Varianz der CAR ist also s^2 n. ",
    "Die erwartete Rendite ist das Mittel des Schätzfensters; die Restvarianz hat L-1 "
    "Freiheitsgrade. Standardfehler der CAR sind exakt: Sie enthalten, was die Tage teilen, die "
    "geschätzten Parameter. "};
constexpr std::string_view kGermanEnd =
    "t_exact ist die CAR durch ihren exakten Fehler, Student mit L-k Freiheitsgraden; t_naive ist "
    "die CAR durch die Standardabweichung der Residuen, mit L-1 Freiheitsgraden, mal die Wurzel "
    "der Tage. p-Werte sind "
    "zweiseitig. Tests über Titel hinweg zählen Tage ab Tag 0; ihre mittlere Korrelation der "
    "Residuen ist nach Kalendertagen ausgerichtet; die von zweien zählt über das Fenster zu dem "
    "Teil der Tage, den ihre Ereignisfenster teilen, und an einem Tag, wo er für beide derselbe "
    "Kalendertag ist.";

std::string germanConventions(const StudySettings& settings)
{
    std::string text(kGermanBegin);
    text += kGermanReturns[static_cast<std::size_t>(settings.returns)];
    text += kGermanGaps;
    if (needsMarket(settings.model))
        text += kGermanMarket;
    text += kGermanModels[static_cast<std::size_t>(settings.model)];
    text += kGermanEnd;
    return text;
}

/// "SPX (S&P 500)".
std::string marketWords(const StudyMarket& market)
{
    return market.name.empty() || market.name == market.symbol
        ? market.symbol
        : market.symbol + " (" + market.name + ")";
}

} // namespace

std::string studyModelWords(StudyModel model, std::string_view language)
{
    return std::string(in(language, kModels[static_cast<std::size_t>(model)]));
}

std::string studyTestWords(StudyTestKind kind, std::string_view language)
{
    return std::string(in(language, kTests[static_cast<std::size_t>(kind)]));
}

std::string studyObstacleWords(StudyObstacle obstacle, std::string_view language)
{
    static_assert(kObstacles.size() == static_cast<std::size_t>(StudyObstacle::NoSigns) + 1);
    return std::string(in(language, kObstacles[static_cast<std::size_t>(obstacle)]));
}

std::string studyBlockWords(const StudyListing& listing, const StudyPair& pair,
                            std::string_view language)
{
    const StudyBlock block = pair.blocked.value_or(StudyBlock{});
    if (block.obstacle != StudyObstacle::Quality || !block.day)
        return filled(in(language, kBlocked),
                      {pair.symbol, studyObstacleWords(block.obstacle, language)});
    const std::string whose =
        block.ofMarket && listing.market ? listing.market->symbol : pair.symbol;
    return filled(
        in(language, kBlockedByQuality),
        {pair.symbol, whose, dayWords(*block.day, language), findingWords(block.code, language)});
}

std::string studyOmissionWords(const OmittedEvent& omitted, std::string_view language)
{
    return filled(in(language, kOmissions[static_cast<std::size_t>(omitted.reason)]),
                  {quoted(omitted.name, language)});
}

std::string studyConventionWords(const StudyListing& listing, std::string_view language)
{
    std::string text =
        language == "de" ? germanConventions(listing.study.settings) : listing.study.conventions;
    text += ' ';
    text += in(language, kPrices);
    if (listing.market) {
        const BilingualText& market = listing.market->isDefault ? kDefaultMarket : kMarket;
        text += ' ' + filled(in(language, market), {marketWords(*listing.market)});
    }
    text += ' ';
    text += in(language, kIntervals);
    return text;
}

std::string dayWindowWords(const DayWindow& window, std::string_view language)
{
    const auto day = [&](int value) {
        return (value > 0 ? "+" : "") + decimalWords(value, 0, language);
    };
    if (window.first == window.last)
        return day(window.first);
    return day(window.first) + (language == "de" ? " bis " : " to ") + day(window.last);
}

std::string studySessionsWords(const Study& study, const std::vector<std::size_t>& pairs,
                               std::string_view language)
{
    const DayWindow& window = study.settings.window;
    std::size_t least = window.size();
    std::size_t most = 0;
    for (const std::size_t pair : pairs) {
        least = std::min(least, study.pairs[pair].car->days);
        most = std::max(most, study.pairs[pair].car->days);
    }
    const std::string text = filled(in(language, window.size() == 1 ? kSession : kSessions),
                                    {dayWindowWords(window, language)});
    if (least == window.size())
        return text;
    if (least < most)
        return text
            + filled(in(language, kFromToReturns), {std::to_string(least), std::to_string(most)});
    return text
        + (least == 1 ? std::string(in(language, kOneReturn))
                      : filled(in(language, kSomeReturns), {std::to_string(least)}));
}

std::string pValueWords(double p, std::string_view language)
{
    constexpr double kLeast = 0.001;
    const std::string blank = "\u00A0";
    if (p < kLeast)
        return "p" + blank + "<" + blank + decimalWords(kLeast, 3, language);
    if (p > 1.0 - kLeast)
        return "p" + blank + ">" + blank + decimalWords(1.0 - kLeast, 3, language);
    const bool isClose = std::abs(p - kStudyLevel) < kLeast; // 0.0496 is not 0.050
    return "p" + blank + "=" + blank + decimalWords(p, isClose ? 5 : 3, language);
}

} // namespace core
