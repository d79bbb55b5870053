#include "ui/chart/colour_vision.h"

#include <algorithm>
#include <cmath>
#include <numbers>

namespace ui {

namespace {

using Triple = std::array<double, 3>;
using Matrix = std::array<Triple, 3>;

/// Linear sRGB to CIE XYZ (IEC 61966-2-1).
constexpr Matrix kToXyz{{{0.4124564, 0.3575761, 0.1804375},
                         {0.2126729, 0.7151522, 0.0721750},
                         {0.0193339, 0.1191920, 0.9503041}}};
/// CIE XYZ to the answers of long, middle and short cones (Smith and Pokorny).
constexpr Matrix kToCones{
    {{0.15514, 0.54312, -0.03286}, {-0.15514, 0.45684, 0.03286}, {0.0, 0.0, 0.00801}}};

// Light of one wavelength that people of each kind see as others do (CIE 1931, 2 degrees).
constexpr Triple kAt475{0.1421, 0.1126, 1.0419};
constexpr Triple kAt485{0.05795, 0.1693, 0.6162};
constexpr Triple kAt575{0.8425, 0.9154, 0.0018};
constexpr Triple kAt660{0.1649, 0.0610, 0.0};

Triple product(const Matrix& matrix, const Triple& vector)
{
    Triple result{};
    for (std::size_t row = 0; row < 3; ++row)
        result[row] =
            matrix[row][0] * vector[0] + matrix[row][1] * vector[1] + matrix[row][2] * vector[2];
    return result;
}

Triple cross(const Triple& one, const Triple& other)
{
    return {one[1] * other[2] - one[2] * other[1], one[2] * other[0] - one[0] * other[2],
            one[0] * other[1] - one[1] * other[0]};
}

Matrix inverse(const Matrix& matrix)
{
    const Triple rows[] = {cross(matrix[1], matrix[2]), cross(matrix[2], matrix[0]),
                           cross(matrix[0], matrix[1])};
    const double determinant =
        matrix[0][0] * rows[0][0] + matrix[0][1] * rows[0][1] + matrix[0][2] * rows[0][2];
    Matrix result{};
    for (std::size_t row = 0; row < 3; ++row) {
        for (std::size_t column = 0; column < 3; ++column)
            result[row][column] = rows[column][row] / determinant;
    }
    return result;
}

double linear(double channel)
{
    return channel <= 0.04045 ? channel / 12.92 : std::pow((channel + 0.055) / 1.055, 2.4);
}

double encoded(double channel)
{
    return channel <= 0.0031308 ? channel * 12.92 : 1.055 * std::pow(channel, 1.0 / 2.4) - 0.055;
}

Triple linearOf(const QColor& colour)
{
    return {linear(colour.redF()), linear(colour.greenF()), linear(colour.blueF())};
}

/// Which cone lacks, and which light counts on either side of the neutral colours, that are told
/// apart by the ratio of the other two.
struct Dichromacy {
    std::size_t lacks;
    std::size_t numerator;
    std::size_t denominator;
    Triple below;
    Triple above;
};

Dichromacy dichromacy(ColourVision vision)
{
    if (vision == ColourVision::Tritanopia)
        return {2, 1, 0, kAt660, kAt485};
    return {std::size_t(vision == ColourVision::Deuteranopia ? 1 : 0), 2,
            std::size_t(vision == ColourVision::Deuteranopia ? 0 : 1), kAt575, kAt475};
}

/// The cone that lacks gets the answer that lies in the plane of what is seen.
Triple seenCones(const Dichromacy& kind, Triple cones)
{
    const Triple white = product(kToCones, product(kToXyz, {1.0, 1.0, 1.0}));
    const bool isBelow = cones[kind.numerator] * white[kind.denominator]
        < white[kind.numerator] * cones[kind.denominator];
    const Triple normal = cross(white, product(kToCones, isBelow ? kind.below : kind.above));
    double sum = 0.0;
    for (std::size_t cone = 0; cone < 3; ++cone)
        sum += cone == kind.lacks ? 0.0 : normal[cone] * cones[cone];
    cones[kind.lacks] = -sum / normal[kind.lacks];
    return cones;
}

double radians(double degrees)
{
    return degrees * std::numbers::pi / 180.0;
}

/// From 0 up to 360 degrees.
double hue(double a, double b)
{
    const double degrees = std::atan2(b, a) * 180.0 / std::numbers::pi;
    return degrees < 0.0 ? degrees + 360.0 : degrees;
}

/// C^7 / (C^7 + 25^7), which both the correction of a and the rotation use.
double chromaShare(double chroma)
{
    const double power = std::pow(chroma, 7.0);
    return std::sqrt(power / (power + std::pow(25.0, 7.0)));
}

} // namespace

QColor seenWith(ColourVision vision, const QColor& colour)
{
    if (vision == ColourVision::Usual)
        return colour;
    const Triple cones = product(kToCones, product(kToXyz, linearOf(colour)));
    const Triple seen = seenCones(dichromacy(vision), cones);
    const Triple rgb = product(inverse(kToXyz), product(inverse(kToCones), seen));
    const auto channel = [](double value) {
        return static_cast<float>(encoded(std::clamp(value, 0.0, 1.0)));
    };
    return QColor::fromRgbF(channel(rgb[0]), channel(rgb[1]), channel(rgb[2]));
}

LabColour labOf(const QColor& colour)
{
    const Triple xyz = product(kToXyz, linearOf(colour));
    const Triple white = product(kToXyz, {1.0, 1.0, 1.0});
    const auto response = [](double share) {
        constexpr double kBend = 6.0 / 29.0;
        return share > kBend * kBend * kBend ? std::cbrt(share)
                                             : share / (3.0 * kBend * kBend) + 4.0 / 29.0;
    };
    const double x = response(xyz[0] / white[0]);
    const double y = response(xyz[1] / white[1]);
    const double z = response(xyz[2] / white[2]);
    return {116.0 * y - 16.0, 500.0 * (x - y), 200.0 * (y - z)};
}

double colourDifference(const LabColour& one, const LabColour& other)
{
    const double meanChroma = (std::hypot(one.a, one.b) + std::hypot(other.a, other.b)) / 2.0;
    const double stretch = 1.5 - 0.5 * chromaShare(meanChroma);
    const double chroma1 = std::hypot(one.a * stretch, one.b);
    const double chroma2 = std::hypot(other.a * stretch, other.b);
    const double hue1 = hue(one.a * stretch, one.b);
    const double hue2 = hue(other.a * stretch, other.b);
    const bool isGrey = chroma1 * chroma2 == 0.0;
    const bool isFar = std::abs(hue1 - hue2) > 180.0;
    double turn = isGrey ? 0.0 : hue2 - hue1;
    if (!isGrey && isFar)
        turn += turn > 0.0 ? -360.0 : 360.0;
    double meanHue = hue1 + hue2;
    if (!isGrey)
        meanHue = (meanHue + (isFar ? (meanHue < 360.0 ? 360.0 : -360.0) : 0.0)) / 2.0;

    const double light = (one.lightness + other.lightness) / 2.0 - 50.0;
    const double chroma = (chroma1 + chroma2) / 2.0;
    const double tone = 1.0 - 0.17 * std::cos(radians(meanHue - 30.0))
        + 0.24 * std::cos(radians(2.0 * meanHue)) + 0.32 * std::cos(radians(3.0 * meanHue + 6.0))
        - 0.20 * std::cos(radians(4.0 * meanHue - 63.0));
    const double lightScale = 1.0 + 0.015 * light * light / std::sqrt(20.0 + light * light);
    const double lightTerm = (other.lightness - one.lightness) / lightScale;
    const double chromaTerm = (chroma2 - chroma1) / (1.0 + 0.045 * chroma);
    const double hueTerm = 2.0 * std::sqrt(chroma1 * chroma2) * std::sin(radians(turn / 2.0))
        / (1.0 + 0.015 * chroma * tone);
    const double bend = 30.0 * std::exp(-std::pow((meanHue - 275.0) / 25.0, 2.0));
    const double rotation = -std::sin(radians(2.0 * bend)) * 2.0 * chromaShare(chroma);
    return std::sqrt(lightTerm * lightTerm + chromaTerm * chromaTerm + hueTerm * hueTerm
                     + rotation * chromaTerm * hueTerm);
}

std::optional<double> leastColourDifference(std::span<const QColor> colours,
                                            std::span<const ColourVision> visions)
{
    std::optional<double> least;
    for (const ColourVision vision : visions) {
        for (std::size_t index = 1; index < colours.size(); ++index) {
            for (std::size_t other = 0; other < index; ++other) {
                const double apart = colourDifference(labOf(seenWith(vision, colours[index])),
                                                      labOf(seenWith(vision, colours[other])));
                least = std::min(least.value_or(apart), apart);
            }
        }
    }
    return least;
}

} // namespace ui
