#pragma once

#include "core/domain/article.h"
#include "core/domain/event.h"
#include "core/domain/link.h"
#include "core/domain/mention.h"
#include "core/linking/matcher.h"

#include <span>
#include <vector>

namespace core {

/// Links below this score are not suggested.
inline constexpr double kSuggestionThreshold = 0.5;

/// How sure, in log-odds, it is before any evidence: about one in eight.
inline constexpr double kLinkPrior = -2.0;

/// Says which events an article speaks of, how surely, and why.
///
/// Every rule adds a weight of evidence in natural log-odds (I. J. Good, "Weight of evidence",
/// 1985); the score is the logistic function of their sum and the prior:
///
///     score = 1 / (1 + exp(-(prior + sum of weights)))
///
/// so that weights can be shown as shares, and speak against a link where they are negative. An
/// article that uses no name of the event is not linked. The rules:
///
/// | rule             | weight                                                                |
/// | headline         | the event's name or alias stands in the title                         |
/// | lead             | ... in the first paragraph                                            |
/// | body             | ... anywhere else, or again; each further one counts half             |
/// | near in time     | published within weeks of the event, the more the nearer              |
/// | far in time      | published many months after it: speaks against                        |
/// | before the event | published before it happened: speaks against, but for a few days      |
/// | instrument       | an instrument of the event is named; each further one counts half     |
/// | holder           | who claims it is named                                                |
/// | description      | words and numbers of its description stand in the body                |
///
/// A date that is known by month counts as the mean over its days, and an unknown one not at all.
class Linker {
public:
    explicit Linker(std::span<const Event> events);

    /// Suggestions (LinkStatus::Suggested) of at least kSuggestionThreshold, best first, by event
    /// where they are equal; evidence in the order of the rules. `mentions` are those of the
    /// article, in any order. Links to `always` are among them whatever their score, also without
    /// any evidence (then 0). May be called from several threads at once.
    std::vector<Link> links(const Article& article, std::span<const Mention> mentions,
                            std::span<const EventId> always = {}) const;

private:
    std::vector<Event> m_events{}; ///< by id
    Matcher m_holders;
    Matcher m_terms;
};

} // namespace core
