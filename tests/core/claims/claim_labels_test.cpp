#include "core/claims/claim_tokens.h"
#include "core/claims/number_claims.h"
#include "tests/core/claims/claim_labels.h"
#include "tests/core/linking/linking_support.h"
#include "tests/support/shared_files.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <string>
#include <vector>

using namespace core;

namespace {

using tests::LabelledNumber;
using tests::LabelledSentence;
using tests::LabelledText;

struct Score {
    int right = 0;  ///< statements of price that are labelled so, all said of them right
    int wrong = 0;  ///< others
    int missed = 0; ///< labelled ones that were not found, or not right
    int found = 0;  ///< labelled ones that were

    double precision() const { return static_cast<double>(right) / std::max(right + wrong, 1); }
    double recall() const { return static_cast<double>(found) / std::max(found + missed, 1); }
    Score& operator+=(const Score& other)
    {
        right += other.right;
        wrong += other.wrong;
        missed += other.missed;
        found += other.found;
        return *this;
    }
};

struct Halves {
    Score tune{};
    Score report{};
};

bool overlaps(const Claim& claim, const TextSpan& span)
{
    return claim.begin < span.end && span.begin < claim.end;
}

bool isValue(double value, const LabelledNumber& number)
{
    constexpr double kTolerance = 1e-4; // fractions are labelled with four digits
    return number.value
        && std::abs(value - *number.value) <= kTolerance * std::abs(*number.value) + 1e-9;
}

bool isRight(const Claim& claim, const LabelledNumber& number)
{
    const bool hasValue =
        isValue(claim.value, number) || (claim.upTo && isValue(*claim.upTo, number));
    return number.kind == LabelledNumber::Kind::Market && overlaps(claim, number.span) && hasValue
        && claim.unit == number.unit && claim.direction == number.direction
        && claim.hedge == number.hedge;
}

void tell(const char* what, const LabelledText& text, const TextSpan& span, const std::string& more)
{
    const CodePointIndex index(text.article.body);
    std::printf("%s %s %zu-%zu '%s' %s\n", what, text.place.c_str(), span.begin, span.end,
                std::string(index.slice(span.begin, span.end)).c_str(), more.c_str());
}

std::string describe(const Claim& claim)
{
    return std::string(toString(claim.quantity)) + " " + std::to_string(claim.value) + " "
        + claim.unit + " " + std::string(toString(claim.direction)) + " "
        + std::string(toString(claim.hedge));
}

Score scoreOf(const LabelledText& text, const LabelledSentence& sentence,
              const std::vector<Claim>& claims)
{
    Score score;
    std::vector<bool> isFound(sentence.numbers.size(), false);
    for (const Claim& claim : claims) {
        if (!isAboutPrice(claim) || !overlaps(claim, sentence.span))
            continue;
        bool isRightClaim = false;
        bool isNeutral = false;
        for (std::size_t i = 0; i < sentence.numbers.size(); ++i) {
            const LabelledNumber& number = sentence.numbers[i];
            const bool fits = isRight(claim, number);
            isFound[i] = isFound[i] || fits;
            isRightClaim = isRightClaim || fits;
            isNeutral = isNeutral
                || (number.kind == LabelledNumber::Kind::Neutral && overlaps(claim, number.span));
        }
        score.right += isRightClaim ? 1 : 0;
        score.wrong += isRightClaim || isNeutral ? 0 : 1;
        if (!isRightClaim && !isNeutral && sentence.isTune)
            tell("wrong ", text, {claim.begin, claim.end}, describe(claim));
    }
    for (std::size_t i = 0; i < sentence.numbers.size(); ++i) {
        if (sentence.numbers[i].kind != LabelledNumber::Kind::Market)
            continue;
        score.found += isFound[i] ? 1 : 0;
        score.missed += isFound[i] ? 0 : 1;
        if (!isFound[i] && sentence.isTune)
            tell("missed", text, sentence.numbers[i].span, "");
    }
    return score;
}

/// The instruments of the built-in vocabulary that a sentence names.
std::vector<MentionedInstrument> mentionsIn(const std::vector<Mention>& mentions,
                                            const TokenSentence& sentence)
{
    std::vector<MentionedInstrument> found;
    for (const Mention& mention : mentions) {
        const auto* id = std::get_if<InstrumentId>(&mention.subject);
        if (id == nullptr || mention.field != sentence.field || mention.begin < sentence.span.begin
            || mention.end > sentence.span.end)
            continue;
        const Instrument& known =
            tests::knownInstruments().at(static_cast<std::size_t>(id->value) - 1);
        found.push_back({{mention.begin, mention.end}, known.kind, known.currency});
    }
    return found;
}

std::vector<Claim> claimsOf(const Article& article, const Matcher& matcher)
{
    const std::vector<Mention> mentions = matcher.find(article);
    std::vector<Claim> claims;
    bool afterPrice = false;
    for (const TokenSentence& sentence : tokenSentences(article)) {
        const std::vector<MentionedInstrument> named = mentionsIn(mentions, sentence);
        const std::vector<NumberClaim> read = numberClaims(
            sentence, article.language,
            {.mentions = named, .afterPriceSentence = afterPrice && !sentence.beginsParagraph});
        afterPrice = std::ranges::any_of(
            read, [](const NumberClaim& claim) { return isAboutPrice(claim.claim); });
        for (const NumberClaim& claim : read)
            claims.push_back(claim.claim);
    }
    return claims;
}

Halves measure(const std::vector<LabelledText>& texts, const char* name)
{
    const Matcher matcher = tests::knownMatcher();
    Halves halves;
    for (const LabelledText& text : texts) {
        const std::vector<Claim> claims = claimsOf(text.article, matcher);
        for (const LabelledSentence& sentence : text.sentences)
            (sentence.isTune ? halves.tune : halves.report) += scoreOf(text, sentence, claims);
    }
    for (const auto& [half, score] : {std::pair("tune", halves.tune), {"report", halves.report}})
        std::printf("%s, %s: precision %.3f (%d of %d), recall %.3f (%d of %d)\n", name, half,
                    score.precision(), score.right, score.right + score.wrong, score.recall(),
                    score.found, score.found + score.missed);
    return halves;
}

constexpr double kPrecision = 0.95;
constexpr double kRecall = 0.85;

TEST(LabelledClaims, AreReadAsLabelledInTheHalfThatWasNotLookedAt)
{
    if (!tests::sharedAvailable())
        GTEST_SKIP() << "shared files are not here";

    const Halves real = measure(tests::realClaimLabels(), "real");
    const Halves madeUp = measure(tests::madeUpClaimLabels(), "made up");
    Score report = real.report;
    report += madeUp.report;
    std::printf("report half: precision %.3f, recall %.3f\n", report.precision(), report.recall());

    EXPECT_GE(report.precision(), kPrecision);
    EXPECT_GE(report.recall(), kRecall);
}

} // namespace
