#include "core/report/study_cells.h"

#include "core/report/study_words.h"
#include "core/report/words.h"

#include <utility>

namespace core {

std::string StudyCells::say(const BilingualText& text) const
{
    return std::string(in(m_language, text));
}

std::string StudyCells::number(const std::optional<double>& value, int decimals) const
{
    return value ? decimalWords(*value, decimals, m_language) : std::string(m_none);
}

std::string StudyCells::change(const std::optional<double>& value) const
{
    return value ? changeWords(*value, m_language) : std::string(m_none);
}

std::vector<std::string> StudyCells::sensitivityHead() const
{
    using namespace study_head;
    return {say(kModel), say(kEstimation), say(kWindow), "N", "CAAR", say(kStatistic), "p", ""};
}

std::vector<std::string> StudyCells::sensitivityRow(const SensitivityCell& cell, std::string p,
                                                    std::string_view mark) const
{
    return {studyModelWords(cell.model, m_language),
            dayWindowWords(cell.estimation, m_language),
            dayWindowWords(cell.window, m_language),
            std::to_string(cell.pairs),
            change(cell.caar),
            number(cell.statistic.value, 2),
            std::move(p),
            std::string(cell.isChosen ? mark : "")};
}

} // namespace core
