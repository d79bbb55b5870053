#include "core/claims/claim_subjects.h"

#include "tests/core/claims/claim_reading.h"

#include <gtest/gtest.h>

#include <string>

using namespace core;
using tests::Example;

namespace {

struct SubjectOfAStatement : testing::TestWithParam<Example> { };

TEST_P(SubjectOfAStatement, IsFoundOrLeftOpen)
{
    const auto& [language, text, expected] = GetParam();

    EXPECT_EQ(tests::subjectsOf(text, language), expected) << text;
}

INSTANTIATE_TEST_SUITE_P(
    German, SubjectOfAStatement,
    testing::Values(
        Example{"de", "Nvidia verlor am Montag 17 Prozent.", "NVDA"},
        Example{"de", "Um 17 Prozent fiel Nvidia am Montag.", "NVDA"},
        Example{"de", "Die Aktie von Nvidia fiel um 17 Prozent.", "NVDA"},
        Example{"de", "Die Nvidia-Aktie fiel um 17 Prozent.", "NVDA"},
        Example{"de", "Nvidias Börsenwert fiel um 600 Milliarden Dollar.", "NVDA"},
        Example{"de", "Die Aktie des Softwarekonzerns SAP gab um 3 Prozent nach.", "SAP"},
        Example{"de", "Der Chipkonzern Nvidia verlor 17 Prozent.", "NVDA"},
        Example{"de", "Der Dax stieg um 2 Prozent auf 21.414 Punkte.", "DAX DAX"},
        Example{"de", "Die Papiere von SAP gaben 3 Prozent nach, die von Nvidia 2 Prozent.",
                "SAP NVDA"},
        Example{"de", "SAP und Siemens verloren 3 und 4 Prozent.", "SAP SIE"},
        Example{"de", "Papiere von SAP und Siemens verloren jeweils 3 Prozent.", "SAP SIE"},
        Example{"de", "Nvidia (minus 17 Prozent) und SAP (minus 2 Prozent) verloren.", "NVDA SAP"},
        Example{"de", "Nvidia legte Zahlen vor. Die Aktie stieg um 3 Prozent.", "NVDA"},
        Example{"de",
                "Nvidia legte Zahlen vor. Die Aktien des Chipspezialisten stiegen um 3 Prozent.",
                "NVDA"},
        Example{"de", "Der Dax erholte sich. Das Börsenbarometer stieg um 3 Prozent.", "DAX"},
        Example{"de",
                "Der Dax erholte sich. Sein Rekordhoch von 21.520 Punkten stammt vom Freitag.",
                "DAX"},
        Example{"de", "Nvidia und SAP fielen. Ihr Rekordhoch von 153 Dollar ist weit weg.", "-"},
        Example{"de", "Nvidia und SAP legten Zahlen vor. Die Aktie stieg um 3 Prozent.", "-"},
        Example{"de", "Nvidia und SAP legten Zahlen vor. Beide Aktien stiegen um 3 Prozent.",
                "NVDA SAP"},
        Example{"de", "Nvidia legte Zahlen vor. Die Aktie von Foobar fiel um 3 Prozent.", "-"},
        Example{"de", "Nvidia legte Zahlen vor. Die Foobar-Aktie fiel um 3 Prozent.", "-"},
        Example{"de", "Nvidia fiel. Technologiewerte verloren 3 Prozent.", "-"},
        Example{"de", "Im Dax verlor SAP 3 Prozent.", "SAP"},
        Example{"de", "Der Dax-Konzern SAP verlor 3 Prozent.", "SAP"},
        Example{"de", "Größter Verlierer im Dax war SAP mit einem Minus von 3 Prozent.", "SAP"},
        Example{"de", "Wie Nvidia verlor SAP 3 Prozent.", "SAP"},
        Example{"de", "Der Nvidia-Rivale AMD verlor 3 Prozent.", "AMD"},
        Example{"de", "Analysten von Goldman Sachs sehen Nvidia 3 Prozent im Minus.", "NVDA"},
        Example{"de", "Der Leitindex in Wien verlor 3 Prozent. Der Dax fiel.", "-"},
        Example{"de",
                "Siemens Energy, mit einem Minus von rund 18 Prozent einer der Verlierer am "
                "Montag, legte am Dienstag um über sechs Prozent zu.",
                "ENR ENR"},
        Example{"de", "An der Wall Street verlor der Dax am Montag 3,1 Prozent.", "DAX"},
        Example{"de", "An der New Yorker Börse verlor Nvidia am Montag 3,1 Prozent.", "NVDA"},
        Example{"de", "Für Intel ging es um 3 Prozent bergab.", "INTC"}));

INSTANTIATE_TEST_SUITE_P(
    English, SubjectOfAStatement,
    testing::Values(
        Example{"en", "Nvidia fell 17 percent on Monday.", "NVDA"},
        Example{"en", "With a loss of 17 percent, Nvidia was the biggest loser.", "NVDA"},
        Example{"en", "After a drop of 17 percent on Monday, shares of Nvidia recovered.", "NVDA"},
        Example{"en", "After a drop of 17 percent at Foobar, Nvidia shares recovered.", "-"},
        Example{"en", "After a drop of 17 percent, the mood was better at Nvidia.", "-"},
        Example{"en", "Shares of Nvidia fell 17 percent.", "NVDA"},
        Example{"en", "Nvidia's shares fell 17 percent, closing at $118.42.", "NVDA NVDA"},
        Example{"en", "Shares in the chipmaker Nvidia fell 17 percent.", "NVDA"},
        Example{"en", "Nvidia reported results. Its shares rose 3 percent.", "NVDA"},
        Example{"en", "Nvidia slumped. Its record high was $149.43.", "NVDA"},
        Example{"en", "Nvidia reported results. The stock rose 3 percent.", "NVDA"},
        Example{"en", "The Nasdaq 100 fell. The index lost 3 percent.", "NDX"},
        Example{"en", "Nvidia reported results. Foobar shares rose 3 percent.", "-"},
        Example{"en", "Nvidia reported results. Shares of Foobar rose 3 percent.", "-"},
        Example{"en", "Nvidia fell. Tech stocks lost 3 percent.", "-"},
        Example{"en", "Nvidia rival AMD fell 3 percent.", "AMD"},
        Example{"en", "Germany's Dax shed 0.5% on Monday.", "DAX"},
        Example{"en", "Germany's benchmark Dax shed 0.5% on Monday.", "DAX"},
        Example{"en", "Nvidia's market value fell by $593 billion on Monday.", "NVDA"},
        Example{"en", "The market value of Nvidia shrank by $593 billion.", "NVDA"},
        Example{"en", "Nvidia slumped. Its market capitalization shrank by $593 billion.", "NVDA"},
        Example{"en", "Unlike Nvidia, AMD fell 3 percent.", "AMD"},
        Example{"en", "Nvidia fell 3 percent, while Foobar lost 2 percent.", "NVDA -"},
        Example{"en", "Nvidia fell 3 percent and closed at $118.42.", "NVDA NVDA"},
        Example{"en", "Losers included Boeing (down 2 percent) and Nvidia (down 3 percent).",
                "BA NVDA"},
        Example{"en", "Nvidia and AMD fell 3 percent and 4 percent, respectively.", "NVDA AMD"}));

struct UnknownSubject : testing::TestWithParam<Example> { };

TEST_P(UnknownSubject, TakesNoOtherInstrumentsPlace)
{
    const auto& [language, text, expected] = GetParam();

    EXPECT_EQ(tests::subjectsOf(text, language).find(expected), std::string::npos) << text;
}

INSTANTIATE_TEST_SUITE_P(
    , UnknownSubject,
    testing::Values(
        Example{"de", "Nvidia legte Zahlen vor. Foobar-Papiere fielen um 3 Prozent.", "NVDA"},
        Example{"de", "Nvidia legte Zahlen vor. Die Aktie der Foobar AG fiel um 3 Prozent.",
                "NVDA"},
        Example{"de",
                "Nvidia legte Zahlen vor. Foobar-Chef Max Muster kam. Die Aktie des "
                "Herstellers Foobar fiel um 3 Prozent.",
                "NVDA"},
        Example{"de", "Die Aktie von Nvidia fiel, und Foobar verlor an der Börse 3 Prozent.",
                "NVDA"},
        Example{"de", "Nvidia fiel. Der Aktienkurs des Chipkonzerns Foobar verlor 3 Prozent.",
                "NVDA"},
        Example{"de", "Nvidia fiel. Autowerte verloren an der Börse 3 Prozent.", "NVDA"},
        Example{"de", "Nvidia fiel. Am Gesamtmarkt ging es um 3 Prozent nach unten.", "NVDA"},
        Example{"de", "Nvidia fiel. An der Wall Street ging es um 3 Prozent nach unten.", "NVDA"},
        Example{"de", "Der Dax fiel. In Tokio verlor der Leitindex 3 Prozent.", "DAX"},
        Example{"de", "Der Dax fiel. Der japanische Leitindex verlor 3 Prozent.", "DAX"},
        Example{"de", "Der Dax fiel. SAP stieg auf 250 Euro.", "DAX"},
        Example{"de", "Nvidia fiel. Die Aktie eines Rivalen verlor 3 Prozent.", "NVDA"},
        Example{"de", "Mit 1,5 und 1,9 Prozent Minus endeten Nvidia und SAP, hieß es.",
                "NVDA NVDA"},
        Example{"en", "Nvidia fell. Shares of its rival Foobar rose 3 percent.", "NVDA"},
        Example{"en", "Nvidia fell. Foobar Corp shares rose 3 percent.", "NVDA"},
        Example{"en", "Nvidia fell, but Foobar shares rose 3 percent.", "NVDA"},
        Example{"en", "Nvidia fell. Chip stocks lost 3 percent.", "NVDA"},
        Example{"en", "Nvidia fell. Foobar's market value fell by $593 billion.", "NVDA"},
        Example{"en", "Nvidia's critic Foobar lost 3 percent.", "NVDA"},
        Example{"en", "Nvidia fell. Stock futures lost 3 percent.", "NVDA"},
        Example{"en", "Nvidia fell, while oil prices lost 3 percent.", "NVDA"},
        Example{"en", "Nvidia fell and oil lost 3 percent to $70 a barrel.", "NVDA"}));

} // namespace
