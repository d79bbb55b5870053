#include "app/commands/drawing.h"

#include "app/commands/support.h"

#include <cstdlib>
#include <iostream>

namespace app {

namespace {

/// Qt looks at the folders of a desktop's session, and remarks that a command run by cron has none.
void sayWarnings(QtMsgType type, const QMessageLogContext& context, const QString& message)
{
    const bool isWarning = type != QtDebugMsg && type != QtInfoMsg;
    if (isWarning && !message.startsWith(QLatin1String("QStandardPaths: ")))
        std::cerr << qFormatLogMessage(type, context, message).toStdString() << '\n';
}

/// Gives `count`; before Qt begins.
int& withoutDisplay(int& count)
{
    ::setenv("QT_QPA_PLATFORM", "offscreen", 1);
    qInstallMessageHandler(&sayWarnings);
    return count;
}

} // namespace

Drawing::Drawing(Typefaces typefaces)
    : m_typeface(typefaces == Typefaces::One)
    , m_application(withoutDisplay(m_argumentCount), m_arguments)
{
}

int refused(const core::Error& error)
{
    return error.code == core::ErrorCode::InvalidArgument ? misused(error.message) : failed(error);
}

} // namespace app
