#pragma once

#include "core/domain/study_listing.h"

#include <QString>
#include <QStringList>

namespace ui {

/// A study with the words that the window shows of it.
struct StudyOutcome {
    core::StudyListing listing{};
    QString sentence{};
    QString otherSentence{}; ///< the same in core::otherLanguage()
    QStringList warnings{};  ///< sentences: of the study, then of events that take no part
    QStringList blocked{};   ///< one a pair: why it has no result; empty where it has one
    QStringList tests{};     ///< names, in the order of each group's tests
    QStringList untested{};  ///< one a test of all pairs: why it has no statistic, or empty
    QString conventions{};
};

} // namespace ui
