#include "ui/document/import_previews.h"

#include "tests/ui/document/demo_document.h"

#include <future>

namespace ui {
namespace {

struct PreviewsOfFiles : AnEmptyArchive {
    void SetUp() override
    {
        AnEmptyArchive::SetUp();
        previews = std::make_unique<ImportPreviews>(&document, nullptr);
    }
    std::vector<std::string> names() const
    {
        std::vector<std::string> names;
        for (const ImportPreviews::File& file : previews->files())
            names.push_back(file.source.path.filename().string());
        return names;
    }
    bool hasRead(std::size_t count) const
    {
        return waitUntil([&] {
            return previews->files().size() == count
                && std::ranges::all_of(previews->files(),
                                       [](const auto& file) { return file.preview.has_value(); });
        });
    }

    std::unique_ptr<ImportPreviews> previews;
};

const char* const kPrices = "Date,Close\n2025-01-24,142.62\n2025-01-27,118.42\n";
const char* const kEitherOrder = "Date,Close\n01/02/2025,10\n02/03/2025,11\n03/04/2025,12\n";

TEST_F(PreviewsOfFiles, AddUpWhatIsDroppedBeforeTheFirstWasSearched)
{
    std::promise<void> goOn;
    document.searcher()->run(
        nullptr, previews.get(),
        [waiting = std::make_shared<std::future<void>>(goOn.get_future())](
            core::Workspace&, core::Progress&) -> core::Result<void> {
            waiting->wait();
            return {};
        },
        [](const core::Result<void>&) {});

    previews->add({write("A.csv", kPrices)});
    previews->add({write("B.csv", kPrices)});
    goOn.set_value();

    ASSERT_TRUE(hasRead(2));
    EXPECT_EQ(names(), (std::vector<std::string>{"A.csv", "B.csv"}));
}

TEST_F(PreviewsOfFiles, TellWhileFoldersAreSearchedAndCanBeDroppedThen)
{
    write("a.csv", kPrices);
    QSignalSpy told(previews.get(), &ImportPreviews::searching);
    EXPECT_FALSE(previews->foundSoFar());

    previews->add({file("a.csv").parent_path()});

    EXPECT_TRUE(previews->foundSoFar()); // how many it has found by now nobody can say
    ASSERT_TRUE(waitUntil([&] { return !previews->files().empty(); }));
    EXPECT_FALSE(previews->foundSoFar());
    EXPECT_GE(told.size(), 1);
    previews->add({file("a.csv").parent_path()});
    previews.reset();
    EXPECT_TRUE(settle());
}

TEST_F(PreviewsOfFiles, SayWhyASearchFailed)
{
    std::string why;
    QObject::connect(previews.get(), &ImportPreviews::searchFailed,
                     [&](const core::Error& error) { why = error.message; });
    // The searcher opens the archive when it is first asked for something.
    std::filesystem::rename(file("archive.pressmark"), file("elsewhere.pressmark"));

    previews->add({write("A.csv", kPrices)});

    EXPECT_TRUE(waitUntil([&] { return !why.empty(); }));
}

TEST_F(PreviewsOfFiles, TakeThousandsOfNamesAndKeepTheirCounts)
{
    constexpr int kMany = 5000;
    std::vector<std::filesystem::path> paths;
    for (int number = 0; number < kMany; ++number)
        paths.push_back(file("none") / (std::to_string(number) + ".csv"));
    QSignalSpy added(previews.get(), &ImportPreviews::filesAdded);
    previews->add(paths);
    previews->add(paths);
    ASSERT_TRUE(waitUntil([&] { return previews->files().size() == kMany; }));
    QSignalSpy changed(previews.get(), &ImportPreviews::filesChanged);
    previews->setOptions(0, {.encoding = "UTF-8"});
    previews->readAllAs(0);

    EXPECT_EQ(added.size(), 1);
    EXPECT_EQ(changed.size(), 2); // the one, and all at once
    EXPECT_EQ(previews->counts(), (ImportPreviews::Counts{.taken = kMany}));
    EXPECT_EQ(previews->files().back().source.options.encoding, "UTF-8");
    ASSERT_TRUE(waitUntil([&] { return previews->counts().refused >= 10; }));
    EXPECT_EQ(previews->counts().taken + previews->counts().refused, kMany);

    previews->remove(1, kMany - 1);

    EXPECT_EQ(previews->counts(), (ImportPreviews::Counts{.refused = 1}));
}

TEST_F(PreviewsOfFiles, CountWhatHasToBeAsked)
{
    previews->add({write("A.csv", kPrices), write("B.csv", kEitherOrder)});
    ASSERT_TRUE(hasRead(2));
    EXPECT_EQ(previews->counts(), (ImportPreviews::Counts{.taken = 1, .questions = 1}));

    previews->setOptions(1, {.dates = core::DateOrder::DayFirst});

    EXPECT_EQ(previews->counts(), (ImportPreviews::Counts{.taken = 2}));
    ASSERT_TRUE(hasRead(2));
    EXPECT_EQ(previews->counts(), (ImportPreviews::Counts{.taken = 2}));
}

TEST_F(PreviewsOfFiles, GiveAPreviewToItsFileWhenOthersWereRemovedMeanwhile)
{
    previews->add({write("A.csv", kPrices), write("B.csv", kEitherOrder), write("C.csv", kPrices)});
    ASSERT_TRUE(waitUntil([&] { return previews->files().size() == 3; }));
    previews->lookAt(1);
    previews->remove(0, 1);

    ASSERT_TRUE(hasRead(2));
    EXPECT_TRUE(previews->files()[0].isOpenQuestion());
    EXPECT_TRUE(previews->files()[1].isReady());
    previews->add({file("A.csv")});
    EXPECT_TRUE(hasRead(3));
}

} // namespace
} // namespace ui
