#pragma once

#include "core/domain/article.h"
#include "core/domain/ids.h"
#include "core/time/trading_date.h"

#include <cstddef>
#include <optional>
#include <string>
#include <utility>
#include <vector>

/// What lists of articles are asked for, and what they show.

namespace core {

/// Days, both included.
struct DayRange {
    TradingDate first{};
    TradingDate last{};

    bool operator==(const DayRange&) const = default;
};

/// What a price did from one close to the next.
struct PriceMove {
    TradingDate day{}; ///< of the later one
    double change = 0.0;

    bool operator==(const PriceMove&) const = default;
};

/// Near a day on which the price of an instrument moved far.
struct NearMove {
    InstrumentId instrument{};
    double leastChange = 0.05; ///< from close to close, up or down
    int sessions = 0;          ///< how many of the instrument's exchange it may be away
};

/// Which articles to list; every part that is given must hold.
struct ArticleQuery {
    std::string search{};              ///< see parseSearch(); empty: all
    std::optional<TradingDate> from{}; ///< published on this day or later, as far as is known
    std::optional<TradingDate> to{};
    std::optional<EventId> event{}; ///< linked to it, and not rejected
    std::optional<NearMove> nearMove{};
    std::optional<std::vector<DayRange>> days{}; ///< published within one of them, as from and to
    std::optional<std::size_t> limit{};
};

struct ArticleSummary {
    ArticleId id{};
    std::string title{};
    std::string creditedTo{}; ///< see creditedTo(Article)
    PartialDate published{};
    std::string language{};
    std::string snippet{}; ///< around the words that were searched; empty without a search
    /// Where the searched words stand in `snippet`: code points, begin and end.
    std::vector<std::pair<std::size_t, std::size_t>> highlights{};
    std::optional<PriceMove> nearMove{}; ///< the largest of those asked for; none without

    bool operator==(const ArticleSummary&) const = default;
};

} // namespace core
