#include "core/report/session_words.h"

#include "core/report/sentence_form.h"
#include "core/report/words.h"

#include <array>
#include <chrono>
#include <initializer_list>

namespace core {

namespace {

using std::chrono::minutes;

constexpr Sentence kNoDay{"The day of the event is not known, so there is no first session.",
                          "Der Tag des Ereignisses ist nicht bekannt, also auch keine erste "
                          "Sitzung."};
constexpr Sentence kMonth{"Only the month of the event is known (%1), so there is no single first "
                          "session.",
                          "Nur der Monat des Ereignisses ist bekannt (%1), also keine einzelne "
                          "erste Sitzung."};
constexpr Sentence kYear{"Only the year of the event is known (%1), so there is no single first "
                         "session.",
                         "Nur das Jahr des Ereignisses ist bekannt (%1), also keine einzelne erste "
                         "Sitzung."};
constexpr Sentence kEveryDay{"%1 trades every day, so also on %2.",
                             "%1 wird jeden Tag gehandelt, also auch am %2."};
constexpr Sentence kFirstPrice{"No calendar of its market is known; %1 first has a price of %2.",
                               "Der Kalender ihres Marktes ist nicht bekannt; der erste Kurs von "
                               "%1 ist vom %2."};
constexpr Sentence kNoPrice{
    "No calendar of its market is known, and no price of %1 from %2 or soon "
    "after it.",
    "Der Kalender ihres Marktes ist nicht bekannt, und von %1 kein Kurs vom "
    "%2 oder bald danach."};
constexpr Sentence kOutside{"The calendar of %1 does not reach as far as %2.",
                            "Der Kalender von %1 reicht nicht bis zum %2."};
constexpr Sentence kHoliday{"%1 was %2: %3 first traded on %4.",
                            "Der %1 war geschlossen (%2): %3 wurde erst am %4 gehandelt."};
constexpr Sentence kWeekend{"%1 was a %2: %3 first traded on %4.",
                            "Der %1 war ein %2: %3 wurde erst am %4 gehandelt."};
constexpr Sentence kAfterClose{
    "At %1 local time on %2, %3 had closed (at %4): %5 first traded "
    "after it on %6.",
    "Am %2 um %1 Uhr Ortszeit hatte %3 schon geschlossen (um %4 Uhr): %5 "
    "wurde danach erst am %6 gehandelt."};
constexpr Sentence kBeforeOpen{"At %1 local time on %2, %3 had not opened yet (it did at %4): %5 "
                               "first traded the same day.",
                               "Am %2 um %1 Uhr Ortszeit hatte %3 noch nicht geöffnet (erst um %4 "
                               "Uhr): %5 wurde am selben Tag gehandelt."};
constexpr Sentence kDuring{"At %1 local time on %2, %3 was open: %4 could react at once.",
                           "Am %2 um %1 Uhr Ortszeit war %3 geöffnet: %4 konnte sofort "
                           "reagieren."};
constexpr Sentence kTradingDay{"%1 was a trading day of %2; the hour of the event is not known, so "
                               "that session counts.",
                               "Der %1 war ein Handelstag von %2; die Uhrzeit des Ereignisses ist "
                               "nicht bekannt, also zählt diese Sitzung."};

constexpr auto kWeekdays = std::to_array<Sentence>({{"Sunday", "Sonntag"},
                                                    {"Monday", "Montag"},
                                                    {"Tuesday", "Dienstag"},
                                                    {"Wednesday", "Mittwoch"},
                                                    {"Thursday", "Donnerstag"},
                                                    {"Friday", "Freitag"},
                                                    {"Saturday", "Samstag"}});

/// With ordinary blanks: the sentence is searched, and may break anywhere.
std::string plain(std::string words)
{
    constexpr std::string_view kNoBreak = "\u00A0";
    for (std::size_t at = words.find(kNoBreak); at != std::string::npos; at = words.find(kNoBreak))
        words.replace(at, kNoBreak.size(), " ");
    return words;
}

std::string clock(std::chrono::local_time<std::chrono::milliseconds> time)
{
    const auto ofDay =
        std::chrono::floor<minutes>(time - std::chrono::floor<std::chrono::days>(time));
    const auto two = [](auto number) {
        const std::string digits = std::to_string(number);
        return digits.size() < 2 ? "0" + digits : digits;
    };
    return two(ofDay.count() / 60) + ":" + two(ofDay.count() % 60);
}

/// The clock of one event at one exchange.
class SessionWords {
public:
    SessionWords(const PartialDate& when, const Instrument& instrument,
                 const ExchangeCalendar& calendar, std::string_view language)
        : m_when(when)
        , m_name(instrument.name)
        , m_market(instrument.mic)
        , m_calendar(calendar)
        , m_language(language)
    {
    }

    std::string reason(TradingDate first) const
    {
        const TradingDate day = dayThere();
        const auto session = m_calendar.session(day);
        if (!session)
            return closedOn(day, first);
        if (m_when.precision != Precision::Minute)
            return say(kTradingDay, {words(day), m_market});
        const std::string now = clock(local(m_when.instant));
        if (m_when.instant >= session->closes)
            return say(
                kAfterClose,
                {now, words(day), m_market, clock(local(session->closes)), m_name, words(first)});
        if (m_when.instant < session->opens)
            return say(kBeforeOpen,
                       {now, words(day), m_market, clock(local(session->opens)), m_name});
        return say(kDuring, {now, words(day), m_market, m_name});
    }

    std::string outside() const { return say(kOutside, {m_market, words(dayThere())}); }

private:
    std::string closedOn(TradingDate day, TradingDate first) const
    {
        if (const auto holiday = m_calendar.closureReason(day, m_language))
            return say(kHoliday, {words(day), std::string(*holiday), m_name, words(first)});
        const std::chrono::weekday weekday{day.day()};
        return say(kWeekend,
                   {words(day), std::string(in(m_language, kWeekdays[weekday.c_encoding()])),
                    m_name, words(first)});
    }

    /// A minute of the evening in New York is the next day elsewhere.
    TradingDate dayThere() const
    {
        if (m_when.precision != Precision::Minute)
            return TradingDate{m_when.firstDay};
        return TradingDate{std::chrono::floor<std::chrono::days>(local(m_when.instant))};
    }

    std::chrono::local_time<std::chrono::milliseconds> local(Instant instant) const
    {
        return toLocal(instant, m_calendar.zone());
    }

    std::string words(TradingDate day) const { return plain(dayWords(day, m_language)); }

    std::string say(const Sentence& sentence, std::initializer_list<std::string> words) const
    {
        return filled(in(m_language, sentence), words);
    }

    const PartialDate& m_when;
    const std::string& m_name;
    const std::string& m_market;
    const ExchangeCalendar& m_calendar;
    std::string_view m_language;
};

std::string withoutCalendar(const PartialDate& when, const Instrument& instrument,
                            const FirstSession& first, std::string_view language)
{
    const std::string day = plain(dayWords(TradingDate{when.firstDay}, language));
    if (instrument.kind == InstrumentKind::Crypto)
        return filled(in(language, kEveryDay), {instrument.name, day});
    if (first.session)
        return filled(in(language, kFirstPrice),
                      {instrument.name, plain(dayWords(*first.session, language))});
    return filled(in(language, kNoPrice), {instrument.name, day});
}

} // namespace

std::string firstSessionReason(const PartialDate& when, const Instrument& instrument,
                               const ExchangeCalendar* calendar, const FirstSession& first,
                               std::string_view language)
{
    switch (when.precision) {
    case Precision::Unknown:
        return std::string(in(language, kNoDay));
    case Precision::Year:
        return filled(in(language, kYear), {plain(dateWords(when, language))});
    case Precision::Month:
        return filled(in(language, kMonth), {plain(dateWords(when, language))});
    default:
        break;
    }
    if (calendar == nullptr)
        return withoutCalendar(when, instrument, first, language);
    const SessionWords words(when, instrument, *calendar, language);
    return first.session ? words.reason(*first.session) : words.outside();
}

} // namespace core
