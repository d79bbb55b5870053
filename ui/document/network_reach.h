#pragma once

class QHostAddress;

namespace ui {

/// Who is reached at an address.
enum class NetworkReach {
    Public,     ///< anybody in the internet
    OwnNetwork, ///< this machine, or one in the user's own network
    Nowhere,    ///< nothing that could have a feed: link-local, where clouds keep their secrets,
                ///< multicast, reserved, and tunnels that hide where they lead
};

/// An IPv4 address that is written as IPv6 (mapped, compatible, NAT64, 6to4) counts as what it is.
NetworkReach reachOf(const QHostAddress& address);

/// Whether a feed may be fetched from there. `mayBeLocal`: the user said so of this feed.
bool mayFetchFrom(const QHostAddress& address, bool mayBeLocal);

} // namespace ui
