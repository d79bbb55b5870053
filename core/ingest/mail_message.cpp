#include "core/ingest/mail_message.h"

#include "core/base/unicode.h"
#include "core/ingest/article_text.h"
#include "core/ingest/issue_list.h"
#include "core/ingest/mail_limits.h"

#include <gmime/gmime.h>

#include <array>
#include <memory>
#include <mutex>
#include <utility>

namespace core {

namespace {

constexpr int kDeepest = 50;

struct Unref {
    void operator()(gpointer object) const { g_object_unref(object); }
};
template<typename Object>
using Owned = std::unique_ptr<Object, Unref>;

/// GMime wants it once a process; it is never shut down, because others may be reading.
void startGMime()
{
    static std::once_flag started;
    std::call_once(started, [] { g_mime_init(); });
}

std::string textOf(const char* text)
{
    return text == nullptr ? std::string{} : toValidUtf8(text);
}

/// The last part of a path, without control characters, short.
std::string cleanName(std::string_view name)
{
    constexpr std::size_t kLongest = 100; // code points
    std::string clean;
    for (const char c : name.substr(name.find_last_of("/\\:") + 1))
        clean += static_cast<unsigned char>(c) < 0x20 || c == '\x7F' ? ' ' : c;
    const std::string_view last = trimmed(clean);
    return last == ".." || last == "." ? std::string{} : shortened(last, kLongest);
}

std::string bytesOf(GMimePart* part)
{
    GMimeDataWrapper* const content = g_mime_part_get_content(part);
    if (content == nullptr)
        return {};
    const Owned<GMimeStream> stream(g_mime_stream_mem_new());
    g_mime_data_wrapper_write_to_stream(content, stream.get());
    const GByteArray* const bytes =
        g_mime_stream_mem_get_byte_array(GMIME_STREAM_MEM(stream.get()));
    return {reinterpret_cast<const char*>(bytes->data), bytes->len};
}

std::string parameter(GMimeObject* object, const char* name)
{
    return textOf(g_mime_object_get_content_type_parameter(object, name));
}

/// False where the type of a part is no "a/b": it is plain text then (RFC 2045, 5.2).
bool hasType(GMimeObject* object)
{
    const std::string header = textOf(g_mime_object_get_header(object, "Content-Type"));
    return header.substr(0, header.find(';')).find('/') != std::string::npos;
}

/// Collects the parts of a message.
class PartWalk {
public:
    /// False when they are nested too deeply, or too many.
    bool walk(GMimeObject* object, int depth, int alternative)
    {
        if (depth > kDeepest || m_parts.size() > kMostMailParts)
            return false;
        if (GMIME_IS_MULTIPART(object))
            return walkParts(GMIME_MULTIPART(object), depth, alternative);
        if (GMIME_IS_MESSAGE_PART(object)) {
            GMimeMessage* const inner = g_mime_message_part_get_message(GMIME_MESSAGE_PART(object));
            if (inner == nullptr)
                return true;
            m_parts.push_back({.kind = MailPart::Kind::Forwarded,
                               .name = textOf(g_mime_message_get_subject(inner))});
            GMimeObject* const content = g_mime_message_get_mime_part(inner);
            return content == nullptr || walk(content, depth + 1, 0);
        }
        if (GMIME_IS_PART(object))
            addPart(GMIME_PART(object), alternative);
        return true;
    }

    std::vector<MailPart> take() { return std::move(m_parts); }

private:
    bool walkParts(GMimeMultipart* multipart, int depth, int alternative)
    {
        GMimeContentType* const type = g_mime_object_get_content_type(GMIME_OBJECT(multipart));
        if (alternative == 0 && g_mime_content_type_is_type(type, "multipart", "alternative"))
            alternative = ++m_alternatives;
        for (int index = 0; index < g_mime_multipart_get_count(multipart); ++index) {
            if (!walk(g_mime_multipart_get_part(multipart, index), depth + 1, alternative))
                return false;
        }
        return true;
    }

    void addPart(GMimePart* part, int alternative)
    {
        GMimeObject* const object = GMIME_OBJECT(part);
        GMimeContentType* const type = g_mime_object_get_content_type(object);
        const char* const disposition = g_mime_object_get_disposition(object);
        const bool attached =
            disposition != nullptr && g_ascii_strcasecmp(disposition, "attachment") == 0;
        const bool html = g_mime_content_type_is_type(type, "text", "html");
        const bool plain = g_mime_content_type_is_type(type, "text", "plain") || !hasType(object);
        MailPart found{.name = cleanName(textOf(g_mime_part_get_filename(part))),
                       .alternative = alternative};
        if (attached || (!html && !plain)) {
            found.kind = MailPart::Kind::Attachment;
            // A message about delivery is machine's talk, and no file.
            if (!found.name.empty() || attached || g_mime_content_type_is_type(type, "image", "*")
                || g_mime_content_type_is_type(type, "application", "*"))
                m_parts.push_back(std::move(found));
            return;
        }
        found.kind = html ? MailPart::Kind::Html : MailPart::Kind::Plain;
        found.bytes = bytesOf(part);
        found.charset = parameter(object, "charset");
        found.isFlowed = foldCase(parameter(object, "format")) == "flowed";
        found.withoutBlank = foldCase(parameter(object, "delsp")) == "yes";
        m_parts.push_back(std::move(found));
    }

    std::vector<MailPart> m_parts{};
    int m_alternatives = 0;
};

std::string headerOf(GMimeMessage* message, const char* name)
{
    const char* const value = g_mime_object_get_header(GMIME_OBJECT(message), name);
    return std::string(trimmed(textOf(value)));
}

/// "Example News" of "Example News <news.example.com>", else the id.
std::string listNameOf(const std::string& header)
{
    const std::size_t bracket = header.find('<');
    std::string_view name = trimmed(std::string_view(header).substr(0, bracket));
    if (name.size() > 1 && name.front() == '"' && name.back() == '"')
        name = name.substr(1, name.size() - 2);
    if (name.empty() && bracket != std::string::npos)
        name =
            std::string_view(header).substr(bracket + 1, header.find('>', bracket) - bracket - 1);
    if (name.empty())
        return {};
    const std::unique_ptr<char, decltype(&g_free)> decoded(
        g_mime_utils_header_decode_text(nullptr, std::string(name).c_str()), &g_free);
    return textOf(decoded.get());
}

PartialDate dateOf(GMimeMessage* message)
{
    GDateTime* const date = g_mime_message_get_date(message);
    if (date == nullptr)
        return {};
    const std::unique_ptr<char, decltype(&g_free)> iso(
        g_date_time_format(date, "%Y-%m-%dT%H:%M:%S%:z"), &g_free);
    return parsePartialDate(textOf(iso.get())).value_or(PartialDate{});
}

void takeSender(MailMessage& mail, GMimeMessage* message)
{
    InternetAddressList* const list = g_mime_message_get_from(message);
    if (list == nullptr || internet_address_list_length(list) == 0)
        return;
    InternetAddress* const first = internet_address_list_get_address(list, 0);
    mail.fromName = textOf(internet_address_get_name(first));
    if (INTERNET_ADDRESS_IS_MAILBOX(first))
        mail.fromAddress =
            textOf(internet_address_mailbox_get_addr(INTERNET_ADDRESS_MAILBOX(first)));
}

struct FreeOptions {
    void operator()(GMimeParserOptions* options) const { g_mime_parser_options_free(options); }
};
using Options = std::unique_ptr<GMimeParserOptions, FreeOptions>;

/// Headers with bytes that no encoding is named for are not read by the user's locale.
Options parserOptions()
{
    Options options(g_mime_parser_options_new());
    std::array<const char*, 3> charsets{"utf-8", "windows-1252", nullptr};
    g_mime_parser_options_set_fallback_charsets(options.get(), charsets.data());
    return options;
}

tl::unexpected<Error> tooMany(std::string_view path)
{
    return fail(ErrorCode::Format,
                displayPath(path)
                    + " is an e-mail message with parts nested more than 50 deep, or more than "
                      "1,000 of them.");
}

} // namespace

Result<MailMessage> parseMail(std::string_view bytes, std::string_view path)
{
    // GMime makes an object of every part, and compares every line with the boundaries of all
    // parts around it.
    if (mayHoldTooManyParts(bytes))
        return tooMany(path);
    startGMime();
    const Owned<GMimeStream> stream(g_mime_stream_mem_new_with_buffer(bytes.data(), bytes.size()));
    const Owned<GMimeParser> parser(g_mime_parser_new_with_stream(stream.get()));
    const Options options = parserOptions();
    const Owned<GMimeMessage> message(g_mime_parser_construct_message(parser.get(), options.get()));
    if (!message)
        return fail(ErrorCode::Format, displayPath(path) + " is no whole e-mail message.");
    PartWalk parts;
    GMimeObject* const content = g_mime_message_get_mime_part(message.get());
    if (content != nullptr && !parts.walk(content, 0, 0))
        return tooMany(path);
    MailMessage mail{.subject = textOf(g_mime_message_get_subject(message.get())),
                     .listName = listNameOf(headerOf(message.get(), "List-Id")),
                     .language = headerOf(message.get(), "Content-Language"),
                     .id = textOf(g_mime_message_get_message_id(message.get())),
                     .hasDate = !headerOf(message.get(), "Date").empty(),
                     .date = dateOf(message.get()),
                     .parts = parts.take()};
    takeSender(mail, message.get());
    return mail;
}

} // namespace core
