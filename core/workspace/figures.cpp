#include "core/workspace/figures.h"

#include "core/report/figure_spec_json.h"
#include "core/workspace/workspace_state.h"

#include <algorithm>

namespace core {

namespace {

Result<void> expectName(const std::string& name)
{
    constexpr std::size_t kLongest = 200;
    const bool isBlank = name.find_first_not_of(" \t\r\n") == std::string::npos;
    if (isBlank || name.size() > kLongest || name.find('\0') != std::string::npos)
        return fail(ErrorCode::InvalidArgument,
                    "A figure is kept under a name of up to 200 bytes.");
    return {};
}

StoredFigure stored(const SavedFigure& figure)
{
    return {.id = figure.id,
            .name = figure.name,
            .spec = figureSpecToJson(figure.spec),
            .author = figure.author,
            .at = figure.at};
}

Result<SavedFigure> saved(StoredFigure figure)
{
    auto spec = figureSpecFromJson(figure.spec, "The figure \"" + figure.name + "\"");
    if (!spec)
        return tl::unexpected(spec.error());
    return SavedFigure{.id = figure.id,
                       .name = std::move(figure.name),
                       .spec = std::move(*spec),
                       .author = std::move(figure.author),
                       .at = figure.at};
}

} // namespace

Figures Workspace::figures() const
{
    return Figures(*m_state);
}

Result<SavedFigure> Figures::save(std::string name, const FigureSpec& spec,
                                  const std::string& author, Instant now)
{
    if (auto sound = expectName(name); !sound)
        return tl::unexpected(sound.error());
    SavedFigure figure{.name = std::move(name), .spec = spec, .author = author, .at = now};
    return m_state.archive.transaction([&]() -> Result<SavedFigure> {
        const auto others = m_state.archive.figures().list();
        if (!others)
            return tl::unexpected(others.error());
        const auto same = std::ranges::find(*others, figure.name, &StoredFigure::name);
        if (same != others->end())
            figure.id = same->id;
        const auto id = m_state.archive.figures().put(stored(figure));
        if (!id)
            return tl::unexpected(id.error());
        figure.id = *id;
        return figure;
    });
}

Result<SavedFigure> Figures::rename(FigureId figure, std::string name)
{
    if (auto sound = expectName(name); !sound)
        return tl::unexpected(sound.error());
    return m_state.archive.transaction([&]() -> Result<SavedFigure> {
        auto renamed = find(figure);
        if (!renamed)
            return renamed;
        renamed->name = std::move(name);
        const auto put = m_state.archive.figures().put(stored(*renamed));
        if (!put)
            return tl::unexpected(put.error());
        return renamed;
    });
}

Result<SavedFigure> Figures::take(FigureId figure)
{
    return m_state.archive.transaction([&]() -> Result<SavedFigure> {
        auto taken = find(figure);
        if (!taken)
            return taken;
        if (auto removed = m_state.archive.figures().remove(figure); !removed)
            return tl::unexpected(removed.error());
        return taken;
    });
}

Result<void> Figures::restore(const SavedFigure& figure)
{
    const auto put = m_state.archive.figures().put(stored(figure));
    return put ? Result<void>() : tl::unexpected(put.error());
}

Result<void> Figures::discard(std::string_view name)
{
    return m_state.archive.transaction([&]() -> Result<void> {
        const auto stored = row(name);
        return stored ? m_state.archive.figures().remove(stored->id)
                      : tl::unexpected(stored.error());
    });
}

Result<StoredFigure> Figures::row(std::string_view name) const
{
    auto figures = m_state.archive.figures().list();
    if (!figures)
        return tl::unexpected(figures.error());
    auto found = std::ranges::find(*figures, name, &StoredFigure::name);
    const auto id = idIn<FigureId>(name);
    if (found == figures->end() && id)
        found = std::ranges::find(*figures, *id, &StoredFigure::id);
    if (found == figures->end())
        return fail(ErrorCode::NotFound, "There is no figure \"" + std::string(name) + "\".");
    return std::move(*found);
}

Result<SavedFigure> Figures::find(std::string_view name) const
{
    auto stored = row(name);
    return stored ? saved(std::move(*stored)) : tl::unexpected(stored.error());
}

Result<SavedFigure> Figures::find(FigureId figure) const
{
    auto figures = m_state.archive.figures().list();
    if (!figures)
        return tl::unexpected(figures.error());
    const auto found = std::ranges::find(*figures, figure, &StoredFigure::id);
    if (found == figures->end())
        return fail(ErrorCode::NotFound,
                    "There is no figure " + std::to_string(figure.value) + " any more.");
    return saved(std::move(*found));
}

Result<FigureShelf> Figures::list() const
{
    auto rows = m_state.archive.figures().list();
    if (!rows)
        return tl::unexpected(rows.error());
    FigureShelf shelf;
    for (const StoredFigure& stored : *rows) {
        auto figure = saved(stored);
        if (figure)
            shelf.figures.push_back(std::move(*figure));
        else
            shelf.unread.push_back({stored.name, figure.error().message});
    }
    return shelf;
}

} // namespace core
