#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace core {

/// SHA-256 (FIPS 180-4) of bytes that come in pieces.
class Sha256 {
public:
    Sha256();
    ~Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;

    void add(std::string_view bytes);

    /// 64 lower-case hexadecimal digits; the object is empty again afterwards.
    std::string finish();

private:
    struct State;
    std::unique_ptr<State> m_state;
};

/// SHA-256 of `bytes` as 64 lower-case hexadecimal digits.
std::string sha256(std::string_view bytes);

} // namespace core
