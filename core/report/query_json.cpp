#include "core/report/query_json.h"

#include "core/report/bar_rows.h"

#include <nlohmann/json.hpp>

#include <algorithm>
#include <array>
#include <charconv>
#include <cmath>
#include <ostream>
#include <set>

namespace core {

namespace {

std::string numberText(double value)
{
    if (std::isinf(value))
        return value > 0 ? "Inf" : "-Inf";
    // As long as it is read with ease, without an exponent.
    const double size = std::fabs(value);
    if (size == 0.0 || (size >= 1e-7 && size < 1e21))
        return shortestDecimal(value);
    std::array<char, 32> digits{};
    const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), value).ptr;
    return {digits.data(), end};
}

std::string hexadecimal(std::string_view bytes)
{
    constexpr std::string_view kDigits = "0123456789abcdef";
    std::string text;
    text.reserve(bytes.size() * 2);
    for (const char c : bytes) {
        const auto byte = static_cast<unsigned char>(c);
        text += {kDigits[byte >> 4U], kDigits[byte & 15U]};
    }
    return text;
}

bool isPlain(char c)
{
    return c >= ' ' && c <= '~' && c != '"' && c != '\\';
}

void appendQuoted(std::string& line, std::string_view text)
{
    if (std::ranges::all_of(text, isPlain)) {
        line += '"';
        line += text;
        line += '"';
        return;
    }
    line += nlohmann::json(text).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace);
}

void appendJson(std::string& line, const QueryValue& value)
{
    if (std::holds_alternative<std::monostate>(value))
        line += "null";
    else if (const auto* text = std::get_if<std::string_view>(&value))
        appendQuoted(line, *text);
    else if (std::holds_alternative<QueryBlob>(value))
        appendQuoted(line, toText(value));
    else if (const auto* real = std::get_if<double>(&value); real != nullptr && std::isinf(*real))
        line += *real > 0 ? "1e999" : "-1e999";
    else
        line += toText(value);
}

/// `names`, of which no two are the same.
std::vector<std::string> madeUnique(std::span<const std::string> names)
{
    const std::set<std::string> given(names.begin(), names.end());
    std::set<std::string> used;
    std::vector<std::string> unique;
    for (const std::string& name : names) {
        std::string key = name;
        for (int i = 2; used.contains(key) || (key != name && given.contains(key)); ++i)
            key = name + "_" + std::to_string(i);
        used.insert(key);
        unique.push_back(std::move(key));
    }
    return unique;
}

} // namespace

std::string toText(const QueryValue& value)
{
    if (const auto* integer = std::get_if<std::int64_t>(&value))
        return std::to_string(*integer);
    if (const auto* real = std::get_if<double>(&value))
        return numberText(*real);
    if (const auto* text = std::get_if<std::string_view>(&value))
        return std::string(*text);
    if (const auto* blob = std::get_if<QueryBlob>(&value))
        return hexadecimal(blob->bytes);
    return "NULL";
}

Result<void> QueryJson::columns(std::span<const std::string> names)
{
    for (const std::string& name : madeUnique(names)) {
        std::string key = m_keys.empty() ? "  {" : ", ";
        appendQuoted(key, name);
        m_keys.push_back(key + ": ");
    }
    return {};
}

Result<void> QueryJson::row(std::span<const QueryValue> values)
{
    m_line = m_begun ? ",\n" : "[\n";
    m_begun = true;
    for (std::size_t i = 0; i < values.size(); ++i) {
        m_line += m_keys[i];
        appendJson(m_line, values[i]);
    }
    m_line += '}';
    if (!m_out.write(m_line.data(), static_cast<std::streamsize>(m_line.size())))
        return fail(ErrorCode::Io, "The rows cannot be written.");
    return {};
}

Result<void> QueryJson::finish()
{
    m_out << (m_begun ? "\n]\n" : "[]\n");
    if (!m_out.flush())
        return fail(ErrorCode::Io, "The rows cannot be written.");
    return {};
}

} // namespace core
