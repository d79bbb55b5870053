#include "ui/document/source_states.h"

#include "ui/document/feed_schedule.h"
#include "ui/support/conversion.h"

#include <filesystem>

namespace ui {

namespace {

core::SourceState stateAt(const core::Source& source, core::SourceResult result, core::Instant now)
{
    core::SourceState state = source.state;
    state.result = result;
    state.detail.clear();
    state.news = 0;
    state.failures = core::isFailure(result) ? source.state.failures + 1 : 0;
    state.checkedAt = now;
    return state;
}

} // namespace

core::SourceState afterFetch(const core::Source& feed, const FetchedFeed& fetched,
                             core::Instant now)
{
    core::SourceState state = stateAt(feed, fetched.result, now);
    state.detail = toStd(fetched.detail);
    state.notBefore = nextLook(now, feed.interval, state.failures, fetched.retryAfter);
    return state;
}

core::SourceState afterImport(const core::Source& feed, const FetchedFeed& fetched,
                              const core::Result<core::ImportReport>& report, core::Instant now)
{
    const std::string problem = problemOf(report);
    News news;
    if (report)
        news += *report;
    const core::SourceResult result = !problem.empty() ? core::SourceResult::NotUnderstood
        : news.all() > 0                               ? core::SourceResult::News
                                                       : core::SourceResult::NothingNew;
    core::SourceState state = stateAt(feed, result, now);
    state.detail = problem;
    state.news = news.all();
    state.etag = problem.empty() ? fetched.etag.toStdString() : std::string();
    state.lastModified = problem.empty() ? fetched.lastModified.toStdString() : std::string();
    state.notBefore = nextLook(now, feed.interval, state.failures);
    return state;
}

core::SourceState afterFolder(const core::Source& folder, std::int64_t news, std::size_t failed,
                              core::Instant now)
{
    const core::SourceResult result = failed > 0 ? core::SourceResult::SomeFailed
        : news > 0                               ? core::SourceResult::News
                                                 : core::SourceResult::NothingNew;
    core::SourceState state = stateAt(folder, result, now);
    state.detail = failed > 0 ? std::to_string(failed) : std::string();
    state.news = news;
    state.notBefore = nextLook(now, folder.interval, 0);
    return state;
}

core::SourceState withoutFolder(const core::Source& folder, core::Instant now)
{
    core::SourceState state = stateAt(folder, core::SourceResult::NotThere, now);
    state.notBefore = nextLook(now, folder.interval, 0);
    return state;
}

core::SourceState afterError(const core::Source& folder, const core::Error& error,
                             core::Instant now)
{
    core::SourceState state = stateAt(folder, core::SourceResult::NotUnderstood, now);
    state.detail = error.message;
    state.notBefore = nextLook(now, folder.interval, state.failures);
    return state;
}

std::string problemOf(const core::Result<core::ImportReport>& report)
{
    if (!report)
        return report.error().message;
    const bool isUsed = report->accepted + report->duplicates + report->updated > 0;
    return isUsed || report->rejected.empty() ? std::string() : report->rejected.front().message;
}

News& News::operator+=(const core::ImportReport& report)
{
    (report.kind == core::ImportKind::Articles ? articles : rows) +=
        report.accepted + report.updated;
    return *this;
}

QString sourceName(const core::Source& source)
{
    if (source.kind == core::SourceKind::Feed)
        return QUrl(toQString(source.address)).host();
    std::filesystem::path path = source.address;
    if (path.filename().empty())
        path = path.parent_path(); // "/news/" is "/news"
    return toQString(path.filename());
}

} // namespace ui
