#include "ui/support/text_runs.h"

namespace ui {

namespace {

/// Inter exchanges dashes, brackets and arithmetic signs beside capitals and digits for raised
/// ones, which then have no code in a PDF: copied from there, "−17 %" would lose its sign. Drawn
/// on their own they keep it.
bool standsAlone(QChar c)
{
    static constexpr QStringView kTogether = u".,;!?&%'\"/„“”‚‘’«»·…#*§$€|_";
    return !(c.isLetterOrNumber() || c.isMark() || c.isSpace() || c.isSurrogate()
             || kTogether.contains(c));
}

/// Ties the parts of one sign together, as of a family of three (U+200D).
bool joins(QChar c)
{
    return c == QChar(0x200C) || c == QChar(0x200D);
}

bool breaksBetween(QChar left, QChar right)
{
    if (right.isMark() || right.isLowSurrogate() || joins(left) || joins(right))
        return false;
    return standsAlone(left) || standsAlone(right) || (left.isDigit() && right.isLetter())
        || (left.isLetter() && right.isDigit());
}

struct Piece {
    qsizetype first = 0;
    qsizetype last = 0; ///< behind it
};

QChar::Direction directionOf(char32_t letter)
{
    constexpr char32_t kFirstFromTheRight = 0x0590;
    if (letter >= kFirstFromTheRight)
        return QChar::direction(letter);
    return QChar::isLetter(letter) ? QChar::DirL : QChar::DirON;
}

/// From each first to the last letter that is written from right to left, before one that is
/// written from left to right.
std::vector<Piece> piecesFromTheRight(const QString& text)
{
    std::vector<Piece> pieces;
    bool isOpen = false;
    for (qsizetype index = 0; index < text.size();) {
        const bool isPair = text[index].isHighSurrogate() && index + 1 < text.size();
        const char32_t letter = isPair ? QChar::surrogateToUcs4(text[index], text[index + 1])
                                       : char32_t(text[index].unicode());
        const qsizetype next = index + (isPair ? 2 : 1);
        const QChar::Direction direction = directionOf(letter);
        if (direction == QChar::DirR || direction == QChar::DirAL) {
            if (!isOpen)
                pieces.push_back({index, next});
            pieces.back().last = next;
            isOpen = true;
        } else if (direction == QChar::DirL) {
            isOpen = false;
        }
        index = next;
    }
    return pieces;
}

} // namespace

bool hasLettersFromTheRight(const QString& text)
{
    return !piecesFromTheRight(text).empty();
}

std::vector<qsizetype> runEnds(const QString& text)
{
    const std::vector<Piece> pieces = piecesFromTheRight(text);
    auto piece = pieces.begin();
    std::vector<qsizetype> ends;
    for (qsizetype at = 1; at < text.size(); ++at) {
        while (piece != pieces.end() && piece->last < at)
            ++piece;
        const bool isIn = piece != pieces.end() && at >= piece->first;
        if (isIn ? at == piece->first || at == piece->last : breaksBetween(text[at - 1], text[at]))
            ends.push_back(at);
    }
    if (!text.isEmpty())
        ends.push_back(text.size());
    return ends;
}

} // namespace ui
