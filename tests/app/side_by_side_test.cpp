#include "core/store/archive.h"
#include "tests/app/new_archive.h"

#include <filesystem>
#include <optional>
#include <string>

using namespace core;

namespace {

/// An archive that this process holds open as the window does, on several threads' connections,
/// while commands run.
struct AnArchiveThatIsOpenElsewhere : tests::ANewArchive {
    AnArchiveThatIsOpenElsewhere()
    {
        EXPECT_EQ(run({"event", "add", "First", "--when", "2025-01-27"}).exitCode, 0);
        writer = open(Access::ReadWrite);
        reader = open(Access::ReadOnly);
    }

    std::optional<Archive> open(Access access) const
    {
        auto opened = Archive::open(archive, access);
        EXPECT_TRUE(opened) << opened.error().message;
        return opened ? std::optional(std::move(*opened)) : std::nullopt;
    }

    void add(const std::string& name)
    {
        const auto added = writer->events().add(
            {.name = name, .when = *parsePartialDate("2025-01-28")}, Authorship{.author = "me"});
        EXPECT_TRUE(added) << added.error().message;
    }

    std::size_t known() const { return jsonOf({"events"}).size(); }

    std::optional<Archive> writer;
    std::optional<Archive> reader;
};

TEST_F(AnArchiveThatIsOpenElsewhere, KeepsItsLogWhenACommandEnds)
{
    add("Second");

    EXPECT_EQ(known(), 2U);

    EXPECT_TRUE(std::filesystem::exists(archive + "-wal"));
}

TEST_F(AnArchiveThatIsOpenElsewhere, ShowsEachWhatTheOtherWrites)
{
    for (const char* name : {"Second", "Third", "Fourth"}) {
        add(name);
        EXPECT_EQ(run({"event", "add", std::string(name) + " b", "--when", "2025-01-29"}).exitCode,
                  0);
    }

    EXPECT_EQ(known(), 7U);
    const auto seen = reader->events().all();
    ASSERT_TRUE(seen) << seen.error().message;
    EXPECT_EQ(seen->size(), 7U);
    EXPECT_TRUE(jsonOf({"check"}).at("ok"));
}

} // namespace
