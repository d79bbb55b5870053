#include "core/domain/quality_finding.h"

#include "core/domain/enum_names.h"

namespace core {

namespace {

constexpr std::array<std::string_view, 2> kSeverityNames{"note", "blocks"};

} // namespace

std::string_view toString(QualitySeverity severity)
{
    return enumName(kSeverityNames, severity);
}

} // namespace core
