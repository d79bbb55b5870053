#include "ui/document/network_reach.h"

#include <QHostAddress>

#include <algorithm>
#include <array>
#include <optional>

namespace ui {

namespace {

struct Range4 {
    quint32 first = 0;
    int bits = 0;
    NetworkReach reach = NetworkReach::Nowhere;
};

constexpr quint32 v4(quint32 a, quint32 b, quint32 c, quint32 d)
{
    return a << 24U | b << 16U | c << 8U | d;
}

/// IANA's registry of special-purpose IPv4 addresses.
constexpr std::array<Range4, 16> kRanges4{{
    {v4(0, 0, 0, 0), 8, NetworkReach::Nowhere},
    {v4(10, 0, 0, 0), 8, NetworkReach::OwnNetwork},
    {v4(100, 64, 0, 0), 10, NetworkReach::OwnNetwork}, // behind a provider's translation
    {v4(127, 0, 0, 0), 8, NetworkReach::OwnNetwork},
    {v4(169, 254, 0, 0), 16, NetworkReach::Nowhere},
    {v4(172, 16, 0, 0), 12, NetworkReach::OwnNetwork},
    {v4(192, 0, 0, 0), 24, NetworkReach::Nowhere},
    {v4(192, 0, 2, 0), 24, NetworkReach::Nowhere},
    {v4(192, 88, 99, 0), 24, NetworkReach::Nowhere},
    {v4(192, 168, 0, 0), 16, NetworkReach::OwnNetwork},
    {v4(198, 18, 0, 0), 15, NetworkReach::OwnNetwork}, // benchmarks of networks
    {v4(198, 51, 100, 0), 24, NetworkReach::Nowhere},
    {v4(203, 0, 113, 0), 24, NetworkReach::Nowhere},
    {v4(224, 0, 0, 0), 4, NetworkReach::Nowhere},
    {v4(240, 0, 0, 0), 4, NetworkReach::Nowhere},
    {v4(255, 255, 255, 255), 32, NetworkReach::Nowhere},
}};

NetworkReach reachOf4(quint32 address)
{
    for (const Range4& range : kRanges4) {
        const quint32 mask = range.bits == 0 ? 0 : ~quint32{0} << (32 - range.bits);
        if ((address & mask) == range.first)
            return range.reach;
    }
    return NetworkReach::Public;
}

quint32 fourBytes(const Q_IPV6ADDR& address, int from)
{
    return v4(address[from], address[from + 1], address[from + 2], address[from + 3]);
}

template<std::size_t N>
bool beginsWith(const Q_IPV6ADDR& address, const std::array<quint8, N>& bytes)
{
    return std::equal(bytes.begin(), bytes.end(), std::begin(address.c));
}

/// The IPv4 address that an IPv6 address leads to.
std::optional<quint32> embedded4(const Q_IPV6ADDR& address)
{
    constexpr std::array<quint8, 12> kMapped{0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0xff, 0xff};
    constexpr std::array<quint8, 12> kCompatible{};
    constexpr std::array<quint8, 12> kNat64{0, 0x64, 0xff, 0x9b};
    constexpr std::array<quint8, 2> k6To4{0x20, 0x02};
    if (beginsWith(address, kMapped) || beginsWith(address, kCompatible)
        || beginsWith(address, kNat64))
        return fourBytes(address, 12);
    if (beginsWith(address, k6To4))
        return fourBytes(address, 2);
    return std::nullopt;
}

NetworkReach reachOf6(const QHostAddress& host)
{
    const Q_IPV6ADDR address = host.toIPv6Address();
    if (host == QHostAddress(QHostAddress::LocalHostIPv6))
        return NetworkReach::OwnNetwork;
    if (const auto inside = embedded4(address))
        return reachOf4(*inside);
    if ((address[0] & 0xfe) == 0xfc) // fc00::/7
        return NetworkReach::OwnNetwork;
    // Only 2000::/3 is given out; in it 2001::/23 (Teredo and other tunnels), 2001:db8::/32 and
    // 3fff::/20 (both for examples) are not.
    const bool isGivenOut = (address[0] & 0xe0) == 0x20;
    const bool isTunnel = address[0] == 0x20 && address[1] == 0x01 && (address[2] & 0xfe) == 0;
    const bool isExample =
        (address[0] == 0x20 && address[1] == 0x01 && address[2] == 0x0d && address[3] == 0xb8)
        || (address[0] == 0x3f && address[1] == 0xff && (address[2] & 0xf0) == 0);
    return isGivenOut && !isTunnel && !isExample ? NetworkReach::Public : NetworkReach::Nowhere;
}

} // namespace

NetworkReach reachOf(const QHostAddress& address)
{
    switch (address.protocol()) {
    case QAbstractSocket::IPv4Protocol:
        return reachOf4(address.toIPv4Address());
    case QAbstractSocket::IPv6Protocol:
        return reachOf6(address);
    default:
        return NetworkReach::Nowhere;
    }
}

bool mayFetchFrom(const QHostAddress& address, bool mayBeLocal)
{
    const NetworkReach reach = reachOf(address);
    return reach == NetworkReach::Public || (mayBeLocal && reach == NetworkReach::OwnNetwork);
}

} // namespace ui
