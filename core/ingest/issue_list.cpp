#include "core/ingest/issue_list.h"

#include "core/base/unicode.h"

#include <algorithm>
#include <filesystem>
#include <utility>

namespace core {

namespace {

constexpr std::size_t kKeptOfCode = 1000;
constexpr std::size_t kExcerptLength = 200; // code points

} // namespace

void IssueList::add(ImportIssue issue)
{
    ++m_count;
    if (++m_countOfCode[issue.code] <= kKeptOfCode)
        m_kept.push_back(std::move(issue));
}

void IssueList::append(IssueList&& later)
{
    std::map<std::string, std::size_t> counts = std::move(later.m_countOfCode);
    for (ImportIssue& issue : later.m_kept) {
        --counts[issue.code];
        add(std::move(issue));
    }
    for (const auto& [code, count] : counts) { // those that it did not keep
        m_countOfCode[code] += count;
        m_count += count;
    }
    later = {};
}

std::vector<ImportIssue> IssueList::take()
{
    std::vector<ImportIssue> issues = std::exchange(m_kept, {});
    std::ranges::stable_sort(issues, {}, &ImportIssue::line);
    for (const auto& [code, count] : std::exchange(m_countOfCode, {})) {
        if (count > kKeptOfCode)
            issues.push_back({.code = code,
                              .message = std::to_string(count - kKeptOfCode)
                                  + " more lines of the same kind are not listed."});
    }
    m_count = 0;
    return issues;
}

std::string displayPath(std::string_view path)
{
    return path == "-" ? "standard input" : std::string(path);
}

std::string placePrefix(std::string_view path, std::size_t line)
{
    const std::string name =
        path == "-" ? displayPath(path) : std::filesystem::path(path).filename().string();
    return line == 0 ? name + ": " : name + ", line " + std::to_string(line) + ": ";
}

std::string inQuotes(std::string_view text)
{
    std::string result = "\"";
    return result.append(excerpt(text)).append("\"");
}

std::string excerpt(std::string_view text)
{
    // Far more bytes than the excerpt needs are never looked at.
    const std::string valid = toValidUtf8(text.substr(0, kExcerptLength * 8));
    std::string line;
    std::size_t length = 0;
    for (std::size_t position = 0; position < valid.size();) {
        const char32_t codePoint = nextCodePoint(valid, position);
        if (++length > kExcerptLength)
            return line + "…";
        appendUtf8(line, codePoint == U'\n' || codePoint == U'\r' ? U' ' : codePoint);
    }
    return line;
}

} // namespace core
