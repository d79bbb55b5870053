#pragma once

#include "core/domain/article.h"
#include "core/domain/event.h"
#include "core/domain/link.h"
#include "core/domain/mention.h"
#include "core/linking/link_evidence.h"
#include "core/linking/matcher.h"

#include <span>
#include <vector>

namespace core {

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
/// | rule              | applies                                                              |
/// | headline          | the event's name or alias stands in the title                        |
/// | lead              | ... at the beginning of the body, the more the nearer to it          |
/// | body              | ... in the body, the more often for its length; each time less       |
/// | throughout        | how full the body's parts are of names and words of its description  |
/// | other name        | another of its names stands there too; and words of its name         |
/// | another event     | another event is named more often: speaks against                    |
/// | near in time      | published within weeks of the event, or the text names its day       |
/// | far in time       | published many months after it: speaks against                       |
/// | before the event  | published before it happened: speaks against, but for a few days     |
/// | year of the event | no date is known, and the text names the event's year                |
/// | other years       | no date is known, and the text names earlier years: speaks against   |
/// | no date           | the date of the article or, which counts more, of the event is open  |
/// | no description    | the event has none: names must do, unless dates speak against them   |
/// | instrument        | an instrument of the event is named; each further one counts half    |
/// | holder            | who claims it is named                                               |
/// | description       | words and numbers of its description stand there, best near a name   |
///
/// What names tell depends on how common their words are, and on what stands around them: a short
/// name alone in a text tells next to nothing; see namingsOf(). A date that is known
/// by month counts as the mean over its days. What a rule weighs is fitted to labelled articles:
/// see link_weights.h.
class Linker {
public:
    explicit Linker(std::span<const Event> events);

    /// Suggestions (LinkStatus::Suggested) of at least kSuggestionThreshold (link_weights.h), best
    /// first, by event where they are equal; evidence in the order of the rules. `mentions` are
    /// those of the article, in any order. Links to `always` are among them whatever their score,
    /// also without any evidence (then 0). May be called from several threads at once.
    std::vector<Link> links(const Article& article, std::span<const Mention> mentions,
                            std::span<const EventId> always = {}) const;

    /// What speaks for and against a link, not yet weighed; see linkSigns().
    std::vector<LinkEvidence> signs(const Article& article, std::span<const Mention> mentions,
                                    EventId event) const;

private:
    const EventProfile* profileOf(EventId event) const;

    std::vector<EventProfile> m_events{}; ///< by id
    Matcher m_holders;
    Matcher m_terms;
};

} // namespace core
