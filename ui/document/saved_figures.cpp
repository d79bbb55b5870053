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
    if (document->isOpen())
        run([](core::Figures&) { return core::Result<void>(); }, [] {});
}

void SavedFigures::run(Change change, std::function<void()> then)
{
    Worker* worker = m_document->writer();
    if (worker == nullptr)
        return;
    using All = core::Result<core::FigureShelf>;
    worker->run(
        nullptr, this,
        [change = std::move(change)](core::Workspace& workspace, core::Progress&) -> All {
            core::Figures figures = workspace.figures();
            if (auto changed = change(figures); !changed)
                return tl::unexpected(changed.error());
            return figures.list();
        },
        [this, then = std::move(then)](All all) {
            if (!all) {
                emit refused(toQString(all.error().message));
                return;
            }
            const bool isNews = all->unread != m_unread;
            m_figures = std::move(all->figures);
            m_unread = std::move(all->unread);
            then();
            emit changed();
            if (!isNews)
                return;
            for (const core::UnreadFigure& figure : m_unread)
                emit refused(toQString(figure.message));
        });
}

void SavedFigures::push(const QString& text, const std::shared_ptr<Step>& step)
{
    // The dialog that showed them may be gone: the archive is what is undone.
    const auto put = [document = QPointer<Document>(m_document), step](bool back) {
        return [document, step, back] {
            if (document == nullptr || document->writer() == nullptr)
                return;
            document->writer()->run(
                nullptr, document.data(),
                [step, back](core::Workspace& workspace, core::Progress&) {
                    core::Figures figures = workspace.figures();
                    return back ? Step::put(figures, step->before, step->after)
                                : Step::put(figures, step->after, step->before);
                },
                [document](const core::Result<void>& done) {
                    if (!done)
                        emit document->failed(toQString(done.error().message));
                });
        };
    };
    m_document->pushDone(text, put(true), put(false));
}

void SavedFigures::save(const std::string& name, const core::FigureSpec& spec)
{
    auto step = std::make_shared<Step>();
    run(
        [step, name, spec, author = m_document->author(),
         now = m_document->clock()()](core::Figures& figures) -> core::Result<void> {
            if (auto before = figures.find(name); before && before->name == name)
                step->before = std::move(*before);
            auto saved = figures.save(name, spec, author, now);
            if (!saved)
                return tl::unexpected(saved.error());
            step->after = std::move(*saved);
            return {};
        },
        [this, step] { push(tr("Save Figure"), step); });
}

void SavedFigures::rename(core::FigureId figure, const std::string& name)
{
    auto step = std::make_shared<Step>();
    run(
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
        },
        [this, step] { push(tr("Rename Figure"), step); });
}

void SavedFigures::remove(core::FigureId figure)
{
    auto step = std::make_shared<Step>();
    run(
        [step, figure](core::Figures& figures) -> core::Result<void> {
            auto taken = figures.take(figure);
            if (!taken)
                return tl::unexpected(taken.error());
            step->before = std::move(*taken);
            return {};
        },
        [this, step] { push(tr("Delete Figure"), step); });
}

} // namespace ui
