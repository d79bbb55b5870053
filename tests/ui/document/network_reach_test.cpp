#include "ui/document/network_reach.h"

#include <gtest/gtest.h>

#include <QHostAddress>

using namespace ui;

namespace {

struct Machine {
    const char* address;
    NetworkReach reach;
};

constexpr Machine kMachines[] = {
    {"8.8.8.8", NetworkReach::Public},
    {"172.15.255.255", NetworkReach::Public},
    {"172.32.0.0", NetworkReach::Public},
    {"11.0.0.0", NetworkReach::Public},
    {"2606:4700::1111", NetworkReach::Public},
    {"64:ff9b::808:808", NetworkReach::Public}, // 8.8.8.8 by NAT64
    {"127.0.0.1", NetworkReach::OwnNetwork},
    {"127.255.255.254", NetworkReach::OwnNetwork},
    {"10.0.0.1", NetworkReach::OwnNetwork},
    {"10.255.255.255", NetworkReach::OwnNetwork},
    {"100.64.0.1", NetworkReach::OwnNetwork},
    {"172.16.0.1", NetworkReach::OwnNetwork},
    {"172.31.255.255", NetworkReach::OwnNetwork},
    {"192.168.178.1", NetworkReach::OwnNetwork},
    {"198.19.0.1", NetworkReach::OwnNetwork},
    {"::1", NetworkReach::OwnNetwork},
    {"fc00::1", NetworkReach::OwnNetwork},
    {"fdff:ffff::1", NetworkReach::OwnNetwork},
    {"::ffff:127.0.0.1", NetworkReach::OwnNetwork},
    {"::ffff:10.1.2.3", NetworkReach::OwnNetwork},
    {"::127.0.0.1", NetworkReach::OwnNetwork},
    {"64:ff9b::a00:1", NetworkReach::OwnNetwork},   // 10.0.0.1 by NAT64
    {"2002:c0a8:101::1", NetworkReach::OwnNetwork}, // 192.168.1.1 by 6to4
    {"0.0.0.0", NetworkReach::Nowhere},
    {"0.1.2.3", NetworkReach::Nowhere},
    {"169.254.169.254", NetworkReach::Nowhere},
    {"::ffff:169.254.169.254", NetworkReach::Nowhere},
    {"224.0.0.1", NetworkReach::Nowhere},
    {"239.255.255.250", NetworkReach::Nowhere},
    {"240.0.0.1", NetworkReach::Nowhere},
    {"255.255.255.255", NetworkReach::Nowhere},
    {"192.0.2.1", NetworkReach::Nowhere},
    {"::", NetworkReach::Nowhere},
    {"fe80::1", NetworkReach::Nowhere},
    {"ff02::1", NetworkReach::Nowhere},
    {"2001:0:4136:e378::1", NetworkReach::Nowhere}, // Teredo
    {"2001:db8::1", NetworkReach::Nowhere},
    {"fec0::1", NetworkReach::Nowhere},
};

TEST(TheReachOfAnAddress, IsThatOfTheRegistryOfSpecialAddresses)
{
    for (const Machine& machine : kMachines) {
        const QHostAddress address(QString::fromLatin1(machine.address));
        ASSERT_FALSE(address.isNull() && machine.reach == NetworkReach::Public) << machine.address;
        EXPECT_EQ(reachOf(address), machine.reach) << machine.address;
    }
}

TEST(AFeed, MayBeInTheOwnNetworkOnlyWhenTheUserSaysSoAndNowhereElseThen)
{
    for (const Machine& machine : kMachines) {
        const QHostAddress address(QString::fromLatin1(machine.address));
        EXPECT_EQ(mayFetchFrom(address, false), machine.reach == NetworkReach::Public)
            << machine.address;
        EXPECT_EQ(mayFetchFrom(address, true), machine.reach != NetworkReach::Nowhere)
            << machine.address;
    }
}

TEST(AnAddressThatIsNone, IsNowhere)
{
    EXPECT_EQ(reachOf(QHostAddress()), NetworkReach::Nowhere);
}

} // namespace
