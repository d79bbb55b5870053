#include "core/base/user_name.h"

#include <pwd.h>
#include <unistd.h>

#include <cstdlib>

namespace core {

std::string userName()
{
    // $USER stays that of the first login under su and sudo -E; it comes second.
    const passwd* account = ::getpwuid(::getuid());
    if (account != nullptr && account->pw_name != nullptr && *account->pw_name != '\0')
        return account->pw_name;
    const char* named = std::getenv("USER");
    return named != nullptr && *named != '\0' ? named : "user";
}

} // namespace core
