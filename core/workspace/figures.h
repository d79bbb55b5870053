#pragma once

#include "core/domain/saved_figure.h"
#include "core/workspace/workspace.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

struct StoredFigure;

/// The figures that people keep in the archive of one Workspace, which outlives this.
class Figures {
public:
    explicit Figures(Workspace::State& state)
        : m_state(state)
    {
    }

    /// Keeps it under the name; a figure that has the name is replaced. Fails with InvalidArgument
    /// for a name without letters.
    Result<SavedFigure> save(std::string name, const FigureSpec& spec, const std::string& author,
                             Instant now);
    /// Fails with NotFound, with InvalidArgument as save does, and with Conflict when another
    /// figure has the name.
    Result<SavedFigure> rename(FigureId figure, std::string name);
    /// Takes it away, and gives what restore() needs. Fails with NotFound.
    Result<SavedFigure> take(FigureId figure);
    /// Takes it away for good, also one that cannot be read; `name` as of find(). Fails with
    /// NotFound.
    Result<void> discard(std::string_view name);
    /// Puts it back as it was and with its id, also in place of what it became. Fails with Conflict
    /// when another figure has its name.
    Result<void> restore(const SavedFigure& figure);

    /// `name` is an exact name or else an id. Fails with NotFound, and with Format when another
    /// program changed its specification.
    Result<SavedFigure> find(std::string_view name) const;
    Result<SavedFigure> find(FigureId figure) const; ///< fails in the same way
    /// Those that find() would refuse stand beside the others.
    Result<FigureShelf> list() const;

private:
    Result<StoredFigure> row(std::string_view name) const;

    Workspace::State& m_state;
};

} // namespace core
