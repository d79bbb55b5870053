#pragma once

#include <QColor>

#include <array>
#include <optional>
#include <span>

namespace ui {

/// Who lacks one of the three kinds of cones sees fewer colours.
enum class ColourVision { Usual, Protanopia, Deuteranopia, Tritanopia };

inline constexpr std::array kColourVisions{ColourVision::Usual, ColourVision::Protanopia,
                                           ColourVision::Deuteranopia, ColourVision::Tritanopia};

/// The opaque colour as it looks then on an sRGB display: the method of Brettel, Viénot and Mollon
/// (1997), with the cone fundamentals of Smith and Pokorny (1975), the CIE 1931 observer for its
/// anchor wavelengths, and the display's white as what all agree on. Colours outside of the display
/// are cut to it.
QColor seenWith(ColourVision vision, const QColor& colour);

/// A colour in CIELAB, its white that of sRGB.
struct LabColour {
    double lightness = 0.0;
    double a = 0.0;
    double b = 0.0;
};

LabColour labOf(const QColor& colour);

/// CIEDE2000 (CIE 142-2001, as Sharma, Wu and Dalal 2005 put it down), all weights 1. About 1 can
/// just be seen side by side; lines that cross want 10 and more.
double colourDifference(const LabColour& one, const LabColour& other);

/// The smallest difference between two of the colours, whichever colour vision sees them; nullopt
/// of fewer than two.
std::optional<double> leastColourDifference(std::span<const QColor> colours,
                                            std::span<const ColourVision> visions = kColourVisions);

} // namespace ui
