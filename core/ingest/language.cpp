#include "core/ingest/language.h"

#include "core/base/unicode.h"

// cld2's header uses stdio without including it.
#include <cstdio>

#include <cld2/public/compact_lang_det.h>

#include <algorithm>

namespace core {

namespace {

/// The front of a text that is enough for a verdict, cut between characters.
std::string_view sampleOf(std::string_view text)
{
    constexpr std::size_t kEnough = 32768;
    if (text.size() <= kEnough)
        return text;
    std::size_t end = kEnough;
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0U) == 0x80U)
        --end;
    return text.substr(0, end);
}

} // namespace

std::string detectLanguage(std::string_view text)
{
    // Three or four words: what is shorter is a guess, reliable or not.
    constexpr std::size_t kShortest = 20;
    const std::string_view sample = sampleOf(text);
    if (codePointCount(sample) < kShortest)
        return {};
    bool reliable = false;
    const CLD2::Language language = CLD2::DetectLanguage(
        sample.data(), static_cast<int>(sample.size()), /*is_plain_text=*/true, &reliable);
    if (!reliable || language == CLD2::UNKNOWN_LANGUAGE || language == CLD2::TG_UNKNOWN_LANGUAGE)
        return {};
    const std::string code = CLD2::LanguageCode(language);
    return code == "un" ? std::string{} : code;
}

std::string languageCode(std::string_view name)
{
    const std::string folded = foldCase(trimmed(name));
    if (folded == "german" || folded == "deutsch")
        return "de";
    if (folded == "english" || folded == "englisch")
        return "en";
    const std::string_view primary = std::string_view(folded).substr(0, folded.find_first_of("-_"));
    const bool letters = std::ranges::all_of(primary, [](char c) { return c >= 'a' && c <= 'z'; });
    return letters && (primary.size() == 2 || primary.size() == 3) ? std::string(primary)
                                                                   : std::string{};
}

} // namespace core
