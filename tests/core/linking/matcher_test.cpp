#include "core/linking/matcher.h"

#include "tests/core/linking/linking_support.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace core;
using testing::ElementsAre;
using testing::IsEmpty;
using tests::found;
using tests::foundInEnglish;

namespace {

TEST(AName, IsFoundInAnyCase)
{
    EXPECT_THAT(found("NVIDIA, nvidia und Nvidia"),
                ElementsAre("NVIDIA [name] NVDA", "nvidia [name] NVDA", "Nvidia [name] NVDA"));
    EXPECT_THAT(found("Der DAX, der Dax"), ElementsAre("DAX [name] DAX", "Dax [name] DAX"));
    EXPECT_THAT(found("MÜNCHENER RÜCK"), ElementsAre("MÜNCHENER RÜCK [name] MUV2"));
}

TEST(AName, IsAWholeWord)
{
    EXPECT_THAT(found("Der Dachs, Daxelhofer, Nvidiaa, xNvidia, Nvidia2, 2Nvidia"), IsEmpty());
    EXPECT_THAT(found("Nvidiaä äNvidia NvidiaЖ"), IsEmpty());
    EXPECT_THAT(found("Der Bayerische Wald"), IsEmpty());
}

TEST(AName, StandsBetweenAnyPunctuation)
{
    for (const char* text : {"«Nvidia»", "„Nvidia“", "(Nvidia)", "Nvidia.", "Nvidia,", "*Nvidia*",
                             "/Nvidia/", "Nvidia…", "\u201ANvidia\u2018", "—Nvidia—", "#Nvidia",
                             "\u00A0Nvidia\u2009", "Nvidia\u200E", "¡Nvidia!", "_Nvidia_"})
        EXPECT_THAT(found(text), ElementsAre("Nvidia [name] NVDA")) << text;
}

TEST(AName, IsFoundAfterEmojiWithoutThem)
{
    for (const char* text : {"🚀Nvidia🚀", "❤️Nvidia", "👩‍💻Nvidia", "👍🏽Nvidia",
                             "🇩🇪Nvidia", "1️⃣Nvidia"})
        EXPECT_THAT(found(text), ElementsAre("Nvidia [name] NVDA")) << text;
}

TEST(AName, MayHaveAFootnote)
{
    EXPECT_THAT(found("Nvidia¹ und Nvidia²"),
                ElementsAre("Nvidia [name] NVDA", "Nvidia [name] NVDA"));
}

TEST(AName, IsFoundInItsGermanGenitive)
{
    EXPECT_THAT(found("Nvidias Aktie"), ElementsAre("Nvidias [inflected] NVDA"));
    EXPECT_THAT(found("die Gewinne des Daxes"), ElementsAre("Daxes [inflected] DAX"));
    EXPECT_THAT(found("VWs Werk, RWEs Kraftwerk"),
                ElementsAre("VWs [inflected] VOW3", "RWEs [inflected] RWE"));
}

TEST(AName, IsFoundWithItsAdjectiveInflected)
{
    EXPECT_THAT(found("Der Deutsche Aktienindex stieg, mit Deutschem Aktienindex, des Deutschen "
                      "Aktienindexes"),
                ElementsAre("Deutsche Aktienindex [inflected] DAX",
                            "Deutschem Aktienindex [inflected] DAX",
                            "Deutschen Aktienindexes [inflected] DAX"));
    EXPECT_THAT(found("bei Bayerischen Motoren Werken"), IsEmpty());
    EXPECT_THAT(found("ein deutscher Aktienindex"), IsEmpty());
}

TEST(AName, MayHaveANumberWrittenTogetherWithIt)
{
    EXPECT_THAT(found("Der Dax30, MDax50 und die Dax30-Werte"),
                ElementsAre("Dax30 [compound] DAX", "MDax50 [compound] MDAX",
                            "Dax30-Werte [compound] DAX"));
    EXPECT_THAT(foundInEnglish("the Dow Jones30 and the EuroStoxx50"),
                ElementsAre("Dow Jones30 [compound] DJI", "EuroStoxx50 [name] SX5E"));
    EXPECT_THAT(found("Dax30er, xDax30, Dax3, Dax123456, 30Dax, Zuckerberg, Meta30"), IsEmpty());
}

TEST(AName, IsFoundInTheEnglishPossessive)
{
    EXPECT_THAT(foundInEnglish("Nvidia's, Nvidia’s and NVIDIA'S chips"),
                ElementsAre("Nvidia's [inflected] NVDA", "Nvidia’s [inflected] NVDA",
                            "NVIDIA'S [inflected] NVDA"));
    EXPECT_THAT(foundInEnglish("'Nvidia' stands"), ElementsAre("Nvidia [name] NVDA"));
    EXPECT_THAT(foundInEnglish("Siemens' trains"), ElementsAre("Siemens [name] SIE"));
    EXPECT_THAT(foundInEnglish("Nvidia'sche"), ElementsAre("Nvidia [name] NVDA"));
}

TEST(AName, CarriesItsWholeHyphenCompound)
{
    EXPECT_THAT(found("auf Nvidia-Chipsystemen"),
                ElementsAre("Nvidia-Chipsystemen [compound] NVDA"));
    EXPECT_THAT(found("ein KI-Dax-Fonds"), ElementsAre("KI-Dax-Fonds [compound] DAX"));
    EXPECT_THAT(found("Anti-Nvidia-Gesetz"), ElementsAre("Anti-Nvidia-Gesetz [compound] NVDA"));
    EXPECT_THAT(found("Nvidia‑Chips, Nvidia–Chips"),
                ElementsAre("Nvidia‑Chips [compound] NVDA", "Nvidia–Chips [compound] NVDA"));
    EXPECT_THAT(found("Chipkonzern Nvidia"), ElementsAre("Nvidia [name] NVDA"));
}

TEST(AName, IsNotJoinedByADash)
{
    EXPECT_THAT(found("Nvidia - und Nvidia -Chips, Nvidia- und"),
                ElementsAre("Nvidia [name] NVDA", "Nvidia [name] NVDA", "Nvidia [name] NVDA"));
    EXPECT_THAT(foundInEnglish("Nvidia—which fell--Nvidia"),
                ElementsAre("Nvidia [name] NVDA", "Nvidia [name] NVDA"));
}

TEST(AName, SharesACompoundWithAnother)
{
    EXPECT_THAT(found("der Nvidia-Microsoft-Pakt"),
                ElementsAre("Nvidia [compound] NVDA", "Microsoft [compound] MSFT"));
}

TEST(AName, OfSeveralWordsIsTheLongest)
{
    EXPECT_THAT(found("Siemens Energy, Siemens und Siemens Healthineers"),
                ElementsAre("Siemens Energy [name] ENR", "Siemens [name] SIE",
                            "Siemens Healthineers [name] SHL"));
    EXPECT_THAT(found("Die Deutsche Bank und die Deutsche Börse"),
                ElementsAre("Deutsche Bank [name] DBK", "Deutsche Börse [name] DB1"));
    EXPECT_THAT(found("Fresenius Medical Care"), ElementsAre("Fresenius Medical Care [name] FME"));
}

TEST(AName, OfSeveralWordsMayBreakAcrossLines)
{
    EXPECT_THAT(found("Siemens\nEnergy"), ElementsAre("Siemens\nEnergy [name] ENR"));
    EXPECT_THAT(found("Siemens \u00A0 Energy"), ElementsAre("Siemens \u00A0 Energy [name] ENR"));
    EXPECT_THAT(found("Siemens\r\n  Energy"), ElementsAre("Siemens\r\n  Energy [name] ENR"));
    EXPECT_THAT(found("Siemens\n\nEnergy"), ElementsAre("Siemens [name] SIE"));
    EXPECT_THAT(found("Siemens. Energy"), ElementsAre("Siemens [name] SIE"));
}

TEST(AName, OfSeveralWordsIsHyphenatedInCompounds)
{
    EXPECT_THAT(found("Siemens-Energy-Aktie, Deutsche-Bank-Chef, S&P-500-Index"),
                ElementsAre("Siemens-Energy-Aktie [compound] ENR",
                            "Deutsche-Bank-Chef [compound] DBK", "S&P-500-Index [name] SPX"));
    EXPECT_THAT(found("S & P 500"), ElementsAre("S & P 500 [name] SPX"));
}

TEST(AName, OfSeveralWordsIsNoAdjectiveWithANoun)
{
    EXPECT_THAT(found("eine deutsche Bank, die deutsche Börse"), IsEmpty());
    EXPECT_THAT(found("deutsche bank"), ElementsAre("deutsche bank [name] DBK"));
    EXPECT_THAT(foundInEnglish("The best buy of a southern company. Direct line to Rome."),
                IsEmpty());
    EXPECT_THAT(foundInEnglish("the best buy store"), ElementsAre("best buy [name] BBY"));
}

TEST(AName, IsSpeltWithUmlautsOrWithout)
{
    EXPECT_THAT(found("Muenchener Rueck, Deutsche Boerse, DEUTSCHE BOERSE"),
                ElementsAre("Muenchener Rueck [name] MUV2", "Deutsche Boerse [name] DB1",
                            "DEUTSCHE BOERSE [name] DB1"));
    EXPECT_THAT(found("Munchener Ruck"), IsEmpty());
}

TEST(AName, WithACapitalInsideMayBeWrittenApart)
{
    EXPECT_THAT(found("Soft Bank, Exxon-Mobil-Chef, Soft Banks"),
                ElementsAre("Soft Bank [name] 9984", "Exxon-Mobil-Chef [compound] XOM",
                            "Soft Banks [inflected] 9984"));
    EXPECT_THAT(foundInEnglish("a soft bank, a Soft bank"), IsEmpty());
}

TEST(AName, IsFoundInEitherNormalForm)
{
    EXPECT_THAT(found("Deutsche Bo\u0308rse"), ElementsAre("Deutsche Bo\u0308rse [name] DB1"));
    EXPECT_THAT(found("Nestle\u0301s"), ElementsAre("Nestle\u0301s [inflected] NESN"));
    EXPECT_THAT(found("Nvidia\u0308"), IsEmpty());
}

TEST(AName, MayHoldSoftHyphens)
{
    EXPECT_THAT(found("Nvi\u00ADdi\u00ADas Chips"),
                ElementsAre("Nvi\u00ADdi\u00ADas [inflected] NVDA"));
    EXPECT_THAT(found("Nvidia\u00AD, Nvidia-\u200BChips"),
                ElementsAre("Nvidia [name] NVDA", "Nvidia-\u200BChips [compound] NVDA"));
}

TEST(AName, IsNotTakenForItsHomoglyph)
{
    EXPECT_THAT(found("Nv\u0456dia, \u039Dvidia, Nv\u202Eidia"), IsEmpty());
}

TEST(AName, ThatIsACommonWordNeedsAnotherNearIt)
{
    EXPECT_THAT(found("Beim Facebook-Konzern Meta stellte er in Aussicht"),
                ElementsAre("Meta [name] META"));
    EXPECT_THAT(found("Auf der Meta-Ebene"), IsEmpty());
    EXPECT_THAT(found("Zuckerberg arbeitet auf meta-Ebene"), IsEmpty());
    EXPECT_THAT(found("Die Reise braucht ein Visa. Kein Konkurrent."), IsEmpty());
    EXPECT_THAT(found("Die Kreditkarten von Visa"), ElementsAre("Visa [name] V"));
    EXPECT_THAT(foundInEnglish("An apple a day. Apple sells the iPhone."),
                ElementsAre("Apple [name] AAPL"));
    EXPECT_THAT(foundInEnglish("chip makers and arms; Arms deals; Arm rose"),
                ElementsAre("Arm [name] ARM"));
}

TEST(AName, ThatIsACommonWordIsNoCompanyInEveryCompound)
{
    for (const char* text : {"Meta-Ebene", "Meta-Daten", "Meta-Analyse", "Meta-Studie",
                             "Meta-Diskurs", "Anlage-Meta", "KI-Meta-Ebenen", "Chef-Meta-Ebene"})
        EXPECT_THAT(found(std::string("Zuckerberg: ") + text), IsEmpty()) << text;
    for (const char* text :
         {"Meta-Aktie", "Meta-Aktien", "Meta-Chef", "Meta-Finanzchefin", "Meta-Konzern", "Ex-Meta",
          "Meta-Mutterkonzerns", "Instagram-Meta", "Ex-Meta-Managerinnen", "Meta-KI-Chef"})
        EXPECT_THAT(found(std::string("Zuckerberg: ") + text),
                    ElementsAre(std::string(text) + " [compound] META"));
    EXPECT_THAT(found("Der Ölpreis: Brent-Rohöl, Brent-Öl"),
                ElementsAre("Brent-Rohöl [compound] BRENT", "Brent-Öl [compound] BRENT"));
    EXPECT_THAT(foundInEnglish("Zuckerberg: Meta-owned apps and Meta-analysis of Mastercard; "
                               "Visa-free travel"),
                ElementsAre("Meta-owned [compound] META", "Mastercard [name] MA"));
}

TEST(AName, ThatIsACommonWordOfAnotherLanguageNeedsItsCapital)
{
    EXPECT_THAT(found("Zum Nachtisch apple pie, im Büro APPLE und Apple"),
                ElementsAre("APPLE [name] AAPL", "Apple [name] AAPL"));
    EXPECT_THAT(found("der chevron, das intel"), IsEmpty());
}

TEST(AName, IsNotFoundInPhrasesThatMeanSomethingElse)
{
    EXPECT_THAT(found("Bayer Leverkusen spielt. Der Leverkusener Konzern Bayer nicht."),
                ElementsAre("Bayer [name] BAYN"));
    EXPECT_THAT(found("in der Allianz Arena des Versicherers Allianz"),
                ElementsAre("Allianz [name] ALV"));
    EXPECT_THAT(found("NEW YORK (Dow Jones Newswires)"), IsEmpty());
}

TEST(AName, OfFewCapitalsIsNotFoundInSmallLetters)
{
    EXPECT_THAT(foundInEnglish("The sap rises; SAP rises"), ElementsAre("SAP [name] SAP"));
    EXPECT_THAT(found("siehe Abb. 3, ABB"), ElementsAre("ABB [name] ABBN"));
}

TEST(AName, IsNotFoundInAddresses)
{
    EXPECT_THAT(found("https://www.example.org/nvidia-aktie/ www.nvidia.com ir@nvidia.com "
                      "example.org/nvidia"),
                IsEmpty());
    EXPECT_THAT(found("@nvidia schreibt. Nvidia/AMD"),
                ElementsAre("Nvidia [name] NVDA", "AMD [name] AMD"));
}

TEST(AName, OfALanguageIsNotFoundInAnother)
{
    const Matcher matcher(std::vector<MatchName>{
        {.subject = InstrumentId{1}, .text = "Gift", .language = "de"},
        {.subject = InstrumentId{2}, .text = "Welt", .language = ""},
    });
    const auto count = [&](const std::string& language) {
        return matcher.find({.body = "Gift, Welt", .language = language}).size();
    };

    EXPECT_EQ(count("de"), 2U);
    EXPECT_EQ(count("de-AT"), 2U);
    EXPECT_EQ(count(""), 2U);
    EXPECT_EQ(count("en"), 1U);
}

/// What is found of one event with one alias.
std::vector<std::string> foundOf(const std::string& alias, const std::string& body,
                                 const std::string& language = "de")
{
    const Event event{.id = {1}, .name = "The event", .aliases = {{alias}}};
    const Matcher matcher(matchNames({}, std::span(&event, 1)));
    return tests::describe(matcher.find({.body = body, .language = language}));
}

TEST(AnEvent, IsFoundInPluralsAndCompounds)
{
    EXPECT_THAT(foundOf("Ausfuhrbeschränkung", "US-Ausfuhrbeschränkungen, der Ausfuhrbeschränkung"),
                ElementsAre("US-Ausfuhrbeschränkungen [compound] event 1",
                            "Ausfuhrbeschränkung [name] event 1"));
    EXPECT_THAT(foundOf("Exportkontrollen",
                        "Exportkontrolle, Chipexportkontrollen und US-Exportkontrollregime"),
                ElementsAre("Exportkontrolle [inflected] event 1",
                            "Chipexportkontrollen [compound] event 1",
                            "US-Exportkontrollregime [compound] event 1"));
    EXPECT_THAT(
        foundOf("Börsenbeben", "des Börsenbebens, Börsenbebenfolgen"),
        ElementsAre("Börsenbebens [inflected] event 1", "Börsenbebenfolgen [compound] event 1"));
    EXPECT_THAT(foundOf("DeepSeek", "Deepseeks Modell, der DeepSeek-Moment, Deep Seek"),
                ElementsAre("Deepseeks [inflected] event 1", "DeepSeek-Moment [compound] event 1",
                            "Deep Seek [name] event 1"));
}

TEST(AnEvent, IsNotFoundInOtherWords)
{
    EXPECT_THAT(foundOf("Release", "Erstrelease"), ElementsAre("Erstrelease [compound] event 1"));
    EXPECT_THAT(foundOf("release", "prerelease, released", "en"), IsEmpty());
    EXPECT_THAT(foundOf("Zoll", "Zollstock, Zollern"), IsEmpty());
    EXPECT_THAT(foundOf("AI", "das ai, Ai, AI"), ElementsAre("AI [name] event 1"));
}

TEST(ANameOfSeveralSubjects, GivesOneMentionForEach)
{
    const std::vector<Event> events{{.id = {2}, .name = "Shock", .aliases = {{"DeepSeek"}}},
                                    {.id = {1}, .name = "Release", .aliases = {{"DeepSeek"}}}};
    const Matcher matcher(matchNames({}, events));

    const auto mentions = matcher.find({.title = "DeepSeek", .body = "DeepSeek-Schock"});

    EXPECT_THAT(tests::describe(mentions),
                ElementsAre("DeepSeek [name] event 1", "DeepSeek [name] event 2",
                            "DeepSeek-Schock [compound] event 1",
                            "DeepSeek-Schock [compound] event 2"));
    EXPECT_EQ(mentions[0].field, TextField::Title);
    EXPECT_EQ(mentions[2].field, TextField::Body);
}

/// The ids of the instruments that `body` names.
std::vector<std::int64_t> idsIn(const std::string& body, const std::vector<Instrument>& instruments)
{
    std::vector<std::int64_t> ids;
    for (const Mention& mention : Matcher(matchNames(instruments, {})).find({.body = body}))
        ids.push_back(std::get<InstrumentId>(mention.subject).value);
    return ids;
}

TEST(TwoInstrumentsOfOneName, CountOnceForTheSymbolOfTheVocabulary)
{
    const Instrument yahoo{.id = {1},
                           .symbol = "^GDAXI",
                           .mic = "XETR",
                           .name = "Dax",
                           .aliases = {{"Dax 40"}, {"Leitindex"}}};
    const Instrument own{
        .id = {2}, .symbol = "DAX", .mic = "XETR", .name = "Dax", .aliases = {{"Dax 40"}}};
    const std::string body = "Der Dax, der Dax 40, der Leitindex, GDAXI";

    EXPECT_THAT(idsIn(body, {yahoo, own}), ElementsAre(2, 2, 1, 1));
    EXPECT_THAT(idsIn(body, {own, yahoo}), ElementsAre(2, 2, 1, 1));
    EXPECT_THAT(idsIn("Der Dax", {yahoo}), ElementsAre(1));
}

TEST(TwoInstrumentsOfOneName, CountOnceForTheFirstWhereNoneIsKnown)
{
    EXPECT_THAT(idsIn("Acme, ACMX",
                      {{.id = {5}, .symbol = "ACME", .mic = "XNAS", .name = "Acme"},
                       {.id = {6}, .symbol = "ACMX", .mic = "XETR", .name = "ACME"}}),
                ElementsAre(5, 6));
}

TEST(AnInstrumentThatNobodyNamed, IsFoundByItsSymbolUnlessThatIsAWord)
{
    const std::vector<Instrument> instruments{
        {.id = {1}, .symbol = "ODD", .name = "ODD"},
        {.id = {2}, .symbol = "ACME", .name = "ACME"},
    };
    const Matcher matcher(matchNames(instruments, {}));

    const auto mentions = matcher.find({.body = "ODD odd ($ODD) ACME Acme acme", .language = "en"});

    std::vector<std::string> texts;
    for (const Mention& mention : mentions)
        texts.push_back(mention.text);
    EXPECT_THAT(texts, ElementsAre("ODD", "ACME", "Acme"));
    EXPECT_EQ(mentions[0].begin, 10U);
}

} // namespace
