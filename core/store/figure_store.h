#pragma once

#include "core/base/result.h"
#include "core/domain/saved_figure.h"
#include "core/store/database.h"
#include "core/time/instant.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

/// A row of the table: `spec` is the JSON of the specification.
struct StoredFigure {
    FigureId id{};
    std::string name{};
    std::string spec{};
    std::string author{};
    Instant at{};
};

/// Figures that people keep under a name.
class FigureStore {
public:
    explicit FigureStore(Database& database)
        : m_database(database)
    {
    }

    /// One without an id gets a new one; one with an id takes the place of what has it. Fails with
    /// Conflict when another figure has the name.
    Result<FigureId> put(const StoredFigure& figure);

    /// Fails with NotFound.
    Result<void> remove(FigureId figure);

    /// By name, in the order of the alphabet.
    Result<std::vector<StoredFigure>> list();

private:
    Database& m_database;
};

} // namespace core
