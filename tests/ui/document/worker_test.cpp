#include "ui/document/worker.h"

#include "tests/ui/document/demo_document.h"

#include <QElapsedTimer>

#include <atomic>
#include <thread>

using namespace ui;

namespace {

using Access = core::Workspace::Access;
using Progress = core::Progress;

struct AWorkerOnTheDemo : testing::Test {
    Worker worker{demoOriginal(), Access::ReadOnly, {}, nullptr};
    QObject context;
};

/// Works until it is told to stop.
core::Result<int> untilStopped(core::Workspace&, Progress& progress)
{
    double fraction = 0.0;
    while (progress.report(fraction, "working")) {
        fraction = std::min(fraction + 0.01, 0.5);
        std::this_thread::sleep_for(std::chrono::milliseconds(1));
    }
    return core::fail(core::ErrorCode::Cancelled, "stopped");
}

TEST_F(AWorkerOnTheDemo, WorksOnAnotherThreadAndAnswersOnThisOne)
{
    std::thread::id workedOn;
    std::thread::id answeredOn;

    worker.run(
        nullptr, &context,
        [&](core::Workspace& workspace, Progress&) {
            workedOn = std::this_thread::get_id();
            return workspace.events();
        },
        [&](const core::Result<std::vector<core::Event>>& events) {
            answeredOn = std::this_thread::get_id();
            EXPECT_EQ(events->size(), 3U);
        });

    ASSERT_TRUE(waitUntil([&] { return answeredOn != std::thread::id(); }));
    EXPECT_EQ(answeredOn, std::this_thread::get_id());
    EXPECT_NE(workedOn, std::this_thread::get_id());
}

TEST_F(AWorkerOnTheDemo, StopsAQuestionWhenANewerOneIsAsked)
{
    LatestOnly latest;
    std::atomic<bool> begun = false;
    std::atomic<bool> stopped = false;
    worker.ask(
        latest, &context,
        [&](const core::Workspace&, Progress& progress) -> core::Result<int> {
            begun = true;
            while (progress.report(0.0, {}))
                std::this_thread::sleep_for(std::chrono::milliseconds(1));
            stopped = true;
            return 1;
        },
        [](const core::Result<int>&) { ADD_FAILURE() << "Nobody wants to know any more."; });
    ASSERT_TRUE(waitUntil([&] { return begun.load(); }));
    int answer = 0;

    worker.ask(
        latest, &context, [](const core::Workspace&) -> core::Result<int> { return 2; },
        [&](const core::Result<int>& result) { answer = *result; });

    ASSERT_TRUE(waitUntil([&] { return answer == 2; }));
    EXPECT_TRUE(stopped);
}

TEST_F(AWorkerOnTheDemo, StopsWhatIsCancelledAndSaysHowFarItWas)
{
    auto progress = std::make_shared<JobProgress>();
    std::optional<core::ErrorCode> code;
    worker.run(progress, &context, &untilStopped,
               [&](const core::Result<int>& result) { code = result.error().code; });
    ASSERT_TRUE(waitUntil([&] { return progress->fraction() >= 0.5; }));

    progress->cancel();

    ASSERT_TRUE(waitUntil([&] { return code.has_value(); }));
    EXPECT_EQ(*code, core::ErrorCode::Cancelled);
}

TEST_F(AWorkerOnTheDemo, DoesNotBeginWhatWasCancelledWhileItWaited)
{
    auto first = std::make_shared<JobProgress>();
    auto second = std::make_shared<JobProgress>();
    bool begun = false;
    std::optional<core::ErrorCode> code;
    worker.run(first, &context, &untilStopped, [](const core::Result<int>&) {});
    worker.run(
        second, &context,
        [&](core::Workspace&, Progress&) -> core::Result<int> {
            begun = true;
            return 1;
        },
        [&](const core::Result<int>& result) { code = result.error().code; });

    second->cancel();
    first->cancel();

    ASSERT_TRUE(waitUntil([&] { return code.has_value(); }));
    EXPECT_EQ(*code, core::ErrorCode::Cancelled);
    EXPECT_FALSE(begun);
}

TEST_F(AWorkerOnTheDemo, AnswersOnlyTheNewestOfQuestionsThatFollowEachOther)
{
    LatestOnly latest;
    QList<int> answers;

    for (int question = 0; question < 20; ++question)
        worker.ask(
            latest, &context,
            [question](const core::Workspace&) -> core::Result<int> { return question; },
            [&](const core::Result<int>& answer) { answers << *answer; });

    ASSERT_TRUE(waitUntil([&] { return !answers.isEmpty(); }));
    EXPECT_EQ(answers, QList<int>{19});
}

TEST_F(AWorkerOnTheDemo, DoesNotAnswerWhoIsGone)
{
    bool answered = false;
    bool later = false;
    auto asker = std::make_unique<QObject>();
    worker.run(
        nullptr, asker.get(), [](core::Workspace&, Progress&) -> core::Result<int> { return 1; },
        [&](const core::Result<int>&) { answered = true; });

    asker.reset();

    worker.run(
        nullptr, &context, [](core::Workspace&, Progress&) -> core::Result<int> { return 2; },
        [&](const core::Result<int>&) { later = true; });
    ASSERT_TRUE(waitUntil([&] { return later; }));
    EXPECT_FALSE(answered);
}

TEST(AWorker, SaysWhyTheArchiveCannotBeOpened)
{
    QTemporaryDir folder;
    Worker worker(folder.filePath(QStringLiteral("none.pressmark")).toStdString(),
                  Access::ReadWrite, {}, nullptr);
    QObject context;
    std::optional<core::Error> error;

    worker.run(
        nullptr, &context, [](core::Workspace& workspace, Progress&) { return workspace.events(); },
        [&](const core::Result<std::vector<core::Event>>& events) { error = events.error(); });

    ASSERT_TRUE(waitUntil([&] { return error.has_value(); }));
    EXPECT_EQ(error->code, core::ErrorCode::NotFound);
    EXPECT_FALSE(error->message.empty());
}

TEST(AWorker, StopsWorkWhenItIsDestroyedButFinishesWhatMayNotBeStopped)
{
    bool changed = false;
    QElapsedTimer timer;
    {
        Worker worker(demoOriginal(), Access::ReadOnly, {}, nullptr);
        QObject context;
        worker.run(std::make_shared<JobProgress>(), &context, &untilStopped,
                   [](const core::Result<int>&) {});
        worker.run(
            nullptr, &context,
            [&](core::Workspace&, Progress&) -> core::Result<int> {
                changed = true;
                return 1;
            },
            [](const core::Result<int>&) {});
        timer.start();
    }

    EXPECT_LT(timer.elapsed(), 2000);
    EXPECT_TRUE(changed);
}

TEST(AJob, TellsItsProgressAFewTimesASecondAndItsEndOnce)
{
    QObject parent;
    auto* job = new Job(QStringLiteral("Importing"), &parent);
    QSignalSpy changed(job, &Job::changed);
    QSignalSpy finished(job, &Job::finished);
    job->progress()->setSpan(0.5, 1.0);

    for (int step = 0; step <= 1000; ++step)
        EXPECT_TRUE(job->progress()->report(step / 1000.0, "reading"));
    ASSERT_TRUE(waitUntil([&] { return !changed.isEmpty(); }));
    job->finish();
    job->finish();

    EXPECT_DOUBLE_EQ(job->fraction(), 1.0);
    EXPECT_LE(changed.size(), 2);
    EXPECT_EQ(finished.size(), 1);
}

} // namespace
