#include "app/commands/drawing.h"

#include "app/commands/support.h"

#include <cstdlib>

namespace app {

namespace {

int& without(int& count, const char* variable, const char* value)
{
    ::setenv(variable, value, 1);
    return count;
}

} // namespace

Drawing::Drawing(Typefaces typefaces)
    : m_typeface(typefaces == Typefaces::One)
    , m_application(without(m_argumentCount, "QT_QPA_PLATFORM", "offscreen"), m_arguments)
{
}

int refused(const core::Error& error)
{
    return error.code == core::ErrorCode::InvalidArgument ? misused(error.message) : failed(error);
}

} // namespace app
