#include "ui/document/findings_loader.h"

#include "tests/ui/document/demo_document.h"

using namespace ui;

namespace {

TEST_F(AnEmptyArchive, SaysWhatIsWrongWithThePricesOfAnInstrument)
{
    document.importFiles({{write("NVDA.csv",
                                 "Date,Open,High,Low,Close,Volume\n"
                                 "2025-01-22,144.7,147.8,143.7,147.07,237651400\n"
                                 "2025-01-23,145.1,147.2,143.7,147.22,155915500\n"
                                 "2025-01-24,145.1,147.2,143.7,147.22,0\n")}});
    ASSERT_TRUE(settle());
    FindingsLoader loader(&document, nullptr);
    std::vector<core::QualityFinding> findings;
    QObject::connect(&loader, &FindingsLoader::found, &loader,
                     [&](core::InstrumentId, const auto& found) { findings = found; });

    loader.ask({document.lists().instruments.front().instrument.id});

    ASSERT_TRUE(waitUntil([&] { return !findings.empty(); }));
    EXPECT_EQ(findings.front().code, "stale_copy");
    EXPECT_EQ(core::toIso(findings.front().day), "2025-01-24");
}

} // namespace
