#pragma once

#include "core/base/result.h"
#include "core/time/exchange_calendar.h"

#include <filesystem>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Every calendar there is, found by the code of a market: those that are built in, and the files
/// *.calendar in a folder of the user's, which count before them. A file is looked at when the
/// first market is asked for, and read when its own is.
class ExchangeCalendars {
public:
    /// The built-in ones alone.
    ExchangeCalendars();
    /// Those and the user's in `folder`; it need not exist.
    explicit ExchangeCalendars(std::filesystem::path folder);
    ExchangeCalendars(ExchangeCalendars&&) noexcept;
    ExchangeCalendars& operator=(ExchangeCalendars&&) noexcept;
    ~ExchangeCalendars();

    /// The calendar of an ISO 10383 code; nullptr where there is none: a currency trades every
    /// day. Valid as long as this object. Where a file of the user's cannot be used, the built-in
    /// calendar of the market stays, and problems() says why.
    const ExchangeCalendar* forMic(std::string_view mic);

    struct Listing {
        const ExchangeCalendar* calendar = nullptr;
        std::string source{}; ///< the user's file; empty for a built-in one
    };
    /// Every calendar that a market is found in, ordered by its main market. Reads all files.
    std::vector<Listing> all();
    /// The one of a market; none where there is none.
    std::optional<Listing> find(std::string_view mic);

    /// What was wrong with files of the user's that were asked for so far, a sentence each with
    /// the file and where there is one the line.
    const std::vector<Error>& problems() const { return m_problems; }

private:
    struct File;

    void findFiles();
    void addFile(File found);
    const ExchangeCalendar* read(File& file);

    std::filesystem::path m_folder;
    bool m_found = false;
    std::vector<std::unique_ptr<File>> m_files; ///< of two for one market, the first counts
    std::vector<Error> m_problems;
};

} // namespace core
