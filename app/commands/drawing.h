#pragma once

#include "core/base/result.h"
#include "ui/figure/figure_fonts.h"

#include <QGuiApplication>

namespace app {

/// What Qt needs to draw without a display, as long as it lives. One at a time.
class Drawing {
public:
    /// Whether words may need more than one typeface: to know all of them takes its time.
    enum class Typefaces { One, All };

    explicit Drawing(Typefaces typefaces);

    bool knowsAllTypefaces() const { return !m_typeface.isTheOnlyOne(); }

private:
    ui::OneTypeface m_typeface; ///< before the application, and after it
    int m_argumentCount = 1;
    char m_name[10] = "pressmark";
    char* m_arguments[2] = {m_name, nullptr};
    QGuiApplication m_application;
};

/// An argument that makes no sense is misuse, also if only the drawing finds it. The exit code.
int refused(const core::Error& error);

} // namespace app
