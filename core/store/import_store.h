#pragma once

#include "core/base/result.h"
#include "core/domain/import_report.h"
#include "core/store/database.h"

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

namespace core {

/// What came into the archive from where, and the way back.
///
/// One import is one transaction: begin, store, finish, all inside Database::transaction.
class ImportStore {
public:
    explicit ImportStore(Database& database)
        : m_database(database)
    {
    }

    /// Opens an import; `record.id` and `record.rows` are ignored. Numbers are never used twice.
    Result<ImportId> begin(const ImportRecord& record);

    /// Says what an import is of that was opened before that was known. Fails with NotFound.
    Result<void> identify(ImportId import, std::string_view sha256, std::string_view dialect);

    /// `rows`: how many were accepted or updated; `wholeRows`: see ImportRecord. Fails with
    /// NotFound.
    Result<void> finish(ImportId import, std::int64_t rows,
                        std::optional<std::int64_t> wholeRows = {});

    /// All, oldest first.
    Result<std::vector<ImportRecord>> list();

    Result<std::optional<ImportRecord>> find(ImportId import);

    /// The latest import of a file with these bytes.
    Result<std::optional<ImportRecord>> findBySha256(std::string_view sha256);

    /// Takes one import back whole, in one transaction: what the archive shows afterwards is what
    /// it would show had this import never been, with all the others in place.
    ///
    /// * Of a bar that several imports gave, the latest that is left shows.
    /// * An article goes when no other import brought it, with its mentions and links and with
    ///   people's words on these links. Else it shows the latest edition of those that are left,
    ///   with claims and notes where they stood in it. What was found to be one article stays one.
    /// * An event goes unless another import brought it too or a person changed it.
    /// * An instrument goes unless another import or a person named it, or something that stays
    ///   needs it (an event, bars, a note).
    ///
    /// Fails with NotFound.
    Result<void> undo(ImportId import);

private:
    Database& m_database;
};

} // namespace core
