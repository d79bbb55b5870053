#pragma once

#include "core/domain/study_listing.h"

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

/// What a study holds as data, in words: German where `language` is "de", else English.

namespace core {

/// "market model", "Marktmodell".
std::string studyModelWords(StudyModel model, std::string_view language);

/// "adjusted BMP", "adjustierter BMP".
std::string studyTestWords(StudyTestKind kind, std::string_view language);

/// Why there is no number, as the end of a sentence: "the share has no prices".
std::string studyObstacleWords(StudyObstacle obstacle, std::string_view language);

/// Why a pair has no result, as a sentence. A finding of the quality gate is named with its day and
/// whose prices it is in.
std::string studyBlockWords(const StudyListing& listing, const StudyPair& pair,
                            std::string_view language);

/// Why an event takes no part, as a sentence.
std::string studyOmissionWords(const OmittedEvent& omitted, std::string_view language);

/// How it was computed, a few sentences; with the prices and the market, and whether that was
/// chosen by default.
std::string studyConventionWords(const StudyListing& listing, std::string_view language);

/// "−5 to +5", "0"; sessions counted from day 0.
std::string dayWindowWords(const DayWindow& window, std::string_view language);

/// Over which sessions the CAR of these pairs runs, and how many of them have a return where not
/// all do: "in session 0", "over the sessions −5 to +5, of which 5 have a return". REQUIRES: all
/// have one
std::string studySessionsWords(const Study& study, const std::vector<std::size_t>& pairs,
                               std::string_view language);

/// "p = 0.037", "p < 0.001", "p > 0.999".
std::string pValueWords(double p, std::string_view language);

} // namespace core
