#include "core/store/archive.h"
#include "core/workspace/workspace.h"
#include "tests/bench/news_text.h"
#include "tests/support/temporary_folder.h"

#include <chrono>
#include <cstdio>
#include <ctime>
#include <iostream>
#include <string>
#include <vector>

/// What linking costs on an archive of 40,000 articles with 100 MB of text and 10,000 names: once
/// over all, again where nothing changed, for one more article, one more event and one more
/// instrument. Words are of a Zipf-like distribution, one in eight with an umlaut, a name about
/// every fifty words; half the articles are German.
///
///     linking_bench [ARTICLES]
namespace {

using namespace core;

constexpr std::size_t kArticleBytes = 2'500;
constexpr std::size_t kWords = 40'000;
constexpr std::size_t kInstruments = 3'000; ///< of three names each, the symbol included
constexpr std::size_t kEvents = 250;        ///< of four names each
constexpr Instant kNow{std::chrono::sys_days{std::chrono::year{2026} / 1 / 2}};

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
        const auto word = [&](std::size_t least, std::size_t more) {
            return bench::capital(bench::randomWord(m_text.random, least + m_text.random() % more));
        };
        std::string made = word(5, 8);
        if (m_text.random() % 3 == 0)
            made += " " + word(4, 7);
        m_text.names.push_back(made);
        return made;
    }

    Article article()
    {
        Article made{.title = m_text.sentence(8),
                     .language = m_text.random() % 2 == 0 ? "de" : "en"};
        made.published =
            PartialDate::ofDay(std::chrono::local_days{std::chrono::year{2025} / 1 / 1}
                               + std::chrono::days{static_cast<int>(m_text.random() % 365)});
        made.body = m_text.body(kArticleBytes);
        return made;
    }

    std::string symbol()
    {
        return "Q" + std::to_string(m_symbols++) + static_cast<char>('A' + m_text.random() % 26);
    }

private:
    bench::NewsText m_text{};
    std::size_t m_symbols = 0;
};

int failed(const Error& error)
{
    std::cerr << error.message << '\n';
    return 1;
}

Result<ImportId> fill(Archive& archive, NewsMaker& maker, std::size_t articles)
{
    return archive.transaction([&]() -> Result<ImportId> {
        for (std::size_t i = 0; i < kInstruments; ++i) {
            const Instrument instrument{.symbol = maker.symbol(),
                                        .name = maker.name(),
                                        .kind = InstrumentKind::Share,
                                        .aliases = {{.text = maker.name()}}};
            if (auto added = archive.instruments().add(instrument, Authorship{"bench", kNow});
                !added)
                return tl::unexpected(added.error());
        }
        for (std::size_t i = 0; i < kEvents; ++i) {
            const Event event{.name = maker.name(),
                              .when = parsePartialDate("2025-03-01").value(),
                              .description = maker.article().title,
                              .aliases = {{.text = maker.name()},
                                          {.text = maker.name()},
                                          {.text = maker.name()}}};
            std::ignore = archive.events().add(event, Authorship{"bench", kNow});
        }
        const auto import =
            archive.imports().begin({.path = "bench", .kind = ImportKind::Articles});
        if (!import)
            return tl::unexpected(import.error());
        for (std::size_t i = 0; i < articles; ++i) {
            if (auto added = archive.articles().add(maker.article(), *import); !added)
                return tl::unexpected(added.error());
        }
        return *import;
    });
}

/// Prints how long linking took by the clock and of the processor, and how many articles were read.
int link(Workspace& workspace, const char* what, bool rebuild)
{
    NoProgress progress;
    const auto begun = std::chrono::steady_clock::now();
    const std::clock_t worked = std::clock();
    const auto summary = workspace.link(rebuild, progress);
    const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - begun;
    if (!summary)
        return failed(summary.error());
    const double processor = static_cast<double>(std::clock() - worked) / CLOCKS_PER_SEC;
    std::printf("%-34s %8.3f s %8.3f s  %6lld articles read, %lld mentions, %lld links\n", what,
                seconds.count(), processor, static_cast<long long>(summary->articles),
                static_cast<long long>(summary->mentions), static_cast<long long>(summary->links));
    return 0;
}

} // namespace

int main(int count, char** arguments)
{
    const std::size_t articles = count > 1 ? std::stoul(arguments[1]) : 40'000;
    const tests::TemporaryFolder folder;
    const auto path = folder.path() / "bench.pressmark";
    NewsMaker maker;
    {
        auto archive = Archive::create(path);
        if (!archive)
            return failed(archive.error());
        if (const auto filled = fill(*archive, maker, articles); !filled)
            return failed(filled.error());
    }
    auto workspace = Workspace::open(path, Workspace::Access::ReadWrite);
    if (!workspace)
        return failed(workspace.error());
    NoProgress progress;
    int status = link(*workspace, "all, for the first time", false);
    status += link(*workspace, "all again (--rebuild)", true);
    status += link(*workspace, "nothing new", false);
    const std::string text = "Title: One more\n\n" + maker.article().body;
    std::ignore = workspace->importBytes("more.txt", text, {}, kNow, false, progress);
    status += link(*workspace, "one more article", false);
    std::ignore = workspace->addEvent({.name = maker.name(),
                                       .when = parsePartialDate("2025-03-01").value(),
                                       .aliases = {{.text = maker.name()}}},
                                      "bench", kNow);
    status += link(*workspace, "one more event", false);
    std::ignore =
        workspace->addInstrument({.symbol = maker.symbol(), .name = maker.name()}, "bench", kNow);
    status += link(*workspace, "one more instrument", false);
    return status;
}
