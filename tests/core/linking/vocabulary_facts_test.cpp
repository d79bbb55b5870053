#include "core/base/unicode.h"
#include "core/linking/security_codes.h"
#include "core/linking/vocabulary.h"
#include "core/time/exchange_calendars.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <sstream>

using namespace core;
using testing::IsEmpty;

/// What must hold of every line of the built-in vocabulary, and the indices whose members it has.
namespace {

struct TheLinesOfTheVocabulary : testing::Test {
    Vocabulary vocabulary = Vocabulary::builtIn().value();
};

/// Those of `symbols` (with blanks between) that are missing on each of `markets`.
std::vector<std::string> missing(const Vocabulary& vocabulary, const std::string& symbols,
                                 const std::vector<std::string>& markets)
{
    std::vector<std::string> absent;
    std::istringstream words(symbols);
    for (std::string symbol; words >> symbol;) {
        const auto isKnown = [&](const std::string& mic) {
            const auto known = vocabulary.forSymbol(symbol, mic);
            return known && known->symbol == symbol;
        };
        if (std::ranges::none_of(markets, isKnown))
            absent.push_back(symbol);
    }
    return absent;
}

TEST_F(TheLinesOfTheVocabulary, HoldTheDaxAndWhatLeftItInTenYears)
{
    EXPECT_THAT(missing(vocabulary,
                        "ADS AIR ALV BAS BAYN BEI BMW BNR CBK CON DTG DBK DB1 DHL DTE EOAN FRE FME "
                        "G1A HNR1 HEI HEN3 IFX MBG MRK MTX MUV2 PAH3 QIA RHM RWE SAP G24 SIE ENR "
                        "SHL SY1 VOW3 VNA ZAL",
                        {"XETR"}),
                IsEmpty());
    EXPECT_THAT(
        missing(vocabulary, "1COV DHER DWNI HFG LHA LXS P911 PSM PUM SDF SRT3 TKA WDI", {"XETR"}),
        IsEmpty());
}

TEST_F(TheLinesOfTheVocabulary, HoldTheMDaxAndTheTecDax)
{
    EXPECT_THAT(missing(vocabulary,
                        "AFX AG1 AIXA AT1 BC8 BOSS CEC COP DEQ DHER DUE EVD EVK EVT FIE FNTN FPE3 "
                        "FRA GBF GXI HAG HFG HLE HOT IOS JEN JUN3 KBX KGX KRN LEG LHA LXS MOR NDA "
                        "NDX1 NEM NOEJ O2D OSR PSM PUM R3NK RAA RDC RKET RRTL SAX SDF SHA0 SIX2 "
                        "SPR SZG TEG TKA TLX TMV TUI1 UN0 UTDI VAR1 VTSC WAF WCH 8TRA 1U1",
                        {"XETR"}),
                IsEmpty());
    EXPECT_THAT(missing(vocabulary,
                        "ADV COK DLG DRW3 ECV EUZ ELG GFT ISR KTN M5Z MDG1 NA9 NCH2 NWO PFV PNE3 "
                        "QSC S92 SBS SLT SMHN SOW SUSE",
                        {"XETR"}),
                IsEmpty());
}

TEST_F(TheLinesOfTheVocabulary, HoldTheViennaMarket)
{
    EXPECT_THAT(missing(vocabulary,
                        "EBS OMV VOE VER ANDR BG RBI WIE POST VIG UQA EVN SBO LNZ ATS CAI CPI DOC "
                        "MMK TKA STR POS PAL SEM ZAG ROS FLU WOL UBS AGR PYT KTCG CWI BWO SPI "
                        "FACC PKTM AMAG FQT ADKO",
                        {"XWBO"}),
                IsEmpty());
}

TEST_F(TheLinesOfTheVocabulary, HoldTheSmi)
{
    EXPECT_THAT(missing(vocabulary,
                        "ABBN ADEN ALC AMRZ BAER CFR CSGN GEBN GIVN HOLN KNIN LOGN LONN NESN NOVN "
                        "PGHN ROG SCMN SGSN SIKA SLHN SOON SREN UBSG UHR ZURN ATLN SYNN",
                        {"XSWX"}),
                IsEmpty());
}

TEST_F(TheLinesOfTheVocabulary, HoldTheEuroStoxx50AndTheCac40)
{
    EXPECT_THAT(missing(vocabulary,
                        "ADS ADYEN AD AI AIR ALV ABI ARGX ASML CS BAS BAYN BBVA SAN BMW BNP BN DBK "
                        "DB1 DHL DTE ENEL ENI EL RACE RMS IBE ITX IFX INGA ISP OR MC MBG MUV2 "
                        "PRX RHM SAF SGO SAP SU SIE ENR TTE DG UCG VOW3 WKL NOKIA PHIA KER RI "
                        "CRH FLTR ENGI ORA VIV GLE TEF URW",
                        {"XETR", "XAMS", "XPAR", "XBRU", "XMAD", "XMIL", "XHEL", "XLON"}),
                IsEmpty());
    EXPECT_THAT(missing(vocabulary,
                        "AC ACA AI AIR BN BNP BVI CA CAP CS DG DSY EDEN EL EN ENGI ERF GLE HO KER "
                        "LR MC ML MT OR ORA PUB RI RMS RNO SAF SAN SGO STLAP STMPA SU TEP TTE URW "
                        "VIE VIV WLN ATO ALO FR SOLB",
                        {"XPAR", "XAMS", "XBRU", "XETR"}),
                IsEmpty());
}

TEST_F(TheLinesOfTheVocabulary, HoldTheFtse100)
{
    EXPECT_THAT(missing(vocabulary,
                        "AAL ABF ADM AHT ANTO AUTO AV AZN BA BAB BARC BATS BEZ BKG BLND BNZL BP "
                        "BRBY BT.A BTRW CCEP CNA CPG CRDA CTEC DCC DGE DPLM EDV ENT EXPN EZJ FCIT "
                        "FLTR FRES GLEN GSK HIK HLMA HLN HSBA HSX HWDN IAG ICG IHG III IMB IMI INF "
                        "ITRK ITV JD JMAT KGF LAND LGEN LLOY LMP LSEG MKS MNDI MNG MRO MRW NG NWG "
                        "NXT OCDO PCT PHNX PRU PSH PSN PSON REL RIO RKT RMV RR RTO SBRY SDR SGE "
                        "SGRO SHEL SKY SMIN SMT SN SPX SSE STAN STJ SVT TSCO TW ULVR UTG UU VOD "
                        "WEIR WPP WTB",
                        {"XLON"}),
                IsEmpty());
}

TEST_F(TheLinesOfTheVocabulary, HoldTheSAndP100)
{
    EXPECT_THAT(
        missing(vocabulary,
                "AAPL ABBV ABT ACN ADBE AIG AMD AMGN AMT AMZN AVGO AXP BA BAC BK BKNG BLK "
                "BMY BRK.B C CAT CHTR CL CMCSA COF COP COST CRM CSCO CVS CVX DE DHR DIS DUK "
                "EMR F FDX GD GE GILD GM GOOGL GS HD HON IBM INTC INTU ISRG JNJ JPM KO LIN "
                "LLY LMT LOW MA MCD MDLZ MDT MET META MMM MO MRK MS MSFT NEE NFLX NKE NOW "
                "NVDA ORCL PEP PFE PG PLTR PM PYPL QCOM RTX SBUX SCHW SO SPG T TGT TMO TMUS "
                "TSLA TXN UBER UNH UNP UPS USB V VZ WFC WMT XOM HAL OXY SLB KMI APA DVN NOV "
                "FCX HPQ EMC EBAY EXC FOXA MON BAX ALL AGN TWX NSC WBA KHC DOW DD CELG BIIB",
                {"XNYS", "XNAS"}),
        IsEmpty());
}

TEST_F(TheLinesOfTheVocabulary, HoldTheNasdaq100)
{
    EXPECT_THAT(missing(vocabulary,
                        "AAPL ABNB ADBE ADI ADP ADSK AEP AMAT AMD AMGN AMZN APP ARM ASML AVGO AXON "
                        "BIIB BKNG BKR CDNS CDW CEG CHTR CMCSA COST CPRT CRWD CSCO CSGP CSX "
                        "CTAS CTSH DASH DDOG DXCM EA EXC FANG FAST FTNT GEHC GFS GILD GOOGL HON "
                        "IDXX INTC INTU ISRG KDP KHC KLAC LIN LRCX LULU MAR MCHP MDLZ MELI META "
                        "MNST MRVL MSFT MSTR MU NFLX NVDA NXPI ODFL ON ORLY PANW PAYX PCAR PDD PEP "
                        "PLTR PYPL QCOM REGN ROP ROST SBUX SHOP SNPS TEAM TMUS TRI TSLA TTD TTWO "
                        "TXN VRSK VRTX WBD WDAY XEL ZS BIDU CHKP CTXS DLTR DOCU ILMN JD NTES OKTA "
                        "SIRI SMCI SPLK SWKS TRIP ULTA WYNN XLNX YHOO ZM",
                        {"XNAS", "XNYS", "XTSE"}),
                IsEmpty());
}

TEST_F(TheLinesOfTheVocabulary, HaveSymbolsMarketsAndCurrenciesOfTheRightForm)
{
    for (const Instrument& instrument : vocabulary.instruments()) {
        EXPECT_EQ(faultOf(instrument), "") << instrument.name;
        const bool isPriced =
            instrument.kind != InstrumentKind::Index && instrument.kind != InstrumentKind::Bond;
        EXPECT_EQ(!instrument.currency.empty(), isPriced) << instrument.symbol;
        EXPECT_FALSE(instrument.kind == InstrumentKind::Share && instrument.mic.empty())
            << instrument.symbol;
    }
}

/// Markets that no calendar is built in for.
const std::set<std::string> kWithoutCalendar{"MISX", "XASX", "XATH", "XBUD", "XDFM", "XHEL",
                                             "XIST", "XJSE", "XMAD", "XNSE", "XOSL", "XPRA",
                                             "XSAU", "XSES", "XSTO", "XTAI", "XTSE", "XWAR"};

TEST_F(TheLinesOfTheVocabulary, AreOfMarketsWithACalendarOrKnownToHaveNone)
{
    ExchangeCalendars calendars;
    for (const Instrument& instrument : vocabulary.instruments()) {
        const bool hasCalendar = calendars.forMic(instrument.mic) != nullptr;
        EXPECT_TRUE(instrument.mic.empty()
                    || hasCalendar != kWithoutCalendar.contains(instrument.mic))
            << instrument.mic;
    }
}

/// What is spelt differently but found as the same.
std::string spelling(std::string text)
{
    text = foldCase(text);
    std::ranges::replace(text, '-', ' ');
    return text;
}

TEST_F(TheLinesOfTheVocabulary, ShareNoNameThatNeedsNoWordsNear)
{
    std::map<std::string, std::string> bearers;
    const auto claim = [&](const std::string& name, const Instrument& instrument) {
        const auto [bearer, isNew] = bearers.emplace(spelling(name), instrument.name);
        EXPECT_EQ(bearer->second, instrument.name) << name;
    };
    for (const Instrument& instrument : vocabulary.instruments()) {
        claim(instrument.name, instrument);
        for (const Alias& alias : instrument.aliases) {
            if (alias.needsNear.empty())
                claim(alias.text, instrument);
        }
    }
}

TEST_F(TheLinesOfTheVocabulary, NeedNoEmptyWords)
{
    for (const Instrument& instrument : vocabulary.instruments()) {
        for (const Alias& alias : instrument.aliases) {
            EXPECT_FALSE(alias.text.empty()) << instrument.name;
            EXPECT_TRUE(alias.language.empty() || alias.language == "de" || alias.language == "en")
                << alias.text;
            for (const std::string& word : alias.needsNear)
                EXPECT_FALSE(word.empty()) << alias.text;
        }
    }
}

TEST_F(TheLinesOfTheVocabulary, ShareNoIsinAndNoWkn)
{
    std::map<std::string, std::string> bearers;
    std::size_t isins = 0;
    for (const Instrument& instrument : vocabulary.instruments()) {
        for (const std::string& symbol :
             vocabulary.otherSymbols(instrument.symbol, instrument.mic)) {
            if (!isIsin(symbol) && !isWkn(symbol))
                continue;
            isins += isIsin(symbol) ? 1 : 0;
            EXPECT_TRUE(bearers.emplace(symbol, instrument.name).second) << symbol;
        }
    }
    EXPECT_GT(isins, 300U);
}

TEST_F(TheLinesOfTheVocabulary, AreFoundByIsinAndWkn)
{
    EXPECT_EQ(vocabulary.forSymbol("DE0007164600")->symbol, "SAP");
    EXPECT_EQ(vocabulary.forSymbol("716460")->symbol, "SAP");
    EXPECT_EQ(vocabulary.forSymbol("US67066G1040")->symbol, "NVDA");
}

} // namespace
