#pragma once

#include "core/domain/note.h"

#include <QLocale>
#include <QString>
#include <QStringList>

namespace ui {

/// What a person calls a kind of note, inside a sentence: "trend line".
QString noteKindName(core::NoteKind kind);
/// The same at the beginning of one.
QString noteKindTitle(core::NoteKind kind);

/// What stands beside a note, on a chart as in a figure.
struct NoteText {
    QString headline{};    ///< its own words, or what its places say by themselves
    QStringList details{}; ///< of a measure: "142.62 → 118.42", and the words that it rests on

    bool isEmpty() const { return headline.isEmpty(); }
    /// In a row: "−16.97 %, 142.62 → 118.42".
    QString inARow() const { return (QStringList{headline} + details).join(QStringLiteral(", ")); }
};

/// "142.62 → 118.42".
QString moveText(double from, double to, const QLocale& locale);

/// What the places of a note say by themselves: the change of a move, or, from a price that nothing
/// can be measured by, the move; else the price.
QString measuredText(const core::Note& note, const QLocale& locale);

/// Empty where the note says nothing.
NoteText noteText(const core::Note& note, const QLocale& locale);

} // namespace ui
