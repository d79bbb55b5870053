#include "core/domain/enum_names.h"

#include "core/domain/corporate_action.h"
#include "core/domain/dated_fact.h"
#include "core/domain/event.h"
#include "core/domain/figure.h"
#include "core/domain/import_report.h"
#include "core/domain/instrument.h"
#include "core/domain/link.h"
#include "core/domain/note.h"
#include "core/domain/price_series.h"

#include <gtest/gtest.h>

#include <set>
#include <string>

using namespace core;

namespace {

/// Every enumerator up to `last` has a name of its own that leads back to it, and `expected` are
/// these names in order: files, archives and scripts rely on them.
template<typename Enum>
void expectNames(Enum last, std::optional<Enum> (*fromString)(std::string_view),
                 const std::vector<std::string>& expected)
{
    ASSERT_EQ(expected.size(), static_cast<std::size_t>(last) + 1);
    for (std::size_t index = 0; index < expected.size(); ++index) {
        const auto value = static_cast<Enum>(index);
        EXPECT_EQ(toString(value), expected[index]);
        EXPECT_EQ(fromString(expected[index]), value);
    }
    EXPECT_EQ(std::set(expected.begin(), expected.end()).size(), expected.size());
    for (const std::string other : {"", " ", "Share", "DAY", "1D", "unknown word"})
        EXPECT_FALSE(fromString(other)) << other;
}

TEST(EnumNamesTest, OfIntervalsLeadBack)
{
    expectNames(Interval::Month1, intervalFromString,
                {"1m", "5m", "15m", "30m", "1h", "1d", "1w", "1mo"});
}

TEST(EnumNamesTest, OfInstrumentKindsLeadBack)
{
    expectNames(InstrumentKind::Other, instrumentKindFromString,
                {"share", "index", "fund", "currency", "crypto", "commodity", "bond", "other"});
}

TEST(EnumNamesTest, OfEventStatusLeadBack)
{
    expectNames(EventStatus::Refuted, eventStatusFromString,
                {"reported", "claimed", "disputed", "confirmed", "refuted"});
}

TEST(EnumNamesTest, OfNotesLeadBack)
{
    expectNames(NoteKind::Measure, noteKindFromString,
                {"text", "arrow", "callout", "vertical_line", "horizontal_level", "time_band",
                 "price_band", "trend_line", "measure"});
    expectNames(NoteDash::Dotted, noteDashFromString, {"solid", "dashed", "dotted"});
}

TEST(EnumNamesTest, OfRelationsLeadBack)
{
    expectNames(RelationKind::Confounds, relationKindFromString,
                {"causes", "contradicts", "confounds"});
}

TEST(EnumNamesTest, OfCorporateActionsLeadBack)
{
    expectNames(CorporateActionKind::Dividend, corporateActionKindFromString,
                {"split", "dividend"});
}

TEST(EnumNamesTest, OfDatedFactsLeadBack)
{
    expectNames(FactKind::SharesOutstanding, factKindFromString, {"shares_outstanding"});
}

TEST(EnumNamesTest, OfLinkStatusLeadBack)
{
    expectNames(LinkStatus::Rejected, linkStatusFromString, {"suggested", "accepted", "rejected"});
}

TEST(EnumNamesTest, OfImportKindsLeadBack)
{
    expectNames(ImportKind::Facts, importKindFromString,
                {"prices", "articles", "events", "instruments", "facts"});
}

TEST(EnumNamesTest, OfChartStylesLeadBack)
{
    expectNames(ChartStyle::Bars, chartStyleFromString,
                {"candles", "line", "area", "rebased", "bars"});
}

} // namespace
