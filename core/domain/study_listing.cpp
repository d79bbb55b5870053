#include "core/domain/study_listing.h"

#include "core/domain/enum_names.h"

#include <array>

namespace core {

namespace {

constexpr std::array<std::string_view, 3> kOmissionNames{"no_day", "no_instruments",
                                                         "market_itself"};

} // namespace

std::string_view toString(StudyOmission omission)
{
    return enumName(kOmissionNames, omission);
}

} // namespace core
