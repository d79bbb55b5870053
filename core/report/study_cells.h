#pragma once

#include "core/domain/study_group.h"
#include "core/report/sentence_form.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Heads of columns and names of parameters that several tables of a study have.
namespace study_head {
inline constexpr BilingualText kInstrument{"Instrument", "Titel"};
inline constexpr BilingualText kEvent{"Event", "Ereignis"};
inline constexpr BilingualText kDay0{"Day 0", "Tag 0"};
inline constexpr BilingualText kTest{"Test", "Test"};
inline constexpr BilingualText kWindow{"Window", "Fenster"};
inline constexpr BilingualText kModel{"Model", "Modell"};
inline constexpr BilingualText kEstimation{"Estimation", "Schätzfenster"};
inline constexpr BilingualText kStatistic{"Statistic", "Statistik"};
} // namespace study_head

/// What stands in the cells of a study's tables for people.
class StudyCells {
public:
    /// `none` stands where there is no number. REQUIRES: both outlive this object.
    StudyCells(std::string_view language, std::string_view none)
        : m_language(language)
        , m_none(none)
    {
    }

    std::string_view language() const { return m_language; }
    std::string say(const BilingualText& text) const;
    std::string number(const std::optional<double>& value, int decimals) const;
    std::string change(const std::optional<double>& value) const;

    /// The table of other windows and models: its head, and a row, of which `p` is its p value and
    /// `mark` stands behind the study's own.
    std::vector<std::string> sensitivityHead() const;
    std::vector<std::string> sensitivityRow(const SensitivityCell& cell, std::string p,
                                            std::string_view mark) const;

private:
    std::string_view m_language;
    std::string_view m_none;
};

} // namespace core
