#include "tests/ui/models/claim_builder.h"
#include "ui/widgets/claim_dialog.h"

#include <gtest/gtest.h>

#include <QAbstractButton>
#include <QCheckBox>
#include <QComboBox>
#include <QDateEdit>
#include <QLineEdit>
#include <QLocale>
#include <QPlainTextEdit>

using namespace ui;

namespace {

struct AClaimDialog : testing::Test {
    AClaimDialog()
    {
        core::InstrumentSummary nvidia;
        nvidia.instrument = {.id = {1}, .symbol = "NVDA", .mic = "XNAS", .name = "Nvidia"};
        core::InstrumentSummary dax;
        dax.instrument = {.id = {2}, .symbol = "DAX", .mic = "XETR", .name = "Dax"};
        instruments = {nvidia, dax};
    }
    ~AClaimDialog() override { QLocale::setDefault(QLocale::c()); }

    template<typename Widget>
    static Widget* child(const ClaimDialog& dialog, const char* name)
    {
        return dialog.findChild<Widget*>(QString::fromLatin1(name));
    }

    std::vector<core::InstrumentSummary> instruments;
};

TEST_F(AClaimDialog, SaysNothingWhereNothingWasChanged)
{
    const ClaimDialog dialog(supportedChange("17 percent"), {}, instruments,
                             ClaimDialog::Begin::Subject, nullptr);

    EXPECT_FALSE(dialog.saysAnythingNew());
    EXPECT_FALSE(core::saysAnything(dialog.correction()));
}

TEST_F(AClaimDialog, SaysTheSubjectAndTheDayThatWereChosen)
{
    const ClaimDialog dialog(supportedChange("17 percent"), {}, instruments,
                             ClaimDialog::Begin::Subject, nullptr);
    auto* subject = child<QComboBox>(dialog, "subject");

    subject->setCurrentIndex(subject->findText(QStringLiteral("Dax (XETR:DAX)")));
    child<QDateEdit>(dialog, "day")->setDate(QDate(2025, 1, 28));

    const core::ClaimCorrection said = dialog.correction();
    EXPECT_EQ(said.subject, "XETR:DAX");
    EXPECT_EQ(said.day, core::TradingDate::from(2025, 1, 28));
    EXPECT_EQ(said.quantity, std::nullopt);
    EXPECT_EQ(said.value, std::nullopt);
    EXPECT_EQ(said.text, "17 percent");
}

TEST_F(AClaimDialog, TakesPerCentAsAFraction)
{
    const ClaimDialog dialog(supportedChange("17 percent"), {}, instruments,
                             ClaimDialog::Begin::Subject, nullptr);

    EXPECT_EQ(child<QLineEdit>(dialog, "value")->text(), QStringLiteral("17"));
    child<QLineEdit>(dialog, "value")->setText(QStringLiteral("16.5"));

    ASSERT_TRUE(dialog.correction().value);
    EXPECT_NEAR(*dialog.correction().value, 0.165, 1e-12);
}

TEST_F(AClaimDialog, ReadsNumbersAsTheWindowsLanguageWritesThem)
{
    QLocale::setDefault(QLocale(QLocale::German, QLocale::Germany));
    const ClaimDialog dialog(supportedChange("17 Prozent"), {}, instruments,
                             ClaimDialog::Begin::Subject, nullptr);

    child<QLineEdit>(dialog, "value")->setText(QStringLiteral("16,5"));

    ASSERT_TRUE(dialog.correction().value);
    EXPECT_NEAR(*dialog.correction().value, 0.165, 1e-12);
}

TEST_F(AClaimDialog, RefusesAValueThatIsNoNumber)
{
    const ClaimDialog dialog(supportedChange("17 percent"), {}, instruments,
                             ClaimDialog::Begin::Subject, nullptr);

    child<QLineEdit>(dialog, "value")->setText(QStringLiteral("much"));

    EXPECT_FALSE(child<QAbstractButton>(dialog, "accept")->isEnabled());
}

TEST_F(AClaimDialog, KeepsASubjectThatOnlyTheVocabularyKnows)
{
    auto listing = unchecked("3 percent", core::Unchecked::NoData);
    listing.subject = "XNAS:META";
    listing.subjectName = "Meta";
    const ClaimDialog dialog(listing, {}, instruments, ClaimDialog::Begin::Subject, nullptr);

    EXPECT_EQ(child<QComboBox>(dialog, "subject")->currentText(),
              QStringLiteral("Meta (XNAS:META)"));
    EXPECT_EQ(dialog.correction().subject, std::nullopt);
}

TEST_F(AClaimDialog, TakesARemark)
{
    const ClaimDialog dialog(supportedChange("17 percent"), {}, instruments,
                             ClaimDialog::Begin::Remark, nullptr);

    child<QPlainTextEdit>(dialog, "remark")->setPlainText(QStringLiteral(" Close, not low. "));

    EXPECT_TRUE(dialog.saysAnythingNew());
    EXPECT_EQ(dialog.correction().remark, "Close, not low.");
}

} // namespace
