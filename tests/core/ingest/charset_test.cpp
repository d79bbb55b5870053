#include "core/ingest/charset.h"

#include "core/base/unicode.h"
#include "core/ingest/charset_guess.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace core;
using namespace std::string_view_literals;
using testing::HasSubstr;

namespace {

DecodedText decoded(std::string_view bytes, std::string_view encoding = {})
{
    auto text = decodeText({.path = "a.txt", .bytes = bytes}, encoding);
    EXPECT_TRUE(text) << text.error().message;
    return text ? std::move(*text) : DecodedText{};
}

std::string refusal(std::string_view bytes, std::string_view encoding = {})
{
    const auto text = decodeText({.path = "a.txt", .bytes = bytes}, encoding);
    EXPECT_FALSE(text);
    return text ? std::string{} : text.error().message;
}

TEST(Charset, LeavesUtf8AsItIsWithoutACopy)
{
    const std::string bytes = "Börse";
    const DecodedText text = decoded(bytes);

    EXPECT_EQ(text.text().data(), bytes.data());
    EXPECT_EQ(text.encoding, "UTF-8");
    EXPECT_TRUE(text.warnings.empty());
}

TEST(Charset, CutsTheByteOrderMarkOff)
{
    EXPECT_EQ(decoded("\xEF\xBB\xBF"
                      "Börse")
                  .text(),
              "Börse");
}

TEST(Charset, ReadsUtf16WithAndWithoutAMark)
{
    EXPECT_EQ(decoded("\xFF\xFE"
                      "B\0\xF6\0r\0s\0e\0"sv)
                  .text(),
              "Börse");
    EXPECT_EQ(decoded("\xFE\xFF\0B\0\xF6\0r\0s\0e"sv).text(), "Börse");
    EXPECT_EQ(decoded("D\0a\0t\0e\0,\0C\0l\0o\0s\0e\0"sv).text(), "Date,Close");
    EXPECT_EQ(decoded("D\0a\0t\0e\0,\0C\0l\0o\0s\0e\0"sv).encoding, "UTF-16LE");
}

TEST(Charset, TakesWesternBytesForWindows1252AndSaysSo)
{
    const DecodedText text = decoded("B\xF6rse: 5 \x80, \x84Plus\x93 \xFC"
                                     "ber Gr\xF6\xDF"
                                     "e");

    EXPECT_EQ(text.text(), "Börse: 5 €, „Plus“ über Größe");
    EXPECT_EQ(text.encoding, "windows-1252");
    ASSERT_EQ(text.warnings.size(), 1U);
    EXPECT_EQ(text.warnings[0].code, "encoding_guessed");
}

TEST(Charset, BelievesWhatADocumentSaysOfItselfWhereItIsNotUtf8)
{
    const DecodedText xml = decoded("<?xml version='1.0' encoding='iso-8859-2'?><a>Ko\xB9ice</a>");
    EXPECT_EQ(xml.text(), "<?xml version='1.0' encoding='iso-8859-2'?><a>Košice</a>");
    EXPECT_EQ(xml.encoding, "iso-8859-2");
    EXPECT_TRUE(xml.warnings.empty());

    EXPECT_EQ(decoded("<?xml version=\"1.0\" encoding = \"ISO-8859-1\"?><a>5 \x80</a>").encoding,
              "windows-1252");
    EXPECT_EQ(decoded("<html><head><meta charset=windows-1251></head>\xCA\xF3\xF0\xF1").encoding,
              "windows-1251");
    EXPECT_EQ(decoded("<html><META http-equiv='Content-Type' content='text/html; "
                      "charset=koi8-r'>\xEB\xD5\xD2\xD3")
                  .encoding,
              "koi8-r");
}

TEST(Charset, DoesNotBelieveWhatItsBytesOrNamesBelie)
{
    EXPECT_EQ(decoded("<?xml version='1.0' encoding='windows-1252'?><a>Börse</a>").encoding,
              "UTF-8");
    EXPECT_EQ(decoded("<?xml version='1.0' encoding='utf-16'?><a>B\xF6rse</a>").encoding,
              "windows-1252");
    EXPECT_EQ(decoded("<?xml version='1.0' encoding='../../etc/passwd'?><a>B\xF6rse</a>").encoding,
              "windows-1252");
    EXPECT_EQ(decoded("encoding='koi8-r' B\xF6rse").encoding, "windows-1252");
}

TEST(Charset, RepairsADocumentThatSaysItIsUtf8AndIsNot)
{
    const DecodedText text =
        decoded("<?xml version='1.0' encoding='UTF-8'?>\n<a>B\xF6rse\nGr\xF6\xDF"
                "e</a>");

    EXPECT_EQ(text.text(), "<?xml version='1.0' encoding='UTF-8'?>\n<a>Börse\nGröße</a>");
    ASSERT_EQ(text.warnings.size(), 1U);
    EXPECT_EQ(text.warnings[0].code, "mixed_encoding");
    EXPECT_NE(text.warnings[0].message.find("lines 2, 3"), std::string::npos);
}

TEST(Charset, TakesSharpSBeforeAQuoteForWindows1252)
{
    EXPECT_EQ(decoded("\x84Spa\xDF\x93 f\xFCr alle").text(), "„Spaß“ für alle");
}

TEST(Charset, DetectsOtherAlphabets)
{
    // "Биржа упала сегодня на семь процентов" in windows-1251.
    const DecodedText text = decoded("\xC1\xE8\xF0\xE6\xE0 \xF3\xEF\xE0\xEB\xE0 "
                                     "\xF1\xE5\xE3\xEE\xE4\xED\xFF \xED\xE0 \xF1\xE5\xEC\xFC "
                                     "\xEF\xF0\xEE\xF6\xE5\xED\xF2\xEE\xE2");

    EXPECT_EQ(text.encoding, "windows-1251");
    EXPECT_EQ(text.text(), "Биржа упала сегодня на семь процентов");
}

TEST(Charset, ReadsALineOfWindows1252InAUtf8File)
{
    const DecodedText text = decoded("Börse\nB\xF6rse\nÜber Größe\n");

    EXPECT_EQ(text.text(), "Börse\nBörse\nÜber Größe\n");
    ASSERT_EQ(text.warnings.size(), 1U);
    EXPECT_EQ(text.warnings[0].code, "mixed_encoding");
    EXPECT_EQ(text.warnings[0].line, 2U);
}

TEST(Charset, SeesThatTheLastCharacterIsCutOff)
{
    const DecodedText text = decoded("Die Börse f\xC3");

    EXPECT_EQ(text.text(), "Die Börse f\uFFFD");
    ASSERT_EQ(text.warnings.size(), 1U);
    EXPECT_EQ(text.warnings[0].code, "cut_off");
}

TEST(Charset, ReplacesNulsAndCountsThem)
{
    const DecodedText text = decoded("Nvidia\nfiel\0 um 17\0 Prozent"sv);

    EXPECT_EQ(text.text(), "Nvidia\nfiel\uFFFD um 17\uFFFD Prozent");
    ASSERT_EQ(text.warnings.size(), 1U);
    EXPECT_EQ(text.warnings[0].code, "nul_characters");
    EXPECT_EQ(text.warnings[0].line, 2U);
    EXPECT_THAT(text.warnings[0].message, HasSubstr("2 NUL"));
}

TEST(Charset, TakesTheUsersWordForTheEncoding)
{
    EXPECT_EQ(decoded("B\xF6rse", "ISO-8859-1").text(), "Börse");
    EXPECT_EQ(decoded("BÃ¶rse", "windows-1252").text(), "BÃƒÂ¶rse");
    EXPECT_THAT(refusal("Börse", "klingon-8"), HasSubstr("klingon-8"));
}

TEST(Charset, RefusesWhatIsNotText)
{
    EXPECT_THAT(refusal(""), HasSubstr("a.txt is empty"));
    EXPECT_THAT(refusal("\x89PNG\r\n\x1A\n\0\0\0\rIHDR"sv), HasSubstr("PNG"));
    EXPECT_THAT(refusal("%PDF-1.7\n"), HasSubstr("PDF"));
    EXPECT_THAT(refusal("PK\x03\x04"sv), HasSubstr("ZIP"));
    EXPECT_THAT(refusal("\x01\x02\x03\x04\x05 abc\x06\x07"sv), HasSubstr("binary"));
    EXPECT_THAT(refusal(std::string(1000, '\0')), HasSubstr("binary"));
}

TEST(Charset, AlwaysGivesValidUtf8)
{
    std::string bytes = "Text ";
    for (int value = 1; value < 256; ++value)
        bytes += {static_cast<char>(value < 32 ? 'a' : value), 'b'};

    for (const std::string_view encoding : {"", "UTF-8", "windows-1252", "UTF-16", "Shift_JIS"})
        EXPECT_TRUE(isValidUtf8(decoded(bytes, encoding).text())) << encoding;
}

} // namespace
