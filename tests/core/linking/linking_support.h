#pragma once

#include "core/base/unicode.h"
#include "core/linking/matcher.h"
#include "core/linking/vocabulary.h"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace tests {

/// The instruments of the built-in vocabulary with ids as an archive gives them.
inline const std::vector<core::Instrument>& knownInstruments()
{
    static const std::vector<core::Instrument> known = [] {
        const core::Vocabulary vocabulary = core::Vocabulary::builtIn().value();
        std::vector<core::Instrument> instruments(vocabulary.instruments().begin(),
                                                  vocabulary.instruments().end());
        for (std::size_t i = 0; i < instruments.size(); ++i)
            instruments[i].id = {static_cast<std::int64_t>(i) + 1};
        return instruments;
    }();
    return known;
}

/// A matcher of the whole built-in vocabulary and of `events`.
inline core::Matcher knownMatcher(const std::vector<core::Event>& events = {})
{
    return core::Matcher(
        core::matchNames(knownInstruments(), events, core::phrasesOfOtherMeaning().value()));
}

/// "Nvidias [inflected] NVDA": the words, the rule and the symbol ("event 1" for an event).
inline std::string describe(const core::Mention& mention)
{
    std::string subject;
    if (const auto* event = std::get_if<core::EventId>(&mention.subject))
        subject = "event " + std::to_string(event->value);
    else
        subject =
            knownInstruments()
                .at(static_cast<std::size_t>(std::get<core::InstrumentId>(mention.subject).value)
                    - 1)
                .symbol;
    return mention.text + " [" + mention.rule + "] " + subject;
}

inline std::vector<std::string> describe(const std::vector<core::Mention>& mentions)
{
    std::vector<std::string> texts;
    for (const core::Mention& mention : mentions)
        texts.push_back(describe(mention));
    return texts;
}

/// What the built-in vocabulary finds in a body of that language; the offsets quote it.
inline std::vector<std::string> found(const std::string& body, const std::string& language = "de")
{
    static const core::Matcher matcher = knownMatcher();
    const core::Article article{.body = body, .language = language};
    const std::vector<core::Mention> mentions = matcher.find(article);
    for (const core::Mention& mention : mentions)
        EXPECT_EQ(core::CodePointIndex(body).slice(mention.begin, mention.end), mention.text);
    return describe(mentions);
}

inline std::vector<std::string> foundInEnglish(const std::string& body)
{
    return found(body, "en");
}

} // namespace tests
