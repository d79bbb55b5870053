#pragma once

#include "core/domain/figure_data.h"
#include "core/domain/figure_sidecar.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

/// SHA-256 of the lines "2025-01-27,124.8,128.4,116.7,118.42,818830900", each ended by a line feed:
/// day, open, high, low, close and volume with the fewest digits that read back as the same
/// number, empty where the source gave none.
std::string rowsHash(const PriceSeries& rows);

/// SHA-256 of the lines "field=value" in the order of the fields' names, each ended by a line feed;
/// within a value a backslash is doubled and a line feed written as \n.
std::string fieldsHash(const std::vector<std::pair<std::string, std::string>>& fields);

/// What `data` was drawn from. The file's name and hash are left empty.
FigureSidecar sidecarOf(const FigureData& data, std::string_view version);

/// A JSON object: "pressmark" (the version), "spec" (see figure_spec_json.h), "output",
/// "instruments" with a row a bar, "events" and "notes".
std::string sidecarToJson(const FigureSidecar& sidecar);

/// Whether a JSON document is a sidecar rather than a specification. It need not be sound.
bool isSidecar(std::string_view json);

/// Reads sidecarToJson; `name` stands in errors. Fails with Format, also where rows or fields are
/// not those of their hash.
Result<FigureSidecar> sidecarFromJson(std::string_view json, std::string_view name);

/// Where `now` is not what `then` says, in the order of the sidecar. Rows are compared number by
/// number.
std::vector<FigureChange> changesSince(const FigureSidecar& then, const FigureSidecar& now);

/// The file that came of the same is another one now.
FigureChange changedFile(const FigureSidecar& then, std::string sha256);

/// "NVDA, 2025-01-27: close was 118.42 and is 118.5." or "The same rows give another file than
/// x.png, which version 0.9 wrote."
std::string changeSentence(const FigureChange& change);

} // namespace core
