#pragma once

#include "core/base/result.h"
#include "core/domain/study.h"
#include "core/study/study_input.h"

#include <optional>
#include <string>

namespace core {

/// An event study (MacKinlay 1997) over any number of instruments and events.
///
/// Days. Windows count the sessions of each instrument's own exchange from day 0, the first that
/// could react; where no calendar is known, or outside its years, the days with bars are the
/// sessions, and without a calendar a move over more than five days has no return. A bar on a day
/// without a session is not looked at. The return of a session runs from the close of the session
/// before it, so that the one of day 0 holds the reaction. A session without a bar has no return,
/// and neither has the one after it: a move over several sessions is none of a day. Neither is
/// estimated from or summed up, and warnings count them.
///
/// Market. Its return runs over the same calendar days as the share's: from its last close at or
/// before the share's session before to its last close at or before this one. So on a day on which
/// the market rests it stands still, and the next day brings all that it moved since: over every
/// window each of its moves counts once. A session of the market without a bar is a missing day, no
/// old price is taken for it; where the market's calendar is not known, neither is whether it
/// rested, and it needs a bar of that very day.
///
/// Quality. A blocking finding of the share or its market on a day whose close a return of either
/// window needs, the day before its first return included, blocks the pair; the days between the
/// windows do not matter. In the estimation window a level shift that is only noted blocks too: it
/// may be a split that nobody recorded. StudySettings::ignoreQuality overrules it with a warning.
///
/// Pairs that cannot be computed are blocked, with the reason; the others go on. No number of the
/// result is ever infinite or NaN.
///
/// Fails with InvalidArgument when a window is empty, overlaps the other or reaches further than
/// kFarthestStudyDay, when there is no pair, or when bars are not daily.
Result<Study> runStudy(const StudyInput& input, const StudySettings& settings);

/// What is said above and which formulas the numbers follow, as a few English sentences.
std::string studyConventions(const StudySettings& settings);

/// The sum of a pair's abnormal returns over any window inside the study's, with its errors; none
/// where the pair has no result, or no abnormal return on those days, or the window is not inside.
std::optional<StudyCumulative> cumulativeOver(const StudyPair& pair, const DayWindow& window);

/// CAAR over any window inside the study's: the mean of what cumulativeOver gives of the group's
/// pairs; none where it gives nothing of any. REQUIRES: the group is of the study
std::optional<double> meanCumulativeOver(const Study& study, const StudyGroup& group,
                                         const DayWindow& window);

} // namespace core
