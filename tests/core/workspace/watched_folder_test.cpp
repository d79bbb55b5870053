#include "core/workspace/watched_folder.h"

#include "core/base/sha256.h"
#include "core/workspace/sources.h"
#include "tests/core/workspace/workspace_fixture.h"

#include <unistd.h>

using namespace core;
using namespace std::chrono_literals;

namespace {

std::vector<std::string> paths(const std::vector<FoundFile>& files)
{
    std::vector<std::string> result;
    for (const FoundFile& file : files)
        result.push_back(file.path);
    return result;
}

struct AFolder : testing::Test {
    FolderLook look()
    {
        auto looked = lookAtFolder(folder.path(), progress);
        EXPECT_TRUE(looked);
        return looked.value_or(FolderLook{});
    }

    tests::TemporaryFolder folder;
    NoProgress progress;
};

TEST_F(AFolder, IsLookedAtWithAllBelowItExceptWhatIsHiddenUnfinishedOrAnArchive)
{
    std::filesystem::create_directories(folder.path() / "b" / "c");
    for (const char* name : {"a.txt", "b/c/d.csv", ".hidden", "x.part", "y.crdownload", "z.txt~",
                             "own.pressmark", "own.pressmark-wal"})
        folder.write(name, "x");
    ASSERT_EQ(::symlink("..", folder.file("b/up").c_str()), 0); // leads in a circle
    ASSERT_EQ(::symlink("nowhere", folder.file("b/broken").c_str()), 0);

    const FolderLook found = look();

    EXPECT_EQ(paths(found.files), (std::vector{folder.file("a.txt"), folder.file("b/c/d.csv")}));
    EXPECT_EQ(found.folders.size(), 3U);
    EXPECT_TRUE(found.unreadable.empty());
}

TEST_F(AFolder, ThatIsNotThereOrStoppedIsSaidSo)
{
    struct Stopped final : Progress {
        bool report(double, std::string_view) override { return false; }
    } stopped;

    const auto none = lookAtFolder(folder.path() / "none", progress);
    const auto cancelled = lookAtFolder(folder.path(), stopped);

    ASSERT_FALSE(none);
    EXPECT_EQ(none.error().code, ErrorCode::NotFound);
    ASSERT_FALSE(cancelled);
    EXPECT_EQ(cancelled.error().code, ErrorCode::Cancelled);
}

TEST(TheNewsInAFolder, IsWhatIsNewOrChangedAndHasBeenStillForAMinute)
{
    const FolderLook look{.files = {{"/a", 1, kNow - 2min},
                                    {"/b", 2, kNow - 2min},
                                    {"/c", 3, kNow - 2min},
                                    {"/d", 4, kNow - 10s},
                                    {"/e", 5, kNow + 1h}}};
    const std::vector<SeenFile> seen{{"/a", 1, kNow - 2min, "", ""},
                                     {"/b", 1, kNow - 2min, "", ""},
                                     {"/c", 3, kNow - 3min, "", "It could not be read."},
                                     {"/gone", 3, kNow - 3min, "", ""}};

    const FolderNews news = newsIn(look, {}, seen, kNow);

    EXPECT_EQ(paths(news.due), (std::vector<std::string>{"/b", "/c"}));
    EXPECT_EQ(paths(news.growing), (std::vector<std::string>{"/d", "/e"}));
    EXPECT_EQ(news.gone, std::vector<std::string>{"/gone"});
}

TEST(TheNewsInAFolder, WaitsForAFileUntilTwoLooksAgree)
{
    const FolderLook before{.files = {{"/a", 1, kNow}, {"/b", 2, kNow}}};
    const FolderLook look{.files = {{"/a", 9, kNow}, {"/b", 2, kNow}}};

    const FolderNews news = newsIn(look, before.files, {}, kNow + 3s);

    EXPECT_EQ(paths(news.due), std::vector<std::string>{"/b"});
    EXPECT_EQ(paths(news.growing), std::vector<std::string>{"/a"});
}

TEST(TheNewsInAFolder, LeavesAloneWhatCouldNotBeImportedUntilItChanges)
{
    const FolderLook look{.files = {{"/a", 1, kNow - 2min}}};
    const std::vector<SeenFile> seen{{"/a", 1, kNow - 2min, "", "It could not be read."}};

    EXPECT_TRUE(newsIn(look, {}, seen, kNow).due.empty());
}

TEST_F(AFolder, HasFilesThatAreRememberedByTheirBytes)
{
    folder.write("a.txt", "some text");

    const auto file = fingerprint(look().files.front(), progress);

    ASSERT_TRUE(file);
    EXPECT_EQ(file->sha256, sha256("some text"));
    EXPECT_EQ(file->size, 9);
}

TEST(AFileOfAFolder, IsFoundByWhatItWasImportedAs)
{
    std::vector<SeenFile> files{{.path = "/n/a"}, {.path = "/n/a b.zip"}, {.path = "/n/a.zip"}};

    EXPECT_EQ(fileImportedAs(files, "/n/a"), &files[0]);
    EXPECT_EQ(fileImportedAs(files, "/n/a.zip/x/b.csv"), &files[2]);
    EXPECT_EQ(fileImportedAs(files, "/n/a.zipped"), nullptr);
    EXPECT_EQ(fileImportedAs(files, "/n"), nullptr);
    EXPECT_EQ(fileImportedAs(files, "a"), nullptr);
    EXPECT_EQ(fileImportedAs({}, "/n/a"), nullptr);
}

TEST_F(AWorkspace, TakesNoFeedThatAsksForAPassword)
{
    Sources sources = workspace.watchedSources();
    for (const char* address : {"https://me:secret@feeds.example/", "http://me@feeds.example"}) {
        const auto added = sources.add({.kind = SourceKind::Feed, .address = address}, "me", kNow);
        ASSERT_FALSE(added) << address;
        EXPECT_EQ(added.error().code, ErrorCode::InvalidArgument);
        EXPECT_EQ(added.error().message.find("secret"), std::string::npos);
    }
    auto added = sources.add(
        {.kind = SourceKind::Feed, .address = "https://feeds.example/@me?to=a@b"}, "me", kNow);
    ASSERT_TRUE(added) << added.error().message;

    added->address = "https://me:secret@feeds.example/";
    EXPECT_FALSE(sources.update(*added));
}

TEST_F(AWorkspace, HasASourceAgainAsItWasWhenItWasTakenAway)
{
    Sources sources = workspace.watchedSources();
    auto source = sources.add({.address = "/news"}, "me", kNow).value();
    sources.add({.address = "/other"}, "me", kNow).value();
    source.state = {.result = SourceResult::News, .news = 2, .checkedAt = kNow};
    ASSERT_TRUE(sources.setState(source, source.state));
    const std::vector<SeenFile> files{{"/news/a.txt", 5, kNow, "aa", ""}};
    ASSERT_TRUE(sources.noteFiles(source.id, files));

    const auto removed = sources.take(source.id);
    ASSERT_TRUE(removed) << removed.error().message;
    EXPECT_EQ(sources.all().value().size(), 1U);
    EXPECT_FALSE(sources.take(source.id));

    ASSERT_TRUE(sources.restore(*removed));
    EXPECT_EQ(sources.all().value().front(), source);
    EXPECT_EQ(sources.files(source.id).value(), files);
    EXPECT_FALSE(sources.restore(*removed)); // it is there
}

TEST_F(AWorkspace, DropsWhatALookAtAnotherAddressCameTo)
{
    Sources sources = workspace.watchedSources();
    const Source before =
        sources.add({.kind = SourceKind::Feed, .address = "https://feeds.example/a"}, "me", kNow)
            .value();
    Source moved = before;
    moved.address = "https://feeds.example/b";
    ASSERT_TRUE(sources.update(moved));

    const auto late = sources.setState(before, {.result = SourceResult::News, .etag = "\"a\""});

    ASSERT_FALSE(late);
    EXPECT_EQ(late.error().code, ErrorCode::NotFound);
    EXPECT_EQ(sources.all().value().front().state, SourceState{});
}

TEST_F(AWorkspace, TakesFeedsFromTheWebOnly)
{
    for (const char* address : {"file:///etc/passwd", "ftp://feeds.example/", "/news", ""}) {
        const auto added = workspace.watchedSources().add(
            {.kind = SourceKind::Feed, .address = address}, "me", kNow);
        ASSERT_FALSE(added) << address;
        EXPECT_EQ(added.error().code, ErrorCode::InvalidArgument) << address;
    }
    const auto added = workspace.watchedSources().add(
        {.kind = SourceKind::Feed, .address = "https://feeds.example/"}, "me", kNow);

    ASSERT_TRUE(added);
    EXPECT_EQ(added->author, "me");
    EXPECT_EQ(workspace.watchedSources().all().value(), std::vector{*added});
}

TEST_F(AWorkspace, KeepsWhatASourceBroughtWhenTheSourceIsTakenAway)
{
    const auto added = workspace.watchedSources().add({.address = "/news"}, "me", kNow);
    import("a.txt", kArticle);

    ASSERT_TRUE(workspace.watchedSources().take(added->id));

    EXPECT_EQ(workspace.articles({}).value().size(), 1U);
}

} // namespace
