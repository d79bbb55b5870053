#include "core/store/mention_store.h"

#include "store_fixture.h"

#include <gtest/gtest.h>

using namespace core;
using namespace tests;

namespace {

struct Mentions : AnArchive {
    MentionStore mentions = archive.mentions();
    ArticleId one =
        valueOf(archive.articles().add(article("Nvidia", "x"), beginImport(archive))).id;
    InstrumentId nvidia = valueOf(archive.instruments().add(instrument("NVDA"), by("ann"))).id;
    EventId shock = valueOf(archive.events().add({.name = "shock"}, by("ann"))).id;

    Mention inTitle{.field = TextField::Title,
                    .begin = 0,
                    .end = 6,
                    .text = "Nvidia",
                    .subject = nvidia,
                    .rule = "name"};
    Mention inBody{
        .begin = 4, .end = 11, .text = "Nvidias", .subject = nvidia, .rule = "inflected"};
    Mention ofEvent{.begin = 20, .end = 28, .text = "DeepSeek", .subject = shock, .rule = "name"};
};

TEST_F(Mentions, ComeBackByPlace)
{
    ASSERT_TRUE(succeeded(mentions.replace(one, std::vector{ofEvent, inBody, inTitle})));

    EXPECT_EQ(valueOf(mentions.of(one)), (std::vector{inTitle, inBody, ofEvent}));
}

TEST_F(Mentions, AreReplacedAsAWhole)
{
    ASSERT_TRUE(succeeded(mentions.replace(one, std::vector{inBody, inTitle})));

    ASSERT_TRUE(succeeded(mentions.replace(one, std::vector{ofEvent})));

    EXPECT_EQ(valueOf(mentions.of(one)), std::vector{ofEvent});
    EXPECT_EQ(valueOf(mentions.count()), 1);
}

TEST_F(Mentions, NeedAnArticleAndASubject)
{
    ASSERT_TRUE(succeeded(mentions.replace(one, std::vector{inBody})));
    inTitle.subject = EventId{77};

    EXPECT_EQ(mentions.replace(one, std::vector{inTitle}).error().code, ErrorCode::NotFound);
    EXPECT_EQ(mentions.replace(ArticleId{77}, std::vector{inBody}).error().code,
              ErrorCode::NotFound);
    EXPECT_EQ(valueOf(mentions.of(one)), std::vector{inBody});
}

} // namespace
