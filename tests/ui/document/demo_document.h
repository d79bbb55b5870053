#pragma once

#include "ui/document/document.h"

#include <gtest/gtest.h>

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>
#include <QUndoStack>

#include <chrono>
#include <filesystem>

/// Waits, while the window's thread goes on, until `condition` holds; what it is at last.
template<typename Condition>
bool waitUntil(Condition condition, std::chrono::milliseconds most = std::chrono::seconds(10))
{
    return QTest::qWaitFor(condition, static_cast<int>(most.count()));
}

inline core::Instant testNow()
{
    return core::Instant{std::chrono::sys_days{std::chrono::year{2025} / 2 / 3}};
}

/// The path of the demo archive, which is made once a test program.
inline std::filesystem::path demoOriginal()
{
    static const QTemporaryDir folder;
    static const std::filesystem::path path = [] {
        const std::filesystem::path file =
            folder.filePath(QStringLiteral("demo.pressmark")).toStdString();
        auto workspace = core::Workspace::open(file, core::Workspace::Access::Create);
        core::NoProgress progress;
        if (!workspace || !workspace->importDemo(testNow(), progress))
            ADD_FAILURE() << "The demo archive cannot be made.";
        return file;
    }();
    return path;
}

/// A document on an archive of its own in a folder of its own.
struct DocumentInFolder : testing::Test {
    std::filesystem::path file(const char* name) const
    {
        return folder.filePath(QString::fromLatin1(name)).toStdString();
    }
    std::filesystem::path write(const char* name, const std::string& bytes) const
    {
        const std::filesystem::path path = file(name);
        QFile out(QString::fromStdString(path.string()));
        EXPECT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(bytes.data(), static_cast<qint64>(bytes.size()));
        return path;
    }
    /// True when no change is on its way any more and every job has ended.
    bool settle()
    {
        return waitUntil(
            [this] { return !document.isSaving() && document.findChildren<ui::Job*>().isEmpty(); });
    }

    /// Undoes the last `changes`, and redoes them.
    bool takeBackAndRepeat(int changes)
    {
        for (int times = 0; times < changes; ++times)
            document.undoStack()->undo();
        for (int times = 0; times < changes; ++times)
            document.undoStack()->redo();
        return settle();
    }

    QTemporaryDir folder;
    ui::Document document{"tester", &testNow};
};

/// The same, with a new archive open.
struct AnEmptyArchive : DocumentInFolder {
    void SetUp() override
    {
        QSignalSpy listed(&document, &ui::Document::listsChanged);
        document.open(file("archive.pressmark"), core::Workspace::Access::Create);
        ASSERT_TRUE(waitUntil([&] { return listed.size() == 1; }));
    }
};

/// The same, with a copy of the demo open.
struct TheDemoArchive : DocumentInFolder {
    void SetUp() override
    {
        std::filesystem::copy_file(demoOriginal(), file("demo.pressmark"));
        QSignalSpy listed(&document, &ui::Document::listsChanged);
        document.open(file("demo.pressmark"), core::Workspace::Access::ReadWrite);
        ASSERT_TRUE(waitUntil([&] { return listed.size() == 1; }));
    }
    core::EventId event(const std::string& name) const
    {
        for (const core::Event& candidate : document.lists().events) {
            if (candidate.name == name)
                return candidate.id;
        }
        ADD_FAILURE() << "There is no event " << name;
        return {};
    }
    core::InstrumentId instrument(const std::string& symbol) const
    {
        for (const core::InstrumentSummary& candidate : document.lists().instruments) {
            if (candidate.instrument.symbol == symbol)
                return candidate.instrument.id;
        }
        ADD_FAILURE() << "There is no instrument " << symbol;
        return {};
    }
    /// Asked from the file itself, past the document.
    core::Workspace onDisk() const
    {
        auto workspace =
            core::Workspace::open(file("demo.pressmark"), core::Workspace::Access::ReadOnly);
        EXPECT_TRUE(workspace);
        return std::move(*workspace);
    }
};
