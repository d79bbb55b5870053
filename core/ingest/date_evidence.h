#pragma once

#include "core/domain/file_conventions.h"

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// What the dates of a file say about their order. "01/02/2025" alone says nothing.
class DateEvidence {
public:
    void add(std::string_view field);

    enum class Verdict {
        DayFirst,
        MonthFirst,
        NotNeeded, ///< every date says itself what it means
        Ambiguous, ///< see settle()
        Mixed,
    };
    Verdict verdict() const;

    /// An order, and a phrase why it is that one.
    struct Settled {
        DateOrder order = DateOrder::DayFirst;
        std::string reason{};
    };

    /// What an order of rows and days of the week make likely beyond doubt where no date says it
    /// itself: in only one order the rows run in one direction, or in only one order no day is a
    /// Saturday or Sunday. nullopt where neither or both speak, for fewer than five days, and where
    /// one number is constant and the other rises evenly.
    std::optional<Settled> settle() const;

    /// The same without asking for much: of two orders the one with fewer weekends, by day if
    /// they have as many. For a preview.
    DateOrder likeliest() const;

    /// A date that can be read in two ways, if there was one.
    const std::string& example() const { return m_example; }

    /// How many dates there were that begin with a day, and that begin with a month, beyond doubt.
    std::size_t dayFirst() const { return m_dayFirst; }
    std::size_t monthFirst() const { return m_monthFirst; }

private:
    /// How the dates run when they are read in one order.
    struct Run {
        std::size_t weekends = 0; ///< different days that are Saturdays or Sundays
        bool oneDirection = true;
    };
    Run runOf(DateOrder order) const;
    bool isEvenRun() const;

    struct Written {
        int first = 0;
        int second = 0;
        int year = 0;

        auto operator<=>(const Written&) const = default;
    };
    std::size_t m_dayFirst = 0;
    std::size_t m_monthFirst = 0;
    std::size_t m_ambiguous = 0;
    std::string m_example;
    /// In the order of rows, of dates that follow each other only the first; those alone that can
    /// be read in two ways, and not more than fit.
    std::vector<Written> m_written;
};

} // namespace core
