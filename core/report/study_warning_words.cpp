#include "core/report/study_warning_words.h"

#include "core/report/claim_reasons.h"
#include "core/report/counted_sentences.h"
#include "core/report/sentence_form.h"
#include "core/report/warning_parts.h"
#include "core/report/warning_sentences.h"
#include "core/report/words.h"

#include <initializer_list>
#include <map>
#include <optional>
#include <set>

namespace core {

namespace {

using namespace warning_sentence;

/// Says one warning.
class Sayer {
public:
    Sayer(const StudyListing& listing, const StudyWarning& warning, std::string_view language)
        : m_listing(listing)
        , m_warning(warning)
        , m_language(language)
    {
    }

    std::string sentence() const
    {
        const std::string pairs = studyPairsWords(m_listing, m_warning.pairs, m_language);
        const std::string count = std::to_string(m_warning.count);
        switch (m_warning.code) {
        case StudyWarningCode::Clustering:
            return clustering();
        case StudyWarningCode::ConfoundingEvent:
            return other(kConfounding, kConfoundingSpan, pairs);
        case StudyWarningCode::EventInEstimation:
            return other(kNamedInEstimation, kNamedInEstimationSpan, pairs);
        case StudyWarningCode::ShortEstimation:
            return say(isOfOne() ? kShort : kShortest,
                       {pairs, count, std::to_string(m_warning.expected)});
        case StudyWarningCode::EstimationBeyondData:
            return estimationBeyond(pairs);
        case StudyWarningCode::OverlappingEstimation:
            return say(kInEstimation, {name(), day(), pairs});
        case StudyWarningCode::OverlappingEvents:
            return say(kOverlapping, {pairs});
        case StudyWarningCode::ThinTrading:
            return thin(pairs);
        case StudyWarningCode::NotASession:
            return say(m_warning.isClosed ? kNotASession : kNoPrice, {day(), pairs, day0()});
        case StudyWarningCode::WindowBeyondData:
            return counted(kBeyond, {whose(pairs), amount(m_warning.count), day()});
        case StudyWarningCode::MissingDays:
            return counted(m_warning.ofMarket ? kMissingMarket : kMissing,
                           {whose(pairs), amount(m_warning.count), std::string(), marketAside()});
        case StudyWarningCode::MissingEventDays:
            return counted(m_warning.ofMarket ? kMissingEventMarket : kMissingEvent,
                           {whose(pairs), amount(m_warning.count), std::string(), marketAside()});
        default:
            return rest(pairs, count);
        }
    }

private:
    std::string rest(const std::string& pairs, const std::string& count) const
    {
        switch (m_warning.code) {
        case StudyWarningCode::NoReturnOnDay0:
            return noDay0(pairs);
        case StudyWarningCode::MarketElsewhere:
            return say(kElsewhere,
                       {pairs,
                        m_warning.count > 0
                            ? say(kRested, {isOfOne() ? count : upTo(m_warning.count)})
                            : std::string()})
                + say(kAlignment, {});
        case StudyWarningCode::QualityIgnored:
            return counted(kIgnored, {pairs, count, whosePrices(pairs), day(), gateWords()});
        case StudyWarningCode::NonPositivePrice:
            return counted(kNotPositive, {whose(pairs), amount(m_warning.count)});
        case StudyWarningCode::ZeroVariance:
            return still();
        case StudyWarningCode::FewPairs:
            return say(kFew, {ofGroup(), count});
        default:
            return say(kLong, {count});
        }
    }

    std::string clustering() const
    {
        constexpr double kMatters = 1.05;
        std::set<std::optional<TradingDate>> days;
        for (const std::size_t pair : m_warning.pairs)
            days.insert(m_listing.study.pairs[pair].day0);
        const std::string shared =
            say(days.size() > 1 ? kSharedDays : kSharedDay,
                {std::to_string(m_warning.count), ofGroup(), std::to_string(days.size())});
        const std::string r = m_warning.value ? decimalWords(*m_warning.value, 2, m_language) : "-";
        const double factor = m_warning.factor.value_or(1.0);
        if (factor < kMatters)
            return say(kClusteringOnly, {shared, r});
        return say(kClustering, {shared, r, decimalWords(factor, 2, m_language)});
    }

    /// Of an event of one session, or of one that went on.
    std::string other(const BilingualText& text, const BilingualText& ofSpan,
                      const std::string& pairs) const
    {
        return m_warning.lastDay
            ? say(ofSpan, {name(), day(), pairs, dayWords(*m_warning.lastDay, m_language)})
            : say(text, {name(), day(), pairs});
    }

    std::string estimationBeyond(const std::string& pairs) const
    {
        const StudySettings& settings = m_listing.study.settings;
        const bool isBefore = settings.estimation.last < settings.window.first;
        const std::string count = std::to_string(m_warning.count);
        return say(isBefore ? kBeginsBefore : kEndsAfter,
                   {pairs, day(), ofWhichPrices(), isOfOne() ? count : say(kAsFewAs, {count}),
                    std::to_string(m_warning.expected)});
    }

    std::string noDay0(const std::string& pairs) const
    {
        const std::string move = m_warning.value ? changeWords(*m_warning.value, m_language) : "";
        if (m_warning.ofMarket)
            return say(kNoMarketDay0,
                       {pairs, day(), marketAside(), move.empty() ? move : say(kMoved, {move})});
        return say(kNoDay0, {pairs, day(), move.empty() ? move : say(kOverGap, {move})});
    }

    std::string thin(const std::string& pairs) const
    {
        if (m_warning.missing == 0)
            return say(kThinStill, {pairs, share()});
        if (m_warning.count == 0)
            return say(kThinMissing, {pairs, share()});
        const auto days = [&](std::size_t count) {
            const BilingualText& text = count == 1 ? kDays.one : kDays.several;
            return say(text, {std::string(), isOfOne() ? std::to_string(count) : upTo(count)});
        };
        return say(kThinBoth, {pairs, share(), days(m_warning.count), days(m_warning.missing)});
    }

    /// A sentence for each reason why a pair has no variance.
    std::string still() const
    {
        std::map<StudyObstacle, std::vector<std::size_t>> byReason;
        for (const std::size_t pair : m_warning.pairs) {
            const auto& blocked = m_listing.study.pairs[pair].blocked;
            byReason[blocked ? blocked->obstacle : StudyObstacle::ConstantPrice].push_back(pair);
        }
        std::string text;
        for (const auto& [obstacle, pairs] : byReason) {
            const BilingualText& sentence = obstacle == StudyObstacle::ExactFit ? kExact
                : obstacle == StudyObstacle::ConstantMarket                     ? kStillMarket
                                                                                : kStill;
            text += (text.empty() ? "" : " ")
                + say(sentence, {studyPairsWords(m_listing, pairs, m_language)});
        }
        return text;
    }

    std::string whosePrices(const std::string& pairs) const
    {
        if (!m_warning.ofMarket)
            return say(kOfShare, {pairs});
        return m_listing.market ? say(kOfMarket, {m_listing.market->symbol})
                                : say(kOfSomeMarket, {});
    }
    /// ", SPX,"
    std::string marketAside() const
    {
        return m_listing.market ? ", " + m_listing.market->symbol + "," : std::string();
    }
    std::string ofWhichPrices() const
    {
        if (!m_warning.ofMarket)
            return {};
        return m_listing.market ? say(kPricesOf, {m_listing.market->symbol})
                                : say(kPricesOfMarket, {});
    }
    std::string gateWords() const
    {
        return say(kGateSays,
                   {findingWords(m_warning.finding, m_language),
                    m_language == "de" ? quoted(m_warning.name, m_language) : m_warning.name});
    }

    bool isOfOne() const { return m_warning.pairs.size() == 1; }
    std::string upTo(std::size_t count) const { return say(kUpTo, {std::to_string(count)}); }
    /// The count of one pair, or the largest of several; each of them has one at least.
    std::string amount(std::size_t count) const
    {
        if (isOfOne())
            return std::to_string(count);
        return count == 1 ? say(kOneEach, {}) : upTo(count);
    }
    std::string whose(const std::string& pairs) const
    {
        return !isOfOne() && m_warning.count == 1 ? say(kEachOf, {pairs}) : pairs;
    }
    /// Begins with a capital: amounts do not.
    std::string counted(const CountedText& text, std::initializer_list<std::string> words) const
    {
        std::string sentence = say(m_warning.count == 1 ? text.one : text.several, words);
        if (sentence.front() >= 'a' && sentence.front() <= 'z')
            sentence.front() = static_cast<char>(sentence.front() - 'a' + 'A');
        return sentence;
    }

    std::string say(const BilingualText& text, std::initializer_list<std::string> words) const
    {
        return filled(in(m_language, text), words);
    }
    std::string name() const { return quoted(m_warning.name, m_language); }
    std::string day() const { return m_warning.day ? dayWords(*m_warning.day, m_language) : "-"; }
    /// Of the first pair: those of one warning share it.
    std::string day0() const
    {
        const auto& pairs = m_listing.study.pairs;
        if (m_warning.pairs.empty() || !pairs[m_warning.pairs.front()].day0)
            return "-";
        return dayWords(*pairs[m_warning.pairs.front()].day0, m_language);
    }
    std::string share() const
    {
        const std::string part =
            decimalWords(m_warning.value.value_or(0.0) * 100.0, 0, m_language) + "\u00A0%";
        return isOfOne() ? part : say(kUpTo, {part});
    }
    std::string ofGroup() const
    {
        return m_warning.label.empty() ? std::string()
                                       : say(kOfGroup, {quoted(m_warning.label, m_language)});
    }

    const StudyListing& m_listing;
    const StudyWarning& m_warning;
    std::string_view m_language;
};

} // namespace

std::string studyPairsWords(const StudyListing& listing, const std::vector<std::size_t>& pairs,
                            std::string_view language)
{
    constexpr std::size_t kNamed = 5;
    const bool withEvent = listing.events.size() > 1;
    std::vector<std::string> names;
    for (const std::size_t index : pairs) {
        if (names.size() == kNamed) {
            names.push_back(
                filled(in(language, kAndMore), {std::to_string(pairs.size() - kNamed)}));
            break;
        }
        const StudyPair& pair = listing.study.pairs[index];
        names.push_back(withEvent ? pair.symbol + " (" + pair.eventName + ")" : pair.symbol);
    }
    return listWords(names, language);
}

std::string studyWarningWords(const StudyListing& listing, const StudyWarning& warning,
                              std::string_view language)
{
    return Sayer(listing, warning, language).sentence();
}

} // namespace core
