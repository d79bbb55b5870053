#pragma once

#include "core/domain/study_settings.h"

#include <filesystem>
#include <string>

namespace ui {

/// How studies of an archive are done, as a person left it.
struct StudyHabit {
    core::StudySettings settings{};
    std::string market{}; ///< a qualified symbol; empty: the one that fits

    bool operator==(const StudyHabit&) const = default;
};

/// The usual settings for an archive of which nothing was kept.
StudyHabit savedStudyHabit(const std::filesystem::path& archive);
void saveStudyHabit(const std::filesystem::path& archive, const StudyHabit& habit);

/// Whether windows can be studied: neither ends before it begins, and they share no day.
bool areSound(const core::StudySettings& settings);

/// "-250:-31", as dayWindowFromString reads it.
std::string plainWindow(const core::DayWindow& window);

} // namespace ui
