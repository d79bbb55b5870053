#pragma once

#include <tl/expected.hpp>

#include <cstddef>
#include <string>
#include <utility>

namespace core {

/// What kind of failure it was, for decisions (the command line's exit code, a retry, a dialog).
enum class ErrorCode {
    Io,               ///< a file cannot be read or written, the disk is full
    Format,           ///< the bytes are not what they should be
    NotFound,         ///< what was named does not exist
    Conflict,         ///< it exists already, is ambiguous, or is in use by somebody else
    InsufficientData, ///< there is too little to compute what was asked
    InvalidArgument,  ///< the request itself makes no sense
    Cancelled,        ///< the user said stop
};

/// A failure the user can be told about. `message` is one full sentence.
struct Error {
    ErrorCode code = ErrorCode::Io;
    std::string message{};
    std::size_t line = 0; ///< of the file it is about, from 1; 0 where it is about no line

    bool operator==(const Error&) const = default;
};

/// Either a T or the Error that prevented it.
template<typename T>
using Result = tl::expected<T, Error>;

/// `return fail(ErrorCode::Format, "...")` from any function that returns a Result.
inline tl::unexpected<Error> fail(ErrorCode code, std::string message, std::size_t line = 0)
{
    return tl::unexpected<Error>(Error{code, std::move(message), line});
}

} // namespace core
