#include "core/report/json_document.h"

namespace core {

std::string jsonDocument(const Json& json)
{
    // Every text in core is valid UTF-8; a path need not be.
    return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

} // namespace core
