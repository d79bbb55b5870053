#pragma once

#include "core/ingest/mail_message.h"

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

/// A text of a message without what is not its own.
struct MailText {
    std::string text{};
    std::size_t quotedLines = 0;    ///< that were left out: "> ..." and "A wrote:" above them
    std::size_t signatureLines = 0; ///< likewise: from "-- " on
};

/// Joins the lines of a flowed text (RFC 3676), and cuts quoted replies and the signature. A text
/// of quotes alone is kept, without their marks.
MailText ownText(std::string_view text, bool isFlowed, bool withoutBlank);

/// True for a text that says that the message is to be read in another form.
bool isStubForHtml(std::string_view text);

/// "Re: ", "AW: ", "Fwd: ", "WG: " taken off.
std::string withoutReplyMarks(std::string_view subject);

} // namespace core
