#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <random>
#include <string>
#include <string_view>
#include <vector>

/// Texts as benchmarks need them: words without sense whose frequencies are those of a language.
namespace bench {

/// Random letters of `alphabet`; one word in eight has an umlaut.
template<typename Random>
std::string randomWord(Random& random, std::size_t letters,
                       std::string_view alphabet = "eeennniisrrattdhulcgmobwfkz")
{
    constexpr std::array<std::string_view, 4> kUmlauts{"ä", "ö", "ü", "ß"};
    std::string made;
    for (std::size_t i = 0; i < letters; ++i)
        made += alphabet[random() % alphabet.size()];
    if (random() % 8 == 0)
        made.replace(made.size() / 2, 1, kUmlauts[random() % kUmlauts.size()]);
    return made;
}

inline std::string capital(std::string word)
{
    if (word[0] >= 'a' && word[0] <= 'z')
        word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
}

/// Sentences of words of a Zipf-like distribution, with a name about every fifty words.
struct NewsText {
    const std::string& anyWord()
    {
        const double skewed = std::pow(std::uniform_real_distribution<>(0.0, 1.0)(random), 4.0);
        return words[static_cast<std::size_t>(skewed * static_cast<double>(words.size() - 1))];
    }

    std::string sentence(std::size_t length)
    {
        std::string made;
        for (std::size_t i = 0; i < length; ++i) {
            if (i != 0)
                made += random() % 12 == 0 ? ", " : " ";
            made += random() % 50 == 0 ? names[random() % names.size()] : anyWord();
        }
        return made + '.';
    }

    /// Paragraphs of at least so many bytes.
    std::string body(std::size_t bytes)
    {
        std::string made;
        while (made.size() < bytes)
            made += sentence(8 + random() % 16) + (random() % 6 == 0 ? "\n\n" : " ");
        return made;
    }

    std::mt19937 random{20250127};
    std::vector<std::string> words{}; ///< the frequent ones first
    std::vector<std::string> names{};
};

} // namespace bench
