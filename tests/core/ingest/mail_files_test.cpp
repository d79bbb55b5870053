#include "core/base/file.h"
#include "tests/core/ingest/reading.h"
#include "tests/support/shared_files.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <iostream>

using namespace core;
using namespace tests;
using testing::HasSubstr;

namespace {

/// A message of the test suite of Python's email package; those without a text are refused.
struct Message {
    const char* name = "";
    const char* title = "";
    const char* said = ""; ///< a piece of its text; empty if it has none
    int attachments = 0;
};

constexpr Message kMessages[] = {
    {"msg_01", "This is a test message", "Do you like this message?"},
    {"msg_03", "This is a test message", "Do you like this message?"},
    {"msg_05", "bar", "Yadda yadda yadda"},
    {"msg_07", "Here is your dingus fish", "This is the dingus fish.", 1},
    {"msg_09"}, // four parts, all of them empty
    {"msg_11", "The enclosing message", "Here is the body of the message."},
    {"msg_12a"},                                            // six parts, all of them empty
    {"msg_14", "This is a test message", "drainbread ISP"}, // its type is "text"
    {"msg_16", "Delivery Notification: Delivery has failed", "recipient reached disk quota"},
    {"msg_18"}, // a header alone
    {"msg_20", "This is a test message", "Do you like this message?"},
    {"msg_22", "Text text text.", "Text text text.", 2},
    {"msg_24"}, // one part, and it is empty
    {"msg_26", "IMAP file test", "Simple email with attachment.", 1},
    {"msg_28", "ee", "message 2"}, // a digest of two
    {"msg_30", "ee", "message 1"},
    {"msg_32", "Limiting Perl CPU Utilization...", "Some message."}, // its charset is of RFC 2231
    {"msg_34", "This is a text plain part", "A submessage"},
    {"msg_36", "I-D ACTION:draft-ietf-mboned-mix-00.txt", "Blah blah blah", 1},
    {"msg_38", "Unlike the test", "this piece of text"},
    {"msg_40", "", "Content-Transfer-Encoding: 7Bit"}, // a page that begins like a multipart
    {"msg_42", "Stuff", "Stuff"},
    {"msg_44", "a simple multipart", "a simple kind of mirror"},
    {"msg_46", "GroupwiseForwardingTest", "Testing email forwarding"},
};

TEST(MailFiles, AreReadOrHaveNoText)
{
    if (!sharedAvailable())
        GTEST_SKIP() << "The folder of real files is not there.";
    int accepted = 0;
    int refused = 0;
    for (const Message& message : kMessages) {
        const std::string name = std::string(message.name) + ".txt";
        SCOPED_TRACE(name);
        const auto bytes = readFile(sharedFile("data/articles/email/" + name), 1 << 20);
        ASSERT_TRUE(bytes);
        const auto content = read(*bytes, name);
        if (std::string_view(message.said).empty()) {
            ASSERT_FALSE(content);
            EXPECT_THAT(content.error().message, HasSubstr("an e-mail message without a text"));
            ++refused;
            continue;
        }
        const Article article = articleOf(content);
        EXPECT_THAT(article.title, HasSubstr(message.title));
        EXPECT_THAT(article.body, HasSubstr(message.said));
        EXPECT_EQ(std::ranges::count(codesOf(content->report.warnings), "attachment"),
                  message.attachments);
        ++accepted;
    }
    std::cout << "messages accepted: " << accepted << ", without a text: " << refused << '\n';
    EXPECT_EQ(accepted + refused, 24);
}

} // namespace
