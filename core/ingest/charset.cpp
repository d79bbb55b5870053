#include "core/ingest/charset.h"

#include "core/base/unicode.h"
#include "core/ingest/charset_guess.h"
#include "core/ingest/declared_encoding.h"
#include "core/ingest/issue_list.h"

#include <simdjson.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <array>
#include <memory>
#include <utility>

namespace core {

namespace {

using namespace std::string_view_literals;

struct CloseConverter {
    void operator()(UConverter* converter) const { ucnv_close(converter); }
};
using Converter = std::unique_ptr<UConverter, CloseConverter>;

Converter openConverter(const std::string& name)
{
    UErrorCode status = U_ZERO_ERROR;
    Converter converter(ucnv_open(name.c_str(), &status));
    return U_SUCCESS(status) ? std::move(converter) : nullptr;
}

/// `bytes` as UTF-8; what cannot be decoded becomes U+FFFD.
std::string convert(UConverter* from, std::string_view bytes)
{
    const Converter toUtf8 = openConverter("UTF-8");
    std::array<UChar, 8192> pivot{};
    UChar* pivotSource = pivot.data();
    UChar* pivotTarget = pivot.data();
    const char* source = bytes.data();
    std::array<char, 32768> part{};
    std::string text;
    for (bool first = true;; first = false) {
        char* target = part.data();
        UErrorCode status = U_ZERO_ERROR;
        ucnv_convertEx(toUtf8.get(), from, &target, part.data() + part.size(), &source,
                       bytes.data() + bytes.size(), pivot.data(), &pivotSource, &pivotTarget,
                       pivot.data() + pivot.size(), first, true, &status);
        text.append(part.data(), target);
        if (status != U_BUFFER_OVERFLOW_ERROR)
            return text;
    }
}

std::size_t countOf(std::string_view text, std::string_view what)
{
    std::size_t count = 0;
    for (std::size_t at = text.find(what); at != std::string_view::npos;
         at = text.find(what, at + what.size()))
        ++count;
    return count;
}

std::string replaceNuls(std::string_view text)
{
    std::string replaced;
    replaced.reserve(text.size());
    for (const char c : text) {
        if (c == '\0')
            appendUtf8(replaced, U'\uFFFD');
        else
            replaced += c;
    }
    return replaced;
}

/// Warns of what stands in a text and should not, and takes the NULs out.
void cleanNuls(DecodedText& decoded, std::string_view path)
{
    const std::string_view text = decoded.text();
    const std::size_t first = text.find('\0');
    if (first == std::string_view::npos)
        return;
    const auto count = static_cast<std::size_t>(std::ranges::count(text, '\0'));
    const auto line = 1 + static_cast<std::size_t>(std::ranges::count(text.substr(0, first), '\n'));
    decoded.warnings.push_back({.line = line,
                                .code = "nul_characters",
                                .message = placePrefix(path, line) + std::to_string(count)
                                    + " NUL characters, the first in this line, were replaced."});
    decoded.converted = replaceNuls(text);
}

DecodedText converted(UConverter* from, std::string_view bytes, std::string encoding,
                      std::string_view path, std::string_view reason)
{
    DecodedText decoded{
        .original = bytes, .encoding = std::move(encoding), .reason = std::string(reason)};
    std::string text = convert(from, bytes);
    if (text.starts_with("\uFEFF"))
        text.erase(0, "\uFEFF"sv.size());
    if (const std::size_t lost = countOf(text, "\uFFFD"))
        decoded.warnings.push_back({.code = "undecodable",
                                    .message = placePrefix(path, 0) + std::to_string(lost)
                                        + " characters are not valid " + decoded.encoding
                                        + " and were replaced."});
    decoded.converted = std::move(text);
    return decoded;
}

std::string listOfLines(const std::vector<std::size_t>& lines)
{
    constexpr std::size_t kListed = 10;
    std::string list = lines.size() == 1 ? "line " : "lines ";
    for (std::size_t index = 0; index < std::min(lines.size(), kListed); ++index)
        list += (index == 0 ? "" : ", ") + std::to_string(lines[index]);
    if (lines.size() > kListed)
        list += " and " + std::to_string(lines.size() - kListed) + " more";
    return list;
}

DecodedText mixed(std::string_view bytes, std::string_view path)
{
    MixedText text = readMixed(bytes);
    DecodedText decoded{
        .original = bytes, .encoding = "UTF-8", .reason = "most of its bytes are valid so"};
    if (!text.lines.empty())
        decoded.warnings.push_back(
            {.line = text.lines.front(),
             .code = "mixed_encoding",
             .message = placePrefix(path, 0) + listOfLines(text.lines)
                 + " held bytes that are not UTF-8; they were read as windows-1252."});
    if (text.cutOff)
        decoded.warnings.push_back(
            {.code = "cut_off",
             .message = placePrefix(path, 0)
                 + "the file ends in the middle of a character; it may be incomplete."});
    decoded.converted = std::move(text.text);
    return decoded;
}

Result<DecodedText> decodeByEvidence(const SourceFile& file)
{
    const std::string_view bytes = file.bytes;
    if (const auto encoding = encodingOfMark(bytes); encoding == "UTF-8")
        return decodeByEvidence({.path = file.path, .bytes = bytes.substr(3)});
    else if (!encoding.empty())
        return converted(openConverter(encoding).get(), bytes, encoding, file.path,
                         "a byte order mark says so");
    if (const auto wide = wideEncoding(bytes); !wide.empty())
        return converted(openConverter(wide).get(), bytes, wide, file.path,
                         "every other byte is zero");
    if (const auto kind = binaryKind(bytes))
        return fail(ErrorCode::Format,
                    displayPath(file.path) + " is " + std::string(*kind) + ", which is not read.");
    if (simdjson::validate_utf8(bytes.data(), bytes.size()))
        return DecodedText{
            .original = bytes, .encoding = "UTF-8", .reason = "all of its bytes are valid so"};
    const std::string declared = declaredEncoding(bytes);
    if (declared == "utf-8" || declared == "utf8")
        return mixed(bytes, file.path);
    if (!declared.empty()) {
        if (const Converter converter = openConverter(declared))
            return converted(converter.get(), bytes, declared, file.path, "it says so itself");
    }
    const std::string guess = guessEncoding(bytes);
    if (guess == "UTF-8")
        return mixed(bytes, file.path);
    const Converter converter = openConverter(guess);
    DecodedText decoded = converted(converter.get(), bytes, guess, file.path,
                                    "it is not UTF-8, and its letters look like it");
    decoded.warnings.push_back({.code = "encoding_guessed",
                                .message = placePrefix(file.path, 0) + "it is not UTF-8 and was "
                                    + "read as " + guess
                                    + "; if that is wrong, name its encoding (--encoding)."});
    return decoded;
}

} // namespace

ImportDecision decisionOf(const DecodedText& decoded)
{
    return {.what = "encoding", .value = decoded.encoding, .reason = decoded.reason};
}

Result<void> checkEncoding(const std::string& name)
{
    if (openConverter(name))
        return {};
    return fail(ErrorCode::InvalidArgument,
                "There is no encoding \"" + name
                    + "\"; UTF-8, windows-1252 and UTF-16 are the usual ones.");
}

Result<DecodedText> decodeText(const SourceFile& file, std::string_view encoding)
{
    if (file.bytes.empty())
        return fail(ErrorCode::Format, displayPath(file.path) + " is empty.");
    auto decoded = [&]() -> Result<DecodedText> {
        if (encoding.empty())
            return decodeByEvidence(file);
        if (const auto known = checkEncoding(std::string(encoding)); !known)
            return tl::unexpected(known.error());
        const Converter converter = openConverter(std::string(encoding));
        if (const auto kind = binaryKind(file.bytes);
            kind && wideEncoding(file.bytes).empty() && encodingOfMark(file.bytes).empty())
            return fail(ErrorCode::Format,
                        displayPath(file.path) + " is " + std::string(*kind)
                            + ", which is not read.");
        return converted(converter.get(), file.bytes, std::string(encoding), file.path,
                         "you said so");
    }();
    if (decoded)
        cleanNuls(*decoded, file.path);
    return decoded;
}

} // namespace core
