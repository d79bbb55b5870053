#pragma once

#include "core/base/result.h"

#include <QGuiApplication>

namespace app {

/// What Qt needs to draw without a display, as long as it lives.
class Drawing {
public:
    Drawing();

private:
    int m_argumentCount = 1;
    char m_name[10] = "pressmark";
    char* m_arguments[2] = {m_name, nullptr};
    QGuiApplication m_application;
};

/// An argument that makes no sense is misuse, also if only the drawing finds it. The exit code.
int refused(const core::Error& error);

} // namespace app
