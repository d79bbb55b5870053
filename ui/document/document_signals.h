#pragma once

#include "core/domain/ids.h"

#include <QObject>
#include <QStringList>

namespace core {
struct Note;
}

namespace ui {

class Job;
struct ImportOutcome;

/// What a Document says to everybody who shows something of the archive. After each, what was read
/// before may be another.
class DocumentSignals : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

signals:
    void opened();
    void closed();
    void failed(const QString& sentence); ///< of whatever was asked last
    void savingChanged();                 ///< see Document::isSaving
    void jobStarted(ui::Job* job);
    void articlesChanged();
    void listsChanged(); ///< events, instruments, and how many articles each event has
    void linksChanged();
    void claimsChanged(); ///< what people say of them
    void notesChanged();
    void noteAdded(const core::Note& note); ///< with its id
    void importsChanged();
    void figuresChanged(); ///< those that are kept
    void sourcesChanged(); ///< by others: what SourceWatch itself changes, it says
    void eventAdded(core::EventId event);
    void importFinished(const ui::ImportOutcome& outcome);
    void checked(const QStringList& problems); ///< sentences; none when it is whole
    void copySaved(const QString& path);
};

} // namespace ui
