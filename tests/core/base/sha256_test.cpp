#include "core/base/sha256.h"

#include <gtest/gtest.h>

using namespace core;

namespace {

TEST(Sha256, AgreesWithThePublishedExamples)
{
    // FIPS 180-2, appendix B.1 and B.2; NIST's example of the empty message.
    EXPECT_EQ(sha256(""), "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    EXPECT_EQ(sha256("abc"), "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    EXPECT_EQ(sha256("abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq"),
              "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
}

TEST(Sha256, IsTheSameInPiecesAndStartsAfreshAfterFinish)
{
    Sha256 hash;
    hash.add("a");
    hash.add("bc");

    EXPECT_EQ(hash.finish(), sha256("abc"));
    EXPECT_EQ(hash.finish(), sha256(""));
}

} // namespace
