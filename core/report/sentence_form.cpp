#include "core/report/sentence_form.h"

#include <cstddef>

namespace core {

std::string_view in(std::string_view language, const BilingualText& sentence)
{
    return language == "de" ? sentence.german : sentence.english;
}

std::string filled(std::string_view sentence, std::initializer_list<std::string> words)
{
    std::string text;
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        const char next = at + 1 < sentence.size() ? sentence[at + 1] : '\0';
        if (sentence[at] == '%' && '1' <= next && next <= '9') {
            text += *(words.begin() + (next - '1'));
            ++at;
        } else {
            text += sentence[at];
        }
    }
    return text;
}

} // namespace core
