#include "ui/widgets/article_text.h"

#include <gtest/gtest.h>

using namespace ui;

namespace {

TEST(AnArticleText, ShowsSignsThatTurnTheDirectionOfText)
{
    ArticleText text;

    text.setPage(QStringLiteral("up \u202E%7"), QStringLiteral("by \u2066x"),
                 QStringLiteral("a\u202Cb"), {});

    EXPECT_EQ(text.toPlainText(), QStringLiteral("up \uFFFD%7\nby \uFFFDx\na\uFFFDb"));
}

} // namespace
