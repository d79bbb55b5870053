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
    Text,            ///< words beside `begin`
    Arrow,           ///< from `begin` to what it points at, `end`
    Callout,         ///< words in a frame that hang at `begin`
    VerticalLine,    ///< the time of `begin`, over all prices
    HorizontalLevel, ///< the price of `begin`, over all times
    TimeBand,        ///< all prices between the times of `begin` and `end`
    PriceBand,       ///< all times between the prices of `begin` and `end`
    TrendLine,       ///< from `begin` to `end`
    Measure,         ///< the move from `begin` to `end`; without an `end` the height of `begin`
};

inline constexpr int kNoteKinds = 9;

/// "text", "arrow", "callout", "vertical_line", "horizontal_level", "time_band", "price_band",
/// "trend_line", "measure".
std::string_view toString(NoteKind kind);
std::optional<NoteKind> noteKindFromString(std::string_view text);

/// Whether a person gives such a note two places.
bool hasTwoPlaces(NoteKind kind);

/// Whether nothing is seen of such a note that has no words.
bool isMadeOfWords(NoteKind kind);

enum class NoteDash { Solid, Dashed, Dotted };

/// "solid", "dashed", "dotted".
std::string_view toString(NoteDash dash);
std::optional<NoteDash> noteDashFromString(std::string_view text);

/// How the lines of a note look.
struct NoteStyle {
    int colour = 0;     ///< 0: that of text; from 1 on, those of events in their order
    double width = 1.5; ///< of a line, in points: more than 0
    NoteDash dash = NoteDash::Solid;
    bool filled = true; ///< bands: a tint between their edges

    bool operator==(const NoteStyle&) const = default;
};

/// The widths that a note can have, in points.
inline constexpr double kThinnestNote = 0.25;
inline constexpr double kThickestNote = 12.0;

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
    NoteStyle style{};
    std::optional<NoteCitation> cites{};
    EventId event{};      ///< that it rests on; none: no event, or the archive has lost it
    std::string author{}; ///< who wrote it, and when
    Instant at{};

    bool operator==(const Note&) const = default;
};

/// A note with the names of what it refers to.
struct NoteListing {
    Note note{};
    std::string symbol{};    ///< qualified: "XNAS:NVDA"
    std::string title{};     ///< of the article that it cites; empty if none, or if that is gone
    std::string eventName{}; ///< of the event that it cites
};

} // namespace core
