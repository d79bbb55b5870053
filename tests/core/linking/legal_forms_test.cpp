#include "core/linking/legal_forms.h"

#include "tests/core/linking/linking_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace core;
using testing::ElementsAre;
using testing::IsEmpty;

namespace {

std::vector<std::string> textsFound(const Instrument& instrument, const std::string& body)
{
    const Matcher matcher(matchNames(std::vector{instrument}, {}));
    std::vector<std::string> texts;
    for (const Mention& mention : matcher.find({.body = body, .language = "de"}))
        texts.push_back(mention.text);
    return texts;
}

TEST(ALegalForm, IsLeftOutAtTheEndOfAName)
{
    for (const char* name :
         {"Xyzzy AG", "Xyzzy SE", "Xyzzy Inc.", "Xyzzy, Inc.", "Xyzzy Corp", "Xyzzy Co., Ltd",
          "Xyzzy N.V.", "Xyzzy S.A.", "Xyzzy A/S", "Xyzzy SpA", "Xyzzy Oyj", "Xyzzy plc",
          "Xyzzy Holding AG", "Xyzzy GmbH & Co. KGaA", "Xyzzy Group"})
        EXPECT_EQ(withoutLegalForm(name), "Xyzzy") << name;
}

TEST(ALegalForm, IsNoPartOfAWordAndNeverTheWholeName)
{
    for (const char* name : {"AG", "Xyzzyag", "Group", "Deutsche Bank", ""})
        EXPECT_EQ(withoutLegalForm(name), name);
}

TEST(AnInstrumentThatPeopleAdd, IsFoundWithoutItsLegalForm)
{
    const Instrument xyzzy{.id = {1}, .symbol = "XYZY1", .name = "Xyzzy AG"};
    EXPECT_THAT(textsFound(xyzzy, "Xyzzy steigt, die Xyzzy-Aktie, Xyzzys Chef, die Xyzzy AG"),
                ElementsAre("Xyzzy", "Xyzzy-Aktie", "Xyzzys", "Xyzzy AG"));
}

TEST(AnInstrumentThatPeopleAdd, KeepsItsLegalFormWhereTheRestIsAWordOrShort)
{
    EXPECT_THAT(textsFound({.id = {1}, .symbol = "QQQ1", .name = "Plan AG"}, "Der Plan steht"),
                IsEmpty());
    EXPECT_THAT(textsFound({.id = {1}, .symbol = "QQQ1", .name = "Linde Holding"}, "Die Linde"),
                IsEmpty());
    EXPECT_THAT(textsFound({.id = {1}, .symbol = "QQQ1", .name = "Xyz AG"}, "Xyz und Xyz AG"),
                ElementsAre("Xyz AG"));
}

} // namespace
