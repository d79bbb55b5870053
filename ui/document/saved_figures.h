#pragma once

#include "core/base/result.h"
#include "core/domain/saved_figure.h"
#include "ui/document/latest_only.h"

#include <QObject>
#include <QString>

#include <functional>
#include <memory>
#include <string>
#include <vector>

namespace core {
class Figures;
}

namespace ui {

class Document;

/// The figures that the open archive keeps, and what a person does with them: each is a step to
/// undo. Everything is read and changed beside the window; `changed` says when it is done.
class SavedFigures final : public QObject {
    Q_OBJECT

public:
    /// Reads them when there is an archive. `document` outlives this.
    SavedFigures(Document* document, QObject* parent);

    const std::vector<core::SavedFigure>& all() const { return m_figures; } ///< by name

    /// One of that name is replaced.
    void save(const std::string& name, const core::FigureSpec& spec);
    void rename(core::FigureId figure, const std::string& name);
    void remove(core::FigureId figure);

signals:
    void changed();
    void refused(const QString& sentence); ///< of a change, or of a figure that cannot be read

private:
    using Change = std::function<core::Result<void>(core::Figures&)>;
    /// A figure before and after a change; without an id it was, or is, not there.
    struct Step;

    void read();
    /// `text` names the step, which `change` fills.
    void run(const QString& text, const std::shared_ptr<Step>& step, Change change);
    static void push(Document* document, const QString& text, const std::shared_ptr<Step>& step);

    Document* m_document;
    std::vector<core::SavedFigure> m_figures;
    std::vector<core::UnreadFigure> m_unread; ///< said already
    LatestOnly m_request;
};

} // namespace ui
