#pragma once

#include <QObject>
#include <QStringList>

class QWidget;

namespace ui {

class Document;

/// What the File menu does with archives and files: asks where, and tells the document.
class FileCommands final : public QObject {
    Q_OBJECT

public:
    /// `window`: above which the dialogs stand.
    FileCommands(Document* document, QWidget* window);

    void newArchive();
    void openArchive();
    void openRecent(const QString& path);
    void openDemo();
    void importFiles();
    void importFolder();
    void importPaths(const QStringList& paths);
    void saveCopy();

private:
    Document* m_document;
    QWidget* m_window;
};

/// Where the demo of this user is.
QString demoArchive();

} // namespace ui
