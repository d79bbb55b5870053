#include "core/linking/exchanges.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

namespace {

using Entry = std::pair<std::string_view, Markets>;

constexpr std::size_t kMicSize = 4;
constexpr Markets kAny{};
constexpr Markets kGerman = "XETR XFRA";
constexpr Markets kAmerican = "XNAS XNYS ARCX XASE";
constexpr Markets kEuronext = "XPAR XAMS XBRU XLIS XMIL XDUB XOSL";

constexpr auto kCodes = std::to_array<Entry>({
    {"a", kAmerican}, {"as", "XAMS"},    {"at", "XATH"}, {"ax", "XASX"},    {"be", kGerman},
    {"bo", "XNSE"},   {"br", "XBRU"},    {"bu", "XBUD"}, {"co", "XCSE"},    {"de", kGerman},
    {"f", kGerman},   {"he", "XHEL"},    {"hk", "XHKG"}, {"hm", kGerman},   {"i", "XDUB"},
    {"ir", "XDUB"},   {"is", "XIST"},    {"j", "XJSE"},  {"jp", "XTKS"},    {"k", kAmerican},
    {"kq", "XKRX"},   {"ks", "XKRX"},    {"l", "XLON"},  {"ls", "XLIS"},    {"mc", "XMAD"},
    {"me", "MISX"},   {"mi", "XMIL"},    {"mm", "MISX"}, {"mu", kGerman},   {"n", kAmerican},
    {"ns", "XNSE"},   {"o", kAmerican},  {"ol", "XOSL"}, {"oq", kAmerican}, {"p", kAmerican},
    {"pa", "XPAR"},   {"pk", kAmerican}, {"pr", "XPRA"}, {"s", "XSWX"},     {"sg", kGerman},
    {"si", "XSES"},   {"ss", "XSHG"},    {"st", "XSTO"}, {"sw", "XSWX"},    {"sz", "XSHE"},
    {"t", "XTKS"},    {"to", "XTSE"},    {"tw", "XTAI"}, {"uk", "XLON"},    {"us", kAmerican},
    {"vi", "XWBO"},   {"vx", "XSWX"},    {"wa", "XWAR"},
});

constexpr auto kBloombergCodes = std::to_array<Entry>({
    {"au", "XASX"},    {"av", "XWBO"},    {"bb", "XBRU"},    {"cn", "XTSE"},    {"ct", "XTSE"},
    {"dc", "XCSE"},    {"fh", "XHEL"},    {"fp", "XPAR"},    {"gf", kGerman},   {"gr", kGerman},
    {"gy", kGerman},   {"hk", "XHKG"},    {"ib", "XNSE"},    {"id", "XDUB"},    {"im", "XMIL"},
    {"in", "XNSE"},    {"jp", "XTKS"},    {"jt", "XTKS"},    {"kp", "XKRX"},    {"ks", "XKRX"},
    {"ln", "XLON"},    {"na", "XAMS"},    {"no", "XOSL"},    {"pl", "XLIS"},    {"pw", "XWAR"},
    {"se", "XSWX"},    {"sm", "XMAD"},    {"sp", "XSES"},    {"sq", "XMAD"},    {"ss", "XSTO"},
    {"sw", "XSWX"},    {"tt", "XTAI"},    {"ua", kAmerican}, {"un", kAmerican}, {"uq", kAmerican},
    {"us", kAmerican}, {"uw", kAmerican}, {"vx", "XSWX"},
});

constexpr auto kWords = std::to_array<Entry>({
    {"ams", "XAMS"},         {"amex", kAmerican},     {"arca", kAmerican},
    {"asx", "XASX"},         {"bit", "XMIL"},         {"bme", "XMAD"},
    {"bse", "XNSE"},         {"börse", kAny},         {"cboe", kAny},
    {"cph", "XCSE"},         {"cve", "XTSE"},         {"ebr", "XBRU"},
    {"epa", "XPAR"},         {"etr", kGerman},        {"euronext", kEuronext},
    {"fra", kGerman},        {"frankfurt", kGerman},  {"fwb", kGerman},
    {"ger", kGerman},        {"hel", "XHEL"},         {"hkex", "XHKG"},
    {"hkg", "XHKG"},         {"index", kAny},         {"isin", kAny},
    {"krx", "XKRX"},         {"kürzel", kAny},        {"lon", "XLON"},
    {"lse", "XLON"},         {"mce", "XMAD"},         {"mil", "XMIL"},
    {"nasdaq", kAmerican},   {"nasdaqcm", kAmerican}, {"nasdaqgm", kAmerican},
    {"nasdaqgs", kAmerican}, {"nse", "XNSE"},         {"nys", kAmerican},
    {"nyse", kAmerican},     {"nysearca", kAmerican}, {"osl", "XOSL"},
    {"otc", kAny},           {"otcmkts", kAny},       {"reuters", kAny},
    {"ric", kAny},           {"sgx", "XSES"},         {"six", "XSWX"},
    {"sto", "XSTO"},         {"swx", "XSWX"},         {"symbol", kAny},
    {"szse", "XSHE"},        {"ticker", kAny},        {"tokyo", "XTKS"},
    {"tse", "XTKS XTSE"},    {"tsx", "XTSE"},         {"tyo", "XTKS"},
    {"vie", "XWBO"},         {"vtx", "XSWX"},         {"wbag", "XWBO"},
    {"wien", "XWBO"},        {"xams", "XAMS"},        {"xetr", kGerman},
    {"xetra", kGerman},      {"xfra", kGerman},       {"xlon", "XLON"},
    {"xnas", kAmerican},     {"xnys", kAmerican},     {"xpar", "XPAR"},
    {"xswx", "XSWX"},        {"xwbo", "XWBO"},
});

template<std::size_t Size>
std::optional<Markets> find(const std::array<Entry, Size>& entries, std::string_view text)
{
    const auto found = std::ranges::find(entries, text, &Entry::first);
    return found == entries.end() ? std::nullopt : std::optional(found->second);
}

} // namespace

std::optional<Markets> marketsOfCode(std::string_view folded)
{
    return find(kCodes, folded);
}

std::optional<Markets> marketsOfBloombergCode(std::string_view folded)
{
    return find(kBloombergCodes, folded);
}

std::optional<Markets> marketsOfWord(std::string_view folded)
{
    return find(kWords, folded);
}

bool shareMarket(Markets a, Markets b)
{
    if (a.empty() || b.empty())
        return true;
    for (std::size_t at = 0; at + kMicSize <= a.size(); at += kMicSize + 1) {
        if (b.find(a.substr(at, kMicSize)) != Markets::npos)
            return true;
    }
    return false;
}

} // namespace core
