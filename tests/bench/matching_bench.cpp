#include "core/linking/matcher.h"

#include <benchmark/benchmark.h>

#ifdef PRESSMARK_HYPERSCAN
#include <hs/hs.h>
#endif

#include <algorithm>
#include <array>
#include <cmath>
#include <numeric>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// Every mention of 10,000 names in 100 MB of synthetic German news: words of a Zipf-like
/// distribution, one in eight with an umlaut, a name about every fifty words.
namespace {

using namespace core;

constexpr std::size_t kNames = 10'000;
constexpr std::size_t kArticles = 40'000;
constexpr std::size_t kArticleBytes = 2'500;
constexpr std::size_t kWords = 40'000;

class TextMaker {
public:
    TextMaker()
    {
        for (std::size_t i = 0; i < kWords; ++i)
            m_words.push_back(word(i < 200 ? 2 : 3 + m_random() % 10));
        for (std::size_t i = 0; i < kNames; ++i)
            m_names.push_back(name());
    }

    const std::vector<std::string>& names() const { return m_names; }

    Article article()
    {
        Article made{.title = sentence(8), .language = "de"};
        while (made.body.size() < kArticleBytes)
            made.body += sentence(8 + m_random() % 16) + (m_random() % 6 == 0 ? "\n\n" : " ");
        return made;
    }

private:
    std::string word(std::size_t letters)
    {
        constexpr std::array<std::string_view, 4> kUmlauts{"ä", "ö", "ü", "ß"};
        constexpr std::string_view kLetters = "eeennniisrrattdhulcgmobwfkz";
        std::string made;
        for (std::size_t i = 0; i < letters; ++i)
            made += kLetters[m_random() % kLetters.size()];
        if (m_random() % 8 == 0)
            made.replace(made.size() / 2, 1, kUmlauts[m_random() % kUmlauts.size()]);
        if (m_random() % 3 == 0)
            made[0] = static_cast<char>(made[0] - 'a' + 'A');
        return made;
    }

    std::string name()
    {
        std::string made = word(4 + m_random() % 8);
        for (std::size_t more = m_random() % 10; more > 6; --more)
            made += " " + word(3 + m_random() % 7);
        return made;
    }

    const std::string& anyWord()
    {
        const double skewed = std::pow(std::uniform_real_distribution<>(0.0, 1.0)(m_random), 4.0);
        return m_words[static_cast<std::size_t>(skewed * (kWords - 1))];
    }

    std::string sentence(std::size_t words)
    {
        std::string made;
        for (std::size_t i = 0; i < words; ++i) {
            if (i != 0)
                made += m_random() % 12 == 0 ? ", " : " ";
            made += m_random() % 50 == 0 ? m_names[m_random() % kNames] : anyWord();
        }
        return made + '.';
    }

    std::mt19937 m_random{20250127};
    std::vector<std::string> m_words;
    std::vector<std::string> m_names;
};

struct Corpus {
    std::vector<MatchName> names{};
    std::vector<Article> articles{};
    std::int64_t bytes = 0;
};

const Corpus& corpus()
{
    static const Corpus made = [] {
        Corpus corpus;
        TextMaker maker;
        for (const std::string& name : maker.names())
            corpus.names.push_back(
                {.subject = InstrumentId{static_cast<std::int64_t>(corpus.names.size()) + 1},
                 .text = name});
        for (std::size_t i = 0; i < kArticles; ++i) {
            corpus.articles.push_back(maker.article());
            corpus.bytes += static_cast<std::int64_t>(corpus.articles.back().title.size()
                                                      + corpus.articles.back().body.size());
        }
        return corpus;
    }();
    return made;
}

void BuildMatcher(benchmark::State& state)
{
    const std::vector<MatchName>& names = corpus().names;
    for ([[maybe_unused]] auto round : state)
        benchmark::DoNotOptimize(Matcher(names));
}

void FindInAll(benchmark::State& state)
{
    const Matcher matcher(corpus().names);
    std::size_t mentions = 0;
    for ([[maybe_unused]] auto round : state) {
        mentions = 0;
        for (const auto& found :
             matcher.findInAll(corpus().articles, static_cast<unsigned>(state.range(0))))
            mentions += found.size();
    }
    state.SetBytesProcessed(state.iterations() * corpus().bytes);
    state.counters["mentions"] = static_cast<double>(mentions);
}

#ifdef PRESSMARK_HYPERSCAN

/// The names as they stand, letters of either case alike: `flags` says in which alphabet. Without
/// inflection, compounds, borders of words and names inside others, which are the matcher's work.
hs_database_t* hyperscanOf(const std::vector<MatchName>& names, unsigned flags)
{
    std::vector<const char*> patterns;
    for (std::size_t i = 0; i < names.size(); ++i)
        patterns.push_back(names[i].text.c_str());
    const std::vector<unsigned> allFlags(names.size(), flags);
    std::vector<unsigned> ids(names.size());
    std::iota(ids.begin(), ids.end(), 0U);
    hs_database_t* database = nullptr;
    hs_compile_error_t* error = nullptr;
    if (hs_compile_multi(patterns.data(), allFlags.data(), ids.data(),
                         static_cast<unsigned>(patterns.size()), HS_MODE_BLOCK, nullptr, &database,
                         &error)
        != HS_SUCCESS)
        throw std::runtime_error(error->message);
    return database;
}

void Hyperscan(benchmark::State& state)
{
    hs_database_t* const database =
        hyperscanOf(corpus().names, static_cast<unsigned>(state.range(0)));
    hs_scratch_t* scratch = nullptr;
    hs_alloc_scratch(database, &scratch);
    std::size_t hits = 0;
    const auto count = [](unsigned, unsigned long long, unsigned long long, unsigned, void* sum) {
        ++*static_cast<std::size_t*>(sum);
        return 0;
    };
    for ([[maybe_unused]] auto round : state) {
        hits = 0;
        for (const Article& article : corpus().articles) {
            for (const std::string* text : {&article.title, &article.body})
                hs_scan(database, text->data(), static_cast<unsigned>(text->size()), 0, scratch,
                        count, &hits);
        }
    }
    state.SetBytesProcessed(state.iterations() * corpus().bytes);
    state.counters["hits"] = static_cast<double>(hits);
    hs_free_scratch(scratch);
    hs_free_database(database);
}

BENCHMARK(Hyperscan)
    ->ArgName("flags")
    ->Arg(HS_FLAG_CASELESS | HS_FLAG_SOM_LEFTMOST)
    ->Arg(HS_FLAG_CASELESS | HS_FLAG_SOM_LEFTMOST | HS_FLAG_UTF8 | HS_FLAG_UCP)
    ->UseRealTime()
    ->Unit(benchmark::kMillisecond);

#endif

BENCHMARK(BuildMatcher)->Unit(benchmark::kMillisecond);
BENCHMARK(FindInAll)->Arg(1)->Arg(2)->UseRealTime()->Unit(benchmark::kMillisecond);

} // namespace

BENCHMARK_MAIN();
