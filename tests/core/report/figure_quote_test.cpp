#include "core/report/figure_quote.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

TEST(TheWordsOfAnEvent, KeepTheNumberOfItsMoveOrItsName)
{
    FigureEvent event{.event = {.name = "DeepSeek shock"}};
    event.quote =
        "Im frühen Handel des Montags war Nvidia um 16,97 Prozent gefallen, sagten Händler.";
    event.reactions.push_back({.change = -0.1697});
    EXPECT_EQ(quotedWords(event, 40), "…\u00A0war Nvidia um 16,97 Prozent gefallen\u00A0…");
    EXPECT_EQ(quotedWords(event, 500), event.quote);

    event.reactions.clear();
    event.quote = "Analysts had seen for months what then was called the DeepSeek panic.";
    EXPECT_EQ(quotedWords(event, 30), "…\u00A0was called the DeepSeek panic.");

    event.quote = "Nothing of it is in this sentence at all.";
    EXPECT_EQ(quotedWords(event, 14), "Nothing of it\u00A0…");
}

} // namespace
