#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace tests {

/// None of Python.
struct PythonNone {
    bool operator==(const PythonNone&) const = default;
};

/// Year, month, day, hour, minute, second, as in a time tuple of Python.
using PythonTime = std::array<int, 6>;

/// One statement about what a feed holds, of the comment in a test file of the feedparser project:
/// `entries[0]['title'] == u'x'` has the path "entries[0].title" and the value "x".
struct FeedExpectation {
    std::string path{};
    /// What the path has to be; nullopt: just something ("entries[0].category != None").
    std::optional<std::variant<std::string, PythonTime, PythonNone, int>> value{};
    std::string source{};   ///< as it stands in the comment
    bool understood = true; ///< false for what is not of this form (calls, dictionaries)
};

/// What a file expects. "not bozo" is not among the statements.
struct FeedExpectations {
    bool wellFormed = false; ///< "not bozo": no fault is found in it
    std::vector<FeedExpectation> statements{};
};

/// Reads the text behind "Expect:", up to the end of the comment.
FeedExpectations parseFeedExpectations(std::string_view text);

} // namespace tests
