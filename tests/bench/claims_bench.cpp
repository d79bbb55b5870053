#include "core/store/archive.h"
#include "core/workspace/claims.h"
#include "core/workspace/workspace.h"
#include "tests/bench/news_text.h"
#include "tests/support/temporary_folder.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <ctime>
#include <iostream>
#include <string>
#include <vector>

/// What the ledger costs on an archive of 10,000 articles of news text with three to four numbers
/// each, as news have them, about forty instruments with ten years of daily bars: one article of an
/// archive that was just opened, the next one, all of them, and dating an article.
///
///     claims_bench [ARTICLES]
namespace {

using namespace core;

constexpr std::size_t kArticleBytes = 2'500;
constexpr std::size_t kWords = 40'000;
constexpr int kInstruments = 40;
constexpr int kBars = 2'600;
constexpr Instant kNow{std::chrono::sys_days{std::chrono::year{2026} / 1 / 2}};
const std::chrono::local_days kFirst{std::chrono::year{2015} / 2 / 2};

class NewsMaker {
public:
    NewsMaker()
    {
        for (std::size_t i = 0; i < kWords; ++i)
            m_text.words.push_back(
                bench::randomWord(m_text.random, i < 200 ? 2 : 3 + m_text.random() % 10));
    }

    std::string name()
    {
        m_text.names.push_back(
            bench::capital(bench::randomWord(m_text.random, 6 + m_text.random() % 6)));
        return m_text.names.back();
    }

    Article article()
    {
        const bool isGerman = m_text.random() % 2 == 0;
        Article made{.title = m_text.sentence(8), .language = isGerman ? "de" : "en"};
        made.published = PartialDate::ofDay(kFirst + std::chrono::days{400 + number(3000)});
        while (made.body.size() < kArticleBytes) {
            made.body += m_text.random() % 6 != 0 ? m_text.sentence(8 + m_text.random() % 16)
                                                  : sentenceWithNumber(isGerman);
            made.body += m_text.random() % 6 == 0 ? "\n\n" : " ";
        }
        return made;
    }

    Bar bar(int day, double& price)
    {
        price *= 1.0 + (number(2001) - 1000) / 40'000.0;
        return {.time = timeOf(TradingDate{kFirst + std::chrono::days{day}}),
                .open = price,
                .high = price * 1.01,
                .low = price * 0.99,
                .close = price,
                .volume = 1000.0 + number(1000)};
    }

private:
    int number(int below)
    {
        return static_cast<int>(m_text.random() % static_cast<unsigned>(below));
    }

    std::string sentenceWithNumber(bool isGerman)
    {
        constexpr std::array<std::array<const char*, 3>, 2> kBefore{
            {{" shares fell by about ", " closed on Friday up ", " lost almost "},
             {" fiel am Montag um rund ", " stieg am Freitag um ", " verlor fast "}}};
        const char* words = kBefore[isGerman ? 1 : 0][m_text.random() % 3];
        const std::string& name = m_text.names[m_text.random() % m_text.names.size()];
        return name + words + std::to_string(number(20)) + (isGerman ? "," : ".")
            + std::to_string(number(10)) + (isGerman ? " Prozent, " : " percent, ")
            + m_text.sentence(5);
    }

    bench::NewsText m_text{};
};

int failed(const Error& error)
{
    std::cerr << error.message << '\n';
    return 1;
}

Result<void> fill(Archive& archive, NewsMaker& maker, std::size_t articles)
{
    return archive.transaction([&]() -> Result<void> {
        const auto import =
            archive.imports().begin({.path = "bench", .kind = ImportKind::Articles});
        if (!import)
            return tl::unexpected(import.error());
        for (int i = 0; i < kInstruments; ++i) {
            const auto added = archive.instruments().add({.symbol = "QQ" + std::to_string(i),
                                                          .mic = "XNYS",
                                                          .name = maker.name(),
                                                          .currency = "USD",
                                                          .kind = InstrumentKind::Share},
                                                         Authorship{"bench", kNow});
            if (!added)
                return tl::unexpected(added.error());
            PriceSeries bars;
            double price = 100.0;
            for (int day = 0; static_cast<int>(bars.size()) < kBars; ++day) {
                if (day % 7 < 5)
                    bars.append(maker.bar(day, price));
            }
            if (const auto written = archive.bars().write(*import, added->id, bars); !written)
                return tl::unexpected(written.error());
        }
        for (std::size_t i = 0; i < articles; ++i) {
            if (const auto added = archive.articles().add(maker.article(), *import); !added)
                return tl::unexpected(added.error());
        }
        return {};
    });
}

/// Runs `work`, which gives a count, and prints it with how long it took by the clock and of the
/// processor.
template<typename Work>
int time(const char* what, Work work)
{
    const auto begun = std::chrono::steady_clock::now();
    const std::clock_t worked = std::clock();
    const auto count = work();
    if (!count)
        return failed(count.error());
    const std::chrono::duration<double, std::milli> taken =
        std::chrono::steady_clock::now() - begun;
    std::cout << what << ": " << taken.count() << " ms (processor "
              << 1000.0 * static_cast<double>(std::clock() - worked) / CLOCKS_PER_SEC << " ms), "
              << *count << '\n';
    return 0;
}

int measure(const std::filesystem::path& path)
{
    auto workspace = Workspace::open(path, Workspace::Access::ReadOnly);
    if (!workspace)
        return failed(workspace.error());
    NoProgress progress;
    const auto list = [&](const ClaimQuery& query) -> Result<std::size_t> {
        const auto claims = workspace->claims().list(query, progress);
        return claims ? Result<std::size_t>(claims->size()) : tl::unexpected(claims.error());
    };
    int code = time("one article, first", [&] { return list({.articles = {ArticleId{7}}}); });
    code |= time("one article, next", [&] { return list({.articles = {ArticleId{8}}}); });
    code |= time("all articles", [&] { return list({}); });
    code |= time("dating one article", [&]() -> Result<std::size_t> {
        const auto dating = workspace->claims().date(ArticleId{9}, "", progress);
        return dating ? Result<std::size_t>(dating->candidates.size())
                      : tl::unexpected(dating.error());
    });
    return code;
}

} // namespace

int main(int argc, char** argv)
{
    const std::size_t articles = argc > 1 ? std::stoul(argv[1]) : 10'000;
    const tests::TemporaryFolder folder;
    const std::filesystem::path path = folder.path() / "bench.pressmark";
    NewsMaker maker;
    {
        auto archive = Archive::create(path);
        if (!archive)
            return failed(archive.error());
        if (const auto filled = fill(*archive, maker, articles); !filled)
            return failed(filled.error());
    }
    return measure(path);
}
