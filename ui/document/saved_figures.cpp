#include "ui/document/saved_figures.h"

#include "core/workspace/figures.h"
#include "ui/document/document.h"
#include "ui/support/conversion.h"

#include <QPointer>

#include <algorithm>
#include <utility>

namespace ui {

struct SavedFigures::Step {
    core::SavedFigure before{};
    core::SavedFigure after{};

    /// From one to the other; only touched on the writer's thread.
    static core::Result<void> put(core::Figures& figures, const core::SavedFigure& wanted,
                                  const core::SavedFigure& inPlaceOf)
    {
        if (wanted.id)
            return figures.restore(wanted);
        const auto taken = figures.take(inPlaceOf.id);
        return taken ? core::Result<void>() : tl::unexpected(taken.error());
    }
};

SavedFigures::SavedFigures(Document* document, QObject* parent)
    : QObject(parent)
    , m_document(document)
{
    connect(document, &Document::figuresChanged, this, &SavedFigures::read);
    if (document->isOpen())
        read();
}

void SavedFigures::read()
{
    m_document->read(
        m_request, this,
        [](const core::Workspace& workspace) { return workspace.figures().list(); },
        [this](core::FigureShelf all) {
            const bool isNews = all.unread != m_unread;
            m_figures = std::move(all.figures);
            m_unread = std::move(all.unread);
            emit changed();
            if (!isNews)
                return;
            for (const core::UnreadFigure& figure : m_unread)
                emit refused(toQString(figure.message));
        });
}

void SavedFigures::run(const QString& text, const std::shared_ptr<Step>& step, Change change)
{
    Worker* worker = m_document->writer();
    if (worker == nullptr)
        return;
    // The dialog that asked may be gone before the answer: what was done can be undone all the
    // same.
    worker->run(
        nullptr, m_document,
        [change = std::move(change)](core::Workspace& workspace, core::Progress&) {
            core::Figures figures = workspace.figures();
            return change(figures);
        },
        [document = m_document, asker = QPointer<SavedFigures>(this), text,
         step](const core::Result<void>& done) {
            if (done) {
                push(document, text, step);
                emit document->figuresChanged();
            } else if (asker != nullptr) {
                emit asker->refused(toQString(done.error().message));
            } else {
                emit document->failed(toQString(done.error().message));
            }
        });
}

void SavedFigures::push(Document* document, const QString& text, const std::shared_ptr<Step>& step)
{
    const auto put = [document, step](bool back) {
        return [document, step, back] {
            if (document->writer() == nullptr)
                return;
            document->writer()->run(
                nullptr, document,
                [step, back](core::Workspace& workspace, core::Progress&) {
                    core::Figures figures = workspace.figures();
                    return back ? Step::put(figures, step->before, step->after)
                                : Step::put(figures, step->after, step->before);
                },
                [document](const core::Result<void>& done) {
                    if (done)
                        emit document->figuresChanged();
                    else
                        emit document->failed(toQString(done.error().message));
                });
        };
    };
    document->pushDone(text, put(true), put(false));
}

void SavedFigures::save(const std::string& name, const core::FigureSpec& spec)
{
    auto step = std::make_shared<Step>();
    run(tr("Save Figure"), step,
        [step, name, spec, author = m_document->author(),
         now = m_document->clock()()](core::Figures& figures) -> core::Result<void> {
            if (auto before = figures.find(name); before && before->name == name)
                step->before = std::move(*before);
            auto saved = figures.save(name, spec, author, now);
            if (!saved)
                return tl::unexpected(saved.error());
            step->after = std::move(*saved);
            return {};
        });
}

void SavedFigures::rename(core::FigureId figure, const std::string& name)
{
    auto step = std::make_shared<Step>();
    run(tr("Rename Figure"), step,
        [step, figure, name](core::Figures& figures) -> core::Result<void> {
            auto before = figures.find(figure);
            if (!before)
                return tl::unexpected(before.error());
            step->before = std::move(*before);
            auto renamed = figures.rename(figure, name);
            if (!renamed)
                return tl::unexpected(renamed.error());
            step->after = std::move(*renamed);
            return {};
        });
}

void SavedFigures::remove(core::FigureId figure)
{
    auto step = std::make_shared<Step>();
    run(tr("Delete Figure"), step, [step, figure](core::Figures& figures) -> core::Result<void> {
        auto taken = figures.take(figure);
        if (!taken)
            return tl::unexpected(taken.error());
        step->before = std::move(*taken);
        return {};
    });
}

} // namespace ui
