#include "core/linking/matcher.h"
#include "tests/bench/news_text.h"

#include <benchmark/benchmark.h>

#ifdef PRESSMARK_HYPERSCAN
#include <hs/hs.h>
#endif

#include <algorithm>
#include <numeric>
#include <stdexcept>
#include <string>
#include <utility>
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
            m_text.words.push_back(word(i < 200 ? 2 : 3 + m_text.random() % 10));
        for (std::size_t i = 0; i < kNames; ++i)
            m_text.names.push_back(name());
    }

    const std::vector<std::string>& names() const { return m_text.names; }

    Article article()
    {
        Article made{.title = m_text.sentence(8), .language = "de"};
        made.body = m_text.body(kArticleBytes);
        return made;
    }

private:
    /// One in three with a capital.
    std::string word(std::size_t letters)
    {
        std::string made = bench::randomWord(m_text.random, letters);
        return m_text.random() % 3 == 0 ? bench::capital(std::move(made)) : made;
    }

    std::string name()
    {
        std::string made = word(4 + m_text.random() % 8);
        for (std::size_t more = m_text.random() % 10; more > 6; --more)
            made += " " + word(3 + m_text.random() % 7);
        return made;
    }

    bench::NewsText m_text{};
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
