#pragma once

#include "core/domain/import_report.h"

#include <cstddef>
#include <map>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// Collects what there is to say about the lines of one file. Of each code the first thousand are
/// kept and the rest counted, so that a file of ten million bad rows does not fill the memory.
class IssueList {
public:
    void add(ImportIssue issue);

    /// Takes in what another list says of the lines behind those of this one.
    void append(IssueList&& later);

    /// How many were added, kept or not.
    std::size_t count() const { return m_count; }

    /// What was kept in the order of lines, and for each code with more, one issue about the whole
    /// file that says how many. The list is empty afterwards.
    std::vector<ImportIssue> take();

private:
    std::vector<ImportIssue> m_kept;
    std::map<std::string, std::size_t> m_countOfCode;
    std::size_t m_count = 0;
};

/// "NVDA.csv, line 3: ", how a message about a line begins; without the line if it is 0.
std::string placePrefix(std::string_view path, std::size_t line);

/// `text` on one line, cut to what fits a list.
std::string excerpt(std::string_view text);

/// `text` as an excerpt between quotes.
std::string inQuotes(std::string_view text);

/// What a path is called in an error: the path itself, or "standard input" for "-".
std::string displayPath(std::string_view path);

} // namespace core
