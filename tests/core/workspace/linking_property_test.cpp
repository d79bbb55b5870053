#include "core/workspace/workspace.h"

#include "tests/core/workspace/linking_again.h"

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <utility>

using namespace core;

namespace {

/// Words of both languages, some of which are names, alone, inflected or in compounds; and some
/// that a full-text index reads in another way than the matcher does.
constexpr auto kWords = std::to_array<const char*>(
    {"Nvidia",         "Nvidias",        "Nvidia-Aktie", "Quake",       "quakes",
     "Nachbeben",      "Seebeben",       "Beben",        "Sturmflut",   "Sturmfluten",
     "Sturmflutopfer", "Orkansturmflut", "Nvi\u00ADdia", "Stu\u0308rm", "Stürm",
     "Meta-Aktie",     "Siemens",        "market",       "the",         "und",
     "steigt",         "fell",           "2022",         "2025",        "Ann"});
constexpr auto kNames =
    std::to_array<const char*>({"Quake", "Beben", "Sturmflut", "Stürm", "the market", "Ann"});
constexpr auto kSymbols = std::to_array<const char*>({"NVDA", "META", "SIE"});

/// Changes an archive at random, beside a model of what people have said of links.
class RandomChanges {
public:
    RandomChanges(Workspace& workspace, std::uint32_t seed)
        : m_workspace(workspace)
        , m_random(seed)
    {
    }

    void change()
    {
        switch (m_random() % 8) {
        case 0:
        case 1:
            importArticle();
            break;
        case 2:
            addEvent();
            break;
        case 3:
            changeEvent();
            break;
        case 4:
            ASSERT_TRUE(m_workspace.instrumentOrKnown(any(kSymbols), "me", kNow));
            break;
        case 5:
            decide();
            break;
        case 6:
            m_random() % 3 == 0 ? removeEvent() : undo();
            break;
        default:
            ASSERT_TRUE(m_workspace.link(m_random() % 4 == 0, m_progress));
        }
    }

    /// Every verdict on what is there stands in the archive, with its author and its time, and no
    /// other does.
    void expectVerdicts() const
    {
        std::map<Pair, LinkStatus> kept;
        const auto links = m_workspace.links({}).value();
        for (const Link& link : links) {
            if (link.status == LinkStatus::Suggested)
                continue;
            kept[{m_workspace.article(link.article).value().title, nameOf(link.event)}] =
                link.status;
            EXPECT_EQ(link.author, "ann");
            EXPECT_EQ(link.decidedAt, kNow);
        }
        std::map<Pair, LinkStatus> expected = m_verdicts;
        const auto there = m_workspace.articles({}).value();
        std::erase_if(expected, [&](const auto& entry) {
            return std::ranges::find(there, entry.first.first, &ArticleSummary::title)
                == there.end();
        });
        EXPECT_EQ(kept, expected);
    }

private:
    using Pair = std::pair<std::string, std::string>; ///< headline and name of the event

    std::string nameOf(EventId event) const
    {
        return m_workspace.event(std::to_string(event.value)).value().name;
    }

    template<typename Words>
    const char* any(const Words& words)
    {
        return words[m_random() % words.size()];
    }

    void importArticle()
    {
        if (!m_texts.empty() && m_random() % 4 == 0)
            return importText(m_texts[m_random() % m_texts.size()]);
        std::string text = "Title: No " + std::to_string(m_texts.size()) + "\n";
        if (m_random() % 2 == 0)
            text += "Published: 2025-01-2" + std::to_string(m_random() % 10) + "\n";
        text += "\n";
        for (int i = 0; i < 30; ++i)
            text += std::string(any(kWords)) + (m_random() % 9 == 0 ? ".\n\n" : " ");
        m_texts.push_back(text + "end of the text.\n");
        importText(m_texts.back());
    }

    void importText(const std::string& text)
    {
        const auto report = m_workspace.importBytes("a.txt", text, {}, kNow, false, m_progress);
        ASSERT_TRUE(report) << report.error().message;
    }

    void addEvent()
    {
        Event event{
            .name = std::string(any(kNames)) + " " + std::to_string(m_named++),
            .when = parsePartialDate("2025-01-24").value(),
            .holder = m_random() % 2 == 0 ? "Ann" : "",
            .description = "the market fell",
            .aliases = {{.text = any(kNames), .language = m_random() % 2 == 0 ? "" : "de"}}};
        ASSERT_TRUE(m_workspace.addEvent(event, "me", kNow));
    }

    void changeEvent()
    {
        auto events = m_workspace.events().value();
        if (events.empty())
            return;
        Event& event = events[m_random() % events.size()];
        if (m_random() % 2 == 0)
            event.aliases = {{.text = any(kNames)}};
        else
            event.description += " and und";
        if (m_random() % 3 == 0)
            event.aliases.clear();
        ASSERT_TRUE(m_workspace.updateEvent(event, "me", kNow));
    }

    void removeEvent()
    {
        const auto events = m_workspace.events().value();
        if (events.empty())
            return;
        const Event& gone = events[m_random() % events.size()];
        ASSERT_TRUE(m_workspace.removeEvent(gone.id));
        std::erase_if(m_verdicts,
                      [&](const auto& entry) { return entry.first.second == gone.name; });
    }

    void undo()
    {
        const auto imports = m_workspace.imports().value();
        if (imports.empty())
            return;
        ASSERT_TRUE(m_workspace.undoImport(imports[m_random() % imports.size()].id));
    }

    /// Also of pairs that were never suggested.
    void decide()
    {
        const auto articles = m_workspace.articles({}).value();
        const auto events = m_workspace.events().value();
        if (articles.empty() || events.empty())
            return;
        const ArticleSummary& article = articles[m_random() % articles.size()];
        const Event& event = events[m_random() % events.size()];
        const Pair pair(article.title, event.name);
        const auto status = static_cast<LinkStatus>(m_random() % 3);
        ASSERT_TRUE(m_workspace.decideLink(article.id, event.id, status, "ann", kNow));
        if (status == LinkStatus::Suggested)
            m_verdicts.erase(pair);
        else
            m_verdicts[pair] = status;
    }

    Workspace& m_workspace;
    std::mt19937 m_random;
    NoProgress m_progress;
    std::map<Pair, LinkStatus> m_verdicts{};
    std::vector<std::string> m_texts{};
    int m_named = 0;
};

TEST_F(LinkingAgain, FindsWhatAnythingElseWouldWhateverChangedMeanwhile)
{
    RandomChanges changes(workspace, 20250127);
    for (int round = 0; round < 60; ++round) {
        for (int i = 0; i < 4; ++i)
            changes.change();
        ASSERT_TRUE(workspace.link(false, progress));
        const auto step = found();
        const auto before = tables();
        EXPECT_EQ(workspace.link(false, progress).value().articles, 0);
        EXPECT_EQ(tables(), before);

        ASSERT_TRUE(workspace.link(true, progress));

        ASSERT_EQ(found(), step) << "after round " << round;
        EXPECT_EQ(tables(), before);
        changes.expectVerdicts();
        if (HasFailure())
            break;
    }
}

} // namespace
