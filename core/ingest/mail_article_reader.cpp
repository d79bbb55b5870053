#include "core/ingest/mail_article_reader.h"

#include "core/base/unicode.h"
#include "core/ingest/article_collector.h"
#include "core/ingest/article_text.h"
#include "core/ingest/charset.h"
#include "core/ingest/feed.h"
#include "core/ingest/html_page.h"
#include "core/ingest/html_safety.h"
#include "core/ingest/html_text.h"
#include "core/ingest/issue_list.h"
#include "core/ingest/language.h"
#include "core/ingest/mail_box.h"
#include "core/ingest/mail_message.h"
#include "core/ingest/mail_text.h"
#include "core/ingest/page_body.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core {

namespace {

using Kind = MailPart::Kind;

constexpr std::size_t kLargestMail = std::size_t{64} << 20;
constexpr std::size_t kLargestText = std::size_t{10} << 20;

/// Puts the text of a message together.
class MailBody {
public:
    MailBody(ArticleCollector& articles, std::string_view path, std::string_view encoding)
        : m_articles(articles)
        , m_path(path)
        , m_encoding(encoding)
    {
    }

    void add(const MailPart& part)
    {
        if (part.alternative == 0 || part.alternative != m_alternative)
            settle();
        m_alternative = part.alternative;
        switch (part.kind) {
        case Kind::Plain:
            return addPlain(part);
        case Kind::Html:
            return addHtml(part);
        case Kind::Forwarded:
            if (hasWords(part.name))
                m_paragraphs.push_back(part.name);
            return;
        case Kind::Attachment:
            return nameAttachment(part);
        }
    }

    std::vector<std::string> take()
    {
        settle();
        warnOfLines(m_quotedLines, "quoted_lines", " lines of quoted replies were left out.");
        warnOfLines(m_signatureLines, "signature_lines", " lines of signatures were left out.");
        return std::move(m_paragraphs);
    }

private:
    void addPlain(const MailPart& part)
    {
        MailText own = ownText(decoded(part), part.isFlowed, part.withoutBlank);
        m_quotedLines += own.quotedLines;
        m_signatureLines += own.signatureLines;
        m_isStub = isStubForHtml(own.text);
        for (std::string& paragraph : paragraphsOf(own.text))
            m_plain.push_back(std::move(paragraph));
    }

    void addHtml(const MailPart& part)
    {
        constexpr std::size_t kLong = 2000;
        const std::string html = decoded(part);
        std::vector<std::string> all = htmlParagraphs(html);
        const std::size_t size = joinParagraphs(all).size();
        if (size > kLong) {
            const HtmlPage page(safeHtml(html).text);
            std::vector<std::string> text = bodyOf(page, {}).paragraphs;
            if (joinParagraphs(text).size() * 2 > size)
                all = std::move(text);
        }
        std::ranges::move(all, std::back_inserter(m_html));
    }

    /// The better form of parts that say the same; what stands alone has only one.
    void settle()
    {
        constexpr std::size_t kShort = 400;
        constexpr std::size_t kMuchMore = 3;
        const std::size_t plain = joinParagraphs(m_plain).size();
        const std::size_t html = joinParagraphs(m_html).size();
        const bool takesHtml = plain == 0 || (m_isStub && html > plain)
            || (plain < kShort && html > plain * kMuchMore);
        if (m_alternative == 0 || !takesHtml)
            std::ranges::move(m_plain, std::back_inserter(m_paragraphs));
        if (m_alternative == 0 || takesHtml)
            std::ranges::move(m_html, std::back_inserter(m_paragraphs));
        m_plain.clear();
        m_html.clear();
        m_isStub = false;
    }

    /// The text of a part by the encoding that it names; where there is none of that name, or its
    /// bytes are not valid in it, by what they look like.
    std::string decoded(const MailPart& part)
    {
        const std::string named = encodingOf(part.charset);
        const SourceFile source{.path = std::string(m_path), .bytes = part.bytes};
        if (part.bytes.empty())
            return {};
        if (!named.empty()) {
            const auto text = decodeText(source, named);
            if (text && text->warnings.empty())
                return std::string(text->text());
        } else if (!part.charset.empty() && !isAscii(part.charset)) {
            m_articles.warn(0, "unknown_charset",
                            "there is no encoding \"" + shortened(part.charset, 40)
                                + "\"; the part was read as what it looks like.");
        }
        const auto text = decodeText(source, m_encoding);
        if (!text) {
            m_articles.warn(0, "unreadable_part", "a part of the message is no text.");
            return {};
        }
        for (const ImportIssue& warning : text->warnings) {
            const std::string place = placePrefix(m_path, warning.line);
            const bool prefixed = warning.message.starts_with(place);
            m_articles.warn(0, warning.code,
                            "a part of the message: "
                                + warning.message.substr(prefixed ? place.size() : 0));
        }
        return std::string(text->text());
    }

    static bool isAscii(std::string_view charset)
    {
        return foldCase(charset) == "us-ascii" || foldCase(charset) == "ascii";
    }

    /// Empty if it says nothing, or nothing that is known.
    static std::string encodingOf(const std::string& charset)
    {
        if (charset.empty() || isAscii(charset) || !checkEncoding(charset))
            return {};
        // Of each, the larger set that its writers really use.
        constexpr auto kLarger = std::to_array<std::pair<std::string_view, std::string_view>>(
            {{"iso-8859-1", "windows-1252"},
             {"latin1", "windows-1252"},
             {"gb2312", "gb18030"},
             {"gbk", "gb18030"},
             {"ks_c_5601-1987", "windows-949"},
             {"euc-kr", "windows-949"}});
        for (const auto& [name, larger] : kLarger) {
            if (foldCase(charset) == name)
                return std::string(larger);
        }
        return charset;
    }

    void nameAttachment(const MailPart& part)
    {
        m_articles.warn(0, "attachment",
                        (part.name.empty() ? std::string("an attachment without a name")
                                           : "the attachment \"" + part.name + "\"")
                            + " was not read; save it as a file to import it.");
    }

    void warnOfLines(std::size_t count, std::string_view code, const std::string& what)
    {
        if (count > 0)
            m_articles.warn(0, code, std::to_string(count) + what);
    }

    ArticleCollector& m_articles;
    std::string_view m_path;
    std::string_view m_encoding; ///< what the user says
    std::vector<std::string> m_paragraphs{};
    std::vector<std::string> m_plain{}; ///< of the alternatives at hand
    std::vector<std::string> m_html{};
    int m_alternative = 0;
    bool m_isStub = false;
    std::size_t m_quotedLines = 0;
    std::size_t m_signatureLines = 0;
};

std::string domainOf(const std::string& address)
{
    const std::size_t at = address.rfind('@');
    return at == std::string::npos ? std::string{} : address.substr(at + 1);
}

Article articleFrom(MailMessage& mail)
{
    constexpr std::size_t kLongest = 1000; // code points of a field
    Article article;
    article.title = shortened(withoutReplyMarks(mail.subject), kLongest);
    article.byline = shortened(mail.fromName, kLongest);
    article.publisher =
        shortened(mail.listName.empty() ? domainOf(mail.fromAddress) : mail.listName, kLongest);
    article.language = languageCode(mail.language);
    article.published = mail.date;
    article.guid = shortened(mail.id, kLongest);
    return article;
}

Result<void> addMessage(std::string_view bytes, std::string_view path, std::size_t line,
                        const ImportOptions& options, ArticleCollector& articles)
{
    auto mail = parseMail(bytes, path);
    if (!mail)
        return tl::unexpected(mail.error());
    if (mail->hasDate && mail->date.precision == Precision::Unknown && options.published.empty())
        articles.warn(0, "unreadable_date", "its date could not be read (--published).");
    MailBody body(articles, path, options.encoding);
    for (const MailPart& part : mail->parts) {
        if (part.bytes.size() > kLargestText)
            return fail(ErrorCode::Format,
                        displayPath(path) + " has a text larger than 10 MB, which is no article.");
        body.add(part);
    }
    Article article = articleFrom(*mail);
    article.body = joinParagraphs(body.take());
    if (!hasWords(article.body))
        return fail(ErrorCode::Format, displayPath(path) + " is an e-mail message without a text.");
    takeDateline(article, options.timezone);
    const std::string title = article.title;
    articles.add(std::move(article), line, title);
    return {};
}

} // namespace

Result<ReadContent> readMail(std::string_view bytes, std::string_view path,
                             const ImportOptions& options)
{
    if (bytes.size() > kLargestMail)
        return fail(ErrorCode::Format,
                    displayPath(path) + " is larger than 64 MB, which is no message.");
    ArticleCollector articles(path, "email", options);
    const std::vector<BoxMessage> messages = messagesOf(bytes);
    for (const BoxMessage& message : messages) {
        const auto added = addMessage(message.bytes, path, message.line, options, articles);
        if (added)
            continue;
        if (messages.size() == 1)
            return tl::unexpected(added.error());
        articles.reject(message.line, "no_article", added.error().message, {});
    }
    return articles.finish();
}

} // namespace core
