#include "core/ingest/number_evidence.h"

#include "core/ingest/number_parts.h"

#include <algorithm>

namespace core {

void NumberEvidence::add(std::string_view field, bool isPrice)
{
    const std::string_view core = numberParts(field).core;
    constexpr std::size_t kLongest = 40;
    if (core.empty() || core.size() > kLongest)
        return;
    const auto points = std::ranges::count(core, '.');
    const auto commas = std::ranges::count(core, ',');
    if (points > 0 && commas > 0) {
        // The one that stands last, and once, is the decimal sign.
        const bool pointLast = core.rfind('.') > core.rfind(',');
        if ((pointLast ? points : commas) == 1)
            addTelling(pointLast ? DecimalSign::Point : DecimalSign::Comma, core);
    } else if (points > 1) {
        addTelling(DecimalSign::Comma, core);
    } else if (commas > 1) {
        addTelling(DecimalSign::Point, core);
    } else if (points + commas == 1) {
        addSingle(core, core.find_first_of(".,"));
    } else if (isPrice && core.size() > 3 && std::ranges::all_of(core, isDigit)) {
        m_ungrouped = true;
    }
}

void NumberEvidence::addTelling(DecimalSign sign, std::string_view core)
{
    const bool point = sign == DecimalSign::Point;
    ++(point ? m_point : m_comma);
    std::string& telling = point ? m_tellingPoint : m_tellingComma;
    if (telling.empty())
        telling = core;
}

void NumberEvidence::addSingle(std::string_view core, std::size_t separator)
{
    const bool point = core[separator] == '.';
    const std::string_view before = core.substr(0, separator);
    const std::string_view behind = core.substr(separator + 1);
    const bool threeBehind = behind.size() == 3 && std::ranges::all_of(behind, isDigit);
    const bool groupBefore = !before.empty() && before.size() <= 3 && before.front() != '0'
        && std::ranges::all_of(before, isDigit);
    if (!threeBehind || !groupBefore) {
        addTelling(point ? DecimalSign::Point : DecimalSign::Comma, core);
        return;
    }
    ++(point ? m_ambiguousPoint : m_ambiguousComma);
    if (m_example.empty())
        m_example = core;
}

NumberEvidence::Verdict NumberEvidence::verdict() const
{
    constexpr std::size_t kOutweighs = 3;
    if (m_point > kOutweighs * m_comma)
        return Verdict::Point;
    if (m_comma > kOutweighs * m_point)
        return Verdict::Comma;
    if (m_point > 0)
        return Verdict::Mixed;
    if (m_ambiguousPoint + m_ambiguousComma == 0)
        return Verdict::NoSeparators;
    if (m_ungrouped && m_ambiguousComma == 0)
        return Verdict::Point;
    if (m_ungrouped && m_ambiguousPoint == 0)
        return Verdict::Comma;
    return Verdict::Ambiguous;
}

} // namespace core
