#include "tests/core/ingest/html_builder.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

using namespace core;
using namespace tests;
using testing::HasSubstr;
using testing::Not;

// Layouts as German news sites, blogs and press offices have them, with sentences of our own.

namespace {

const std::string kLead = "Der Hersteller von Messgeräten hat im Frühjahr weniger verkauft als vor "
                          "einem Jahr, und der Vorstand rechnet nicht mit Besserung.";
const std::string kEins =
    "Das Papier verlor in der ersten Stunde ein Zehntel seines Wertes, während "
    "die beiden Wettbewerber sich hielten.";
const std::string kZwei =
    "Ein Drittel der Aufträge aus dem Ausland, mit denen man gerechnet hatte, "
    "blieb aus, wie das Unternehmen am Montag mitteilte.";
const std::string kDrei =
    "Die Belegschaft in beiden Werken soll bleiben, sagte eine Sprecherin; nur "
    "befristete Verträge laufen aus.";
const std::string kKern = kEins + "\n\n" + kZwei + "\n\n" + kDrei;

std::string kern()
{
    return paragraph(kEins) + paragraph(kZwei) + paragraph(kDrei);
}

TEST(HtmlLayout, HasItsStandfirstInAHeaderOrInBold)
{
    const Article header = articleOn(
        page("<article><header><h1>Aufträge bleiben aus</h1><p class=\"article-teaser\">" + kLead
             + "</p></header><div class=\"article-body\">" + kern() + "</div></article>"));
    const Article bold =
        articleOn(page("<h1>Aufträge bleiben aus</h1><div class=\"text\"><p><strong>" + kLead
                       + "</strong></p>" + kern() + "</div>"));

    EXPECT_EQ(header.body, kLead + "\n\n" + kKern);
    EXPECT_EQ(bold.body, kLead + "\n\n" + kKern);
}

TEST(HtmlLayout, IsBuiltOfWidgets)
{
    const auto widget = [](const std::string& text) {
        return "<div class=\"elementor-element elementor-widget "
               "elementor-widget-text-editor\"><div "
               "class=\"elementor-widget-container\">"
            + text + "</div></div>";
    };
    const Article article = articleOn(
        page("<div class=\"elementor-section\"><h1>Aufträge bleiben aus</h1>"
             + widget(paragraph(kEins)) + widget(paragraph(kZwei)) + widget(paragraph(kDrei))
             + "</div><div class=\"widget-area\"><ul><li><a href=\"/1\">Neueste Beiträge</a></li>"
               "<li><a href=\"/2\">Archiv</a></li></ul></div>"));

    EXPECT_EQ(article.body, kKern);
}

TEST(HtmlLayout, IsABlogWithMoreCommentsThanText)
{
    std::string comments;
    for (int count = 0; count < 30; ++count)
        comments += "<li class=\"comment\"><div class=\"comment-body\"><p>Das habe ich schon vor "
                    "Jahren gesagt, und niemand hat es geglaubt, Beitrag "
            + std::to_string(count) + ".</p></div></li>";
    const Article article = articleOn(
        page("<div id=\"content\"><div class=\"post hentry\"><h2 class=\"entry-title\">Aufträge "
             "bleiben aus</h2><div class=\"entry-content\">"
             + kern()
             + "</div><p class=\"postmetadata\">Abgelegt unter <a href=\"/t\">Geräte</a></p></div>"
               "<h3>30 Kommentare</h3><ol class=\"commentlist\">"
             + comments + "</ol></div>"));

    EXPECT_EQ(article.body, kKern);
}

TEST(HtmlLayout, AsksForConsentBeforeTheText)
{
    const Article article = articleOn(page(
        "<div id=\"cmp-layer\" class=\"consent-layer\"><p>Wir und unsere Partner speichern Daten "
        "auf "
        "Ihrem Gerät, um Anzeigen auszuwählen, und fragen Sie danach.</p><button>Ja</button></div>"
        "<main><h1>Aufträge bleiben aus</h1><article>"
        + kern() + "</article></main>"));

    EXPECT_EQ(article.body, kKern);
}

TEST(HtmlLayout, HasBoxesBetweenItsParagraphs)
{
    const std::string box =
        "<aside><h4>Zur Person</h4><p>Sie leitet das Unternehmen seit vier Jahren, davor war sie "
        "bei "
        "einem der Wettbewerber.</p></aside><div class=\"newsletter-box\"><p>Jeden Morgen das "
        "Wichtigste des Tages, kostenlos und in Ihrem Postfach.</p></div><p>Lesen Sie auch: <a "
        "href=\"/x\">Kupfer wird teuer</a></p><p class=\"caption\">Eine Halle im Werk, von oben "
        "gesehen. Foto: Archiv</p><p>Anzeige</p><p>→ Mehr zum Thema: Kupfer, dessen Preis "
        "steigt.</p>"
        "<p>(Foto: Archiv, im vorigen Jahr.)</p>";
    const Article article =
        articleOn(page("<article><h1>Aufträge bleiben aus</h1>" + paragraph(kEins) + box
                       + paragraph(kZwei) + paragraph(kDrei) + "</article>"));

    EXPECT_EQ(article.body, kKern);
}

TEST(HtmlLayout, KeepsSentencesThatBeginLikeLinesAboutThePage)
{
    const std::string werbung = "Werbung für das neue Gerät sollte es erst im Herbst geben.";

    EXPECT_THAT(
        articleOn(page("<article>" + kern() + paragraph(werbung) + paragraph(kLead) + "</article>"))
            .body,
        HasSubstr(werbung));
}

TEST(HtmlLayout, IsAPressReleaseWithContacts)
{
    const Article article =
        articleOn(page("<div class=\"pm\"><p>Musterstadt, 27. Januar 2025 - " + kEins + "</p>"
                       + paragraph(kZwei) + paragraph(kDrei)
                       + "<h3>Pressekontakt</h3><p>Erika Muster<br>Telefon 0123 456</p></div>"));

    EXPECT_EQ(article.place, "Musterstadt");
    EXPECT_THAT(article.body, testing::StartsWith(kEins));
    EXPECT_THAT(article.body, Not(HasSubstr("Telefon")));
}

TEST(HtmlLayout, IsAnAspPageWithinOneForm)
{
    const Article article = articleOn(
        page("<form action=\"/\"><div class=\"nav\"><a href=\"/\">Start</a></div><h1>Aufträge "
             "bleiben aus</h1><div id=\"ctl00\">"
             + kern() + "</div></form>"));

    EXPECT_EQ(article.body, kKern);
}

TEST(HtmlLayout, HasAWrapperThatSaysWhatElseIsOnThePage)
{
    const Article article = articleOn(
        page("<div class=\"page page--comments-enabled has-sidebar\"><div class=\"article-body "
             "article-body--paywall\">"
             + kern()
             + "</div><div class=\"sidebar\"><p>Was sonst noch "
               "geschah in der Stadt und im Land, jeden Tag neu.</p></div></div>"));

    EXPECT_EQ(article.body, kKern);
}

TEST(HtmlLayout, GoesOnWithOtherArticlesBelow)
{
    const Article article = articleOn(page("<main><article><h1>Aufträge bleiben aus</h1>" + kern()
                                           + "</article><article><h1>Copper is dear again</h1>"
                                           + prose() + "</article></main>"));

    EXPECT_EQ(article.title, "Aufträge bleiben aus");
    EXPECT_EQ(article.body, kKern);
}

TEST(HtmlLayout, HasALinkInEveryHeading)
{
    const Article article =
        articleOn(page("<article><h1><a href=\"/a\">Aufträge bleiben aus</a></h1>"
                       + paragraph(kEins) + "<h2 id=\"a\"><a href=\"#a\">Was nun?</a></h2>"
                       + paragraph(kZwei) + paragraph(kDrei) + "</article>"));

    EXPECT_EQ(article.title, "Aufträge bleiben aus");
    EXPECT_EQ(article.body, kEins + "\n\nWas nun?\n\n" + kZwei + "\n\n" + kDrei);
}

} // namespace
