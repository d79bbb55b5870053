#include "ui/figure/page_metadata.h"

namespace ui {

namespace {

/// An alternative by language, of which the first is the default too.
QString alternatives(const char* element, const FigurePage& page, QString PageWords::*text)
{
    QString lines;
    const auto add = [&](const QString& code, const QString& words) {
        lines += QStringLiteral("<rdf:li xml:lang=\"%1\">").arg(xmlText(code)) + xmlText(words)
            + QStringLiteral("</rdf:li>");
    };
    for (const PageWords& words : page.words) {
        if ((words.*text).isEmpty())
            continue;
        if (lines.isEmpty())
            add(QStringLiteral("x-default"), words.*text);
        add(words.language, words.*text);
    }
    const QString name = QString::fromLatin1(element);
    return lines.isEmpty() ? QString()
                           : QStringLiteral("   <%1><rdf:Alt>").arg(name) + lines
            + QStringLiteral("</rdf:Alt></%1>\n").arg(name);
}

QString source(const QString& text)
{
    return text.isEmpty()
        ? QString()
        : QStringLiteral("   <dc:source>") + xmlText(text) + QStringLiteral("</dc:source>\n");
}

} // namespace

QString xmlText(const QString& text)
{
    QString sound;
    sound.reserve(text.size());
    for (qsizetype index = 0; index < text.size(); ++index) {
        const QChar c = text[index];
        const bool isPair =
            c.isHighSurrogate() && index + 1 < text.size() && text[index + 1].isLowSurrogate();
        if (isPair) {
            sound += c;
            sound += text[++index];
            continue;
        }
        const bool isControl = c < u' ' && c != u'\n' && c != u'\t';
        const bool isNone = c.isSurrogate() || c == QChar(0xFFFE) || c == QChar(0xFFFF);
        sound += isControl || isNone ? QChar(QChar::ReplacementCharacter) : c;
    }
    return sound.toHtmlEscaped();
}

QByteArray xmpPacket(const FigurePage& page)
{
    const QString head =
        QStringLiteral("<?xpacket begin=\"\uFEFF\" id=\"W5M0MpCehiHzreSzNTczkc9d\"?>\n"
                       "<x:xmpmeta xmlns:x=\"adobe:ns:meta/\">\n"
                       " <rdf:RDF xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\">\n"
                       "  <rdf:Description rdf:about=\"\"\n"
                       "    xmlns:dc=\"http://purl.org/dc/elements/1.1/\"\n"
                       "    xmlns:xmp=\"http://ns.adobe.com/xap/1.0/\"\n"
                       "    xmlns:Iptc4xmpCore="
                       "\"http://iptc.org/std/Iptc4xmpCore/1.0/xmlns/\">\n");
    const QString language = QStringLiteral("   <dc:language><rdf:Bag><rdf:li>")
        + xmlText(page.words.front().language)
        + QStringLiteral("</rdf:li></rdf:Bag></dc:language>\n");
    const QString tail = QStringLiteral("   <xmp:CreatorTool>Pressmark</xmp:CreatorTool>\n"
                                        "  </rdf:Description>\n"
                                        " </rdf:RDF>\n"
                                        "</x:xmpmeta>\n"
                                        "<?xpacket end=\"r\"?>");
    return (head + alternatives("dc:title", page, &PageWords::title)
            + alternatives("dc:description", page, &PageWords::caption) + language
            + source(page.source)
            + alternatives("Iptc4xmpCore:AltTextAccessibility", page, &PageWords::altText) + tail)
        .toUtf8();
}

} // namespace ui
