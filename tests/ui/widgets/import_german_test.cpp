#include "core/workspace/source_files.h"
#include "tests/support/shared_files.h"
#include "ui/models/import_decision_words.h"
#include "ui/support/conversion.h"
#include "ui/widgets/appearance.h"

#include <gtest/gtest.h>

namespace ui {
namespace {

struct AnImportInGerman : testing::Test {
    AnImportInGerman() { appearance.setLanguageChoice(LanguageChoice::German); }
    ~AnImportInGerman() override { appearance.setLanguageChoice(LanguageChoice::English); }

    static std::string reason(const std::string& said)
    {
        return decisionReason({.reason = said}).toStdString();
    }

    Appearance appearance;
};

TEST_F(AnImportInGerman, CountsDatesInWords)
{
    EXPECT_EQ(reason("1 dates begin with a number above 12"),
              "1 Datum beginnt mit einer Zahl über 12");
    EXPECT_EQ(reason("1520 dates begin with a number above 12"),
              "1.520 Daten beginnen mit einer Zahl über 12");
}

TEST_F(AnImportInGerman, QuotesWhatCannotBeReadOtherwise)
{
    EXPECT_EQ(reason("\"184.90\" cannot be read otherwise"),
              "\"184.90\" lässt sich nicht anders lesen");
    EXPECT_EQ(reason("it is JSON that lists events"),
              "es ist JSON mit einer Liste der Art Ereignisse");
}

/// Real files of many providers lie beside a checkout where they may not be passed on.
TEST_F(AnImportInGerman, LeavesNoReasonOfARealFileInEnglish)
{
    if (!tests::sharedAvailable())
        GTEST_SKIP() << "There are no files of providers.";
    const std::vector<std::string> files =
        core::sourceFiles(std::vector{tests::sharedFile("data/dialects")});
    ASSERT_GT(files.size(), 1U);
    core::NoProgress progress;
    for (const std::string& path : files) {
        const auto preview = core::previewFile(path, {}, progress);
        if (!preview)
            continue;
        for (const core::ImportDecision& decision : preview->decisions) {
            EXPECT_NE(decisionReason(decision), toQString(decision.reason))
                << path << ": " << decision.what;
        }
        if (!preview->question.empty()) {
            EXPECT_NE(importQuestion(*preview), toQString(preview->question)) << path;
        }
    }
}

} // namespace
} // namespace ui
