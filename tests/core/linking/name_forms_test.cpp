#include "core/linking/name_forms.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace core;
using testing::Contains;
using testing::ElementsAre;
using testing::IsSupersetOf;
using testing::Not;
using testing::UnorderedElementsAre;

namespace {

std::vector<std::string> formsOf(std::string_view text, NameKind kind,
                                 std::string_view language = {})
{
    std::vector<std::string> forms;
    for (const WordPattern& pattern : core::formsOf(text, kind, language, latinCharacters())) {
        std::string form;
        for (const std::string& word : pattern.words)
            form += (form.empty() ? "" : " ") + word;
        forms.push_back(form);
    }
    return forms;
}

TEST(TheFormsOfAName, AreItsGenitives)
{
    EXPECT_THAT(formsOf("Nvidia", NameKind::Name), ElementsAre("nvidia", "nvidias"));
    EXPECT_THAT(formsOf("Dax", NameKind::Name), ElementsAre("dax", "daxes"));
    EXPECT_THAT(formsOf("Siemens", NameKind::Name), ElementsAre("siemens", "siemenses"));
    EXPECT_THAT(formsOf("S&P 500", NameKind::Name), ElementsAre("s p 500"));
    EXPECT_THAT(
        formsOf("Deutsche Börse", NameKind::Name),
        IsSupersetOf({"deutsche börse", "deutsche börses", "deutsche boerse", "deutsche boerses"}));
}

TEST(TheFormsOfAName, AreThoseOfItsGermanAdjectives)
{
    EXPECT_THAT(formsOf("Deutscher Rat", NameKind::Name),
                UnorderedElementsAre("deutscher rat", "deutsche rat", "deutschen rat",
                                     "deutsches rat", "deutschem rat", "deutscher rats",
                                     "deutsche rats", "deutschen rats", "deutsches rats",
                                     "deutschem rats"));
    EXPECT_THAT(formsOf("Vereinigte Stahlwerke", NameKind::Name),
                Contains("vereinigten stahlwerke"));
    EXPECT_THAT(formsOf("Deutscher Rat", NameKind::Name, "en"),
                ElementsAre("deutscher rat", "deutscher rats"));
    EXPECT_THAT(formsOf("Porsche SE", NameKind::Name), Not(Contains("porschen se")));
    EXPECT_THAT(formsOf("Hannover Rück", NameKind::Name), Not(Contains("hannoven rück")));
}

TEST(TheFormsOfAName, AreSplitAtCapitals)
{
    EXPECT_THAT(formsOf("DeepSeek", NameKind::Name), Contains("deep seek"));
    EXPECT_THAT(formsOf("OpenAI", NameKind::Name), Contains("open ai"));
    EXPECT_THAT(formsOf("iPhone", NameKind::Name), ElementsAre("iphone", "iphones"));
    EXPECT_THAT(formsOf("NVIDIA", NameKind::Name), ElementsAre("nvidia", "nvidias"));
}

TEST(TheFormsOfAPhrase, ArePluralsAndTheSingularOfAPlural)
{
    EXPECT_THAT(formsOf("Ausfuhrbeschränkung", NameKind::Phrase, "de"),
                Contains("ausfuhrbeschränkungen"));
    EXPECT_THAT(formsOf("Ausfuhrbeschränkungen", NameKind::Phrase, "de"),
                Contains("ausfuhrbeschränkung"));
    EXPECT_THAT(formsOf("Ausfuhrregeln", NameKind::Phrase, "de"), Contains("ausfuhrregel"));
    EXPECT_THAT(formsOf("export controls", NameKind::Phrase, "en"), Contains("export control"));
    EXPECT_THAT(formsOf("export controls", NameKind::Phrase, "de"),
                Not(Contains("export control")));
}

TEST(TheFormsOfASymbol, AreItself)
{
    EXPECT_THAT(formsOf("NVDA", NameKind::Symbol), ElementsAre("nvda"));
    EXPECT_THAT(formsOf("^GDAXI", NameKind::Symbol), ElementsAre("gdaxi"));
    EXPECT_TRUE(formsOf(" - ", NameKind::Symbol).empty());
}

} // namespace
