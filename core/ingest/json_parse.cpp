#include "core/ingest/json_parse.h"

#include "core/ingest/issue_list.h"
#include "core/ingest/json_values.h"

namespace core {

namespace {

constexpr std::size_t kLargestText = std::size_t{64} << 20;

/// What brackets and marks do not show.
std::string_view reasonOf(simdjson::error_code error)
{
    switch (error) {
    case simdjson::NUMBER_ERROR:
        return ": it holds a number that cannot be read";
    case simdjson::STRING_ERROR:
        return ": a string in it holds an escape that stands for no character";
    case simdjson::UNESCAPED_CHARS:
        return ": a string in it holds a control character";
    default:
        return "";
    }
}

tl::unexpected<Error> notJson(std::string_view text, std::string_view path,
                              simdjson::error_code error)
{
    const auto fault = findJsonFault(text);
    if (!fault)
        return fail(ErrorCode::Format,
                    displayPath(path) + " is not valid JSON" + std::string(reasonOf(error)) + ".");
    return fail(ErrorCode::Format,
                displayPath(path) + ", line " + std::to_string(fault->line)
                    + ": this is not valid JSON, because " + std::string(fault->what) + ".",
                fault->line);
}

} // namespace

Result<simdjson::dom::element> parseJson(simdjson::dom::parser& parser, std::string_view text,
                                         std::string_view path)
{
    if (text.size() > kLargestText)
        return fail(ErrorCode::Format, displayPath(path) + " is larger than 64 MB of JSON.");
    simdjson::dom::element root;
    const simdjson::error_code error = parser.parse(text.data(), text.size()).get(root);
    if (error == simdjson::DEPTH_ERROR)
        return fail(ErrorCode::Format, displayPath(path) + " is nested too deeply for JSON.");
    if (error != simdjson::SUCCESS)
        return notJson(text, path, error);
    return root;
}

} // namespace core
