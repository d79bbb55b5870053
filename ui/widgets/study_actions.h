#pragma once

#include "ui/document/event_study.h"
#include "ui/document/latest_only.h"
#include "ui/document/study_export.h"

#include <QWidget>

class QToolButton;

namespace ui {

class Appearance;
class Document;
class StudyResult;

/// What can be done with a study: copy it, or write it to a file.
class StudyActions final : public QWidget {
    Q_OBJECT

public:
    /// All outlive it.
    StudyActions(Document* document, const EventStudy* study, const StudyResult* result,
                 const Appearance* appearance, QWidget* parent);

    /// Onto the clipboard: the sentence, then the tables with tabs between cells.
    void copy();
    /// Writes the study beside the window.
    void writeTo(const QString& path, StudyFormat format);
    /// Writes the chart that is shown as a page; the ending chooses the format: png, pdf, svg.
    void writeFigureTo(const QString& path);

signals:
    void written(const QString& path);

private:
    QToolButton* button(const QString& name, const QString& text);
    void askWhere(StudyFormat format);
    void askWhereForFigure(const QString& ending);
    void tell(const QString& path, const core::Result<void>& result);

    Document* m_document;
    const EventStudy* m_study;
    const StudyResult* m_result;
    const Appearance* m_appearance;
    LatestOnly m_writing;
};

} // namespace ui
