#include "core/linking/vocabulary.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

using namespace core;
using testing::Contains;
using testing::Field;
using testing::HasSubstr;
using testing::IsEmpty;
using testing::Not;

namespace {

struct TheBuiltInVocabulary : testing::Test {
    TheBuiltInVocabulary()
        : vocabulary(Vocabulary::builtIn().value())
    {
    }

    std::string nameOf(std::string_view symbol, std::string_view mic = {})
    {
        const auto found = vocabulary.forSymbol(symbol, mic);
        return found ? found->name : "";
    }

    Vocabulary vocabulary;
};

TEST_F(TheBuiltInVocabulary, KnowsNvidiaByItsSymbol)
{
    const auto nvidia = vocabulary.forSymbol("NVDA");

    ASSERT_TRUE(nvidia);
    EXPECT_EQ(nvidia->name, "Nvidia");
    EXPECT_EQ(nvidia->symbol, "NVDA");
    EXPECT_EQ(nvidia->mic, "XNAS");
    EXPECT_EQ(nvidia->currency, "USD");
    EXPECT_EQ(nvidia->kind, InstrumentKind::Share);
    EXPECT_FALSE(nvidia->id);
}

TEST_F(TheBuiltInVocabulary, KnowsTheInstrumentsOfTheReferenceCase)
{
    EXPECT_EQ(nameOf("DAX"), "Dax");
    EXPECT_EQ(nameOf("ENR"), "Siemens Energy");
    EXPECT_EQ(nameOf("SPX"), "S&P 500");
    EXPECT_EQ(nameOf("META"), "Meta Platforms");
    EXPECT_EQ(nameOf("MSFT"), "Microsoft");
    EXPECT_EQ(vocabulary.forSymbol("DAX")->kind, InstrumentKind::Index);
    EXPECT_EQ(vocabulary.forSymbol("DAX")->currency, "");
}

TEST_F(TheBuiltInVocabulary, TakesTheSpellingsOfYahooStooqAndReuters)
{
    for (const char* symbol : {"^GDAXI", "GDAXI", ".GDAXI", "^dax", "dax"})
        EXPECT_EQ(nameOf(symbol), "Dax") << symbol;
    for (const char* symbol : {"^GSPC", "^spx", ".SPX", "US500"})
        EXPECT_EQ(nameOf(symbol), "S&P 500") << symbol;
    for (const char* symbol : {"NVDA.US", "nvda.us", "NVDA.O", " NVDA "})
        EXPECT_EQ(nameOf(symbol), "Nvidia") << symbol;
    EXPECT_EQ(nameOf("ENR.DE"), "Siemens Energy");
    EXPECT_EQ(nameOf("BTC-USD"), "Bitcoin");
    EXPECT_EQ(nameOf("EURUSD=X"), "EUR/USD");
}

TEST_F(TheBuiltInVocabulary, TellsMarketsApart)
{
    EXPECT_EQ(nameOf("ENR"), "Siemens Energy");
    EXPECT_EQ(nameOf("ENR", "XETR"), "Siemens Energy");
    EXPECT_EQ(nameOf("ENR", "XNYS"), "Energizer Holdings");
    EXPECT_EQ(nameOf("ENR.US"), "Energizer Holdings");
    EXPECT_EQ(nameOf("MRK.DE"), "Merck KGaA");
    EXPECT_EQ(nameOf("MRK.N"), "Merck & Co");
    EXPECT_FALSE(vocabulary.forSymbol("NVDA", "XETR"));
    EXPECT_FALSE(vocabulary.forSymbol("NVDA.DE"));
}

TEST_F(TheBuiltInVocabulary, PrefersTheOwnSymbolOfAShareAndTheLargerMarket)
{
    EXPECT_EQ(nameOf("ISRG"), "Intuitive Surgical"); // Reuters writes so of another
    EXPECT_EQ(nameOf("BA"), "Boeing");
    EXPECT_EQ(nameOf("BA.L"), "BAE Systems");
    EXPECT_EQ(nameOf("MS"), "Morgan Stanley");
    EXPECT_EQ(nameOf("COP"), "ConocoPhillips");
    EXPECT_EQ(nameOf("COP.DE"), "CompuGroup Medical");
    EXPECT_EQ(nameOf("FB"), "Meta Platforms");
}

TEST_F(TheBuiltInVocabulary, DoesNotGuess)
{
    for (const char* symbol : {"", " ", "NVDX", "NVD A", "QX", "^", ".US", "DAX2", "Nvidia"})
        EXPECT_FALSE(vocabulary.forSymbol(symbol)) << symbol;
}

TEST_F(TheBuiltInVocabulary, HasNoSymbolTwiceInAMarketAndNoNameTwice)
{
    std::set<std::pair<std::string, std::string>> symbols;
    std::set<std::string> names;
    for (const Instrument& instrument : vocabulary.instruments()) {
        EXPECT_TRUE(symbols.emplace(instrument.symbol, instrument.mic).second) << instrument.symbol;
        const bool isNew = names.insert(instrument.name).second;
        EXPECT_TRUE(isNew || instrument.symbol == "ASML") // traded in Amsterdam and New York
            << instrument.name;
    }
    EXPECT_GE(symbols.size(), 1'400U);
}

TEST_F(TheBuiltInVocabulary, MarksNamesThatAreCommonWords)
{
    const auto meta = vocabulary.forSymbol("META");

    EXPECT_THAT(meta->aliases,
                Contains(testing::AllOf(Field(&Alias::text, "Meta"),
                                        Field(&Alias::needsNear, Contains("Facebook")))));
}

TEST_F(TheBuiltInVocabulary, KnowsPhrasesThatOnlyLookLikeNames)
{
    const auto phrases = phrasesOfOtherMeaning();

    ASSERT_TRUE(phrases) << phrases.error().message;
    EXPECT_THAT(*phrases, Contains(Field(&Alias::text, "Bayer Leverkusen")));
    EXPECT_THAT(*phrases, Not(Contains(Field(&Alias::text, IsEmpty()))));
}

TEST_F(TheBuiltInVocabulary, KnowsWordsThatTellACompany)
{
    const auto words = wordsOfCompanies();

    EXPECT_THAT(words, testing::IsSupersetOf({"aktie", "chef", "konzern", "tochter", "owned"}));
    EXPECT_EQ(std::set<std::string>(words.begin(), words.end()).size(), words.size());
}

TEST(AVocabulary, ReadsLanguagesAndNeededWords)
{
    const auto vocabulary = Vocabulary::parse("# a comment\n\r\n"
                                              "X ;XETR; EUR ; share; Ixe AG;"
                                              " Ixe @de ~ Werk , Aktie | Ixe Corp @en ; X.Y | \r\n",
                                              "x.csv");

    ASSERT_TRUE(vocabulary) << vocabulary.error().message;
    const Instrument x = vocabulary->forSymbol("x.y").value();
    EXPECT_EQ(x.name, "Ixe AG");
    EXPECT_EQ(x.aliases,
              (std::vector<Alias>{{"Ixe", "de", {"Werk", "Aktie"}}, {"Ixe Corp", "en", {}}}));
}

TEST(AVocabulary, RefusesWrongLinesWithTheirNumber)
{
    const auto messageOf = [](std::string_view csv) {
        const auto read = Vocabulary::parse(csv, "x.csv");
        return read ? "" : read.error().message;
    };

    EXPECT_THAT(messageOf("A;;;share;Name;\n"), HasSubstr("x.csv, line 1"));
    EXPECT_THAT(messageOf("#\nA;;;stock;Name;;\n"), HasSubstr("line 2"));
    EXPECT_THAT(messageOf("A;;;stock;Name;;\n"), HasSubstr("\"stock\""));
    EXPECT_THAT(messageOf(";;;share;Name;;\n"), HasSubstr("line 1"));
    EXPECT_THAT(messageOf("A;;;share;;;\n"), HasSubstr("line 1"));
    EXPECT_THAT(messageOf("A;;;share;B;;\na;;;share;C;;\n"), HasSubstr("line 2"));
    EXPECT_THAT(messageOf("A;;;share;B;;DE0007164601\n"), HasSubstr("check digit"));
}

} // namespace
