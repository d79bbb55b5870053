#pragma once

#include "core/domain/file_conventions.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

/// What the numbers of a file say about how they are written. "1.234" alone says nothing: it may
/// be a bit more than one or more than a thousand.
class NumberEvidence {
public:
    /// `isPrice`: a price of a thousand and more without separators tells that the file does not
    /// group digits; a volume does not tell that of prices.
    void add(std::string_view field, bool isPrice);

    enum class Verdict {
        Point,
        Comma,
        NoSeparators, ///< either reading gives the same numbers
        Ambiguous,    ///< every number with a separator can be read in two ways
        Mixed,        ///< some numbers tell the one, some the other
    };
    Verdict verdict() const;

    /// A number that can be read in two ways, if there was one.
    const std::string& example() const { return m_example; }

    /// The first number that can only have this decimal sign; empty if there was none.
    const std::string& telling(DecimalSign sign) const
    {
        return sign == DecimalSign::Point ? m_tellingPoint : m_tellingComma;
    }

private:
    void addTelling(DecimalSign sign, std::string_view core);
    void addSingle(std::string_view core, std::size_t separator);

    std::size_t m_point = 0;
    std::size_t m_comma = 0;
    std::size_t m_ambiguousPoint = 0;
    std::size_t m_ambiguousComma = 0;
    bool m_ungrouped = false;
    std::string m_example;
    std::string m_tellingPoint;
    std::string m_tellingComma;
};

} // namespace core
