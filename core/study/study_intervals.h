#pragma once

#include "core/domain/study_listing.h"

namespace core {

/// Sets the intervals of a listing from its study.
void addIntervals(StudyListing& listing);

} // namespace core
