#include "core/base/sentences.h"

#include "core/base/abbreviations.h"
#include "core/base/unicode.h"

#include <unicode/brkiter.h>
#include <unicode/utext.h>

#include <algorithm>
#include <cassert>
#include <memory>
#include <string>

namespace core {

namespace {

/// As much of what follows a full stop as may tell whether it ends a sentence.
constexpr std::size_t kLookAhead = 120;

/// Bytes of a text.
struct Span {
    std::size_t begin = 0;
    std::size_t end = 0;
};

/// Line ends inside a paragraph are blanks; ICU would end a sentence at each.
std::string withoutLines(std::string_view paragraph)
{
    std::string text(paragraph);
    std::ranges::replace_if(
        text, [](char c) { return c == '\n' || c == '\r'; }, ' ');
    return text;
}

/// The paragraphs of `text`: what stands between lines that are empty or hold only blanks.
std::vector<Span> paragraphsOf(std::string_view text)
{
    std::vector<Span> paragraphs;
    Span current{};
    for (std::size_t begin = 0; begin < text.size();) {
        const std::size_t line = std::min(text.find('\n', begin), text.size() - 1) + 1;
        if (!trimmed(text.substr(begin, line - begin)).empty()) {
            if (current.end == 0)
                current.begin = begin;
            current.end = line;
        } else if (current.end != 0) {
            paragraphs.push_back(current);
            current = {};
        }
        begin = line;
    }
    if (current.end != 0)
        paragraphs.push_back(current);
    return paragraphs;
}

/// Whether a paragraph is one sentence, as headlines are: no sign of ASCII ends one.
bool isOneSentence(std::string_view paragraph)
{
    return std::ranges::all_of(
        paragraph, [](char c) { return c >= ' ' && c <= '~' && c != '.' && c != '!' && c != '?'; });
}

/// Says where sentences end (UAX #29). To make the rules ready takes longer than a paragraph does,
/// so one object reads all of a text.
class SentenceBoundaries {
public:
    explicit SentenceBoundaries(std::string_view language)
        : m_isGerman(language == "de")
    {
    }

    /// The ends of the sentences of `text`, in bytes.
    std::vector<std::size_t> in(const std::string& text)
    {
        if (isOneSentence(text))
            return {text.size()};
        UErrorCode status = U_ZERO_ERROR;
        if (m_iterator == nullptr)
            m_iterator.reset(icu::BreakIterator::createSentenceInstance(
                icu::Locale(m_isGerman ? "de" : "en"), status));
        UText* utf8 =
            utext_openUTF8(nullptr, text.data(), static_cast<std::int64_t>(text.size()), &status);
        assert(U_SUCCESS(status)); // the data are part of the library
        m_iterator->setText(utf8, status);
        std::vector<std::size_t> ends;
        for (auto at = m_iterator->next(); at != icu::BreakIterator::DONE; at = m_iterator->next())
            ends.push_back(static_cast<std::size_t>(at));
        utext_close(utf8);
        return ends;
    }

private:
    bool m_isGerman;
    std::unique_ptr<icu::BreakIterator> m_iterator{};
};

/// The sentences of one paragraph, white space trimmed.
std::vector<Span> sentencesOf(const std::string& paragraph, std::string_view language,
                              SentenceBoundaries& boundaries)
{
    std::vector<Span> sentences;
    const std::string_view text = paragraph;
    std::size_t begin = 0;
    std::size_t previous = 0;
    for (const std::size_t boundary : boundaries.in(paragraph)) {
        const std::string_view before = trimmed(text.substr(previous, boundary - previous));
        const std::string_view after = trimmed(text.substr(boundary, kLookAhead));
        previous = boundary;
        if (!after.empty() && isInnerFullStop(before, after, language))
            continue;
        const std::string_view sentence = trimmed(text.substr(begin, boundary - begin));
        if (!sentence.empty()) {
            const auto first = static_cast<std::size_t>(sentence.data() - text.data());
            sentences.push_back({first, first + sentence.size()});
        }
        begin = boundary;
    }
    return sentences;
}

} // namespace

std::vector<Sentence> sentences(std::string_view text, std::string_view language)
{
    const CodePointIndex index(text);
    const std::string primary = primaryLanguage(language);
    SentenceBoundaries boundaries(primary);
    std::vector<Sentence> found;
    for (const Span& paragraph : paragraphsOf(text)) {
        const std::string line =
            withoutLines(text.substr(paragraph.begin, paragraph.end - paragraph.begin));
        for (const Span& sentence : sentencesOf(line, primary, boundaries))
            found.push_back({index.codePointsBefore(paragraph.begin + sentence.begin),
                             index.codePointsBefore(paragraph.begin + sentence.end)});
    }
    return found;
}

} // namespace core
