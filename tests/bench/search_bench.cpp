#include "core/store/archive.h"
#include "tests/bench/news_text.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <filesystem>
#include <iostream>
#include <random>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

/// What searching costs while somebody types, and what storing articles costs beside a bare
/// full-text index of the same texts. Whole texts of Zipf-like words, German and English.
///
///     search_bench [FOLDER] [ARTICLES] [BYTES]
namespace {

using namespace core;
using Clock = std::chrono::steady_clock;

constexpr std::size_t kWords = 60'000;
constexpr std::size_t kLimit = 300; ///< as the window asks
constexpr int kRounds = 21;

template<typename T>
T valueOf(Result<T> result)
{
    if (!result)
        throw std::runtime_error(result.error().message);
    return std::move(*result);
}

void require(const Result<void>& result)
{
    if (!result)
        throw std::runtime_error(result.error().message);
}

double milliseconds(Clock::duration duration)
{
    return std::chrono::duration<double, std::milli>(duration).count();
}

/// Words of random letters whose frequency falls with their rank.
class TextMaker {
public:
    TextMaker()
    {
        std::vector<double> weights;
        for (std::size_t i = 0; i < kWords; ++i) {
            m_words.push_back(bench::randomWord(m_random, i < 200 ? 2 + i % 2 : 3 + m_random() % 10,
                                                "eeennniisrrattdhulcgmobwfkzpvjqxy"));
            weights.push_back(1.0 / (static_cast<double>(i) + 2.7));
        }
        m_frequency = std::discrete_distribution<std::size_t>(weights.begin(), weights.end());
    }

    const std::string& wordOfRank(std::size_t rank) const { return m_words[rank]; }

    Article article(std::size_t number, std::size_t bytes)
    {
        using std::chrono::days;
        constexpr std::array<const char*, 5> kPublishers{"Example Post", "Muster Zeitung",
                                                         "Example Wire", "Daily Sample", "dpa"};
        const std::chrono::local_days day{std::chrono::year{2010} / 1 / 1};
        Article made{.title = text(60),
                     .publisher = kPublishers[m_random() % kPublishers.size()],
                     .published = PartialDate::ofDay(day + days{m_random() % 5500}),
                     .language = number % 2 == 0 ? "de" : "en",
                     .guid = "urn:example:" + std::to_string(number)};
        made.body = "Common " + text(bytes);
        return made;
    }

private:
    std::string text(std::size_t bytes)
    {
        std::string made;
        while (made.size() < bytes)
            made += m_words[m_frequency(m_random)] + (m_random() % 12 == 0 ? ". " : " ");
        return made;
    }

    std::mt19937_64 m_random{7};
    std::vector<std::string> m_words;
    std::discrete_distribution<std::size_t> m_frequency;
};

/// Of this thread: what a query costs however busy the machine is.
double processorMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return static_cast<double>(time.tv_sec) * 1e3 + static_cast<double>(time.tv_nsec) / 1e6;
}

double secondsOfBareIndex(const std::filesystem::path& path, const std::vector<Article>& articles)
{
    { // an archive of its own, so that the file has the same settings
        valueOf(Archive::create(path));
    }
    auto database =
        valueOf(Database::open(path, Database::Mode::ReadWrite, Database::AtClose::TidyLog));
    require(database->execute("CREATE VIRTUAL TABLE bare USING fts5(title, body, "
                              "tokenize = 'unicode61 remove_diacritics 2')"));
    const double begin = processorMilliseconds();
    require(database->transaction([&]() -> Result<void> {
        auto insert = database->prepare("INSERT INTO bare(title, body) VALUES (?, ?)");
        for (const Article& article : articles)
            insert.bind(article.title).bind(article.body).run();
        return insert.finish();
    }));
    return (processorMilliseconds() - begin) / 1e3;
}

double secondsOfArchive(Archive& archive, const std::vector<Article>& articles)
{
    const double begin = processorMilliseconds();
    require(archive.transaction([&]() -> Result<void> {
        const ImportId import = valueOf(archive.imports().begin(
            {.path = "bench", .sha256 = "5f", .kind = ImportKind::Articles, .dialect = "bench"}));
        for (const Article& article : articles)
            valueOf(archive.articles().add(article, import));
        return archive.imports().finish(import, static_cast<std::int64_t>(articles.size()));
    }));
    return (processorMilliseconds() - begin) / 1e3;
}

/// An instrument that one article in fifty mentions and an event that one in a hundred is linked
/// to.
void mark(Archive& archive, std::size_t articles)
{
    const Authorship by{"bench", {}};
    const auto nvidia =
        valueOf(archive.instruments().add({.symbol = "NVDA", .mic = "XNAS", .name = "Nvidia"}, by));
    const auto event = valueOf(archive.events().add({.name = "Sample shock"}, by));
    require(archive.transaction([&]() -> Result<void> {
        for (std::size_t i = 50; i <= articles; i += 50) {
            const ArticleId id{static_cast<std::int64_t>(i)};
            const Mention mention{.end = 2, .text = "Co", .subject = nvidia.id};
            require(archive.mentions().replace(id, std::span(&mention, 1)));
            const Link link{.event = event.id, .score = 0.5};
            if (i % 100 == 0)
                require(archive.links().replaceSuggestions(id, std::span(&link, 1)));
        }
        return {};
    }));
}

struct Question {
    std::string name;
    ArticleQuery query;
};

std::vector<DayRange> daysNearMoves()
{
    const std::chrono::local_days day{std::chrono::year{2010} / 1 / 1};
    std::vector<DayRange> ranges;
    for (int i = 0; i < 150; ++i)
        ranges.push_back({TradingDate{day + std::chrono::days{i * 36}},
                          TradingDate{day + std::chrono::days{i * 36 + 6}}});
    return ranges;
}

/// A frequent word of eight letters.
std::string wordToType(const TextMaker& texts)
{
    std::size_t rank = 300;
    while (rank + 1 < kWords && texts.wordOfRank(rank).size() != 8)
        ++rank;
    return texts.wordOfRank(rank);
}

std::vector<Question> questions(const TextMaker& texts)
{
    std::vector<Question> all;
    const auto ask = [&](std::string name, std::string search) {
        all.push_back({std::move(name), {.search = std::move(search), .limit = kLimit}});
    };
    const std::string typed = wordToType(texts);
    for (std::size_t letters = 1; letters <= 8; ++letters)
        ask("typed " + std::to_string(letters) + " letters", typed.substr(0, letters) + "*");
    const std::string& often = texts.wordOfRank(30);
    const std::string& some = texts.wordOfRank(700);
    const std::string& rare = texts.wordOfRank(20'000);
    ask("the most frequent word", texts.wordOfRank(0));
    ask("a word in every article", "common");
    ask("a word in some", some);
    ask("two words", some + " " + rare + "*");
    ask("two words, one in most", often + " " + some + "*");
    ask("two words in most", often + " " + texts.wordOfRank(31) + "*");
    ask("phrase", "\"" + often + " " + texts.wordOfRank(2) + "\"");
    ask("OR", some + " OR " + rare + " OR " + texts.wordOfRank(900));
    ask("NOT", some + " NOT " + often);
    ask("only NOT", "NOT " + often);
    ask("title:", "title:" + some);
    ask("publisher:", "publisher:must");
    ask("publisher: and a word", "publisher:\"example w\" " + some);
    ask("instrument:", "instrument:NVDA");
    ask("instrument: and a word", "instrument:XNAS:NVDA " + some);
    ask("event:", "event:\"sample shock\"");
    ask("event: or a word", "event:\"sample shock\" OR " + some);
    ask("before: after:", "after:2015 before:2016-03");
    ask("before: and a word", "before:2012 " + some);
    ask("before: and a word in all", "before:2012 common");
    ask("language:", "language:de");
    ask("no hit", "zzzzzzzz");
    all.push_back({"near moves", {.days = daysNearMoves(), .limit = kLimit}});
    all.push_back(
        {"near moves, a word", {.search = some, .days = daysNearMoves(), .limit = kLimit}});
    return all;
}

void printTable(Archive& archive, const std::vector<Question>& all)
{
    NoProgress progress;
    std::vector<double> every;
    std::printf("%-28s %8s %8s %8s %8s %6s\n", "query, ms", "median", "p95", "worst", "cpu",
                "rows");
    for (const Question& question : all) {
        std::vector<double> times;
        std::vector<double> work;
        std::size_t rows = 0;
        for (int round = 0; round < kRounds; ++round) {
            const auto begin = Clock::now();
            const double worked = processorMilliseconds();
            rows = valueOf(archive.articles().list(question.query, progress)).size();
            times.push_back(milliseconds(Clock::now() - begin));
            work.push_back(processorMilliseconds() - worked);
        }
        every.insert(every.end(), times.begin(), times.end());
        std::ranges::sort(times);
        std::ranges::sort(work);
        std::printf("%-28s %8.1f %8.1f %8.1f %8.1f %6zu\n", question.name.c_str(),
                    times[times.size() / 2], times[times.size() * 95 / 100], times.back(),
                    work[work.size() / 2], rows);
    }
    std::ranges::sort(every);
    std::printf("%-28s %8.1f %8.1f %8.1f\n", "all", every[every.size() / 2],
                every[every.size() * 95 / 100], every.back());
}

int run(const std::filesystem::path& folder, std::size_t count, std::size_t bytes)
{
    std::filesystem::create_directories(folder);
    for (const char* name : {"bare.pressmark", "whole.pressmark"})
        std::filesystem::remove(folder / name);
    TextMaker texts;
    std::vector<Article> articles;
    for (std::size_t i = 0; i < count; ++i)
        articles.push_back(texts.article(i, bytes));

    const double bare = secondsOfBareIndex(folder / "bare.pressmark", articles);
    Archive archive = valueOf(Archive::create(folder / "whole.pressmark"));
    const double whole = secondsOfArchive(archive, articles);
    const auto size = [&](const char* name) {
        return static_cast<double>(std::filesystem::file_size(folder / name)) / 1e6;
    };
    std::printf("import of %zu articles: bare FTS5 %.2f s, archive %.2f s, ratio %.2f\n", count,
                bare, whole, whole / bare);
    std::printf("size: bare FTS5 %.0f MB, archive %.0f MB\n", size("bare.pressmark"),
                size("whole.pressmark"));
    mark(archive, count);
    printTable(archive, questions(texts));
    return 0;
}

} // namespace

int main(int argc, char** argv)
{
    const std::filesystem::path folder =
        argc > 1 ? argv[1] : std::filesystem::temp_directory_path() / "search_bench";
    const std::size_t count = argc > 2 ? std::strtoul(argv[2], nullptr, 10) : 100'000;
    const std::size_t bytes = argc > 3 ? std::strtoul(argv[3], nullptr, 10) : 1'500;
    try {
        return run(folder, count, bytes);
    } catch (const std::exception& exception) {
        std::cerr << exception.what() << '\n';
        return 1;
    }
}
