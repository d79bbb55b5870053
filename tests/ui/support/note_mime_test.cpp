#include "ui/support/note_mime.h"

#include <gtest/gtest.h>

#include <QMimeData>

using namespace ui;

namespace {

core::Note aNote()
{
    return {.kind = core::NoteKind::TrendLine,
            .text = "der „Schock“",
            .begin = {core::Instant{std::chrono::milliseconds{1737676800123}}, 142.62},
            .end =
                core::NoteAnchor{core::Instant{std::chrono::milliseconds{1737936000000}}, 118.42},
            .labelRight = -12.5,
            .labelDown = 3.0,
            .style = {.colour = 3, .width = 2.25, .dash = core::NoteDash::Dotted, .filled = false},
            .cites = core::NoteCitation{.article = {7},
                                        .field = core::TextField::Title,
                                        .span = {3, 9},
                                        .quote = "shares",
                                        .isLost = true},
            .event = {4}};
}

TEST(ANoteOnTheClipboard, ComesBackWhole)
{
    const auto mime = mimeOf(aNote(), QStringLiteral("here"));

    EXPECT_EQ(noteFrom(*mime, QStringLiteral("here")), aNote());
    EXPECT_EQ(mime->text(), QStringLiteral("der „Schock“"));
}

TEST(ANoteOnTheClipboard, OfAnotherArchiveLosesWhatItsNumbersMean)
{
    const auto note = noteFrom(*mimeOf(aNote(), QStringLiteral("there")), QStringLiteral("here"));

    ASSERT_TRUE(note && note->cites);
    EXPECT_EQ(note->cites->article, core::ArticleId{});
    EXPECT_EQ(note->cites->quote, "shares");
    EXPECT_EQ(note->event, core::EventId{});
}

TEST(ANoteOnTheClipboard, IsRefusedAtAPlaceThatNoChartHas)
{
    const auto isTaken = [](const QByteArray& begin, const QByteArray& end) {
        QMimeData mime;
        mime.setData(kNoteMime, "{\"kind\":\"arrow\",\"begin\":" + begin + ",\"end\":" + end + "}");
        return noteFrom(mime, {}).has_value();
    };
    const QByteArray good = "{\"time\":1737676800000,\"price\":142.62}";

    EXPECT_TRUE(isTaken(good, good));
    EXPECT_TRUE(isTaken("{\"time\":0,\"price\":0}", good));
    for (const QByteArray bad : {
             "{\"time\":9223372036854775807,\"price\":1}",
             "{\"time\":-9223372036854775808,\"price\":1}",
             "{\"time\":253402300800000,\"price\":1}", // the year 10000
             "{\"time\":1e300,\"price\":1}",
             "{\"time\":0,\"price\":1e300}",
             "{\"time\":0,\"price\":-1e13}",
             "{\"price\":1}",
             "{\"time\":0,\"price\":null}",
             "7",
         }) {
        EXPECT_FALSE(isTaken(bad, good)) << bad.toStdString();
        EXPECT_FALSE(isTaken(good, bad)) << bad.toStdString();
    }
}

TEST(ANoteOnTheClipboard, IsNoOtherText)
{
    QMimeData mime;
    mime.setText(QStringLiteral("{\"kind\":\"arrow\"}"));
    EXPECT_FALSE(noteFrom(mime, {}));

    mime.setData(kNoteMime, "{\"kind\":\"cloud\"}");
    EXPECT_FALSE(noteFrom(mime, {}));
}

} // namespace
