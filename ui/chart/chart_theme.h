#pragma once

#include <QColor>

#include <array>

namespace ui {

/// One palette for the window, its charts and the figures. Rising and falling also differ by
/// being hollow or filled, so no meaning rests on colour; the hues stay apart with the three
/// kinds of colour blindness.
struct ChartTheme {
    bool dark = false;

    // Surfaces and text.
    QColor window{};    ///< behind the panels
    QColor panel{};     ///< panels, the chart, a figure's page
    QColor raised{};    ///< fields, pressed buttons, the overview strip
    QColor border{};    ///< of panels, between rows
    QColor text{};      ///< headlines, values
    QColor mutedText{}; ///< what stands below and beside them; readable on panel and window
    QColor faintText{}; ///< hints and what is disabled
    QColor accent{};    ///< links, the chosen tab, the default button
    QColor onAccent{};  ///< text on `accent`
    QColor selection{}; ///< behind the chosen row, the chosen session
    QColor brand{};     ///< the bar above a figure's title

    // Charts.
    QColor grid{};
    QColor zeroLine{}; ///< the base of rebased lines
    QColor rise{};     ///< outline of a hollow candle
    QColor fall{};     ///< a filled candle
    QColor riseVolume{};
    QColor fallVolume{};
    QColor crosshair{};
    QColor tag{}; ///< behind the value at an axis
    QColor onTag{};
    QColor overviewWindow{};

    /// Lines of several instruments, the first one's first.
    std::array<QColor, 6> lines{};
    /// Events, by colour index: purple, ochre, crimson ...
    std::array<QColor, 6> events{};
    QColor onEvent{}; ///< text on any of `events`

    // Verdicts and messages.
    QColor good{};
    QColor goodSurface{};
    QColor warning{};
    QColor warningSurface{};
    QColor bad{};
    QColor badSurface{};

    const QColor& lineColour(std::size_t index) const { return lines[index % lines.size()]; }
    const QColor& eventColour(int index) const
    {
        return events[static_cast<std::size_t>(index) % events.size()];
    }

    bool operator==(const ChartTheme&) const = default;
};

ChartTheme lightTheme();
ChartTheme darkTheme();

/// One scale of distances and text sizes, in pixels at 96 dots an inch.
namespace spacing {
inline constexpr int kHair = 2;
inline constexpr int kTight = 4;
inline constexpr int kSmall = 8;
inline constexpr int kMedium = 12;
inline constexpr int kLarge = 16;
inline constexpr int kHuge = 24;
inline constexpr int kRadius = 6;
} // namespace spacing

namespace textsize {
inline constexpr int kSmall = 12;
inline constexpr int kBody = 13;
inline constexpr int kReading = 14; ///< the article
inline constexpr int kTitle = 17;
inline constexpr int kHeadline = 22; ///< the instrument above its chart
} // namespace textsize

} // namespace ui
