#include "core/time/exchange_calendars.h"

#include "core/base/file.h"
#include "core/base/resources.h"
#include "core/time/calendar_text.h"

#include <algorithm>
#include <optional>
#include <system_error>
#include <utility>

namespace core {

namespace fs = std::filesystem;

namespace {

constexpr std::uint64_t kLargestFile = 1 << 20; ///< bytes; a century of holidays has 100,000

std::vector<fs::path> calendarFilesIn(const fs::path& folder)
{
    std::vector<fs::path> files;
    std::error_code error;
    for (fs::directory_iterator entry(folder, error), end; !error && entry != end;
         entry.increment(error)) {
        if (entry->path().extension() == ".calendar")
            files.push_back(entry->path());
    }
    std::ranges::sort(files);
    return files;
}

Error leftOut(Error error)
{
    error.message += " The file is left out.";
    return error;
}

} // namespace

/// One file, and its calendar once somebody asked for it.
struct ExchangeCalendars::File {
    std::string name{};              ///< of a user's file its path
    std::string own{};               ///< the text of a user's file
    std::string_view text{};         ///< `own`, or what is compiled in
    std::vector<std::string> mics{}; ///< those that are found here
    bool isOwn = false;
    bool wasRead = false;
    std::optional<ExchangeCalendar> calendar{};
};

ExchangeCalendars::ExchangeCalendars() = default;
ExchangeCalendars::ExchangeCalendars(fs::path folder)
    : m_folder(std::move(folder))
{
}
ExchangeCalendars::ExchangeCalendars(ExchangeCalendars&&) noexcept = default;
ExchangeCalendars& ExchangeCalendars::operator=(ExchangeCalendars&&) noexcept = default;
ExchangeCalendars::~ExchangeCalendars() = default;

void ExchangeCalendars::findFiles()
{
    if (std::exchange(m_found, true))
        return;
    if (!m_folder.empty()) {
        for (const fs::path& path : calendarFilesIn(m_folder)) {
            const auto text = readFile(path, kLargestFile);
            if (text)
                addFile({.name = path.string(), .own = *text, .isOwn = true});
            else
                m_problems.push_back(leftOut(text.error()));
        }
    }
    for (const EmbeddedFile& file : embeddedFiles("calendars/"))
        addFile({.name = std::string(file.name), .text = file.bytes});
}

void ExchangeCalendars::addFile(File found)
{
    auto file = std::make_unique<File>(std::move(found));
    if (file->isOwn)
        file->text = file->own;
    for (const std::string_view mic : marketCodesIn(file->text))
        file->mics.emplace_back(mic);
    // Whose calendar it means to be nobody knows, so nobody would ask for it: read it now.
    if (file->mics.empty())
        read(*file);
    m_files.push_back(std::move(file));
}

const ExchangeCalendar* ExchangeCalendars::read(File& file)
{
    if (!std::exchange(file.wasRead, true)) {
        auto calendar = ExchangeCalendar::parse(file.text, file.name);
        if (calendar) {
            file.calendar.emplace(std::move(*calendar));
            file.mics = file.calendar->mics();
        } else {
            m_problems.push_back(leftOut(calendar.error()));
        }
    }
    return file.calendar ? &*file.calendar : nullptr;
}

std::optional<ExchangeCalendars::Listing> ExchangeCalendars::find(std::string_view mic)
{
    findFiles();
    for (const auto& file : m_files) {
        if (std::ranges::find(file->mics, mic) == file->mics.end())
            continue;
        if (const ExchangeCalendar* calendar = read(*file))
            return Listing{calendar, file->isOwn ? file->name : std::string()};
    }
    return std::nullopt;
}

const ExchangeCalendar* ExchangeCalendars::forMic(std::string_view mic)
{
    const auto found = find(mic);
    return found ? found->calendar : nullptr;
}

std::vector<ExchangeCalendars::Listing> ExchangeCalendars::all()
{
    findFiles();
    std::vector<Listing> found;
    for (const auto& file : m_files) {
        const ExchangeCalendar* calendar = read(*file);
        const bool isUsed = calendar != nullptr
            && std::ranges::any_of(file->mics,
                                   [&](const auto& mic) { return forMic(mic) == calendar; });
        if (isUsed)
            found.push_back({calendar, file->isOwn ? file->name : std::string()});
    }
    std::ranges::stable_sort(found, {}, [](const Listing& listing) -> const std::string& {
        return listing.calendar->mics().front();
    });
    return found;
}

} // namespace core
