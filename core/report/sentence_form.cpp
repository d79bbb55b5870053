#include "core/report/sentence_form.h"

#include <cstddef>

namespace core {

std::string_view in(std::string_view language, const Sentence& sentence)
{
    return language == "de" ? sentence.german : sentence.english;
}

std::string filled(std::string_view sentence, std::initializer_list<std::string> words)
{
    std::string text;
    for (std::size_t at = 0; at < sentence.size(); ++at) {
        if (sentence[at] == '%' && at + 1 < sentence.size()) {
            text += *(words.begin() + (sentence[at + 1] - '1'));
            ++at;
        } else {
            text += sentence[at];
        }
    }
    return text;
}

} // namespace core
