#include "core/ingest/text_warnings.h"

#include <gtest/gtest.h>

namespace core {
namespace {

TEST(TextWarnings, CountsWhatTurnsTheDirection)
{
    EXPECT_EQ(directionControls("Gewinn \u202Eein\u202C \u2066ab\u2069 – “quoted” €"), 4U);
    EXPECT_EQ(directionControls("“quoted” – €"), 0U);
}

TEST(TextWarnings, FindsANameThatMixesAlphabets)
{
    EXPECT_EQ(mixedScriptWord("Die Aktie von Nvіdia fiel."), "Nvіdia"); // Cyrillic i
    EXPECT_EQ(mixedScriptWord("Gold, Αpple und Silber"), "Αpple");      // Greek capital alpha
}

TEST(TextWarnings, LetsOtherAlphabetsAndTheirSignsBe)
{
    EXPECT_EQ(mixedScriptWord("Газпром und Лукойл, Νίκος, Δt = 5 µm, β-Faktor, Zürich"),
              std::nullopt);
    EXPECT_EQ(mixedScriptWord(""), std::nullopt);
}

} // namespace
} // namespace core
