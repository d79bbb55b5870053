#pragma once

#include "tests/ui/document/demo_document.h"
#include "ui/document/source_watch.h"

#include <QDir>

namespace tests {

inline constexpr char kArticle[] =
    "Title: Chips fall\nPublished: 2025-01-27\n\nNvidia fell by a lot.\n";

/// A new archive whose sources are watched, in a hurry.
struct WatchingSources : AnEmptyArchive {
    WatchingSources()
    {
        const auto count = [this](const QString& from, const ui::News& news) {
            arrived << from;
            articles += news.articles;
        };
        QObject::connect(&watch, &ui::SourceWatch::newsCame, count);
        QObject::connect(&watch, &ui::SourceWatch::refused,
                         [this](const QString& sentence) { refusals << sentence; });
        QDir(folder.path()).mkdir(QStringLiteral("news"));
    }

    core::Source feed(const QString& address) const
    {
        return {
            .kind = core::SourceKind::Feed, .address = address.toStdString(), .mayBeLocal = true};
    }
    core::Source newsFolder() const
    {
        return {.kind = core::SourceKind::Folder, .address = file("news").string()};
    }
    /// Adds it, and waits for the first look.
    core::Source added(const core::Source& source)
    {
        watch.add(source);
        EXPECT_TRUE(waitUntil([&] {
            return !watch.sources().empty()
                && watch.sources().back().state.result != core::SourceResult::NotYet;
        }));
        return watch.sources().empty() ? core::Source{} : watch.sources().back();
    }
    core::SourceResult resultNow() const { return watch.sources().front().state.result; }
    bool comesTo(core::SourceResult result)
    {
        return waitUntil([&] { return resultNow() == result; });
    }
    void lookAgain() { watch.look(watch.sources().front().id); }
    std::size_t articlesOnDisk() const
    {
        auto workspace =
            core::Workspace::open(file("archive.pressmark"), core::Workspace::Access::ReadOnly);
        return workspace->articles({}).value().size();
    }

    core::Instant now = testNow();
    ui::SourceWatch watch{
        &document,
        {.fetch = {.mostIdle = std::chrono::milliseconds(500), .mostTime = std::chrono::seconds(2)},
         .pace = {.gather = std::chrono::milliseconds(20), .settle = std::chrono::milliseconds(300)},
         .clock = [this] { return now; }},
        nullptr};
    QStringList arrived;
    QStringList refusals;
    std::int64_t articles = 0;
};

} // namespace tests
