#include "core/workspace/sources.h"
#include "ui/document/source_session.h"
#include "ui/support/conversion.h"

#include <QPointer>

#include <memory>
#include <utility>

/// What people change about sources; each is a step to undo.

namespace ui {

namespace {

/// A source that is taken away and put back. Only touched on the writer's thread once it is on
/// the undo stack.
struct Whole {
    core::RemovedSource removed{};

    core::Result<void> take(core::Sources& sources)
    {
        auto taken = sources.take(removed.source.id);
        if (!taken)
            return tl::unexpected(taken.error());
        removed = std::move(*taken);
        return {};
    }

    core::Result<void> putBack(core::Sources& sources) const { return sources.restore(removed); }
};

} // namespace

void SourceWatch::changeAsPerson(Change change, std::function<void()> then)
{
    this->change(std::move(change), std::move(then),
                 [this](const QString& sentence) { emit refused(sentence); });
}

void SourceWatch::push(const QString& text, Change undo, Change redo)
{
    const auto step = [this](Change change) {
        return [watch = QPointer<SourceWatch>(this), change = std::move(change)] {
            if (watch == nullptr)
                return;
            // The list of sources need not be open, where refusals are shown.
            watch->change(
                change, [] {},
                [watch](const QString& sentence) { emit watch->m_document->failed(sentence); });
        };
    };
    m_document->pushDone(text, step(std::move(undo)), step(std::move(redo)));
}

void SourceWatch::add(const core::Source& source)
{
    auto whole = std::make_shared<Whole>();
    changeAsPerson(
        [whole, source, author = m_document->author(),
         now = m_settings.clock()](core::Sources& sources) -> core::Result<void> {
            auto added = sources.add(source, author, now);
            if (!added)
                return tl::unexpected(added.error());
            whole->removed.source = std::move(*added);
            return {};
        },
        [this, whole] {
            push(
                tr("Watch “%1”").arg(sourceName(whole->removed.source)),
                [whole](core::Sources& sources) { return whole->take(sources); },
                [whole](core::Sources& sources) { return whole->putBack(sources); });
        });
}

void SourceWatch::remove(core::SourceId source)
{
    auto whole = std::make_shared<Whole>();
    whole->removed.source.id = source;
    changeAsPerson([whole](core::Sources& sources) { return whole->take(sources); },
                   [this, whole] {
                       push(
                           tr("Stop Watching “%1”").arg(sourceName(whole->removed.source)),
                           [whole](core::Sources& sources) { return whole->putBack(sources); },
                           [whole](core::Sources& sources) { return whole->take(sources); });
                   });
}

void SourceWatch::update(const core::Source& source)
{
    const core::Source* known = find(source.id);
    if (known == nullptr)
        return;
    apply(*known, source, [this, from = *known, source] {
        push(
            tr("Change “%1”").arg(sourceName(source)),
            [from](core::Sources& sources) { return sources.update(from); },
            [source](core::Sources& sources) { return sources.update(source); });
    });
}

void SourceWatch::apply(const core::Source& from, const core::Source& to,
                        std::function<void()> then)
{
    const bool looks = to.isOn && (!from.isOn || from.mayBeLocal != to.mayBeLocal);
    changeAsPerson([to](core::Sources& sources) { return sources.update(to); },
                   [this, id = to.id, looks, then = std::move(then)] {
                       then();
                       if (looks)
                           look(id);
                   });
}

} // namespace ui
