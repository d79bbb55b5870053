#include "core/workspace/workspace.h"

#include "tests/core/workspace/workspace_fixture.h"

#include <algorithm>
#include <array>
#include <map>
#include <random>
#include <span>
#include <utility>
#include <variant>

using namespace core;

namespace {

using Rows = std::vector<std::string>;

/// Keeps each row of a query as one text.
struct KeptRows final : QuerySink {
    Result<void> columns(std::span<const std::string>) override { return {}; }

    Result<void> row(std::span<const QueryValue> values) override
    {
        std::string line;
        for (const QueryValue& value : values)
            line += "|" + textOf(value);
        rows.push_back(std::move(line));
        return {};
    }

    static std::string textOf(const QueryValue& value)
    {
        if (const auto* integer = std::get_if<std::int64_t>(&value))
            return std::to_string(*integer);
        if (const auto* real = std::get_if<double>(&value))
            return std::to_string(*real);
        if (const auto* text = std::get_if<std::string_view>(&value))
            return std::string(*text);
        return "NULL";
    }

    Rows rows{};
};

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

    /// Every verdict stands in the archive, with its author and its time, and no other does.
    void expectVerdicts() const
    {
        std::map<std::pair<ArticleId, EventId>, LinkStatus> kept;
        for (const Link& link : m_workspace.links({}).value()) {
            if (link.status == LinkStatus::Suggested)
                continue;
            kept[{link.article, link.event}] = link.status;
            EXPECT_EQ(link.author, "ann");
            EXPECT_EQ(link.decidedAt, kNow);
        }
        EXPECT_EQ(kept, m_verdicts);
    }

private:
    template<typename Words>
    const char* any(const Words& words)
    {
        return words[m_random() % words.size()];
    }

    void importArticle()
    {
        std::string text = "Title: No " + std::to_string(m_imported++) + "\n";
        if (m_random() % 2 == 0)
            text += "Published: 2025-01-2" + std::to_string(m_random() % 10) + "\n";
        text += "\n";
        for (int i = 0; i < 30; ++i)
            text += std::string(any(kWords)) + (m_random() % 9 == 0 ? ".\n\n" : " ");
        const auto report = m_workspace.importBytes("a.txt", text + "end of the text.\n", {}, kNow,
                                                    false, m_progress);
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
        const EventId gone = events[m_random() % events.size()].id;
        ASSERT_TRUE(m_workspace.removeEvent(gone));
        std::erase_if(m_verdicts, [&](const auto& entry) { return entry.first.second == gone; });
    }

    void undo()
    {
        const auto imports = m_workspace.imports().value();
        if (imports.empty())
            return;
        ASSERT_TRUE(m_workspace.undoImport(imports[m_random() % imports.size()].id));
        const auto left = m_workspace.articles({}).value();
        std::erase_if(m_verdicts, [&](const auto& entry) {
            return std::ranges::find(left, entry.first.first, &ArticleSummary::id) == left.end();
        });
    }

    /// Also of pairs that were never suggested.
    void decide()
    {
        const auto articles = m_workspace.articles({}).value();
        const auto events = m_workspace.events().value();
        if (articles.empty() || events.empty())
            return;
        const std::pair pair(articles[m_random() % articles.size()].id,
                             events[m_random() % events.size()].id);
        const auto status = static_cast<LinkStatus>(m_random() % 3);
        ASSERT_TRUE(m_workspace.decideLink(pair.first, pair.second, status, "ann", kNow));
        if (status == LinkStatus::Suggested)
            m_verdicts.erase(pair);
        else
            m_verdicts[pair] = status;
    }

    Workspace& m_workspace;
    std::mt19937 m_random;
    NoProgress m_progress;
    std::map<std::pair<ArticleId, EventId>, LinkStatus> m_verdicts{};
    int m_imported = 0;
    int m_named = 0;
};

struct LinkingAgain : AWorkspace {
    Rows rows(const std::string& sql)
    {
        KeptRows kept;
        EXPECT_TRUE(workspace.query(sql, kept, progress));
        return kept.rows;
    }

    /// What linking found, without the ids that it gave.
    Rows found()
    {
        Rows all = rows("SELECT article, field, \"begin\", \"end\", text, instrument, event, "
                        "symbol, rule FROM mention ORDER BY 1, 2, 3, 4, 6, 7, 8");
        Rows links = rows("SELECT article, event, score, status, author, at, rule, weight, "
                          "field, \"begin\", \"end\", text FROM link "
                          "LEFT JOIN link_evidence ON link = id "
                          "ORDER BY article, event, position");
        all.insert(all.end(), links.begin(), links.end());
        return all;
    }

    Rows tables()
    {
        Rows all = rows("SELECT * FROM mention ORDER BY id");
        for (const char* sql : {"SELECT * FROM link ORDER BY id",
                                "SELECT * FROM link_evidence ORDER BY link, position"}) {
            const Rows more = rows(sql);
            all.insert(all.end(), more.begin(), more.end());
        }
        return all;
    }
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

TEST_F(LinkingAgain, ReadsOnlyTheArticlesThatNameANewInstrument)
{
    import("a.txt", "Title: One\n\nShares of Meta Platforms rose today.\n");
    import("b.txt", "Title: Two\n\nNothing of the kind happened here.\n");
    ASSERT_EQ(workspace.link(false, progress).value().articles, 2);
    const auto before = workspace.mentions(workspace.article("One").value().id).value();
    ASSERT_EQ(before.size(), 1U);
    EXPECT_EQ(before[0].subject, MentionSubject(KnownInstrument{"XNAS:META"}));
    EXPECT_FALSE(workspace.listings(before).value()[0].isInArchive());

    const InstrumentId meta = workspace.instrumentOrKnown("META", "me", kNow).value().id;

    EXPECT_EQ(workspace.link(false, progress).value().articles, 1);
    const auto after = workspace.mentions(workspace.article("One").value().id).value();
    ASSERT_EQ(after.size(), 1U);
    EXPECT_EQ(after[0].subject, MentionSubject(meta));
    EXPECT_TRUE(workspace.listings(after).value()[0].isInArchive());
}

TEST_F(LinkingAgain, FindsAPartOfACompoundWithoutReadingTheRest)
{
    import("a.txt", "Title: Eins\n\nDie neuen US-Chipexportbeschränkungen gelten ab heute.\n");
    import("b.txt", "Title: Zwei\n\nHier steht davon nichts, aber auch gar nichts.\n");
    ASSERT_EQ(workspace.link(false, progress).value().articles, 2);

    addEvent("Exportbeschränkung", "2025-01-27");

    EXPECT_EQ(workspace.link(false, progress).value().articles, 1);
    EXPECT_EQ(workspace.mentions(workspace.article("Eins").value().id).value().size(), 1U);
}

TEST_F(LinkingAgain, KeepsALinkThatAPersonMadeAndTheProgramNeverSuggested)
{
    import("a.txt", "Title: One\n\nNothing of the kind happened here.\n");
    const ArticleId article = workspace.article("One").value().id;
    const Event event = addEvent("Quake", "2025-01-27");
    ASSERT_TRUE(workspace.decideLink(article, event.id, LinkStatus::Accepted, "ann", kNow));

    import("b.txt", "Title: One\n\nNothing of the kind happened here.\n");
    ASSERT_TRUE(workspace.link(true, progress));

    const auto links = workspace.links({.event = event.id}).value();
    ASSERT_EQ(links.size(), 1U);
    EXPECT_EQ(links[0].status, LinkStatus::Accepted);
    EXPECT_EQ(links[0].author, "ann");
    EXPECT_EQ(links[0].decidedAt, kNow);
}

TEST_F(LinkingAgain, ListsRelationsFromBothTheirEnds)
{
    const Event shock = addEvent("Shock", "2025-01-27");
    Event release{.name = "Release",
                  .when = parsePartialDate("2025-01-20").value(),
                  .relations = {{RelationKind::Causes, shock.id}}};
    ASSERT_TRUE(workspace.addEvent(release, "me", kNow));

    const auto listings = workspace.listings(workspace.events().value()).value();

    const auto of = [&](const std::string& name) {
        return *std::ranges::find(listings, name,
                                  [](const EventListing& listing) { return listing.event.name; });
    };
    EXPECT_EQ(of("Release").related, std::vector<std::string>{"Shock"});
    EXPECT_EQ(of("Shock").relatedFrom,
              (std::vector<RelatedFrom>{{RelationKind::Causes, "Release"}}));
}

} // namespace
