#pragma once

#include "core/domain/study_listing.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

/// What came of a study in one plain sentence, in German where `language` is "de", else in English:
/// the effect, its interval, and whether it can be told from zero.
///
/// Of several results it says that only where every test that is adjusted for common moves
/// (adjusted BMP, adjusted Patell, GRANK) does at kStudyLevel, as do BMP and Patell as they are
/// (under a negative mean correlation the adjustment makes them stronger), and the interval leaves
/// out zero; where tests that are not adjusted would say more, it says that they do not count. Of
/// one instrument it goes by the exact t. Where nothing has a result it says why. How many sessions
/// of the window have a return, if not all; that findings of the quality gate were overruled, that
/// other results are missing and that other events fall into the window belongs to the sentence.
///
/// `group` is an index of Study::groups. REQUIRES: there is such a group
std::string studySentence(const StudyListing& listing, std::string_view language,
                          std::size_t group = 0);

} // namespace core
