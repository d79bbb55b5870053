#include "core/store/source_store.h"

#include "tests/core/store/store_fixture.h"

using namespace core;
using tests::succeeded;
using tests::valueOf;

namespace {

constexpr Instant kAdded{std::chrono::milliseconds(1'700'000'000'000)};

struct SourcesOfAnArchive : testing::Test {
    SourceId add(SourceKind kind, const char* address)
    {
        return valueOf(
            sources.add({.kind = kind, .address = address, .author = "me", .addedAt = kAdded}));
    }

    Archive archive = valueOf(Archive::inMemory());
    SourceStore sources = archive.sources();
};

TEST_F(SourcesOfAnArchive, AreKeptWithWhoAddedThemAndWhen)
{
    const SourceId folder = add(SourceKind::Folder, "/news");
    const SourceId feed = add(SourceKind::Feed, "https://feeds.example/");

    const auto all = valueOf(sources.all());

    ASSERT_EQ(all.size(), 2U);
    EXPECT_EQ(all[0],
              (Source{.id = folder, .address = "/news", .author = "me", .addedAt = kAdded}));
    EXPECT_EQ(all[1].id, feed);
    EXPECT_EQ(all[1].kind, SourceKind::Feed);
    EXPECT_EQ(all[1].state, SourceState{});
}

TEST_F(SourcesOfAnArchive, AreThereOnce)
{
    add(SourceKind::Feed, "https://feeds.example/");
    const SourceId other = add(SourceKind::Feed, "https://feeds.example/other");

    const auto again = sources.add({.kind = SourceKind::Feed, .address = "https://feeds.example/"});
    const auto moved = sources.update(
        {.id = other, .kind = SourceKind::Feed, .address = "https://feeds.example/"});

    ASSERT_FALSE(again);
    EXPECT_EQ(again.error().code, ErrorCode::Conflict);
    ASSERT_FALSE(moved);
    EXPECT_EQ(moved.error().code, ErrorCode::Conflict);
    EXPECT_EQ(valueOf(sources.all()).size(), 2U);
}

TEST_F(SourcesOfAnArchive, KeepTheirSettingsAndTheirStateApart)
{
    const SourceId id = add(SourceKind::Feed, "https://feeds.example/");
    const SourceState state{.result = SourceResult::Busy,
                            .detail = "429",
                            .news = 3,
                            .failures = 2,
                            .etag = "\"5\"",
                            .lastModified = "yesterday",
                            .checkedAt = kAdded,
                            .notBefore = kAdded + std::chrono::hours(1)};

    ASSERT_TRUE(succeeded(sources.setState(id, state)));
    ASSERT_TRUE(succeeded(sources.update({.id = id,
                                          .kind = SourceKind::Feed,
                                          .address = "https://feeds.example/",
                                          .isOn = false,
                                          .interval = std::chrono::minutes(15),
                                          .mayBeLocal = true})));

    const auto source = valueOf(sources.find(id));
    ASSERT_TRUE(source);
    EXPECT_FALSE(source->isOn);
    EXPECT_EQ(source->interval, std::chrono::minutes(15));
    EXPECT_TRUE(source->mayBeLocal);
    EXPECT_EQ(source->author, "me");
    EXPECT_EQ(source->state, state);
}

TEST_F(SourcesOfAnArchive, AreNotYetLookedAtWhenTheirAddressChanges)
{
    const SourceId id = add(SourceKind::Feed, "https://feeds.example/");
    ASSERT_TRUE(succeeded(sources.setState(id, {.result = SourceResult::Gone, .etag = "5"})));

    ASSERT_TRUE(succeeded(sources.update(
        {.id = id, .kind = SourceKind::Feed, .address = "https://feeds.example/b"})));

    const auto source = valueOf(sources.find(id));
    EXPECT_EQ(source->address, "https://feeds.example/b");
    EXPECT_EQ(source->state, SourceState{});
}

TEST_F(SourcesOfAnArchive, RememberTheFilesOfAFolderUntilTheyGo)
{
    const SourceId id = add(SourceKind::Folder, "/news");
    const SeenFile good{"/news/a.txt", 5, kAdded, "aa", ""};
    const SeenFile bad{"/news/b.txt", 7, kAdded, "bb", "It cannot be read."};
    const SeenFile changed{"/news/a.txt", 6, kAdded, "cc", ""};

    ASSERT_TRUE(succeeded(sources.noteFiles(id, std::vector{good, bad})));
    EXPECT_EQ(valueOf(sources.files(id)), (std::vector{good, bad}));
    ASSERT_TRUE(succeeded(sources.noteFiles(id, std::vector{changed})));
    ASSERT_TRUE(succeeded(sources.forgetFiles(id, std::vector<std::string>{"/news/b.txt"})));
    EXPECT_EQ(valueOf(sources.files(id)), std::vector{changed});

    ASSERT_TRUE(succeeded(sources.remove(id)));
    EXPECT_TRUE(valueOf(sources.files(id)).empty());
    EXPECT_TRUE(valueOf(sources.all()).empty());
}

TEST_F(SourcesOfAnArchive, CannotBeChangedWhenTheyAreGone)
{
    const SourceId id = add(SourceKind::Folder, "/news");
    ASSERT_TRUE(succeeded(sources.remove(id)));

    for (const auto& result : {sources.remove(id), sources.setState(id, {}),
                               sources.update({.id = id, .address = "/other"})}) {
        ASSERT_FALSE(result);
        EXPECT_EQ(result.error().code, ErrorCode::NotFound);
    }
}

} // namespace
