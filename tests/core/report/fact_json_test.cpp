#include "core/report/fact_json.h"

#include <nlohmann/json.hpp>

#include <gtest/gtest.h>

using namespace core;
using nlohmann::json;

namespace {

TEST(FactJson, HasEveryFieldOfAnAction)
{
    const std::vector<ActionListing> actions{{.action = {.id = CorporateActionId{3},
                                                         .day = *TradingDate::from(2024, 6, 10),
                                                         .value = 10.0},
                                              .symbol = "XNAS:NVDA",
                                              .author = "ann",
                                              .inPrices = true},
                                             {.action = {.id = CorporateActionId{4},
                                                         .kind = CorporateActionKind::Dividend,
                                                         .day = *TradingDate::from(2024, 6, 11),
                                                         .value = 0.01,
                                                         .currency = "USD",
                                                         .source = "press release"},
                                              .symbol = "XNAS:NVDA",
                                              .import = ImportId{2}}};

    const json read = json::parse(actionsToJson(actions));

    EXPECT_EQ(read[0], json::parse(R"({"action": 3, "instrument": "XNAS:NVDA", "kind": "split",
        "on": "2024-06-10", "value": 10.0, "ratio": "10:1", "in_prices": true, "currency": null,
        "source": null, "author": "ann", "import": null})"));
    EXPECT_EQ(read[1], json::parse(R"({"action": 4, "instrument": "XNAS:NVDA", "kind": "dividend",
        "on": "2024-06-11", "value": 0.01, "ratio": null, "in_prices": null, "currency": "USD",
        "source": "press release", "author": null, "import": 2})"));
}

TEST(FactJson, HasEveryFieldOfAFact)
{
    const std::vector<FactListing> facts{{.fact = {.id = DatedFactId{5},
                                                   .firstDay = *TradingDate::from(2024, 11, 15),
                                                   .value = 24490000000.0,
                                                   .source = "10-Q"},
                                          .symbol = "NVDA",
                                          .author = "ann"}};

    EXPECT_EQ(json::parse(factsToJson(facts))[0],
              json::parse(R"({"fact": 5, "instrument": "NVDA", "kind": "shares_outstanding",
        "from": "2024-11-15", "value": 24490000000.0, "source": "10-Q", "author": "ann",
        "import": null})"));
    EXPECT_EQ(factsToJson({}), "[]\n");
}

} // namespace
