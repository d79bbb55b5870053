#pragma once

namespace ui {

/// Has this process know the typeface of figures (Inter) and no other, for as long as such an
/// object lives. To read what all typefaces of a machine are takes longer than to draw a figure; a
/// figure whose words need another one (see FigureFile::warnings) has to be drawn without.
///
/// Goes before the QGuiApplication, and away after it. Does nothing where it is not wanted, where
/// Inter does not lie where Debian puts it, and where the user has typefaces or settings of their
/// own.
class OneTypeface {
public:
    explicit OneTypeface(bool isWanted);
    ~OneTypeface();
    OneTypeface(const OneTypeface&) = delete;
    OneTypeface& operator=(const OneTypeface&) = delete;

    bool isTheOnlyOne() const { return m_isTheOnlyOne; }

private:
    bool m_isTheOnlyOne = false;
};

} // namespace ui
