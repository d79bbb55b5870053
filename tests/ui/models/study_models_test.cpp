#include "tests/ui/chart/study_builder.h"
#include "ui/models/study_pair_model.h"
#include "ui/models/study_test_model.h"

#include <gtest/gtest.h>

#include <QAbstractItemModelTester>

using namespace ui;

namespace {

std::shared_ptr<const StudyOutcome> outcomeOf(core::StudyListing listing)
{
    auto outcome = std::make_shared<StudyOutcome>();
    outcome->listing = std::move(listing);
    for (const core::StudyPair& pair : outcome->listing.study.pairs)
        outcome->blocked << (pair.blocked ? QStringLiteral("TSM has no prices.") : QString());
    outcome->tests = {QStringLiteral("t"), QStringLiteral("adjusted BMP"), QStringLiteral("sign")};
    outcome->untested = {QString(), QString(), QStringLiteral("no signs")};
    return outcome;
}

struct TheModelsOfAStudy : testing::Test {
    static constexpr auto kFatal = QAbstractItemModelTester::FailureReportingMode::Fatal;

    QString pair(int row, int column) const { return pairs.index(row, column).data().toString(); }
    QString test(int row, int column) const { return tests.index(row, column).data().toString(); }

    StudyPairModel pairs{nullptr};
    StudyTestModel tests{nullptr};
    QAbstractItemModelTester pairsTester{&pairs, kFatal};
    QAbstractItemModelTester testsTester{&tests, kFatal};
};

TEST_F(TheModelsOfAStudy, ListASingleResultWithoutMeanAndTests)
{
    pairs.setOutcome(outcomeOf(::tests::studyOfOne()));
    tests.setOutcome(outcomeOf(::tests::studyOfOne()));

    ASSERT_EQ(pairs.rowCount(), 1);
    EXPECT_EQ(pair(0, StudyPairModel::Symbol), QStringLiteral("NVDA"));
    EXPECT_EQ(pair(0, StudyPairModel::DayZero), QStringLiteral("27 Jan"));
    EXPECT_EQ(pair(0, StudyPairModel::Beta), QStringLiteral("1.25"));
    EXPECT_EQ(pair(0, StudyPairModel::Cumulative), QStringLiteral("−7.0\u00A0%"));
    EXPECT_EQ(pair(0, StudyPairModel::T), QStringLiteral("−4.04")); // -0.07 / (0.01 sqrt 3)
    EXPECT_EQ(pair(0, StudyPairModel::P), QStringLiteral("0.010"));
    EXPECT_EQ(pairs.pairAt(0), 0U);
    EXPECT_EQ(tests.rowCount(), 0);
}

TEST_F(TheModelsOfAStudy, PutTheMeanAheadOfSeveralResults)
{
    pairs.setOutcome(outcomeOf(::tests::studyOfTwo()));

    ASSERT_EQ(pairs.rowCount(), 4);
    EXPECT_TRUE(pairs.isMean(0));
    EXPECT_EQ(pairs.pairAt(0), std::nullopt);
    EXPECT_EQ(pair(0, StudyPairModel::Symbol), QStringLiteral("Mean of 2"));
    EXPECT_EQ(pair(0, StudyPairModel::Cumulative), QStringLiteral("−5.0\u00A0%"));
    EXPECT_EQ(pairs.pairAt(3), 2U);
}

TEST_F(TheModelsOfAStudy, SayInPlaceOfNumbersWhyAResultIsMissing)
{
    pairs.setOutcome(outcomeOf(::tests::studyOfTwo()));

    EXPECT_TRUE(pairs.isBlocked(2));
    EXPECT_FALSE(pairs.isBlocked(1));
    EXPECT_EQ(pair(2, StudyPairModel::DayZero), QStringLiteral("TSM has no prices."));
    EXPECT_EQ(pair(2, StudyPairModel::Cumulative), QString());
}

TEST_F(TheModelsOfAStudy, MarkTestsThatAllowForCommonMoves)
{
    tests.setOutcome(outcomeOf(::tests::studyOfTwo()));

    ASSERT_EQ(tests.rowCount(), 3);
    EXPECT_FALSE(tests.index(0, 0).data(StudyTestModel::AdjustedRole).toBool());
    EXPECT_TRUE(tests.index(1, 0).data(StudyTestModel::AdjustedRole).toBool());
    EXPECT_EQ(test(1, StudyTestModel::Statistic), QStringLiteral("−4.00"));
    EXPECT_EQ(test(1, StudyTestModel::P),
              QStringLiteral("<\u00A0"
                             "0.001"));
}

TEST_F(TheModelsOfAStudy, SayWhyATestHasNoStatistic)
{
    tests.setOutcome(outcomeOf(::tests::studyOfTwo()));

    EXPECT_EQ(test(2, StudyTestModel::P), QStringLiteral("–"));
    EXPECT_EQ(tests.index(2, 0).data(Qt::ToolTipRole).toString(),
              QStringLiteral("No statistic: no signs."));
}

TEST_F(TheModelsOfAStudy, AreEmptyWithoutAnOutcome)
{
    pairs.setOutcome(outcomeOf(::tests::studyOfTwo()));
    tests.setOutcome(outcomeOf(::tests::studyOfTwo()));

    pairs.setOutcome(nullptr);
    tests.setOutcome(nullptr);

    EXPECT_EQ(pairs.rowCount(), 0);
    EXPECT_EQ(tests.rowCount(), 0);
}

} // namespace
