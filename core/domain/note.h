#pragma once

#include "core/domain/article.h"
#include "core/domain/ids.h"
#include "core/time/instant.h"

#include <optional>
#include <string>
#include <string_view>

namespace core {

/// What a note is drawn as.
enum class NoteKind {
    Text,    ///< words at `begin`
    Measure, ///< the move from `begin` to `end`; without an `end` the height of `begin`
};

/// "text", "measure".
std::string_view toString(NoteKind kind);
std::optional<NoteKind> noteKindFromString(std::string_view text);

/// A place on a chart, which need not be that of a bar.
struct NoteAnchor {
    Instant time{};     ///< of a daily bar, as the bar has it
    double price = 0.0; ///< adjusted for splits, as charts show it

    bool operator==(const NoteAnchor&) const = default;
};

/// The words of an article that a note rests on.
struct NoteCitation {
    ArticleId article{}; ///< none: the archive has lost the article, and the words are all there is
    TextField field = TextField::Body;
    TextSpan span{};
    std::string quote{};
    bool isLost = false; ///< the words do not stand in the text that is shown

    bool operator==(const NoteCitation&) const = default;
};

/// What a person wrote or drew on the chart of an instrument.
struct Note {
    NoteId id{};
    InstrumentId instrument{};
    NoteKind kind = NoteKind::Text;
    std::string text{};
    NoteAnchor begin{};
    std::optional<NoteAnchor> end{};
    double labelRight = 0.0; ///< how far the words were moved from their usual place, in points
    double labelDown = 0.0;
    std::optional<NoteCitation> cites{};
    std::string author{}; ///< who wrote it, and when
    Instant at{};

    bool operator==(const Note&) const = default;
};

} // namespace core
