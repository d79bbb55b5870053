#include "core/store/archive.h"
#include "tests/support/program.h"
#include "tests/support/running_program.h"
#include "tests/support/screen.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/wait.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <memory>
#include <set>
#include <string>
#include <vector>

using namespace core;

namespace {

/// In the window.
struct Spot {
    int x = 0;
    int y = 0;
};

/// A note as a person draws it: the key of its tool, and the places on the screen that the mouse is
/// dragged between.
struct Stroke {
    NoteKind kind = NoteKind::Text;
    std::string key{};
    Spot from{};
    Spot to{};
};

/// The program with its window on a screen, on the demo archive, and a person with a mouse and a
/// keyboard before it. The archive is looked into from outside.
struct AWindowOnAScreen : testing::Test {
    static constexpr Spot kWindow{40, 40};
    // Inside the chart of the window as it first opens, beside its axes and tools.
    static constexpr tests::ScreenPart kChart{kWindow.x + 370, kWindow.y + 200, 600, 460};
    static constexpr Spot kBeside{720, 890};

    void SetUp() override
    {
        if (!tests::Screen::isAvailable())
            GTEST_SKIP() << "needs Xvfb and xdotool";
        screen = std::make_unique<tests::Screen>();
        ASSERT_EQ(tests::pressmark({"demo", "--archive", archive}).exitCode, 0);
        start();
    }

    /// Nothing of the user's own, nor of another desktop's, reaches the program.
    void start()
    {
        const std::string home = folder.path().string();
        program = std::make_unique<tests::RunningProgram>(
            "env",
            std::vector<std::string>{"-i", "PATH=/usr/bin:/bin", "HOME=" + home,
                                     "XDG_RUNTIME_DIR=" + home, "LANG=C.UTF-8",
                                     "QT_QPA_PLATFORM=xcb", "DISPLAY=" + screen->display(),
                                     PRESSMARK_PROGRAM, archive},
            folder.file("log"));
        ASSERT_TRUE(screen->takeUpWindow("drawn", kWindow.x, kWindow.y))
            << tests::bytesOf(folder.file("log"));
        settle();
    }

    /// Until nothing happens any more: nobody works, and the picture stays.
    void settle() const
    {
        constexpr int kQuietLooks = 20;
        std::string shown;
        int quiet = 0;
        EXPECT_TRUE(tests::waitUntil([&] {
            const std::string now = screen->picture(kChart);
            const bool isQuiet = now == shown && program->isWaiting() && screen->isWaiting();
            quiet = isQuiet ? quiet + 1 : 0;
            shown = now;
            return quiet >= kQuietLooks;
        }));
    }

    void key(const std::string& name) const { screen->act({"key", name}); }
    void write(const std::string& words) const
    {
        screen->act({"type", words});
        key("Return");
    }
    /// The mouse goes to the place, and then these events come.
    void pointAt(Spot spot, const std::vector<std::string>& events = {}) const
    {
        std::vector<std::string> all{"mousemove", std::to_string(kWindow.x + spot.x),
                                     std::to_string(kWindow.y + spot.y)};
        all.insert(all.end(), events.begin(), events.end());
        screen->act(all);
    }
    void drag(Spot from, Spot to) const
    {
        pointAt(from, {"mousedown", "1"});
        pointAt({(from.x + to.x) / 2, (from.y + to.y) / 2});
        pointAt(to, {"mouseup", "1"});
    }

    /// What the chart shows when no note is chosen and the mouse is elsewhere.
    std::string picture() const
    {
        key("Escape");
        pointAt(kBeside);
        settle();
        return screen->picture(kChart);
    }

    /// That the chart shows what it showed before; what it shows instead is kept to be looked at.
    void expectPicture(const std::string& before, const std::string& when) const
    {
        const std::string now = picture();
        if (now == before)
            return;
        const std::string kept = testing::TempDir() + "drawn_notes";
        std::ofstream(kept + "_before.ppm", std::ios::binary) << before;
        std::ofstream(kept + "_now.ppm", std::ios::binary) << now;
        ADD_FAILURE() << "The chart is another " << when << ": see " << kept << "_*.ppm";
    }

    std::vector<Note> stored() const
    {
        auto opened = Archive::open(archive, Access::ReadOnly);
        EXPECT_TRUE(opened) << opened.error().message;
        return opened ? opened->notes().list().value_or(std::vector<Note>()) : std::vector<Note>();
    }
    /// As soon as the archive has so many notes.
    bool keeps(std::size_t count) const
    {
        return tests::waitUntil([&] { return stored().size() == count; });
    }
    /// As soon as the archive has other notes.
    bool keepsOthersThan(const std::vector<Note>& before) const
    {
        return tests::waitUntil([&] { return stored() != before; });
    }

    void draw(const Stroke& stroke) const
    {
        const std::size_t before = stored().size();
        key(stroke.key);
        drag(stroke.from, stroke.to);
        // What is seen without words is kept when the mouse is released.
        EXPECT_TRUE(isMadeOfWords(stroke.kind) || keeps(before + 1)) << toString(stroke.kind);
        write("words of " + std::string(toString(stroke.kind)));
        EXPECT_TRUE(keeps(before + 1) && tests::waitUntil([&] {
                        return std::ranges::none_of(stored(), &std::string::empty, &Note::text);
                    }))
            << toString(stroke.kind);
        settle();
    }

    tests::TemporaryFolder folder;
    std::string archive = folder.file("drawn.pressmark");
    std::unique_ptr<tests::Screen> screen;
    std::unique_ptr<tests::RunningProgram> program;
};

/// All kinds, the trend line as the last: it ends where no price is near.
std::vector<Stroke> everyKind()
{
    return {{NoteKind::Text, "t", {400, 560}, {400, 560}},
            {NoteKind::Arrow, "a", {470, 620}, {500, 560}},
            {NoteKind::Callout, "c", {560, 300}, {560, 300}},
            {NoteKind::VerticalLine, "v", {430, 400}, {430, 400}},
            {NoteKind::HorizontalLevel, "h", {600, 590}, {600, 590}},
            {NoteKind::TimeBand, "b", {820, 400}, {860, 400}},
            {NoteKind::PriceBand, "p", {600, 215}, {600, 250}},
            {NoteKind::Measure, "shift+m", {900, 330}, {940, 480}},
            {NoteKind::TrendLine, "l", {520, 480}, {660, 600}}};
}

struct AWindowWithNotes : AWindowOnAScreen {
    void drawAll() const
    {
        pointAt({700, 560}, {"click", "1"}); // the chart has the keys
        for (const Stroke& stroke : everyKind())
            draw(stroke);
    }

    /// The one that was drawn last is chosen: its end can be taken, and its words be changed.
    void editLast() const
    {
        const auto drawn = stored();
        drag(everyKind().back().to, {700, 625});
        EXPECT_TRUE(keepsOthersThan(drawn));
        settle();
        const auto moved = stored();
        key("F2");
        write("other words");
        EXPECT_TRUE(keepsOthersThan(moved));
        settle();
    }
    /// It is doubled twice, and the second double is deleted.
    void doubleLast() const
    {
        const auto before = stored();
        for (std::size_t doubles = 1; doubles <= 2; ++doubles) {
            key("ctrl+d");
            EXPECT_TRUE(keeps(before.size() + doubles));
            settle();
        }
        key("Delete");
        EXPECT_TRUE(keeps(before.size() + 1));
        settle();
    }
    static constexpr int kSteps = kNoteKinds + 5;
};

TEST_F(AWindowWithNotes, KeepsEveryKindWithItsWords)
{
    drawAll();

    std::set<NoteKind> kinds;
    for (const Note& note : stored()) {
        kinds.insert(note.kind);
        EXPECT_EQ(note.text, "words of " + std::string(toString(note.kind)));
        EXPECT_EQ(note.end.has_value(), hasTwoPlaces(note.kind));
    }
    EXPECT_EQ(kinds.size(), std::size_t{kNoteKinds});
}

TEST_F(AWindowWithNotes, IsTheSameAfterUndoRedoAndAnotherStart)
{
    const std::string empty = picture();
    drawAll();
    editLast();
    doubleLast();
    const std::string full = picture();
    const auto edited = stored();
    EXPECT_NE(full, empty);

    for (int step = 0; step < kSteps; ++step)
        key("ctrl+z");
    ASSERT_TRUE(keeps(0));
    expectPicture(empty, "after undo");
    for (int step = 0; step < kSteps; ++step)
        key("ctrl+shift+z");
    ASSERT_TRUE(tests::waitUntil([&] { return stored() == edited; }));
    expectPicture(full, "after redo");

    key("ctrl+q");
    ASSERT_EQ(program->exitCode(tests::kPatience), 0);
    EXPECT_EQ(stored(), edited);
    start();
    expectPicture(full, "after another start");
    EXPECT_EQ(stored(), edited);
}

} // namespace
