#pragma once

#include "core/base/result.h"
#include "core/time/partial_date.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

/// A part of a message whose content is one text, or a file that is named only.
struct MailPart {
    enum class Kind { Plain, Html, Attachment, Forwarded };
    Kind kind = Kind::Plain;
    std::string bytes{};   ///< as they were before they were encoded; none of an attachment
    std::string charset{}; ///< as the part names it, if it does
    /// Of an attachment, cleaned: never a path; of a forwarded message its subject.
    std::string name{};
    bool isFlowed = false;     ///< RFC 3676: a blank at the end of a line says that it goes on
    bool withoutBlank = false; ///< likewise: and that blank is none of the text
    int alternative = 0;       ///< parts of one number other than 0 say the same in other forms
};

/// An e-mail message (RFC 5322, MIME), its parts in their order.
struct MailMessage {
    std::string subject{};
    std::string fromName{};
    std::string fromAddress{};
    std::string listName{}; ///< of a mailing list: its name, else its id
    std::string language{};
    std::string id{};
    bool hasDate = false;
    PartialDate date{}; ///< Unknown if it cannot be read
    std::vector<MailPart> parts{};
};

/// Reads a message. Fields are valid UTF-8, the bytes of parts are not.
///
/// Fails with Format when parts are nested more than 50 deep, when there are more than 1,000, and
/// for what GMime does not take for a message.
Result<MailMessage> parseMail(std::string_view bytes, std::string_view path);

} // namespace core
